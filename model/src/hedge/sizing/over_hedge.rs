//! Uncertain usage: what quantity to lock, and the chance to have locked more than is used.
//!
//! Usage Q and price S are lognormal at the horizon with correlated logs, E\[Q\] as expected and
//! E\[S\] the forward, and the bill is Q S. The futures that leave its least variance are
//!
//! h* E\[Q\] = Cov(Q S, S) / Var(S) = E\[Q\] e^c (e^(v + c) - 1) / (e^v - 1),
//!
//! with v = sigma² T and c = rho nu sigma T, nu being the volatility of usage. Without correlation
//! that is 1, however uncertain the usage. Who uses less when tokens are dear (rho below zero)
//! needs less, and where nu is large even the other side. R2 of that hedge is
//! (e^(v + c) - 1)² / ((e^v - 1) (e^(n + v + 2 c) - 1)), n = nu² T. Moments of lognormals, worked
//! out here. The price is taken to be the futures'; a basis makes every ratio smaller.

use super::HedgeError;
use crate::pricing::error::PricingError;
use crate::pricing::input::{CORRELATION, Input, VOLATILITY, YEARS, check_all, finite};
use crate::pricing::normal::cumulative;
use crate::pricing::working::{StepUnit, Working};
use crate::simulate::usage::USAGE_VOLATILITY;

/// Usage expected at the horizon.
pub const EXPECTED_USAGE: Input =
    Input { name: "expected_usage", min: 1e-100, max: 1e100, meaning: "mean usage, in any unit" };
/// Volatility of the price.
pub const PRICE_VOLATILITY: Input =
    VOLATILITY.named("price_vol").meaning("volatility a year of the price");
/// Correlation of usage and price.
pub const LOG_CORRELATION: Input =
    CORRELATION.named("log_correlation").meaning("correlation of the logs of usage and price");
/// The quantity locked.
pub const LOCKED: Input =
    Input { name: "locked", min: 0.0, max: 1e100, meaning: "quantity locked, in usage's unit" };

/// Usage that is not known when it is locked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UncertainUsage {
    /// Mean usage at the horizon.
    pub expected: f64,
    /// Volatility of usage a year.
    pub volatility: f64,
    /// Volatility of the price a year.
    pub price_volatility: f64,
    /// Correlation of the logs of usage and price.
    pub correlation: f64,
    /// Years to the horizon.
    pub years: f64,
    /// Quantity locked, in usage's unit.
    pub locked: f64,
}

/// What the lock of a quantity means for uncertain usage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OverHedge {
    /// The ratio to expected usage that leaves the least variance of the bill; `None` where the
    /// price does not move, so that there is no variance to remove.
    pub best_ratio: Option<f64>,
    /// R2 of that hedge, the share of variance it takes away; `None` where the bill does not vary
    /// or the price does not move.
    pub r_squared: Option<f64>,
    /// Whether more is locked than the best ratio says.
    pub is_over: bool,
    /// The chance that usage is below the quantity locked.
    pub chance_below: f64,
    /// Mean of locked less used where that is positive, and nothing where it is not.
    pub mean_excess: f64,
}

/// Total variances and covariance of the logs.
struct Moments {
    usage: f64,
    price: f64,
    together: f64,
}

impl UncertainUsage {
    /// The fields with their ranges, in order.
    pub const INPUTS: [Input; 6] =
        [EXPECTED_USAGE, USAGE_VOLATILITY, PRICE_VOLATILITY, LOG_CORRELATION, YEARS, LOCKED];

    /// What the lock means.
    ///
    /// # Errors
    /// A field out of its range, or a ratio beyond floating-point numbers.
    pub fn value(&self) -> Result<OverHedge, PricingError> {
        let moments = self.moments()?;
        let best_ratio = best_ratio(&moments);
        let cause = |ratio| finite(ratio, &USAGE_VOLATILITY, self.volatility);
        let best_ratio = best_ratio.map(cause).transpose()?;
        let (chance_below, mean_excess) = self.excess(moments.usage);
        Ok(OverHedge {
            best_ratio,
            r_squared: r_squared(&moments),
            is_over: best_ratio.is_some_and(|ratio| self.locked > ratio * self.expected),
            chance_below,
            mean_excess,
        })
    }

    /// How the best ratio came about; it is the last step.
    ///
    /// # Errors
    /// Those of [`value`](Self::value), and `no_variation` where there is no ratio.
    pub fn working(&self) -> Result<Working, HedgeError> {
        let Moments { price, together, .. } = self.moments()?;
        let ratio = self.value()?.best_ratio;
        let ratio = ratio.ok_or(HedgeError::NoVariation(PRICE_VOLATILITY.name))?;
        Ok(Working::from_source("Moments of two lognormals: Cov(Q S, S) / (E[Q] Var(S))")
            .input("ν", self.volatility, StepUnit::PerYear)
            .input("σ", self.price_volatility, StepUnit::PerYear)
            .input("ρ", self.correlation, StepUnit::Number)
            .input("T", self.years, StepUnit::Years)
            .step("v", "σ² T", price, StepUnit::Number)
            .step("c", "ρ ν σ T", together, StepUnit::Number)
            .step("h*", "e^c (e^(v + c) - 1) / (e^v - 1)", ratio, StepUnit::Number))
    }

    fn moments(&self) -> Result<Moments, PricingError> {
        let Self { expected, volatility, price_volatility, correlation, years, locked } = *self;
        let values = [expected, volatility, price_volatility, correlation, years, locked];
        check_all(&Self::INPUTS, values)?;
        Ok(Moments {
            usage: volatility * volatility * years,
            price: price_volatility * price_volatility * years,
            together: correlation * volatility * price_volatility * years,
        })
    }

    /// The chance of usage below the quantity locked, and the mean of what is too much.
    fn excess(&self, variance: f64) -> (f64, f64) {
        let Self { expected, locked, .. } = *self;
        if locked == 0.0 {
            return (0.0, 0.0);
        }
        if variance == 0.0 {
            let chance = if expected < locked { 1.0 } else { 0.0 };
            return (chance, (locked - expected).max(0.0));
        }
        let deviation = variance.sqrt();
        let distance = (libm::log(locked / expected) + 0.5 * variance) / deviation;
        let chance = cumulative(distance);
        let excess = locked * chance - expected * cumulative(distance - deviation);
        (chance, excess.max(0.0))
    }
}

/// e^c (e^(v + c) - 1) / (e^v - 1), without powers that are larger than the result.
fn best_ratio(moments: &Moments) -> Option<f64> {
    let Moments { price, together, .. } = *moments;
    if price == 0.0 {
        return None;
    }
    let below = -libm::expm1(-price);
    let above = price + together;
    Some(if above < 0.0 {
        libm::exp(together - price) * libm::expm1(above) / below
    } else {
        libm::exp(2.0 * together) * -libm::expm1(-above) / below
    })
}

/// (e^(v + c) - 1)² / ((e^v - 1) (e^(n + v + 2 c) - 1)), in the same way.
fn r_squared(moments: &Moments) -> Option<f64> {
    let Moments { usage, price, together } = *moments;
    let bill = usage + price + 2.0 * together;
    if price == 0.0 || bill <= 0.0 {
        return None;
    }
    let above = price + together;
    let (weight, part) = if above < 0.0 {
        (-bill - price, libm::expm1(above))
    } else {
        (-usage, libm::expm1(-above))
    };
    let share = libm::exp(weight) * part * part / (libm::expm1(-price) * libm::expm1(-bill));
    share.is_finite().then(|| share.clamp(0.0, 1.0))
}
