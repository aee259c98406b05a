//! Forwards of a price with a short-term and a long-term part.
//!
//! Schwartz and Smith (2000), Short-Term Variations and Long-Term Dynamics in Commodity Prices,
//! Management Science 46: ln S = chi + xi, under the pricing measure
//! dchi = (-kappa chi - lambda_chi) dt + sigma_chi dW1 and dxi = mu_xi dt + sigma_xi dW2. Their
//! equation 9 with (1 - e^(-kappa T)) / kappa written as T D(kappa T), which is T without reversion:
//!
//! ln F = e^(-kappa T) chi + xi + T (mu_xi - lambda_chi D(kappa T)) + V / 2
//! V = T (sigma_chi² D(2 kappa T) + sigma_xi² + 2 rho sigma_chi sigma_xi D(kappa T))
//!
//! No jumps and no season: chi and xi carry the whole of today's curve.

use super::error::PricingError;
use super::input::{self, CORRELATION, DRIFT, Input, KAPPA, LOG_PRICE, VOLATILITY, YEARS};
use super::schwartz::mean_decay;
use super::working::{StepUnit, Working};

/// Short-term part of the log price.
pub const CHI: Input = LOG_PRICE.named("chi").meaning("short-term part of the log price today");
/// Long-term part of the log price.
pub const XI: Input = LOG_PRICE.named("xi").meaning("long-term part of the log price today");
/// Volatility of the short-term part.
pub const VOLATILITY_CHI: Input =
    VOLATILITY.named("vol_chi").meaning("volatility of the short-term part a year");
/// Risk premium of the short-term part.
pub const LAMBDA_CHI: Input =
    DRIFT.named("lambda_chi").meaning("risk premium of the short-term part a year");
/// Drift of the long-term part.
pub const MU_XI: Input =
    DRIFT.named("mu_xi").meaning("risk-neutral drift of the long-term part a year");
/// Volatility of the long-term part.
pub const VOLATILITY_XI: Input =
    VOLATILITY.named("vol_xi").meaning("volatility of the long-term part a year");

/// A price of two factors.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SchwartzSmith {
    /// Short-term part of the log price today, which fades.
    pub chi: f64,
    /// Long-term part of the log price today, which stays.
    pub xi: f64,
    /// Speed a year at which the short-term part fades.
    pub kappa: f64,
    /// Volatility of the short-term part a year.
    pub volatility_chi: f64,
    /// Risk premium of the short-term part a year.
    pub lambda_chi: f64,
    /// Drift of the long-term part a year, under the pricing measure.
    pub mu_xi: f64,
    /// Volatility of the long-term part a year.
    pub volatility_xi: f64,
    /// Correlation of the two parts' changes.
    pub correlation: f64,
    /// Years to the future's expiry.
    pub years: f64,
}

impl SchwartzSmith {
    /// The fields with their ranges, in order.
    pub const INPUTS: [Input; 9] =
        [CHI, XI, KAPPA, VOLATILITY_CHI, LAMBDA_CHI, MU_XI, VOLATILITY_XI, CORRELATION, YEARS];

    /// The futures price.
    ///
    /// # Errors
    /// A field that is out of its range, or a price beyond floating-point numbers.
    pub fn forward(&self) -> Result<f64, PricingError> {
        Ok(self.priced()?.forward)
    }

    /// Instantaneous volatility a year of a future that has `years` left:
    /// the root of sigma_chi² e^(-2 kappa T) + sigma_xi² + 2 rho sigma_chi sigma_xi e^(-kappa T).
    ///
    /// # Errors
    /// A field that is out of its range.
    pub fn futures_volatility(&self) -> Result<f64, PricingError> {
        self.check()?;
        let reversion = self.kappa * self.years;
        let short = self.volatility_chi * libm::exp(-reversion);
        // Opposite parts of equal size nearly cancel, so their difference is taken first.
        let excess = if reversion < 0.5 {
            self.volatility_chi - self.volatility_xi + self.volatility_chi * libm::expm1(-reversion)
        } else {
            short - self.volatility_xi
        };
        let common = 2.0 * (1.0 + self.correlation) * short * self.volatility_xi;
        Ok((excess * excess + common).sqrt())
    }

    /// How the futures price comes about.
    ///
    /// # Errors
    /// Those of [`forward`](Self::forward).
    pub fn working(&self) -> Result<Working, PricingError> {
        let Priced { left, decay, drift, variance, forward } = self.priced()?;
        Ok(Working::from_source("Schwartz and Smith (2000), Management Science 46, equation 9")
            .input("χ", self.chi, StepUnit::Number)
            .input("ξ", self.xi, StepUnit::Number)
            .input("κ", self.kappa, StepUnit::PerYear)
            .input("σχ", self.volatility_chi, StepUnit::PerYear)
            .input("λχ", self.lambda_chi, StepUnit::PerYear)
            .input("μξ", self.mu_xi, StepUnit::PerYear)
            .input("σξ", self.volatility_xi, StepUnit::PerYear)
            .input("ρ", self.correlation, StepUnit::Number)
            .input("T", self.years, StepUnit::Years)
            .step("w", "e^(-κ T)", left, StepUnit::Number)
            .step("D", "(1 - w) / (κ T), or 1 at κ T = 0", decay, StepUnit::Number)
            .step("M", "T (μξ - λχ D)", drift, StepUnit::Number)
            .step("V", "T (σχ² D (1 + w) / 2 + σξ² + 2 ρ σχ σξ D)", variance, StepUnit::Number)
            .step("F", "e^(w χ + ξ + M + V / 2)", forward, StepUnit::Price))
    }

    fn check(&self) -> Result<(), PricingError> {
        let values = [
            self.chi,
            self.xi,
            self.kappa,
            self.volatility_chi,
            self.lambda_chi,
            self.mu_xi,
            self.volatility_xi,
            self.correlation,
            self.years,
        ];
        input::check_all(&Self::INPUTS, values)
    }

    fn priced(&self) -> Result<Priced, PricingError> {
        self.check()?;
        let reversion = self.kappa * self.years;
        let left = libm::exp(-reversion);
        let decay = mean_decay(reversion);
        let drift = self.years * (self.mu_xi - self.lambda_chi * decay);
        let (short, long) = (self.volatility_chi, self.volatility_xi);
        let variance = self.years
            * (short * short * mean_decay(2.0 * reversion)
                + long * long
                + 2.0 * self.correlation * short * long * decay);
        let log = left * self.chi + self.xi + drift + 0.5 * variance;
        let forward = input::finite(libm::exp(log), &YEARS, self.years)?;
        Ok(Priced { left, decay, drift, variance, forward })
    }
}

struct Priced {
    left: f64,
    decay: f64,
    drift: f64,
    variance: f64,
    forward: f64,
}
