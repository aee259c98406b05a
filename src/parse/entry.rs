//! One entry, read from left to right: sign and currency, digits and magnitudes, units.

use rust_decimal::Decimal;

use super::NotANumber;
use super::digits::Digits;
use super::literal;
use super::numeral::{self, Numeral};
use super::word::{self, Word};
use crate::market::currency::Currency;
use crate::market::quantity::Unit;

/// An entry while it is read from left to right.
pub(super) struct EntryParser<'text> {
    /// All of it.
    pub(super) text: &'text str,
    /// What is still to be read.
    pub(super) rest: &'text str,
    /// What the field counts.
    pub(super) unit: Unit,
    /// The currency of the field, if it has one.
    currency: Option<Currency>,
    /// The sign that was read.
    sign: Option<char>,
    /// The currency that was read.
    marked: Option<Currency>,
    /// Whether a magnitude was read.
    pub(super) magnitude: bool,
    /// The unit words that were read.
    words: Vec<Word>,
    /// A doubt about a comma, told only if all else is in order.
    pub(super) doubt: Option<NotANumber>,
}

impl<'text> EntryParser<'text> {
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
            if starts(self.rest) {
                return Ok(());
            }
            match (self.rest.strip_prefix(['+', '-']), word::take(self.rest)) {
                (Some(rest), _) if self.sign.is_none() => {
                    self.sign = self.rest.chars().next();
                    self.rest = rest;
                }
                (_, Some((Word::Currency(currency), rest))) => self.mark(currency, rest)?,
                (_, Some((Word::Percent, rest))) if self.words.is_empty() => {
                    if self.unit != Unit::Percent {
                        return Err(NotANumber::NotAPercentage);
                    }
                    self.words.push(Word::Percent);
                    self.rest = rest;
                }
                _ => return Err(self.unknown()),
            }
        }
    }

    /// Reads the digits and their magnitudes.
    fn read_amount(&mut self) -> Result<Digits, NotANumber> {
        let begin = self.rest;
        let (mut total, mut magnitude) = self.read_part(None)?;
        if let Some(above) = magnitude
            && let Some(rest) = self.rest.strip_prefix('半')
            && is_of_one_unit(begin.strip_suffix(self.rest).unwrap_or_default())
            && total.power() >= above
        {
            // 三亿半 is three and a half of them.
            let half = Digits::new("5", "").shifted(above.saturating_sub(1));
            total = total.joined(&half).ok_or(NotANumber::BadCompound)?;
            self.rest = rest;
            magnitude = None;
        }
        while let Some(above) = magnitude
            && starts(self.rest.trim_start())
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
        self.read_tenths(total)
    }

    /// Reads the tenths of 12块5 and 十二块五毛.
    fn read_tenths(&mut self, total: Digits) -> Result<Digits, NotANumber> {
        let Some(rest) = self.rest.trim_start().strip_prefix('块') else { return Ok(total) };
        let (fraction, rest) = match numeral::take(rest) {
            Some((Numeral::Clear { digits, opens: None, .. }, after)) => {
                (digits.text(0, false), after)
            }
            _ => {
                let end = rest.bytes().take_while(u8::is_ascii_digit).count();
                // OK because ASCII digits are a byte each.
                let (digits, after) = rest.split_at(end);
                (digits.to_owned(), after)
            }
        };
        let rest = if fraction.len() == 1 {
            rest.strip_prefix(['毛', '角']).unwrap_or(rest)
        } else {
            rest
        };
        if !matches!(fraction.len(), 1 | 2) || total.power() < 0 {
            return Ok(total);
        }
        self.mark(Currency::Cny, rest)?;
        total.joined(&Digits::new("", &fraction)).ok_or(NotANumber::BadCompound)
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
    pub(super) fn unknown(&self) -> NotANumber {
        NotANumber::Unknown { part: self.part() }
    }

    /// What comes next up to a space, short enough for a message.
    pub(super) fn part(&self) -> String {
        let word = self.rest.split_whitespace().next().unwrap_or_default();
        let mut part: String = word.chars().filter(|sign| !sign.is_control()).take(12).collect();
        if word.chars().count() > 12 {
            part.push('…');
        }
        part
    }
}

/// Whether a part counts 万, 亿 or 万亿 and no other unit, as 3亿 and 三亿 do.
fn is_of_one_unit(part: &str) -> bool {
    let count = ["万亿", "亿", "万"].iter().find_map(|unit| part.trim_end().strip_suffix(unit));
    count.is_some_and(|count| !count.is_empty() && !count.contains(['十', '百', '千', '万', '亿']))
}

/// Whether a number begins here, in digits or in numerals.
pub(super) fn starts(text: &str) -> bool {
    literal::starts(text) || numeral::starts(text)
}
