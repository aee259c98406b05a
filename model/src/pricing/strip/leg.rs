//! One month of a hedge.

use super::structure::{LegPayoff, Structure};
use crate::pricing::average::AverageOption;
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::fixings::Fixings;
use crate::pricing::input::{self, Input};
use crate::pricing::option_type::OptionType;

/// How much a leg is over.
pub const QUANTITY: Input =
    Input { name: "quantity", min: 0.0, max: 1e100, meaning: "quantity, in the unit of prices" };

/// A quantity that settles against the average of its fixings.
#[derive(Clone, Debug, PartialEq)]
pub struct Leg {
    /// How much, in the unit that prices are for.
    pub quantity: f64,
    /// Interest a year to payment, continuously compounded.
    pub rate: f64,
    /// Years to payment, not before the last fixing.
    pub years: f64,
    /// What it settles against: several for an average, or one.
    pub fixings: Fixings,
}

impl Leg {
    /// What a structure on this leg costs its buyer today, in money.
    ///
    /// # Errors
    /// Those of [`AverageOption::value`]; `quantity` not finite or out of range; a premium that is
    /// not finite.
    pub fn premium(&self, structure: &Structure) -> Result<f64, PricingError> {
        QUANTITY.check(self.quantity)?;
        let mut value = 0.0;
        for part in structure.parts() {
            value += part.number
                * match part.kind {
                    LegPayoff::Option(option_type) => self.option(option_type, part.strike)?,
                    LegPayoff::Forward => self.discount()? * (self.forward()? - part.strike),
                };
        }
        self.money(value)
    }

    /// The mean of its forwards.
    ///
    /// # Errors
    /// Those of [`Fixings::mean`].
    pub fn forward(&self) -> Result<f64, PricingError> {
        self.fixings.mean()
    }

    /// Present value of one unit of money at payment.
    ///
    /// # Errors
    /// `rate` or `years` not finite or out of range; `years` before the last fixing.
    pub fn discount(&self) -> Result<f64, PricingError> {
        input::RATE.check(self.rate)?;
        self.fixings.check_payment(self.years)?;
        Ok(libm::exp(-self.rate * self.years))
    }

    /// Quantity times discount factor.
    ///
    /// # Errors
    /// As [`premium`](Self::premium).
    pub fn discounted_quantity(&self) -> Result<f64, PricingError> {
        QUANTITY.check(self.quantity)?;
        self.money(self.discount()?)
    }

    fn option(&self, option_type: OptionType, strike: f64) -> Result<f64, PricingError> {
        let Self { rate, years, ref fixings, .. } = *self;
        let fixings = fixings.clone();
        let option = AverageOption { option_type, strike, rate, years, fixings };
        Ok(option.value()?.present_value)
    }

    fn money(&self, value: f64) -> Result<f64, PricingError> {
        let money = self.quantity * value;
        let error =
            || PricingError::new(QUANTITY.name, self.quantity, PricingReason::ResultNotFinite);
        if money.is_finite() { Ok(money) } else { Err(error()) }
    }
}
