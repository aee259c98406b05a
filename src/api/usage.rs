//! Usage and cost exports as JSON.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Value, json};

use super::file;
use crate::history::usage::{self, Usage, UsageLine, UsageMonth};
use crate::market::token::PerKind;

/// The options of [`read_usage`].
pub const OPTIONS: [&str; 5] =
    ["day_order", "decimal_mark", "encoding", "includes_cached", "repeated_rows"];

/// Reads an export: `{"format","includes_cached","months","dropped_columns","problems",
/// "problems_not_listed"}`, or `{"errors"}` where nothing can be taken or something has to be asked.
pub fn read_usage(bytes: &[u8], options: &str) -> String {
    let options = match file::options(options, &OPTIONS) {
        Ok(options) => options,
        Err(refused) => return refused.json(),
    };
    match usage::read(bytes, options) {
        Ok(usage) => answer(&usage).to_string(),
        Err(error) => file::error(error),
    }
}

fn answer(usage: &Usage) -> Value {
    json!({
        "format": usage.format,
        "includes_cached": usage.includes_cached,
        "months": usage.months.iter().map(month).collect::<Vec<_>>(),
        "dropped_columns": usage.dropped_columns,
        "problems": file::problems(&usage.problems),
        "problems_not_listed": usage.problems_not_listed,
    })
}

fn month(month: &UsageMonth) -> Value {
    json!({
        "month": month.month.text(),
        "is_whole": month.is_whole,
        "lines": month.lines.iter().map(line).collect::<Vec<_>>(),
    })
}

fn line(line: &UsageLine) -> Value {
    json!({
        "model": line.model,
        "tokens": kinds(&line.tokens, number),
        "requests": line.requests.map(number),
        "cost": line.cost.map(text),
        "currency": line.currency,
        "prices": kinds(&line.prices, text),
        "batch_share": line.batch_share.map(number),
        "peak_share": line.peak_share.map(number),
    })
}

fn kinds(kinds: &PerKind<Option<Decimal>>, write: impl Fn(Decimal) -> Value) -> Value {
    let of = |value: Option<Decimal>| value.map(&write);
    json!({
        "input": of(kinds.input),
        "cached": of(kinds.cached),
        "write": of(kinds.write),
        "write_long": of(kinds.write_long),
        "output": of(kinds.output),
    })
}

/// A count or a share: a whole number as one.
fn number(value: Decimal) -> Value {
    let whole = value.to_i64().filter(|_| value.is_integer());
    // Through text, which gives the nearest double.
    whole.map_or_else(|| json!(value.to_string().parse::<f64>().ok()), |whole| json!(whole))
}

/// A decimal to its last digit.
fn text(value: Decimal) -> Value {
    value.normalize().to_string().into()
}
