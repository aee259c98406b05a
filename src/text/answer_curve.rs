//! The words of the small curve under a slider.

use super::language::Language;
use super::number::money_about;
use crate::hedge::strategy::setting::Side;
use crate::market::currency::Currency;
use crate::study::answer_curve::AnswerCurve;

/// What the curve shows, for a reader who does not see it.
pub fn said(curve: &AnswerCurve, (side, currency): (Side, Currency), language: Language) -> String {
    let Some([least, most]) = curve.ends() else { return String::new() };
    let [least, most] = [least, most].map(|answer| money_about(answer, currency));
    match (language, side) {
        (Language::English, Side::Buyer) => {
            format!("Over the whole slider the cost with the lock runs from {least} to {most}.")
        }
        (Language::English, Side::Provider) => {
            format!("Over the whole slider the revenue with the lock runs from {least} to {most}.")
        }
        (Language::Chinese, Side::Buyer) => {
            format!("在滑块的整个范围内，锁定后的花费在 {least} 与 {most} 之间。")
        }
        (Language::Chinese, Side::Provider) => {
            format!("在滑块的整个范围内，锁定后的收入在 {least} 与 {most} 之间。")
        }
    }
}

/// What a curve shows whose answer is said in other words than the page's: its name and its ends.
pub fn said_of(what: &str, ends: Option<[String; 2]>, language: Language) -> String {
    let Some([least, most]) = ends else { return what.to_owned() };
    match language {
        Language::English => format!("{what}: over the whole slider from {least} to {most}."),
        Language::Chinese => format!("{what}：在滑块的整个范围内从 {least} 到 {most}。"),
    }
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
}

/// The captions for a side, in a language.
pub const fn captions(side: Side, language: Language) -> Captions {
    let of_buyer = match language {
        Language::English => Captions {
            gives_back: "what the lock gives back",
            calmed: "taken off the swings",
            lasts: "day on which the cash runs out; the top is never",
            over: "years over the budget, with the lock",
        },
        Language::Chinese => Captions {
            gives_back: "锁价能补回多少",
            calmed: "起落减少多少",
            lasts: "现金在第几天用完；最高处为一直够用",
            over: "锁了以后超预算的年份",
        },
    };
    match (side, language) {
        (Side::Buyer, _) => of_buyer,
        (Side::Provider, Language::English) => Captions {
            gives_back: "what the lock adds",
            over: "years short of the budget, with the lock",
            ..of_buyer
        },
        (Side::Provider, Language::Chinese) => {
            Captions {
                gives_back: "锁价能补回多少", over: "锁了以后收入不足的年份", ..of_buyer
            }
        }
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
