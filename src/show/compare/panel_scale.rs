//! Which scale a comparison's panels have until a reader chooses.

use rust_decimal::Decimal;

use super::figure::are_constant;
use crate::study::comparison::Comparison;
use crate::study::figures::Study;
use crate::study::panel_scale::PanelScale;

/// How many times the smallest panel's amounts the largest's may be on one scale: beyond that, bars of the smallest are too
/// flat to be told apart.
const MOST_APART: i64 = 4;

/// The scale that a comparison has until its reader chooses: one for all, unless the largest is more than four times the
/// smallest.
pub fn fitting_scale(comparison: &Comparison) -> PanelScale {
    let of_all = are_constant(comparison);
    let highest = |study: &Study| comparison.amount(highest(study, of_all), study);
    let all: Vec<Decimal> = comparison.figured().filter_map(|(_, study)| highest(study)).collect();
    let (Some(least), Some(most)) = (all.iter().min(), all.iter().max()) else {
        return PanelScale::Same;
    };
    // A scenario of nothing is flat on any scale, and more than the largest number is far apart.
    let most_on_one = least.checked_mul(Decimal::from(MOST_APART)).unwrap_or(Decimal::MAX);
    if !least.is_zero() && *most > most_on_one { PanelScale::Own } else { PanelScale::Same }
}

/// The highest amount that a panel draws: of all months together, or of one.
fn highest(study: &Study, of_all: bool) -> Decimal {
    let total = study.totals.chosen;
    let months = study.months.iter().flat_map(|month| {
        let chosen = month.cases.chosen;
        [month.unmoved, chosen.unhedged, chosen.locked]
    });
    match of_all {
        true => study.unmoved.max(total.unhedged).max(total.locked),
        false => months.max().unwrap_or_default(),
    }
}
