//! The terms of a section, explained under its first paragraphs.

use leptos::prelude::*;

use super::Telling;
use crate::study::section::Section;
use crate::text::story::glossary::{Entry, glossary, words_here};
use crate::ui::parts::dynamic::{flag, piece, text};

/// The terms in a fold; nothing where a section has none.
pub(super) fn terms_of(telling: Telling, section: Section) -> AnyView {
    let session = telling.session;
    let entries = move || glossary(section, session.language.get());
    let names = text(move || {
        let names: Vec<&str> = entries().iter().map(|[term, _]| *term).collect();
        let between = session.language.get().list_comma();
        format!(
            "{}{}{}",
            words_here(session.language.get()),
            session.language.get().colon(),
            names.join(between)
        )
    });
    let list = piece(move || {
        let entry = |[term, meaning]: &'static Entry| view! { <dt>{*term}</dt><dd>{*meaning}</dd> };
        entries().iter().map(entry).collect_view().into_any()
    });
    view! {
        <details class="story-glossary" hidden=flag(move || entries().is_empty())>
            <summary>{names}</summary>
            <dl>{list}</dl>
        </details>
    }
    .into_any()
}
