//! The browser's dialog to print.

/// Opens it for the page as it stands.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // OK to go on where the browser refuses: its own menu prints as well.
        let _ = window.print();
    }
}
