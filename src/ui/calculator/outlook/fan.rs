//! The fan: what each month may cost, without and with the lock, beside the budget.

use leptos::prelude::*;

use super::line;
use crate::chart::{Chart, CostFan, Datum, Fan as Quantiles, ValueAxis};
use crate::market::exact::from_float;
use crate::platform::measure::follow_width;
use crate::study::figures::Study;
use crate::text::language::Language;
use crate::text::number::{money_short, month};
use crate::text::risk::labels;
use crate::ui::parts::dynamic::derived;
use crate::ui::parts::inspected_figure::{
    InspectedFigure, frame, inspected_figure, laid_out, month_index,
};
use crate::ui::risk::told::{FanFigures, Line, Told};
use crate::ui::state::use_state;

const ID: &str = "cost-fan";
const PANEL_HEIGHT: f64 = 260.0;

/// The figure with its inspector, and its numbers in a table, folded.
#[component]
pub fn Fan() -> impl IntoView {
    let state = use_state();
    // The engine is asked once the figure stands.
    state.risk.is_shown.set(true);
    let width = follow_width(frame(ID), 960.0);
    let drawing = laid_out(move || {
        let (told, shown) = (state.risk.told.read(), state.shown.read());
        let chart = chart(&told, told.fan.as_ref()?, &shown.study, state.language.get());
        Some(chart.lay_out(width.get()))
    });
    let index = move || month_index(state.month.get(), state.risk.told.read().months());
    let heading = view! {
        <h3>{state.word(|words| words.fan_title)}</h3>
        <p class="note">{line(state, Line::FanNote)}</p>
    };
    let figure = inspected_figure(InspectedFigure {
        id: ID.to_owned(),
        heading: heading.into_any(),
        drawing,
        looked_at: derived(move || Datum::index(index())),
        look_at: Callback::new(move |datum: Datum| {
            // OK because a figure has at most 36 months.
            state.month.set(u32::try_from(datum.index + 1).unwrap_or(1));
        }),
        reading: derived(move || state.risk.told.read().month(index()).to_owned()),
        slider: state.word(|words| words.inspect_month),
        is_stale: state.risk_stale(),
    });
    let label = state.word(|words| words.fan_table);
    view! {
        {figure}
        <details class="outlook-months results" class:is-stale=state.risk_stale()>
            <summary>{label}</summary>
            <div class="table-scroll" tabindex="0" role="region" aria-label=label inner_html=line(state, Line::Months)></div>
        </details>
    }
}

fn chart(told: &Told, figures: &FanFigures, study: &Study, language: Language) -> Chart {
    let words = labels(language);
    let currency = study.currency;
    let short =
        move |value: f64| money_short(from_float(value).unwrap_or_default(), currency, language);
    let fan = |title: &str, quantiles: &[[f64; 5]]| {
        let [low, _, middle, _, high] = quantiles.last().copied().unwrap_or_default();
        let label = |name: &str, value: f64| format!("{name} {}", short(value));
        Quantiles {
            title: title.to_owned(),
            quantiles: quantiles.to_vec(),
            labels: [label("5%", low), label(words.median, middle), label("95%", high)],
        }
    };
    let last = figures.budget.last().copied().unwrap_or_default();
    let names = study.months.iter();
    let names = names.map(|one| month(one.calendar.year, one.calendar.month, language));
    let summary = format!("{} {}", told.line(Line::FanNote), told.line(Line::PlainAnswer));
    let chart = CostFan {
        title: language.words().fan_title.to_owned(),
        summary,
        unhedged: fan(words.unhedged, &figures.unhedged),
        locked: fan(words.locked, &figures.locked),
        budget: figures.budget.clone(),
        budget_label: format!("{} {}", words.budget_line, short(last)),
        month_names: names.collect(),
        money: ValueAxis::new(short).with_caption(format!(
            "{} {}",
            currency.sign(),
            words.per_month
        )),
    }
    .chart();
    Chart { panel_height: PANEL_HEIGHT, ..chart }
}
