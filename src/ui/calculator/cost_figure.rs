//! The picture: cost month by month, with and without the lock, for the move and its mirror.

use leptos::prelude::*;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::chart::{Chart, CostCase, Datum, MonthlyCost, Series, ValueAxis};
use crate::market::exact::from_float;
use crate::platform::measure::follow_width;
use crate::study::figures::{Case, Month, Study};
use crate::text::language::Language;
use crate::text::note;
use crate::text::number::{money_short, month};
use crate::text::sentence::{self, case_title, plain_text};
use crate::ui::parts::dynamic::{Flag, derived};
use crate::ui::parts::inspected_figure::{
    InspectedFigure, frame, inspected_figure, laid_out, month_index,
};
use crate::ui::state::Shown;

const PANEL_HEIGHT: f64 = 300.0;

/// The figure, its reading for the month looked at, and a slider to look at another.
#[component]
pub fn CostFigure(
    /// What the ids of its parts begin with.
    #[prop(into)]
    id: String,
    /// What is drawn.
    shown: Memo<Shown>,
    /// In which language.
    language: Signal<Language>,
    /// The month looked at, from 1.
    month: RwSignal<u32>,
    /// Whether it is of older entries.
    is_stale: Flag,
) -> impl IntoView {
    let width = follow_width(frame(&id), 960.0);
    let drawing = laid_out(move || Some(chart(&shown.read(), language.get()).lay_out(width.get())));
    let index = move || month_index(month.get(), shown.read().study.months.len());
    inspected_figure(InspectedFigure {
        id,
        heading: view! { <h2>{derived(move || language.get().words().figure_title)}</h2> }
            .into_any(),
        drawing,
        looked_at: derived(move || Datum::index(index())),
        look_at: Callback::new(move |datum: Datum| {
            // OK because a figure has at most 36 months.
            month.set(u32::try_from(datum.index + 1).unwrap_or(1));
        }),
        reading: derived(move || reading(&shown.read().study, index(), language.get())),
        slider: derived(move || language.get().words().inspect_month.to_owned()),
        is_stale,
    })
}

fn chart(shown: &Shown, language: Language) -> Chart {
    let words = language.words();
    let study = &shown.study;
    let currency = study.currency;
    let answer = plain_text(&sentence::answer(&shown.scenario, study, language));
    let series = |name: &str, value: &dyn Fn(&Month) -> Decimal| {
        let values = study.months.iter().map(|month| value(month).to_f64().unwrap_or(f64::NAN));
        let last = study.months.last().map(value).unwrap_or_default();
        let label = format!("{name} {}", money_short(last, currency, language));
        Series { values: values.collect(), label }
    };
    let case = |case: Case| {
        let total = study.totals.get(case);
        let saved = total.saved();
        let gap = if saved.is_sign_negative() { words.gap_given_up } else { words.gap_saved };
        CostCase {
            title: case_title(total.change, case == Case::Mirror, language),
            today: series(words.series_today, &|month| month.unmoved),
            unhedged: series(words.series_unhedged, &|month| month.cases.get(case).unhedged),
            locked: series(words.series_locked, &|month| month.cases.get(case).locked),
            gap_label: format!("{gap} {}", money_short(saved.abs(), currency, language)),
        }
    };
    let month_name = |one: &Month| month(one.calendar.year, one.calendar.month, language);
    let tick_label =
        move |value: f64| money_short(from_float(value).unwrap_or_default(), currency, language);
    let chart = MonthlyCost {
        title: words.figure_title.to_owned(),
        summary: format!("{} {answer}", words.figure_summary),
        cases: vec![case(Case::Chosen), case(Case::Mirror)],
        month_names: study.months.iter().map(month_name).collect(),
        money: ValueAxis::new(tick_label).with_caption(format!(
            "{} {}",
            currency.sign(),
            words.per_month
        )),
    }
    .chart();
    Chart { panel_height: PANEL_HEIGHT, ..chart }
}

/// The month looked at, in words.
fn reading(study: &Study, index: usize, language: Language) -> String {
    let month = study.months.get(index);
    month.map(|month| note::month(month, study, language)).unwrap_or_default()
}
