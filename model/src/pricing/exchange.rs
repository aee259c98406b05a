//! The option to exchange one future for another.
//!
//! Margrabe (1978), The Value of an Option to Exchange One Asset for Another, Journal of Finance 33,
//! for futures: it pays max(F1 - F2, 0) at expiry, both prices lognormal with correlated changes.
//! In units of the second price it is a call on the ratio, struck at one, so that Black's formula
//! holds exactly with the ratio's volatility. A spread option of strike zero is this.

use super::black;
use super::error::PricingError;
use super::input::{self, CORRELATION, FORWARD, Input, RATE, VOLATILITY, YEARS};
use super::option_type::OptionType;
use super::working::{StepUnit, Working};

/// Price that is received.
pub const FORWARD1: Input =
    FORWARD.named("forward1").meaning("first futures price today, received, money per unit");
/// Price that is paid.
pub const FORWARD2: Input =
    FORWARD.named("forward2").meaning("second futures price today, paid, money per unit");
/// Volatility of the first price.
pub const VOLATILITY1: Input =
    VOLATILITY.named("vol1").meaning("volatility of the first price a year, as a fraction");
/// Volatility of the second price.
pub const VOLATILITY2: Input =
    VOLATILITY.named("vol2").meaning("volatility of the second price a year, as a fraction");

/// The right to receive the first future's price and pay the second's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Exchange {
    /// Futures price today that is received, money per unit.
    pub forward1: f64,
    /// Futures price today that is paid, in the same unit.
    pub forward2: f64,
    /// Years to expiry.
    pub years: f64,
    /// Interest a year.
    pub rate: f64,
    /// Volatility of the first price a year.
    pub volatility1: f64,
    /// Volatility of the second price a year.
    pub volatility2: f64,
    /// Correlation of the two prices' log changes.
    pub correlation: f64,
}

impl Exchange {
    /// The fields with their ranges, in order.
    pub const INPUTS: [Input; 7] =
        [FORWARD1, FORWARD2, YEARS, RATE, VOLATILITY1, VOLATILITY2, CORRELATION];

    /// The present value.
    ///
    /// # Errors
    /// A field that is out of its range, or a value beyond floating-point numbers.
    pub fn value(&self) -> Result<f64, PricingError> {
        Ok(self.priced()?.value)
    }

    /// How the present value comes about.
    ///
    /// # Errors
    /// Those of [`value`](Self::value).
    pub fn working(&self) -> Result<Working, PricingError> {
        let Priced { volatility, deviation, undiscounted, discount, value } = self.priced()?;
        Ok(Working::from_source("Margrabe (1978), Journal of Finance 33")
            .input("F1", self.forward1, StepUnit::Price)
            .input("F2", self.forward2, StepUnit::Price)
            .input("T", self.years, StepUnit::Years)
            .input("r", self.rate, StepUnit::PerYear)
            .input("σ1", self.volatility1, StepUnit::PerYear)
            .input("σ2", self.volatility2, StepUnit::PerYear)
            .input("ρ", self.correlation, StepUnit::Number)
            .step("σ", "√((σ1 - σ2)² + 2 (1 - ρ) σ1 σ2)", volatility, StepUnit::PerYear)
            .step("s", "σ √T", deviation, StepUnit::Number)
            .step("C", "Black(F1, F2, s)", undiscounted, StepUnit::Price)
            .step("D", "e^(-r T)", discount, StepUnit::Number)
            .step("PV", "D C", value, StepUnit::Price))
    }

    fn priced(&self) -> Result<Priced, PricingError> {
        let values = [
            self.forward1,
            self.forward2,
            self.years,
            self.rate,
            self.volatility1,
            self.volatility2,
            self.correlation,
        ];
        input::check_all(&Self::INPUTS, values)?;
        let volatility = ratio_volatility(self.volatility1, self.volatility2, self.correlation);
        let deviation = volatility * self.years.sqrt();
        let undiscounted = undiscounted(self.forward1, self.forward2, deviation);
        let discount = libm::exp(-self.rate * self.years);
        let value = input::finite(discount * undiscounted, &RATE, self.rate)?;
        Ok(Priced { volatility, deviation, undiscounted, discount, value })
    }
}

struct Priced {
    volatility: f64,
    deviation: f64,
    undiscounted: f64,
    discount: f64,
    value: f64,
}

/// The undiscounted value with the ratio's total standard deviation.
pub fn undiscounted(forward1: f64, forward2: f64, standard_deviation: f64) -> f64 {
    black::undiscounted(OptionType::Call, forward1, forward2, standard_deviation)
}

/// The volatility of the ratio of two prices.
///
/// v1² + v2² - 2 rho v1 v2, written so that prices which nearly move as one lose no digits.
pub fn ratio_volatility(volatility1: f64, volatility2: f64, correlation: f64) -> f64 {
    let difference = volatility1 - volatility2;
    let apart = 2.0 * (1.0 - correlation) * volatility1 * volatility2;
    (difference * difference + apart).sqrt()
}
