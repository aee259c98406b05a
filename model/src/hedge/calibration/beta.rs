//! How a price follows an index: beta, R2 and what is left.
//!
//! Changes of both logs over the same days, on the days that both have. R2 decides whether futures
//! on the index protect the price: they take R2 of the variance, and 1 - sqrt(1 - R2) of the
//! volatility. Its interval is Fisher's for normal changes (95 %), from the number of changes that
//! share no day, and is wide: 30 changes with R2 of 0.1 are compatible with 0 and with 0.4. Where
//! the two are read at different hours, R2 at short horizons is too low.

use super::super::deviations::Deviations;
use super::super::regression::{Regression, residuals};
use super::horizon::{self, Change, Horizon, Overlap};
use crate::hedge::error::HedgeError;
use crate::hedge::history::{PRICES, PriceHistory};
use crate::pricing::error::PricingError;
use crate::pricing::working::{StepUnit, Working};
use crate::simulate::sample::Estimate;

/// Fewest changes that are judged.
pub const FEWEST: usize = 5;

/// The name of the index in errors.
const INDEX: &str = "index";

/// How a price follows an index at a horizon.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beta {
    /// The horizon asked for.
    pub horizon: Horizon,
    /// Whether the changes share days.
    pub overlap: Overlap,
    /// Changes found.
    pub count: usize,
    /// Changes that share no day, which is what the errors count.
    pub independent: usize,
    /// Change of the log price for a change of the log index by one.
    pub beta: Estimate,
    /// Correlation of the changes; its error holds for normal changes.
    pub correlation: Estimate,
    /// The share of the variance that the index explains.
    pub r_squared: f64,
    /// The interval that holds R2 with 95 %.
    pub r_squared_interval: (f64, f64),
    /// Volatility a year of what the index does not explain.
    pub own_volatility: f64,
}

impl Beta {
    /// How a history follows an index.
    ///
    /// # Errors
    /// `out_of_range` for the horizon, `too_short` for fewer than [`FEWEST`] changes on shared
    /// days, `no_variation` where one of the two never moved.
    pub fn of(
        history: &PriceHistory,
        index: &PriceHistory,
        horizon: Horizon,
        overlap: Overlap,
    ) -> Result<Self, HedgeError> {
        let none = || PricingError::too_short(PRICES.name, 0, FEWEST);
        let (own, index) = history.on_shared_days(index).ok_or_else(none)?;
        let changes = horizon::changes(&own, horizon, overlap, FEWEST)?;
        // The days are the same, and so the rows of each change are.
        let index_changes = horizon::changes(&index, horizon, overlap, FEWEST)?;
        let independent =
            horizon::changes(&own, horizon, Overlap::Without, 0).map_or(0, |list| list.len());
        let sizes = |changes: &[Change]| changes.iter().map(|c| c.size).collect::<Vec<f64>>();
        let sample = |changes: &[Change], name| {
            Deviations::of(&sizes(changes)).ok_or(HedgeError::NoVariation(name))
        };
        let (y, x) = (sample(&changes, PRICES.name)?, sample(&index_changes, INDEX)?);
        let line = Regression::of(&y, &x);
        let mut beta = line.slope;
        let lag = 2 * horizon::shared(&changes);
        if lag > 0 {
            beta.standard_error = overlapping_error(&y, &x, lag);
        }
        let correlation = y.correlation(&x);
        let count = changes.len();
        let years: f64 = changes.iter().map(|change| change.years).sum();
        let degrees = (independent as f64 - 2.0).max(1.0); // OK because lists are short
        let unexplained = (1.0 - line.r_squared).max(0.0);
        Ok(Self {
            horizon,
            overlap,
            count,
            independent,
            beta,
            correlation: Estimate {
                value: correlation,
                standard_error: unexplained / degrees.sqrt(),
            },
            r_squared: line.r_squared,
            r_squared_interval: interval(correlation, independent),
            // OK because lists are short.
            own_volatility: line.residual_deviation / (years / count as f64).sqrt(),
        })
    }

    /// How R2 came about; it is the last step.
    pub fn working(&self) -> Working {
        let (low, high) = self.r_squared_interval;
        Working::from_source("Least squares of log changes; interval of Fisher (1921), 95 %")
            .input("n", self.count as f64, StepUnit::Number) // OK because lists are short
            .input("m", self.independent as f64, StepUnit::Number) // OK because lists are short
            .step("β", "slope of ln S changes on ln I changes", self.beta.value, StepUnit::Number)
            .step("se", "standard error of β", self.beta.standard_error, StepUnit::Number)
            .step("ρ", "correlation of the changes", self.correlation.value, StepUnit::Number)
            .step("low", "tanh(atanh |ρ| - 1.96 / sqrt(m - 3))², at least 0", low, StepUnit::Number)
            .step("high", "tanh(atanh |ρ| + 1.96 / sqrt(m - 3))²", high, StepUnit::Number)
            .step("R²", "ρ²", self.r_squared, StepUnit::Number)
    }
}

/// The error of a slope whose residuals are related up to a lag (Newey and West 1987).
fn overlapping_error(y: &Deviations, x: &Deviations, lag: usize) -> f64 {
    let left = residuals(y, x);
    let moments: Vec<f64> = left.iter().zip(&x.scaled).map(|(rest, x)| rest * x).collect();
    let count = moments.len() as f64; // OK because lists are short
    let spread = horizon::long_run_sum(&moments, lag).max(0.0) * count / (count - 2.0);
    spread.sqrt() / x.squares * (y.scale / x.scale)
}

/// Fisher's interval of a correlation, squared.
fn interval(correlation: f64, count: usize) -> (f64, f64) {
    const NORMAL_975: f64 = 1.959_963_984_540_054;
    if correlation.abs() == 1.0 {
        return (1.0, 1.0);
    }
    if count <= 3 {
        return (0.0, 1.0);
    }
    let reach = NORMAL_975 / (count as f64 - 3.0).sqrt(); // OK because lists are short
    let middle = libm::atanh(correlation.abs());
    let (low, high) = (libm::tanh((middle - reach).max(0.0)), libm::tanh(middle + reach));
    (low * low, high * high)
}
