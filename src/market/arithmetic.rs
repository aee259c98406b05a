//! Decimal arithmetic that answers `None` where a result has no room in 28 digits.
//!
//! One copy of each operation: the library's own are inlined wherever they are used.

use rust_decimal::Decimal;

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

/// The sum of amounts, or `None` where one is missing or the sum has no room.
pub fn total(mut amounts: impl Iterator<Item = Option<Decimal>>) -> Option<Decimal> {
    amounts.try_fold(Decimal::ZERO, |so_far, amount| so_far.plus(amount?))
}
