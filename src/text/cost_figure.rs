//! Texts about the figure of costs: its title, what its axis counts, and the amount looked at.

use rust_decimal::Decimal;

use super::answer::case_title;
use super::language::Language;
use super::number::{currency_sign_of_axis, money, money_said};
use super::sentence::LOSS_MARK;
use crate::hedge::strategy::setting::Side;
use crate::study::figures::{Case, Study, Total};

/// Which bar of a case is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// The bill at today's prices.
    Today,
    /// Under the move, without the lock.
    Unhedged,
    /// The same with the lock.
    Locked,
}

/// The title where all months are shown together.
pub fn title(study: &Study, language: Language) -> String {
    let months = study.months.len();
    match (language, months, study.side) {
        (Language::English, 1, Side::Buyer) => {
            "What the next month costs, with and without the lock".to_owned()
        }
        (Language::English, _, Side::Buyer) => {
            format!("What the next {months}\u{a0}months cost, with and without the lock")
        }
        (Language::English, 1, Side::Provider) => {
            "What the next month brings in, with and without the lock".to_owned()
        }
        (Language::English, _, Side::Provider) => {
            format!("What the next {months}\u{a0}months bring in, with and without the lock")
        }
        (Language::Chinese, 1, Side::Buyer) => "下个月的费用：不锁价与锁价".to_owned(),
        (Language::Chinese, _, Side::Buyer) => {
            format!("未来 {months}\u{a0}个月的费用：不锁价与锁价")
        }
        (Language::Chinese, 1, Side::Provider) => "下个月的收入：不锁价与锁价".to_owned(),
        (Language::Chinese, _, Side::Provider) => {
            format!("未来 {months}\u{a0}个月的收入：不锁价与锁价")
        }
    }
}

/// What the axis of those bars counts.
pub fn axis(study: &Study, language: Language) -> String {
    let (months, sign) = (study.months.len(), currency_sign_of_axis(study.currency, language));
    match (language, months) {
        (Language::English, 1) => format!("{sign} in one month"),
        (Language::English, _) => format!("{sign} in {months}\u{a0}months"),
        (Language::Chinese, _) => format!("{sign}（{months}\u{a0}个月合计）"),
    }
}

/// What the lock does to the cost or the revenue of a case, to follow the title of its panel; empty where it does nothing.
pub fn finding(total: &Total, study: &Study, language: Language) -> String {
    let (saved, words) = (total.saved, language.words_for(study.side, study.unit));
    if saved.is_zero() {
        return String::new();
    }
    let (mark, verb) = match saved.is_sign_negative() {
        true => (LOSS_MARK, words.gap_given_up),
        false => ("", words.gap_saved),
    };
    format!("{mark}{verb} {}", money_said(saved.abs(), study.currency, language))
}

/// The bar looked at, in the move and in its mirror, to the cent, and what that is a month.
pub fn reading(bar: Bar, study: &Study, language: Language) -> String {
    let words = language.words();
    let [colon, stop] = match language {
        Language::English => [": ", ". "],
        Language::Chinese => ["：", "。"],
    };
    // OK because a horizon has at most 36 months.
    let months = Decimal::from(study.months.len().max(1));
    let amount = |value: Decimal| {
        let whole = money(value, study.currency, language);
        // Every month is the same, so that the division leaves no rest.
        let month = money(value / months, study.currency, language);
        match (language, study.months.len()) {
            (_, 1) => whole,
            (Language::English, _) => format!("{whole}, {month} each month"),
            (Language::Chinese, _) => format!("{whole}，每月 {month}"),
        }
    };
    let of_case = |case: Case, value: Decimal| {
        let title = case_title(study.totals.get(case).change, case == Case::Mirror, language);
        format!("{title}{colon}{}", amount(value))
    };
    let [chosen, mirror] = [&study.totals.chosen, &study.totals.mirror];
    let parts = match bar {
        Bar::Today => vec![format!("{}{colon}{}", words.unmoved, amount(study.unmoved))],
        Bar::Unhedged => vec![
            words.unhedged.to_owned(),
            of_case(Case::Chosen, chosen.unhedged),
            of_case(Case::Mirror, mirror.unhedged),
        ],
        Bar::Locked => vec![
            words.locked.to_owned(),
            of_case(Case::Chosen, chosen.locked),
            of_case(Case::Mirror, mirror.locked),
        ],
    };
    parts.join(stop) + stop.trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::link;
    use crate::study::scenario::Scenario;

    #[test]
    fn the_amount_looked_at_is_told_for_both_cases_and_a_month() {
        let study = Study::run(&Scenario::default()).unwrap();
        let said = reading(Bar::Locked, &study, Language::English);
        let parts = [
            "With lock. If prices rise (+50%): ¥36,776.16, ¥3,064.68 each month. ",
            "(−33.3%): ¥31,162.56, ¥2,596.88 each month.",
        ];
        assert!(parts.iter().all(|part| said.contains(part)), "{said}");
        let said = reading(Bar::Today, &study, Language::Chinese);
        assert_eq!(said, "按现价：¥33,408.00，每月 ¥2,784.00。");
    }

    #[test]
    fn a_loss_has_a_mark_of_its_own() {
        let study = Study::run(&Scenario::default()).unwrap();
        let of = |case| finding(study.totals.get(case), &study, Language::English);
        assert_eq!(of(Case::Chosen), "the lock saves ¥13,336");
        assert_eq!(of(Case::Mirror), "▼\u{a0}the lock costs ¥8,891");
    }

    #[test]
    fn a_provider_is_told_of_what_comes_in() {
        let study = Study::run(&link::read("v=1&side=provider").scenario).unwrap();
        let of = |case, language| finding(study.totals.get(case), &study, language);
        assert_eq!(of(Case::Chosen, Language::English), "▼\u{a0}the lock takes ¥13,336");
        assert_eq!(of(Case::Mirror, Language::English), "the lock adds ¥8,891");
        assert_eq!(of(Case::Mirror, Language::Chinese), "锁价多收 ¥8,891");
        assert!(title(&study, Language::English).contains("bring in"));
    }
}
