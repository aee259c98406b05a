//! The small multiples of a comparison: a panel for each scenario, on one scale or each on its own.

use rust_decimal::Decimal;

use crate::chart::{Chart, CostCase, Datum, MonthlyCost, Series, ValueAxis};
use crate::market::exact::{from_float, to_float};
use crate::show::monthly_cost::is_constant;
use crate::study::comparison::Comparison;
use crate::study::figures::{Case, Month, Study};
use crate::study::panel_scale::PanelScale;
use crate::text::answer::case_title;
use crate::text::compare::{answer, labels, name_of};
use crate::text::language::Language;
use crate::text::number::{money_a_month, money_said, money_short, nth_month};
use crate::text::sentence::plain_text;

const PANEL_HEIGHT: f64 = 260.0;

/// What each scenario costs under its own move, one panel each; `None` where none has figures.
pub fn chart(comparison: &Comparison, scale: PanelScale, language: Language) -> Option<Chart> {
    let words = labels(language);
    let are_constant = are_constant(comparison);
    let mut longest = 0;
    let mut cases = Vec::new();
    for (number, side) in (1..).zip(&comparison.sides) {
        let Ok(study) = &side.study else { continue };
        longest = longest.max(study.months.len());
        let name = name_of(&side.compared, number, language);
        cases.push(case(comparison, study, &name, are_constant, language));
    }
    if cases.is_empty() {
        return None;
    }
    let currency = comparison.currency;
    let tick =
        move |value: f64| money_short(from_float(value).unwrap_or_default(), currency, language);
    // A scale that is each panel's own is said over each of them, where heights are read.
    let captions = [
        (!are_constant).then(|| money_a_month(currency, language)),
        (scale == PanelScale::Own).then_some(words.own_scale_caption),
    ];
    let captions: Vec<&str> = captions.into_iter().flatten().collect();
    let title = match scale {
        PanelScale::Same => words.figure.to_owned(),
        PanelScale::Own => {
            format!("{}{}{}", words.figure, language.comma(), words.own_scale_caption)
        }
    };
    let cost = MonthlyCost {
        title,
        summary: plain_text(&answer(comparison, language)),
        cases,
        month_names: (1..=longest).map(|month| nth(month, language)).collect(),
        money: ValueAxis::new(tick).with_caption(captions.join(language.comma())),
    };
    let chart = if are_constant { cost.bars() } else { cost.chart() };
    Some(Chart { panel_height: PANEL_HEIGHT, shares_values: scale == PanelScale::Same, ..chart })
}

/// The n-th month from 1, as a name: scenarios may begin on different days.
fn nth(month: usize, language: Language) -> String {
    // OK because a horizon is at most 36 months.
    nth_month(u32::try_from(month).unwrap_or_default(), language)
}

/// Whether every month of every scenario costs the same, so that one bar says it all.
pub(super) fn are_constant(comparison: &Comparison) -> bool {
    comparison.figured().all(|(_, study)| is_constant(study))
}

fn case(
    of: &Comparison,
    study: &Study,
    name: &str,
    are_constant: bool,
    language: Language,
) -> CostCase {
    let words = language.words();
    let total = study.totals.chosen;
    let series = |name: &str, sum: Decimal, of_month: fn(&Month) -> Decimal| {
        let amount = |value| of.amount(value, study).unwrap_or_default();
        let values = study.months.iter().map(|month| to_float(amount(of_month(month)))).collect();
        match are_constant {
            true => Series {
                values: vec![to_float(amount(sum))],
                label: format!("{name} {}", money_said(amount(sum), of.currency, language)),
            },
            false => Series { values, label: name.to_owned() },
        }
    };
    let title = case_title(total.change, false, language);
    CostCase {
        title: format!("{name}{}{title}", language.colon()),
        today: series(words.series_today, study.unmoved, |month| month.unmoved),
        unhedged: series(words.series_unhedged, total.unhedged, |month| {
            month.cases.chosen.unhedged
        }),
        locked: series(words.series_locked, total.locked, |month| month.cases.chosen.locked),
        gap_label: String::new(),
    }
}

/// The datum looked at, in words: an amount of every scenario, or what a month of each costs with its lock.
pub fn reading(comparison: &Comparison, datum: Datum, language: Language) -> String {
    let words = language.words();
    let what = match datum.series {
        Some(0) => words.series_today.to_owned(),
        Some(1) => words.series_unhedged.to_owned(),
        Some(_) => words.series_locked.to_owned(),
        None => nth(datum.index + 1, language),
    };
    let value = |study: &Study| match datum.series {
        Some(0) => Some(study.unmoved),
        Some(1) => Some(study.totals.chosen.unhedged),
        Some(_) => Some(study.totals.chosen.locked),
        None => study.months.get(datum.index).map(|month| month.cases.get(Case::Chosen).locked),
    };
    let said = (1..).zip(&comparison.sides).filter_map(|(number, side)| {
        let study = side.study.as_ref().ok()?;
        let amount = comparison.amount(value(study)?, study)?;
        let name = name_of(&side.compared, number, language);
        Some(format!("{name} {}", money_said(amount, comparison.currency, language)))
    });
    format!("{what}{}{}", language.colon(), said.collect::<Vec<_>>().join(language.semicolon()))
}
