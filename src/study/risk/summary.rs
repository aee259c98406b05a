//! What a page shows of a risk study.

use serde::{Deserialize, Serialize};

use super::case::Case;
use super::figures::{Both, CashFigures, StrategyFigures};
use super::study::RiskStudy;
use crate::simulate::fan::{Fan, LEVELS};
use crate::simulate::process::Lead;
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
    /// The cut in variance by the lock; `None` where there is none to cut.
    pub effectiveness: Option<f64>,
    /// The cut in volatility by the lock.
    pub volatility_cut: Option<f64>,
    /// How often the lock costs more than no lock.
    pub regret: f64,
    /// Totals over the horizon.
    pub totals: Both<Total>,
    /// What each month comes to.
    pub months: Both<Vec<Band>>,
}

/// What the whole horizon comes to.
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
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
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
}

impl Summary {
    /// Of a study at the case's share and budget.
    ///
    /// # Errors
    /// All refusals of the scenario's keys.
    pub fn new(study: &RiskStudy, case: &Case) -> Result<Self, Refusals> {
        let both = study.unhedged_and_strip(case)?;
        let variance = &both.locked.variance;
        Ok(Self {
            paths: study.paths(),
            lead: study.lead(),
            own_volatility: study.own_volatility(),
            effectiveness: variance.effectiveness(),
            volatility_cut: variance.volatility_cut(),
            regret: both.locked.results.regret.chance.value,
            totals: Both { unhedged: total(&both.unhedged), locked: total(&both.locked) },
            months: Both {
                unhedged: bands(study.unhedged_months()),
                locked: bands(&study.locked_months(case)?),
            },
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

fn bands(fan: &Fan) -> Vec<Band> {
    fan.bands().iter().map(|band| band.map(|estimate| estimate.value)).collect()
}
