//! What the worker has answered. The last good figures stay until newer ones come.

use std::sync::Arc;

use crate::study::refusal::{Refusal, Refusals};
use crate::study::risk::desk::DeskAnswer;
use crate::study::risk::summary::{CashSummary, Summary};
use crate::study::risk::years::Years;
use crate::text::outlook::Outlook;
use crate::worker::flow::QuestionStep;
use crate::worker::message::{AtRSquared, WorkerAnswer};
use crate::worker::subject::Subject;

/// The last answers, each with the subject that it is of.
#[derive(Clone, Debug, Default)]
pub struct Simulated {
    /// No lock beside the strip of futures.
    pub summary: Option<(Arc<Subject>, Summary)>,
    /// The same if the index explained all of the own price.
    at_full_r_squared: Option<(Arc<Subject>, Summary)>,
    /// The cash that the lock takes; `None` inside where it takes none.
    pub cash: Option<(Arc<Subject>, Option<CashSummary>)>,
    /// What the lock does in the futures with about the answer's cost, at the R2 chosen and at the marks.
    pub at_cost: Option<(Arc<Subject>, f64, Vec<AtRSquared>)>,
    /// Single years, once somebody has asked for them.
    pub years: Option<(Arc<Subject>, Arc<Years>)>,
    /// What the last view of the desk asked.
    pub desk: Option<(Arc<Subject>, Arc<DeskAnswer>)>,
    /// Why the present subject has no figures for the view of the desk that stands.
    pub desk_refusals: Vec<Refusal>,
    /// Why the present subject has no figures.
    pub refusals: Vec<Refusal>,
}

impl Simulated {
    /// Takes in an answer; `is_present` says that its subject is the newest.
    pub fn take(
        &mut self,
        (step, subject): (QuestionStep, Arc<Subject>),
        is_present: bool,
        answer: Result<WorkerAnswer, Refusals>,
    ) {
        match (answer, step) {
            (Ok(WorkerAnswer::Summary(summary)), QuestionStep::AtFullRSquared) => {
                self.at_full_r_squared = Some((subject, summary));
            }
            (Ok(WorkerAnswer::Summary(summary)), _) => {
                self.summary = Some((subject, summary));
                self.refusals.clear();
            }
            (Ok(WorkerAnswer::Years(years)), _) => self.years = Some((subject, Arc::new(years))),
            (Ok(WorkerAnswer::Cash(cash)), _) => self.cash = Some((subject, cash)),
            (Ok(WorkerAnswer::AtCost(found)), QuestionStep::AtCost(cost)) => {
                self.at_cost = Some((subject, cost, found));
            }
            (Ok(WorkerAnswer::Desk(answer)), _) => {
                self.desk = Some((subject, Arc::new(answer)));
                self.desk_refusals.clear();
            }
            (Ok(WorkerAnswer::AtCost(_)), _) => {}
            (Err(refusals), QuestionStep::Preview | QuestionStep::Full) if is_present => {
                self.refusals = refusals.0;
            }
            (Err(_), QuestionStep::Years) => self.years = None,
            (Err(refusals), QuestionStep::Desk(_)) if is_present => self.desk_refusals = refusals.0,
            (Err(_), QuestionStep::Cash) => self.cash = None,
            (Err(_), QuestionStep::AtCost(_)) => self.at_cost = None,
            (Err(_), _) => {}
        }
    }

    /// The figures with what they are of.
    pub fn outlook(&self) -> Option<Outlook<'_>> {
        self.summary.as_ref().map(|(subject, summary)| outlook(subject, summary))
    }

    /// The same if the index explained all of the own price; `None` unless it is of the same subject.
    pub fn outlook_at_full_r_squared(&self) -> Option<Outlook<'_>> {
        let (of, summary) = self.at_full_r_squared.as_ref()?;
        let (subject, _) = self.summary.as_ref()?;
        Arc::ptr_eq(of, subject).then(|| outlook(of, summary))
    }
}

fn outlook<'a>(subject: &'a Subject, summary: &'a Summary) -> Outlook<'a> {
    Outlook { case: &subject.case, summary, currency: subject.currency }
}
