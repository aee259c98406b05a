//! A section: its heading with its own address, its prose around a figure, and what is worth trying.

use leptos::prelude::*;

use super::Telling;
use crate::show::story::{FIGURES, SECTION, StoryFigure};
use crate::study::link;
use crate::text::story::{Prose, labels};
use crate::ui::parts::dynamic::{derived, piece, text};

/// A section of the story around what it shows: the prose over it, it, and the prose under it.
#[inline(never)]
pub(super) fn section(telling: Telling, place: usize, shown: AnyView) -> AnyView {
    let Some(figure) = FIGURES.get(place) else { return ().into_any() };
    let session = telling.session;
    let prose = move || prose(telling, place);
    let paragraphs = move |of: fn(&Prose) -> &'static [&'static str]| {
        piece(move || {
            let paragraphs =
                of(&prose()).iter().map(|text| view! { <p class="story-prose">{*text}</p> });
            paragraphs.collect_view().into_any()
        })
    };
    let address = text(move || {
        let link = link::write(&session.scenario.read());
        format!("#{link}&{SECTION}={}", figure.name)
    });
    let heading = session.id(figure.heading);
    let labelled_by = heading.clone();
    view! {
        <section class="story-section results" class:is-stale=session.stale() id=session.id(&format!("story-{}", figure.name)) aria-labelledby=labelled_by>
            <h3 id=heading>{text(move || prose().heading.to_owned())}</h3>
            <a class="story-address" href=address aria-label=telling.word(|words| words.section_link)>"§"</a>
            {paragraphs(|prose| prose.before)}
            {shown}
            {try_this(telling, place, figure)}
            {paragraphs(|prose| prose.after)}
        </section>
    }
    .into_any()
}

/// A link that sets a telling state of the reader's own scenario.
fn try_this(telling: Telling, place: usize, figure: &'static StoryFigure) -> AnyView {
    let session = telling.session;
    let address =
        text(move || format!("#{}", link::write(&figure.telling(&session.scenario.read()))));
    view! {
        <p class="story-try">
            <span>{telling.word(|words| words.try_this)}{text(move || session.language.get().colon().to_owned())}</span>
            <a id=session.id(&format!("story-try-{}", figure.name)) href=address>{text(move || prose(telling, place).try_this.to_owned())}</a>
        </p>
    }
    .into_any()
}

/// The heading of a figure, for those who do not see the section around it.
pub(super) fn figure_heading(telling: Telling, place: usize) -> AnyView {
    let heading = derived(move || prose(telling, place).heading.to_owned());
    view! { <h4 class="visually-hidden">{heading}</h4> }.into_any()
}

/// The words of a section. The last stands for one that is not there.
fn prose(telling: Telling, place: usize) -> Prose {
    let [.., last] = labels(telling.session.language.get()).sections;
    let sections = labels(telling.session.language.get()).sections;
    sections.get(place).copied().unwrap_or(last)
}
