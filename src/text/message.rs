//! What a refused entry is told: what to write instead, in one sentence, without blame.

mod chinese;
mod english;

use rust_decimal::Decimal;

use self::chinese::Chinese;
use self::english::English;
use super::language::Language;
use crate::market::quantity::Unit;
use crate::parse::NotANumber;

/// The sentences, each written by both languages.
pub(super) trait Sentences {
    /// The whole sentence, with an entry that the field takes.
    fn refused(&self, entry: &NotANumber, example: &str) -> String;
    /// An entry that a field of the given unit takes.
    fn example(&self, unit: Unit) -> &'static str;
    /// A list of futures prices is empty.
    fn no_price(&self) -> &'static str;
    /// A list of futures prices is too long.
    fn too_many_prices(&self, most: Decimal) -> String;
    /// What a trade looks like.
    fn shape_of_trade(&self) -> &'static str;
    /// A list of trades is too long.
    fn too_many_trades(&self, most: usize) -> String;
}

pub(super) fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

impl NotANumber {
    /// The sentence beside a field of the given unit.
    pub fn message(&self, language: Language, unit: Unit) -> String {
        let write = sentences(language);
        write.refused(self, write.example(unit))
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use crate::parse::parse;
    use crate::study::keys;

    #[test]
    fn an_ambiguous_entry_is_told_both_readings() {
        let refusal = parse("4,125", Unit::Money, None).unwrap_err();
        assert_eq!(refusal.message(Language::English, Unit::Money), "Write 4125 or 4.125.");
        assert_eq!(refusal.message(Language::Chinese, Unit::Money), "请写成 4125 或 4.125。");
        let refusal = parse("40%", Unit::Tokens, None).unwrap_err();
        assert_eq!(
            refusal.message(Language::English, Unit::Tokens),
            "This field is not a percentage. Write a number such as 240M."
        );
    }

    #[test]
    fn every_example_in_a_message_is_taken() {
        for spec in keys::all().filter_map(|key| key.spec()) {
            for language in Language::ALL {
                let example = sentences(language).example(spec.unit);
                let value = parse(example, spec.unit, None).expect(example);
                assert!(value >= dec!(0.4) && value.scale() <= 2, "{example}");
                let message = NotANumber::Empty.message(language, spec.unit);
                assert!(message.contains(example), "{message}");
            }
        }
        let compound = parse("3亿5000万", Unit::Tokens, None);
        assert_eq!(compound, Ok(dec!(350_000_000)));
        let millions = Unit::MillionTokens;
        for entry in ["240", "240M tokens", "2.4亿个"] {
            assert_eq!(parse(entry, millions, None), Ok(dec!(240)));
        }
    }
}
