//! What a link takes from a reader's hands.

use crate::study::keys;
use crate::study::scenario::Scenario;
use crate::study::view::lists;

/// Keys of the scenario, or groups of keys, that a reader cannot change or does not see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReaderLimits {
    /// Those that cannot be changed.
    pub lock: Vec<String>,
    /// Those whose fields are not shown.
    pub hide: Vec<String>,
}

impl ReaderLimits {
    /// Puts what is locked back to what it was.
    pub fn restore(&self, before: &Scenario, changed: &mut Scenario) {
        let locked = &self.lock;
        if locked.is_empty() {
            return;
        }
        if changed.lines.len() != before.lines.len() && lists(locked, "line") {
            changed.lines.clone_from(&before.lines);
        }
        for place in keys::places(before) {
            if lists(locked, &place.name()) && place.text(before) != place.text(changed) {
                // OK because it was read of a scenario; an empty text means no value.
                _ = place.put(changed, &place.text(before).unwrap_or_default());
            }
        }
    }
}
