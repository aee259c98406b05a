//! A scenario as a file that people can read, and back.
//!
//! The file holds every field, defaults too, as JSON. It is read pair by pair, as a link is: what
//! can be read is read, and the rest is reported.

use serde_json::{Value, json};

use super::flat::collect;
use super::link::{Reading, read_pairs};
use super::scenario::{Scenario, VERSION};

/// Largest file that is looked at, in bytes.
pub const LARGEST: usize = 1_000_000;

/// Why a file could not be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It is larger than [`LARGEST`].
    TooLarge,
    /// It is not JSON, or not an object.
    NotAScenario,
}

/// The text of a scenario's file.
pub fn write(scenario: &Scenario) -> String {
    let mut file = json!(scenario);
    if let Value::Object(fields) = &mut file {
        fields.insert("v".to_owned(), VERSION.into());
    }
    // `{:#}` writes the value over several lines.
    format!("{file:#}\n")
}

/// Reads a scenario's file.
///
/// # Errors
/// [`FileError`] where nothing of it can be used.
pub fn read(text: &str) -> Result<Reading, FileError> {
    if text.len() > LARGEST {
        return Err(FileError::TooLarge);
    }
    let value: Value = serde_json::from_str(text).map_err(|_| FileError::NotAScenario)?;
    if !value.is_object() {
        return Err(FileError::NotAScenario);
    }
    let mut pairs = Vec::new();
    collect(&value, String::new(), &mut pairs);
    Ok(read_pairs(pairs))
}
