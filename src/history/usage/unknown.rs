//! Files that no layout fits, for their reader to describe.

use super::mapping::{self, UnknownColumns};
use super::{HIGHEST_HEADER, layout};
use crate::history::json;
use crate::history::opened::Opened;
use crate::history::progress::Stretch;
use crate::history::report::Report;
use crate::history::sheet::Sheet;
use crate::history::table::FileTable;
use crate::history::wide;

/// Bytes of a text that are looked at to tell what its columns may be.
const LOOKED_AT: usize = 200_000;

/// The first lines of a text.
fn beginning(text: &str) -> &str {
    let end = text.as_bytes().iter().take(LOOKED_AT).rposition(|byte| *byte == b'\n');
    // OK because a line feed is a character of its own.
    end.filter(|_| text.len() > LOOKED_AT).and_then(|end| text.get(..end)).unwrap_or(text)
}

/// What is shown of a file that no layout fits, so that its reader can say what the columns are; `None` for one
/// whose layout is known, or without a table.
pub fn unknown_columns(opened: &Opened<'_>) -> Option<UnknownColumns> {
    let text = &opened.as_ref().ok()?.first()?.text;
    let (mut report, mut untold) = (Report::default(), |_| ());
    let told = &mut Stretch::new(&mut untold, 0.0, 1.0);
    let table = match json::table(text).ok()? {
        Some(table) => table,
        None => {
            let sheet = Sheet::read(beginning(text)).ok()?;
            // A table with a column for each month is one of prices, unless it says costs.
            if wide::find(&sheet).is_some() {
                return None;
            }
            unknown_table(sheet, &mut report, told)?
        }
    };
    let is_known = layout::of(&table.titles).is_some();
    (!is_known && table.len() > 0).then(|| mapping::unknown(&table))
}

/// The table below the line that may be the header of a sheet without a known layout.
pub fn unknown_table<'a>(
    sheet: Sheet<'a>,
    report: &mut Report,
    told: &mut Stretch<'_>,
) -> Option<FileTable<'a>> {
    let header = mapping::header(&sheet, HIGHEST_HEADER)?;
    Some(FileTable::below(sheet, Some(header), header + 1, report, told))
}
