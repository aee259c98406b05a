//! A number as its decimal digits, the form between text and [`Decimal`].
//!
//! Moving the point, rounding and joining are done on the digits themselves, so nothing here can
//! overflow or lose a digit unasked. Rounding is half away from zero.

use rust_decimal::Decimal;

/// `digits` times ten to the `power`, with a sign.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Digits {
    /// Below zero. Zero itself has no sign.
    negative: bool,
    /// ASCII digits without a zero at either end; none at all for zero.
    digits: Vec<u8>,
    /// The power of ten that the last digit counts.
    power: i32,
}

impl Digits {
    /// The number that stands as `whole` before and `fraction` after the point, ASCII digits only.
    pub fn new(whole: &str, fraction: &str) -> Self {
        let digits = [whole.as_bytes(), fraction.as_bytes()].concat();
        Self { negative: false, digits, power: -length(fraction.len()) }.trimmed()
    }

    /// The same number with the given sign, as far as it is not zero.
    pub fn signed(mut self, negative: bool) -> Self {
        self.negative = negative && !self.is_zero();
        self
    }

    /// The number times ten to the `places`.
    pub fn shifted(mut self, places: i32) -> Self {
        if !self.is_zero() {
            self.power = self.power.saturating_add(places);
        }
        self
    }

    /// Whether it is nothing.
    pub fn is_zero(&self) -> bool {
        self.digits.is_empty()
    }

    /// Whether it is below zero.
    pub fn is_negative(&self) -> bool {
        self.negative
    }

    /// Digits that carry information, none of them a zero at an end.
    pub fn significant_digits(&self) -> i32 {
        length(self.digits.len())
    }

    /// Digits before the point: 3 for 240, 0 for 0.5, -1 for 0.05. Zero for zero.
    pub fn whole_digits(&self) -> i32 {
        self.significant_digits().saturating_add(self.power)
    }

    /// The power of ten of the last digit: 1 for 240, -2 for 0.05. Zero for zero.
    pub fn power(&self) -> i32 {
        self.power
    }

    /// The number plus a smaller one whose digits all lie below this number's last.
    ///
    /// `None` where they overlap.
    pub fn joined(mut self, smaller: &Self) -> Option<Self> {
        if self.is_zero() || smaller.is_zero() {
            return Some(if self.is_zero() { smaller.clone() } else { self });
        }
        let gap = usize::try_from(self.power.checked_sub(smaller.whole_digits())?).ok()?;
        self.digits.extend(std::iter::repeat_n(b'0', gap));
        self.digits.extend_from_slice(&smaller.digits);
        self.power = smaller.power;
        Some(self)
    }

    /// The number to `places` decimal places (below zero: tens, hundreds), half away from zero.
    pub fn rounded(mut self, places: i32) -> Self {
        let keep = self.whole_digits().saturating_add(places);
        if keep >= self.significant_digits() {
            return self;
        }
        let Ok(keep) = usize::try_from(keep) else { return Self::default() };
        let up = self.digits.get(keep).is_some_and(|digit| *digit >= b'5');
        self.digits.truncate(keep);
        self.power = -places;
        if up {
            while self.digits.last() == Some(&b'9') {
                self.digits.pop();
                self.power += 1;
            }
            match self.digits.last_mut() {
                Some(digit) => *digit += 1,
                None => self.digits.push(b'1'),
            }
        }
        self.trimmed()
    }

    /// The number to `digits` significant digits, half away from zero.
    pub fn rounded_to_significant(self, significant: i32) -> Self {
        let places = significant - self.whole_digits();
        self.rounded(places)
    }

    /// The number without its sign, with at least `places` decimals, in groups of three if asked.
    pub fn text(&self, places: usize, commas: bool) -> String {
        let point = usize::try_from(self.whole_digits()).unwrap_or(0);
        let digit = |at: usize| char::from(self.digits.get(at).copied().unwrap_or(b'0'));
        let mut text = String::new();
        if point == 0 {
            text.push('0');
        }
        for at in 0..point {
            if commas && at > 0 && (point - at).is_multiple_of(3) {
                text.push(',');
            }
            text.push(digit(at));
        }
        let decimals = usize::try_from(-self.power).unwrap_or(0);
        if decimals.max(places) > 0 {
            text.push('.');
        }
        let gap = usize::try_from(-self.whole_digits()).unwrap_or(0);
        for at in 0..decimals.max(places) {
            text.push(if at < gap { '0' } else { digit(point + at - gap) });
        }
        text
    }

