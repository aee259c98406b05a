//! What the story's figures show: a scenario's figures, the same with everything locked, and one account of cash.

use std::sync::OnceLock;

use rust_decimal::Decimal;

use super::answer_curve::AnswerCurve;
use super::drawn_path::MONTHS;
use super::figures::{Case, Study};
use super::path_account::{PathAccount, cash_ready, dearest_case};
use super::refusal::Refusals;
use super::risk::case::RiskCase;
use super::risk::study::RiskStudy;
use super::risk::years::Years;
use super::scenario::Scenario;
use crate::market::exact::from_float;
use crate::market::quantity::{LockedShare, Quantity};

/// A scenario as the story tells it.
///
/// What only some of its sections show is worked out when it is first asked for, so that a path that is being drawn waits
/// for no account of cash.
#[derive(Clone, Debug)]
pub struct Story {
    /// The scenario.
    pub scenario: Scenario,
    /// Its figures.
    pub study: Study,
    /// The case whose cash is looked at.
    pub case: Case,
    /// The cash that stands ready, in the bill's currency.
    pub ready: Decimal,
    /// Single possible years, where somebody has simulated them.
    pub years: Option<Years>,
    whole: OnceLock<Study>,
    account: OnceLock<Option<PathAccount>>,
}

impl Story {
    /// The story of a scenario and its figures; without a case, of the one that takes the most cash.
    pub fn new(scenario: &Scenario, study: &Study, case: Option<Case>) -> Self {
        let case = case.unwrap_or_else(|| dearest_case(study));
        Self {
            case,
            ready: cash_ready(scenario, study),
            scenario: scenario.clone(),
            study: study.clone(),
            years: None,
            whole: OnceLock::new(),
            account: OnceLock::new(),
        }
    }

    /// The figures with everything locked.
    pub fn whole(&self) -> &Study {
        self.whole.get_or_init(|| whole(&self.scenario).unwrap_or_else(|| self.study.clone()))
    }

    /// The margin account of the case whose cash is looked at; `None` where nothing is locked.
    pub fn account(&self) -> Option<&PathAccount> {
        let account = || PathAccount::new(&self.scenario, &self.study, self.case);
        self.account.get_or_init(account).as_ref()
    }

    /// The story of a scenario with its possible years. A page leaves the simulation to its worker; this is for
    /// an export of the story.
    ///
    /// # Errors
    /// All that has to change before the scenario has figures.
    pub fn simulated(scenario: &Scenario) -> Result<Self, Refusals> {
        let study = Study::run(scenario)?;
        let case = RiskCase::of(scenario, &study);
        let years = Years::new(&RiskStudy::new(&case, &[])?, &case)?;
        Ok(Self { years: Some(years), ..Self::new(scenario, &study, None) })
    }

    /// The trading day on which so much cash is used up; the day after the last where it never is.
    pub fn lasts(&self, ready: Decimal) -> f64 {
        let Some(account) = self.account() else { return 0.0 };
        let never = account.history.days.len();
        // OK because a path has at most 756 days.
        account.runs_out(ready).unwrap_or(never) as f64
    }

    /// The same at `count` steps from one amount to another.
    pub fn lasting(&self, amounts: [f64; 2], count: u32) -> AnswerCurve {
        let lasts = |amount: f64| self.lasts(from_float(amount).unwrap_or_default());
        AnswerCurve::over(amounts, count, lasts)
    }

    /// How many months of the drawn path are looked at.
    pub fn drawn_months(&self) -> usize {
        self.study.months.len().min(MONTHS)
    }

    /// The figures with everything locked, or with what the reader locks.
    pub fn locked(&self, is_whole: bool) -> &Study {
        if is_whole { self.whole() } else { &self.study }
    }
}

/// The figures with everything locked.
fn whole(scenario: &Scenario) -> Option<Study> {
    let mut whole = scenario.clone();
    whole.lock.share = LockedShare::new(Decimal::ONE).ok()?;
    Study::run(&whole).ok()
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use crate::study::link;

    #[test]
    fn with_everything_locked_only_whole_lots_move_what_is_paid() {
        let scenario = link::read("v=1&move.change=1&lock.share=0.3").scenario;
        let study = Study::run(&scenario).unwrap();
        let story = Story::new(&scenario, &study, None);
        assert_eq!((&story.study, story.case), (&study, Case::Mirror));
        let paid = story.whole().months[0].cases.chosen.locked;
        // The lock of 857.2 units holds 857 lots, at a price that is rounded to the cent.
        assert!((paid - study.months[0].unmoved).abs() < dec!(10), "{paid}");
        assert_eq!(story.locked(false), &study);
        assert_eq!(story.drawn_months(), 12);
    }

    #[test]
    fn more_cash_lasts_longer_until_it_lasts_for_ever() {
        let scenario = link::read("v=1&move.change=1&lock.share=0.8").scenario;
        let study = Study::run(&scenario).unwrap();
        let story = Story::new(&scenario, &study, Some(Case::Mirror));
        let days = story.account().unwrap().history.days.len();
        let most = 10.0 * crate::market::exact::to_float(study.initial_margin);
        let curve = story.lasting([0.0, most], 50);
        assert!(curve.points.windows(2).all(|pair| pair[0][1] <= pair[1][1]), "{curve:?}");
        assert_eq!(curve.ends(), Some([0.0, days as f64]), "nothing lasts a day, enough for ever");
        assert!(curve.is_flat_at(most), "more than enough");
        let counts = |[amount, _]: &[f64; 2]| !curve.is_flat_at(*amount);
        assert!(curve.points.iter().any(counts), "{curve:?}");
    }
}
