//! One entry, read from left to right: sign and currency, digits and magnitudes, units.

use rust_decimal::Decimal;

use super::NotANumber;
use super::digits::Digits;
use super::literal::{self, Reading};
use super::word::{self, Word};
use crate::market::currency::Currency;
use crate::market::quantity::Unit;

/// An entry while it is read from left to right.
pub(super) struct Entry<'text> {
    /// All of it.
    text: &'text str,
    /// What is still to be read.
    rest: &'text str,
    /// What the field counts.
    unit: Unit,
    /// The currency of the field, if it has one.
    currency: Option<Currency>,
    /// The sign that was read.
    sign: Option<char>,
    /// The currency that was read.
    marked: Option<Currency>,
    /// Whether a magnitude was read.
    magnitude: bool,
    /// The unit words that were read.
    words: Vec<Word>,
    /// A doubt about a comma, told only if all else is in order.
    doubt: Option<NotANumber>,
}

impl<'text> Entry<'text> {
    /// An entry in plain symbols, for a field of the given unit.
    pub fn new(text: &'text str, unit: Unit, currency: Option<Currency>) -> Self {
        Self {
            text,
            rest: text,
            unit,
            currency,
            sign: None,
            marked: None,
            magnitude: false,
            words: Vec::new(),
            doubt: None,
        }
    }

    /// Reads it from end to end.
    pub fn read(mut self) -> Result<Decimal, NotANumber> {
        self.read_before()?;
        let amount = self.read_amount()?;
        self.read_after()?;
        let value = self.value(amount)?;
        self.doubt.map_or(Ok(value), Err)
    }

    /// Reads sign and currency up to the first digit.
    fn read_before(&mut self) -> Result<(), NotANumber> {
        loop {
            self.rest = self.rest.trim_start();
            if literal::starts(self.rest) {
                return Ok(());
            }
            match (self.rest.strip_prefix(['+', '-']), word::take(self.rest)) {
                (Some(rest), _) if self.sign.is_none() => {
                    self.sign = self.rest.chars().next();
                    self.rest = rest;
                }
                (_, Some((Word::Currency(currency), rest))) => self.mark(currency, rest)?,
                _ => return Err(self.unknown()),
            }
        }
    }

    /// Reads the digits and their magnitudes.
    fn read_amount(&mut self) -> Result<Digits, NotANumber> {
        let (mut total, mut magnitude) = self.read_part(None)?;
        while let Some(above) = magnitude
            && literal::starts(self.rest.trim_start())
        {
            self.rest = self.rest.trim_start();
            let (part, next) = self.read_part(Some(above))?;
            // A fraction such as 1.5亿 ends a number: nothing smaller can follow it.
            let descends = part.whole_digits() <= above && total.power() >= above;
            if !descends && !total.is_zero() {
                return Err(NotANumber::BadCompound);
            }
            total = total.joined(&part).ok_or(NotANumber::BadCompound)?;
            magnitude = next;
        }
        Ok(total)
    }

    /// Reads one run of digits and its magnitude, which is returned as far as a part may follow.
    fn read_part(&mut self, above: Option<i32>) -> Result<(Digits, Option<i32>), NotANumber> {
        let begin = self.rest;
        let (literal, exponent, rest) = literal::take(begin);
        self.rest = rest;
        let (mut power, mut opens) = (exponent.unwrap_or(0), None);
        let counts = matches!(self.unit, Unit::Tokens | Unit::Months | Unit::MillionTokens);
        let mut comma_groups = counts && exponent.is_none();
        match word::take(rest.trim_start()) {
            Some((Word::Unclear, _)) => return Err(NotANumber::UnclearMagnitude),
            Some((Word::Magnitude { power: magnitude, chinese }, after)) => {
                if matches!(self.unit, Unit::Percent | Unit::Months) {
                    self.rest = rest.trim_start();
                    return Err(NotANumber::NoMagnitude { part: self.part() });
                }
                power = power.saturating_add(magnitude);
                opens = chinese.then_some(magnitude);
                // Only the last part can be a fraction: 1,234亿5000万 is no doubt 1234亿.
                comma_groups = chinese && literal::starts(after.trim_start());
                self.magnitude = true;
                self.rest = after;
            }
            // 3万5 is 35,000 in speech and 30,005 in sums; 3万5000 has one meaning.
            _ if above.is_some_and(|above| !literal::has_only(literal, above)) => {
                return Err(NotANumber::BadCompound);
            }
            _ => {}
        }
        let digits = match literal::read(literal, comma_groups)? {
            Reading::Clear(digits) => digits,
            Reading::Doubtful { thousands, decimal } => {
                // What is left ends the text, and begins with the digits.
                let before = self.text.strip_suffix(begin).unwrap_or_default();
                let after = begin.strip_prefix(literal).unwrap_or_default();
                let digits = Digits::new(&thousands, "");
                let thousands = format!("{before}{thousands}{after}");
                let decimal = format!("{before}{decimal}{after}");
                self.doubt = Some(NotANumber::Ambiguous { thousands, decimal });
                digits
            }
        };
        Ok((digits.shifted(power), opens))
    }

