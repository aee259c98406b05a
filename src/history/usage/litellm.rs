//! LiteLLM: the proxy's spend logs.
//!
//! Prompts include cached tokens. How many a cache had stands in `metadata`, in the provider's own
//! usage; `cache_hit` is the proxy's cache of whole replies. Without it neither fresh nor cached
//! input is told.

use rust_decimal::{Decimal, dec};
use serde_json::Value;

use super::cells::Cells;
use super::entry::UsageRow;
use super::layout::{Convention, ExportLayout};

/// A row for each request.
pub const SPEND: ExportLayout = ExportLayout {
    name: "litellm_spend",
    needs: &[&["spend"], &["prompttokens"], &["completiontokens"], FROM],
    convention: Convention::Inclusive,
    from: FROM,
    to: &[],
    read,
};

const FROM: &[&str] = &["starttime", "date", "createdat"];

fn read(cells: &mut Cells<'_>) -> Option<UsageRow> {
    let model = cells.text(&["model", "modelgroup"]);
    let mut entry = UsageRow { model: model.to_owned(), ..UsageRow::default() };
    entry.tokens.input = cells.count(&["prompttokens"]);
    entry.tokens.output = cells.count(&["completiontokens"]);
    let metadata = cells.object(&["metadata"]);
    let usage = ["usage_object", "additional_usage_values"];
    let usage: Vec<&Value> = usage.iter().filter_map(|name| metadata.get(*name)).collect();
    let find = |ways: &[&str]| {
        let values = usage.iter().flat_map(|usage| ways.iter().map(|way| usage.pointer(way)));
        values.flatten().find_map(number)
    };
    entry.tokens.cached =
        find(&["/cache_read_input_tokens", "/prompt_tokens_details/cached_tokens"])
            .or_else(|| cells.count(&["cachereadinputtokens", "cachedtokens", "cachereadtokens"]));
    // A reply without input has nothing that a cache could have had.
    if entry.tokens.input.is_some_and(|input| input.is_zero()) {
        entry.tokens.cached = entry.tokens.cached.or(Some(Decimal::ZERO));
    }
    entry.tokens.write = find(&["/cache_creation_input_tokens"])
        .or_else(|| cells.count(&["cachecreationinputtokens", "cachewritetokens"]));
    entry.requests = cells.count(&["apirequests", "requests"]).or(Some(dec!(1)));
    entry.cost = cells.money(&["spend"]);
    Some(entry.in_currency("USD"))
}

/// A count in JSON.
pub(super) fn number(value: &Value) -> Option<Decimal> {
    let number = value.as_number()?.to_string();
    number.parse().ok().or_else(|| Decimal::from_scientific(&number).ok())
}
