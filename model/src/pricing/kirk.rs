//! Kirk's approximation of a spread option.
//!
//! Kirk (1995), Correlation in the Energy Markets, in: Managing Energy Price Risk, pages 71-78. The
//! second price plus the strike is taken as one lognormal price F2 + K, whose volatility is the
//! second's times its share of the sum. Exact without a strike. The wider the second price moves
//! beside a strike of its own size, the less that sum is lognormal; the value is then off by a few
//! hundredths of a price, and out of the money by any factor.

use super::black;
use super::exchange::ratio_volatility;
use super::legs::Legs;

/// Kirk's total standard deviation of F1 / (F2 + K).
pub fn deviation(legs: &Legs) -> f64 {
    let share = legs.forward2 / (legs.forward2 + legs.strike);
    ratio_volatility(legs.deviation1, share * legs.deviation2, legs.correlation)
}

/// The undiscounted value with a total standard deviation.
pub fn undiscounted(legs: &Legs, deviation: f64) -> f64 {
    let sum = legs.forward2 + legs.strike;
    black::undiscounted(legs.option_type, legs.forward1, sum, deviation)
}
