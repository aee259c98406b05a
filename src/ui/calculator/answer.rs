//! The answer: the question, one sentence with its numbers, and the mirror case.

use leptos::prelude::*;

use crate::text::sentence;
use crate::ui::parts::dynamic::{piece, text};
use crate::ui::parts::sentence::spans;
use crate::ui::session::use_session;

/// The page's headline and its answer.
#[component]
pub fn Answer() -> impl IntoView {
    let session = use_session();
    let answer = piece(move || {
        let shown = session.shown.read();
        spans(sentence::answer(&shown.scenario, &shown.study, session.language.get()))
    });
    let mirror = piece(move || {
        let shown = session.shown.read();
        spans(sentence::mirror(&shown.scenario, &shown.study, session.language.get()))
    });
    let stale_note = text(move || {
        let note = if session.is_stale() { session.words().last_good_result } else { "" };
        note.to_owned()
    });
    view! {
        <section class="answer" aria-labelledby=session.id("question")>
            <h1 id=session.id("question")>{session.word(|words| words.question)}</h1>
            <div class="results" class:is-stale=session.stale() aria-live="polite" aria-atomic="true">
                <p class="lead" id=session.id("answer")>{answer}</p>
                <p class="mirror" id=session.id("mirror")>{mirror}</p>
            </div>
            <p class="stale-note" role="status">{stale_note}</p>
        </section>
    }
}
