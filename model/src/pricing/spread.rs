//! Options on the difference of two futures.
//!
//! They pay max(F1 - F2 - K, 0) at expiry, such as output tokens less input tokens, or a token price
//! less the price of the GPU hours behind it. Both futures are lognormal with constant volatility
//! and correlation. Three models: [`Kirk`](SpreadModel::Kirk), a
//! [second order](SpreadModel::SecondOrder), and the [integral](SpreadModel::Exact) that both
//! approximate, good to ten digits where the value is not negligible. The strike may be negative;
//! at zero all three are the [exchange](super::exchange) option. A lognormal price never falls to
//! zero or below, so neither does either leg.

use serde::{Deserialize, Serialize};

use super::error::PricingError;
use super::exchange::{FORWARD1, FORWARD2, VOLATILITY1, VOLATILITY2};
use super::input::{self, CORRELATION, Input, RATE, STRIKE, YEARS};
use super::legs::Legs;
use super::option_type::OptionType;
use super::working::{StepUnit, Working};
use super::{kirk, spread_boundary, spread_quadrature};

/// Strike of a spread.
pub const SPREAD_STRIKE: Input = Input {
    min: -STRIKE.max,
    meaning: "strike of the difference, money per unit; may be negative",
    ..STRIKE
};

/// The right to receive the first future's price less the second's less the strike.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// Futures price today that is received, money per unit.
    pub forward1: f64,
    /// Futures price today that is paid, in the same unit.
    pub forward2: f64,
    /// Strike of the difference, in the same unit, of either sign.
    pub strike: f64,
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

/// How a spread option is priced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SpreadModel {
    /// [Kirk's approximation](super::kirk).
    Kirk,
    /// With the [bend of the exercise boundary](super::spread_boundary).
    #[serde(rename = "kirk2")]
    SecondOrder,
    /// The [integral over one price](super::spread_quadrature).
    Exact,
}

impl SpreadModel {
    /// All of them, the coarsest first.
    pub const ALL: [Self; 3] = [Self::Kirk, Self::SecondOrder, Self::Exact];
}

impl Spread {
    /// The fields with their ranges, in order.
    pub const INPUTS: [Input; 8] =
        [FORWARD1, FORWARD2, SPREAD_STRIKE, YEARS, RATE, VOLATILITY1, VOLATILITY2, CORRELATION];

    /// The present value by Kirk's approximation.
    ///
    /// # Errors
    /// A field that is out of its range, or a value beyond floating-point numbers.
    pub fn kirk(&self) -> Result<f64, PricingError> {
        self.value(SpreadModel::Kirk)
    }

    /// The present value with the correction of second order.
    ///
    /// # Errors
    /// A field that is out of its range, or a value beyond floating-point numbers.
    pub fn kirk2(&self) -> Result<f64, PricingError> {
        self.value(SpreadModel::SecondOrder)
    }

    /// The present value by the integral over one price.
    ///
    /// # Errors
    /// A field that is out of its range, or a value beyond floating-point numbers.
    pub fn exact(&self) -> Result<f64, PricingError> {
        self.value(SpreadModel::Exact)
    }

    /// The present value by a model.
    ///
    /// # Errors
    /// A field that is out of its range, or a value beyond floating-point numbers.
    pub fn value(&self, model: SpreadModel) -> Result<f64, PricingError> {
        let legs = self.legs()?;
        let undiscounted = match model {
            SpreadModel::Kirk => kirk::undiscounted(&legs, kirk::deviation(&legs)),
            SpreadModel::SecondOrder => spread_boundary::undiscounted(&legs).undiscounted,
            SpreadModel::Exact => spread_quadrature::undiscounted(&legs),
        };
        self.discounted(undiscounted)
    }

