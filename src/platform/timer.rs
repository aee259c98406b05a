//! What happens later: a timer that can be set again, so that only the last of many calls happens, and work in
//! tasks of its own, between which the browser paints and answers the reader.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::IdleRequestOptions;

/// Something that is about to happen.
#[derive(Clone, Default)]
pub struct Delay {
    pending: Rc<RefCell<Option<Timeout>>>,
}

impl Delay {
    /// Calls back after some milliseconds, instead of whatever was about to happen.
    pub fn set(&self, milliseconds: u32, callback: impl FnOnce() + 'static) {
        *self.pending.borrow_mut() = Some(Timeout::new(milliseconds, callback));
    }

    /// Nothing is about to happen any more.
    pub fn cancel(&self) {
        self.pending.take();
    }
}

/// Calls back in a task of its own, after all that was asked for before.
pub fn soon(callback: impl FnOnce() + 'static) {
    Timeout::new(0, callback).forget();
}

/// Calls back after all that was asked for before, and what that asked for itself.
pub fn after_parts(callback: impl FnOnce() + 'static) {
    soon(move || soon(callback));
}

/// How long what is done when the browser has nothing else to do waits at most.
const PATIENCE_MILLISECONDS: u32 = 1_000;

/// Calls back when the browser has nothing else to do, and soon enough for who waits; soon in one that cannot tell.
pub fn when_idle(callback: impl FnOnce() + 'static) {
    let name = JsValue::from_str("requestIdleCallback");
    let can_tell = |window: &web_sys::Window| Reflect::has(window, &name).unwrap_or_default();
    match web_sys::window().filter(can_tell) {
        Some(window) => {
            let callback = Closure::once_into_js(callback);
            let options = IdleRequestOptions::new();
            options.set_timeout(PATIENCE_MILLISECONDS);
            // OK because the function is there, and asks for nothing else.
            _ = window.request_idle_callback_with_options(callback.unchecked_ref(), &options);
        }
        None => soon(callback),
    }
}
