//! Decimals from floating-point numbers, and back.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A floating-point number to the 15 significant digits that it reliably has; `None` where it is not
/// finite or overflows.
///
/// By whole-number arithmetic: the library's own way prints and parses, which costs the page 20 KB.
pub fn from_float(value: f64) -> Option<Decimal> {
    if value == 0.0 || !value.is_finite() {
        return (value == 0.0).then_some(Decimal::ZERO);
    }
    // OK because a finite number's exponent is small, and `as` saturates where it would not fit.
    let exponent = libm::floor(libm::log10(libm::fabs(value))) as i32;
    let places = (14 - exponent).clamp(0, 28);
    let digits = libm::round(value * libm::pow(10.0, f64::from(places)));
    if libm::fabs(digits) > 7.9e27 {
        return None;
    }
    let decimal = Decimal::try_from_i128_with_scale(digits as i128, places.unsigned_abs());
    decimal.ok().map(|decimal| decimal.normalize())
}

/// The floating-point number nearest to a decimal.
pub fn to_float(value: Decimal) -> f64 {
    // OK because every decimal is near a floating-point number.
    value.to_f64().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;
    use rust_decimal::prelude::FromPrimitive;

    use super::*;

    #[test]
    fn a_float_keeps_its_reliable_digits() {
        assert_eq!(from_float(0.1 + 0.2), Some(dec!(0.3)));
        assert_eq!(from_float(-1.1), Some(dec!(-1.1)));
        assert_eq!(from_float(0.0), Some(dec!(0)));
        assert_eq!(from_float(1e-40), Some(dec!(0)));
        assert_eq!([f64::NAN, f64::INFINITY, 1e30].map(from_float), [None; 3]);
    }

    #[test]
    fn a_float_reads_as_the_library_reads_it() {
        for number in [1.5, 123_456.789, 2.0_f64.sqrt(), 1e15, 0.000_012_345, 9.999_999_999_9, 1e-9]
        {
            let theirs = Decimal::from_f64(number).unwrap();
            let ours = from_float(number).unwrap();
            assert!(
                (ours - theirs).abs() <= theirs * dec!(0.000000000000005),
                "{number}: {ours} {theirs}"
            );
        }
    }
}
