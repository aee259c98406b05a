//! What could happen, in sentences that follow the figures and say no more than they do.

mod cash;
mod labels;
mod reasons;
#[cfg(test)]
mod tests;

use super::language::Language;
use super::number::{hundredths, money_about, money_whole, of_hundred};
use super::sentence::Piece;
use crate::hedge::strategy::setting::Side;
use crate::market::currency::Currency;
use crate::simulate::process::Lead;
use crate::study::risk::case::Case;
use crate::study::risk::figures::Both;
use crate::study::risk::summary::{Band, Summary, Total};

pub use self::cash::{budget_note, cash};
pub use self::labels::{Labels, labels};

/// A case with what was simulated of it.
#[derive(Clone, Copy, Debug)]
pub struct Outlook<'a> {
    /// The case.
    pub case: &'a Case,
    /// What was simulated.
    pub summary: &'a Summary,
    /// The bill's currency.
    pub currency: Currency,
}

/// What the lock does to the chance of breaking the budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// There is no lock.
    NoLock,
    /// It is smaller.
    Smaller,
    /// It is not to be told from the one without.
    Unclear,
    /// It is larger.
    Larger,
}

impl Outlook<'_> {
    /// What the lock does, by two standard errors.
    ///
    /// Both chances are of the same paths and move together, so that the error of their difference is
    /// rather smaller than if they were apart, as is taken here.
    pub fn effect(&self) -> Effect {
        let Both { unhedged, locked } = self.summary.totals;
        let change = locked.over_budget - unhedged.over_budget;
        let error = libm::hypot(unhedged.over_budget_error, locked.over_budget_error);
        if self.case.share == 0.0 {
            Effect::NoLock
        } else if libm::fabs(change) <= 2.0 * error
            || hundredths(locked.over_budget) == hundredths(unhedged.over_budget)
        {
            Effect::Unclear
        } else if change < 0.0 {
            Effect::Smaller
        } else {
            Effect::Larger
        }
    }

    fn is_provider(&self) -> bool {
        self.case.side() == Side::Provider
    }

    /// Whether the mean and the volatility are left out, because few futures carry them.
    pub fn leads_with_median(&self) -> bool {
        self.summary.lead == Lead::Median
    }

    /// How often the budget is broken, without and with the lock; before it, where means mislead,
    /// what the middle and the bad end come to.
    pub fn answer(&self, language: Language) -> Vec<Piece> {
        let Both { unhedged, locked } = &self.summary.totals;
        let plain = |text: &str| Piece::Plain(text.to_owned());
        let mut pieces = Vec::new();
        let is_locked = self.effect() != Effect::NoLock;
        if self.leads_with_median() {
            let words = match (language, self.is_provider()) {
                (Language::English, false) => [
                    "Half of the simulated futures cost more than ",
                    ", and 5 of 100 more than ",
                    "; with the lock ",
                    " and ",
                    ". ",
                ],
                (Language::English, true) => [
                    "Half of the simulated futures bring less than ",
                    ", and 5 of 100 less than ",
                    "; with the lock ",
                    " and ",
                    ". ",
                ],
                (Language::Chinese, false) => [
                    "半数模拟情形的费用高于 ",
                    "，100 种中有 5 种高于 ",
                    "；锁价后分别为 ",
                    " 和 ",
                    "。",
                ],
                (Language::Chinese, true) => [
                    "半数模拟情形的收入低于 ",
                    "，100 种中有 5 种低于 ",
                    "；锁价后分别为 ",
                    " 和 ",
                    "。",
                ],
            };
            let of = |total: &Total| {
                let bad = if self.is_provider() { total.low } else { total.high };
                [total.median, bad].map(|value| money_about(value, self.currency))
            };
            let [middle, bad] = of(unhedged).map(Piece::Unhedged);
            pieces.extend([plain(words[0]), middle, plain(words[1]), bad]);
            if is_locked {
                let [middle, bad] = of(locked).map(Piece::Locked);
                pieces.extend([plain(words[2]), middle, plain(words[3]), bad]);
            }
            pieces.push(plain(words[4]));
        }
        let words = match (language, self.is_provider()) {
            (Language::English, false) => [
                "In ",
                " simulated futures the bill breaks the budget of ",
                "",
                ". With the lock it is ",
            ],
            (Language::English, true) => [
                "In ",
                " simulated futures revenue stays below the budget of ",
                "",
                ". With the lock it is ",
            ],
            (Language::Chinese, false) => {
                ["模拟的 100 种未来中，有 ", "超出 ", " 的预算", "。锁价后为 "]
            }
            (Language::Chinese, true) => {
                ["模拟的 100 种未来中，有 ", "的收入低于 ", " 的预算", "。锁价后为 "]
            }
        };
        pieces.extend([
            plain(words[0]),
            Piece::Unhedged(of_hundred(unhedged.over_budget, language)),
            plain(words[1]),
            Piece::Strong(money_whole(self.case.budget(), self.currency)),
            plain(words[2]),
        ]);
        if is_locked {
            pieces.push(plain(words[3]));
            pieces.push(Piece::Locked(of_hundred(locked.over_budget, language)));
        }
        pieces.push(plain(match (language, self.effect()) {
            (Language::English, Effect::NoLock) => ". Nothing is locked.",
            (Language::English, Effect::Smaller) => ", which is fewer.",
            (Language::English, Effect::Unclear) => ": no clear difference.",
            (Language::English, Effect::Larger) => ", which is more.",
            (Language::Chinese, Effect::NoLock) => "。没有锁定任何份额。",
            (Language::Chinese, Effect::Smaller) => "，有所减少。",
            (Language::Chinese, Effect::Unclear) => "，没有明显差别。",
            (Language::Chinese, Effect::Larger) => "，反而更多。",
        }));
        pieces
    }

    /// One month without and with the lock, as a reader inspects it.
    pub fn month(&self, index: usize, name: &str, language: Language) -> Option<String> {
        let words = labels(language);
        let Both { unhedged, locked } = &self.summary.months;
        let budget = *self.case.budget_by_month().get(index)?;
        let budget = money_about(budget, self.currency);
        let of = |name: &str, band: &Band| {
            let [low, _, middle, _, high] = band.map(|value| money_about(value, self.currency));
            match language {
                Language::English => {
                    format!("{name}: median {middle}, 5 of 100 above {high}, 5 of 100 below {low}.")
                }
                Language::Chinese => {
                    format!("{name}：中位数 {middle}，100 种中 5 种高于 {high}，5 种低于 {low}。")
                }
            }
        };
        let (without, with) =
            (of(words.unhedged, unhedged.get(index)?), of(words.locked, locked.get(index)?));
        Some(match language {
            Language::English => format!("{name}: budget {budget}. {without} {with}"),
            Language::Chinese => format!("{name}：预算 {budget}。{without}{with}"),
        })
    }
}
