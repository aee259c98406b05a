//! Mean reversion of the log price: the change to the next row regressed on the level.
//!
//! X' = a + phi X (+ b t) + e, by least squares of X' - X on X. The half-life is ln 0.5 / ln phi
//! rows, in days by the mean spacing. That phi is below 1 proves nothing: the t of phi - 1 has the
//! distribution of Dickey and Fuller (1979), with a 5 % point of -2.86 for long histories and
//! -3.41 about a trend, and somewhat lower for short ones (MacKinnon 2010, Critical Values for
//! Cointegration Tests, table 2, whose polynomials in 1 / n stand here).
//!
//! Least squares finds reversion too fast, by some (1 + 3 phi) / n in phi (Kendall 1954), or
//! (2 + 4 phi) / n about a trend; the figure is given and not taken off. Rows are taken as evenly
//! spaced.

use super::super::deviations::Deviations;
use super::super::regression::{Regression, residuals};
use crate::hedge::error::HedgeError;
use crate::hedge::history::{DAYS_A_YEAR, PRICES, PriceHistory};
use crate::pricing::error::PricingError;
use crate::pricing::working::{StepUnit, Working};
use crate::simulate::sample::Estimate;

/// Fewest prices that are judged.
pub const FEWEST: usize = 12;

/// A residual variance below this share of the whole is rounding.
const ROUNDING: f64 = 1e-20;

/// What the price is thought to revert to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrendTerm {
    /// A constant.
    Without,
    /// A straight line of the log over the rows.
    Linear,
}

impl TrendTerm {
    /// The 5 % point of Dickey and Fuller for a number of changes.
    pub fn critical(self, count: usize) -> f64 {
        let inverse = 1.0 / count as f64; // OK because lists are short
        let [limit, first, second, third] = match self {
            Self::Without => [-2.861_54, -2.890_3, -4.234, -40.04],
            Self::Linear => [-3.410_49, -4.390_4, -9.036, -45.374],
        };
        limit + inverse * (first + inverse * (second + inverse * third))
    }
}

/// Mean reversion of a history.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeanReversion {
    /// What it was looked for about.
    pub trend: TrendTerm,
    /// Changes from row to row.
    pub count: usize,
    /// Mean days from row to row.
    pub mean_days: f64,
    /// The part of a deviation that is left at the next row. For its error see `t`.
    pub phi: Estimate,
    /// (phi - 1) / its error; `None` where the error is zero.
    pub t: Option<f64>,
    /// The t below which reversion is significant at 5 %.
    pub critical: f64,
    /// Whether t is below it. Where it is not, the history may as well have no mean to revert to,
    /// and the figures below are what the best line says, no finding.
    pub is_significant: bool,
    /// By how much phi is too low on average, about.
    pub bias: f64,
    /// Days in which half of a deviation is gone; `None` unless phi is between 0 and 1.
    pub half_life_days: Option<Estimate>,
    /// Speed a year, - ln phi / years from row to row; `None` as for the half-life.
    pub kappa: Option<Estimate>,
    /// Volatility a year of the process between rows; `None` as for the half-life.
    pub volatility: Option<f64>,
    /// The price that is reverted to; `None` about a trend, and as for the half-life.
    pub level: Option<f64>,
}

