//! Numbers and days as people type them: `1.2bn`, `3,5`, `¥12`, `40%`, `3亿5000万`, `三亿五千万`.
//!
//! The result is exact. What could mean two numbers is refused with both of them, and what is not
//! understood is refused by name: nothing is skipped, guessed or rounded.

pub mod amount;
pub mod day;
pub(crate) mod digits;
mod entry;
mod literal;
mod numeral;
mod part;
mod symbol;
#[cfg(test)]
mod tests;
mod word;

use jiff::civil::Date;
use rust_decimal::Decimal;

use self::entry::EntryParser;
use self::numeral::Numeral;
use crate::market::calendar::parse_date;
use crate::market::currency::Currency;
use crate::market::quantity::Unit;

/// The longest entry that is looked at, in bytes.
pub const LONGEST: usize = 200;

/// Why an entry is not a number, or not one that this field takes.
///
/// [`NotANumber::message`] says it to the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotANumber {
    /// Nothing but space.
    Empty,
    /// Longer than [`LONGEST`].
    TooLong,
    /// No digit from 0 to 9 (of either width) and no Chinese numeral anywhere.
    NoDigits,
    /// A part that has no meaning here.
    Unknown {
        /// What it begins with, as far as there is room.
        part: String,
    },
    /// Separators that do not group the digits in threes.
    BadGrouping,
    /// Chinese parts that do not go from large to small, each with its unit.
    BadCompound,
    /// A comma that may group thousands or stand for the decimal point, or a last part in Chinese
    /// whose unit may be left out. All else is in order, so either text can take the entry's place.
    Ambiguous {
        /// The whole entry, written so that it means the larger number.
        larger: String,
        /// The whole entry, written so that it means the smaller number.
        smaller: String,
    },
    /// 兆, which is a million to some and a million million to others.
    UnclearMagnitude,
    /// A magnitude such as `M` or 万 in a field that has no use for one.
    NoMagnitude {
        /// The magnitude as typed.
        part: String,
    },
    /// A field that counts millions: `240M` there could be 240 or 240 million of them.
    CountsMillions,
    /// A percent mark where no percentage is asked for.
    NotAPercentage,
    /// A currency mark where no money is asked for.
    NotMoney,
    /// An amount in the other currency.
    WrongCurrency {
        /// The currency that is asked for.
        expected: Currency,
    },
    /// A unit that this field does not count in.
    WrongUnit {
        /// The unit as typed.
        part: String,
    },
    /// More digits before the point than can be held.
    TooLarge,
    /// More digits after the point than can be held.
    TooFine,
}

/// Reads a number of the given unit, exactly.
///
/// A percentage becomes a fraction, with or without its mark: `40%` and `40` are 0.4. Money may
/// carry the mark of `currency`, or of any currency if that is `None`. `M`, `bn`, 万, 亿 and their
/// like multiply, except in percentages and months. One comma before three digits groups thousands
/// in whole counts, in front of `000` and before 万 and its like; elsewhere it is ambiguous.
///
/// ```
/// use rust_decimal::dec;
/// use tokenlock::market::quantity::Unit;
/// use tokenlock::parse::{NotANumber, parse};
///
/// assert_eq!(parse("1.2bn", Unit::Tokens, None), Ok(dec!(1_200_000_000)));
/// assert_eq!(parse("3亿5000万", Unit::Tokens, None), Ok(dec!(350_000_000)));
/// assert_eq!(parse("三亿五千万", Unit::Tokens, None), Ok(dec!(350_000_000)));
/// assert_eq!(parse("40%", Unit::Percent, None), Ok(dec!(0.4)));
/// assert_eq!(parse("3,5", Unit::Money, None), Ok(dec!(3.5)));
/// assert_eq!(parse("about", Unit::Money, None), Err(NotANumber::NoDigits));
/// ```
///
/// # Errors
/// [`NotANumber`], with what the message needs.
pub fn parse(input: &str, unit: Unit, currency: Option<Currency>) -> Result<Decimal, NotANumber> {
    if input.len() > LONGEST {
        return Err(NotANumber::TooLong);
    }
    let text = symbol::plain(input);
    let text = text.trim();
    if text.is_empty() {
        return Err(NotANumber::Empty);
    }
    let is_digit = |(at, sign): (usize, char)| {
        sign.is_ascii_digit() || text.get(at..).is_some_and(numeral::starts)
    };
    if !text.char_indices().any(is_digit) {
        return Err(NotANumber::NoDigits);
    }
    EntryParser::new(text, unit, currency).read()
}

/// Reads a share that is commonly written from 0 to 1, such as R2: a number in that range without a percent mark is the
/// share itself, so that `1` is all of it and `0.12` an eighth or so. Whatever else is typed is read as a percentage.
///
/// # Errors
/// [`NotANumber`], as [`parse`] has it for a percentage.
pub fn parse_share_of_one(input: &str) -> Result<Decimal, NotANumber> {
    match parse(input, Unit::Number, None) {
        Ok(share) if (Decimal::ZERO..=Decimal::ONE).contains(&share) => Ok(share),
        _ => parse(input, Unit::Percent, None),
    }
}

/// Reads a day as it is typed: `2026-11-22`, `２０２６／１１／２２`, `2026年11月22日`, `二〇二六年十一月二十二日`.
pub fn date(input: &str) -> Option<Date> {
    if input.len() > LONGEST {
        return None;
    }
    let text = symbol::plain(input);
    let (mut plain, mut rest) = (String::new(), text.as_str());
    while let Some(sign) = rest.chars().next() {
        match numeral::take(rest) {
            Some((Numeral::Clear { digits, .. }, after)) => {
                plain.push_str(&digits.text(0, false));
                rest = after;
            }
            _ => {
                plain.push(sign);
                rest = rest.strip_prefix(sign).unwrap_or_default();
            }
        }
    }
    parse_date(&plain)
}
