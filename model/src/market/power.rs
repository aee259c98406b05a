//! Powers of decimals: exact for whole exponents, to 15 significant digits otherwise.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::arithmetic::Exact;
use super::exact::from_float;

/// A base to a whole exponent, exact as far as 28 digits reach; `None` on overflow.
pub fn whole_power(base: Decimal, exponent: u32) -> Option<Decimal> {
    (0..exponent).try_fold(Decimal::ONE, |power, _| power.times(base))
}

/// A positive base to any exponent of zero or more.
///
/// Where the exponent is not whole the result comes from a floating-point power, the same
/// natively and in a browser to the last bit, and keeps its 15 reliable digits. Such a price is a
/// model's; a bill never needs one.
pub fn power(base: Decimal, exponent: Decimal) -> Option<Decimal> {
    match exponent.to_u32() {
        Some(whole) if Decimal::from(whole) == exponent => whole_power(base, whole),
        _ => from_float(libm::pow(base.to_f64()?, exponent.to_f64()?)),
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    #[test]
    fn whole_exponents_are_exact() {
        assert_eq!(power(dec!(1.05), dec!(3)), Some(dec!(1.157625)));
        assert_eq!(power(dec!(7), dec!(0)), Some(dec!(1)));
        assert_eq!(whole_power(dec!(1000000000), 4), None);
    }

    #[test]
    fn roots_agree_with_their_squares() {
        assert_eq!(power(dec!(1.21), dec!(0.5)), Some(dec!(1.1)));
        assert_eq!(power(dec!(1), dec!(0.37)), Some(dec!(1)));
        let root = power(dec!(2), dec!(0.5)).unwrap();
        assert!((root * root - dec!(2)).abs() < dec!(0.0000000000001));
    }
}
