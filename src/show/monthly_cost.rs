//! Cost month by month, with and without the lock, for the move and its mirror.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::chart::{Chart, CostCase, MonthlyCost, Series, ValueAxis};
use crate::market::exact::from_float;
use crate::study::figures::{Case, Month, Study};
use crate::study::scenario::Scenario;
use crate::text::answer::{self, case_title};
use crate::text::language::Language;
use crate::text::number::{money_a_month, money_short, month};
use crate::text::sentence::{join_text, plain_text};

const PANEL_HEIGHT: f64 = 300.0;

/// The chart of a scenario's exact figures.
pub fn chart(scenario: &Scenario, study: &Study, language: Language) -> Chart {
    let words = language.words();
    let currency = study.currency;
    let answer = plain_text(&answer::answer(scenario, study, language));
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
        summary: join_text(&[words.figure_summary, &answer], language),
        cases: vec![case(Case::Chosen), case(Case::Mirror)],
        month_names: study.months.iter().map(month_name).collect(),
        money: ValueAxis::new(tick_label).with_caption(money_a_month(currency, language)),
    }
    .chart();
    Chart { panel_height: PANEL_HEIGHT, ..chart }
}
