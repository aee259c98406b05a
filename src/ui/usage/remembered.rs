//! What a reader said of the columns of files, kept on this device: titles and what they are, and nothing of any row.

use crate::history::usage::mapping::Mapping;
use crate::platform::storage;

/// Layouts that are kept; the oldest goes first.
const MOST: usize = 20;

/// What was said on earlier visits.
pub fn mappings() -> Vec<Mapping> {
    let kept = storage::columns().and_then(|text| serde_json::from_str(&text).ok());
    kept.unwrap_or_default()
}

/// Remembers it.
pub fn remember(mappings: &mut Vec<Mapping>) {
    let old = mappings.len().saturating_sub(MOST);
    mappings.drain(..old);
    if let Ok(text) = serde_json::to_string(mappings) {
        storage::remember_columns(&text);
    }
}
