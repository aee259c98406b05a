//! What the browser remembers between visits: the language that was chosen, and nothing else.
//!
//! It is kept as it is, not as JSON, so that the shell's script can read it too.

use gloo::storage::{LocalStorage, Storage};

const LANGUAGE: &str = "tokenlock.language";

/// Whether the browser lets this page remember: a sandboxed frame may not.
fn is_allowed() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

/// The code of the language that was chosen on an earlier visit.
pub fn language() -> Option<String> {
    is_allowed().then(|| LocalStorage::raw().get_item(LANGUAGE).ok().flatten()).flatten()
}

/// Remembers the language that was chosen.
pub fn remember_language(code: &str) {
    if is_allowed() {
        // A full or forbidden storage costs the memory and nothing else.
        let _ = LocalStorage::raw().set_item(LANGUAGE, code);
    }
}
