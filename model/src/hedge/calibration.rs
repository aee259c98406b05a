//! What a price history says about the models: volatility, jumps, mean reversion, drift, beta.
//!
//! All on natural logs of prices, per year of 365 actual days, as fractions. Every figure has its
//! standard error, and each part answers or fails for itself. The figures describe the history. A
//! broad token index since 2024 has no mean reversion that differs from none, and a few jumps make
//! most of its variance: what is not significant is said so, and not left out.

pub mod beta;
pub mod drift;
pub mod horizon;
pub mod jumps;
pub mod mean_reversion;
pub mod volatility;

use beta::Beta;
use drift::Drift;
use horizon::{Horizon, Overlap};
use jumps::{JumpRule, Jumps};
use mean_reversion::{MeanReversion, TrendTerm};
use volatility::HorizonVolatility;

use super::error::HedgeError;
use super::history::PriceHistory;

/// The horizons that a history is measured at unless others are named.
pub const USUAL_HORIZONS: [Horizon; 4] =
    [Horizon::Days(1), Horizon::Days(7), Horizon::Days(30), Horizon::Days(90)];
/// The horizons that a price is compared with an index at.
pub const BETA_HORIZONS: [Horizon; 3] = [Horizon::Days(7), Horizon::Days(14), Horizon::Days(30)];

/// A history, and how to look at it.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibration<'a> {
    /// The history.
    pub history: &'a PriceHistory,
    /// What it is compared with, if anything.
    pub index: Option<&'a PriceHistory>,
    /// Horizons of volatility; those that the history has too few changes for are named errors.
    pub horizons: &'a [Horizon],
    /// Horizons of beta and R2.
    pub beta_horizons: &'a [Horizon],
    /// Whether changes over a horizon may share days.
    pub overlap: Overlap,
    /// What counts as a jump.
    pub jump_rule: JumpRule,
    /// What the price is thought to revert to.
    pub trend: TrendTerm,
}

/// What the history says, each part for itself.
#[derive(Clone, Debug, PartialEq)]
pub struct CalibrationValue {
    /// Volatility at each horizon, in their order.
    pub volatilities: Vec<Result<HorizonVolatility, HedgeError>>,
    /// Jumps among changes from row to row.
    pub jumps: Result<Jumps, HedgeError>,
    /// Mean reversion of the level.
    pub mean_reversion: Result<MeanReversion, HedgeError>,
    /// Drift of the log.
    pub drift: Result<Drift, HedgeError>,
    /// Beta and R2 at each horizon, in their order; empty without an index.
    pub betas: Vec<Result<Beta, HedgeError>>,
}

impl<'a> Calibration<'a> {
    /// The usual look at a history.
    pub fn of(history: &'a PriceHistory) -> Self {
        Self {
            history,
            index: None,
            horizons: &USUAL_HORIZONS,
            beta_horizons: &BETA_HORIZONS,
            overlap: Overlap::Without,
            jump_rule: JumpRule::default(),
            trend: TrendTerm::Without,
        }
    }

    /// What the history says.
    pub fn value(&self) -> CalibrationValue {
        let Self { history, index, overlap, .. } = *self;
        let volatility = |horizon: &Horizon| HorizonVolatility::of(history, *horizon, overlap);
        let beta = |index| {
            let at = move |horizon: &Horizon| Beta::of(history, index, *horizon, overlap);
            self.beta_horizons.iter().map(at).collect()
        };
        CalibrationValue {
            volatilities: self.horizons.iter().map(volatility).collect(),
            jumps: Jumps::of(history, self.jump_rule),
            mean_reversion: MeanReversion::of(history, self.trend),
            drift: Drift::of(history),
            betas: index.map_or_else(Vec::new, beta),
        }
    }
}
