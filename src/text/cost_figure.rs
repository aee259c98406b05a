//! Texts about the figure of costs: its title, what its axis counts, and the amount looked at.

use rust_decimal::Decimal;

use super::answer::case_title;
use super::language::Language;
use super::number::{money, money_said};
use super::sentence::LOSS_MARK;
use crate::study::figures::{Case, Study, Total};

/// Which bar is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// The bill at today's prices.
    Today,
    /// In a case, without the lock.
    Unhedged(Case),
    /// The same with the lock.
    Locked(Case),
}

impl Bar {
    /// All of them, from top to bottom.
    pub const ALL: [Self; 5] = [
        Self::Today,
        Self::Unhedged(Case::Chosen),
        Self::Locked(Case::Chosen),
        Self::Unhedged(Case::Mirror),
        Self::Locked(Case::Mirror),
    ];
}

/// The title where all months are shown together.
pub fn title(months: usize, language: Language) -> String {
    match (language, months) {
        (Language::English, 1) => "What the next month costs, with and without the lock".to_owned(),
        (Language::English, _) => {
            format!("What the next {months}\u{a0}months cost, with and without the lock")
        }
        (Language::Chinese, 1) => "下个月的费用：不锁价与锁价".to_owned(),
        (Language::Chinese, _) => format!("未来 {months}\u{a0}个月的费用：不锁价与锁价"),
    }
}

/// How the bars of all months together are read.
pub const fn summary(language: Language) -> &'static str {
    match language {
        Language::English => {
            "Five bars on one scale: today’s prices, then the move chosen and its mirror, each without and with the lock."
        }
        Language::Chinese => "同一标尺上的五根横条：现价；所设变动及其镜像，各分不锁价与锁价。",
    }
}

/// Which way prices go in a case, and what the lock does to its cost.
pub fn case_finding(case: Case, study: &Study, language: Language) -> String {
    let total = study.totals.get(case);
    let title = case_title(total.change, case == Case::Mirror, language);
    match finding(total, study, language) {
        finding if finding.is_empty() => title,
        finding => [&title, language.colon(), &finding].concat(),
    }
}

/// What the lock does to the cost of a case; empty where it does nothing.
fn finding(total: &Total, study: &Study, language: Language) -> String {
    let (saved, words) = (total.saved(), language.words());
    if saved.is_zero() {
        return String::new();
    }
    let (mark, verb) = match saved.is_sign_negative() {
        true => (LOSS_MARK, words.gap_given_up),
        false => ("", words.gap_saved),
    };
    format!("{mark}{verb} {}", money_said(saved.abs(), study.currency, language))
}

/// The bar looked at, to the cent, and what that is a month.
pub fn reading(bar: Bar, study: &Study, language: Language) -> String {
    let (words, colon) = (language.words(), language.colon());
    let stop = match language {
        Language::English => ". ",
        Language::Chinese => "。",
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
    let of_case = |name: &str, case: Case, value: Decimal| {
        let title = case_title(study.totals.get(case).change, case == Case::Mirror, language);
        format!("{title}{stop}{name}{colon}{}", amount(value))
    };
    let said = match bar {
        Bar::Today => [words.unmoved, colon, &amount(study.unmoved)].concat(),
        Bar::Unhedged(case) => of_case(words.unhedged, case, study.totals.get(case).unhedged),
        Bar::Locked(case) => of_case(words.locked, case, study.totals.get(case).locked),
    };
    said + stop.trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::scenario::Scenario;

    #[test]
    fn the_amount_looked_at_is_told_to_the_cent_and_for_a_month() {
        let study = Study::run(&Scenario::default()).unwrap();
        let said = reading(Bar::Locked(Case::Chosen), &study, Language::English);
        let expected = "If prices rise (+50%). With lock: ¥36,776.16, ¥3,064.68 each month.";
        assert_eq!(said, expected);
        let said = reading(Bar::Locked(Case::Mirror), &study, Language::English);
        assert!(said.ends_with("(−33.3%). With lock: ¥31,162.56, ¥2,596.88 each month."), "{said}");
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
}
