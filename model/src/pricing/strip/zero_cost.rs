//! Structures that cost nothing today.
//!
//! A cap costs no more than floors at its strike exactly where the strike is at or above the
//! strip's [`swap_price`](Strip::swap_price), by put-call parity. So a collar at no cost needs a
//! cap at or above it and a floor at or below it, and so does a participating forward.

use super::Strip;
use super::structure::{CAP_STRIKE, FLOOR_STRIKE};
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input;
use crate::pricing::option_type::OptionType;
use crate::pricing::root;
use crate::pricing::unsolvable::Unsolvable;

const CAP_TOO_LOW: PricingReason = PricingReason::NoSolution(Unsolvable::CapBelowSwap);
const FLOOR_TOO_HIGH: PricingReason = PricingReason::NoSolution(Unsolvable::FloorAboveSwap);
const COSTS_NOTHING: PricingReason = PricingReason::NoSolution(Unsolvable::CostsNothing);
/// Part of the swap price below which a distance from it is a rounding error.
const ROUNDING: f64 = 1e-12;
const OUT_OF_REACH: PricingReason = PricingReason::NoSolution(Unsolvable::NoStrikeInRange);

impl Strip {
    /// The floor strike that pays for caps at a strike.
    ///
    /// # Errors
    /// As [`premium`](Strip::premium), under `cap_strike`; [`PricingReason::NoSolution`] if the cap is
    /// below the swap price or costs nothing.
    pub fn zero_cost_floor(&self, cap_strike: f64) -> Result<f64, PricingError> {
        CAP_STRIKE.check(cap_strike)?;
        let none = |reason| PricingError::new(CAP_STRIKE.name, cap_strike, reason);
        let swap_price = self.swap_price()?;
        if same(cap_strike, swap_price) {
            return Ok(cap_strike);
        }
        if cap_strike < swap_price {
            return Err(none(CAP_TOO_LOW));
        }
        let cost = self.options(OptionType::Call, cap_strike)?;
        if cost <= 0.0 {
            return Err(none(COSTS_NOTHING));
        }
        self.strike_of(OptionType::Put, cost, (0.0, cap_strike)).ok_or_else(|| none(OUT_OF_REACH))
    }

    /// The cap strike that floors at a strike pay for.
    ///
    /// # Errors
    /// As [`premium`](Strip::premium), under `floor_strike`; [`PricingReason::NoSolution`] if the floor is
    /// above the swap price or costs nothing.
    pub fn zero_cost_cap(&self, floor_strike: f64) -> Result<f64, PricingError> {
        FLOOR_STRIKE.check(floor_strike)?;
        let none = |reason| PricingError::new(FLOOR_STRIKE.name, floor_strike, reason);
        let swap_price = self.swap_price()?;
        if same(floor_strike, swap_price) {
            return Ok(floor_strike);
        }
        if floor_strike > swap_price {
            return Err(none(FLOOR_TOO_HIGH));
        }
        let cost = self.options(OptionType::Put, floor_strike)?;
        if cost <= 0.0 {
            return Err(none(COSTS_NOTHING));
        }
        let mut high = 2.0 * swap_price;
        while high < input::STRIKE.max && self.options(OptionType::Call, high)? > cost {
            high = (2.0 * high).min(input::STRIKE.max);
        }
        let range = (floor_strike, high);
        self.strike_of(OptionType::Call, cost, range).ok_or_else(|| none(OUT_OF_REACH))
    }

    /// The share of a fall that a participating forward at a strike leaves to its buyer at no cost:
    /// 1 - cap / floor.
    ///
    /// # Errors
    /// As [`premium`](Strip::premium); [`PricingReason::NoSolution`] if the strike is below the swap price
    /// or floors at it cost nothing.
    pub fn zero_cost_share(&self, strike: f64) -> Result<f64, PricingError> {
        input::STRIKE.check(strike)?;
        let none = |reason| PricingError::new(input::STRIKE.name, strike, reason);
        let swap_price = self.swap_price()?;
        if same(strike, swap_price) {
            return Ok(0.0);
        }
        if strike < swap_price {
            return Err(none(CAP_TOO_LOW));
        }
        let floor = self.options(OptionType::Put, strike)?;
        if floor <= 0.0 {
            return Err(none(COSTS_NOTHING));
        }
        Ok((1.0 - self.options(OptionType::Call, strike)? / floor).clamp(0.0, 1.0))
    }

    /// The strike at which options of a type cost so much.
    fn strike_of(&self, option_type: OptionType, cost: f64, range: (f64, f64)) -> Option<f64> {
        // An error cannot come from the strike, and NaN ends the search.
        let above = |strike| self.options(option_type, strike).unwrap_or(f64::NAN) / cost - 1.0;
        root::bracketed(range.0, range.1, 0.0, above)
    }
}

/// Whether a strike is the swap price, where both strikes of a collar are one.
fn same(strike: f64, swap_price: f64) -> bool {
    (strike - swap_price).abs() <= ROUNDING * swap_price
}
