//! Texts about a bill while it is made: amounts, mixes, adjustments, examples.

mod chinese;
mod english;

use rust_decimal::Decimal;

use self::chinese::Chinese;
use self::english::English;
use super::adjustment::adjustment_name;
use super::language::Language;
use super::number::{count, date, money, percent};
use crate::hedge::adjustment::AdjustmentKind;
use crate::hedge::bill::BillLine;
use crate::hedge::listed_ratio::ListedRatio;
use crate::market::currency::Currency;
use crate::market::quantity::Quantity;
use crate::study::amount::AmountError;
use crate::study::mix::MixError;
use crate::study::reported_input::NotInside;
use crate::study::starting_point::StartingPoint;

/// The sentences, each written by both languages.
trait Sentences {
    /// Why no tokens cost an amount, or no share does. Money is in `currency`.
    fn amount_error(&self, error: AmountError, currency: Currency) -> String;
    /// What whole tokens cost.
    fn whole_tokens_cost(&self, cost: &str) -> String;
    /// Why a mix cannot have a share.
    fn mix_error(&self, error: MixError) -> &'static str;
    /// Why reported counts do not fit together.
    fn not_inside(&self, error: NotInside) -> String;
    /// A line has no adjustment.
    fn no_adjustment(&self) -> &'static str;
    /// Where a vendor's ratio was read.
    fn ratio_source(&self, ratio: &str, day: &str, source: &str) -> String;
    /// The name of an example.
    fn example_name(&self, start: StartingPoint) -> &'static str;
    /// What an example assumes.
    fn example_assumes(&self, start: StartingPoint) -> &'static str;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// Why no tokens cost an amount, or no share does.
pub fn amount_error(error: AmountError, currency: Currency, language: Language) -> String {
    sentences(language).amount_error(error, currency)
}

/// What whole tokens cost where that is not the amount that was entered.
pub fn whole_tokens_cost(cost: Decimal, currency: Currency, language: Language) -> String {
    sentences(language).whole_tokens_cost(&money(cost, currency, language))
}

/// Why a mix cannot have such a share.
pub fn mix_error(error: MixError, language: Language) -> &'static str {
    sentences(language).mix_error(error)
}

/// Why reported counts do not fit together.
pub fn not_inside(error: NotInside, language: Language) -> String {
    sentences(language).not_inside(error)
}

/// The adjustments of a line in one line of text, or that there are none.
pub fn adjustments(line: &BillLine, language: Language) -> String {
    let used = AdjustmentKind::ALL.into_iter().filter(|kind| line.uses(*kind));
    let used = used.map(|kind| {
        let effect = line.effect(kind);
        let (share, ratio) = (effect.share.input, effect.ratio.input);
        let share = if share.is_zero() { effect.share.output } else { share };
        let name = adjustment_name(kind, language);
        format!("{name} {} × {}", percent(share, language), count(ratio.normalize(), language))
    });
    let used: Vec<_> = used.collect();
    if used.is_empty() {
        return sentences(language).no_adjustment().to_owned();
    }
    used.join(language.semicolon())
}

/// Where a vendor's ratio was read.
pub fn ratio_source(listed: &ListedRatio, language: Language) -> String {
    let day = date(listed.read, language);
    let ratio = count(listed.ratio.get().normalize(), language);
    sentences(language).ratio_source(&ratio, &day, listed.source)
}

/// What an example is called.
pub fn example_name(start: StartingPoint, language: Language) -> &'static str {
    sentences(language).example_name(start)
}

/// What an example assumes, in a sentence.
pub fn example_assumes(start: StartingPoint, language: Language) -> &'static str {
    sentences(language).example_assumes(start)
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    #[test]
    fn adjustments_are_told_in_a_line() {
        let mut line = BillLine::default();
        let both = |line: &BillLine| Language::ALL.map(|language| adjustments(line, language));
        assert_eq!(both(&line), ["none", "无"]);
        line.adjustments.peak.share = Quantity::new(dec!(0.4)).unwrap();
        line.batch_share = Quantity::new(dec!(0.25)).unwrap();
        let english = "Batch 25% × 0.5; Peak hours 40% × 2";
        assert_eq!(both(&line), [english, "批处理 25% × 0.5；高峰时段 40% × 2"]);
    }

    #[test]
    fn every_error_is_said_in_both_languages() {
        let errors = [
            AmountError::NotPositive,
            AmountError::Free,
            AmountError::TooLarge,
            AmountError::OutOfReach { least: dec!(3.75), most: dec!(7.51) },
        ];
        for error in errors {
            let [english, chinese] =
                Language::ALL.map(|language| amount_error(error, Currency::Cny, language));
            assert!(english.ends_with('.'), "{english}");
            assert!(chinese.ends_with('。'));
        }
        let inside = NotInside::AboveAllInput { parts: dec!(16_358_912) };
        assert!(not_inside(inside, Language::English).contains("16,358,912"));
    }
}
