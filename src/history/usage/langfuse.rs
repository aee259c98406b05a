//! Langfuse: the export of observations.
//!
//! Usage and cost are objects in a cell. Whether input includes what a cache had depends on who
//! sent them: the total beside them tells.

use rust_decimal::{Decimal, dec};
use serde_json::{Map, Value};

use super::cells::Cells;
use super::entry::UsageRow;
use super::layout::{Convention, ExportLayout};
use super::litellm::number;
use super::wording;
use crate::market::token::{PerKind, TokenKind};

/// A row for each observation; those without usage are no request.
pub const OBSERVATIONS: ExportLayout = ExportLayout {
    name: "langfuse_observations",
    needs: &[&["usagedetails"], &["starttime"], &["totalcost", "costdetails"]],
    convention: Convention::Told,
    from: &["starttime"],
    to: &[],
    read,
};

fn read(cells: &mut Cells<'_>) -> Option<UsageRow> {
    let usage = cells.object(&["usagedetails"]);
    let costs = cells.object(&["costdetails"]);
    let model = cells.text(&["providedmodelname", "model", "modelid"]);
    if usage.is_empty() && model.is_empty() {
        return None;
    }
    let mut entry = UsageRow { model: model.to_owned(), ..UsageRow::default() };
    entry.tokens = kinds(&usage);
    entry.costs = kinds(&costs);
    let told = usage.get("total").and_then(number);
    entry.includes_cached = told.and_then(|told| includes_cached(&entry.tokens, told));
    entry.requests = Some(dec!(1));
    entry.cost = cells.money(&["totalcost"]).or_else(|| costs.get("total").and_then(number));
    Some(entry.in_currency("USD"))
}

/// The kinds of an object such as `{"input": 5, "input_cached_tokens": 3}`. Reasoning is within the
/// output, and a part of input such as audio within the input.
fn kinds(object: &Map<String, Value>) -> PerKind<Option<Decimal>> {
    let mut kinds: PerKind<Option<Decimal>> = PerKind::default();
    for (name, value) in object {
        let is_part =
            ["reasoning", "audio", "image", "text"].iter().any(|part| name.contains(part));
        let Some(kind) = wording::kind(name).filter(|_| !is_part) else { continue };
        // `input` and `prompt_tokens` are two names of one count.
        let slot = kinds.get_mut(kind);
        *slot = slot.or_else(|| number(value));
    }
    kinds
}

/// Whether a total is that of input and output alone; `None` where both sums are one.
fn includes_cached(tokens: &PerKind<Option<Decimal>>, total: Decimal) -> Option<bool> {
    let sum = |kinds: &[TokenKind]| {
        let known = kinds.iter().filter_map(|kind| tokens.get(*kind));
        known.fold(Decimal::ZERO, |sum, next| sum.saturating_add(next))
    };
    let (pair, all) = (sum(&[TokenKind::Input, TokenKind::Output]), sum(&TokenKind::ALL));
    match (pair == total, all == total) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}
