//! Forwards by the cost of carry, an analogy for what cannot be stored.
//!
//! F = S e^((r + u - y) T) with interest r, storage cost u and convenience yield y, all a year and
//! continuously compounded (Hull, Options, Futures, and Other Derivatives, 11th edition, section
//! 5.11). Where a good can be bought, kept and delivered, arbitrage holds the forward to this.
//!
//! Tokens cannot be kept, so nothing does: their future is an expectation less a premium (Bandi and
//! Su, arXiv 2607.12156). Here y then only says by how much the curve lies off the spot price
//! carried at interest; it is a figure of speech for expected decline plus premium, and it may have
//! any sign. [`curve`](super::curve) holds the preferred reading.

use super::error::{PricingError, PricingReason};
use super::input::{self, FORWARD, Input, RATE, SPOT, YEARS};
use super::working::{StepUnit, Working};
use crate::pricing::unsolvable::Unsolvable;

/// Cost of storage.
pub const STORAGE: Input = RATE.named("storage").meaning("cost of storage a year, of the price");
/// Convenience yield.
pub const CONVENIENCE: Input =
    RATE.named("convenience").meaning("convenience yield a year, of the price");

/// A price that is carried to a later date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Carry {
    /// Spot price today, money per unit.
    pub spot: f64,
    /// Interest a year.
    pub rate: f64,
    /// Cost of storage a year, as a fraction of the price.
    pub storage: f64,
    /// What having the good at hand is worth a year, as a fraction of the price.
    pub convenience: f64,
    /// Years until delivery.
    pub years: f64,
}

impl Carry {
    /// The fields with their ranges, in order.
    pub const INPUTS: [Input; 5] = [SPOT, RATE, STORAGE, CONVENIENCE, YEARS];

    /// The forward price.
    ///
    /// # Errors
    /// A field that is out of its range, or a forward beyond floating-point numbers.
    pub fn forward(&self) -> Result<f64, PricingError> {
        input::check_all(
            &Self::INPUTS,
            [self.spot, self.rate, self.storage, self.convenience, self.years],
        )?;
        let forward = forward(self.spot, self.net(), self.years);
        input::finite(forward, &YEARS, self.years)
    }

    /// The convenience yield that a quoted forward implies with the other fields, whatever the
    /// field `convenience` holds.
    ///
    /// # Errors
    /// A field that is out of its range; no time to delivery, which leaves the yield open.
    pub fn implied_convenience(&self, forward: f64) -> Result<f64, PricingError> {
        let inputs = [SPOT, RATE, STORAGE, YEARS, FORWARD];
        input::check_all(&inputs, [self.spot, self.rate, self.storage, self.years, forward])?;
        if self.years == 0.0 {
            let reason = PricingReason::NoSolution(Unsolvable::YieldWithoutTime);
            return Err(PricingError::new(YEARS.name, self.years, reason));
        }
        let implied = convenience_yield(self.spot, forward, self.rate + self.storage, self.years);
        input::finite(implied, &YEARS, self.years)
    }

    /// How the forward comes about.
    ///
    /// # Errors
    /// Those of [`forward`](Self::forward).
    pub fn working(&self) -> Result<Working, PricingError> {
        let forward = self.forward()?;
        Ok(Working::from_source("Hull, Options, Futures, and Other Derivatives, section 5.11")
            .input("S", self.spot, StepUnit::Price)
            .input("r", self.rate, StepUnit::PerYear)
            .input("u", self.storage, StepUnit::PerYear)
            .input("y", self.convenience, StepUnit::PerYear)
            .input("T", self.years, StepUnit::Years)
            .step("b", "r + u - y", self.net(), StepUnit::PerYear)
            .step("F", "S e^(b T)", forward, StepUnit::Price))
    }

    fn net(&self) -> f64 {
        self.rate + self.storage - self.convenience
    }
}

/// The forward of a spot price that is carried at a net cost a year.
pub fn forward(spot: f64, net_cost: f64, years: f64) -> f64 {
    spot * libm::exp(net_cost * years)
}

/// The convenience yield in a forward, with interest and storage as one cost a year; infinite or
/// NaN without time.
pub fn convenience_yield(spot: f64, forward: f64, cost: f64, years: f64) -> f64 {
    cost - libm::log(forward / spot) / years
}
