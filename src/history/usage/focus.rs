//! FOCUS: the bill of any provider in the FinOps Foundation's columns.
//!
//! FOCUS has no token column: a meter or description names the kind, and the unit says whether tokens
//! are counted. A credit, a refund or a fee of a service of models is a cost without tokens, below zero where it is
//! given; one of no service may be of any, and is left out by name.

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

/// Charges that no usage stands behind.
const CHARGES_WITHOUT_TOKENS: [&str; 3] = ["credit", "adjustment", "purchase"];

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
    let is_model = wording::split(&category).iter().any(|word| word == "ai");
    let is_charge =
        CHARGES_WITHOUT_TOKENS.contains(&&*cells.text(&["chargecategory"]).to_lowercase());
    if !is_tokens && model.is_empty() && !(is_model && (kind.is_some() || is_charge)) {
        let named = if service.is_empty() { cells.text(&["chargedescription"]) } else { service };
        cells.note("ServiceName", named, dec!(1), ProblemReason::OtherService);
        return None;
    }
    let named = [model.to_owned(), wording::model(what), service.to_owned()];
    // What a credit is for is no meter, and its words are no model.
    let named = if is_charge && model.is_empty() {
        [String::new(), String::new(), service.to_owned()]
    } else {
        named
    };
    let named = named.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
    let cost = cells.money(&["billedcost"]).or_else(|| cells.money(&["effectivecost"]));
    let unit = wording::per_unit(unit).filter(|_| is_tokens);
    const QUANTITY: &[&str] = &["consumedquantity", "pricingquantity"];
    // Of millions there may be parts, of tokens none.
    let count = if unit == Some(1) { cells.count(QUANTITY) } else { cells.money(QUANTITY) };
    let tokens = count.zip(unit).and_then(|(count, unit)| count.checked_mul(unit.into()));
    let mut entry = match kind.filter(|_| !is_charge) {
        Some(kind) => UsageRow::one(&named, kind, tokens, cost),
        None => UsageRow::cost(&named, cost),
    };
    entry.is_batch = wording::is_batch(what).then_some(true);
    Some(entry.in_currency(cells.text(&["billingcurrency", "pricingcurrency"])))
}
