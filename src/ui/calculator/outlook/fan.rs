//! The fan: what each month may cost, without and with the lock, beside the budget.

use leptos::prelude::*;

use crate::chart::{Accent, CostFan, FanPanel, Figure, svg};
use crate::market::exact::from_float;
use crate::platform::measure::follow_width;
use crate::study::risk::figures::Both;
use crate::study::risk::summary::Band;
use crate::text::language::Language;
use crate::text::number::{money_short, month};
use crate::text::risk::{Outlook, labels};
use crate::text::sentence::plain_text;
use crate::ui::parts::dynamic::derived;
use crate::ui::parts::inspected_figure::{
    InspectedFigure, inspected_figure, laid_out, month_index,
};
use crate::ui::simulation::simulated::Simulated;
use crate::ui::state::use_state;

const PANEL_HEIGHT: f64 = 260.0;

/// The figure with its inspector.
#[component]
pub fn Fan() -> impl IntoView {
    let state = use_state();
    let width = follow_width("cost-fan-frame", 960.0);
    let note = move || labels(state.language.get()).fan_note;
    let summary = derived(move || {
        let (simulated, language) = (state.simulation.simulated.read(), state.language.get());
        let answer = simulated.outlook().map(|outlook| plain_text(&outlook.answer(language)));
        format!("{} {}", note(), answer.unwrap_or_default())
    });
    let figure = laid_out(move || {
        let simulated = state.simulation.simulated.read();
        let language = state.language.get();
        let names = month_names(&simulated, language);
        Some(lay_out(simulated.outlook()?, &names, language, width.get()))
    });
    let months = derived(move || {
        let simulated = state.simulation.simulated.read();
        simulated.summary.as_ref().map_or(0, |(subject, _)| subject.months.len())
    });
    let reading = derived(move || {
        let (simulated, language) = (state.simulation.simulated.read(), state.language.get());
        let names = month_names(&simulated, language);
        let index = month_index(state.month.get(), names.len());
        let read = |outlook: Outlook<'_>| outlook.month(index, names.get(index)?, language);
        simulated.outlook().and_then(read).unwrap_or_default()
    });
    let heading = view! {
        <h3>{state.word(|words| words.fan_title)}</h3>
        <p class="note">{note}</p>
    };
    inspected_figure(InspectedFigure {
        name: "cost-fan",
        slider: "inspect-fan-month",
        heading: heading.into_any(),
        title: |words| words.fan_title,
        summary,
        figure,
        marks: derived(move || {
            figure.read().as_ref().map(|figure| svg::markup(&figure.marks)).unwrap_or_default()
        }),
        months,
        reading,
        is_stale: state.risk_stale(),
    })
}

fn month_names(simulated: &Simulated, language: Language) -> Vec<String> {
    let months = simulated.summary.iter().flat_map(|(subject, _)| &subject.months);
    months.map(|calendar| month(calendar.year, calendar.month, language)).collect()
}

fn lay_out(outlook: Outlook<'_>, months: &[String], language: Language, width: f64) -> Figure {
    let words = labels(language);
    let Both { unhedged, locked } = &outlook.summary.months;
    let short =
        |value: f64| money_short(from_float(value).unwrap_or_default(), outlook.currency, language);
    let labels = |bands: &[Band]| {
        let [low, _, middle, _, high] = bands.last().copied().unwrap_or_default();
        let label = |name: &str, value: f64| format!("{name} {}", short(value));
        [label("95%", high), label(words.median, middle), label("5%", low)]
    };
    let (without, with) = (labels(unhedged), labels(locked));
    let budget = outlook.case.budget_by_month();
    let last = budget.last().copied().unwrap_or_default();
    fn panel<'a>(
        title: &'a str,
        accent: Accent,
        bands: &'a [Band],
        labels: &'a [String; 3],
    ) -> FanPanel<'a> {
        FanPanel { title, accent, bands, labels: labels.each_ref().map(String::as_str) }
    }
    CostFan {
        width,
        panel_height: PANEL_HEIGHT,
        panels: [
            panel(words.unhedged, Accent::Unhedged, unhedged, &without),
            panel(words.locked, Accent::Locked, locked, &with),
        ],
        budget: &budget,
        budget_label: &format!("{} {}", words.budget_line, short(last)),
        month_labels: months,
        axis_caption: &format!("{} {}", outlook.currency.sign(), words.per_month),
        tick_label: &short,
    }
    .lay_out()
}
