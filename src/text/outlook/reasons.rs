//! Why the lock does what it does: volatility, R2, regret and what it costs on average.

use super::sentences::{Cause, FullRSquared, Turn, sentences};
use super::{Effect, Outlook, is_clear};
use crate::hedge::strategy::setting::Side;
use crate::text::language::Language;
use crate::text::number::{hundredths, money_about, percent_about};
use crate::text::sentence::join_text;

/// The part of the bill from which a mean cost is worth a sentence.
const WORTH_SAYING: f64 = 0.001;

impl Outlook<'_> {
    /// What the futures are made from, what the lock does to the volatility, what R2 has to do with it, how
    /// often the lock is regretted, and what it costs on average.
    pub fn reasons(&self, language: Language) -> String {
        let write = sentences(language);
        let mut reasons = vec![write.move_has_no_part()];
        if self.leads_with_median() {
            reasons.push(write.means_mislead());
        }
        if self.effect() != Effect::NoLock {
            reasons.extend(self.volatility(language));
            reasons.push(write.explained(&percent_about(self.case.risk.r_squared, language)));
            reasons.push(write.regret(self.side(), self.summary.regret));
            reasons.extend(self.mean_cost(language));
        }
        let reasons: Vec<_> = reasons.iter().map(String::as_str).collect();
        join_text(&reasons, language)
    }

    fn volatility(&self, language: Language) -> Option<String> {
        let cut = self.summary.volatility_cut.filter(|_| !self.leads_with_median())?;
        let share = percent_about(self.case.share, language);
        let turn = match hundredths(cut) {
            0 => Turn::Same,
            1.. => Turn::Cut,
            _ => Turn::Added,
        };
        let size = percent_about(libm::fabs(cut), language);
        Some(sentences(language).volatility(&share, turn, &size))
    }

    /// What the lock costs on average, where means speak and the difference is clear.
    fn mean_cost(&self, language: Language) -> Option<String> {
        let cost = self.summary.mean_cost;
        let is_small = libm::fabs(cost.value) < WORTH_SAYING * self.case.bill_today();
        if self.leads_with_median() || is_small || !is_clear(cost) {
            return None;
        }
        let (side, is_cost) = (self.side(), cost.value > 0.0);
        // The rest of the cost is from futures that are not what is expected of the index: a buyer pays
        // for futures above it, a provider gives up what they are below it.
        let from_futures = cost.value - self.summary.own_costs;
        let is_above = (from_futures > 0.0) == (side == Side::Buyer);
        let is_own = is_cost && libm::fabs(from_futures) < libm::fabs(self.summary.own_costs);
        let half_a_tick = 0.5 * self.case.tick;
        let from_today = |future: &f64| libm::fabs(future - self.case.index_today);
        let is_flat = self.case.futures.iter().all(|future| from_today(future) <= half_a_tick);
        let cause = match (is_own, is_flat) {
            (true, _) => Cause::OwnCosts,
            (false, true) => Cause::IndexTends { is_fall: is_above },
            (false, false) => Cause::FuturesStand { is_above },
        };
        let amount = money_about(libm::fabs(cost.value), self.currency);
        Some(sentences(language).mean_cost(side, is_cost, &amount, cause))
    }

    /// The same lock if the index explained all of the own price, of which this is the outlook.
    pub fn if_all_were_explained(&self, language: Language) -> String {
        let cut = self.summary.volatility_cut.filter(|cut| hundredths(*cut) > 0);
        let cut = cut.filter(|_| !self.leads_with_median());
        sentences(language).at_full_r_squared(FullRSquared {
            side: self.side(),
            unhedged: self.summary.totals.unhedged.over_budget,
            locked: self.summary.totals.locked.over_budget,
            cut: cut.map(|cut| percent_about(cut, language)),
        })
    }
}
