//! Whether a reader has an element before them.

use js_sys::Array;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{IntersectionObserver, IntersectionObserverEntry};

use super::effect::follow;

/// Whether any of an element is in view, followed as the reader scrolls, also through the page around a frame.
/// It is in view until the browser says otherwise.
pub fn follow_visibility(element: NodeRef<Div>) -> ReadSignal<bool> {
    let (is_seen, set_seen) = signal(true);
    let observing = StoredValue::new_local(None::<Observing>);
    follow(move || {
        let Some(element) = element.get() else { return };
        let observed = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let entry = entries.iter().next_back();
            let entry = entry.and_then(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok());
            if let Some(entry) = entry
                && entry.is_intersecting() != is_seen.get_untracked()
            {
                set_seen.set(entry.is_intersecting());
            }
        });
        let observer = IntersectionObserver::new(observed.as_ref().unchecked_ref()).ok();
        observing.set_value(observer.map(|observer| {
            observer.observe(&element);
            Observing { observer, _observed: observed }
        }));
    });
    is_seen
}

/// An element that is observed until this is dropped.
struct Observing {
    observer: IntersectionObserver,
    _observed: Closure<dyn FnMut(Array)>,
}

impl Drop for Observing {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
