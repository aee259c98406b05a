//! Texts about the figure of costs: its title, what its axis counts, and the amount looked at.

mod chinese;
mod english;

use rust_decimal::Decimal;

use self::chinese::Chinese;
use self::english::English;
use super::answer::case_title;
use super::language::Language;
use super::number::{currency_sign_of_axis, money, money_said};
use super::sentence::LOSS_MARK;
use crate::study::figures::{Case, Study, Total};

/// The sentences, each written by both languages.
trait Sentences {
    /// The title over a number of months.
    fn title(&self, months: usize) -> String;
    /// What the axis counts: money, by its sign.
    fn axis(&self, sign: &str, months: usize) -> String;
    /// An amount, and the part of a month, which is the same for all of them.
    fn each_month(&self, whole: &str, month: &str) -> String;
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

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
pub fn title(months: usize, language: Language) -> String {
    sentences(language).title(months)
}

/// What the axis of those bars counts.
pub fn axis(study: &Study, language: Language) -> String {
    let sign = currency_sign_of_axis(study.currency, language);
    sentences(language).axis(sign, study.months.len())
}

/// What the lock does to the cost of a case, to follow the title of its panel; empty where it does nothing.
pub fn finding(total: &Total, study: &Study, language: Language) -> String {
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

/// The bar looked at, in the move and in its mirror, to the cent, and what that is a month.
pub fn reading(bar: Bar, study: &Study, language: Language) -> String {
    let words = language.words();
    let colon = language.colon();
    // OK because a horizon has at most 36 months.
    let months = Decimal::from(study.months.len().max(1));
    let amount = |value: Decimal| {
        let whole = money(value, study.currency, language);
        // Every month is the same, so that the division leaves no rest.
        let month = money(value / months, study.currency, language);
        if study.months.len() == 1 { whole } else { sentences(language).each_month(&whole, &month) }
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
    let parts = parts.into_iter().map(|part| part + language.stop()).collect::<Vec<_>>();
    parts.join(language.space())
}

#[cfg(test)]
mod tests {
    use super::*;
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
}
