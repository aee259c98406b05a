//! Replies and exports in JSON, as tables: an object a row, nested fields as `amount.value`.
//!
//! A list may stand under `data` or `results`, a bucket of time may hold rows of its own, and an
//! object may stand in each line of a file.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::history::report::Report;
use crate::history::sheet::{Line, Sheet};
use crate::history::table::Table;
use crate::history::{MOST_COLUMNS, MOST_LINES};

/// Fields that hold rows, below which nothing else is looked for.
const ROWS: [&str; 6] = ["results", "data", "rows", "items", "records", "observations"];

/// The table in a JSON text; `None` if the text is not JSON.
pub fn table(text: &str, report: &mut Report) -> Option<Table<'static>> {
    let text = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    if !text.starts_with(['{', '[']) {
        return None;
    }
    let mut rows = Vec::new();
    // One value, or one in each line.
    for value in serde_json::Deserializer::from_str(text).into_iter::<Value>() {
        let Ok(value) = value else { break };
        collect(&value, &Row::new(), &mut rows);
        if rows.len() > MOST_LINES {
            return None;
        }
    }
    let mut titles: BTreeMap<&str, usize> = BTreeMap::new();
    for title in rows.iter().flat_map(BTreeMap::keys) {
        let next = titles.len();
        titles.entry(title).or_insert(next);
    }
    if titles.is_empty() || titles.len() > MOST_COLUMNS {
        return None;
    }
    let mut header = vec![Cow::default(); titles.len()];
    for (title, place) in &titles {
        if let Some(cell) = header.get_mut(*place) {
            *cell = Cow::from((*title).to_owned());
        }
    }
    let mut lines = vec![Line { number: 1, text: "", cells: header }];
    for (number, row) in rows.iter().enumerate() {
        let mut cells = vec![Cow::default(); titles.len()];
        for (title, cell) in row {
            let place = titles.get(title.as_str()).and_then(|place| cells.get_mut(*place));
            if let Some(place) = place {
                *place = Cow::from(cell.clone());
            }
        }
        lines.push(Line { number: number + 1, text: "", cells });
    }
    let sheet = Sheet { separator: ',', lines, open: Vec::new() };
    Some(Table::below(sheet, Some(0), 1, report))
}

/// A row by its titles.
type Row = BTreeMap<String, String>;

/// Adds the rows of a value; those of a bucket take the bucket's own fields.
fn collect(value: &Value, above: &Row, rows: &mut Vec<Row>) {
    if rows.len() > MOST_LINES {
        return;
    }
    match value {
        Value::Array(values) => values.iter().for_each(|value| collect(value, above, rows)),
        Value::Object(fields) => {
            let mut row = above.clone();
            let inner = ROWS.iter().find_map(|name| fields.get(*name)?.as_array());
            flatten("", fields, inner.is_some(), &mut row);
            match inner {
                // An empty bucket covers its time.
                Some(values) if !values.is_empty() => {
                    values.iter().for_each(|value| collect(value, &row, rows));
                }
                _ => rows.push(row),
            }
        }
        _ => {}
    }
}

/// The fields of an object under their way to it. Objects that layouts read as one cell stay so.
fn flatten(way: &str, fields: &Map<String, Value>, has_rows: bool, row: &mut Row) {
    for (name, value) in fields {
        let title = if way.is_empty() { name.clone() } else { format!("{way}.{name}") };
        match value {
            Value::Object(inner) if !is_cell(name) => flatten(&title, inner, false, row),
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
    matches!(
        name,
        "metadata" | "usage_details" | "cost_details" | "values" | "usageDetails" | "costDetails"
    )
}
