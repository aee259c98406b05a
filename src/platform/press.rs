//! The moment before a link is opened, when it has to be up to date.

use gloo::events::{EventListener, EventListenerOptions};

/// Listens for as long as it lives.
pub struct BeforeOpening {
    _listeners: [EventListener; 4],
}

impl BeforeOpening {
    /// Calls back when anything on the page is clicked with any button, dragged away, or has its menu opened, before
    /// anything on the page hears of it: what the callback changes is in the page before the browser reads a link.
    pub fn follow(told: impl Fn() + Clone + 'static) -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let first = EventListenerOptions::run_in_capture_phase();
        let listen = |name: &'static str| {
            let told = told.clone();
            EventListener::new_with_options(&document, name, first, move |_| told())
        };
        Some(Self { _listeners: ["click", "auxclick", "contextmenu", "dragstart"].map(listen) })
    }
}
