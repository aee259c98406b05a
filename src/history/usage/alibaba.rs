//! Alibaba: the usage of Bailian by model, and the bill of instances.
//!
//! Usage has an object of counts in a cell; its input includes what a cache had.

use rust_decimal::{Decimal, dec};
use serde_json::Value;

use super::cells::Cells;
use super::entry::UsageRow;
use super::layout::{Convention, ExportLayout};
use super::litellm::number;
use super::wording;
use crate::history::problem::ProblemReason;
use crate::market::token::TokenKind;

/// A row for each model, department and day or month.
pub const USAGE: ExportLayout = ExportLayout {
    name: "alibaba_usage",
    needs: &[&["summarytime"], &["modelcode", "modelname", "modelid"], &["payableamount"]],
    convention: Convention::Inclusive,
    from: &["summarytime"],
    to: &[],
    read: usage,
};

/// A row for each billing item.
pub const BILL: ExportLayout = ExportLayout {
    name: "alibaba_bill",
    needs: &[&["billingdate", "billingcycle"], &["billingitem", "item", "itemname"], PAID],
    convention: Convention::Meters,
    from: &["billingdate", "billingcycle"],
    to: &[],
    read: bill,
};

const PAID: &[&str] = &["pretaxamount", "paymentamount", "pretaxgrossamount"];

fn usage(cells: &mut Cells<'_>) -> Option<UsageRow> {
    let model = cells.text(&["modelcode", "modelname", "modelid"]);
    let mut entry = UsageRow { model: model.to_owned(), ..UsageRow::default() };
    let values = cells.object(&["values"]);
    let count = |names: &[&str]| names.iter().find_map(|name| read(values.get(*name)?));
    entry.tokens.input = count(&["input_tokens", "inputTokens", "prompt_tokens"]);
    entry.tokens.cached =
        count(&["cached_tokens", "input_cached_tokens", "cache_read_tokens", "cachedTokens"]);
    entry.tokens.write = count(&["cache_creation_input_tokens", "cache_write_tokens"]);
    entry.tokens.output = count(&["output_tokens", "outputTokens", "completion_tokens"]);
    entry.requests = count(&["request_count", "call_count", "requests"]);
    entry.cost = cells.money(&["payableamount"]);
    if cells.has(&["billingtype"]) {
        entry.is_batch = Some(wording::is_batch(cells.text(&["billingtype"])));
    }
    Some(entry.in_currency(cells.text(&["currency"])))
}

/// A count as a number or as text.
fn read(value: &Value) -> Option<Decimal> {
    number(value).or_else(|| value.as_str()?.trim().parse().ok())
}

fn bill(cells: &mut Cells<'_>) -> Option<UsageRow> {
    let product = cells.text(&["productname", "productcode", "commoditycode"]).to_lowercase();
    let item = cells.text(&["billingitem", "itemname", "item"]);
    let spec = cells.text(&["instancespec"]);
    let unit = cells.text(&["usageunit"]);
    let text = format!("{spec} {item}");
    let is_tokens = [&text, unit].iter().any(|text| text.to_lowercase().contains("token"));
    let is_model =
        ["bailian", "百炼", "sfm", "model", "模型"].iter().any(|part| product.contains(part));
    if !is_tokens && !is_model {
        cells.note("ProductName", &product, dec!(1), ProblemReason::OtherService);
        return None;
    }
    let cost = cells.money(PAID);
    let per_unit = wording::per_unit(unit);
    let amount = cells.money(&["usage"]);
    let tokens = amount.zip(per_unit).and_then(|(amount, unit)| amount.checked_mul(unit.into()));
    let model = if spec.is_empty() { wording::model(item) } else { spec.to_owned() };
    let entry = match chinese(&text).or_else(|| wording::kind(&text)) {
        Some(kind) => UsageRow::one(&model, kind, tokens, cost),
        None => UsageRow::cost(&model, cost),
    };
    Some(entry.in_currency(cells.text(&["currency"])))
}

/// The kind that a Chinese text names.
fn chinese(text: &str) -> Option<TokenKind> {
    let has = |part: &str| text.contains(part);
    if has("缓存") {
        return Some(if has("创建") || has("写") {
            TokenKind::Write
        } else {
            TokenKind::Cached
        });
    }
    if has("输出") {
        return Some(TokenKind::Output);
    }
    has("输入").then_some(TokenKind::Input)
}
