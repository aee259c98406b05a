//! The picture: cost month by month, with and without the lock, for the move and its mirror.

use leptos::prelude::*;

use crate::ui::parts::dynamic::derived;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::chart::{Figure, MonthlyCost, Panel, Series, svg};
use crate::market::exact::from_float;
use crate::platform::measure::follow_width;
use crate::study::figures::{Case, Month};
use crate::text::note;
use crate::text::number::{money_short, month};
use crate::text::sentence::{self, case_title, plain_text};
use crate::ui::parts::inspected_figure::{
    InspectedFigure, inspected_figure, laid_out, month_index,
};
use crate::ui::state::{Shown, State, use_state};

const PANEL_HEIGHT: f64 = 300.0;

/// The figure, its reading for the month looked at, and a slider to look at another.
#[component]
pub fn CostFigure() -> impl IntoView {
    let state = use_state();
    let width = follow_width("cost-figure-frame", 960.0);
    let summary = derived(move || {
        let (shown, language) = (state.shown.read(), state.language.get());
        let answer = plain_text(&sentence::answer(&shown.scenario, &shown.study, language));
        format!("{} {answer}", state.words().figure_summary)
    });
    let figure = laid_out(move || Some(lay_out(&state.shown.read(), width.get(), state)));
    let marks = derived(move || {
        figure.read().as_ref().map(|figure| svg::markup(&figure.marks)).unwrap_or_default()
    });
    inspected_figure(InspectedFigure {
        name: "cost-figure",
        slider: "inspect-month",
        heading: view! { <h2>{state.word(|words| words.figure_title)}</h2> }.into_any(),
        title: |words| words.figure_title,
        summary,
        figure,
        marks,
        months: derived(move || state.shown.read().study.months.len()),
        reading: derived(move || reading(&state.shown.read(), state.month.get(), state)),
        is_stale: state.stale(),
    })
}

fn lay_out(shown: &Shown, width: f64, state: State) -> Figure {
    let language = state.language.get();
    let words = state.words();
    let study = &shown.study;
    let numbers = |value: &dyn Fn(&Month) -> Decimal| -> Vec<f64> {
        study.months.iter().map(|month| value(month).to_f64().unwrap_or(f64::NAN)).collect()
    };
    let today = numbers(&|month| month.unmoved);
    let last = |value: &dyn Fn(&Month) -> Decimal| {
        let value = study.months.last().map(value).unwrap_or_default();
        money_short(value, study.currency, language)
    };
    let today_label = format!("{} {}", words.series_today, last(&|month| month.unmoved));
    let of_case = |case: Case| {
        let unhedged = numbers(&|month| month.cases.get(case).unhedged);
        let locked = numbers(&|month| month.cases.get(case).locked);
        let unhedged_label =
            format!("{} {}", words.series_unhedged, last(&|month| month.cases.get(case).unhedged));
        let locked_label =
            format!("{} {}", words.series_locked, last(&|month| month.cases.get(case).locked));
        let total = study.totals.get(case);
        let saved = total.saved();
        let gap = if saved.is_sign_negative() { words.gap_given_up } else { words.gap_saved };
        let gap = format!("{gap} {}", money_short(saved.abs(), study.currency, language));
        let title = case_title(total.change, case == Case::Mirror, language);
        (title, unhedged, locked, unhedged_label, locked_label, gap)
    };
    let (chosen, mirror) = (of_case(Case::Chosen), of_case(Case::Mirror));
    fn panel<'a>(
        today: &'a [f64],
        today_label: &'a str,
        of: &'a (String, Vec<f64>, Vec<f64>, String, String, String),
    ) -> Panel<'a> {
        Panel {
            title: &of.0,
            today: Series { values: today, label: today_label },
            unhedged: Series { values: &of.1, label: &of.3 },
            locked: Series { values: &of.2, label: &of.4 },
            gap_label: &of.5,
        }
    }
    let month_labels: Vec<_> = study
        .months
        .iter()
        .map(|one| month(one.calendar.year, one.calendar.month, language))
        .collect();
    MonthlyCost {
        width,
        panel_height: PANEL_HEIGHT,
        panels: [panel(&today, &today_label, &chosen), panel(&today, &today_label, &mirror)],
        month_labels: &month_labels,
        axis_caption: &format!("{} {}", study.currency.sign(), words.per_month),
        tick_label: &|value| {
            let value = from_float(value).unwrap_or_default();
            money_short(value, study.currency, language)
        },
    }
    .layout()
}

/// The month looked at, in words.
fn reading(shown: &Shown, number: u32, state: State) -> String {
    let months = &shown.study.months;
    let month = months.get(month_index(number, months.len()));
    month.map(|month| note::month(month, &shown.study, state.language.get())).unwrap_or_default()
}
