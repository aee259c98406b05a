//! A section: its heading with its own address, its prose around a figure, and what is worth trying.

use leptos::prelude::*;

use super::glossary::terms_of;
use super::{Telling, turned};
use crate::show::story::{SECTION, figure};
use crate::study::link;
use crate::study::section::Section;
use crate::text::story::figure::title_for;
use crate::text::story::{Prose, prose};
use crate::ui::parts::dynamic::{derived, flag, piece, text};

/// A section of the story around what it shows: the prose over it, it, and the prose under it. Where a link opens the page
/// at it, its reader has not passed the head of the story, and is told here that the figures are turned.
#[inline(never)]
pub(super) fn section(
    telling: Telling,
    section: Section,
    is_opened_at: bool,
    shown: AnyView,
) -> AnyView {
    let session = telling.session;
    let words = move || prose(section, session.language.get());
    let paragraphs = move |of: fn(&Prose) -> &'static [&'static str]| {
        piece(move || {
            let paragraphs =
                of(&words()).iter().map(|text| view! { <p class="story-prose">{*text}</p> });
            paragraphs.collect_view().into_any()
        })
    };
    let address = text(move || {
        format!("#{}{}&{SECTION}={}", session.link.read(), telling.kept.get(), section.name())
    });
    let heading = session.id(section.heading());
    let labelled_by = heading.clone();
    view! {
        <section class="story-section results" class:is-stale=session.stale() id=session.id(&format!("story-{}", section.name())) aria-labelledby=labelled_by>
            <h3 id=heading>{text(move || words().heading.to_owned())}</h3>
            // No stop for the keyboard: the list of sections has the same links.
            <a class="story-address" tabindex="-1" href=address aria-label=telling.word(|words| words.section_link)>"§"</a>
            {is_opened_at.then(|| turned(telling))}
            {paragraphs(|prose| prose.before)}
            {terms_of(telling, section)}
            {shown}
            {paragraphs(|prose| prose.after)}
        </section>
    }
    .into_any()
}

/// A link that sets a telling state of the reader's own scenario; none where a link locks what it would change.
pub(super) fn try_this(telling: Telling, section: Section) -> AnyView {
    let session = telling.session;
    let address = text(move || {
        // Written when the links of the page are, and not with each step of a slider.
        session.link.track();
        let telling_state = figure(section).telling(&session.shown.read_untracked().scenario);
        format!("#{}{}", link::write(&telling_state), telling.kept.get())
    });
    let is_locked = telling.is_any_locked(figure(section).changes());
    view! {
        <p class="story-try" hidden=flag(move || is_locked.get())>
            <span>{telling.word(|words| words.try_this)}{text(move || session.language.get().colon().to_owned())}</span>
            <a id=session.id(&format!("story-try-{}", section.name())) href=address>{text(move || prose(section, session.language.get()).try_this.to_owned())}</a>
        </p>
    }
    .into_any()
}

/// The heading of a figure, for those who do not see the section around it.
pub(super) fn figure_heading(telling: Telling, section: Section) -> AnyView {
    let heading = derived(move || {
        title_for(section, telling.session.side.get(), telling.session.language.get()).to_owned()
    });
    view! { <h4 class="visually-hidden">{heading}</h4> }.into_any()
}
