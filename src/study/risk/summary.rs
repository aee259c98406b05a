//! What a page shows of a risk study.

use serde::{Deserialize, Serialize};

use super::case::RiskCase;
use super::figures::{Both, CashFigures, StrategyFigures};
use super::paths::OwnVariances;
use super::study::RiskStudy;
use crate::simulate::fan::{Fan, LEVELS};
use crate::simulate::process::Lead;
use crate::simulate::sample::Estimate;
use crate::study::refusal::Refusals;

/// The quantiles of a month: 5, 25, 50, 75 and 95 %.
pub type Band = [f64; LEVELS.len()];

/// No lock beside the strip, at one share and budget.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Simulated paths.
    pub paths: usize,
    /// Whether the mean or the median speaks for the outcomes.
    pub lead: Lead,
    /// The own volatility a year between own jumps, as solved from R2.
    pub own_volatility: f64,
    /// The cut in variance by the lock; `None` if the variance is zero.
    pub effectiveness: Option<f64>,
    /// The cut in volatility by the lock.
    pub volatility_cut: Option<f64>,
    /// How often the lock costs more than no lock.
    pub regret: f64,
    /// How much more often the lock breaks the budget than no lock does, on the same paths; negative for
    /// less often.
    pub overrun_change: Estimate,
    /// What the lock costs on average more than no lock, on the same paths; negative for less.
    pub mean_cost: Estimate,
    /// The part of it that is the lock's own: fees, spread and interest.
    pub own_costs: f64,
    /// Totals over the horizon.
    pub totals: Both<Total>,
    /// Cost or revenue of each month.
    pub months: Both<Vec<Band>>,
    /// How far these figures may be off. In a box, so that a summary is not much larger than the worker's
    /// other answers.
    pub errors: Box<Errors>,
    /// The standard deviation of the total.
    pub standard_deviations: Both<f64>,
    /// What the own volatility was solved from.
    pub variances: OwnVariances,
    /// Today's futures price of each month.
    pub futures: Vec<f64>,
}

/// Standard errors of the figures of a [`Summary`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Errors {
    /// Of the regret.
    pub regret: f64,
    /// Of the totals.
    pub totals: Both<TotalErrors>,
    /// Of the quantiles of each month.
    pub months: Both<Vec<Band>>,
}

/// Standard errors of the amounts of a [`Total`], which holds its chance's own.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct TotalErrors {
    /// Of the mean.
    pub mean: f64,
    /// Of the 5 % quantile.
    pub low: f64,
    /// Of the median.
    pub median: f64,
    /// Of the 95 % quantile.
    pub high: f64,
}

/// Totals of the whole horizon.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Total {
    /// The mean.
    pub mean: f64,
    /// The 5 % quantile.
    pub low: f64,
    /// The median.
    pub median: f64,
    /// The 95 % quantile.
    pub high: f64,
    /// The chance of breaking the budget.
    pub over_budget: f64,
    /// Its standard error.
    pub over_budget_error: f64,
}

/// The cash that the lock takes in between.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CashSummary {
    /// Daily paths.
    pub paths: usize,
    /// Margin on entry.
    pub initial_margin: f64,
    /// The largest need, exceeded by half of the paths.
    pub median: f64,
    /// Exceeded by one path in twenty.
    pub bad: f64,
    /// The standard error of it.
    pub bad_error: f64,
    /// The chance that the stated buffer runs out, where one is stated.
    pub exhausted: Option<f64>,
    /// The chance that it runs out although the lock gains in the end.
    pub right_but_exhausted: Option<f64>,
    /// Standard errors of the two chances.
    pub buffer_errors: Option<[f64; 2]>,
    /// Lots of each month.
    pub lots: Vec<f64>,
    /// Futures price of each month.
    pub futures: Vec<f64>,
}

