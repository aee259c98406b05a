//! Whether a reader has an element before them.

use std::rc::Rc;

use js_sys::Array;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use super::effect::follow;

/// How far from the window an element is near: two windows away.
const NEAR: &str = "200% 0px";

/// Whether any of an element is in view, followed as the reader scrolls, also through the page around a frame.
/// It is in view until the browser says otherwise.
pub fn follow_visibility(element: NodeRef<Div>) -> ReadSignal<bool> {
    let (is_seen, set_seen) = signal(true);
    follow_place(element, "0px", move |is_in_view| {
        if is_in_view != is_seen.get_untracked() {
            set_seen.set(is_in_view);
        }
    });
    is_seen
}

/// Whether a reader has come near an element once.
pub fn follow_arrival(element: NodeRef<Div>) -> ReadSignal<bool> {
    let (has_come, set_come) = signal(false);
    follow_place(element, NEAR, move |is_near| {
        if is_near && !has_come.get_untracked() {
            set_come.set(true);
        }
    });
    has_come
}

/// Tells whether an element is within a margin of the window, whenever that changes. Where the browser cannot tell, it is.
fn follow_place(element: NodeRef<Div>, margin: &'static str, told: impl Fn(bool) + 'static) {
    let told = Rc::new(told);
    let observing = StoredValue::new_local(None::<Observing>);
    follow(move || {
        let Some(element) = element.get() else { return };
        let (told, told_if_unknown) = (told.clone(), told.clone());
        let observed = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let entry = entries.iter().next_back();
            let entry = entry.and_then(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok());
            if let Some(entry) = entry {
                told(entry.is_intersecting());
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(margin);
        let callback = observed.as_ref().unchecked_ref();
        let Ok(observer) = IntersectionObserver::new_with_options(callback, &options) else {
            return told_if_unknown(true);
        };
        observer.observe(&element);
        observing.set_value(Some(Observing { observer, _observed: observed }));
    });
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
