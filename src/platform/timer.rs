//! What happens later: a timer that can be set again, so that only the last of many calls happens, and work in
//! tasks of its own, between which the browser paints and answers the reader.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
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

thread_local! {
    /// What is done between frames, in the order in which it was asked for.
    static FRAME_WORK: RefCell<VecDeque<Box<dyn FnOnce()>>> = const { RefCell::new(VecDeque::new()) };
    /// Whether a frame is waited for.
    static IS_FRAME_AWAITED: Cell<bool> = const { Cell::new(false) };
}

/// Calls back in a task of its own, after all that was asked for in this way before has been shown. A page that is hidden
/// shows no frame, and is not waited for.
pub fn in_own_frame(callback: impl FnOnce() + 'static) {
    FRAME_WORK.with_borrow_mut(|work| work.push_back(Box::new(callback)));
    if !IS_FRAME_AWAITED.replace(true) {
        soon(do_frame_work);
    }
}

fn do_frame_work() {
    match FRAME_WORK.with_borrow_mut(VecDeque::pop_front) {
        Some(next) => {
            next();
            if is_hidden() { soon(do_frame_work) } else { after_frame(do_frame_work) }
        }
        None => IS_FRAME_AWAITED.set(false),
    }
}

/// Whether the page is in a tab that is not seen.
pub(super) fn is_hidden() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.hidden())
}

/// How long a busy browser is waited for before each piece of work.
const PATIENCE_MILLISECONDS: u32 = 200;

/// Work that says whether it has changed what is shown.
type IdleWork = Box<dyn FnOnce() -> bool>;

thread_local! {
    /// What is done when the browser has nothing else to do, in the order in which it was asked for.
    static IDLE_WORK: RefCell<VecDeque<IdleWork>> = const { RefCell::new(VecDeque::new()) };
    /// Whether the browser has been asked for time to do it.
    static IS_ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Calls back when the browser has nothing else to do; soon in one that cannot tell. Where the callback says that it has
/// changed what is shown, the next one waits until that is shown, so that no frame has to lay out all of it. A page that is
/// hidden shows no frame, and goes on when it is seen.
pub fn when_idle(callback: impl FnOnce() -> bool + 'static) {
    IDLE_WORK.with_borrow_mut(|work| work.push_back(Box::new(callback)));
    if !IS_ASKED.replace(true) {
        ask_for_idle_time();
    }
}

fn ask_for_idle_time() {
    let name = JsValue::from_str("requestIdleCallback");
    let can_tell = |window: &web_sys::Window| Reflect::has(window, &name).unwrap_or_default();
    match web_sys::window().filter(can_tell) {
        Some(window) => {
            let options = IdleRequestOptions::new();
            options.set_timeout(PATIENCE_MILLISECONDS);
            let work = Closure::once_into_js(do_idle_work);
            // OK because the function is there, and asks for nothing else.
            _ = window.request_idle_callback_with_options(work.unchecked_ref(), &options);
        }
        None => soon(do_idle_work),
    }
}

fn do_idle_work() {
    while let Some(next) = IDLE_WORK.with_borrow_mut(VecDeque::pop_front) {
        if next() {
            return after_frame(ask_for_idle_time);
        }
    }
    IS_ASKED.set(false);
}

/// Calls back once the browser has shown the next frame.
fn after_frame(callback: impl FnOnce() + 'static) {
    before_frame(move || soon(callback));
}

/// Calls back right before the browser lays out the next frame.
pub(super) fn before_frame(callback: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(callback);
    if let Some(window) = web_sys::window() {
        // OK because every browser has the function, and nothing but a frame is waited for.
        _ = window.request_animation_frame(callback.unchecked_ref());
    }
}