    /// Reads currency and unit words to the end.
    fn read_after(&mut self) -> Result<(), NotANumber> {
        loop {
            self.rest = self.rest.trim_start();
            if self.rest.is_empty() {
                return Ok(());
            }
            let Some((word, rest)) = word::take(self.rest) else { return Err(self.unknown()) };
            let fits = match word {
                Word::Currency(currency) => {
                    self.mark(currency, rest)?;
                    continue;
                }
                Word::Unclear => return Err(NotANumber::UnclearMagnitude),
                Word::Magnitude { .. } => return Err(self.unknown()),
                Word::Percent if self.unit != Unit::Percent => {
                    return Err(NotANumber::NotAPercentage);
                }
                Word::Percent => true,
                Word::Months => self.unit == Unit::Months,
                Word::Tokens | Word::Piece => {
                    matches!(self.unit, Unit::Tokens | Unit::MillionTokens)
                }
            };
            if !fits {
                return Err(NotANumber::WrongUnit { part: self.part() });
            }
            if self.words.contains(&word) {
                return Err(self.unknown());
            }
            self.words.push(word);
            self.rest = rest;
        }
    }

    /// Takes note of a currency mark.
    fn mark(&mut self, currency: Currency, rest: &'text str) -> Result<(), NotANumber> {
        let expected = match self.unit {
            Unit::Money => self.currency,
            Unit::YuanPerDollar => Some(Currency::Cny),
            _ => return Err(NotANumber::NotMoney),
        };
        match (expected, self.marked) {
            (Some(expected), _) if expected != currency => {
                Err(NotANumber::WrongCurrency { expected })
            }
            (_, Some(marked)) if marked != currency => Err(self.unknown()),
            _ => {
                self.marked = Some(currency);
                self.rest = rest;
                Ok(())
            }
        }
    }

    /// The number in the field's own unit.
    fn value(&self, amount: Digits) -> Result<Decimal, NotANumber> {
        let power = match self.unit {
            Unit::Percent => -2,
            // A magnitude needs the word `tokens` to say what it counts, and the other way round.
            Unit::MillionTokens => match (self.magnitude, self.words.is_empty()) {
                (true, false) => -6,
                (false, true) => 0,
                _ => return Err(NotANumber::CountsMillions),
            },
            _ => 0,
        };
        let value = amount.shifted(power).signed(self.sign == Some('-'));
        // 28 digits always fit, so with no more before the point it is those after that do not.
        let large = value.whole_digits() > 28;
        value.to_decimal().ok_or(if large { NotANumber::TooLarge } else { NotANumber::TooFine })
    }

    /// The error that names what comes next.
    fn unknown(&self) -> NotANumber {
        NotANumber::Unknown { part: self.part() }
    }

    /// What comes next up to a space, short enough for a message.
    fn part(&self) -> String {
        let word = self.rest.split_whitespace().next().unwrap_or_default();
        let mut part: String = word.chars().filter(|sign| !sign.is_control()).take(12).collect();
        if word.chars().count() > 12 {
            part.push('…');
        }
        part
    }
}
