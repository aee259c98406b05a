//! What the worker is asked about.

use rust_decimal::Decimal;

use super::flow::QuestionStep;
use crate::market::calendar::CalendarMonth;
use crate::market::currency::Currency;
use crate::study::figures::Study;
use crate::study::risk::assumptions::FuturesSource;
use crate::study::risk::case::RiskCase;
use crate::study::scenario::Scenario;
use crate::worker::message::{WorkerQuestion, WorkerRequest};

/// Above this R2, what more of it would do is not worth saying.
const NEARLY_ALL: f64 = 0.9;

/// A scenario that has figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Subject {
    /// What the risk study takes of it.
    pub case: RiskCase,
    /// The bill's currency.
    pub currency: Currency,
    /// The calendar's months, in order.
    pub months: Vec<CalendarMonth>,
    /// The margin on entry to the cent, in the bill's currency; `None` if the futures prices are those that the
    /// model expects, which have no exact margin.
    pub exact_margin: Option<Decimal>,
    /// The same case with an R2 of one, where that is worth asking.
    at_full_r_squared: Option<RiskCase>,
}

impl Subject {
    /// The subject of a scenario and its exact figures.
    pub fn of(scenario: &Scenario, study: &Study) -> Self {
        let case = RiskCase::of(scenario, study);
        let is_worth_asking = case.risk.r_squared < NEARLY_ALL && case.share > 0.0;
        let is_exact = case.risk.futures == FuturesSource::Curve;
        let at_full_r_squared = is_worth_asking.then(|| {
            let mut case = case.clone();
            case.risk.r_squared = 1.0;
            case
        });
        Self {
            case,
            currency: scenario.currency,
            months: study.months.iter().map(|month| month.calendar).collect(),
            exact_margin: is_exact.then_some(study.initial_margin),
            at_full_r_squared,
        }
    }

    /// What the worker is asked in a step; `None` for a step that this subject does not have.
    pub fn request(&self, id: u32, step: QuestionStep) -> Option<WorkerRequest> {
        let (case, question) = match step {
            QuestionStep::Preview => (&self.case, WorkerQuestion::Preview),
            QuestionStep::AtFullRSquared => {
                (self.at_full_r_squared.as_ref()?, WorkerQuestion::Preview)
            }
            QuestionStep::Full => (&self.case, WorkerQuestion::Full),
            QuestionStep::AtCost(cost) => (&self.case, WorkerQuestion::AtCost(cost)),
            QuestionStep::Years => (&self.case, WorkerQuestion::Years),
            QuestionStep::Desk(question) => (&self.case, WorkerQuestion::Desk(question)),
            QuestionStep::Cash => (&self.case, WorkerQuestion::Cash),
        };
        Some(WorkerRequest { id, case: case.clone(), question })
    }

    /// Whether its simulated figures are those of another. The price move, for one, has no part in them.
    pub fn has_figures_of(&self, other: &Self) -> bool {
        self.case == other.case && self.currency == other.currency && self.months == other.months
    }

    /// How many paths are asked for.
    pub fn paths(&self) -> u64 {
        // OK because paths are a small whole number.
        self.case.risk.paths as u64
    }

    /// Whether it is worth asking what an R2 of one would do.
    pub fn has_full_r_squared(&self) -> bool {
        self.at_full_r_squared.is_some()
    }
}
