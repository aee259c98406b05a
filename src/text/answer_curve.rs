//! The words of the small curve under a slider.

use super::language::Language;
use super::number::money_about;
use crate::market::currency::Currency;
use crate::study::answer_curve::AnswerCurve;

/// What the curve shows, for a reader who does not see it.
pub fn said(curve: &AnswerCurve, currency: Currency, language: Language) -> String {
    let Some([least, most]) = curve.ends() else { return String::new() };
    let [least, most] = [least, most].map(|answer| money_about(answer, currency));
    match language {
        Language::English => {
            format!("Over the whole slider the cost with the lock runs from {least} to {most}.")
        }
        Language::Chinese => format!("在滑块的整个范围内，锁定后的花费在 {least} 与 {most} 之间。"),
    }
}

/// That a quantity makes no difference.
pub const fn does_not_matter(language: Language) -> &'static str {
    match language {
        Language::English => "does not matter here",
        Language::Chinese => "这里怎么调都差不多",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_is_said_from_its_least_to_its_largest() {
        let curve = AnswerCurve { points: vec![[0.0, 2_000.0], [1.0, 1_000.0]] };
        let english = said(&curve, Currency::Usd, Language::English);
        assert!(english.ends_with("from $1,000 to $2,000."), "{english}");
        let chinese = said(&curve, Currency::Cny, Language::Chinese);
        assert!(chinese.contains("¥1,000 与 ¥2,000"), "{chinese}");
        assert_eq!(said(&AnswerCurve::default(), Currency::Usd, Language::English), "");
    }
}
