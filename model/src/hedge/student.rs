//! Student's t distribution, for whole degrees of freedom.
//!
//! The finite series of Abramowitz and Stegun, 26.7.3 and 26.7.4. They give the chance of being
//! near zero, so that a chance in the tails below about 1e-14 is not told from none.

use std::f64::consts::FRAC_2_PI;

/// The chance that chance alone brings a t as far from zero or farther, on either side. `degrees`
/// of zero are taken as one.
pub fn two_sided(t: f64, degrees: usize) -> f64 {
    let degrees = degrees.max(1);
    let freedom = degrees as f64; // OK because samples are short
    if !t.is_finite() {
        return 0.0;
    }
    let angle = libm::atan(t.abs() / freedom.sqrt());
    let (sine, cosine) = (libm::sin(angle), libm::cos(angle));
    let is_odd = degrees % 2 == 1;
    // Each term is the one before times cos² (k - 1) / k, k even after an odd number and vice versa.
    let (mut term, first) = if is_odd { (cosine, 3) } else { (1.0, 2) };
    let mut sum = if degrees == 1 { 0.0 } else { term };
    for k in (first..degrees).step_by(2) {
        let k = k as f64; // OK because samples are short
        term *= cosine * cosine * (k - 1.0) / k;
        sum += term;
    }
    let near = if is_odd { FRAC_2_PI * (angle + sine * sum) } else { sine * sum };
    (1.0 - near).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The 5 % and 1 % points of printed tables, with more digits by SciPy.
    #[test]
    fn points_of_printed_tables_have_their_chance() {
        for (degrees, five, one) in [
            (1, 12.706_204_736, 63.656_741_162),
            (2, 4.302_652_730, 9.924_843_201),
            (3, 3.182_446_305, 5.840_909_310),
            (4, 2.776_445_105, 4.604_094_871),
            (13, 2.160_368_656, 3.012_275_839),
            (30, 2.042_272_456, 2.749_995_654),
            (999, 1.962_341_461, 2.580_759_637),
        ] {
            assert!((two_sided(five, degrees) - 0.05).abs() < 1e-8, "{degrees}");
            assert!((two_sided(-one, degrees) - 0.01).abs() < 1e-7, "{degrees}");
        }
        assert_eq!((two_sided(0.0, 7), two_sided(f64::INFINITY, 7)), (1.0, 0.0));
    }
}
