//! The answer: the question, one sentence with its numbers, and the mirror case.

use leptos::prelude::*;

use super::stale_note::StaleNote;
use crate::text::answer;
use crate::ui::parts::dynamic::piece;
use crate::ui::parts::sentence::spans;
use crate::ui::session::use_session;
use crate::ui::shell::Shell;
use crate::ui::shell::take_away::TakeAway;

/// The page's headline and its answer.
#[component]
pub fn Answer() -> impl IntoView {
    let session = use_session();
    let lead = piece(move || {
        let shown = session.shown.read();
        spans(answer::answer(&shown.scenario, &shown.study, session.language.get()))
    });
    let mirror = piece(move || {
        let shown = session.shown.read();
        spans(answer::mirror(&shown.scenario, &shown.study, session.language.get()))
    });
    let alone = piece(move || {
        let shown = session.shown.read();
        spans(answer::vendor_alone(&shown.scenario, &shown.study, session.language.get()))
    });
    // A calculator that stands alone, as in an embed, has no page that could be taken away.
    let take_away = use_context::<Shell>().map(|_| view! { <TakeAway/> });
    view! {
        <section class="answer" aria-labelledby=session.id("question")>
            <h1 id=session.id("question")>{session.word(|words| words.question)}</h1>
            <div class="results" class:is-stale=session.stale() aria-live="polite" aria-atomic="true">
                <p class="lead" id=session.id("answer")>{lead}</p>
                <p class="mirror" id=session.id("mirror")>{mirror}</p>
                <p class="mirror" id=session.id("vendor-alone")>{alone}</p>
            </div>
            <StaleNote/>
            <p class="note">{session.word(|words| words.disclaimer)}</p>
            {take_away}
        </section>
    }
}
