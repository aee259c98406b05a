//! Cells as lines with tabs between, for tables that were no lines of cells.

/// Adds a line of quoted cells.
pub fn put<'a>(text: &mut String, cells: impl IntoIterator<Item = &'a str>) {
    for (place, cell) in cells.into_iter().enumerate() {
        text.push_str(if place == 0 { "\"" } else { "\t\"" });
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    }
    text.push('\n');
}
