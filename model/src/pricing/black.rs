//! European options on futures: Black-76 on bare numbers, undiscounted.
//!
//! F. Black, "The pricing of commodity contracts", Journal of Financial Economics 3 (1976),
//! eq. 16: call = F N(d1) - K N(d2), d1 = ln(F/K) / s + s / 2, d2 = d1 - s, with the standard
//! deviation s of the log price at expiry. That difference cancels far out of the money and at
//! small s. Here the out-of-the-money option is worked out without it, as by P. Jäckel ("Let's Be
//! Rational", Wilmott, January 2015), and an option in the money is what it pays now and then the
//! other type's value. With l and u the lower and higher of F and K, a = ln(u/l) / s and t = s / 2,
//!
//! ```text
//! value = l N(t - a) - u N(-t - a) = l φ(a - t) [R(a - t) - R(a + t)],
//! ```
//!
//! R the [Mills ratio](super::mills). Where t is small, the difference of the ratios is a
//! [series](super::mills_series) in t; within half a standard deviation of the strike the chances'
//! distances from one half take its place.
//!
//! Measured against 80-digit arithmetic on 40,000 random inputs (forwards from 1e-10 to 1e10, standard
//! deviations from 1e-8 to 20): the relative error of the time value is below 3e-14 where the strike
//! is within 10 standard deviations of the forward, and below 4e-13 beyond, down to values of 1e-250
//! of the forward. It comes from the rounding of the exponent, half the square of the distance.

use std::f64::consts::FRAC_1_SQRT_2;

use super::mills;
use super::mills_series;
use super::normal;
use super::option_type::OptionType;

/// What an option on a future is worth undiscounted.
///
/// `forward` and `strike` in money per unit, `standard_deviation` of the log price at expiry:
/// volatility times the square root of the years. Valid for a forward above zero; strike and
/// standard deviation may be zero.
pub fn undiscounted(
    option_type: OptionType,
    forward: f64,
    strike: f64,
    standard_deviation: f64,
) -> f64 {
    option_type.payoff(forward, strike) + time_value(forward, strike, standard_deviation)
}

/// What the out-of-the-money option of a forward and a strike is worth undiscounted: the time value
/// of both types.
pub fn time_value(forward: f64, strike: f64, standard_deviation: f64) -> f64 {
    if strike == 0.0 || standard_deviation == 0.0 {
        return 0.0;
    }
    Distance::between(forward, strike, standard_deviation).time_value()
}

/// ln(upper / lower), to the last digits also where the two are close.
pub fn log_ratio(upper: f64, lower: f64) -> f64 {
    // The difference of close numbers has no rounding, their quotient has.
    if upper < 2.0 * lower && lower < 2.0 * upper {
        libm::log1p((upper - lower) / lower)
    } else {
        libm::log(upper / lower)
    }
}

/// How far apart a forward and a strike are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Distance {
    /// The lower of the two.
    pub lower: f64,
    /// The higher of the two.
    pub upper: f64,
    /// How many standard deviations lie between their logs; never negative.
    pub deviations: f64,
    /// Half a standard deviation of the log price.
    pub half: f64,
}

/// Standard deviations beyond which a price is no longer a floating-point number.
const BEYOND: f64 = 50.0;
/// From here the density alone is too small for a normal number, though times a price it may not be.
const SMALL: f64 = 37.0;

impl Distance {
    /// Both prices and the standard deviation above zero.
    pub fn between(forward: f64, strike: f64, standard_deviation: f64) -> Self {
        let (lower, upper) = (forward.min(strike), forward.max(strike));
        let deviations = log_ratio(upper, lower) / standard_deviation;
        Self { lower, upper, deviations, half: 0.5 * standard_deviation }
    }

    /// d1 of the out-of-the-money option if that is a call, -d2 if a put.
    pub fn nearer(&self) -> f64 {
        self.half - self.deviations
    }

    /// The lower price times the density at [`nearer`](Self::nearer), which is both
    /// forward φ(d1) and strike φ(d2).
    pub fn density(&self) -> f64 {
        let d = self.nearer();
        if d.abs() < SMALL {
            self.lower * normal::density(d)
        } else {
            let root = libm::exp(-0.25 * d * d);
            self.lower * normal::INVERSE_SQRT_TWO_PI * root * root
        }
    }

    /// Undiscounted value of the out-of-the-money option.
    pub fn time_value(&self) -> f64 {
        if self.is_near() { self.near_the_money() } else { self.away(self.density()) }
    }

