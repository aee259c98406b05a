//! FOCUS: the bill of any provider in the FinOps Foundation's columns.
//!
//! FOCUS has no token column: a meter or description names the kind, and the unit says whether tokens
//! are counted.

use rust_decimal::dec;

use super::cells::Cells;
use super::entry::UsageRow;
use super::layout::{Convention, ExportLayout};
use super::wording;
use crate::history::problem::ProblemReason;

/// A row for each charge.
pub const CHARGES: ExportLayout = ExportLayout {
    name: "focus",
    needs: &[&["billedcost", "effectivecost"], &["chargeperiodstart"], &["chargecategory"]],
    convention: Convention::Meters,
    from: &["chargeperiodstart"],
    to: &["chargeperiodend"],
    read,
};

const WHAT: &[&str] = &["skumeter", "chargedescription", "skuid", "skupriceid"];
const MODEL: &[&str] = &["xmodel", "xmodelname", "xmodelid", "xaimodel", "xgenaimodel"];
const KIND: &[&str] = &["xtokentype", "xtokenkind", "xdirection"];

fn read(cells: &mut Cells<'_>) -> Option<UsageRow> {
    if cells.text(&["chargecategory"]).eq_ignore_ascii_case("tax") {
        return None;
    }
    let (what, service) = (cells.text(WHAT), cells.text(&["servicename"]));
    let kind = wording::kind(cells.text(KIND)).or_else(|| wording::kind(what));
    let kind = kind.or_else(|| wording::kind(cells.text(&["chargedescription"])));
    let unit = cells.text(&["consumedunit", "pricingunit"]);
    let is_tokens = unit.to_lowercase().contains("tok");
    let model = cells.text(MODEL);
    let category = cells.text(&["servicecategory"]).to_lowercase();
    if !is_tokens && model.is_empty() && !(kind.is_some() && category.contains("ai")) {
        cells.note("ServiceName", service, dec!(1), ProblemReason::OtherService);
        return None;
    }
    let named = [model.to_owned(), wording::model(what), service.to_owned()];
    let named = named.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
    let cost = cells.money(&["billedcost"]).or_else(|| cells.money(&["effectivecost"]));
    let unit = wording::per_unit(unit).filter(|_| is_tokens);
    const QUANTITY: &[&str] = &["consumedquantity", "pricingquantity"];
    // Of millions there may be parts, of tokens none.
    let count = if unit == Some(1) { cells.count(QUANTITY) } else { cells.money(QUANTITY) };
    let tokens = count.zip(unit).and_then(|(count, unit)| count.checked_mul(unit.into()));
    let mut entry = match kind {
        Some(kind) => UsageRow::one(&named, kind, tokens, cost),
        None => UsageRow::cost(&named, cost),
    };
    entry.is_batch = wording::is_batch(what).then_some(true);
    Some(entry.in_currency(cells.text(&["billingcurrency", "pricingcurrency"])))
}
