//! Printing: the browser's dialog, and what is folded on the screen and stands on paper has to be there before the page is laid out for it.

use gloo::events::EventListener;
use leptos::prelude::*;

use super::timer::soon;

thread_local! {
    static IS_PRINTED: ArcRwSignal<bool> = watched();
}

/// Whether the page is being printed: from the moment before it is laid out for paper to that after.
pub fn is_printed() -> ReadSignal<bool> {
    IS_PRINTED.with(|is_printed| is_printed.read_only().into())
}

/// Follows the browser for as long as the page lives.
fn watched() -> ArcRwSignal<bool> {
    let is_printed = ArcRwSignal::new(false);
    if let Some(window) = web_sys::window() {
        for (event, now) in [("beforeprint", true), ("afterprint", false)] {
            let is_printed = is_printed.clone();
            EventListener::new(&window, event, move |_| is_printed.set(now)).forget();
        }
    }
    is_printed
}

/// Opens the dialog for the page as it stands.
pub fn print() {
    let is_printed = IS_PRINTED.with(Clone::clone);
    // While this program runs nothing follows its signals: what waits is built before the browser is asked.
    is_printed.set(true);
    soon(move || {
        if let Some(window) = web_sys::window() {
            // OK to go on where the browser refuses: its own menu prints as well.
            let _ = window.print();
        }
        is_printed.set(false);
    });
}
