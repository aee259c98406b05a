//! The address bar: the part after `#`, and the history of it.
//!
//! A gesture (a drag, a typed number) is one history entry: it is pushed when the gesture begins,
//! replaced while it goes on, at most every 300 ms, and left alone when it has ended.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsValue;

use super::document::text_of;
use super::host::is_framed;

/// Least time between two replacements: browsers refuse floods of them.
const REPLACE_EVERY_MILLISECONDS: u32 = 300;

/// The element whose text stands for the part after `#` where an address has none.
const CARRIED: &str = "carried-link";

/// Writes what a reader did into the address bar.
#[derive(Clone, Default)]
pub struct Address {
    inner: Rc<Inner>,
}

#[derive(Default)]
struct Inner {
    is_gesture_open: Cell<bool>,
    latest: RefCell<String>,
    pending: RefCell<Option<Timeout>>,
}

impl Address {
    /// The part after `#`, without it. Where there is none, that which the page carries itself: the address of a frame
    /// that was made from text (`srcdoc`) has none.
    pub fn read() -> String {
        let location = web_sys::window().map(|window| window.location());
        let hash = location.and_then(|location| location.hash().ok()).unwrap_or_default();
        let hash = hash.trim_start_matches('#');
        if hash.is_empty() { text_of(CARRIED).trim().to_owned() } else { hash.to_owned() }
    }

    /// The address of the folder that this page lies in, with `/` at its end; `None` where it lies on no server.
    pub fn folder() -> Option<String> {
        let location = web_sys::window().map(|window| window.location());
        let address = location.and_then(|location| location.href().ok()).unwrap_or_default();
        let address = address.split(['#', '?']).next().unwrap_or_default();
        let (folder, _) = address.rsplit_once('/').filter(|_| address.starts_with("http"))?;
        Some(format!("{folder}/"))
    }

    /// The whole address with this part after `#`.
    pub fn with_hash(hash: &str) -> String {
        let location = web_sys::window().map(|window| window.location());
        let address = location.and_then(|location| location.href().ok()).unwrap_or_default();
        let base = address.split('#').next().unwrap_or_default();
        format!("{base}#{hash}")
    }

    /// Shows a change; `is_finished` says that the reader is done with it.
    pub fn show(&self, hash: String, is_finished: bool) {
        let is_begun = self.inner.is_gesture_open.get();
        *self.inner.latest.borrow_mut() = hash;
        if !is_begun {
            self.inner.is_gesture_open.set(!is_finished);
            self.write(false);
        } else if is_finished {
            self.finish();
        } else if self.inner.pending.borrow().is_none() {
            let address = self.clone();
            let timeout = Timeout::new(REPLACE_EVERY_MILLISECONDS, move || {
                address.inner.pending.take();
                address.write(true);
            });
            *self.inner.pending.borrow_mut() = Some(timeout);
        }
    }

    /// Ends a gesture: the next change is a new history entry.
    pub fn finish(&self) {
        self.inner.pending.take();
        if self.inner.is_gesture_open.replace(false) {
            self.write(true);
        }
    }

    /// Forgets a gesture without writing, because the address was changed by someone else.
    pub fn abandon(&self) {
        self.inner.pending.take();
        self.inner.is_gesture_open.set(false);
    }

    fn write(&self, is_replacement: bool) {
        let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else {
            return;
        };
        let url = format!("#{}", self.inner.latest.borrow());
        // A frame shares the history of the page around it, whose reader means that page by Back. A sandboxed frame has
        // no history to write; the page works without.
        let _ = if is_replacement || is_framed() {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
        } else {
            history.push_state_with_url(&JsValue::NULL, "", Some(&url))
        };
    }
}

/// Calls back whenever the reader goes back, forward, or edits the address, for as long as the
/// page lives.
pub fn on_navigation(mut callback: impl FnMut(String) + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "popstate", move |_| callback(Address::read())).forget();
    }
}
