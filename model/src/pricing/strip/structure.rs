//! What a buyer of tokens may hold over the months of a hedge.

use super::SWAP_PRICE;
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::{self, Input};
use crate::pricing::option_type::OptionType;

/// Strike of the caps of a collar.
pub const CAP_STRIKE: Input = input::STRIKE.named("cap_strike").meaning("strike of the caps");
/// Strike of the floors of a collar.
pub const FLOOR_STRIKE: Input = input::STRIKE.named("floor_strike").meaning("strike of the floors");
/// The part of a fall that a participating forward leaves to its buyer.
pub const SHARE: Input =
    Input { name: "share", min: 0.0, max: 1.0, meaning: "part of a fall that the buyer keeps" };

/// A structure, from the side of who buys tokens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Structure {
    /// Pays price less fixed price, whatever its sign.
    Swap {
        /// The fixed price.
        price: f64,
    },
    /// Calls: pays what the price is above the strike.
    Cap {
        /// Strike price.
        strike: f64,
    },
    /// Puts: pays what the price is below the strike.
    Floor {
        /// Strike price.
        strike: f64,
    },
    /// A cap bought and a floor sold: the price lies between the strikes.
    Collar {
        /// Strike of the cap, not below that of the floor.
        cap_strike: f64,
        /// Strike of the floor.
        floor_strike: f64,
    },
    /// A cap bought, and floors at its strike sold over all but the share of a fall that is kept:
    /// at 0 a swap, at 1 a cap.
    Participating {
        /// Strike of both.
        strike: f64,
        /// The part of a fall that the buyer keeps.
        share: f64,
    },
}

/// Quantity of one payoff at one strike.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StripLeg {
    /// How many are bought for each unit; negative if sold.
    pub number: f64,
    /// Of what.
    pub kind: LegPayoff,
    /// Strike or fixed price.
    pub strike: f64,
}

/// What a part pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegPayoff {
    /// As an option.
    Option(OptionType),
    /// Price less fixed price.
    Forward,
}

impl StripLeg {
    /// The symbol of its strike.
    pub const fn symbol(&self) -> &'static str {
        match self.kind {
            LegPayoff::Option(OptionType::Call) => "K cap",
            LegPayoff::Option(OptionType::Put) => "K floor",
            LegPayoff::Forward => "K swap",
        }
    }
}

impl Structure {
    /// What it consists of.
    pub fn parts(&self) -> Vec<StripLeg> {
        let call =
            |number, strike| StripLeg { number, kind: LegPayoff::Option(OptionType::Call), strike };
        let put =
            |number, strike| StripLeg { number, kind: LegPayoff::Option(OptionType::Put), strike };
        match *self {
            Self::Swap { price } => {
                vec![StripLeg { number: 1.0, kind: LegPayoff::Forward, strike: price }]
            }
            Self::Cap { strike } => vec![call(1.0, strike)],
            Self::Floor { strike } => vec![put(1.0, strike)],
            Self::Collar { cap_strike, floor_strike } => {
                vec![call(1.0, cap_strike), put(-1.0, floor_strike)]
            }
            Self::Participating { strike, share } => {
                vec![call(1.0, strike), put(share - 1.0, strike)]
            }
        }
    }

    /// Whether its numbers are in their ranges.
    ///
    /// # Errors
    /// `swap_price`, `strike`, `cap_strike`, `floor_strike` or `share` not finite or out of range;
    /// a floor above its cap.
    pub fn check(&self) -> Result<(), PricingError> {
        match *self {
            Self::Swap { price } => SWAP_PRICE.check(price)?,
            Self::Cap { strike } | Self::Floor { strike } => input::STRIKE.check(strike)?,
            Self::Collar { cap_strike, floor_strike } => {
                CAP_STRIKE.check(cap_strike)?;
                FLOOR_STRIKE.check(floor_strike)?;
                if floor_strike > cap_strike {
                    let reason =
                        PricingReason::OutOfRange { min: FLOOR_STRIKE.min, max: cap_strike };
                    return Err(PricingError::new(FLOOR_STRIKE.name, floor_strike, reason));
                }
                floor_strike
            }
            Self::Participating { strike, share } => {
                input::STRIKE.check(strike)?;
                SHARE.check(share)?
            }
        };
        Ok(())
    }

    /// Where its parts are described.
    pub const fn source(&self) -> &'static str {
        match self {
            Self::Swap { .. } => "Hull, Options, Futures, and Other Derivatives: forward contracts",
            _ => "put-call parity and pricing::average for each leg",
        }
    }
}
