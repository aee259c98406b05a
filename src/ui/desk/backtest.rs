//! What a lock would have done, on prices of the past.

use leptos::prelude::*;

use super::backtest_fields::{ask_for_file, fields, needs_file};
use super::contract::stale_note;
use super::field::{Label, label};
use super::figure::{DeskFigure, desk_figure};
use super::priced::{Good, Priced, priced_with, stale};
use super::section::{scrolled, section};
use crate::chart::Datum;
use crate::market::exact::to_float;
use crate::market::quantity::Quantity;
use crate::show::backtest as shown;
use crate::show::table::Table;
use crate::study::risk::backtest::Backtest as Tested;
use crate::study::risk::backtest::history::MonthlyHistory;
use crate::study::risk::backtest::inputs::BacktestPath;
use crate::study::risk::backtest::listed::ListedHistory;
use crate::study::risk::locks::StrategyKind;
use crate::text::backtest::{Tried, labels};
use crate::text::language::Language;
use crate::text::views::view_names;
use crate::ui::parts::dynamic::{piece, steady, text};
use crate::ui::parts::sentence::spans;
use crate::ui::session::Session;

/// What was tried: the history, if it was one, and what came of it.
pub(super) type Found = (Option<MonthlyHistory>, Option<Tested>);
pub(super) type Trials = Memo<Priced<Found>>;

/// What is said and shown of the newest trial.
pub(super) fn with<T>(trials: Trials, shown: impl FnOnce(Tried<'_>) -> T) -> Option<T> {
    let trials = trials.read();
    let Good { scenario, study, priced: (history, tested) } = trials.good.as_ref()?;
    let of = Tried {
        tested: tested.as_ref()?,
        history: history.as_ref(),
        currency: study.currency,
        unit: study.unit,
        share: to_float(scenario.lock.share.get()),
    };
    Some(shown(of))
}

/// The view of a session's lock on the past.
#[component]
pub fn Backtest(
    /// Whose lock it is.
    session: Session,
) -> impl IntoView {
    let bundled = StoredValue::new(MonthlyHistory::bundled());
    let trials = priced_with(session, move |scenario, study| {
        let brought = session.brought_months.get();
        let inputs = &scenario.backtest;
        let history = match inputs.path {
            BacktestPath::Move => None,
            BacktestPath::History => bundled.get_value(),
            BacktestPath::Own => brought,
            BacktestPath::Listed => {
                ListedHistory::find(&inputs.model).and_then(|listed| listed.monthly(scenario))
            }
        };
        Ok((history.clone(), Tested::run(scenario, study, history.as_ref())?))
    });
    let lead = piece(move || {
        let answer = with(trials, |of| of.answer(session.language.get()));
        spans(answer.unwrap_or_default())
    });
    let needs_file = steady(move || needs_file(session));
    let asked = piece(move || needs_file.get().then(|| ask_for_file(session)).into_any());
    let source =
        text(move || with(trials, |of| of.source(session.language.get())).unwrap_or_default());
    let table = |id: &'static str, heading: Label, note: Label, make: Made| {
        let has_any =
            steady(move || with(trials, |of| make(of, session.language.get())).flatten().is_some());
        piece(move || {
            let view = has_any.get().then(|| {
                let table = scrolled(session, heading, move || {
                    with(trials, |of| make(of, session.language.get())).flatten()
                });
                section(session, id, heading, table, Some(note), stale(session, trials))
            });
            view.into_any()
        })
    };
    let months = table(
        "backtest-months",
        |language| labels(language).months,
        |language| labels(language).months_note,
        |of, language| Some(shown::months(of, language)),
    );
    let by_month = text(move || {
        let is_whole =
            with(trials, |of| of.tested.kind == StrategyKind::Commitment).unwrap_or_default();
        if is_whole {
            labels(session.language.get()).not_by_month.to_owned()
        } else {
            String::new()
        }
    });
    let starts = table(
        "backtest-starts",
        |language| labels(language).starts,
        |language| labels(language).starts_note,
        shown::starts,
    );
    let resampled = table(
        "backtest-resampled",
        |language| labels(language).resampled,
        |language| labels(language).resampled_note,
        shown::resampled,
    );
    let shuffled = text(move || {
        with(trials, |of| of.resampled(session.language.get())).flatten().unwrap_or_default()
    });
    view! {
        <div class="desk">
            <section class="answer results" class:is-stale=stale(session, trials)>
                <h1 id=session.id("desk-title") tabindex="-1">{label(session, |language| view_names(language).backtest.title)}</h1>
                <p class="lead" id=session.id("backtest-answer")>{lead}</p>
                {asked}
                <p class="stale-note">{stale_note(session, trials)}</p>
            </section>
            {picture(session, trials)}
            <p class="source" id=session.id("backtest-source")>{source}</p>
            <p class="note">{label(session, |language| labels(language).premise)}</p>
            {fields(session, trials)}
            {months}
            <p class="note">{by_month}</p>
            {starts}
            {resampled}
            <p class="desk-prose" id=session.id("backtest-shuffled")>{shuffled}</p>
        </div>
    }
}

/// How a table is made of a trial.
type Made = fn(Tried<'_>, Language) -> Option<Table>;

fn picture(session: Session, trials: Trials) -> AnyView {
    let last = move || with(trials, |of| of.tested.months.len().saturating_sub(1));
    let (figure, _) = desk_figure(
        session,
        DeskFigure {
            id: "backtest-picture",
            heading: |language| labels(language).picture,
            slider: |language| labels(language).inspect,
            chart: Box::new(move || with(trials, |of| shown::picture(of, session.language.get()))),
            begins_at: Box::new(move || Datum::index(last().unwrap_or_default())),
            reading: Box::new(move |datum| {
                with(trials, |of| of.month(datum.index, session.language.get()))
            }),
            is_stale: stale(session, trials),
        },
    );
    figure
}
