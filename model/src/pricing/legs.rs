//! The two prices and the strike of a spread option, as its formulas take them.

use super::black;
use super::exchange;
use super::option_type::OptionType;

/// A spread option over its whole time, undiscounted, with a strike that is never negative.
///
/// A call pays F1 - F2 - K where that is positive, a put F2 + K - F1. A call whose strike is
/// negative is the put with the prices exchanged and the strike's sign turned, so that F2 + K is
/// always positive and nothing is ever taken as a difference of two large values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Legs {
    /// Which way it pays.
    pub option_type: OptionType,
    /// Futures price that stands alone.
    pub forward1: f64,
    /// Futures price on the side of the strike.
    pub forward2: f64,
    /// Strike, zero or more.
    pub strike: f64,
    /// Total standard deviation of the first price's log.
    pub deviation1: f64,
    /// Total standard deviation of the second price's log.
    pub deviation2: f64,
    /// Correlation of the two logs.
    pub correlation: f64,
}

impl Legs {
    /// The same with the strike on the side where it is not negative.
    #[must_use]
    pub fn with_positive_strike(self) -> Self {
        if self.strike >= 0.0 {
            return self;
        }
        Self {
            option_type: self.option_type.other(),
            forward1: self.forward2,
            forward2: self.forward1,
            strike: -self.strike,
            deviation1: self.deviation2,
            deviation2: self.deviation1,
            correlation: self.correlation,
        }
    }

    /// The value where Black's formula gives it exactly: without a strike, or with only one price
    /// that moves.
    pub fn by_black(&self) -> Option<f64> {
        let Self { option_type, forward1, forward2, strike, deviation1, deviation2, correlation } =
            *self;
        if strike == 0.0 {
            let deviation = exchange::ratio_volatility(deviation1, deviation2, correlation);
            return Some(black::undiscounted(option_type, forward1, forward2, deviation));
        }
        if deviation2 == 0.0 {
            let fixed = forward2 + strike;
            return Some(black::undiscounted(option_type, forward1, fixed, deviation1));
        }
        if deviation1 > 0.0 {
            return None;
        }
        if forward1 > strike {
            let (other, fixed) = (option_type.other(), forward1 - strike);
            return Some(black::undiscounted(other, forward2, fixed, deviation2));
        }
        // The second price alone is above what is left, whatever it does.
        Some(option_type.payoff(forward1, forward2 + strike))
    }

    /// The value if nothing moves, which no option on futures is worth less than.
    pub fn intrinsic(&self) -> f64 {
        self.option_type.payoff(self.forward1, self.forward2 + self.strike)
    }

    /// What it is worth less than: the price that the option's owner receives.
    pub fn ceiling(&self) -> f64 {
        match self.option_type {
            OptionType::Call => self.forward1,
            OptionType::Put => self.forward2 + self.strike,
        }
    }
}
