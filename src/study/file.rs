//! A scenario as a file that people can read, and back.
//!
//! The file holds every field, defaults too, as JSON. It is read pair by pair, as a link is: what
//! can be read is read, and the rest is reported.

use serde_json::{Map, Value};

use super::keys::row::{KeyPlace, LINE};
use super::keys::value::ValueForm;
use super::keys::{find, places};
use super::link::{ReadScenario, read_pairs};
use super::scenario::{Scenario, VERSION};
use crate::market::exact::from_float;

/// Largest file that is looked at, in bytes.
pub const LARGEST: usize = 1_000_000;

/// Why a file could not be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScenarioFileError {
    /// It is larger than [`LARGEST`].
    TooLarge,
    /// It is not JSON, not an object, or another program's.
    NotAScenario,
}

/// The text of a scenario's file.
pub fn write(scenario: &Scenario) -> String {
    let mut file = Map::from_iter([("v".to_owned(), VERSION.to_string().into())]);
    let mut lines = vec![Map::new(); scenario.lines.len()];
    for place in places(scenario) {
        let value = value(place, scenario);
        match place.key.name.strip_prefix(LINE) {
            Some(name) => {
                if let Some(line) = lines.get_mut(place.line) {
                    insert(line, name, value);
                }
            }
            None => insert(&mut file, place.key.name, value),
        }
    }
    let lines = lines.into_iter().map(Value::Object).collect();
    file.insert("line".to_owned(), Value::Array(lines));
    let mut text = String::new();
    push(&mut text, &Value::Object(file), 0);
    text + "\n"
}

/// A key's value: a string, a list of strings, or null for none.
fn value(place: KeyPlace, scenario: &Scenario) -> Value {
    let Some(text) = place.text(scenario) else { return Value::Null };
    match place.key.form() {
        ValueForm::Numbers(_)
        | ValueForm::Quotes(_)
        | ValueForm::Trades(_)
        | ValueForm::Providers(_)
        | ValueForm::Steps => {
            text.split(',').filter(|_| !text.is_empty()).map(Value::from).collect()
        }
        _ => text.into(),
    }
}

/// Puts a value under a name with dots, in an object for each part of it.
fn insert(object: &mut Map<String, Value>, name: &str, value: Value) {
    match name.split_once('.') {
        Some((first, rest)) => {
            let inner = object.entry(first).or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(inner) = inner {
                insert(inner, rest, value);
            }
        }
        None => _ = object.insert(name.to_owned(), value),
    }
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
    // OK because serialising a string cannot fail.
    text.push_str(&serde_json::to_string(string).unwrap_or_default());
}

/// Reads a scenario's file.
///
/// # Errors
/// [`ScenarioFileError`] where nothing of it can be used.
pub fn read(text: &str) -> Result<ReadScenario, ScenarioFileError> {
    if text.len() > LARGEST {
        return Err(ScenarioFileError::TooLarge);
    }
    let value: Value = serde_json::from_str(text).map_err(|_| ScenarioFileError::NotAScenario)?;
    if !value.is_object() {
        return Err(ScenarioFileError::NotAScenario);
    }
    let pairs = pairs(&value);
    let is_known = |(name, _): &(String, String)| name == "v" || find(name).is_some();
    // Another program's file, of which nothing is understood.
    if !pairs.iter().any(is_known) {
        return Err(ScenarioFileError::NotAScenario);
    }
    Ok(read_pairs(pairs))
}

/// Longer names are cut: no key is half as long, and pairs may be many.
const LONGEST_NAME: usize = 100;

/// All names and texts of a JSON value, with names as a scenario's would be: a list of objects has
/// its length under its own name, any other list is one text with commas.
pub fn pairs(value: &Value) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    collect(value, String::new(), &mut pairs);
    pairs
}

fn collect(value: &Value, name: String, pairs: &mut Vec<(String, String)>) {
    let below = |part: &str| {
        let name = if name.is_empty() { part.to_owned() } else { format!("{name}.{part}") };
        match name.char_indices().nth(LONGEST_NAME) {
            Some((end, _)) => name[..end].to_owned(),
            None => name,
        }
    };
    match value {
        // JSON has no NaN, and JavaScript writes null for it: where no value is no choice, it is refused.
        Value::Null if may_be_none(&name) => {}
        Value::Null => pairs.push((name, "null".to_owned())),
        Value::Object(fields) => {
            for (part, field) in fields {
                collect(field, below(part), pairs);
            }
        }
        Value::Array(items) if items.iter().any(Value::is_object) => {
            pairs.push((name.clone(), items.len().to_string()));
            for (index, item) in items.iter().enumerate() {
                collect(item, below(&(index + 1).to_string()), pairs);
            }
        }
        Value::Array(items) => {
            let texts: Vec<_> = items.iter().map(plain).collect();
            pairs.push((name, texts.join(",")));
        }
        plain_value => pairs.push((name, plain(plain_value))),
    }
}

/// Whether null is what the key of a name takes, or any text would be one of its values.
fn may_be_none(name: &str) -> bool {
    find(name)
        .is_some_and(|place| place.key.is_optional() || matches!(place.key.form(), ValueForm::Text))
}

/// The text of a plain value. A number that is not whole is read to 15 digits; a string is exact.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => match (number.as_u64(), number.as_i64()) {
            (Some(whole), _) => whole.to_string(),
            (_, Some(whole)) => whole.to_string(),
            // What no decimal holds stays as it is written, and is refused by whatever key it is of.
            _ => number
                .as_f64()
                .and_then(from_float)
                .map_or_else(|| number.to_string(), |decimal| decimal.to_string()),
        },
        Value::Bool(value) => value.to_string(),
        Value::Null | Value::Array(_) | Value::Object(_) => String::new(),
    }
}
