//! Printing: the browser's dialog, and what is folded on the screen and stands on paper has to be there before the page is laid out for it.

use gloo::events::EventListener;
use leptos::prelude::*;

thread_local! {
    static IS_PRINTED: ArcReadSignal<bool> = watched();
}

/// Whether the page is being printed: from the moment before it is laid out for paper to that after.
pub fn is_printed() -> ReadSignal<bool> {
    IS_PRINTED.with(|is_printed| is_printed.clone().into())
}

/// Follows the browser for as long as the page lives.
fn watched() -> ArcReadSignal<bool> {
    let (is_printed, set_printed) = arc_signal(false);
    if let Some(window) = web_sys::window() {
        for (event, now) in [("beforeprint", true), ("afterprint", false)] {
            let set_printed = set_printed.clone();
            EventListener::new(&window, event, move |_| set_printed.set(now)).forget();
        }
    }
    is_printed
}

/// Opens the dialog for the page as it stands.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // OK to go on where the browser refuses: its own menu prints as well.
        let _ = window.print();
    }
}
