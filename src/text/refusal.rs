//! Texts about a refusal: what is wrong and what to write instead, in one sentence, without blame.

mod chinese;
mod english;

use self::chinese::Chinese;
use self::english::English;
use super::language::Language;
use super::number;
use crate::market::currency::Currency;
use crate::market::exact::from_float;
use crate::market::quantity::Unit;
use crate::pricing::unsolvable::Unsolvable;
use crate::study::keys;
use crate::study::refusal::{Reason, Refusal};

/// The sentences, each written by both languages.
trait Sentences {
    /// That a number lies outside of its range.
    fn between(&self, min: &str, max: &str, unit: Unit) -> String;
    /// That a number has more decimal places than are taken, in the unit that is typed.
    fn fewer_places(&self, places: u32, unit: Unit) -> String;
    /// Why something has no solution.
    fn unsolvable(&self, why: Unsolvable) -> &'static str;
    /// Why anything else is refused.
    fn refused(&self, refusal: &Refusal) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// The message beside the field of the key; money is in `currency` if that is known.
///
/// A range is in the reader's own unit: a percentage is given as one, and its places are those of the
/// percentage.
pub fn beside(refusal: &Refusal, language: Language, currency: Option<Currency>) -> String {
    let key = keys::find(&refusal.key).map(|place| place.key);
    let unit = key.and_then(|key| key.spec()).map_or(Unit::Number, |spec| spec.unit);
    let write = sentences(language);
    match refusal.reason {
        Reason::OutOfRange { min, max } => {
            let [min, max] = [min, max].map(|value| limit(value, unit, language, currency));
            write.between(&min, &max, unit)
        }
        // The places of a percentage are two fewer than those of its fraction.
        Reason::TooFine { places } if unit == Unit::Percent => {
            write.fewer_places(places.saturating_sub(2), unit)
        }
        Reason::TooFine { places } => write.fewer_places(places, unit),
        _ => write.refused(refusal),
    }
}

/// The message where there is no field beside it: it names the key and its value.
pub fn alone(refusal: &Refusal, language: Language) -> String {
    let sentence = beside(refusal, language, None);
    match refusal.reason {
        Reason::OutOfRange { .. } | Reason::TooFine { .. } | Reason::NotPositive => {
            format!("{} = {}: {sentence}", clip(&refusal.key), clip(&refusal.value))
        }
        _ => sentence,
    }
}

/// A limit in the unit that is typed.
fn limit(value: f64, unit: Unit, language: Language, currency: Option<Currency>) -> String {
    let Some(exact) = from_float(value) else { return format!("{value:e}") };
    let sign = match (unit, currency) {
        (Unit::Money, Some(currency)) => currency.sign(),
        (Unit::YuanPerDollar, _) => Currency::Cny.sign(),
        _ => "",
    };
    let text = match unit {
        // Round numbers, so the short form is exact.
        Unit::Tokens => number::count_short(exact, language),
        Unit::Percent => number::input(exact, unit, language).replace('-', "\u{2212}"),
        _ => number::count(exact, language),
    };
    match text.strip_prefix('\u{2212}') {
        Some(size) => format!("\u{2212}{sign}{size}"),
        None => format!("{sign}{text}"),
    }
}

/// A price that a model gave, to four significant digits.
fn amount(value: f64, language: Language) -> String {
    let value = from_float(value).unwrap_or_default();
    number::count(value.round_sf(4).unwrap_or(value), language)
}

/// A text of someone else's, of which the beginning is enough.
fn clip(text: &str) -> String {
    text.chars().take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::scenario::Scenario;

    /// The message beside a key's field about a text that it refuses.
    fn said(key: &str, text: &str, currency: Option<Currency>) -> [String; 2] {
        let refusal = keys::find(key).unwrap().put(&mut Scenario::default(), text).unwrap_err();
        Language::ALL.map(|language| beside(&refusal, language, currency))
    }

    #[test]
    fn a_range_is_told_in_the_unit_that_is_typed() {
        let yuan = Some(Currency::Cny);
        let ranges = [
            ("move.change", "4", "Between −90% and 300%", "介于 −90% 与 300% 之间"),
            ("horizon", "99", "Between 1 and 36 months", "介于 1 与 36 个月之间"),
            (
                "line.1.tokens.input",
                "-1",
                "Between 0 and 10,000tn tokens",
                "介于 0 与 10,000万亿个词元之间",
            ),
            (
                "line.1.prices.input",
                "-1",
                "Between ¥0 and ¥1,000,000",
                "介于 ¥0 与 ¥1,000,000 之间",
            ),
            (
                "contract.lot",
                "0",
                "Between 0.000001 and 1,000,000,000 million tokens",
                "介于 0.000001 与 1,000,000,000 百万个词元之间",
            ),
        ];
        for (key, text, english, chinese) in ranges {
            assert_eq!(said(key, text, yuan), [english, chinese], "{key}");
        }
        assert_eq!(said("line.1.prices.input", "-1", None)[0], "Between 0 and 1,000,000");
    }

    #[test]
    fn a_number_too_fine_is_told_its_places() {
        let whole = ["Whole tokens only", "词元数须为整数"];
        assert_eq!(said("line.1.tokens.input", "1.5", None), whole);
        assert_eq!(said("horizon", "1.5", None), ["Whole months only", "月数须为整数"]);
        let places = ["At most 9 decimal places", "最多 9 位小数"];
        assert_eq!(said("contract.tick", "0.0000000015", None), places);
        // Twelve places of a fraction are ten of a percentage.
        assert_eq!(said("move.change", "0.0000000000001", None)[0], "At most 10 decimal places");
    }

    #[test]
    fn without_a_field_the_key_and_its_value_are_named() {
        let refusal = Refusal::new("horizon", "99", Reason::OutOfRange { min: 1.0, max: 36.0 });
        assert_eq!(alone(&refusal, Language::English), "horizon = 99: Between 1 and 36 months");
        let refusal = Refusal::new("unit", "bushel", Reason::Unreadable);
        assert_eq!(alone(&refusal, Language::Chinese), "“unit”不能是“bushel”。");
    }

    #[test]
    fn what_the_study_refuses_is_said_in_words() {
        let reasons = [
            Reason::NotPositive,
            Reason::NoTokens,
            Reason::NoHours,
            Reason::TwoUnits,
            Reason::OnlyForTokens,
            Reason::TooManyLines { most: 20 },
            Reason::NoUnitPrice,
            Reason::TierSharesAboveOne,
            Reason::NoFuturesPrice,
            Reason::AmountTooLarge,
            Reason::NothingToFollow,
            Reason::OwnJumpsExceed { largest: 0.5 },
            Reason::OwnVolatilityTooHigh { volatility: 7.0, most: 5.0 },
            Reason::NothingToMoveWith,
        ];
        for reason in reasons {
            let name = reason.name().to_owned();
            let refusal = Refusal::new("risk.r_squared", "0.1", reason);
            let said = Language::ALL.map(|language| beside(&refusal, language, None));
            assert!(said[0].ends_with('.') && said[1].ends_with('。'), "{said:?}");
            assert!(said.iter().all(|said| !said.contains(&name)), "{said:?}");
        }
        for why in Unsolvable::ALL {
            let refusal = Refusal::new("lock.share", "1", Reason::NoSolution { why });
            let [english, chinese] = Language::ALL.map(|language| beside(&refusal, language, None));
            assert!(english.ends_with('.') && chinese.ends_with('。'), "{english} {chinese}");
            assert!(!english.contains("no_solution") && !chinese.contains("no_solution"));
        }
        let refusal = Refusal::new("lock.share", "1", Reason::ResultNotFinite);
        let said = Language::ALL.map(|language| beside(&refusal, language, None));
        assert!(said.iter().all(|said| said.contains("lock.share")), "{said:?}");
    }
}
