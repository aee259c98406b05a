//! Which question the worker is asked next: one at a time, and of all subjects that wait only the newest.

use std::sync::Arc;

use super::subject::Subject;
use crate::study::risk::desk::DeskQuestion;
use crate::worker::message::{Response, WorkerAnswer, WorkerRequest};

/// A step on the way to everything that is shown of a subject.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum QuestionStep {
    /// A summary of few paths, at once.
    Preview,
    /// The same if the index explained all of the own price.
    AtFullRSquared,
    /// A summary of all paths.
    Full,
    /// What the lock does in the futures with about the answer's cost.
    AtCost(f64),
    /// Single years.
    Years,
    /// What a view of the desk shows.
    Desk(DeskQuestion),
    /// The cash that the lock takes.
    Cash,
}

/// What is asked, and what waits.
#[derive(Debug, Default)]
pub struct Flow {
    subject: Option<Arc<Subject>>,
    next: Option<QuestionStep>,
    in_flight: Option<(u32, QuestionStep, Arc<Subject>)>,
    last_id: u32,
    has_all_paths: bool,
    has_cash: bool,
    wants_years: bool,
    has_years: bool,
    /// What the view that stands asks, if it is one of the desk.
    desk: Option<DeskQuestion>,
    /// The question of the last answer to [`QuestionStep::Desk`].
    answered_desk: Option<DeskQuestion>,
    /// The total cost in the answer.
    cost: f64,
    /// The cost of the last answer to [`QuestionStep::AtCost`].
    answered_cost: Option<f64>,
}

impl Flow {
    /// Takes a subject in place of the present one. One with the same figures changes nothing, and of one
    /// without paths nothing is asked.
    pub fn want(&mut self, subject: Subject) {
        if !self.subject.as_ref().is_some_and(|present| present.has_figures_of(&subject)) {
            self.next = (subject.paths() > 0).then_some(QuestionStep::Preview);
            self.subject = Some(Arc::new(subject));
            self.forget();
        }
    }

    /// Takes what a view of the desk asks, or that none stands. Another question changes no other figure.
    pub fn want_desk(&mut self, question: Option<DeskQuestion>) {
        self.desk = question;
        if self.is_idle() && self.has_all_paths {
            self.next = self.rest();
        }
    }

    /// From now on single years are asked for too.
    pub fn want_years(&mut self) {
        self.wants_years = true;
        if self.is_idle() && self.has_all_paths && !self.has_years {
            self.next = Some(QuestionStep::Years);
        }
    }

    /// Nothing has been answered yet.
    fn forget(&mut self) {
        (self.has_all_paths, self.has_cash, self.has_years) = (false, false, false);
        (self.answered_cost, self.answered_desk) = (None, None);
    }

    /// Sets the total cost in the answer. It affects no other figure.
    pub fn want_at(&mut self, cost: f64) {
        self.cost = cost;
        let waits = matches!(self.next, Some(QuestionStep::AtCost(_)));
        let is_due = self.is_idle() && self.has_all_paths && self.answered_cost != Some(cost);
        if waits || is_due {
            self.next = Some(QuestionStep::AtCost(cost));
        }
    }

    /// The request to be sent now, if any.
    pub fn send(&mut self) -> Option<WorkerRequest> {
        if self.in_flight.is_some() {
            return None;
        }
        let subject = self.subject.clone()?;
        let step = self.next.take()?;
        self.last_id = self.last_id.wrapping_add(1);
        let request = subject.request(self.last_id, step)?;
        self.in_flight = Some((self.last_id, step, subject));
        Some(request)
    }

    /// What a response is of; `None` for one that nobody waits for.
    pub fn answered(&mut self, response: &Response) -> Option<(QuestionStep, Arc<Subject>)> {
        let (_, step, subject) = self.in_flight.take_if(|(sent, ..)| *sent == response.id)?;
        if self.next.is_none() {
            match (step, &response.answer) {
                (
                    QuestionStep::Preview | QuestionStep::Full,
                    Ok(WorkerAnswer::Summary(summary)),
                ) => {
                    self.has_all_paths = summary.paths as u64 >= subject.paths();
                }
                (QuestionStep::AtCost(cost), _) => self.answered_cost = Some(cost),
                (QuestionStep::Years, _) => self.has_years = true,
                (QuestionStep::Desk(question), _) => self.answered_desk = Some(question),
                (QuestionStep::Cash, _) => self.has_cash = true,
                _ => {}
            }
            self.next = match step {
                QuestionStep::Preview | QuestionStep::Full if response.answer.is_err() => None,
                QuestionStep::Preview if subject.has_full_r_squared() => {
                    Some(QuestionStep::AtFullRSquared)
                }
                _ => self.rest(),
            };
        }
        Some((step, subject))
    }

    /// What has not been answered yet.
    fn rest(&self) -> Option<QuestionStep> {
        if !self.has_all_paths {
            Some(QuestionStep::Full)
        } else if let Some(question) = self.desk.filter(|asked| self.answered_desk != Some(*asked))
        {
            Some(QuestionStep::Desk(question))
        } else if self.answered_cost != Some(self.cost) {
            Some(QuestionStep::AtCost(self.cost))
        } else if self.wants_years && !self.has_years {
            Some(QuestionStep::Years)
        } else {
            (!self.has_cash).then_some(QuestionStep::Cash)
        }
    }

    /// Begins again with the present subject, after whatever was asked is lost.
    pub fn begin_again(&mut self) {
        self.in_flight = None;
        self.forget();
        let has_paths = |subject: &&Arc<Subject>| subject.paths() > 0;
        self.next = self.subject.as_ref().filter(has_paths).map(|_| QuestionStep::Preview);
    }

    /// Whether everything has been answered.
    pub fn is_idle(&self) -> bool {
        self.in_flight.is_none() && self.next.is_none()
    }

    /// Whether the worker works on a subject that is no longer the present one.
    pub fn is_overtaken(&self) -> bool {
        self.in_flight.as_ref().is_some_and(|(.., subject)| !self.is_present(subject))
    }

    /// Whether an answer is of the present subject.
    pub fn is_present(&self, subject: &Arc<Subject>) -> bool {
        self.subject.as_ref().is_some_and(|present| Arc::ptr_eq(present, subject))
    }
}

#[cfg(test)]
mod tests;
