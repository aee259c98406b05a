//! Cursor: the usage export of the dashboard.
//!
//! The two input columns are disjoint: one was written to a cache, the other was not. `Included`,
//! `Free` and `-` are no cost. A row holds one event of many requests.

use rust_decimal::Decimal;

use super::cells::Cells;
use super::entry::UsageRow;
use super::layout::{Convention, ExportLayout};
use crate::history::problem::ProblemReason;
use crate::market::token::TokenKind;

const TOTAL: &[&str] = &["totaltokens", "tokens"];
const COST: &[&str] = &["cost"];

/// Tokens and costs by event.
pub const USAGE: ExportLayout = ExportLayout {
    name: "cursor_usage",
    needs: &[&["inputwcachewrite"], &["inputwocachewrite"], &["cacheread"], &["date"]],
    convention: Convention::Exclusive,
    from: &["date"],
    to: &[],
    read,
};

fn read(cells: &mut Cells<'_>) -> Option<UsageRow> {
    let mut entry = UsageRow { model: cells.text(&["model"]).to_owned(), ..UsageRow::default() };
    entry.tokens.input = cells.count(&["inputwocachewrite"]);
    entry.tokens.cached = cells.count(&["cacheread"]);
    entry.tokens.write = cells.count(&["inputwcachewrite"]);
    entry.tokens.output = cells.count(&["outputtokens", "output"]);
    entry.requests = cells.count(&["requests"]);
    let is_word = |word: &str| cells.text(COST).eq_ignore_ascii_case(word);
    if !["included", "free", "-", "n/a"].into_iter().any(is_word) {
        entry.cost = cells.money(COST);
    }
    let known = TokenKind::ALL.iter().filter_map(|kind| entry.tokens.get(*kind));
    let sum = known.fold(Decimal::ZERO, |sum, next| sum.saturating_add(next));
    let told = cells.count(TOTAL);
    if told.is_some_and(|told| told != sum) {
        cells.problem(TOTAL, cells.text(TOTAL), ProblemReason::TotalDiffers);
    }
    Some(entry.in_currency("USD"))
}
