//! What could happen: how often the budget breaks, what the lock does to that, and what cash it takes.
//!
//! The figures come from the engine. Until its first answer the places stand empty, so that nothing
//! jumps when it comes. It writes and draws what is only read, so that the page is spared words and
//! geometry that it cannot show before.

mod fan;
mod fields;

use leptos::prelude::*;

use self::fan::Fan;
use self::fields::{Fields, buffer_field};
use crate::ui::parts::dynamic::{Text, derived, flag, text};
use crate::ui::risk::told::{Line, Told};
use crate::ui::state::{State, use_state};

/// The section.
#[component]
pub fn Outlook() -> impl IntoView {
    let state = use_state();
    let answer = text(move || {
        let told = state.risk.told.read();
        if told.subject.is_none() && told.refused.is_empty() && !state.risk.has_failed.get() {
            state.words().working_out.to_owned()
        } else {
            told.line(Line::Answer).to_owned()
        }
    });
    let reasons = told(state, |told| format!("{} {}", told.line(Line::Reasons), told.perfect()));
    // Read out only when the reader has stopped, and not when the page is opened.
    let said = text(move || {
        let has_changed = state.risk.settled.get() > 1;
        let said = |told: &Told| told.line(Line::PlainAnswer).to_owned();
        if has_changed { state.risk.told.with_untracked(said) } else { String::new() }
    });
    view! {
        <section class="outlook" class:is-waiting=flag(move || state.risk.is_waiting.get()) id="outlook" aria-labelledby="outlook-title">
            <h2 id="outlook-title">{state.word(|words| words.risk)}</h2>
            <div class="results" class:is-stale=state.risk_stale()>
                <p class="outlook-answer" id="outlook-answer" inner_html=answer></p>
                <p class="outlook-reasons" id="outlook-reasons">{reasons}</p>
            </div>
            <p class="visually-hidden" role="status" id="outlook-said">{said}</p>
            <p class="stale-note" role="status" id="outlook-note">{text(move || note(state))}</p>
            {failure(state)}
            <Fields/>
            <Fan/>
            <div class="outlook-figures results" class:is-stale=state.risk_stale() inner_html=line(state, Line::Totals)></div>
            <div class="outlook-cash results" class:is-stale=state.risk_stale()>
                <h3>{state.word(|words| words.cash)}</h3>
                <p id="outlook-cash" inner_html=told(state, |told| told.cash.clone())></p>
            </div>
            {buffer_field()}
            <p class="outlook-paper">
                <a id="paper-link" href=text(move || state.way_to(true))>{state.word(|words| words.paper)}</a>
            </p>
        </section>
    }
}

/// Something that was told.
fn told(state: State, what: fn(&Told) -> String) -> Text {
    text(move || what(&state.risk.told.read()))
}

/// A line of what was told.
#[inline(never)]
fn line(state: State, line: Line) -> Signal<String> {
    derived(move || state.risk.told.read().line(line).to_owned())
}

/// What is said when the engine could not start, with a button to try again.
#[inline(never)]
pub fn failure(state: State) -> AnyView {
    let failed = text(move || {
        let is_said = state.risk.has_failed.get();
        if is_said { state.words().risk_failed.to_owned() } else { String::new() }
    });
    view! {
        <div class="failure" hidden=flag(move || !state.risk.has_failed.get())>
            <p role="alert">{failed}</p>
            <button type="button" on:click=move |_| state.risk.try_again()>
                {state.word(|words| words.try_again)}
            </button>
        </div>
    }
    .into_any()
}

fn note(state: State) -> String {
    if state.risk.told.read().refused.iter().any(|(key, _)| key.is_empty()) {
        return state.words().risk_none.to_owned();
    }
    let is_said = state.is_risk_stale() && !state.risk.has_failed.get();
    if is_said { state.words().last_good_result.to_owned() } else { String::new() }
}
