//! A price history: what it says, and the two ways into the scenario: as what the simulation assumes, or replayed as
//! the future.

use leptos::prelude::*;

use super::brought_files::BroughtFiles;
use super::label;
use super::report::file_report;
use crate::chart::Datum;
use crate::platform::measure::follow_width;
use crate::show::price_scatter::{reading, scatter};
use crate::study::price_report::PriceReport;
use crate::study::replayed_history::replay;
use crate::text::history::{how_read, labels, price_findings, replayed, resampled, takes_over};
use crate::ui::parts::choice::{SelectOption, select};
use crate::ui::parts::dynamic::{derived, flag, piece, text};
use crate::ui::parts::inspected_figure::{InspectedFigure, inspected_figure, laid_out};
use crate::ui::session::Session;
use crate::worker::files::TakenAs;

/// What was done with the history.
#[derive(Clone, Copy, PartialEq)]
enum Done {
    Assumed,
    Replayed,
}

/// What a history says, and what can be done with it.
pub fn price_history(session: Session, brought: BroughtFiles, report: PriceReport) -> AnyView {
    let (dropped, problems) = (report.dropped_columns.clone(), report.problems.clone());
    let not_listed = report.problems_not_listed;
    let has_scatter = report.likeness.is_some();
    let several = report.columns.len() > 1;
    let report = StoredValue::new(report);
    let findings = piece(move || {
        let language = session.language.get();
        let said = report.with_value(|report| price_findings(report, language));
        let item = |said: String| view! { <li>{said}</li> };
        view! { <ul class="findings">{said.into_iter().map(item).collect_view()}</ul> }.into_any()
    });
    let reading = piece(move || {
        let language = session.language.get();
        let said = report.with_value(|report| how_read(report, language));
        said.into_iter().map(|said| view! { <p class="note">{said}</p> }).collect_view().into_any()
    });
    view! {
        <div class="price-history">
            <h4>{label(session, |words| words.history)}</h4>
            {several.then(|| column_choice(session, brought, report))}
            {findings}
            {has_scatter.then(|| scatter_figure(session, report))}
            {actions(session, report)}
            <button type="button" on:click=move |_| brought.take_as(TakenAs::Usage)>
                {label(session, |words| words.are_usage)}
            </button>
            {reading}
            {file_report(session, dropped, problems, not_listed)}
        </div>
    }
    .into_any()
}

/// Which column is the own price, and which the index.
fn column_choice(
    session: Session,
    brought: BroughtFiles,
    report: StoredValue<PriceReport>,
) -> AnyView {
    let names = report.with_value(|report| {
        let named = |(name, unit): &(String, Option<String>)| match unit {
            Some(unit) => format!("{name} ({unit})"),
            None => name.clone(),
        };
        report.columns.iter().map(named).collect::<Vec<_>>()
    });
    let (own, index) = report.with_value(|report| (report.own, report.index));
    let option = |(place, name): (usize, &String)| SelectOption {
        value: place.to_string(),
        label: name.clone(),
        group: String::new(),
    };
    let columns: Vec<SelectOption> = names.iter().enumerate().map(option).collect();
    let with_none = columns.clone();
    let indices = derived(move || {
        let label = labels(session.language.get()).no_index.to_owned();
        let none = SelectOption { value: String::new(), label, group: String::new() };
        std::iter::once(none).chain(with_none.iter().cloned()).collect::<Vec<_>>()
    });
    let columns = derived(move || columns.clone());
    let choose_own = move |value: String| {
        if let Ok(place) = value.parse() {
            // The two change places.
            brought.compare(place, if index == Some(place) { Some(own) } else { index });
        }
    };
    let choose_index = move |value: String| brought.compare(own, value.parse().ok());
    let shown_own = derived(move || own.to_string());
    let shown_index = derived(move || index.map(|index| index.to_string()).unwrap_or_default());
    let [own_id, index_id] = ["history-own", "history-index"].map(|name| session.id(name));
    let [own_label, index_label] =
        [label(session, |words| words.own_price), label(session, |words| words.index)];
    view! {
        <div class="field-row">
            {select(own_id, own_label, columns, shown_own, Callback::new(choose_own))}
            {select(index_id, index_label, indices, shown_index, Callback::new(choose_index))}
        </div>
    }
    .into_any()
}

