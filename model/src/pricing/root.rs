//! Where a function of one number crosses zero.

/// A zero between two ends where the function has opposite signs, by Brent's method (Algorithms
/// for Minimization without Derivatives, 1973, chapter 4).
///
/// It is as near as `tolerance` plus the last bits of the zero itself. `None` where the signs do
/// not differ or the function is NaN.
pub fn bracketed(
    low: f64,
    high: f64,
    tolerance: f64,
    mut function: impl FnMut(f64) -> f64,
) -> Option<f64> {
    let (mut a, mut b) = (low, high);
    let (mut at_a, mut at_b) = (function(a), function(b));
    if at_a == 0.0 {
        return Some(a);
    }
    let differ = at_a * at_b.signum() <= 0.0;
    if !differ {
        return None;
    }
    let (mut c, mut at_c) = (a, at_a);
    let mut step = b - a;
    let mut last = step;
    for _ in 0..500 {
        if at_c.abs() < at_b.abs() {
            (a, b, c) = (b, c, b);
            (at_a, at_b, at_c) = (at_b, at_c, at_b);
        }
        let near = 2.0 * f64::EPSILON * b.abs() + 0.5 * tolerance;
        let half = 0.5 * (c - b);
        if half.abs() <= near || at_b == 0.0 {
            return Some(b);
        }
        if last.abs() < near || at_a.abs() <= at_b.abs() {
            (step, last) = (half, half);
        } else {
            let (mut p, mut q) = interpolated((a, at_a), (b, at_b), (c, at_c), half);
            if p > 0.0 {
                q = -q
            } else {
                p = -p
            }
            let shrinks = 2.0 * p < (3.0 * half * q - (near * q).abs()).min((last * q).abs());
            (step, last) = if shrinks { (p / q, step) } else { (half, half) };
        }
        (a, at_a) = (b, at_b);
        b += if step.abs() > near { step } else { near.copysign(half) };
        at_b = function(b);
        if at_b.is_nan() {
            return None;
        }
        if (at_b > 0.0) == (at_c > 0.0) {
            (c, at_c) = (a, at_a);
            step = b - a;
            last = step;
        }
    }
    Some(b)
}

/// The step from `b` by a secant or an inverse parabola, as numerator and denominator.
fn interpolated(a: (f64, f64), b: (f64, f64), c: (f64, f64), half: f64) -> (f64, f64) {
    let s = b.1 / a.1;
    if a.0 == c.0 {
        return (2.0 * half * s, 1.0 - s);
    }
    let (q, r) = (a.1 / c.1, b.1 / c.1);
    let p = s * (2.0 * half * q * (q - r) - (b.0 - a.0) * (r - 1.0));
    (p, (q - 1.0) * (r - 1.0) * (s - 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_are_found_to_the_last_digits() {
        for target in [1e-9, 0.3, 2.0, 1e6] {
            let found = bracketed(-1.0, 1e7, 0.0, |x| x * x * x - target * target * target);
            let found = found.unwrap();
            assert!((found / target - 1.0).abs() < 1e-12, "{found}");
        }
        let found = bracketed(0.0, 2.0, 0.0, |x| libm::cos(x) - x).unwrap();
        assert!((found - 0.739_085_133_215_160_6).abs() < 1e-15);
    }

    #[test]
    fn ends_count_and_one_sided_functions_have_no_zero() {
        assert_eq!(bracketed(0.0, 1.0, 0.0, |x| x), Some(0.0));
        assert_eq!(bracketed(-1.0, 0.0, 0.0, |x| x), Some(0.0));
        assert_eq!(bracketed(1.0, 2.0, 0.0, |x| x), None);
        assert_eq!(bracketed(1.0, 2.0, 0.0, |_| f64::NAN), None);
    }
}
