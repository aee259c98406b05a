//! Texts about the figure of costs: its title, how its bars are read, and the amount looked at.

mod chinese;
mod english;

use rust_decimal::Decimal;

use self::chinese::Chinese;
use self::english::English;
use super::answer::case_title;
use super::language::Language;
use super::number::{money, money_said};
use super::sentence::LOSS_MARK;
use crate::hedge::strategy::setting::Side;
use crate::study::figures::{Case, Study, Total};

/// The sentences, each written by both languages.
trait Sentences {
    /// The title over a number of months.
    fn title(&self, side: Side, months: usize) -> String;
    /// How the bars of all months together are read.
    fn summary(&self) -> &'static str;
    /// An amount, and the part of a month, which is the same for all of them.
    fn each_month(&self, whole: &str, month: &str) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

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
pub fn title(study: &Study, language: Language) -> String {
    sentences(language).title(study.side, study.months.len())
}

/// How the bars of all months together are read.
pub fn summary(language: Language) -> &'static str {
    sentences(language).summary()
}

/// Which way prices go in a case, and what the lock does to its cost or revenue.
pub fn case_finding(case: Case, study: &Study, language: Language) -> String {
    let total = study.totals.get(case);
    let title = case_title(total.change, case == Case::Mirror, language);
    match finding(total, study, language) {
        finding if finding.is_empty() => title,
        finding => [&title, language.colon(), &finding].concat(),
    }
}

/// What the lock does to the cost or the revenue of a case; empty where it does nothing.
fn finding(total: &Total, study: &Study, language: Language) -> String {
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

/// The bar looked at, to the cent, and what that is a month.
pub fn reading(bar: Bar, study: &Study, language: Language) -> String {
    let (words, colon) = (language.words(), language.colon());
    let stop = [language.stop(), language.space()].concat();
    // OK because a horizon has at most 36 months.
    let months = Decimal::from(study.months.len().max(1));
    let amount = |value: Decimal| {
        let whole = money(value, study.currency, language);
        // Every month is the same, so that the division leaves no rest.
        let month = money(value / months, study.currency, language);
        if study.months.len() == 1 { whole } else { sentences(language).each_month(&whole, &month) }
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
    said + language.stop()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::link;
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
