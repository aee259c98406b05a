//! The answer: the question, one sentence with its numbers, and the mirror case.

use std::sync::Arc;

use leptos::prelude::*;

use super::stale_note::StaleNote;
use crate::market::exact::to_float;
use crate::market::quantity::Quantity;
use crate::platform::measure::hold_height;
use crate::platform::visibility::follow_visibility;
use crate::text::{answer, note, outlook};
use crate::ui::parts::dynamic::{flag, piece, steady, text};
use crate::ui::parts::later::later;
use crate::ui::parts::sentence::spans;
use crate::ui::session::use_session;
use crate::ui::shell::Shell;
use crate::ui::shell::on_paper::OnPaper;
use crate::ui::shell::take_away::TakeAway;
use crate::worker::subject::Subject;

/// Of which answer the worker has told what the lock gives back.
#[derive(Clone, Copy, PartialEq)]
enum AtCostTold {
    /// Of none yet.
    Awaited,
    /// Of one before the present one.
    Behind,
    /// Of the present one.
    Present,
}

/// The page's headline and its answer.
#[component]
pub fn Answer(
    /// What stands between the question and its answer.
    beneath_question: Option<fn() -> AnyView>,
) -> impl IntoView {
    let sentences = NodeRef::new();
    let session = use_session().seen_at(follow_visibility(sentences).into());
    // A line more or less would move the levers under the reader's finger.
    hold_height(sentences, move || {
        session.language.track();
        session.generation.track();
    });
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
    let at_cost = steady(move || {
        let (shown, simulated) = (session.shown.read(), session.simulation.simulated.read());
        let is_asked = !shown.scenario.lock.share.get().is_zero()
            && !shown.scenario.simulates_another_side()
            && simulated.refusals.is_empty();
        is_asked.then(|| {
            let language = session.language.get();
            let of = (shown.study.side, shown.study.currency);
            let Some((subject, cost, found)) = simulated.at_cost.as_ref() else {
                let r_squared = to_float(shown.scenario.risk.r_squared.get());
                let cost = to_float(shown.study.totals.chosen.unhedged);
                return (outlook::awaited(r_squared, cost, of, language), AtCostTold::Awaited);
            };
            let said = found
                .first()
                .map(|own| outlook::at_cost(own.r_squared, *cost, own.at_cost, of, language));
            // It is asked for when the reader rests, after the summary of the same entries.
            let is_newest = |(newest, _): &(Arc<Subject>, _)| Arc::ptr_eq(newest, subject);
            let is_present = *cost == to_float(shown.study.totals.chosen.unhedged)
                && !session.simulation.is_waiting.get()
                && simulated.summary.as_ref().is_some_and(is_newest);
            (
                said.unwrap_or_default(),
                if is_present { AtCostTold::Present } else { AtCostTold::Behind },
            )
        })
    });
    let is_told =
        move |told: AtCostTold| at_cost.read().as_ref().is_some_and(|(_, at)| *at == told);
    let is_awaited = flag(move || is_told(AtCostTold::Awaited));
    let is_behind = flag(move || session.is_risk_stale() || is_told(AtCostTold::Behind));
    let at_cost = piece(move || spans(at_cost.get().map(|(said, _)| said).unwrap_or_default()));
    // A calculator that stands alone, as in an embed, has no page that could be taken away.
    let take_away = use_context::<Shell>()
        .map(|_| later(|| view! { <TakeAway has_answer=true/><OnPaper/> }.into_any()));
    let other_side = text(move || {
        let is_other = session.shown.read().scenario.simulates_another_side();
        if is_other { session.words().provider_side.to_owned() } else { String::new() }
    });
    let coarse_tick = text(move || {
        let shown = session.shown.read();
        note::tick(&shown.scenario, &shown.study, session.language.get())
    });
    view! {
        <section class="answer" aria-labelledby=session.id("question")>
            <h1 id=session.id("question")>{session.word(|words| words.question)}</h1>
            {beneath_question.map(|build| build())}
            <div class="answer-sentences" node_ref=sentences>
                <div class="results" class:is-stale=session.stale() aria-live="polite" aria-atomic="true">
                    <p class="lead" id=session.id("answer")>{lead}</p>
                    <p class="mirror" id=session.id("mirror")>{mirror}</p>
                    <p class="mirror" id=session.id("vendor-alone")>{alone}</p>
                </div>
                // The worker's answer comes later: in the live region, all of the answer would be read out again.
                <p class="mirror at-cost results" class:is-stale=is_behind class:is-awaited=is_awaited
                    id=session.id("at-cost")>{at_cost}</p>
            </div>
            <p class="note other-side">{other_side}</p>
            <p class="note coarse-tick">{coarse_tick}</p>
            <StaleNote/>
            <p class="note">{session.word(|words| words.disclaimer)}</p>
            {take_away}
        </section>
    }
}