fn scatter_figure(session: Session, report: StoredValue<PriceReport>) -> AnyView {
    let frame = NodeRef::new();
    let width = follow_width(frame);
    let looked_at = RwSignal::new(0_usize);
    let drawing = laid_out(move || {
        let (language, width) = (session.language.get(), width.get()?);
        report.with_value(|report| Some(scatter(report, language)?.lay_out(width)))
    });
    let read = derived(move || {
        let (place, language) = (looked_at.get(), session.language.get());
        report.with_value(|report| {
            let likeness = report.likeness.as_ref();
            likeness.map(|likeness| reading(likeness, place, language)).unwrap_or_default()
        })
    });
    inspected_figure(InspectedFigure {
        id: session.id("history-scatter"),
        frame,
        heading: view! { <h5>{label(session, |words| words.scatter)}</h5> }.into_any(),
        drawing,
        looked_at: derived(move || Datum { series: Some(0), index: looked_at.get() }),
        look_at: Callback::new(move |datum: Datum| looked_at.set(datum.index)),
        reading: read,
        slider: label(session, |words| words.scatter_slider),
        is_stale: flag(|| false),
    })
}

fn actions(session: Session, report: StoredValue<PriceReport>) -> AnyView {
    let done = RwSignal::new(None::<Done>);
    let assume = move |_| {
        session.generation.update(|generation| *generation += 1);
        session.change(true, |scenario| report.with_value(|report| report.put_into(scenario)));
        done.set(Some(Done::Assumed));
    };
    let horizon = Memo::new(move |_| session.scenario.read().months());
    let months = report.with_value(|report| report.monthly.len().saturating_sub(1));
    let moved = move |horizon| {
        let before = session.scenario.read_untracked().price_move.clone();
        report.with_value(|report| replay(&report.monthly, horizon, &before))
    };
    let play = move |_| {
        if let Some(price_move) = moved(horizon.get_untracked()) {
            session.generation.update(|generation| *generation += 1);
            session.change(true, |scenario| scenario.price_move = price_move);
            done.set(Some(Done::Replayed));
        }
    };
    let can_be_replayed = Memo::new(move |_| moved(horizon.get()).is_some());
    let replaying = piece(move || {
        let shown = can_be_replayed.get().then(|| {
            let said = text(move || {
                let (months, horizon) = (months.min(horizon.get() as usize), horizon.get());
                replayed(months, horizon, session.language.get())
            });
            view! {
                <p class="note">{said}</p>
                <button type="button" on:click=play>{label(session, |words| words.replay)}</button>
            }
        });
        shown.into_any()
    });
    let drawn = text(move || {
        let language = session.language.get();
        let ends = report.with_value(|report| report.resampled);
        ends.map(|ends| resampled(ends, language)).unwrap_or_default()
    });
    let said = text(move || {
        let words = labels(session.language.get());
        let said = done.get().map(|done| match done {
            Done::Assumed => words.history_taken,
            Done::Replayed => words.replay_taken,
        });
        said.unwrap_or_default().to_owned()
    });
    let can_be_assumed = report.with_value(|report| report.volatility.is_some());
    let assuming = can_be_assumed.then(|| {
        let takes = text(move || {
            let language = session.language.get();
            report.with_value(|report| takes_over(report, language))
        });
        view! {
            <p class="note">{takes}</p>
            <button type="button" class="primary" on:click=assume>
                {label(session, |words| words.take_history)}
            </button>
        }
    });
    view! {
        {assuming}
        {replaying}
        <p class="note" role="status">{said}</p>
        <p class="note">{drawn}</p>
    }
    .into_any()
}
