//! Which question the engine is asked next: one at a time, and of all that wait only the newest.

use std::sync::Arc;

use super::subject::Subject;
use super::told::Kind;

/// A step on the way to everything that is shown of a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A summary of few paths, at once.
    Preview,
    /// The same if the index explained all of the own price.
    Perfect,
    /// A summary of all paths.
    Full,
    /// The cash that the lock takes.
    Cash,
}

/// What is asked, and what waits.
#[derive(Debug, Default)]
pub struct Flow {
    subject: Option<Arc<Subject>>,
    next: Option<Step>,
    in_flight: Option<(u32, Step, Arc<Subject>)>,
    last_id: u32,
    has_all_paths: bool,
}

impl Flow {
    /// Takes a subject in place of the present one. The same one again changes nothing, and of one
    /// without paths nothing is asked.
    pub fn want(&mut self, subject: Subject) {
        if !self.subject.as_ref().is_some_and(|present| present.is_same(&subject)) {
            self.next = (subject.paths() > 0).then_some(Step::Preview);
            self.subject = Some(Arc::new(subject));
        }
    }

    /// What is to be sent now, if anything.
    pub fn send(&mut self) -> Option<(u32, Vec<f64>)> {
        if self.in_flight.is_some() {
            return None;
        }
        let subject = self.subject.clone()?;
        let step = self.next.take()?;
        let request = subject.request(step);
        self.last_id = self.last_id.wrapping_add(1);
        self.in_flight = Some((self.last_id, step, subject));
        Some((self.last_id, request))
    }

    /// What an answer is of; `None` for one that nobody waits for.
    pub fn answered(&mut self, id: u32, kind: Kind) -> Option<(Step, Arc<Subject>)> {
        let (_, step, subject) = self.in_flight.take_if(|(sent, ..)| *sent == id)?;
        if self.next.is_none() {
            let has_all = kind == Kind::AllPaths || (step == Step::Perfect && self.has_all_paths);
            self.has_all_paths = has_all;
            let rest = if has_all { Step::Cash } else { Step::Full };
            self.next = match step {
                Step::Cash => None,
                Step::Preview | Step::Full if kind == Kind::Refused => None,
                Step::Preview if subject.has_perfect() => Some(Step::Perfect),
                Step::Preview | Step::Perfect => Some(rest),
                Step::Full => Some(Step::Cash),
            };
        }
        Some((step, subject))
    }

    /// Begins again with the present subject, after whatever was asked is lost.
    pub fn begin_again(&mut self) {
        self.in_flight = None;
        let has_paths = |subject: &Arc<Subject>| subject.paths() > 0;
        self.next = self.subject.as_ref().filter(|one| has_paths(one)).map(|_| Step::Preview);
    }

    /// Whether everything has been answered.
    pub fn is_idle(&self) -> bool {
        self.in_flight.is_none() && self.next.is_none()
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
    use crate::text::language::Language;

    fn subject(link: &str) -> Subject {
        let scenario = link::read(link).scenario;
        let study = Study::run(&scenario).unwrap();
        Subject::of(&scenario, &study, Language::English)
    }

    /// Steps until all is answered, each of these kinds in its turn.
    fn steps(flow: &mut Flow, kinds: &[Kind]) -> Vec<Step> {
        let mut kinds = kinds.iter();
        let mut steps = Vec::new();
        while let Some((id, request)) = flow.send() {
            assert!(request.len() > 50);
            let kind = *kinds.next().expect("an answer for each question");
            steps.push(flow.answered(id, kind).unwrap().0);
        }
        assert_eq!(kinds.len(), 0);
        steps
    }

    #[test]
    fn a_subject_is_asked_in_steps_and_not_again_while_it_is_the_same() {
        let mut flow = Flow::default();
        assert!(flow.send().is_none());
        flow.want(subject("v=1"));
        let kinds = [Kind::SomePaths, Kind::Perfect, Kind::AllPaths, Kind::Cash];
        let all = [Step::Preview, Step::Perfect, Step::Full, Step::Cash];
        assert_eq!(steps(&mut flow, &kinds), all);
        assert!(flow.is_idle());
        flow.want(subject("v=1&move.change=0.2"));
        assert!(flow.is_idle(), "the price move is not of the study");
        // The paths are there: another share is answered from all of them.
        flow.want(subject("v=1&lock.share=0.5"));
        let kinds = [Kind::AllPaths, Kind::Perfect, Kind::Cash];
        assert_eq!(steps(&mut flow, &kinds), [Step::Preview, Step::Perfect, Step::Cash]);
        flow.want(subject("v=1&risk.r_squared=1"));
        let kinds = [Kind::SomePaths, Kind::AllPaths, Kind::Cash];
        assert_eq!(steps(&mut flow, &kinds), [Step::Preview, Step::Full, Step::Cash]);
    }

    #[test]
    fn of_all_that_wait_only_the_newest_is_asked() {
        let mut flow = Flow::default();
        flow.want(subject("v=1"));
        let (first, asked) = flow.send().unwrap();
        for share in ["0.1", "0.2", "0.3"] {
            flow.want(subject(&format!("v=1&lock.share={share}")));
            assert!(flow.send().is_none(), "one at a time");
        }
        assert!(flow.answered(first + 1, Kind::SomePaths).is_none(), "nobody asked that");
        let (step, of) = flow.answered(first, Kind::SomePaths).unwrap();
        assert_eq!(step, Step::Preview);
        assert_eq!(of.request(step).len(), asked.len());
        assert!(!flow.is_present(&of));
        let (id, _) = flow.send().unwrap();
        let (step, of) = flow.answered(id, Kind::SomePaths).unwrap();
        assert!(step == Step::Preview && flow.is_present(&of));
        assert!(of.is_same(&subject("v=1&lock.share=0.3")));
    }

    #[test]
    fn what_is_refused_is_not_asked_further_and_what_is_lost_is_asked_again() {
        let mut flow = Flow::default();
        flow.want(subject("v=1"));
        assert_eq!(steps(&mut flow, &[Kind::Refused]), [Step::Preview]);
        flow.want(subject("v=1&lock.share=0.5"));
        let (lost, _) = flow.send().unwrap();
        flow.begin_again();
        let (id, _) = flow.send().unwrap();
        assert_ne!(id, lost);
        assert!(flow.answered(lost, Kind::AllPaths).is_none());
    }

    #[test]
    fn of_no_paths_nothing_is_asked() {
        let mut flow = Flow::default();
        flow.want(subject("v=1&risk.paths=0"));
        assert!(flow.send().is_none() && flow.is_idle());
        flow.begin_again();
        assert!(flow.send().is_none());
    }
}
