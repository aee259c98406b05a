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
//! R the [Mills ratio](super::mills). Where t is small, the difference of the ratios is its series
//! in t, whose terms are all positive.

use super::mills;
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
    /// How many standard deviations lie between their logs; never negative.
    pub deviations: f64,
    /// Half a standard deviation of the log price.
    pub half: f64,
}

/// Where the series in the standard deviation takes over from the difference of two ratios, which
/// has lost one digit and a half there.
const SERIES: f64 = 0.03;
/// Beyond so many standard deviations there is no price in floating-point numbers.
const BEYOND: f64 = 50.0;
/// From here the density alone is too small for a normal number, though times a price it may not be.
const SMALL: f64 = 37.0;

impl Distance {
    /// Both prices and the standard deviation above zero.
    pub fn between(forward: f64, strike: f64, standard_deviation: f64) -> Self {
        let (lower, upper) = (forward.min(strike), forward.max(strike));
        let deviations = log_ratio(upper, lower) / standard_deviation;
        Self { lower, deviations, half: 0.5 * standard_deviation }
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
        self.time_value_with(self.density())
    }

    /// The same where the [`density`](Self::density) is known already.
    pub fn time_value_with(&self, density: f64) -> f64 {
        let Self { lower, deviations, half } = *self;
        if deviations - half > BEYOND {
            return 0.0;
        }
        if half < SERIES * (1.25 + deviations) {
            return density * ratio_difference(deviations, half);
        }
        let farther = mills::ratio(deviations + half);
        if deviations >= half {
            density * (mills::ratio(deviations - half) - farther)
        } else {
            lower - density * (mills::ratio(half - deviations) + farther)
        }
    }
}

/// R(a - t) - R(a + t) for small t: twice the sum of t^n J_n(a) over odd n, where J_n(a) is the
/// integral of v^n / n! exp(-a v - v²/2) over v above zero, and J_0 = R.
fn ratio_difference(a: f64, t: f64) -> f64 {
    let integrals = if a < mills::FAR { integrals_upward(a) } else { integrals_downward(a) };
    let square = t * t;
    2.0 * t * integrals.iter().rev().fold(0.0, |sum, integral| sum * square + integral)
}

/// J_1, J_3 ... J_11 by n J_n = J_(n-2) - a J_(n-1), which loses digits as n and a grow, but not
/// more than the powers of t have to spare.
fn integrals_upward(a: f64) -> [f64; 6] {
    let (mut even, mut odd) = mills::ratio_and_excess(a);
    let mut integrals = [odd; 6];
    for (integral, n) in integrals[1..].iter_mut().zip([2.0, 4.0, 6.0, 8.0, 10.0]) {
        even = (even - a * odd) / n;
        odd = (odd - a * even) / (n + 1.0);
        *integral = odd;
    }
    integrals
}

/// The same by J_(n-1) = a J_n + (n + 1) J_(n+1) from far up, where only the shape matters, down to
/// J_(-1) = 1, which sets the scale (J. C. P. Miller's way).
fn integrals_downward(a: f64) -> [f64; 6] {
    // From a = 10 on, 24 terms leave nothing of the start: its share falls as exp(-2 a sqrt(n)).
    const START: usize = 24;
    let inverse = 1.0 / a;
    let mut integrals = [0.0; 6];
    // In units of a^-n, so that nothing overflows.
    let w = inverse * inverse;
    let (mut above, mut here) = (0.0, 1.0);
    for n in (0..START).rev() {
        if n % 2 == 1 && n < 12 {
            // OK because n / 2 is at most 5.
            integrals[n / 2] = here;
        }
        (above, here) = (here, here + (n as f64 + 1.0) * w * above);
    }
    let mut scale = w / here;
    for integral in &mut integrals {
        *integral *= scale;
        scale *= w;
    }
    integrals
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
    fn ways_of_summing_agree_where_they_meet() {
        for tenths in 1..500 {
            let deviations = f64::from(tenths) * 0.1;
            let half = SERIES * (1.25 + deviations);
            let series = ratio_difference(deviations, half);
            let difference = mills::ratio(deviations - half) - mills::ratio(deviations + half);
            assert!((series / difference - 1.0).abs() < 5e-14, "{deviations}: {series:e}");
        }
        let (up, down) = (integrals_upward(10.0), integrals_downward(10.0));
        for (n, tolerance) in [1e-14, 1e-12, 1e-9].into_iter().enumerate() {
            assert!((up[n] / down[n] - 1.0).abs() < tolerance, "{n}: {up:?} {down:?}");
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
