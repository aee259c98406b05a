//! The numbers of a figure as a table, in a fold.

use leptos::prelude::*;

use super::Telling;
use crate::show::table::Table;
use crate::study::story::Story as Told;
use crate::text::language::Language;
use crate::text::story::figure::table_labels;
use crate::ui::parts::dynamic::{piece, text};
use crate::ui::parts::fold::fold;
use crate::ui::parts::table::table;

/// The fold, whose table is made only while it is open.
pub(super) fn numbers(
    telling: Telling,
    of: impl Fn(&Told, Language) -> Table + Copy + Send + Sync + 'static,
) -> AnyView {
    let session = telling.session;
    let made = move || of(&telling.told.read(), session.language.get());
    numbers_of(telling, Callback::new(move |()| made()))
}

/// The same of a table that follows from more than the story.
#[inline(never)]
pub(super) fn numbers_of(telling: Telling, made: Callback<(), Table>) -> AnyView {
    let session = telling.session;
    let name = move || table_labels(session.language.get()).numbers.to_owned();
    let heading = view! { {text(name)} }.into_any();
    let content = move || {
        let shown = piece(move || table(made.run(()), None).into_any());
        view! {
            <div class="table-scroll" tabindex="0" role="region" aria-label=text(name)>{shown}</div>
        }
        .into_any()
    };
    fold(None, "story-numbers", session.stale(), heading, content)
}
