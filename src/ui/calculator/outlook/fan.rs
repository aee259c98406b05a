//! The fan: what each month may cost, without and with the lock, beside the budget.

use leptos::prelude::*;

use super::line;
use crate::ui::parts::dynamic::derived;
use crate::ui::parts::inspected_figure::{
    InspectedFigure, inspected_figure, laid_out, month_index,
};
use crate::ui::risk::told::Line;
use crate::ui::state::use_state;

/// The figure with its inspector, and its numbers in a table, folded.
#[component]
pub fn Fan() -> impl IntoView {
    let state = use_state();
    let summary = derived(move || {
        let told = state.risk.told.read();
        format!("{} {}", told.line(Line::FanNote), told.line(Line::PlainAnswer))
    });
    let reading = move || {
        let told = state.risk.told.read();
        told.month(month_index(state.month.get(), told.months())).to_owned()
    };
    let heading = view! {
        <h3>{state.word(|words| words.fan_title)}</h3>
        <p class="note">{line(state, Line::FanNote)}</p>
    };
    let figure = inspected_figure(InspectedFigure {
        name: "cost-fan",
        slider: "inspect-fan-month",
        heading: heading.into_any(),
        title: |words| words.fan_title,
        summary,
        figure: laid_out(move || state.risk.told.read().figure.clone()),
        marks: line(state, Line::Marks),
        months: derived(move || state.risk.told.read().months()),
        reading: derived(reading),
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
