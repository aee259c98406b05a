//! Forwards of a price that reverts to a mean.
//!
//! Schwartz (1997), The Stochastic Behavior of Commodity Prices, Journal of Finance 52, model 1:
//! X = ln S follows dX = kappa (alpha - X) dt + sigma dW under the pricing measure, so that alpha is
//! the mean of the log there, the market price of risk already taken off (his alpha*). Equation 7:
//!
//! ln F = e^(-kappa T) ln S + (1 - e^(-kappa T)) alpha + sigma² (1 - e^(-2 kappa T)) / (4 kappa)
//!
//! Without reversion X is a Brownian motion and ln F = ln S + sigma² T / 2, whatever alpha is.
//! One factor moves the whole curve: far futures hardly move at all, which no listed curve shows.

use super::error::PricingError;
use super::input::{self, Input, KAPPA, LOG_PRICE, SPOT, VOLATILITY, YEARS};
use super::working::{StepUnit, Working};

/// Mean of the log price.
pub const ALPHA: Input = LOG_PRICE.named("alpha").meaning("risk-neutral mean of the log price");

/// A price whose log reverts to a constant mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Schwartz {
    /// Spot price today, money per unit.
    pub spot: f64,
    /// Speed of mean reversion a year.
    pub kappa: f64,
    /// Mean that the log of the price reverts to, under the pricing measure.
    pub alpha: f64,
    /// Volatility of the spot price a year.
    pub volatility: f64,
    /// Years to the future's expiry.
    pub years: f64,
}

impl Schwartz {
    /// The fields with their ranges, in order.
    pub const INPUTS: [Input; 5] = [SPOT, KAPPA, ALPHA, VOLATILITY, YEARS];

    /// The futures price.
    ///
    /// # Errors
    /// A field that is out of its range, or a price beyond floating-point numbers.
    pub fn forward(&self) -> Result<f64, PricingError> {
        Ok(self.priced()?.forward)
    }

    /// Volatility a year of a future that has `years` left: sigma e^(-kappa T).
    ///
    /// # Errors
    /// A field that is out of its range.
    pub fn futures_volatility(&self) -> Result<f64, PricingError> {
        self.check()?;
        Ok(self.volatility * libm::exp(-self.kappa * self.years))
    }

    /// How the futures price comes about.
    ///
    /// # Errors
    /// Those of [`forward`](Self::forward).
    pub fn working(&self) -> Result<Working, PricingError> {
        let Priced { reverted, variance, forward } = self.priced()?;
        Ok(Working::from_source("Schwartz (1997), Journal of Finance 52, equation 7")
            .input("S", self.spot, StepUnit::Price)
            .input("κ", self.kappa, StepUnit::PerYear)
            .input("α", self.alpha, StepUnit::Number)
            .input("σ", self.volatility, StepUnit::PerYear)
            .input("T", self.years, StepUnit::Years)
            .step("w", "1 - e^(-κ T)", reverted, StepUnit::Number)
            .step("V", "σ² (1 - e^(-2 κ T)) / (2 κ), or σ² T at κ = 0", variance, StepUnit::Number)
            .step("F", "S e^(w (α - ln S) + V / 2)", forward, StepUnit::Price))
    }

    fn check(&self) -> Result<(), PricingError> {
        let values = [self.spot, self.kappa, self.alpha, self.volatility, self.years];
        input::check_all(&Self::INPUTS, values)
    }

    fn priced(&self) -> Result<Priced, PricingError> {
        self.check()?;
        let reversion = self.kappa * self.years;
        let reverted = -libm::expm1(-reversion);
        let variance = self.volatility * self.volatility * self.years * mean_decay(2.0 * reversion);
        let growth = reverted * (self.alpha - libm::log(self.spot)) + 0.5 * variance;
        let forward = input::finite(self.spot * libm::exp(growth), &VOLATILITY, self.volatility)?;
        Ok(Priced { reverted, variance, forward })
    }
}

struct Priced {
    reverted: f64,
    variance: f64,
    forward: f64,
}

/// The mean of e^(-s) over s from 0 to `reversion`, (1 - e^(-x)) / x: what is left on average of
/// something that decays over a number of time constants.
pub fn mean_decay(reversion: f64) -> f64 {
    if reversion == 0.0 { 1.0 } else { -libm::expm1(-reversion) / reversion }
}
