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
        if self.is_idle() && self.has_all_paths && self.answered_cost != Some(cost) {
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
mod tests {
    use super::*;
    use crate::study::figures::Study;
    use crate::study::link;
    use crate::worker::message::{from_bytes, to_bytes};
    use crate::worker::studies::Studies;

    fn subject(link: &str) -> Subject {
        let scenario = link::read(&format!("{link}&horizon=2&risk.paths=2000")).scenario;
        Subject::of(&scenario, &Study::run(&scenario).unwrap())
    }

    /// Both ends: what is sent goes to a worker's loop as bytes, until everything is answered.
    fn steps(flow: &mut Flow, studies: &mut Studies) -> Vec<QuestionStep> {
        let mut steps = Vec::new();
        while let Some(request) = flow.send() {
            let bytes = studies.respond(&to_bytes(&request)).unwrap();
            let response: Response = from_bytes(&bytes).unwrap();
            steps.push(flow.answered(&response).unwrap().0);
        }
        assert!(flow.is_idle());
        steps
    }

    #[test]
    fn a_subject_is_asked_in_steps_and_not_again_while_its_figures_are_the_same() {
        let (mut flow, mut studies) = (Flow::default(), Studies::default());
        assert!(flow.send().is_none());
        flow.want(subject("v=1"));
        flow.want_at(100.0);
        let at = QuestionStep::AtCost;
        let all = [
            QuestionStep::Preview,
            QuestionStep::AtFullRSquared,
            QuestionStep::Full,
            at(100.0),
            QuestionStep::Cash,
        ];
        assert_eq!(steps(&mut flow, &mut studies), all);
        flow.want(subject("v=1&move.change=0.2"));
        flow.want_at(100.0);
        assert!(flow.is_idle(), "the price move is not of the simulation");
        flow.want_at(200.0);
        assert_eq!(
            steps(&mut flow, &mut studies),
            [at(200.0)],
            "but what it comes to is asked about"
        );
        // The paths are there: another share is answered from all of them.
        flow.want(subject("v=1&lock.share=0.5"));
        let few =
            [QuestionStep::Preview, QuestionStep::AtFullRSquared, at(200.0), QuestionStep::Cash];
        assert_eq!(steps(&mut flow, &mut studies), few);
        flow.want(subject("v=1&risk.r_squared=1"));
        assert_eq!(
            steps(&mut flow, &mut studies),
            [QuestionStep::Preview, QuestionStep::Full, at(200.0), QuestionStep::Cash]
        );
    }

    #[test]
    fn single_years_are_asked_for_once_somebody_wants_them() {
        let (mut flow, mut studies) = (Flow::default(), Studies::default());
        flow.want(subject("v=1&lock.share=0"));
        let at = QuestionStep::AtCost(0.0);
        assert_eq!(
            steps(&mut flow, &mut studies),
            [QuestionStep::Preview, QuestionStep::Full, at, QuestionStep::Cash]
        );
        flow.want_years();
        assert_eq!(steps(&mut flow, &mut studies), [QuestionStep::Years]);
        flow.want_years();
        assert!(flow.is_idle(), "they are there");
        flow.want(subject("v=1&risk.r_squared=1"));
        let all = [
            QuestionStep::Preview,
            QuestionStep::Full,
            at,
            QuestionStep::Years,
            QuestionStep::Cash,
        ];
        assert_eq!(steps(&mut flow, &mut studies), all);
    }

    #[test]
    fn a_view_of_the_desk_is_answered_before_the_rest_and_asks_no_more_when_it_is_left() {
        let (mut flow, mut studies) = (Flow::default(), Studies::default());
        let strategies = QuestionStep::Desk(DeskQuestion::Strategies);
        flow.want(subject("v=1&risk.r_squared=1"));
        flow.want_at(100.0);
        flow.want_desk(Some(DeskQuestion::Strategies));
        let all = [
            QuestionStep::Preview,
            QuestionStep::Full,
            strategies,
            QuestionStep::AtCost(100.0),
            QuestionStep::Cash,
        ];
        assert_eq!(steps(&mut flow, &mut studies), all);
        flow.want_desk(Some(DeskQuestion::Accounts));
        assert_eq!(steps(&mut flow, &mut studies), [QuestionStep::Desk(DeskQuestion::Accounts)]);
        flow.want_desk(None);
        assert!(flow.send().is_none());
        flow.want(subject("v=1&risk.r_squared=1&lock.share=0.5"));
        let few = [QuestionStep::Preview, QuestionStep::AtCost(100.0), QuestionStep::Cash];
        assert_eq!(steps(&mut flow, &mut studies), few);
    }

    #[test]
    fn of_all_that_wait_only_the_newest_is_asked() {
        let (mut flow, mut studies) = (Flow::default(), Studies::default());
        flow.want(subject("v=1"));
        let first = flow.send().unwrap();
        assert!(!flow.is_overtaken());
        for share in ["0.1", "0.2", "0.3"] {
            flow.want(subject(&format!("v=1&lock.share={share}")));
            assert!(flow.send().is_none(), "one at a time");
        }
        assert!(flow.is_overtaken());
        let answer = studies.answer(&first.case, first.question);
        let response = Response { id: first.id, answer };
        let stranger = Response { id: first.id + 1, ..response.clone() };
        assert!(flow.answered(&stranger).is_none(), "nobody asked that");
        let (step, of) = flow.answered(&response).unwrap();
        assert!(step == QuestionStep::Preview && !flow.is_present(&of));
        let id = flow.send().unwrap().id;
        let (step, of) = flow.answered(&Response { id, ..response }).unwrap();
        assert!(step == QuestionStep::Preview && flow.is_present(&of));
        assert_eq!(*of, subject("v=1&lock.share=0.3"));
    }

    #[test]
    fn what_is_refused_is_not_asked_further_and_what_is_lost_is_asked_again() {
        let (mut flow, mut studies) = (Flow::default(), Studies::default());
        flow.want(subject("v=1&risk.index=gpu-hour&risk.r_squared=0.000001"));
        assert_eq!(steps(&mut flow, &mut studies), [QuestionStep::Preview]);
        flow.want(subject("v=1&lock.share=0.5"));
        let lost = flow.send().unwrap();
        flow.begin_again();
        let again = flow.send().unwrap();
        assert_ne!(again.id, lost.id);
        let answer = studies.answer(&lost.case, lost.question);
        assert!(flow.answered(&Response { id: lost.id, answer }).is_none());
    }

    #[test]
    fn of_no_paths_nothing_is_asked() {
        let mut flow = Flow::default();
        let scenario = link::read("v=1&risk.paths=0").scenario;
        flow.want(Subject::of(&scenario, &Study::run(&scenario).unwrap()));
        assert!(flow.send().is_none() && flow.is_idle());
        flow.begin_again();
        assert!(flow.send().is_none());
    }
}