impl Summary {
    /// Of a study at the case's share and budget.
    ///
    /// # Errors
    /// All refusals of the scenario's keys.
    pub fn new(study: &RiskStudy, case: &RiskCase) -> Result<Self, Refusals> {
        let both = study.unhedged_and_strip(case)?;
        let (variance, results) = (&both.locked.variance, &both.locked.results);
        let (unhedged_months, locked_months) =
            (study.unhedged_months(), study.locked_months(case)?);
        let regret = results.regret.chance;
        Ok(Self {
            paths: study.paths(),
            lead: study.lead(),
            own_volatility: study.own_volatility(),
            effectiveness: variance.effectiveness(),
            volatility_cut: variance.volatility_cut(),
            regret: regret.value,
            overrun_change: both.locked.overrun_change,
            mean_cost: results.cost_of_certainty,
            own_costs: results.costs.map(|cost| cost.value).added(),
            totals: Both { unhedged: total(&both.unhedged), locked: total(&both.locked) },
            months: Both { unhedged: bands(unhedged_months), locked: bands(&locked_months) },
            errors: Box::new(Errors {
                regret: regret.standard_error,
                totals: Both { unhedged: errors(&both.unhedged), locked: errors(&both.locked) },
                months: Both {
                    unhedged: band_errors(unhedged_months),
                    locked: band_errors(&locked_months),
                },
            }),
            standard_deviations: Both {
                unhedged: variance.unhedged.sqrt(),
                locked: variance.hedged.sqrt(),
            },
            variances: study.own_variances()?,
            futures: study.futures().to_vec(),
        })
    }
}

impl CashSummary {
    /// Of all that is known of the cash.
    pub fn new(figures: &CashFigures) -> Self {
        let buffer = figures.buffer.as_ref();
        Self {
            paths: figures.paths,
            initial_margin: figures.initial_margin,
            median: figures.median.value,
            bad: figures.bad.value,
            bad_error: figures.bad.standard_error,
            exhausted: buffer.map(|buffer| buffer.exhausted.value),
            right_but_exhausted: buffer.map(|buffer| buffer.right_but_exhausted.value),
            buffer_errors: buffer.map(|buffer| {
                [buffer.exhausted, buffer.right_but_exhausted].map(|chance| chance.standard_error)
            }),
            lots: figures.lots.clone(),
            futures: figures.futures.clone(),
        }
    }
}

fn total(figures: &StrategyFigures) -> Total {
    let (results, chance) = (&figures.results, figures.overrun.chance);
    Total {
        mean: results.mean.value,
        low: results.low.value,
        median: results.median.value,
        high: results.high.value,
        over_budget: chance.value,
        over_budget_error: chance.standard_error,
    }
}

fn errors(figures: &StrategyFigures) -> TotalErrors {
    let results = &figures.results;
    TotalErrors {
        mean: results.mean.standard_error,
        low: results.low.standard_error,
        median: results.median.standard_error,
        high: results.high.standard_error,
    }
}

fn band_errors(fan: &Fan) -> Vec<Band> {
    fan.bands().iter().map(|band| band.map(|estimate| estimate.standard_error)).collect()
}

fn bands(fan: &Fan) -> Vec<Band> {
    fan.bands().iter().map(|band| band.map(|estimate| estimate.value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::figures::Study;
    use crate::study::link;

    #[test]
    fn the_lock_is_compared_on_the_same_paths() {
        let scenario = link::read("v=1&risk.paths=2000&contract.fee=0.01").scenario;
        let study = Study::run(&scenario).unwrap();
        let case = RiskCase::of(&scenario, &study);
        let summary = Summary::new(&RiskStudy::new(&case, &[]).unwrap(), &case).unwrap();
        let Both { unhedged, locked } = &summary.totals;
        let change = summary.overrun_change;
        assert!((change.value - (locked.over_budget - unhedged.over_budget)).abs() < 1e-12);
        let apart = libm::hypot(unhedged.over_budget_error, locked.over_budget_error);
        assert!(change.standard_error > 0.0 && change.standard_error < 0.75 * apart, "{change:?}");
        let cost = summary.mean_cost;
        assert!((cost.value - (locked.mean - unhedged.mean)).abs() < 1e-6, "{cost:?}");
        // 12 months of 686 lots, opened and settled at 0.01 each.
        assert!((summary.own_costs - 2.0 * 0.01 * 8_232.0).abs() < 1e-9, "{}", summary.own_costs);
    }
}
