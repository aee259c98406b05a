//! What a buyer or a provider of tokens may do about prices, side by side on the same paths.
//!
//! Costs are positive, and so are a lock's gains. The unhedged cost of a path is the sum of its
//! bills S_m Q_m; a lock adds its costs and takes its gains away, each counted in money of the month
//! in which it settles and not discounted. What is paid today (premiums, a prepayment) is carried to
//! that month at the funding rate, and so is what that takes in interest on margin.
//!
//! A futures position is linear in its lots, and so is everything a dealer agrees: such a strategy
//! is a `ladder` of gains for one unit in every path and month, recombined for any locked share. A `commitment` is not linear and is computed anew.
//!
//! For the provider all is the mirror: revenue is a negative cost, futures are sold, floors take the
//! place of caps.

pub mod comparison;
pub mod costs;
pub mod later_forward;
pub mod lock;
pub mod policy;
pub mod premium;
pub mod setting;
mod zero_cost;

mod commitment;
mod futures;
mod gains;
pub(super) mod ladder;
mod options;

use self::policy::Policy;
use crate::simulate::path_matrix::PathMatrix;

/// What is done about prices.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Strategy<'a> {
    /// Nothing.
    Unhedged,
    /// Futures of every month, entered today at today's curve.
    Strip,
    /// The whole rest of the exposure in futures of the next month, month after month.
    StackAndRoll {
        /// F_{m-1}(m): the price of each month's future a month before it settles, in every path.
        next_forward: &'a PathMatrix,
    },
    /// One fixed price with a dealer, the mean of today's curve weighted by exposure and discount
    /// factor.
    Swap {
        /// What the dealer takes on top, money per million tokens.
        markup: f64,
    },
    /// A cap on the settlement price of each month; for the provider, a floor under it.
    Cap {
        /// Strike, money per million tokens.
        strike: f64,
    },
    /// A cap and a floor, of which the buyer of tokens buys the cap and sells the floor. Without
    /// cost where the floor is [the right one](comparison::Comparison::zero_cost_strike).
    Collar {
        /// Strike of the cap, not below that of the floor.
        cap_strike: f64,
        /// Strike of the floor.
        floor_strike: f64,
    },
    /// A cap less floors over all but a share, at one strike: at 0 a swap at the strike, at 1 a cap.
    /// Without cost where the share is
    /// [the right one](comparison::Comparison::zero_cost_share).
    Participating {
        /// Strike of both.
        strike: f64,
        /// The part of a favourable move that is kept.
        share: f64,
    },
    /// Futures of every month, entered in equal parts at several times.
    ///
    /// A month that settles before or at an entry takes no part in it, so that early months end
    /// less covered than late ones.
    Layered {
        /// When and at what prices.
        entries: &'a [LayerEntry<'a>],
    },
    /// Futures of every month, more of them as the month comes nearer.
    ///
    /// Whole lots are those of the share that a month settles with; the parts on the way there are not rounded.
    Policy {
        /// What is held by months ahead.
        policy: Policy,
        /// The mean of the futures prices at which the parts of each month are entered, in every path.
        entry_price: &'a PathMatrix,
    },
    /// A price below today's for a quantity that is paid for whether it is used or not.
    Commitment {
        /// The own price today, money per million tokens.
        price: f64,
        /// What is taken off it, as a fraction.
        discount: f64,
        /// Whether all is paid today, instead of month by month.
        prepaid: bool,
    },
}

/// A time at which a part of a layered position is entered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LayerEntry<'a> {
    /// Now, at today's curve.
    Today,
    /// At the end of a month.
    Later {
        /// The month, from 1.
        month: usize,
        /// The curve of that time: a column for each month's future, used from the next month on.
        forwards: &'a PathMatrix,
    },
}
