//! What is done to the browser whenever signals change.

use leptos::prelude::*;

/// Does something now, and again whenever a signal that it read has changed.
///
/// Behind a box, so that all effects share one copy of what an effect costs.
pub fn follow(closure: impl FnMut() + 'static) {
    #[inline(never)]
    fn of_box(mut closure: Box<dyn FnMut()>) {
        Effect::new(move |_| closure());
    }
    of_box(Box::new(closure));
}
