//! Single years of a risk study: fifty that represent all of them, and some as they were drawn.

use serde::{Deserialize, Serialize};

use super::case::RiskCase;
use super::error_keys::by_strategies;
use super::figures::Both;
use super::study::RiskStudy;
use crate::hedge::results::Outcome;
use crate::simulate::path_matrix::PathMatrix;
use crate::study::refusal::Refusals;

/// Number of quantiles that represent all outcomes, so that they can be counted.
pub const COUNTED: usize = 50;

/// How many years are kept as they were drawn.
pub const DEALT: usize = 30;

/// Only every second path is kept: the one after it is drawn with its normal numbers mirrored.
const PAIR: usize = 2;

/// Single years without and with the lock, in the bill's currency.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Years {
    /// The quantiles (i - 1/2) / 50 of total cost, in ascending order.
    pub totals: Both<Vec<f64>>,
    /// Years as they were drawn, month by month; the n-th is the same year without and with the lock.
    pub dealt: Both<Vec<Vec<f64>>>,
}

impl Years {
    /// Of a study at the case's share.
    ///
    /// # Errors
    /// A share out of range, or an amount beyond floating-point numbers.
    pub fn new(study: &RiskStudy, case: &RiskCase) -> Result<Self, Refusals> {
        let outcomes = study.outcomes(case)?;
        let months = study.months_of_paths(case)?;
        Ok(Self {
            totals: Both {
                unhedged: quantiles(&outcomes.unhedged)?,
                locked: quantiles(&outcomes.locked)?,
            },
            dealt: Both { unhedged: drawn(&months.unhedged), locked: drawn(&months.locked) },
        })
    }
}

fn quantiles(outcome: &Outcome) -> Result<Vec<f64>, Refusals> {
    // OK because the count is small.
    let probability = |place: usize| (place as f64 + 0.5) / COUNTED as f64;
    let quantile = |place| outcome.quantile(probability(place)).map(|found| found.value);
    (0..COUNTED).map(quantile).collect::<Result<_, _>>().map_err(by_strategies)
}

fn drawn(months: &PathMatrix) -> Vec<Vec<f64>> {
    months.rows().step_by(PAIR).take(DEALT).map(<[f64]>::to_vec).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::figures::Study;
    use crate::study::link;

    fn years(link: &str) -> (Years, RiskStudy, RiskCase) {
        let scenario = link::read(link).scenario;
        let case = RiskCase::of(&scenario, &Study::run(&scenario).unwrap());
        let study = RiskStudy::new(&case, &[]).unwrap();
        (Years::new(&study, &case).unwrap(), study, case)
    }

    #[test]
    fn what_is_counted_is_near_the_simulated_chance() {
        let (years, study, case) = years("v=1&risk.paths=4000&risk.r_squared=0.5");
        let figures = study.unhedged_and_strip(&case).unwrap();
        for (dots, figures) in
            [(&years.totals.unhedged, &figures.unhedged), (&years.totals.locked, &figures.locked)]
        {
            assert_eq!(dots.len(), COUNTED);
            assert!(dots.is_sorted());
            let over = dots.iter().filter(|total| **total > case.budget()).count() as f64;
            let chance = figures.overrun.chance.value;
            // A count of fifty is off by half a dot at most.
            assert!((over / 50.0 - chance).abs() <= 0.01 + 1e-9, "{over} of 50, {chance}");
        }
    }

    #[test]
    fn a_dealt_year_is_the_same_year_without_and_with_the_lock() {
        let (years, ..) = years("v=1&risk.paths=200&lock.share=0");
        assert_eq!(years.dealt.unhedged, years.dealt.locked);
        assert_eq!(years.dealt.unhedged.len(), DEALT);
        assert!(years.dealt.unhedged.iter().all(|months| months.len() == 12));
        let (locked, ..) = self::years("v=1&risk.paths=200&lock.share=0.8");
        assert_eq!(locked.dealt.unhedged, years.dealt.unhedged);
        assert_ne!(locked.dealt.locked, years.dealt.locked);
        // A study of few paths has as many years as it has pairs.
        let (few, ..) = self::years("v=1&risk.paths=4");
        assert_eq!(few.dealt.locked.len(), 2);
    }
}
