//! DeepSeek: the month's archive of amounts and costs, as it is since September 2026 and as it was.
//!
//! Each type counts a token once. The price is that of one token, in the currency of the costs;
//! rows of peak hours stand apart by it.

use rust_decimal::{Decimal, dec};

use super::cells::Cells;
use super::entry::UsageRow;
use super::layout::{Convention, ExportLayout};
use super::wording;
use crate::history::problem::ProblemReason;

const FROM: &[&str] = &["starttimeiso", "utcdate", "date"];
const TO: &[&str] = &["endtimeiso"];

/// Tokens and requests with their price.
pub const AMOUNT: ExportLayout = ExportLayout {
    name: "deepseek_month",
    needs: &[&["type"], &["price"], &["amount"], &["model"], FROM],
    convention: Convention::Meters,
    from: FROM,
    to: TO,
    read: amount,
};

/// What was taken from each wallet.
pub const COST: ExportLayout = ExportLayout {
    name: "deepseek_month",
    needs: &[&["wallettype"], &["cost"], &["currency"], &["model"], FROM],
    convention: Convention::Meters,
    from: FROM,
    to: TO,
    read: cost,
};

fn amount(cells: &mut Cells<'_>) -> Option<UsageRow> {
    let (model, what) = (cells.text(&["model"]), cells.text(&["type"]));
    let amount = cells.count(&["amount"]);
    if what == "request_count" {
        let model = model.to_owned();
        return Some(UsageRow { model, requests: amount, ..UsageRow::default() });
    }
    let Some(kind) = wording::kind(what) else {
        let count = amount.unwrap_or(dec!(0));
        cells.note("type", what, count, ProblemReason::NoToken { count: String::new() });
        return None;
    };
    let price = cells.money(&["price"]);
    let cost = amount.zip(price).and_then(|(amount, price)| amount.checked_mul(price));
    let mut entry = UsageRow::one(model, kind, amount, cost);
    entry.cost = None;
    entry.token_price = price.filter(|price| *price > Decimal::ZERO);
    Some(entry)
}

fn cost(cells: &mut Cells<'_>) -> Option<UsageRow> {
    let entry = UsageRow::cost(cells.text(&["model"]), cells.money(&["cost"]));
    Some(entry.in_currency(cells.text(&["currency"])))
}
