//! The months of a hedge together: caps, floors, collars, participating forwards and swaps.
//!
//! A month is a [`leg`]: a quantity that settles against the average of its fixings. A strip is
//! legs under one [`structure`], worth the sum of its legs' options; `zero_cost` solves for the
//! strike or share at which nothing is paid today.

pub mod leg;
pub mod structure;
mod zero_cost;

use self::leg::Leg;
use self::structure::Structure;
use super::error::{PricingError, PricingReason};
use super::input::{self, Input};
use super::option_type::OptionType;
use super::working::{StepUnit, Working};
use crate::pricing::unsolvable::Unsolvable;

/// The list of legs, as errors name it.
const LEGS: &str = "legs";
/// Fixed price of a swap; it may be anything that a mean of forwards may be.
pub const SWAP_PRICE: Input = input::STRIKE.named("swap_price").meaning("fixed price of a swap");

/// The months of a hedge.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// One leg for each month.
    pub legs: Vec<Leg>,
}

/// What a structure costs its buyer today, in money; negative if the buyer is paid.
#[derive(Clone, Debug, PartialEq)]
pub struct Premium {
    /// All legs together.
    pub total: f64,
    /// Each leg.
    pub legs: Vec<f64>,
}

impl Strip {
    /// What a structure costs today.
    ///
    /// # Errors
    /// Those of [`Structure::check`]; no leg, too many or one that cannot be priced, as
    /// `legs[index].field`; a total that is not finite.
    pub fn premium(&self, structure: &Structure) -> Result<Premium, PricingError> {
        structure.check()?;
        let legs = self.each(|leg| leg.premium(structure))?;
        let total = legs.iter().sum();
        Ok(Premium { total: self.finite(total)?, legs })
    }

    /// How a structure's premium comes about.
    ///
    /// # Errors
    /// As [`premium`](Self::premium).
    pub fn working(&self, structure: &Structure) -> Result<Working, PricingError> {
        let premium = self.premium(structure)?;
        let mut working = Working::from_source(structure.source());
        for part in structure.parts() {
            working = working.input(part.symbol(), part.strike, StepUnit::Price);
            working = working.input("n", part.number, StepUnit::Number);
        }
        for (leg, money) in self.legs.iter().zip(&premium.legs) {
            working = working
                .input("Q", leg.quantity, StepUnit::Quantity)
                .step("D", "e^(-r T)", leg.discount()?, StepUnit::Number)
                .step("F", "mean of the fixings' forwards", leg.forward()?, StepUnit::Price)
                .step("premium of the leg", "Q Σ n PV", *money, StepUnit::Money);
        }
        Ok(working.step("premium", "Σ premiums of the legs", premium.total, StepUnit::Money))
    }

    /// The fixed price at which a swap is worth nothing: the mean of the legs' forwards, weighted
    /// by quantity and discount factor.
    ///
    /// # Errors
    /// As [`premium`](Self::premium); [`PricingReason::NoSolution`] if all quantities are zero.
    pub fn swap_price(&self) -> Result<f64, PricingError> {
        let weights = self.each(Leg::discounted_quantity)?;
        let forwards = self.each(Leg::forward)?;
        let total: f64 = self.finite(weights.iter().sum())?;
        if total <= 0.0 {
            let reason = PricingReason::NoSolution(Unsolvable::NoQuantity);
            return Err(PricingError::new(LEGS, total, reason));
        }
        self.finite(weighted_mean(&forwards, &weights, total))
    }

    /// The options of one type at a strike, in money.
    fn options(&self, option_type: OptionType, strike: f64) -> Result<f64, PricingError> {
        let premium = match option_type {
            OptionType::Call => self.premium(&Structure::Cap { strike }),
            OptionType::Put => self.premium(&Structure::Floor { strike }),
        };
        Ok(premium?.total)
    }

    fn each(
        &self,
        number: impl Fn(&Leg) -> Result<f64, PricingError>,
    ) -> Result<Vec<f64>, PricingError> {
        if self.legs.is_empty() {
            return Err(PricingError::new(LEGS, 0.0, PricingReason::Empty));
        }
        if self.legs.len() > input::LONGEST_LIST {
            let reason = PricingReason::TooLong { most: input::LONGEST_LIST };
            return Err(PricingError::new(LEGS, self.legs.len() as f64, reason));
        }
        let named = |(index, leg)| {
            number(leg).map_err(|error: PricingError| PricingError {
                field: format!("{LEGS}[{index}].{}", error.field).into(),
                ..error
            })
        };
        self.legs.iter().enumerate().map(named).collect()
    }

    fn finite(&self, result: f64) -> Result<f64, PricingError> {
        let error =
            || PricingError::new(LEGS, self.legs.len() as f64, PricingReason::ResultNotFinite);
        if result.is_finite() { Ok(result) } else { Err(error()) }
    }
}

/// The mean of prices by weights that have a positive total: by parts of the total above the lowest
/// price, so that equal prices are their own mean.
pub(crate) fn weighted_mean(prices: &[f64], weights: &[f64], total: f64) -> f64 {
    let lowest = prices.iter().copied().fold(f64::INFINITY, f64::min);
    let above =
        prices.iter().zip(weights).map(|(price, weight)| (price - lowest) * (weight / total));
    lowest + above.sum::<f64>()
}
