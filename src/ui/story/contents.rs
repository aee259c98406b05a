//! The sections by name, with those that a reader has read, in a fold.

use leptos::prelude::*;

use super::Telling;
use crate::show::story::SECTION;
use crate::study::section::Section;
use crate::text::story::{prose, read_so_far};
use crate::ui::parts::dynamic::{flag, text};

/// The list, and a bar that stays in view.
pub(super) fn contents(telling: Telling, sections: &'static [Section]) -> AnyView {
    let session = telling.session;
    let count = move || sections.iter().filter(|one| telling.read.read().contains(one)).count();
    let said = move || read_so_far(count(), sections.len(), session.language.get());
    let entry = |section: &'static Section| {
        let address = text(move || {
            format!("#{}{}&{SECTION}={}", session.link.read(), telling.kept.get(), section.name())
        });
        let is_read = flag(move || telling.read.read().contains(section));
        view! {
            <li class:is-read=is_read>
                <a href=address>{text(move || prose(*section, session.language.get()).heading.to_owned())}</a>
            </li>
        }
    };
    view! {
        <div class="story-progress">
            <progress max=sections.len().to_string() prop:value=text(move || count().to_string()) aria-label=text(said)></progress>
        </div>
        // Folded, so that who comes by keyboard does not have to pass through all of them.
        <nav class="story-contents" aria-label=telling.word(|words| words.title)>
            <details>
                <summary>{text(said)}</summary>
                <ol>{sections.iter().map(entry).collect_view()}</ol>
            </details>
        </nav>
    }
    .into_any()
}
