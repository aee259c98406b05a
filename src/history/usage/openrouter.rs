//! OpenRouter: the activity export by generation, and by day. Prompts include cached tokens.

use rust_decimal::dec;

use super::cells::Cells;
use super::entry::UsageRow;
use super::layout::{Convention, ExportLayout};

/// A row for each generation.
pub const ACTIVITY: ExportLayout = ExportLayout {
    name: "openrouter_activity",
    needs: &[&["tokensprompt"], &["tokenscompletion"], &["modelpermaslug"], &["createdat"]],
    convention: Convention::Inclusive,
    from: &["createdat"],
    to: &[],
    read: activity,
};

/// A row for each day and model, which does not tell what a cache had.
pub const DAYS: ExportLayout = ExportLayout {
    name: "openrouter_days",
    needs: &[&["slug"], &["prompttokens"], &["completiontokens"], &["date"]],
    convention: Convention::Inclusive,
    from: &["date"],
    to: &[],
    read: days,
};

fn activity(cells: &mut Cells<'_>) -> Option<UsageRow> {
    let mut entry =
        UsageRow { model: cells.text(&["modelpermaslug"]).to_owned(), ..UsageRow::default() };
    entry.tokens.input = cells.count(&["tokensprompt"]);
    entry.tokens.cached = cells.count_or_zero(&["tokenscached"]);
    entry.tokens.output = cells.count(&["tokenscompletion"]);
    entry.requests = Some(dec!(1));
    entry.cost = cells.money(&["costtotal"]);
    Some(entry.in_currency("USD"))
}

fn days(cells: &mut Cells<'_>) -> Option<UsageRow> {
    let mut entry = UsageRow { model: cells.text(&["slug"]).to_owned(), ..UsageRow::default() };
    entry.tokens.input = cells.count(&["prompttokens"]);
    entry.tokens.cached = cells.count_or_zero(&["cachedtokens"]);
    entry.tokens.output = cells.count(&["completiontokens"]);
    entry.requests = cells.count(&["requests"]);
    entry.cost = cells.money(&["usage"]);
    Some(entry.in_currency("USD"))
}