    /// The exact number, or `None` where [`Decimal`] cannot hold every digit.
    pub fn to_decimal(&self) -> Option<Decimal> {
        let zeros = usize::try_from(self.power).unwrap_or(0);
        // Nothing longer fits, and this keeps the sum below from growing without end.
        if self.digits.len().saturating_add(zeros) > 29 {
            return None;
        }
        let zeros = std::iter::repeat_n(&b'0', zeros);
        // OK because 29 digits are below the largest i128, and each byte is an ASCII digit.
        let size = self
            .digits
            .iter()
            .chain(zeros)
            .fold(0_i128, |size, digit| size * 10 + i128::from(*digit - b'0'));
        let scale = u32::try_from(-self.power).unwrap_or(0);
        let size = if self.negative { -size } else { size };
        Decimal::try_from_i128_with_scale(size, scale).ok()
    }

    /// The same number without zeros at either end.
    fn trimmed(mut self) -> Self {
        let zeros = self.digits.iter().take_while(|digit| **digit == b'0').count();
        self.digits.drain(..zeros);
        while self.digits.last() == Some(&b'0') {
            self.digits.pop();
            self.power += 1;
        }
        if self.is_zero() { Self::default() } else { self }
    }
}

impl From<Decimal> for Digits {
    fn from(value: Decimal) -> Self {
        let text = value.abs().to_string();
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        Self::new(whole, fraction).signed(value.is_sign_negative())
    }
}

/// A count of digits as a signed number.
fn length(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    #[test]
    fn every_digit_survives_the_way_there_and_back() {
        for value in [Decimal::MAX, Decimal::MIN, dec!(0), dec!(-0.0250), dec!(1200), dec!(1e-28)] {
            let digits = Digits::from(value);
            assert_eq!(digits.to_decimal(), Some(value), "{digits:?}");
        }
        assert_eq!(Digits::from(Decimal::MAX).shifted(1).to_decimal(), None);
        assert_eq!(Digits::new("1", "").shifted(-29).to_decimal(), None);
        assert_eq!(Digits::new("0", "000").shifted(i32::MAX).to_decimal(), Some(dec!(0)));
    }

    #[test]
    fn a_half_is_rounded_away_from_zero() {
        let cases = [
            (dec!(0.5), 0, "1"),
            (dec!(-0.5), 0, "1"),
            (dec!(0.49), 0, "0"),
            (dec!(2.5), 0, "3"),
            (dec!(9.995), 2, "10"),
            (dec!(99.96), 1, "100"),
            (dec!(1.004), 2, "1"),
            (dec!(1049), -2, "1000"),
            (dec!(1050), -2, "1100"),
            (dec!(4), -2, "0"),
            (dec!(50), -2, "100"),
            (dec!(1.25), 4, "1.25"),
        ];
        for (value, places, text) in cases {
            let rounded = Digits::from(value).rounded(places);
            assert_eq!(rounded.text(0, false), text, "{value} to {places}");
        }
        assert!(!Digits::from(dec!(-0.4)).rounded(0).is_negative());
    }

    #[test]
    fn text_is_grouped_and_padded_as_asked() {
        assert_eq!(Digits::from(dec!(1234567.5)).text(2, true), "1,234,567.50");
        assert_eq!(Digits::from(dec!(1000000)).text(0, true), "1,000,000");
        assert_eq!(Digits::from(dec!(100)).text(0, true), "100");
        assert_eq!(Digits::from(dec!(0.025)).text(2, true), "0.025");
        assert_eq!(Digits::from(dec!(0)).text(2, true), "0.00");
        assert_eq!(Digits::from(dec!(12)).text(0, false), "12");
    }
}
