//! Strikes and shares at which nothing is paid today, for the whole exposure together.
//!
//! By put-call parity, protection costs no more than the other option at its strike where the
//! strike is no better than the swap price: for the buyer a cap at or above it, for the provider a
//! floor at or below it. A dealer's loading moves that a little further.

use super::comparison::Comparison;
use super::options::protection;
use super::premium::Trade;
use super::setting::Side;
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::STRIKE;
use crate::pricing::root;
use crate::pricing::strip::structure::SHARE;
use crate::pricing::strip::weighted_mean;
use crate::pricing::unsolvable::Unsolvable;

const TOO_GOOD: PricingReason = PricingReason::NoSolution(Unsolvable::ProtectionTooGood);
const COSTS_NOTHING: PricingReason = PricingReason::NoSolution(Unsolvable::CostsNothing);
const NO_EXPOSURE: PricingReason = PricingReason::NoSolution(Unsolvable::NoExposure);
/// Part of the swap price below which a distance from it is a rounding error.
const ROUNDING: f64 = 1e-12;
/// How often a strike is doubled in search of one that is worth less.
const DOUBLINGS: u32 = 300;

impl Comparison {
    /// The fixed price of a swap: sum of Q D F / sum of Q D.
    ///
    /// # Errors
    /// [`PricingReason::NoSolution`] without any exposure.
    pub fn swap_price(&self) -> Result<f64, PricingError> {
        let setting = self.setting();
        let weights: Vec<f64> = setting
            .exposure
            .iter()
            .zip(&setting.years)
            .map(|(q, t)| q * libm::exp(-setting.rate * t))
            .collect();
        let total: f64 = weights.iter().sum();
        if !(total > 0.0 && total.is_finite()) {
            return Err(PricingError::new("exposure", total, NO_EXPOSURE));
        }
        Ok(weighted_mean(&setting.futures, &weights, total))
    }

    /// The strike of what is sold that pays for protection at a strike: for the buyer the floor of a
    /// collar without cost, for the provider its cap.
    ///
    /// # Errors
    /// A strike out of range; [`PricingReason::NoSolution`] if the protection is better than the swap
    /// price, or nearer to it than the loading lets a collar be, or costs nothing.
    pub fn zero_cost_strike(&self, strike: f64) -> Result<f64, PricingError> {
        let none = |reason| PricingError::new(STRIKE.name, strike, reason);
        STRIKE.check(strike)?;
        let swap_price = self.swap_price()?;
        let unloaded = self.setting().premiums.loading() == 0.0;
        if unloaded && (strike - swap_price).abs() <= ROUNDING * swap_price {
            return Ok(strike);
        }
        let bought = protection(self.setting().side);
        let cost = self.prices().strip(bought, strike, Trade::Bought);
        if cost <= 0.0 {
            return Err(none(COSTS_NOTHING));
        }
        let sold = bought.other();
        let left = |at: f64| self.prices().strip(sold, at, Trade::Sold) - cost;
        if left(strike) < 0.0 {
            return Err(none(TOO_GOOD));
        }
        let end = match self.setting().side {
            Side::Buyer => 0.0,
            Side::Provider => self.doubled(strike, |at| left(at) < 0.0).ok_or(none(TOO_GOOD))?,
        };
        root::bracketed(end, strike, ROUNDING * swap_price, left).ok_or_else(|| none(TOO_GOOD))
    }

    /// The part of a favourable move that a participating lock at a strike keeps if nothing is paid
    /// today.
    ///
    /// # Errors
    /// A strike out of range; [`PricingReason::NoSolution`] if it is better than the swap price or what is
    /// sold at it is worth nothing.
    pub fn zero_cost_share(&self, strike: f64) -> Result<f64, PricingError> {
        STRIKE.check(strike)?;
        let none = |reason| PricingError::new(STRIKE.name, strike, reason);
        let bought = protection(self.setting().side);
        let (cost, most) = self.prices().bought_and_sold(bought, strike);
        if most <= 0.0 {
            return Err(none(COSTS_NOTHING));
        }
        let share = 1.0 - cost / most;
        if share < -ROUNDING {
            return Err(none(TOO_GOOD));
        }
        Ok(share.max(0.0))
    }

    /// The strike at which a participating lock that keeps a share of a favourable move costs
    /// nothing today.
    ///
    /// # Errors
    /// A share out of range; [`PricingReason::NoSolution`] if no strike does it, as for a share of one.
    pub fn zero_cost_participating_strike(&self, share: f64) -> Result<f64, PricingError> {
        SHARE.check(share)?;
        let none = || PricingError::new(SHARE.name, share, TOO_GOOD);
        let swap_price = self.swap_price()?;
        if share == 0.0 && self.setting().premiums.loading() == 0.0 {
            return Ok(swap_price);
        }
        let bought = protection(self.setting().side);
        let left = |at: f64| {
            let (cost, income) = self.prices().bought_and_sold(bought, at);
            (1.0 - share) * income - cost
        };
        if left(swap_price) >= 0.0 {
            // What protects at the swap price is worth nothing, so that nothing has to be paid.
            return Ok(swap_price);
        }
        let end = match self.setting().side {
            Side::Buyer => self.doubled(swap_price, |at| left(at) > 0.0),
            Side::Provider => Some(swap_price * 1e-9).filter(|at| left(*at) > 0.0),
        };
        let end = end.filter(|_| share < 1.0).ok_or_else(none)?;
        root::bracketed(end, swap_price, ROUNDING * swap_price, left).ok_or_else(none)
    }

    fn doubled(&self, from: f64, enough: impl Fn(f64) -> bool) -> Option<f64> {
        let mut strike = from;
        for _ in 0..DOUBLINGS {
            if enough(strike) {
                return Some(strike);
            }
            strike *= 2.0;
        }
        None
    }
}
