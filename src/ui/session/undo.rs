//! Going back and forth between a session's scenarios, and back to the first one.

use leptos::prelude::*;

use super::{Progress, Session};
use crate::show::first_scenario::first_scenario;
use crate::study::reset::{is_changed, reset};
use crate::study::scenario::Scenario;
use crate::study::undo_history::UndoHistory;

/// A way through the history: back or forth.
type Way = fn(&mut UndoHistory, Scenario) -> Option<Scenario>;

impl Session {
    /// Undoes the newest change.
    pub fn undo(self) {
        self.go(UndoHistory::undo);
    }

    /// Makes the change again that was undone last.
    pub fn redo(self) {
        self.go(UndoHistory::redo);
    }

    fn go(self, way: Way) {
        let present = self.scenario.get_untracked();
        let found = self.undo_history.try_update(|history| way(history, present.clone()));
        if let Some(mut scenario) = found.flatten() {
            self.limits.read_untracked().restore(&present, &mut scenario);
            self.show(scenario);
            self.changed.run(Progress::Done);
        }
    }

    /// Whether keys of these groups have other values than in the scenario with which a reader begins.
    pub fn is_changed(self, groups: &[&str]) -> bool {
        is_changed(&self.scenario.read(), &self.first(), groups)
    }

    /// Puts the keys of these groups back to that scenario's values.
    pub fn reset(self, groups: &[&str]) {
        let first = untrack(|| self.first());
        // What is typed in a field that is put back goes with it.
        self.generation.update(|generation| *generation += 1);
        self.change(true, |scenario| reset(scenario, &first, groups));
    }

    fn first(self) -> Scenario {
        first_scenario(self.language.get(), self.today)
    }
}
