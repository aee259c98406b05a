//! One part of an entry: a run of digits or numerals with its magnitude, as in 3亿5000万.

use super::NotANumber;
use super::digits::Digits;
use super::entry::{self, EntryParser};
use super::literal::{self, LiteralMeaning};
use super::numeral::{self, Numeral};
use super::word::{self, Habit, Word};
use crate::market::quantity::Unit;

impl EntryParser<'_> {
    /// Reads one run of digits or numerals and its magnitude, which is returned as far as a part may
    /// follow.
    pub(super) fn read_part(
        &mut self,
        above: Option<i32>,
    ) -> Result<(Digits, Option<i32>), NotANumber> {
        let begin = self.rest;
        // 3亿零5000: the zero says that the part counts ones.
        let behind_zero =
            above.and_then(|_| begin.strip_prefix('零')).filter(|rest| literal::starts(rest));
        if behind_zero.is_none() && numeral::starts(begin) {
            return self.read_numeral(above);
        }
        let begin = behind_zero.unwrap_or(begin);
        let (literal, exponent, rest) = literal::take(begin);
        self.rest = rest;
        let (mut power, mut opens) = (exponent.unwrap_or(0), None);
        let counts = matches!(self.unit, Unit::Tokens | Unit::Months | Unit::MillionTokens);
        // Behind 块 come tenths: 1,234块5 has no others.
        let has_tenths = rest.trim_start().strip_prefix('块').is_some_and(entry::starts);
        let mut comma_groups = (counts || has_tenths) && exponent.is_none();
        match word::take(rest.trim_start()) {
            Some((Word::Unclear, _)) => return Err(NotANumber::UnclearMagnitude),
            Some((Word::Magnitude { power: magnitude, habit }, after)) => {
                if matches!(self.unit, Unit::Percent | Unit::Months) {
                    self.rest = rest.trim_start();
                    return Err(NotANumber::NoMagnitude { part: self.part() });
                }
                power = power.saturating_add(magnitude);
                opens = (habit == Habit::Chinese).then_some(magnitude);
                // 12,020M tokens are 12020M, and nobody who writes 万 has a comma for the point.
                comma_groups = match habit {
                    Habit::English => comma_groups,
                    Habit::Chinese => exponent.is_none(),
                    Habit::Continental => false,
                };
                self.magnitude = true;
                self.rest = after;
            }
            // 3万5 is 35,000 in speech and 30,005 in sums; 3万5000 and 3万零5 have one meaning.
            _ => {
                if let Some(above) = above.filter(|above| !literal::has_only(literal, *above))
                    && behind_zero.is_none()
                {
                    let unit = left_out(literal, above).filter(|_| exponent.is_none());
                    let unit = unit.ok_or(NotANumber::BadCompound)?;
                    self.doubt(
                        begin,
                        literal,
                        &format!("{literal}{unit}"),
                        &format!("零{literal}"),
                    );
                }
            }
        }
        let digits = match literal::read(literal, comma_groups)? {
            LiteralMeaning::Clear(digits) => digits,
            LiteralMeaning::Doubtful { thousands, decimal } => {
                self.doubt(begin, literal, &thousands, &decimal);
                Digits::new(&thousands, "")
            }
        };
        Ok((digits.shifted(power), opens))
    }

    /// Reads a run of Chinese numerals with the units in it.
    fn read_numeral(&mut self, above: Option<i32>) -> Result<(Digits, Option<i32>), NotANumber> {
        let begin = self.rest;
        let (numeral, rest) = numeral::take(begin).ok_or_else(|| self.unknown())?;
        let run = begin.strip_suffix(rest).unwrap_or_default();
        self.rest = rest;
        let (digits, opens, is_large) = match numeral {
            Numeral::Clear { digits, opens, is_large } => (digits, opens, is_large),
            Numeral::Doubtful { larger, smaller } => {
                self.doubt(begin, run, &larger, &smaller);
                (Digits::new("1", ""), None, true)
            }
        };
        self.magnitude |= is_large;
        if let Some(above) = above.filter(|_| !is_large && !run.starts_with('零')) {
            // 3亿五千 leaves its unit open; 3千五百 and 3百五十 do not.
            let reaches = digits.whole_digits() == above;
            let unit = if opens.is_none() && run.chars().count() == 1 {
                numeral::unit_of(above - 1).filter(|_| above > 1)
            } else {
                numeral::unit_of(above / 2).filter(|_| matches!(above, 8 | 12) && !reaches)
            };
            if let Some(unit) = unit {
                self.doubt(begin, run, &format!("{run}{unit}"), &format!("零{run}"));
            }
        }
        let english = match word::take(rest.trim_start()) {
            Some((Word::Unclear, _)) => return Err(NotANumber::UnclearMagnitude),
            Some((
                Word::Magnitude { power, habit: Habit::English | Habit::Continental },
                after,
            )) => Some((power, after)),
            _ => None,
        };
        let Some((power, after)) = english else { return Ok((digits, opens)) };
        if matches!(self.unit, Unit::Percent | Unit::Months) {
            self.rest = rest.trim_start();
            return Err(NotANumber::NoMagnitude { part: self.part() });
        }
        self.magnitude = true;
        self.rest = after;
        Ok((digits.shifted(power), None))
    }

    /// Takes note that a run at the front of `begin`, which ends the text, may be one of two others.
    fn doubt(&mut self, begin: &str, run: &str, larger: &str, smaller: &str) {
        let before = self.text.strip_suffix(begin).unwrap_or_default();
        let after = begin.strip_prefix(run).unwrap_or_default();
        let larger = format!("{before}{larger}{after}");
        let smaller = format!("{before}{smaller}{after}");
        self.doubt = Some(NotANumber::Ambiguous { larger, smaller });
    }
}

/// The unit that speech may have left out behind digits that follow a part of ten to the `above`:
/// 3万5 for 3万5千, 3亿5000 for 3亿5000万.
fn left_out(literal: &str, above: i32) -> Option<&'static str> {
    let is_plain = literal.bytes().all(|byte| byte.is_ascii_digit()) && !literal.starts_with('0');
    match (literal.len(), above) {
        _ if !is_plain => None,
        (1, 2..) => numeral::unit_of(above - 1),
        (2..=4, 8) => numeral::unit_of(4),
        (2..=4, 12) => numeral::unit_of(8),
        _ => None,
    }
}
