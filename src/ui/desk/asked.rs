//! What the worker answers to a view of the desk.

use std::sync::Arc;

use leptos::prelude::*;

use super::field::{Label, label};
use crate::market::quantity::Quantity;
use crate::platform::effect::follow;
use crate::study::risk::desk::{DeskAnswer, DeskQuestion};
use crate::study::risk::locks::StrategyKind;
use crate::text::sentence::Piece;
use crate::ui::parts::dynamic::{Flag, derived, flag, piece, steady, text};
use crate::ui::parts::sentence::spans;
use crate::ui::session::Session;
use crate::worker::subject::Subject;

/// An answer with the subject that it is of.
pub type Found = (Arc<Subject>, Arc<DeskAnswer>);

/// The newest answer to a view's question; none before the first.
pub type Answered = Memo<Option<Found>>;

/// Asks the worker as long as the view stands that calls this; `is_answer` knows its answers.
pub fn asked(
    session: Session,
    question: impl Fn() -> DeskQuestion + Send + Sync + 'static,
    is_answer: fn(&DeskAnswer) -> bool,
) -> Answered {
    let simulation = session.simulation;
    simulation.watch(Signal::stored(true));
    let question = steady(question);
    // Asking is a call to the browser, so this is an effect.
    follow(move || simulation.ask_desk(Some(question.get())));
    let refusals = move || simulation.simulated.read().desk_refusals.clone();
    session.desk.set(Some(derived(refusals)));
    on_cleanup(move || {
        simulation.ask_desk(None);
        session.desk.set(None);
    });
    let compute = move |before: Option<&Option<Found>>| {
        let simulated = simulation.simulated.read();
        let newest = simulated.desk.clone().filter(|(_, answer)| is_answer(answer));
        newest.or_else(|| before.cloned().flatten())
    };
    let is_other = |before: Option<&Option<Found>>, now: Option<&Option<Found>>| match (
        before.and_then(Option::as_ref),
        now.and_then(Option::as_ref),
    ) {
        (Some((_, before)), Some((_, now))) => !Arc::ptr_eq(before, now),
        (before, now) => before.is_some() || now.is_some(),
    };
    Memo::new_with_compare(compute, is_other)
}

/// The strategy that the desk looks at.
pub fn chosen(session: Session) -> StrategyKind {
    session.scenario.read().lock.strategy.unwrap_or(StrategyKind::Strip)
}

/// Whether what is shown is not of what the fields say, to dim results by.
pub fn stale(session: Session) -> Flag {
    flag(move || {
        session.is_risk_stale() || !session.simulation.simulated.read().desk_refusals.is_empty()
    })
}

/// The title of a view with its sentences, a progress note, or the error.
#[inline(never)]
pub fn head(
    session: Session,
    title: Label,
    id: &'static str,
    answer: impl Fn() -> Option<Vec<Piece>> + Send + Sync + 'static,
) -> AnyView {
    let answer: Box<dyn Fn() -> Option<Vec<Piece>> + Send + Sync> = Box::new(answer);
    let lead = piece(move || match answer() {
        Some(pieces) => spans(pieces),
        None => spans(vec![Piece::Plain(waiting(session))]),
    });
    let mut is_stale = stale(session);
    let note = text(move || {
        let is_said = is_stale() && !session.simulation.has_failed.get();
        if is_said { session.words().last_good_result.to_owned() } else { String::new() }
    });
    let failed = text(move || {
        let has_failed = session.simulation.has_failed.get();
        if has_failed { session.words().risk_failed.to_owned() } else { String::new() }
    });
    let is_waiting = flag(move || session.simulation.is_waiting.get());
    view! {
        <section class="answer results" class:is-stale=stale(session) class:is-waiting=is_waiting>
            <h1 id=session.id("desk-title") tabindex="-1">{label(session, title)}</h1>
            <p class="lead" id=session.id(id)>{lead}</p>
            <p class="stale-note">{note}</p>
        </section>
        <div class="failure" hidden=flag(move || !session.simulation.has_failed.get())>
            <p role="alert">{failed}</p>
            <button type="button" on:click=move |_| session.simulation.try_again()>
                {session.word(|words| words.try_again)}
            </button>
        </div>
    }
    .into_any()
}

/// The text shown until the first answer arrives.
fn waiting(session: Session) -> String {
    if session.scenario.read().risk.paths.get().is_zero() {
        return session.words().risk_none.to_owned();
    }
    let simulated = session.simulation.simulated.read();
    let is_refused = !simulated.refusals.is_empty() || !simulated.desk_refusals.is_empty();
    if is_refused || session.simulation.has_failed.get() {
        String::new()
    } else {
        session.words().working_out.to_owned()
    }
}
