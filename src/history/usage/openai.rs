//! OpenAI: the cost export, the usage of completions, and the older usage by day.
//!
//! Input includes cached and written tokens. `start_time` counts seconds in UTC.

use rust_decimal::{Decimal, dec};

use super::cells::Cells;
use super::entry::UsageRow;
use super::layout::{Convention, ExportLayout};
use super::wording;
use crate::hedge::adjustment::AdjustmentKind;
use crate::history::problem::ProblemReason;

const FROM: &[&str] = &["starttimeiso", "starttime", "date", "day"];
const TO: &[&str] = &["endtimeiso", "endtime"];

/// Costs by line item, such as `gpt-5-nano, input_tokens`.
pub const COST: ExportLayout = ExportLayout {
    name: "openai_cost",
    needs: &[&["amountvalue"], &["lineitem"], FROM],
    convention: Convention::Meters,
    from: FROM,
    to: TO,
    read: cost,
};

/// Usage of completions by model.
pub const USAGE: ExportLayout = ExportLayout {
    name: "openai_usage",
    needs: &[&["inputtokens"], &["outputtokens"], &["nummodelrequests"], FROM],
    convention: Convention::Inclusive,
    from: FROM,
    to: TO,
    read: usage,
};

/// The older usage by day, and what Groq writes in its likeness.
pub const DAYS: ExportLayout = ExportLayout {
    name: "openai_usage_days",
    needs: &[&["ncontexttokenstotal"], &["ngeneratedtokenstotal"], DAYS_FROM],
    convention: Convention::Inclusive,
    from: DAYS_FROM,
    to: &[],
    read: days,
};

const DAYS_FROM: &[&str] =
    &["aggregationtimestamp", "date", "day", "timestamp", "time", "starttime"];

fn cost(cells: &mut Cells<'_>) -> Option<UsageRow> {
    let cost = cells.money(&["amountvalue"]);
    let item = cells.text(&["lineitem"]);
    if item.is_empty() && cost.is_none() {
        return None;
    }
    let (model, what) = item.rsplit_once(',').unwrap_or((item, ""));
    let kind = wording::kind(what);
    let unit = wording::per_unit(cells.text(&["quantityunit"]));
    // Of millions there may be parts, of tokens none.
    let quantity = match unit {
        Some(1) | None => cells.count(&["quantity"]),
        Some(_) => cells.money(&["quantity"]),
    };
    let tokens = quantity.zip(unit).and_then(|(count, unit)| count.checked_mul(unit.into()));
    let mut entry = match kind {
        Some(kind) => UsageRow::one(model.trim(), kind, tokens, cost),
        None => {
            let count = quantity.filter(|count| !count.is_zero()).unwrap_or(Decimal::ONE);
            cells.note("line_item", item, count, ProblemReason::NoToken { count: String::new() });
            UsageRow::cost(item, cost)
        }
    };
    entry.is_batch = wording::is_batch(item).then_some(true);
    Some(entry.in_currency(cells.text(&["amountcurrency"])))
}

fn usage(cells: &mut Cells<'_>) -> Option<UsageRow> {
    let mut entry = UsageRow { model: cells.text(&["model"]).to_owned(), ..UsageRow::default() };
    entry.tokens.input = cells.count(&["inputtokens"]);
    entry.tokens.cached = cells.count_or_zero(&["inputcachedtokens"]);
    entry.tokens.write = cells.count(&["inputcachewritetokens", "inputcachecreationtokens"]);
    entry.tokens.output = cells.count(&["outputtokens"]);
    entry.requests = cells.count(&["nummodelrequests"]);
    // A reply that is not grouped by batch has an empty field.
    let batch = cells.text(&["batch"]).to_lowercase();
    if !batch.is_empty() {
        entry.is_batch = Some(matches!(&*batch, "true" | "1" | "yes"));
    }
    let tier = cells.text(&["servicetier"]);
    let is_usual = matches!(&*tier.to_lowercase(), "" | "default" | "standard" | "auto" | "batch");
    if tier.eq_ignore_ascii_case("batch") {
        entry.is_batch = Some(true);
    }
    if !is_usual {
        // What is called fast was called priority until July 2026, at the same ratio.
        entry.adjustments.extend(match &*tier.to_lowercase() {
            "flex" | "flex-tier" => Some(AdjustmentKind::Flex),
            "priority" | "fast" | "priority-tier" | "fast-mode" => Some(AdjustmentKind::Fast),
            _ => None,
        });
        cells.note("service_tier", tier, dec!(1), ProblemReason::OtherTier);
    }
    is_used(&entry).then_some(entry)
}

fn days(cells: &mut Cells<'_>) -> Option<UsageRow> {
    let model = cells.text(&["snapshotid", "model", "modelid", "modelname"]);
    let mut entry = UsageRow { model: model.to_owned(), ..UsageRow::default() };
    entry.tokens.input = cells.count(&["ncontexttokenstotal"]);
    let fresh = cells.count(&["nnoncachedcontexttokenstotal"]);
    let rest = entry.tokens.input.zip(fresh).and_then(|(all, fresh)| all.checked_sub(fresh));
    entry.tokens.cached = rest.or_else(|| cells.count_or_zero(&["ncachedcontexttokenstotal"]));
    entry.tokens.output = cells.count(&["ngeneratedtokenstotal"]);
    entry.requests = cells.count(&["nrequests", "numrequests"]);
    entry.cost = cells.money(&["cost"]);
    is_used(&entry).then_some(entry)
}

/// Whether a row holds more than its time: empty days have rows too.
fn is_used(entry: &UsageRow) -> bool {
    !entry.model.is_empty()
        || entry.tokens.output.is_some_and(|count| !count.is_zero())
        || entry.tokens.input.is_some_and(|count| !count.is_zero())
}
