//! The address bar: the part after `#`, and the history of it.
//!
//! A gesture (a drag, a typed number) is one history entry: it is pushed when the gesture begins,
//! replaced while it goes on, at most every 300 ms, and once more when it has ended. Browsers take
//! milliseconds to write an entry, so the reader's change is painted first.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsValue;

use super::document::text_of;
use super::host::is_framed;

/// How long after a change it is written: longer than a frame.
const AFTER_MILLISECONDS: u32 = 30;

/// Least time between two replacements: browsers refuse floods of them.
const REPLACE_EVERY_MILLISECONDS: u32 = 300;

/// The element whose text is used if the address has no part after `#`.
const CARRIED: &str = "carried-link";

/// Writes what a reader did into the address bar.
#[derive(Clone, Default)]
pub struct Address {
    inner: Rc<Inner>,
}

#[derive(Default)]
struct Inner {
    is_gesture_open: Cell<bool>,
    /// Whether what is written next is a new entry.
    is_new: Cell<bool>,
    /// What is written next.
    latest: RefCell<Option<Latest>>,
    /// What the address said when it was last read or written.
    shown: RefCell<String>,
    pending: RefCell<Option<Timeout>>,
}

/// The part after `#` that is written next.
enum Latest {
    /// What is written while a gesture goes on: whatever it has come to by then.
    Going(Box<dyn Fn() -> String>),
    /// What a gesture has come to.
    Finished(String),
}

impl Address {
    /// The part after `#`, without it. If the address has none, that which the page carries itself: the address of a frame
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

    /// Shows a change; `is_finished` says that the reader is done with it. Until then `hash` is only asked when something
    /// is written.
    pub fn show(&self, hash: impl Fn() -> String + 'static, is_finished: bool) {
        let is_begun = self.inner.is_gesture_open.replace(!is_finished);
        if !is_begun {
            // The last gesture is an entry of its own, even if this one follows at once.
            if self.inner.pending.take().is_some() {
                self.write();
            }
            self.inner.is_new.set(true);
        }
        let latest =
            if is_finished { Latest::Finished(hash()) } else { Latest::Going(Box::new(hash)) };
        *self.inner.latest.borrow_mut() = Some(latest);
        if !is_begun || is_finished {
            self.write_after(AFTER_MILLISECONDS);
        } else if self.inner.pending.borrow().is_none() {
            self.write_after(REPLACE_EVERY_MILLISECONDS);
        }
    }

    /// Ends a gesture: the next change is a new history entry.
    pub fn finish(&self) {
        if self.inner.is_gesture_open.replace(false) {
            let hash = self.inner.latest();
            *self.inner.latest.borrow_mut() = Some(Latest::Finished(hash));
            self.write_after(AFTER_MILLISECONDS);
        }
    }

    /// Whether a change waits to be written into an address that still says `hash`: then the browser tells of no way to
    /// somewhere else. WebKit tells of the page's own address, too, some time after it was loaded.
    pub fn is_behind(&self, hash: &str) -> bool {
        self.inner.pending.borrow().is_some() && *self.inner.shown.borrow() == hash
    }

    /// Notes what the address says now.
    pub fn note(&self, hash: &str) {
        *self.inner.shown.borrow_mut() = hash.to_owned();
    }

    /// Forgets a gesture without writing, because the address was changed by someone else.
    pub fn abandon(&self) {
        self.inner.pending.take();
        self.inner.is_gesture_open.set(false);
        self.inner.is_new.set(false);
    }

    fn write_after(&self, milliseconds: u32) {
        let address = self.clone();
        let timeout = Timeout::new(milliseconds, move || {
            address.inner.pending.take();
            address.write();
        });
        // What waited before is dropped, which cancels it.
        *self.inner.pending.borrow_mut() = Some(timeout);
    }

    fn write(&self) {
        let is_replacement = !self.inner.is_new.replace(false);
        let hash = self.inner.latest();
        self.note(&hash);
        let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else {
            return;
        };
        let url = format!("#{hash}");
        // A frame shares the history of the page around it, whose reader means that page by Back. A sandboxed frame has
        // no history to write; the page works without.
        let _ = if is_replacement || is_framed() {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
        } else {
            history.push_state_with_url(&JsValue::NULL, "", Some(&url))
        };
    }
}

impl Inner {
    /// What is written next.
    fn latest(&self) -> String {
        match &*self.latest.borrow() {
            Some(Latest::Going(hash)) => hash(),
            Some(Latest::Finished(hash)) => hash.clone(),
            None => String::new(),
        }
    }
}

/// Calls back whenever the reader goes back, forward, or edits the address, for as long as the
/// page lives.
pub fn on_navigation(mut callback: impl FnMut(String) + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "popstate", move |_| callback(Address::read())).forget();
    }
}