    /// How a present value comes about.
    ///
    /// # Errors
    /// Those of [`value`](Self::value).
    pub fn working(&self, model: SpreadModel) -> Result<Working, PricingError> {
        let legs = self.legs()?;
        let source = match model {
            SpreadModel::Kirk => "Kirk (1995), Correlation in the Energy Markets",
            SpreadModel::SecondOrder => {
                "Bjerksund and Stensland (2014), Quantitative Finance 14; Li, Deng and Zhou (2008), \
                 Journal of Derivatives 15"
            }
            SpreadModel::Exact => "Pearson (1995), Journal of Derivatives 3",
        };
        let inputs = Working::from_source(source)
            .input("F1", self.forward1, StepUnit::Price)
            .input("F2", self.forward2, StepUnit::Price)
            .input("K", self.strike, StepUnit::Price)
            .input("T", self.years, StepUnit::Years)
            .input("r", self.rate, StepUnit::PerYear)
            .input("σ1", self.volatility1, StepUnit::PerYear)
            .input("σ2", self.volatility2, StepUnit::PerYear)
            .input("ρ", self.correlation, StepUnit::Number);
        // A negative strike is priced from the other side, as the working states.
        let turned = self.strike < 0.0;
        let (undiscounted, steps) = match model {
            SpreadModel::Kirk => {
                let deviation = kirk::deviation(&legs);
                let undiscounted = kirk::undiscounted(&legs, deviation);
                let (sum, share, price) = if turned {
                    ("F1 + |K|", "√(σ2² - 2 ρ w σ1 σ2 + w² σ1²) √T, w = F1 / A", "Put(F2, A, s)")
                } else {
                    ("F2 + K", "√(σ1² - 2 ρ w σ1 σ2 + w² σ2²) √T, w = F2 / A", "Call(F1, A, s)")
                };
                let steps = inputs
                    .step("A", sum, legs.forward2 + legs.strike, StepUnit::Price)
                    .step("s", share, deviation, StepUnit::Number)
                    .step("C", price, undiscounted, StepUnit::Price);
                (undiscounted, steps)
            }
            SpreadModel::SecondOrder => {
                let boundary = spread_boundary::undiscounted(&legs);
                let steps = inputs
                    .step("L", "exercise at the best tangent", boundary.tangent, StepUnit::Price)
                    .step("B", "between tangent and F1 = F2 + K", boundary.bend, StepUnit::Price)
                    .step("C", "L + B", boundary.undiscounted, StepUnit::Price);
                (boundary.undiscounted, steps)
            }
            SpreadModel::Exact => {
                let undiscounted = spread_quadrature::undiscounted(&legs);
                let integral = if turned {
                    "∫ φ(y) Put(F2(y), F1(y) + |K|, σ2 √((1 - ρ²) T)) dy"
                } else {
                    "∫ φ(y) Call(F1(y), F2(y) + K, σ1 √((1 - ρ²) T)) dy"
                };
                (undiscounted, inputs.step("C", integral, undiscounted, StepUnit::Price))
            }
        };
        let value = self.discounted(undiscounted)?;
        Ok(steps.step("D", "e^(-r T)", self.discount(), StepUnit::Number).step(
            "PV",
            "D C",
            value,
            StepUnit::Price,
        ))
    }

    fn discount(&self) -> f64 {
        libm::exp(-self.rate * self.years)
    }

    fn discounted(&self, undiscounted: f64) -> Result<f64, PricingError> {
        input::finite(self.discount() * undiscounted, &RATE, self.rate)
    }

    fn legs(&self) -> Result<Legs, PricingError> {
        let values = [
            self.forward1,
            self.forward2,
            self.strike,
            self.years,
            self.rate,
            self.volatility1,
            self.volatility2,
            self.correlation,
        ];
        input::check_all(&Self::INPUTS, values)?;
        let root = self.years.sqrt();
        Ok(Legs {
            option_type: OptionType::Call,
            forward1: self.forward1,
            forward2: self.forward2,
            strike: self.strike,
            deviation1: self.volatility1 * root,
            deviation2: self.volatility2 * root,
            correlation: self.correlation,
        }
        .with_positive_strike())
    }
}
