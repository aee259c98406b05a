//! The words of the small curve under a slider.

mod chinese;
mod english;

use self::chinese::Chinese;
use self::english::English;
use super::language::Language;
use super::number::money_about;
use crate::hedge::strategy::setting::Side;
use crate::market::currency::Currency;
use crate::study::answer_curve::AnswerCurve;

/// The sentences, each written by both languages.
trait Sentences {
    /// What the curve shows, from its least to its largest answer.
    fn said(&self, side: Side, least: &str, most: &str) -> String;
    /// The same of an answer with a name of its own.
    fn said_of(&self, what: &str, least: &str, most: &str) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// What the curve shows, for a reader who does not see it.
pub fn said(curve: &AnswerCurve, (side, currency): (Side, Currency), language: Language) -> String {
    let Some([least, most]) = curve.ends() else { return String::new() };
    let [least, most] = [least, most].map(|answer| money_about(answer, currency));
    sentences(language).said(side, &least, &most)
}

/// What a curve shows whose answer is said in other words than the page's: its name and its ends.
pub fn said_of(what: &str, ends: Option<[String; 2]>, language: Language) -> String {
    let Some([least, most]) = ends else { return what.to_owned() };
    sentences(language).said_of(what, &least, &most)
}

/// What is said beneath a curve whose answer is not that of the page.
#[derive(Clone, Copy, Debug)]
pub struct Captions {
    /// Of what the lock gives back if the bill rises as far as the answer says.
    pub gives_back: &'static str,
    /// Of how far a full lock calms the own price.
    pub calmed: &'static str,
    /// Of the day on which the cash is used up.
    pub lasts: &'static str,
    /// Of the years that cost more than the budget, with the lock.
    pub over: &'static str,
    /// Where the slider makes no difference.
    pub does_not_matter: &'static str,
}

/// The captions for a side, in a language.
pub const fn captions(side: Side, language: Language) -> &'static Captions {
    match side {
        Side::Buyer => language.choose(&english::CAPTIONS, &chinese::CAPTIONS),
        Side::Provider => language.choose(&english::PROVIDER_CAPTIONS, &chinese::PROVIDER_CAPTIONS),
    }
}

/// That a quantity makes no difference.
pub const fn does_not_matter(language: Language) -> &'static str {
    captions(Side::Buyer, language).does_not_matter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_is_said_from_its_least_to_its_largest() {
        let curve = AnswerCurve { points: vec![[0.0, 2_000.0], [1.0, 1_000.0]] };
        let english = said(&curve, (Side::Buyer, Currency::Usd), Language::English);
        assert!(english.ends_with("from $1,000 to $2,000."), "{english}");
        let chinese = said(&curve, (Side::Provider, Currency::Cny), Language::Chinese);
        assert!(chinese.contains("收入在 ¥1,000 与 ¥2,000"), "{chinese}");
        assert_eq!(
            said(&AnswerCurve::default(), (Side::Buyer, Currency::Usd), Language::English),
            ""
        );
        let ends = || Some(["2".to_owned(), "9".to_owned()]);
        let chinese =
            said_of(captions(Side::Buyer, Language::Chinese).over, ends(), Language::Chinese);
        assert_eq!(chinese, "锁了以后超预算的年份：在滑块的整个范围内从 2 到 9。");
        assert_eq!(said_of("Years", None, Language::English), "Years");
    }
}
