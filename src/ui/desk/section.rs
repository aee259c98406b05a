//! A section of a view: its heading and what stands in it.

use leptos::prelude::*;

use super::field::{Label, label};
use crate::show::table::Table;
use crate::ui::parts::dynamic::{Flag, piece};
use crate::ui::parts::table::table;
use crate::ui::session::Session;

/// A section with a heading and, where there is one, a note beneath what it shows.
#[inline(never)]
pub fn section(
    session: Session,
    id: &'static str,
    heading: Label,
    shown: AnyView,
    note: Option<Label>,
    is_stale: Flag,
) -> AnyView {
    let note = note.map(|note| view! { <p class="note">{label(session, note)}</p> });
    view! {
        <section class="desk-section results" id=session.id(id) class:is-stale=is_stale>
            <h2>{label(session, heading)}</h2>
            {shown}
            {note}
        </section>
    }
    .into_any()
}

/// A table that is made anew whenever what it reads changes; it scrolls by itself where it is too wide.
#[inline(never)]
pub fn scrolled(
    session: Session,
    heading: Label,
    shown: impl Fn() -> Option<Table> + Send + Sync + 'static,
) -> AnyView {
    let shown: Box<dyn Fn() -> Option<Table> + Send + Sync> = Box::new(shown);
    let shown = piece(move || shown().map(|shown| table(shown, None)).into_any());
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=label(session, heading)>{shown}</div>
    }
    .into_any()
}