    /// The same where the [`density`](Self::density) is known already.
    pub fn time_value_with(&self, density: f64) -> f64 {
        if self.is_near() { self.near_the_money() } else { self.away(density) }
    }

    fn is_near(&self) -> bool {
        self.deviations < 0.5 && self.deviations < 1.5 * self.half && self.half < 0.75
    }

    /// By the chances' distances from one half, which neither cancel here nor need the density.
    fn near_the_money(&self) -> f64 {
        let Self { lower, upper, deviations, half } = *self;
        let from_half = |d: f64| libm::erf(d * FRAC_1_SQRT_2);
        let sum = lower * from_half(half - deviations) + upper * from_half(half + deviations);
        0.5 * (sum - (upper - lower))
    }

    fn away(&self, density: f64) -> f64 {
        let Self { lower, deviations, half, .. } = *self;
        if deviations - half > BEYOND {
            0.0
        } else if mills_series::reaches(deviations, half) {
            density * mills_series::difference(deviations, half)
        } else if deviations >= half {
            density * (mills::ratio(deviations - half) - mills::ratio(deviations + half))
        } else {
            lower - self.complement_with(density)
        }
    }

    /// What the time value lacks of the lower price, which it would reach without bounds to the
    /// standard deviation; accurate to itself where that is above 2 [`deviations`](Self::deviations).
    pub fn complement_with(&self, density: f64) -> f64 {
        let Self { lower, deviations, half, .. } = *self;
        if deviations >= half {
            lower - self.time_value_with(density)
        } else {
            density * (mills::ratio(half - deviations) + mills::ratio(deviations + half))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Forward, strike, standard deviation, time value: 80-digit values, rounded.
    const REFERENCE: [(f64, f64, f64, f64); 16] = [
        (100.0, 100.0, 0.2, 7.965567455405797),
        (100.0, 100.0, 1e-08, 3.989422804014327e-07),
        (100.0, 100.0, 20.0, 100.0),
        (100.0, 100.000001, 1e-08, 8.331547219810594e-08),
        (100.0, 100.5, 0.02, 0.5746083574129741),
        (100.0, 90.0, 0.08, 0.33304060098677774),
        (100.0, 130.0, 0.05, 7.861849490499492e-08),
        (100.0, 130.0, 0.025, 1.2208250509480652e-26),
        (100.0, 130.0, 0.008, 9.463904229600547e-238),
        (100.0, 300.0, 0.0345, 1.5001075510468749e-223),
        (1e-10, 2e-10, 0.07, 1.9967453040479515e-35),
        (1e10, 1e9, 0.5, 634.0089508125102),
        (100.0, 0.001, 3.0, 4.9947561080965775e-06),
        (100.0, 1e6, 1.0, 1.5268917912798065e-17),
        (3.0, 7.0, 40.0, 3.0),
        (5.0, 5e-30, 9.0, 2.689931976457583e-33),
    ];

    #[test]
    fn time_values_agree_with_reference_values() {
        for (forward, strike, deviation, expected) in REFERENCE {
            let deviations = libm::log(forward / strike).abs() / deviation;
            let tolerance = if deviations <= 10.0 { 5e-14 } else { 5e-13 };
            for (one, other) in [(forward, strike), (strike, forward)] {
                let found = time_value(one, other, deviation);
                assert!((found / expected - 1.0).abs() < tolerance, "{one} {other}: {found:e}");
            }
        }
    }

    #[test]
    fn certainty_and_boundless_uncertainty_are_limits() {
        for (forward, strike) in [(3.0, 7.0), (7.0, 3.0), (5.0, 5.0)] {
            assert_eq!(time_value(forward, strike, 0.0), 0.0);
            assert_eq!(time_value(forward, strike, f64::INFINITY), forward.min(strike));
            for option_type in OptionType::ALL {
                let payoff = option_type.payoff(forward, strike);
                assert_eq!(undiscounted(option_type, forward, strike, 0.0), payoff);
                assert_eq!(
                    undiscounted(option_type, forward, 0.0, 2.0),
                    option_type.payoff(forward, 0.0)
                );
            }
        }
        assert_eq!(time_value(1.0, 2.0, 1e-310), 0.0);
        assert_eq!(time_value(1e-100, 1e100, 1e-3), 0.0);
        assert_eq!(time_value(1e100, 5e-324, 1e-3), 0.0);
    }
}
