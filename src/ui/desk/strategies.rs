//! Which lock: all strategies side by side, and one of them chosen.

use leptos::prelude::*;

use super::asked::{Answered, asked, chosen, head, stale};
use super::field::{Label, contract_money, field, label};
use super::figure::{DeskFigure, desk_figure};
use super::finder::finder;
use super::policy::policy;
use super::section::{scrolled, section};
use crate::chart::Datum;
use crate::hedge::strategy::setting::Side;
use crate::show::strategies as shown;
use crate::study::choice::Choice;
use crate::study::keys::place;
use crate::study::risk::assumptions::CommitmentPayment;
use crate::study::risk::desk::{DeskAnswer, DeskQuestion};
use crate::study::risk::locks::StrategyKind;
use crate::text::strategies::{Choosing, labels, name};
use crate::text::views::view_names;
use crate::ui::parts::choice::choice;
use crate::ui::parts::dynamic::{derived, piece, text};
use crate::ui::parts::limit::limited;
use crate::ui::parts::reset_button::reset_button;
use crate::ui::session::Session;

/// All strategies side by side, and the shares of the strip within both tolerances.
#[component]
pub fn Strategies(
    /// Session whose lock is compared.
    session: Session,
) -> impl IntoView {
    let is_answer = |answer: &DeskAnswer| matches!(answer, DeskAnswer::Strategies(_));
    let found = asked(session, || DeskQuestion::Strategies, is_answer);
    let answer = move || with(session, found, |of| of.answer(session.language.get()));
    let table = scrolled(
        session,
        |language| labels(language).table,
        move || with(session, found, |of| shown::table(of, session.language.get())),
    );
    let refused = piece(move || {
        let refused = with(session, found, |of| of.refused(session.language.get()));
        let said = refused.into_iter().flatten().map(|one| view! { <p class="note">{one}</p> });
        said.collect_view().into_any()
    });
    let table = section(
        session,
        "strategies-table",
        |language| labels(language).table,
        view! { {table} {refused} }.into_any(),
        Some(|language| labels(language).table_note),
        stale(session),
    );
    view! {
        <div class="desk">
            {head(session, |language| view_names(language).strategies.title, "strategies-answer", answer)}
            {kinds(session, found)}
            {picture(session, found)}
            {table}
            {finder(session, found)}
            {policy(session)}
            {terms(session)}
        </div>
    }
}

