//! What could happen: how often the budget breaks, what the lock does to that, and what cash it takes.
//!
//! The figures come from the worker. Until its first answer the places stand empty, so that nothing
//! jumps when it comes.

pub mod fan;
mod months;
mod totals;
mod working;

use leptos::prelude::*;

use self::fan::Fan;
use self::months::Months;
use self::totals::Totals;
use self::working::SimulatedWorkings;
use super::way_to_field::way_to_field;
use crate::market::quantity::Quantity;
use crate::platform::visibility::follow_visibility;
use crate::study::keys::key;
use crate::study::route::Route;
use crate::text::fold_summary;
use crate::text::outlook::{Outlook as Said, cash, labels};
use crate::text::sentence::{Piece, join_text, plain_text};
use crate::text::words::Pick;
use crate::ui::parts::dynamic::{flag, piece, steady, text};
use crate::ui::parts::sentence::spans;
use crate::ui::session::{Session, use_session};
use crate::ui::shell::Shell;

/// The simulated figures of the session, with their fields.
#[component]
pub fn Outlook() -> impl IntoView {
    let session = use_session();
    let frame = NodeRef::new();
    session.simulation.watch(follow_visibility(frame).into());
    // Memos, since most of what the worker answers changes only one of the figures here.
    let answer = steady(move || {
        let simulated = session.simulation.simulated.read();
        let is_first = simulated.refusals.is_empty() && !session.simulation.has_failed.get();
        match simulated.outlook() {
            Some(outlook) => outlook.answer(session.language.get()),
            None if is_first => vec![Piece::Plain(session.words().working_out.to_owned())],
            None => Vec::new(),
        }
    });
    let answer = piece(move || spans(answer.get()));
    let reasons = text(move || {
        let (simulated, language) = (session.simulation.simulated.read(), session.language.get());
        let reasons = simulated.outlook().map(|outlook| outlook.reasons(language));
        let at_full = simulated.outlook_at_full_r_squared();
        let at_full = at_full.map(|outlook| outlook.if_all_were_explained(language));
        let (reasons, at_full) = (reasons.unwrap_or_default(), at_full.unwrap_or_default());
        join_text(&[&reasons, &at_full], language)
    });
    // Read out only when the reader has stopped, and not when the page is opened.
    let said = text(move || {
        let has_changed = session.simulation.settled.get() > 1;
        let language = session.language.get_untracked();
        let said = |outlook: Said<'_>| plain_text(&outlook.answer(language));
        let simulated = session.simulation.simulated.read_untracked();
        simulated.outlook().filter(|_| has_changed).map(said).unwrap_or_default()
    });
    let other_side = text(move || {
        let is_other = session.shown.read().scenario.simulates_another_side();
        if is_other { session.words().provider_side_simulated.to_owned() } else { String::new() }
    });
    let assumed = text(move || {
        fold_summary::simulation(&session.shown.read().scenario, session.language.get())
    });
    let way = |key, name: Pick| way_to_field(session, key, session.word(name));
    let cash = steady(move || cash_answer(session));
    let cash = piece(move || spans(cash.get()));
    // A calculator that stands alone, as in an embed, has no other views to lead to.
    let paper_link = use_context::<Shell>().map(|shell| {
        view! {
            <p class="outlook-paper">
                <a id="paper-link" href=text(move || shell.way_to(Route::Paper))>
                    {session.word(|words| words.paper)}
                </a>
            </p>
        }
    });
    view! {
        <div node_ref=frame>
            <section class="outlook" class:is-waiting=flag(move || session.simulation.is_waiting.get()) id=session.id("outlook") aria-labelledby=session.id("outlook-title")>
                <h2 id=session.id("outlook-title")>{session.word(|words| words.risk)}</h2>
                <div class="results" class:is-stale=session.risk_stale()>
                    <p class="note other-side">{other_side}</p>
                    <p class="outlook-answer" id=session.id("outlook-answer")>{answer}</p>
                    <p class="outlook-reasons" id=session.id("outlook-reasons")>{reasons}</p>
                </div>
                <p class="visually-hidden" role="status" id=session.id("outlook-said")>{said}</p>
                <p class="stale-note" role="status" id=session.id("outlook-note")>{text(move || note(session))}</p>
                <Failure/>
                <div class="outlook-ways">
                    <p class="note">{assumed}</p>
                    {way(key!("risk.budget").name, |words| words.budget)}
                    {way(key!("risk.usage_vol").name, |words| words.simulation_assumes)}
                </div>
                <Fan/>
                <Months/>
                <Totals/>
                <div class="outlook-cash results" class:is-stale=session.risk_stale()>
                    <h3>{session.word(|words| words.cash)}</h3>
                    <p id=session.id("outlook-cash")>{cash}</p>
                </div>
                <div class="outlook-ways">{way(key!("risk.buffer").name, |words| words.buffer)}</div>
                <SimulatedWorkings/>
                {paper_link}
            </section>
        </div>
    }
}

/// The message shown if the worker could not start, with a button to try again.
#[component]
pub fn Failure() -> impl IntoView {
    let session = use_session();
    let failed = text(move || {
        let is_said = session.simulation.has_failed.get();
        if is_said { session.words().risk_failed.to_owned() } else { String::new() }
    });
    view! {
        <div class="failure" hidden=flag(move || !session.simulation.has_failed.get())>
            <p role="alert">{failed}</p>
            <button type="button" on:click=move |_| session.simulation.try_again()>
                {session.word(|words| words.try_again)}
            </button>
        </div>
    }
}

/// The cash that the lock takes, or that it takes none.
fn cash_answer(session: Session) -> Vec<Piece> {
    let (simulated, language) = (session.simulation.simulated.read(), session.language.get());
    match &simulated.cash {
        Some((subject, Some(found))) => {
            cash(found, subject.exact_margin, subject.case.risk.buffer, subject.currency, language)
        }
        Some((subject, None)) if subject.case.share == 0.0 => {
            vec![Piece::Plain(labels(language).cash_none.to_owned())]
        }
        Some((_, None)) | None => Vec::new(),
    }
}

/// The note above the fields: why the present entries have no figures, or which entries the figures are of.
fn note(session: Session) -> String {
    if session.scenario.read().risk.paths.get().is_zero() {
        return session.words().risk_none.to_owned();
    }
    let is_said = session.is_risk_stale() && !session.simulation.has_failed.get();
    if is_said { session.words().last_good_result.to_owned() } else { String::new() }
}
