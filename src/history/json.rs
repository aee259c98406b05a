//! Replies and exports in JSON, as tables: an object a row, nested fields as `amount.value`.
//!
//! A list may stand under `data` or `results`, in small or capital letters, a bucket of time may hold rows of its own, a row may be a list, and an
//! object may stand in each line of a file. A value is walked by the text of its parts, one level at a time: no tree of
//! a file is held, however few lines it has.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserializer as _;
use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::history::MOST_COLUMNS;
use crate::history::error::FileError;
use crate::history::records::Records;
use crate::history::table::FileTable;

/// Fields that hold rows, below which nothing else is looked for.
const ROWS: [&str; 12] = [
    "results",
    "data",
    "rows",
    "items",
    "records",
    "observations",
    "series",
    "history",
    "prices",
    "points",
    "entries",
    "list",
];
/// Lists and objects within each other in which rows and fields are looked for. Each is one more look at the text.
const DEEPEST: usize = 16;

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
    for value in serde_json::Deserializer::from_str(text).into_iter::<&RawValue>() {
        let Ok(value) = value else { break };
        collect(value, &Row::new(), DEEPEST, &mut records)?;
    }
    let table = FileTable::of_records(records);
    Ok((!table.titles.is_empty()).then_some(table))
}

/// A row by its titles.
type Row = BTreeMap<String, String>;
/// The fields of an object as they stand.
type Fields<'a> = Vec<(String, &'a RawValue)>;

/// Adds the rows of a value; those of a bucket take the bucket's own fields.
fn collect(
    value: &RawValue,
    above: &Row,
    depth: usize,
    records: &mut Records,
) -> Result<(), FileError> {
    let Some(below) = depth.checked_sub(1) else { return Ok(()) };
    if is_list(value) {
        if let Some(row) = listed(value, above)? {
            return records.push(&row);
        }
        return each(value, &mut |_, value| collect(value, above, below, records));
    }
    if !is_object(value) {
        return Ok(());
    }
    let fields = fields(value)?;
    let rows = rows_of(&fields, below)?;
    let mut row = above.clone();
    flatten("", &fields, rows.is_some(), below, &mut row)?;
    if let Some(rows) = rows {
        let mut is_empty = true;
        each(rows, &mut |_, value| {
            is_empty = false;
            collect(value, &row, below, records)
        })?;
        if !is_empty {
            return Ok(());
        }
    }
    // An empty bucket covers its time.
    records.push(&row)
}

/// A list of texts and numbers as a row: `[1773014400000, 4.5]`; `None` for one that holds rows, or a single thing.
fn listed(value: &RawValue, above: &Row) -> Result<Option<Row>, FileError> {
    let mut row = above.clone();
    let (mut count, mut is_row) = (0_usize, true);
    each(value, &mut |_, cell| {
        is_row &= !is_list(cell) && !is_object(cell);
        // A long list of rows is not looked through for long.
        if !is_row {
            return Err(FileError::NoTable);
        }
        count += 1;
        if count > MOST_COLUMNS {
            return Err(FileError::TooWide);
        }
        let text = serde_json::from_str(cell.get());
        // As wide as the highest number, so that their order is that of the list.
        row.insert(format!("column {count:>3}"), text.unwrap_or_else(|_| cell.get().to_owned()));
        Ok(())
    })
    .or_else(|reason| if reason == FileError::NoTable { Ok(()) } else { Err(reason) })?;
    Ok((is_row && count > 1).then_some(row))
}

/// The rows in a field of an object: a list, or an object with one in it such as `{"Data":{"Items":[...]}}`.
fn rows_of<'a>(fields: &Fields<'a>, depth: usize) -> Result<Option<&'a RawValue>, FileError> {
    let Some(below) = depth.checked_sub(1) else { return Ok(None) };
    for known in ROWS {
        let Some((_, value)) = fields.iter().find(|(name, _)| name.eq_ignore_ascii_case(known))
        else {
            continue;
        };
        if is_list(value) {
            return Ok(Some(value));
        }
        if is_object(value)
            && let Some(rows) = rows_of(&self::fields(value)?, below)?
        {
            return Ok(Some(rows));
        }
    }
    Ok(None)
}

/// The fields of an object under their way to it. Objects that layouts read as one cell stay so.
fn flatten(
    way: &str,
    fields: &Fields<'_>,
    has_rows: bool,
    depth: usize,
    row: &mut Row,
) -> Result<(), FileError> {
    for (name, value) in fields {
        let title = if way.is_empty() { name.clone() } else { format!("{way}.{name}") };
        match depth.checked_sub(1) {
            Some(below) if is_object(value) && !is_cell(name) => {
                flatten(&title, &self::fields(value)?, has_rows, below, row)?;
            }
            _ if is_list(value) && has_rows => {}
            _ if value.get() == "null" => {
                row.entry(title).or_default();
            }
            _ => {
                let text = serde_json::from_str(value.get());
                row.insert(title, text.unwrap_or_else(|_| value.get().to_owned()));
            }
        }
        if row.len() > MOST_COLUMNS {
            return Err(FileError::TooWide);
        }
    }
    Ok(())
}

/// Objects that stand in one cell of the CSV of the same export.
fn is_cell(name: &str) -> bool {
    const CELLS: [&str; 6] =
        ["metadata", "usage_details", "cost_details", "values", "usageDetails", "costDetails"];
    CELLS.iter().any(|known| name.eq_ignore_ascii_case(known))
}

fn is_list(value: &RawValue) -> bool {
    value.get().starts_with('[')
}

fn is_object(value: &RawValue) -> bool {
    value.get().starts_with('{')
}

/// The fields of an object, no more than a table may have columns.
fn fields(value: &RawValue) -> Result<Fields<'_>, FileError> {
    let mut fields = Fields::new();
    each(value, &mut |name, value| {
        if fields.len() == MOST_COLUMNS {
            return Err(FileError::TooWide);
        }
        fields.push((name.to_owned(), value));
        Ok(())
    })?;
    Ok(fields)
}

/// What takes the parts of a list or an object, with their names in an object.
type Take<'a, 'f> = &'f mut dyn FnMut(&str, &'a RawValue) -> Result<(), FileError>;

/// Gives the parts of a list or an object one after the other.
fn each<'a>(value: &'a RawValue, take: Take<'a, '_>) -> Result<(), FileError> {
    let mut refused = None;
    let parts = Parts { take, refused: &mut refused };
    // The whole text was found to be JSON, so that only a part that is refused, or a name that is no text, ends it.
    let _ = serde_json::Deserializer::from_str(value.get()).deserialize_any(parts);
    refused.map_or(Ok(()), Err)
}

/// Takes the parts of a list or an object until one is refused.
struct Parts<'a, 'f> {
    take: Take<'a, 'f>,
    refused: &'f mut Option<FileError>,
}

impl<'a> Parts<'a, '_> {
    fn take<E: Error>(&mut self, name: &str, value: &'a RawValue) -> Result<(), E> {
        (self.take)(name, value).map_err(|reason| {
            *self.refused = Some(reason);
            E::custom(reason)
        })
    }
}

impl<'a> Visitor<'a> for Parts<'a, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list or an object")
    }

    fn visit_seq<A: SeqAccess<'a>>(mut self, mut list: A) -> Result<(), A::Error> {
        while let Some(value) = list.next_element()? {
            self.take("", value)?;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'a>>(mut self, mut object: A) -> Result<(), A::Error> {
        while let Some((name, value)) = object.next_entry::<String, _>()? {
            self.take(&name, value)?;
        }
        Ok(())
    }
}
