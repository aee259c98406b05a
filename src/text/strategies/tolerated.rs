//! A tolerated chance as a count of outcomes.

use rust_decimal::Decimal;

use crate::market::exact::from_float;
use crate::text::language::Language;
use crate::text::number::count;

/// Places of a chance that a reader can enter.
const PLACES: u32 = 6;

/// A chance as a count of a hundred outcomes, or of a thousand and so on where that count would be no whole number: a
/// tolerance is what a reader entered, and is not rounded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::text) struct Tolerated {
    pub count: String,
    /// Of how many, as a power of ten from 2.
    pub power: u32,
    /// The same in digits.
    pub of: String,
}

impl Tolerated {
    /// Of a fraction from 0 to 1; `None` where no outcome at all is tolerated.
    pub(super) fn of(chance: f64, language: Language) -> Option<Self> {
        let exact = from_float(chance).unwrap_or_default().round_dp(PLACES).normalize();
        let power = exact.scale().max(2);
        let of = Decimal::from(10_u64.pow(power));
        let number = exact * of;
        (!number.is_zero()).then(|| Self {
            count: count(number, language),
            power,
            of: count(of, language),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tolerance_is_said_as_it_was_entered() {
        let said = |chance| {
            let found = Tolerated::of(chance, Language::English);
            found.map(|found| format!("{} of {}", found.count, found.of))
        };
        assert_eq!(said(0.1).as_deref(), Some("10 of 100"));
        assert_eq!(said(1.0).as_deref(), Some("100 of 100"));
        assert_eq!(said(0.005).as_deref(), Some("5 of 1,000"));
        assert_eq!(said(0.125).as_deref(), Some("125 of 1,000"));
        assert_eq!(said(0.0001).as_deref(), Some("1 of 10,000"));
        assert_eq!(said(0.000_001).as_deref(), Some("1 of 1,000,000"));
        assert_eq!(said(0.0), None);
    }
}
