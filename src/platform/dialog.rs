//! Dialogs over the page.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::effect::follow;
use super::timer;

/// Opens a dialog over the page as soon as it is built: the rest of the page waits, and Escape closes it.
pub fn show_when_built(dialog: NodeRef<Dialog>) {
    follow(move || {
        let Some(dialog) = dialog.get() else { return };
        // In a task of its own, since an element that is not in the document yet cannot be opened.
        timer::soon(move || {
            if !dialog.open() {
                // A browser that refuses leaves the dialog closed; the page works on.
                let _ = dialog.show_modal();
            }
        });
    });
}
