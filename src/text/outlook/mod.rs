//! What could happen, in sentences that follow the figures and say no more than they do.

mod at_cost;
mod cash;
mod chinese;
mod english;
mod labels;
mod reasons;
mod sentences;
#[cfg(test)]
mod tests;

use self::sentences::{Budget, Ends, sentences};
use super::language::Language;
use super::number::{hundredths, money_about, money_whole};
use super::sentence::{Piece, join};
use crate::hedge::strategy::setting::Side;
use crate::market::currency::Currency;
use crate::simulate::process::Lead;
use crate::simulate::sample::Estimate;
use crate::study::risk::case::RiskCase;
use crate::study::risk::figures::Both;
use crate::study::risk::summary::{Band, Summary, Total};

pub use self::at_cost::{at_cost, awaited, gain_at};
pub use self::cash::{budget_note, cash};
pub use self::labels::{Labels, labels};

/// How many standard errors a difference must have to be told.
const CLEAR: f64 = 2.0;

/// A case with what was simulated of it.
#[derive(Clone, Copy, Debug)]
pub struct Outlook<'a> {
    /// The case.
    pub case: &'a RiskCase,
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

/// Whether a difference, whose error is known, can be told from none.
fn is_clear(difference: Estimate) -> bool {
    libm::fabs(difference.value) > CLEAR * difference.standard_error
}

impl Outlook<'_> {
    /// What the lock does, by two standard errors of the difference path by path.
    pub fn effect(&self) -> Effect {
        let Both { unhedged, locked } = self.summary.totals;
        let change = self.summary.overrun_change;
        if self.case.share == 0.0 {
            Effect::NoLock
        } else if !is_clear(change)
            || hundredths(locked.over_budget) == hundredths(unhedged.over_budget)
        {
            Effect::Unclear
        } else if change.value < 0.0 {
            Effect::Smaller
        } else {
            Effect::Larger
        }
    }

    fn side(&self) -> Side {
        self.case.side()
    }

    /// Whether the mean and the volatility are left out, because few futures carry them.
    pub fn leads_with_median(&self) -> bool {
        self.summary.lead == Lead::Median
    }

    /// How often the budget is broken, without and with the lock; before it, where means mislead,
    /// the totals in the middle and at the bad end.
    pub fn answer(&self, language: Language) -> Vec<Piece> {
        let (write, Both { unhedged, locked }) = (sentences(language), &self.summary.totals);
        let effect = self.effect();
        let is_locked = effect != Effect::NoLock;
        let ends = |total: &Total| {
            let bad = if self.side() == Side::Provider { total.low } else { total.high };
            let [middle, bad] = [total.median, bad].map(|value| money_about(value, self.currency));
            Ends { middle, bad }
        };
        let ends = if self.leads_with_median() {
            let locked = is_locked.then(|| ends(locked));
            write.middle_and_bad_end(self.side(), ends(unhedged), locked)
        } else {
            Vec::new()
        };
        let budget = Budget {
            side: self.side(),
            amount: money_whole(self.case.budget(), self.currency),
            unhedged: unhedged.over_budget,
            locked: locked.over_budget,
            effect,
        };
        join([ends, write.budget_broken(budget)], language)
    }

    /// One month without and with the lock, as a reader inspects it.
    pub fn month(&self, index: usize, name: &str, language: Language) -> Option<String> {
        let Both { unhedged, locked } = &self.summary.months;
        let budget = *self.case.budget_by_month().get(index)?;
        let money = |value: f64| money_about(value, self.currency);
        let band = |band: &Band| band.map(money);
        let (unhedged, locked) = (band(unhedged.get(index)?), band(locked.get(index)?));
        Some(sentences(language).month(name, &money(budget), &unhedged, &locked))
    }
}
