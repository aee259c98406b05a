//! Google: the billing console's table, and the export to BigQuery.
//!
//! A SKU's description holds model and kind. Amounts are in tokens, whose unit is `count` and on
//! Vertex, wrongly, `requests`.

use rust_decimal::{Decimal, dec};
use serde_json::Value;

use super::cells::Cells;
use super::entry::UsageRow;
use super::layout::{Convention, ExportLayout};
use super::litellm::number;
use super::wording;
use crate::hedge::adjustment::AdjustmentKind;
use crate::history::problem::ProblemReason;

/// A row for each SKU and day; totals, tax and filters stand below without a date.
pub const CONSOLE: ExportLayout = ExportLayout {
    name: "google_console",
    needs: &[&["skudescription"], &["usageamount", "usage"], PAID, &["date", "month", "day"]],
    convention: Convention::Meters,
    from: &["date", "month", "day"],
    to: &[],
    read: console,
};

/// A row for each SKU, project and hour.
pub const BIG_QUERY: ExportLayout = ExportLayout {
    name: "google_bigquery",
    needs: &[&["skudescription"], &["usagestarttime"], &["cost"], &["usageamount"]],
    convention: Convention::Meters,
    from: &["usagestarttime"],
    to: &["usageendtime"],
    read: big_query,
};

const PAID: &[&str] = &["unroundedsubtotal", "subtotal", "cost", "listcost"];

fn console(cells: &mut Cells<'_>) -> Option<UsageRow> {
    let cost = cells.money(PAID);
    let code = crate::parse::amount::currency(currency_sign(cells.title(PAID)));
    Some(read(cells, &["usageunit"], cost)?.in_currency(code.unwrap_or("")))
}

/// What stands in brackets in a title such as `Subtotal ($)`.
fn currency_sign(title: &str) -> &str {
    title.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map_or("", |(sign, _)| sign)
}

fn big_query(cells: &mut Cells<'_>) -> Option<UsageRow> {
    if cells.text(&["costtype"]).eq_ignore_ascii_case("tax") {
        return None;
    }
    let cost = cells.money(&["cost"]).map(|cost| cost.saturating_add(credits(cells)));
    Some(read(cells, &["usageunit"], cost)?.in_currency(cells.text(&["currency"])))
}

/// The credits of a row, below zero: its cost is before them.
fn credits(cells: &mut Cells<'_>) -> Decimal {
    let text = cells.text(&["credits"]);
    let listed: Vec<Value> = serde_json::from_str(text).unwrap_or_default();
    let amounts = listed.iter().filter_map(|credit| number(credit.get("amount")?));
    let sum = amounts.fold(Decimal::ZERO, |sum, amount| sum.saturating_add(amount));
    sum.saturating_add(cells.money(&["creditsamount"]).unwrap_or_default())
}

fn read(cells: &mut Cells<'_>, unit: &[&str], cost: Option<Decimal>) -> Option<UsageRow> {
    let what = cells.text(&["skudescription"]);
    let service = cells.text(&["servicedescription"]);
    let is_tokens = {
        let what = what.to_lowercase();
        what.contains("token") || what.contains("predictions") || what.contains("gemini")
    };
    let Some(kind) = wording::kind(what).filter(|_| is_tokens) else {
        let is_storage = is_tokens && what.to_lowercase().contains("storage");
        let reason = if is_storage {
            ProblemReason::NoToken { count: String::new() }
        } else {
            ProblemReason::OtherService
        };
        let name = if is_storage { what } else { service };
        cells.note("SKU description", name, dec!(1), reason);
        return is_storage.then(|| UsageRow::cost(what, cost));
    };
    let per_unit = wording::per_unit(cells.text(unit));
    let amount = cells.count(&["usageamount", "usage"]);
    let tokens = amount.zip(per_unit).and_then(|(amount, unit)| amount.checked_mul(unit.into()));
    let mut entry = UsageRow::one(&wording::model(what), kind, tokens, cost);
    entry.is_batch = Some(wording::is_batch(what));
    let words = wording::split(what);
    let has = |wanted: &str| words.iter().any(|word| word == wanted);
    if has("long") {
        entry.adjustments.push(AdjustmentKind::LongContext);
    }
    for (tier, kind) in [("flex", AdjustmentKind::Flex), ("priority", AdjustmentKind::Priority)] {
        if has(tier) {
            entry.adjustments.push(kind);
            cells.note("SKU description", what, dec!(1), ProblemReason::OtherTier);
        }
    }
    Some(entry)
}
