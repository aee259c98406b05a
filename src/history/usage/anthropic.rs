//! Anthropic: the usage and the cost export of the console, and the replies of the reports.
//!
//! Input that was fresh, read and written stands apart. Dates are in UTC. Costs are in dollars, in
//! whole cents a row; the cost export has the models' names as people say them.

use rust_decimal::dec;

use super::cells::Cells;
use super::entry::UsageRow;
use super::layout::{Convention, ExportLayout};
use super::wording;
use crate::hedge::adjustment::AdjustmentKind;
use crate::history::problem::ProblemReason;

const FROM: &[&str] = &["usagedateutc", "startingat", "date", "usagedate"];
const MODEL: &[&str] = &["modelversion", "model"];
const INPUT: &[&str] = &["usageinputtokensnocache", "uncachedinputtokens"];
const READ: &[&str] = &["usageinputtokenscacheread", "cachereadinputtokens"];
const OUTPUT: &[&str] = &["usageoutputtokens", "outputtokens"];

/// Tokens by model and kind.
pub const USAGE: ExportLayout = ExportLayout {
    name: "anthropic_usage",
    needs: &[INPUT, READ, OUTPUT, FROM],
    convention: Convention::Exclusive,
    from: FROM,
    to: &["endingat"],
    read: usage,
};

/// Costs by model and kind.
pub const COST: ExportLayout = ExportLayout {
    name: "anthropic_cost",
    needs: &[&["tokentype"], &["costusd"], FROM],
    convention: Convention::Meters,
    from: FROM,
    to: &["endingat"],
    read: cost,
};

fn usage(cells: &mut Cells<'_>) -> Option<UsageRow> {
    let mut entry = UsageRow { model: cells.text(MODEL).to_owned(), ..UsageRow::default() };
    entry.tokens.input = cells.count(INPUT);
    entry.tokens.cached = cells.count(READ);
    entry.tokens.write =
        cells.count(&["usageinputtokenscachewrite5m", "cachecreationephemeral5minputtokens"]);
    entry.tokens.write_long =
        cells.count(&["usageinputtokenscachewrite1h", "cachecreationephemeral1hinputtokens"]);
    entry.tokens.output = cells.count(OUTPUT);
    const SEARCHES: &[&str] = &["websearchcount", "servertoolusewebsearchrequests"];
    if let Some(searches) = cells.count(SEARCHES).filter(|count| !count.is_zero()) {
        let title = cells.title(SEARCHES);
        cells.note(title, "", searches, ProblemReason::NoToken { count: String::new() });
    }
    entry.is_batch = is_batch(cells);
    entry.adjustments = adjustments(cells);
    Some(entry)
}

fn cost(cells: &mut Cells<'_>) -> Option<UsageRow> {
    let cost = cells.money(&["costusd"]);
    let (model, kind) = (cells.text(MODEL), cells.text(&["tokentype"]));
    let mut entry = match wording::kind(kind) {
        Some(kind) => UsageRow::one(model, kind, None, cost),
        None => {
            let what = cells.text(&["costtype"]);
            cells.note("cost_type", what, dec!(1), ProblemReason::NoToken { count: String::new() });
            UsageRow::cost(if model.is_empty() { what } else { model }, cost)
        }
    };
    entry.is_batch = is_batch(cells);
    Some(entry.in_currency("USD"))
}

/// What else changes the price of a row's tokens: the fast mode, long context, the United States.
fn adjustments(cells: &Cells<'_>) -> Vec<AdjustmentKind> {
    let mut found = Vec::new();
    if cells.text(&["speed"]).eq_ignore_ascii_case("fast") {
        found.push(AdjustmentKind::Fast);
    }
    // `0-200k` and `200k-1M`, or `>200k`.
    let window = cells.text(&["contextwindow"]);
    if window.starts_with(['>', '1', '2']) {
        found.push(AdjustmentKind::LongContext);
    }
    if cells.text(&["inferencegeo"]).to_lowercase().starts_with("us") {
        found.push(AdjustmentKind::Residency);
    }
    found
}

/// Whether a row is of a batch; a fast mode is noted.
fn is_batch(cells: &mut Cells<'_>) -> Option<bool> {
    let speed = cells.text(&["speed"]);
    if !matches!(&*speed.to_lowercase(), "" | "standard" | "default" | "normal") {
        cells.note("speed", speed, dec!(1), ProblemReason::OtherTier);
    }
    const TIER: &[&str] = &["usagetype", "servicetier"];
    let tier = cells.text(TIER);
    (!tier.is_empty()).then(|| wording::is_batch(tier))
}
