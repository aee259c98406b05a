//! Printing: the browser's dialog, and what is folded on the screen and stands on paper has to be there before the page is laid out for it.

use gloo::events::EventListener;

/// Listens for as long as it lives.
pub struct Printing {
    _listeners: [EventListener; 2],
}

impl Printing {
    /// Calls back with `true` before the page is printed, and with `false` after.
    pub fn follow(told: impl Fn(bool) + Clone + 'static) -> Option<Self> {
        let window = web_sys::window()?;
        let (begin, end) = (told.clone(), told);
        Some(Self {
            _listeners: [
                EventListener::new(&window, "beforeprint", move |_| begin(true)),
                EventListener::new(&window, "afterprint", move |_| end(false)),
            ],
        })
    }
}

/// Opens the dialog for the page as it stands.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // OK to go on where the browser refuses: its own menu prints as well.
        let _ = window.print();
    }
}
