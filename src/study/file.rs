//! A scenario as a file that people can read, and back.
//!
//! The file holds every field, defaults too, as JSON. It is read pair by pair, as a link is: what
//! can be read is read, and the rest is reported.

use serde_json::Value;

use super::flat::{Refusal, collect, tree};
use super::link::{Reading, Reason, Warning, read_pairs};
use super::scenario::{Scenario, VERSION};

/// Largest file that is looked at, in bytes.
pub const LARGEST: usize = 1_000_000;

/// Why a file could not be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It is larger than [`LARGEST`].
    TooLarge,
    /// It is not JSON, not an object, or another program's.
    NotAScenario,
}

/// The text of a scenario's file.
pub fn write(scenario: &Scenario) -> String {
    let mut file = tree(scenario);
    if let Value::Object(fields) = &mut file {
        fields.insert("v".to_owned(), VERSION.to_string().into());
    }
    let mut text = String::new();
    push(&mut text, &file, 0);
    text + "\n"
}

/// Appends a value, with a line for each field. A scenario's plain values are all strings.
fn push(text: &mut String, value: &Value, depth: usize) {
    let line = |depth: usize| format!("\n{}", "  ".repeat(depth));
    let separate = |text: &mut String, index: usize| {
        if index > 0 {
            text.push(',');
        }
        text.push_str(&line(depth + 1));
    };
    match value {
        Value::Object(fields) => {
            text.push('{');
            for (index, (name, field)) in fields.iter().enumerate() {
                separate(text, index);
                push_string(text, name);
                text.push_str(": ");
                push(text, field, depth + 1);
            }
            text.push_str(&line(depth));
            text.push('}');
        }
        Value::Array(items) if items.is_empty() => text.push_str("[]"),
        Value::Array(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                separate(text, index);
                push(text, item, depth + 1);
            }
            text.push_str(&line(depth));
            text.push(']');
        }
        Value::String(string) => push_string(text, string),
        Value::Null | Value::Bool(_) | Value::Number(_) => text.push_str("null"),
    }
}

fn push_string(text: &mut String, string: &str) {
    // OK because a string has no way not to be written as JSON.
    text.push_str(&serde_json::to_string(string).unwrap_or_default());
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
    let (count, has_version) = (pairs.len(), pairs.iter().any(|(key, _)| key == "v"));
    let reading = read_pairs(pairs);
    let is_unknown = |warning: &&Warning| {
        matches!(warning.reason, Reason::Refused(Refusal::UnknownKey) | Reason::TooLong)
    };
    // Another program's file, of which nothing was understood.
    let is_foreign = !has_version && reading.warnings.iter().filter(is_unknown).count() >= count;
    if is_foreign { Err(FileError::NotAScenario) } else { Ok(reading) }
}
