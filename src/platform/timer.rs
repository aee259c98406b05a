//! What happens later: a timer that can be set again, so that only the last of many calls happens, and work in
//! tasks of its own, between which the browser paints and answers the reader.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;

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
