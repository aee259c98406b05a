//! What is told to a part of the page: at once while a reader has it before them, else when they rest.

use leptos::prelude::*;

use crate::platform::effect::follow;
use crate::platform::timer;

/// A value as a part of the page follows it: at once while it `is_seen`, else after the reader has `rested`, one part in a
/// frame; so a step of a slider waits for nothing that is out of sight. `is_other` tells a change from the same again.
pub fn seen_or_rested<T: Clone + Send + Sync + 'static>(
    value: Memo<T>,
    is_seen: Signal<bool>,
    rested: RwSignal<u32>,
    is_other: fn(Option<&T>, Option<&T>) -> bool,
) -> Memo<T> {
    let (due, set_due) = signal(());
    follow(move || {
        // In the beginning the part has the value.
        if rested.get() > 0 && !is_seen.get_untracked() {
            // Where the part is gone by then, nothing follows.
            timer::in_own_frame(move || _ = set_due.try_set(()));
        }
    });
    let compute = move |_: Option<&T>| {
        due.track();
        if is_seen.get() {
            value.track();
        }
        value.get_untracked()
    };
    Memo::new_with_compare(compute, is_other)
}
