//! The answer: the question, one sentence with its numbers, and the mirror case.

use leptos::prelude::*;

use crate::text::answer;
use crate::ui::parts::dynamic::{piece, text};
use crate::ui::parts::sentence::spans;
use crate::ui::state::use_state;

/// The page's headline and its answer.
#[component]
pub fn Answer() -> impl IntoView {
    let state = use_state();
    let lead = piece(move || {
        let shown = state.shown.read();
        spans(answer::answer(&shown.scenario, &shown.study, state.language.get()))
    });
    let mirror = piece(move || {
        let shown = state.shown.read();
        spans(answer::mirror(&shown.scenario, &shown.study, state.language.get()))
    });
    let alone = piece(move || {
        let shown = state.shown.read();
        spans(answer::vendor_alone(&shown.scenario, &shown.study, state.language.get()))
    });
    let stale_note = text(move || {
        let note = if state.is_stale() { state.words().last_good_result } else { "" };
        note.to_owned()
    });
    view! {
        <section class="answer" aria-labelledby="question">
            <h1 id="question">{state.word(|words| words.question)}</h1>
            <div class="results" class:is-stale=state.stale() aria-live="polite" aria-atomic="true">
                <p class="lead" id="answer">{lead}</p>
                <p class="mirror" id="mirror">{mirror}</p>
                <p class="mirror" id="vendor-alone">{alone}</p>
            </div>
            <p class="stale-note" role="status">{stale_note}</p>
        </section>
    }
}
