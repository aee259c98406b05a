//! What the browser remembers between visits: the language that was chosen, the scenarios that a reader compares, and what
//! a reader said of the columns of files that no layout is known for. Nothing of a file's rows is among it.
//!
//! The language is kept as it is, not as JSON, so that the shell's script can read it too.

use gloo::storage::{LocalStorage, Storage};

const LANGUAGE: &str = "tokenlock.language";
const COLUMNS: &str = "tokenlock.columns";
const COMPARISON: &str = "tokenlock.comparison";

/// Whether the browser lets this page remember: a sandboxed frame may not.
fn is_allowed() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

/// The code of the language that was chosen on an earlier visit.
pub fn language() -> Option<String> {
    kept(LANGUAGE)
}

/// Remembers the language that was chosen.
pub fn remember_language(code: &str) {
    keep(LANGUAGE, code);
}

/// What a reader said of the columns of files on earlier visits, as text.
pub fn columns() -> Option<String> {
    kept(COLUMNS)
}

/// Remembers what a reader said of the columns of files.
pub fn remember_columns(text: &str) {
    keep(COLUMNS, text);
}

/// The scenarios that were compared on an earlier visit, as the pairs of a link.
pub fn comparison() -> Option<String> {
    kept(COMPARISON)
}

/// Remembers the scenarios that are compared.
pub fn remember_comparison(pairs: &str) {
    keep(COMPARISON, pairs);
}

fn kept(name: &str) -> Option<String> {
    is_allowed().then(|| LocalStorage::raw().get_item(name).ok().flatten()).flatten()
}

fn keep(name: &str, text: &str) {
    if is_allowed() {
        // A full or forbidden storage costs the memory and nothing else.
        let _ = LocalStorage::raw().set_item(name, text);
    }
}
