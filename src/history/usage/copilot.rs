//! GitHub Copilot: tokens by model and day. Whether input includes what a cache had is not documented.

use super::cells::Cells;
use super::entry::UsageRow;
use super::layout::{Convention, ExportLayout};

const FROM: &[&str] = &["date", "day", "timestamp", "usageat"];

/// A row for each model and day.
pub const USAGE: ExportLayout = ExportLayout {
    name: "copilot_usage",
    needs: &[&["input"], &["output"], &["cacheread"], &["cachewrite"], &["model"], FROM],
    convention: Convention::Told,
    from: FROM,
    to: &[],
    read,
};

fn read(cells: &mut Cells<'_>) -> Option<UsageRow> {
    let mut entry = UsageRow { model: cells.text(&["model"]).to_owned(), ..UsageRow::default() };
    entry.tokens.input = cells.count(&["input"]);
    entry.tokens.cached = cells.count_or_zero(&["cacheread"]);
    entry.tokens.write = cells.count_or_zero(&["cachewrite"]);
    entry.tokens.output = cells.count(&["output"]);
    entry.requests = cells.count(&["requests", "quantity"]);
    entry.cost = cells.money(&["netamount", "cost", "grossamount"]);
    Some(entry)
}