/// What is shown of the newest answer.
pub fn with<T>(
    session: Session,
    found: Answered,
    shown: impl FnOnce(Choosing<'_>) -> T,
) -> Option<T> {
    let found = found.read();
    let (subject, answer) = found.as_ref()?;
    let DeskAnswer::Strategies(strategies) = answer.as_ref() else { return None };
    let of = Choosing {
        case: &subject.case,
        currency: subject.currency,
        strategies,
        chosen: chosen(session),
    };
    Some(shown(of))
}

/// Who locks.
fn side(session: Session) -> Side {
    session.scenario.read().simulated_side().side()
}

/// Looks at a strategy; the strip needs no naming.
fn choose(session: Session, kind: StrategyKind) {
    let strategy = (kind != StrategyKind::Strip).then_some(kind);
    session.change(true, |scenario| scenario.lock.strategy = strategy);
}

/// The strategies to choose from, with what the chosen one does.
fn kinds(session: Session, found: Answered) -> AnyView {
    let options = derived(move || {
        let (side, language) = (side(session), session.language.get());
        let names = StrategyKind::ALL.iter().map(|kind| name(*kind, side, language).to_owned());
        names.collect::<Vec<_>>()
    });
    let place = derived(move || {
        let chosen = chosen(session);
        StrategyKind::ALL.iter().position(|kind| *kind == chosen).unwrap_or_default()
    });
    let choose = Callback::new(move |place: usize| {
        if let Some(kind) = StrategyKind::ALL.get(place) {
            choose(session, *kind);
        }
    });
    let legend = label(session, |language| labels(language).choose);
    let note = text(move || {
        with(session, found, |of| of.chosen_note(session.language.get())).unwrap_or_default()
    });
    view! {
        <section class="control-group" id=session.id("strategy-choice")>
            {limited(session, &["lock.strategy"], choice(session.id("lock-strategy"), legend, options, place, choose))}
            <p class="note" id=session.id("strategy-note")>{note}</p>
        </section>
    }
    .into_any()
}

/// Risk against cost. A click chooses the strategy that is looked at.
fn picture(session: Session, found: Answered) -> AnyView {
    let kind_at = move |datum: Datum| {
        with(session, found, |of| {
            let shown = shown::shown(&of);
            datum.series.and_then(|place| shown.get(place)).map(|figures| figures.kind)
        })
        .flatten()
    };
    let begins_at = move || {
        let place = with(session, found, |of| {
            let all = shown::shown(&of);
            all.iter().position(|figures| figures.kind == of.chosen)
        });
        Datum { series: Some(place.flatten().unwrap_or_default()), index: 0 }
    };
    let reading = move |datum: Datum| {
        let kind = kind_at(datum)?;
        with(session, found, |of| of.at_dot(kind, session.language.get()))
    };
    let (figure, looked_at) = desk_figure(
        session,
        DeskFigure {
            id: "strategies-picture",
            heading: |language| labels(language).picture,
            slider: |language| labels(language).inspect,
            chart: Box::new(move || {
                with(session, found, |of| shown::picture(of, session.language.get()))
            }),
            begins_at: Box::new(begins_at),
            reading: Box::new(reading),
            is_stale: stale(session),
        },
    );
    let click = move |_| {
        if let Some(kind) = looked_at.get_untracked().and_then(|datum| untrack(|| kind_at(datum))) {
            choose(session, kind);
        }
    };
    view! { <div class="strategies-picture" on:click=click>{figure}</div> }.into_any()
}

/// What the strategies are made of.
fn terms(session: Session) -> AnyView {
    let payment_options =
        derived(move || labels(session.language.get()).payments.map(str::to_owned).to_vec());
    let payment = derived(move || session.scenario.read().risk.commitment.index());
    let pay = Callback::new(move |place: usize| {
        if let Some(payment) = CommitmentPayment::ALL.get(place) {
            session.change(true, |scenario| scenario.risk.commitment = *payment);
        }
    });
    let legend = label(session, |language| labels(language).payment);
    let money = |place, name: Label, note: Label| {
        contract_money(session, place, name, Some(label(session, note)))
    };
    view! {
        <section class="control-group" id=session.id("strategy-terms")>
            <h2>{label(session, |language| labels(language).terms)}</h2>
            <p class="note">{label(session, |language| labels(language).terms_note)}</p>
            <div class="field-row">
                {field(session, place!("risk.cap_distance"), |language| labels(language).cap_distance, Some(|language| labels(language).cap_distance_note))}
                {field(session, place!("risk.kept_share"), |language| labels(language).kept_share, Some(|language| labels(language).kept_share_note))}
                {field(session, place!("risk.entries"), |language| labels(language).entries, Some(|language| labels(language).entries_note))}
            </div>
            <div class="field-row">
                {field(session, place!("risk.discount"), |language| labels(language).discount, Some(|language| labels(language).discount_note))}
                {field(session, place!("risk.swap_markup"), |language| labels(language).markup, Some(|language| labels(language).markup_note))}
                {field(session, place!("risk.loading"), |language| labels(language).loading, Some(|language| labels(language).loading_note))}
            </div>
            {limited(session, &["risk.commitment"], choice(session.id("risk-commitment"), legend, payment_options, payment, pay))}
            <div class="field-row">
                {field(session, place!("risk.funding_rate"), |language| labels(language).funding, Some(|language| labels(language).funding_note))}
                {money(place!("risk.entry_spread"), |language| labels(language).spread, |language| labels(language).spread_note)}
                {money(place!("risk.roll_cost"), |language| labels(language).roll, |language| labels(language).roll_note)}
            </div>
            {reset_button(session, &["risk.cap_distance", "risk.kept_share", "risk.entries", "risk.discount", "risk.swap_markup", "risk.loading", "risk.commitment", "risk.funding_rate", "risk.entry_spread", "risk.roll_cost"])}
        </section>
    }
    .into_any()
}
