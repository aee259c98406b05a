//! What months cost, with and without the lock, for the move and its mirror: a line for each where they differ, and one
//! group of bars of the whole horizon where every month is the same.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::chart::mark::{BarGroup, BarGroups, NamedBar};
use crate::chart::{Chart, CostCase, Datum, Meaning, MonthlyCost, Panel, Series, ValueAxis};
use crate::market::exact::from_float;
use crate::study::figures::{Case, Month, Study};
use crate::study::scenario::Scenario;
use crate::text::answer::{self, case_title};
use crate::text::cost_figure::{self, Bar};
use crate::text::language::Language;
use crate::text::note;
use crate::text::number::{money_a_month, money_said, money_short, month};
use crate::text::sentence::{LOSS_MARK, join_text, plain_text};

const PANEL_HEIGHT: f64 = 300.0;

/// Whether every month costs the same in every case, so that lines of months would all be flat.
pub fn is_constant(study: &Study) -> bool {
    let costs = |month: &Month| {
        let of = |case| (month.cases.get(case).unhedged, month.cases.get(case).locked);
        (month.unmoved, of(Case::Chosen), of(Case::Mirror))
    };
    let mut all = study.months.iter().map(costs);
    let first = all.next();
    all.all(|month| Some(month) == first)
}

/// What is seen.
pub fn title(study: &Study, language: Language) -> String {
    match is_constant(study) {
        true => cost_figure::title(study, language),
        false => language.words_for(study.side, study.unit).figure_title.to_owned(),
    }
}

/// What the slider beneath steps through.
pub fn slider(study: &Study, language: Language) -> &'static str {
    let words = language.words_for(study.side, study.unit);
    if is_constant(study) { words.inspect_amount } else { words.inspect_month }
}

/// The datum looked at, in words; empty for one that is not there.
pub fn reading(study: &Study, datum: Datum, language: Language) -> String {
    let Some(series) = datum.series else {
        let month = study.months.get(datum.index);
        return month.map(|month| note::month(month, study, language)).unwrap_or_default();
    };
    let bar = Bar::ALL.get(series);
    bar.map(|bar| cost_figure::reading(*bar, study, language)).unwrap_or_default()
}

/// The chart of a scenario's exact figures.
pub fn chart(scenario: &Scenario, study: &Study, language: Language) -> Chart {
    let answer = plain_text(&answer::answer(scenario, study, language));
    let title = title(study, language);
    let is_constant = is_constant(study);
    let read = match is_constant {
        true => cost_figure::summary(language),
        false => language.words().figure_summary,
    };
    let summary = join_text(&[read, &answer], language);
    if is_constant {
        let panel = Panel::unmarked().with(whole_horizon(study, language));
        // No higher than its bars.
        return Chart { panel_height: 0.0, ..Chart::new(title, summary, vec![panel]) };
    }
    let tick_label = {
        let currency = study.currency;
        move |value: f64| money_short(from_float(value).unwrap_or_default(), currency, language)
    };
    let month_name = |one: &Month| month(one.calendar.year, one.calendar.month, language);
    let cost = MonthlyCost {
        title,
        summary,
        cases: [Case::Chosen, Case::Mirror].map(|one| by_month(study, one, language)).into(),
        month_names: study.months.iter().map(month_name).collect(),
        money: ValueAxis::new(tick_label).with_caption(money_a_month(study.currency, language)),
    };
    Chart { panel_height: PANEL_HEIGHT, ..cost.chart() }
}

fn float(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(f64::NAN)
}

/// The lines of a case, each with its last month's cost at its end.
fn by_month(study: &Study, case: Case, language: Language) -> CostCase {
    let words = language.words_for(study.side, study.unit);
    let short = |value| money_short(value, study.currency, language);
    let series = |name: &str, value: &dyn Fn(&Month) -> Decimal| {
        let values = study.months.iter().map(|month| float(value(month)));
        let last = study.months.last().map(value).unwrap_or_default();
        Series { values: values.collect(), label: format!("{name} {}", short(last)) }
    };
    let total = study.totals.get(case);
    let saved = total.saved;
    let gap = match saved.is_sign_negative() {
        true => [LOSS_MARK, words.gap_given_up].concat(),
        false => words.gap_saved.to_owned(),
    };
    CostCase {
        title: case_title(total.change, case == Case::Mirror, language),
        today: series(words.series_today, &|month| month.unmoved),
        unhedged: series(words.series_unhedged, &|month| month.cases.get(case).unhedged),
        locked: series(words.series_locked, &|month| month.cases.get(case).locked),
        gap_label: format!("{gap} {}", short(saved.abs())),
    }
}

/// The bars of the whole horizon: today's prices, and each case without and with the lock.
fn whole_horizon(study: &Study, language: Language) -> BarGroups {
    let words = language.words_for(study.side, study.unit);
    let bar = |meaning, name: &str, value| NamedBar {
        meaning,
        name: name.to_owned(),
        value: float(value),
        amount: money_said(value, study.currency, language),
    };
    let today = bar(Meaning::Today, words.series_today, study.unmoved);
    let case = |case| {
        let total = study.totals.get(case);
        BarGroup {
            title: cost_figure::case_finding(case, study, language),
            bars: vec![
                bar(Meaning::Unhedged, words.series_unhedged, total.unhedged),
                bar(Meaning::Locked, words.series_locked, total.locked),
            ],
        }
    };
    let today = BarGroup { title: String::new(), bars: vec![today] };
    BarGroups {
        groups: vec![today, case(Case::Chosen), case(Case::Mirror)],
        level: float(study.unmoved),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::link;

    #[test]
    fn a_constant_step_is_bars_and_whatever_changes_from_month_to_month_is_lines() {
        for (link, expected) in [
            ("v=1", true),
            ("v=1&move.change=0", true),
            ("v=1&horizon=1&growth=0.1", true),
            ("v=1&growth=0.01", false),
            ("v=1&move.shape=ramp&move.months=6", false),
            ("v=1&move.months=3", false),
            ("v=1&lock.curve=premium&lock.premium=0.1", false),
        ] {
            let study = Study::run(&link::read(link).scenario).unwrap();
            assert_eq!(is_constant(&study), expected, "{link}");
        }
    }

    #[test]
    fn every_datum_of_the_chart_is_read_out() {
        for link in ["v=1", "v=1&growth=0.01"] {
            let scenario = link::read(link).scenario;
            let study = Study::run(&scenario).unwrap();
            for language in Language::ALL {
                let drawing = chart(&scenario, &study, language).lay_out(640.0);
                assert!(drawing.data.len() >= 3);
                let said = drawing.data.iter().map(|datum| reading(&study, *datum, language));
                let said: std::collections::BTreeSet<_> = said.collect();
                assert_eq!(said.len(), drawing.data.len(), "each its own: {said:?}");
                assert!(!said.contains(""));
            }
        }
    }
}
