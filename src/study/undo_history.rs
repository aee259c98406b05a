//! The scenarios before and after the present one, so that every change can be undone and redone.
//!
//! A drag, or a number that is being typed, is one step, however many values it passes through.

use std::collections::VecDeque;

use super::scenario::Scenario;

/// Most steps that can be undone; the oldest are forgotten first.
const MOST_STEPS: usize = 100;

/// The scenarios that a reader can go back to, and those that they came back from.
#[derive(Clone, Debug, Default)]
pub struct UndoHistory {
    before: VecDeque<Scenario>,
    after: Vec<Scenario>,
    /// Whether the newest step is still going on.
    is_going: bool,
}

impl UndoHistory {
    /// A change was made: what was there before it. Further changes are of the same step until one is finished.
    pub fn record(&mut self, before: Scenario, is_finished: bool) {
        if !self.is_going {
            self.before.push_back(before);
            if self.before.len() > MOST_STEPS {
                self.before.pop_front();
            }
        }
        self.after.clear();
        self.is_going = !is_finished;
    }

    /// The step that is going on has ended.
    pub fn finish(&mut self) {
        self.is_going = false;
    }

    /// The scenario before the newest step; `None` if nothing can be undone.
    pub fn undo(&mut self, present: Scenario) -> Option<Scenario> {
        self.is_going = false;
        // A drag that came back to where it began has changed nothing.
        while let Some(before) = self.before.pop_back() {
            if before != present {
                self.after.push(present);
                return Some(before);
            }
        }
        None
    }

    /// The scenario after the present one; `None` where nothing was undone, or something else was changed since.
    pub fn redo(&mut self, present: Scenario) -> Option<Scenario> {
        self.is_going = false;
        let after = self.after.pop()?;
        self.before.push_back(present);
        Some(after)
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        !self.before.is_empty()
    }

    /// Whether there is a step to redo.
    pub fn can_redo(&self) -> bool {
        !self.after.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;
    use crate::market::quantity::{LockedShare, Quantity};

    fn locking(percent: i64) -> Scenario {
        let mut scenario = Scenario::default();
        scenario.lock.share = LockedShare::new(Decimal::new(percent, 2)).unwrap();
        scenario
    }

    #[test]
    fn steps_are_undone_and_redone_in_their_order() {
        let mut history = UndoHistory::default();
        assert!(!history.can_undo() && !history.can_redo());
        assert_eq!(history.undo(locking(10)), None);
        history.record(locking(10), true);
        history.record(locking(20), true);
        assert_eq!(history.undo(locking(30)), Some(locking(20)));
        assert_eq!(history.undo(locking(20)), Some(locking(10)));
        assert!(!history.can_undo());
        assert_eq!(history.redo(locking(10)), Some(locking(20)));
        assert_eq!(history.redo(locking(20)), Some(locking(30)));
        assert_eq!(history.redo(locking(30)), None);
        assert_eq!(history.undo(locking(30)), Some(locking(20)));
        history.record(locking(20), true);
        assert!(!history.can_redo(), "what was undone is gone once something else is changed");
    }

    #[test]
    fn a_drag_is_one_step_and_one_that_came_back_is_none() {
        let mut history = UndoHistory::default();
        history.record(locking(10), true);
        for percent in 20..30 {
            history.record(locking(percent), false);
        }
        history.finish();
        assert_eq!(history.undo(locking(30)), Some(locking(20)));
        history.record(locking(20), false);
        history.record(locking(40), false);
        history.finish();
        assert_eq!(history.undo(locking(20)), Some(locking(10)));
    }

    #[test]
    fn the_oldest_steps_are_forgotten() {
        let mut history = UndoHistory::default();
        for percent in 0..=100 {
            history.record(locking(percent % 100), true);
        }
        let mut present = locking(50);
        let mut steps = 0;
        while let Some(before) = history.undo(present.clone()) {
            present = before;
            steps += 1;
        }
        assert_eq!(steps, MOST_STEPS);
    }
}
