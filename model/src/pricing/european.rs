//! European options on futures, with their greeks.
//!
//! Black-76 (F. Black, Journal of Financial Economics 3, 1976, eq. 16): the option pays at its
//! expiry, its value is discounted at a constant rate, and the forward is lognormal at expiry. The
//! greeks are of the present value: delta, gamma and vanna by the forward (not by a spot price), vega
//! and volga per 1.00 of volatility, rho per 1.00 of rate with the forward held, theta per year of
//! time passing with the forward held. Not valid for forwards at or below zero.
//!
//! Without volatility or time and exactly at the strike, gamma and theta have no finite value; they
//! are given as zero, and delta as half, so that the price itself is answered. All other limits are
//! exact.

use super::black;
use super::black_greeks::{self, Greeks};
use super::error::PricingError;
use super::input::{self, FORWARD, RATE, STRIKE, VOLATILITY, YEARS};
use super::option_type::OptionType;
use super::working::{StepUnit, Working};

/// Where the formula is from, as workings name it.
pub(super) const SOURCE: &str = "Black (1976), eq. 16";

/// An option on a future that pays at its expiry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct European {
    /// Call or put.
    pub option_type: OptionType,
    /// Futures price today, money per unit.
    pub forward: f64,
    /// Strike price, money per unit.
    pub strike: f64,
    /// Years to expiry and payment.
    pub years: f64,
    /// Interest a year, continuously compounded.
    pub rate: f64,
    /// Volatility a year, as a fraction.
    pub volatility: f64,
}

/// What a European option is worth, and how that changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EuropeanValue {
    /// Worth today, money per unit.
    pub present_value: f64,
    /// Expected payment at expiry.
    pub undiscounted: f64,
    /// dPV / dF.
    pub delta_forward: f64,
    /// d²PV / dF².
    pub gamma_forward: f64,
    /// dPV / dσ, per 1.00 of volatility.
    pub vega: f64,
    /// -dPV / dT with the forward held, per year.
    pub theta: f64,
    /// dPV / dr with the forward held, per 1.00 of rate: -T PV.
    pub rho: f64,
    /// d²PV / dF dσ.
    pub vanna: f64,
    /// d²PV / dσ².
    pub volga: f64,
}

impl European {
    /// The present value alone, in two thirds of the time that it takes with the greeks.
    ///
    /// # Errors
    /// A field that is not finite or out of its range.
    pub fn present_value(&self) -> Result<f64, PricingError> {
        self.check()?;
        let deviation = self.volatility * self.years.sqrt();
        let undiscounted =
            black::undiscounted(self.option_type, self.forward, self.strike, deviation);
        input::finite(self.discount() * undiscounted, &RATE, self.rate)
    }

    /// The present value with its greeks.
    ///
    /// # Errors
    /// A field that is not finite or out of its range; [`ResultNotFinite`] under `vol` where a
    /// greek is beyond floating-point numbers, such as gamma at the strike at a standard deviation
    /// of 1e-300.
    ///
    /// [`ResultNotFinite`]: super::error::Reason::ResultNotFinite
    pub fn value(&self) -> Result<EuropeanValue, PricingError> {
        self.check()?;
        self.discounted(&self.greeks())
    }

    /// How the present value comes about.
    ///
    /// # Errors
    /// Those of [`value`](Self::value).
    pub fn working(&self) -> Result<Working, PricingError> {
        self.check()?;
        let greeks = self.greeks();
        let value = self.discounted(&greeks)?;
        let deviation = self.volatility * self.years.sqrt();
        let mut working = Working::from_source(SOURCE)
            .input("F", self.forward, StepUnit::Price)
            .input("K", self.strike, StepUnit::Price)
            .input("T", self.years, StepUnit::Years)
            .input("r", self.rate, StepUnit::PerYear)
            .input("σ", self.volatility, StepUnit::PerYear)
            .step("s", "σ sqrt(T)", deviation, StepUnit::Number);
        // Where nothing is uncertain, d1 and d2 are infinite or nothing at all.
        let certain = deviation == 0.0 || self.strike == 0.0 || !greeks.d1.is_finite();
        if !certain {
            working = working
                .step("d1", "ln(F / K) / s + s / 2", greeks.d1, StepUnit::Number)
                .step("d2", "d1 - s", greeks.d2, StepUnit::Number);
        }
        let formula = match (certain, self.option_type) {
            (true, OptionType::Call) => "max(F - K, 0)",
            (true, OptionType::Put) => "max(K - F, 0)",
            (false, OptionType::Call) => "F N(d1) - K N(d2)",
            (false, OptionType::Put) => "K N(-d2) - F N(-d1)",
        };
        let working = working
            .step("undiscounted", formula, value.undiscounted, StepUnit::Price)
            .step("discount", "exp(-r T)", self.discount(), StepUnit::Number)
            .step("PV", "discount undiscounted", value.present_value, StepUnit::Price);
        Ok(working)
    }

    fn check(&self) -> Result<(), PricingError> {
        FORWARD.check(self.forward)?;
        STRIKE.check(self.strike)?;
        YEARS.check(self.years)?;
        RATE.check(self.rate)?;
        VOLATILITY.check(self.volatility)?;
        Ok(())
    }

    fn discount(&self) -> f64 {
        libm::exp(-self.rate * self.years)
    }

    fn greeks(&self) -> Greeks {
        let Self { option_type, forward, strike, years, volatility, .. } = *self;
        black_greeks::greeks(option_type, forward, strike, years, volatility)
    }

    fn discounted(&self, greeks: &Greeks) -> Result<EuropeanValue, PricingError> {
        let discount = self.discount();
        // Adding zero makes a plain zero of a negative one.
        let finite =
            |greek: f64| input::finite(discount * greek + 0.0, &VOLATILITY, self.volatility);
        let present_value = finite(greeks.value)?;
        let theta = self.rate * present_value - discount * greeks.decay;
        Ok(EuropeanValue {
            present_value,
            undiscounted: greeks.value,
            delta_forward: finite(greeks.delta)?,
            gamma_forward: finite(greeks.gamma)?,
            vega: finite(greeks.vega)?,
            theta: input::finite(theta + 0.0, &YEARS, self.years)?,
            rho: 0.0 - self.years * present_value,
            vanna: finite(greeks.vanna)?,
            volga: finite(greeks.volga)?,
        })
    }
}
