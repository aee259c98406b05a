//! Costs in a table with a column for each month and a row for each model, as people keep them in spreadsheets.

use super::cells::{Cells, Columns};
use super::entry::UsageRow;
use super::layout::{Convention, ExportLayout};
use super::ledger::Ledger;
use super::{WAY, Wishes, add};
use crate::history::error::FileError;
use crate::history::problem::ProblemReason;
use crate::history::progress::Stretch;
use crate::history::report::Report;
use crate::history::sheet::Sheet;
use crate::history::table::FileTable;
use crate::history::wide::WideTable;

/// A row for each cost of the turned table. No titles of a file are those of it.
pub const BY_MONTH: ExportLayout = ExportLayout {
    name: "cost_by_month",
    needs: &[],
    convention: Convention::Meters,
    from: &["day"],
    to: &[],
    read,
};

fn read(cells: &mut Cells<'_>) -> Option<UsageRow> {
    let cost = cells.money(&["cost"]);
    Some(UsageRow::cost(cells.text(&["model"]), cost).in_currency(cells.text(&["currency"])))
}

/// Adds the costs of a table to the ledger.
pub fn add_costs(
    wide: &WideTable,
    wishes: &mut Wishes<'_>,
    ledger: &mut Ledger,
    report: &mut Report,
) -> Result<(), FileError> {
    if wide.is_too_wide() {
        return Err(FileError::TooWide);
    }
    for (line, text) in &wide.open {
        report.add(*line, text, None, ProblemReason::QuoteNotClosed);
    }
    let (text, places) = wide.costs();
    let mut own = Report::default();
    let mut way = Stretch::new(wishes.progress, 0.0, 1.0);
    let told = &mut way.part(0.0, WAY[0]);
    let mut table = FileTable::below(Sheet::read(&text)?, Some(0), 1, &mut own, told);
    table.keep_all();
    let columns = Columns::of(&table, &BY_MONTH, None, wishes.options, way.part(WAY[0], WAY[1]));
    add(&BY_MONTH, &columns, (&table, &[]), (wishes.options, way), ledger, &mut own)?;
    for problem in own.finish().0 {
        // Titles are the first line.
        let place = problem.line.checked_sub(2).and_then(|place| places.get(place));
        let (line, title) =
            place.map_or((wide.header_line, None), |(line, title)| (*line, Some(title)));
        report.add(line, &problem.text, title.map(String::as_str), problem.reason);
    }
    Ok(())
}
