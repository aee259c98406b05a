//! Replies and exports in JSON, as tables: an object a row, nested fields as `amount.value`.
//!
//! A list may stand under `data` or `results`, in small or capital letters, a bucket of time may hold rows of its own, and an
//! object may stand in each line of a file.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::history::error::FileError;
use crate::history::records::Records;
use crate::history::table::FileTable;

/// Fields that hold rows, below which nothing else is looked for.
const ROWS: [&str; 6] = ["results", "data", "rows", "items", "records", "observations"];

/// The table in a text of JSON; `None` if the text is not JSON.
///
/// # Errors
/// [`FileError::TooManyLines`], [`FileError::TooWide`] and [`FileError::TooManyCells`].
pub fn table(text: &str) -> Result<Option<FileTable<'static>>, FileError> {
    let text = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    if !text.starts_with(['{', '[']) {
        return Ok(None);
    }
    let mut records = Records::default();
    // One value, or one in each line.
    for value in serde_json::Deserializer::from_str(text).into_iter::<Value>() {
        let Ok(value) = value else { break };
        collect(&value, &Row::new(), &mut records)?;
    }
    let table = FileTable::of_records(records);
    Ok((!table.titles.is_empty()).then_some(table))
}

/// A row by its titles.
type Row = BTreeMap<String, String>;

/// Adds the rows of a value; those of a bucket take the bucket's own fields.
fn collect(value: &Value, above: &Row, records: &mut Records) -> Result<(), FileError> {
    match value {
        Value::Array(values) => values.iter().try_for_each(|value| collect(value, above, records)),
        Value::Object(fields) => {
            let mut row = above.clone();
            let inner = rows_of(fields);
            flatten("", fields, inner.is_some(), &mut row);
            match inner {
                // An empty bucket covers its time.
                Some(values) if !values.is_empty() => {
                    values.iter().try_for_each(|value| collect(value, &row, records))
                }
                _ => records.push(&row),
            }
        }
        _ => Ok(()),
    }
}

/// The rows in a field of an object: a list, or an object with one in it such as `{"Data":{"Items":[...]}}`.
fn rows_of(fields: &Map<String, Value>) -> Option<&Vec<Value>> {
    ROWS.iter().find_map(|known| {
        let (_, value) = fields.iter().find(|(name, _)| name.eq_ignore_ascii_case(known))?;
        match value {
            Value::Array(values) => Some(values),
            Value::Object(inner) => rows_of(inner),
            _ => None,
        }
    })
}

/// The fields of an object under their way to it. Objects that layouts read as one cell stay so.
fn flatten(way: &str, fields: &Map<String, Value>, has_rows: bool, row: &mut Row) {
    for (name, value) in fields {
        let title = if way.is_empty() { name.clone() } else { format!("{way}.{name}") };
        match value {
            Value::Object(inner) if !is_cell(name) => flatten(&title, inner, has_rows, row),
            Value::Array(_) if has_rows => {}
            Value::Null => {
                row.entry(title).or_default();
            }
            Value::String(text) => {
                row.insert(title, text.clone());
            }
            other => {
                row.insert(title, other.to_string());
            }
        }
    }
}

/// Objects that stand in one cell of the CSV of the same export.
fn is_cell(name: &str) -> bool {
    const CELLS: [&str; 6] =
        ["metadata", "usage_details", "cost_details", "values", "usageDetails", "costDetails"];
    CELLS.iter().any(|known| name.eq_ignore_ascii_case(known))
}
