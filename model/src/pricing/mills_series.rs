//! The difference of two [Mills ratios](super::mills) that lie close together.
//!
//! R(a - t) - R(a + t) is twice the sum of t^n J_n(a) over odd n, where J_n(a) is the integral of
//! v^n / n! exp(-a v - v²/2) over v above zero and J_0 = R: repeated integrals of the error function
//! (M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, 1964, 7.2), all positive.

use super::mills;

/// Whether t is small enough for [`difference`].
pub fn reaches(a: f64, t: f64) -> bool {
    is_short(a, t) || (t < 0.4 && a < 5.0)
}

/// R(a - t) - R(a + t) where the series [`reaches`]; `a` not negative.
pub fn difference(a: f64, t: f64) -> f64 {
    2.0 * t * if a < mills::FAR { upward(a, t) } else { downward(a, t) }
}

/// Whether t is small even for a; from here on the plain difference loses no more than a digit and a
/// half.
fn is_short(a: f64, t: f64) -> bool {
    t < 0.03 * (1.25 + a)
}

/// 1 / (2k + 1)!.
const INVERSE_FACTORIALS: [f64; 9] = [
    1.0,
    1.0 / 6.0,
    1.0 / 120.0,
    1.0 / 5_040.0,
    1.0 / 362_880.0,
    1.0 / 39_916_800.0,
    1.0 / 6_227_020_800.0,
    1.0 / 1_307_674_368_000.0,
    1.0 / 355_687_428_096_000.0,
];

/// The sum of t^(2k) J_(2k+1)(a), nine terms, by Clenshaw's recurrence.
///
/// O_k = (2k+1)! J_(2k+1) follow from each other: O_(k+1) = (4k + 3 + a²) O_k - 2k (2k+1) O_(k-1),
/// where O_1 = (3 + a²) O_0 - 1. That loses digits as k and a grow, but not more than the powers of
/// t have to spare.
fn upward(a: f64, t: f64) -> f64 {
    let (square, t) = (a * a, t * t);
    let mut powers = INVERSE_FACTORIALS;
    let mut power = 1.0;
    for term in &mut powers {
        *term *= power;
        power *= t;
    }
    let (mut after, mut here) = (0.0, 0.0);
    for (k, term) in powers.into_iter().enumerate().rev() {
        let k = k as f64;
        let next =
            (term - (2.0 * k + 2.0) * (2.0 * k + 3.0) * after) + (4.0 * k + 3.0 + square) * here;
        (after, here) = (here, next);
    }
    here * mills::excess(a) - after
}

/// The same, six terms, by J_(n-1) = a J_n + (n + 1) J_(n+1) from far up, where only the shape
/// matters, down to J_(-1) = 1, which sets the scale (J. C. P. Miller's way).
fn downward(a: f64, t: f64) -> f64 {
    // From a = 10 on, 24 terms leave nothing of the start: its share falls as exp(-2 a sqrt(n)).
    const START: usize = 24;
    let mut integrals = [0.0; 6];
    // In units of a^-n, so that nothing overflows.
    let w = 1.0 / (a * a);
    let (mut above, mut here) = (0.0, 1.0);
    for n in (0..START).rev() {
        if n % 2 == 1 && n < 12 {
            // OK because n / 2 is at most 5.
            integrals[n / 2] = here;
        }
        (above, here) = (here, here + (n as f64 + 1.0) * w * above);
    }
    let ratio = t * t * w;
    integrals.iter().rev().fold(0.0, |sum, integral| sum * ratio + integral) * (w / here)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_series_meets_the_plain_difference() {
        for tenths in 5..500 {
            let a = f64::from(tenths) * 0.1;
            let short = 0.03 * (1.25 + a);
            for t in [short * 0.999, short * 1.001, 0.399] {
                if reaches(a, t) && t < a {
                    let plain = mills::ratio(a - t) - mills::ratio(a + t);
                    assert!((difference(a, t) / plain - 1.0).abs() < 5e-14, "{a} {t}");
                }
            }
        }
    }

    #[test]
    fn upward_and_downward_agree() {
        for t in [1e-9, 0.01, 0.1, 0.33] {
            assert!((upward(10.0, t) / downward(10.0, t) - 1.0).abs() < 1e-14, "{t}");
        }
    }
}
