//! Decimal arithmetic that returns `None` on overflow of 28 digits.
//!
//! One copy of each operation: the library's own are inlined wherever they are used.

use rust_decimal::{Decimal, RoundingStrategy};

/// Checked arithmetic by short names.
pub trait Exact: Sized {
    /// The product.
    fn times(self, factor: Self) -> Option<Self>;
    /// The quotient; also `None` where the divisor is zero.
    fn over(self, divisor: Self) -> Option<Self>;
    /// The sum.
    fn plus(self, other: Self) -> Option<Self>;
    /// The difference.
    fn minus(self, other: Self) -> Option<Self>;
}

impl Exact for Decimal {
    #[inline(never)]
    fn times(self, factor: Self) -> Option<Self> {
        self.checked_mul(factor)
    }

    #[inline(never)]
    fn over(self, divisor: Self) -> Option<Self> {
        self.checked_div(divisor)
    }

    #[inline(never)]
    fn plus(self, other: Self) -> Option<Self> {
        self.checked_add(other)
    }

    #[inline(never)]
    fn minus(self, other: Self) -> Option<Self> {
        self.checked_sub(other)
    }
}

/// Significant digits that are right after a chain of quotients that do not end.
const RELIABLE_DIGITS: u32 = 24;

/// A number to `places` decimal places, by a rule for ties.
///
/// A quotient that does not end is wrong in its last digits: 1500.15 × 31/30 comes out as
/// 1550.15499…9, which is a tie. So the unreliable digits go first.
#[inline(never)]
pub fn rounded(value: Decimal, places: u32, ties: RoundingStrategy) -> Decimal {
    let digits = value.mantissa().unsigned_abs().checked_ilog10().map_or(1, |log| log + 1);
    let unreliable = digits.saturating_sub(RELIABLE_DIGITS);
    let reliable = value.round_dp(value.scale().saturating_sub(unreliable));
    reliable.round_dp_with_strategy(places, ties)
}

/// The sum of amounts, or `None` if one is missing or the sum overflows.
pub fn total(mut amounts: impl Iterator<Item = Option<Decimal>>) -> Option<Decimal> {
    amounts.try_fold(Decimal::ZERO, |so_far, amount| so_far.plus(amount?))
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    #[test]
    fn a_tie_behind_a_quotient_is_a_tie() {
        let third = Decimal::ONE.over(dec!(3)).unwrap();
        let away = RoundingStrategy::MidpointAwayFromZero;
        assert_eq!(rounded(third.times(dec!(0.015)).unwrap(), 2, away), dec!(0.01));
        assert_eq!(rounded(dec!(0.0049), 2, away), dec!(0));
        assert_eq!(
            rounded(dec!(999_999_999_999_999_999.005), 2, away),
            dec!(999_999_999_999_999_999.01)
        );
    }
}
