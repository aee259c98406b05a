//! Options on the geometric average of fixings, exactly.
//!
//! The product of lognormal prices is lognormal, so that Black's formula holds (Kemna and Vorst, A
//! Pricing Method for Options Based on Average Asset Values, Journal of Banking and Finance 14,
//! 1990; discrete fixings as in Clewlow and Strickland, Implementing Derivatives Models, 1998). The
//! fixings are those of [`fixings`](super::fixings), with past ones in the product.

use super::black;
use super::error::PricingError;
use super::fixings::Fixings;
use super::input::{self, RATE};
use super::option_type::OptionType;
use super::working::{StepUnit, Working};

/// An option on the geometric average of fixings.
#[derive(Clone, Debug, PartialEq)]
pub struct GeometricAverageOption {
    /// Call or put.
    pub option_type: OptionType,
    /// Strike price, money per unit.
    pub strike: f64,
    /// Interest a year, continuously compounded.
    pub rate: f64,
    /// Years to payment, not before the last fixing.
    pub years: f64,
    /// What is averaged.
    pub fixings: Fixings,
}

impl GeometricAverageOption {
    /// The present value.
    ///
    /// # Errors
    /// Those of [`Fixings::total_variances`]; `strike`, `rate` or `years` not finite or out of
    /// range; `years` before the last fixing; a result that is not finite.
    pub fn value(&self) -> Result<f64, PricingError> {
        Ok(self.priced()?.value)
    }

    /// How the present value comes about.
    ///
    /// # Errors
    /// As [`value`](Self::value).
    pub fn working(&self) -> Result<Working, PricingError> {
        let Priced { median, forward, deviation, undiscounted, discount, value } = self.priced()?;
        Ok(Working::from_source(
            "Kemna and Vorst (1990), Journal of Banking and Finance 14; \
             Clewlow and Strickland (1998), Implementing Derivatives Models",
        )
        .input("K", self.strike, StepUnit::Price)
        .input("r", self.rate, StepUnit::PerYear)
        .input("T", self.years, StepUnit::Years)
        .input("N", self.fixings.count() as f64, StepUnit::Number)
        .step(
            "G0",
            "exp((Σ ln past + Σ (ln F_i - v_i / 2)) / N), v_i = σ_i² t_i",
            median,
            StepUnit::Price,
        )
        .step("s", "√(Σ_ij min(v_i, v_j)) / N", deviation, StepUnit::Number)
        .step("F_G", "G0 e^(s² / 2)", forward, StepUnit::Price)
        .step("V", "Black(F_G, K, s)", undiscounted, StepUnit::Price)
        .step("D", "e^(-r T)", discount, StepUnit::Number)
        .step("PV", "D V", value, StepUnit::Price))
    }

    fn priced(&self) -> Result<Priced, PricingError> {
        let variances = self.fixings.total_variances()?;
        input::STRIKE.check(self.strike)?;
        input::RATE.check(self.rate)?;
        self.fixings.check_payment(self.years)?;
        let (median, deviation) = distribution(&self.fixings, &variances);
        let forward = median * libm::exp(0.5 * deviation * deviation);
        let undiscounted = if forward == 0.0 || deviation == 0.0 {
            self.option_type.payoff(forward, self.strike)
        } else {
            black::undiscounted(self.option_type, forward, self.strike, deviation)
        };
        let discount = libm::exp(-self.rate * self.years);
        let value = input::finite(discount * undiscounted, &RATE, self.rate)?;
        Ok(Priced { median, forward, deviation, undiscounted, discount, value })
    }
}

struct Priced {
    median: f64,
    forward: f64,
    deviation: f64,
    undiscounted: f64,
    discount: f64,
    value: f64,
}

/// The median of the geometric average and the standard deviation of its log.
fn distribution(fixings: &Fixings, variances: &[f64]) -> (f64, f64) {
    let count = fixings.count() as f64;
    let prices = || fixings.past.iter().chain(&fixings.forwards);
    // By ratio to one of them, so that equal prices are their own average to the last bit.
    let unit = prices().next().copied().unwrap_or(1.0);
    let logs: f64 = prices().map(|price| libm::log(price / unit)).sum();
    let half: f64 = variances.iter().map(|variance| 0.5 * variance).sum();
    // Each variance once with itself and twice with every later fixing.
    let pairs = variances.iter().rev().enumerate();
    let variance: f64 = pairs.map(|(later, variance)| (2 * later + 1) as f64 * variance).sum();
    (unit * libm::exp((logs - half) / count), variance.sqrt() / count)
}