impl MeanReversion {
    /// The mean reversion of a history.
    ///
    /// # Errors
    /// `too_short` below [`FEWEST`] prices, `no_variation` where all prices are the same, lie on
    /// the trend, or change by the same factor.
    pub fn of(history: &PriceHistory, trend: TrendTerm) -> Result<Self, HedgeError> {
        let logs = history.logs();
        if logs.len() < FEWEST {
            return Err(PricingError::too_short(PRICES.name, logs.len(), FEWEST).into());
        }
        let count = logs.len() - 1;
        let changes: Vec<f64> = logs.windows(2).map(|pair| pair[1] - pair[0]).collect();
        let line = about(trend, &changes, &logs[..count])?;
        let phi =
            Estimate { value: 1.0 + line.slope.value, standard_error: line.slope.standard_error };
        let t = line.slope.t_against(0.0);
        let critical = trend.critical(count);
        let number = count as f64; // OK because lists are short
        let bias = match trend {
            TrendTerm::Without => (1.0 + 3.0 * phi.value) / number,
            TrendTerm::Linear => (2.0 + 4.0 * phi.value) / number,
        };
        let spacing = history.years() / number;
        let decay = (0.0 < phi.value && phi.value < 1.0).then(|| -libm::log1p(line.slope.value));
        let error = phi.standard_error / phi.value;
        let half_life = |decay: f64| {
            let days = spacing * DAYS_A_YEAR * std::f64::consts::LN_2 / decay;
            Estimate { value: days, standard_error: days * error / decay }
        };
        let kappa =
            |decay: f64| Estimate { value: decay / spacing, standard_error: error / spacing };
        let volatility = |decay: f64| {
            let kept = -libm::expm1(-2.0 * decay) / (2.0 * decay);
            line.residual_deviation / (spacing * kept).sqrt()
        };
        let level = libm::exp(-line.intercept.value / line.slope.value);
        let is_level = trend == TrendTerm::Without && decay.is_some() && level.is_finite();
        Ok(Self {
            trend,
            count,
            mean_days: spacing * DAYS_A_YEAR,
            phi,
            t,
            critical,
            is_significant: t.is_some_and(|t| t < critical),
            bias,
            half_life_days: decay.map(half_life),
            kappa: decay.map(kappa),
            volatility: decay.map(volatility),
            level: is_level.then_some(level),
        })
    }

    /// How the speed came about; it is the last step. `None` without reversion.
    pub fn working(&self) -> Option<Working> {
        let (half_life, kappa) = (self.half_life_days?, self.kappa?);
        let source = "Dickey and Fuller (1979), Journal of the American Statistical Association 74";
        let working = Working::from_source(source)
            .input("n", self.count as f64, StepUnit::Number) // OK because lists are short
            .input("Δ", self.mean_days / DAYS_A_YEAR, StepUnit::Years)
            .step("φ", "1 + slope of X' - X on X", self.phi.value, StepUnit::Number)
            .step("se", "standard error of φ", self.phi.standard_error, StepUnit::Number);
        let working = match self.t {
            Some(t) => working.step("t", "(φ - 1) / se", t, StepUnit::Number),
            None => working,
        };
        let years = half_life.value / DAYS_A_YEAR;
        let working = working
            .step("t₅", "5 % point of Dickey and Fuller", self.critical, StepUnit::Number)
            .step("τ", "Δ ln 0.5 / ln φ", years, StepUnit::Years)
            .step("κ", "- ln φ / Δ", kappa.value, StepUnit::PerYear);
        Some(working)
    }
}

/// The line of changes on levels; about a trend, on the residuals of both after detrending.
fn about(trend: TrendTerm, changes: &[f64], levels: &[f64]) -> Result<Regression, HedgeError> {
    let sample =
        |values: &[f64]| Deviations::of(values).ok_or(HedgeError::NoVariation(PRICES.name));
    let (change, level) = (sample(changes)?, sample(levels)?);
    if trend == TrendTerm::Without {
        return Ok(Regression::of(&change, &level));
    }
    // OK because lists are short.
    let rows: Vec<f64> = (0..changes.len()).map(|row| row as f64).collect();
    let time = sample(&rows)?;
    let left = |of: &Deviations| {
        let left: Vec<f64> = residuals(of, &time).iter().map(|rest| rest * of.scale).collect();
        let left = sample(&left)?;
        let share = left.squares * (left.scale / of.scale) * (left.scale / of.scale) / of.squares;
        if share < ROUNDING { Err(HedgeError::NoVariation(PRICES.name)) } else { Ok(left) }
    };
    let mut line = Regression::of(&left(&change)?, &left(&level)?);
    // The trend took one more degree of freedom than the line knows of.
    let number = changes.len() as f64; // OK because lists are short
    let wider = ((number - 2.0) / (number - 3.0)).sqrt();
    line.slope.standard_error *= wider;
    line.residual_deviation *= wider;
    Ok(line)
}
