//! Azure: cost details of an agreement, and the older export.
//!
//! The meter's name holds model, kind and place; `UnitOfMeasure` says whether it counts thousands or
//! millions.

use rust_decimal::dec;

use super::cells::Cells;
use super::entry::UsageRow;
use super::layout::{Convention, ExportLayout};
use super::wording;
use crate::hedge::adjustment::AdjustmentKind;
use crate::history::problem::ProblemReason;

/// A row for each meter and day.
pub const COST: ExportLayout = ExportLayout {
    name: "azure_cost",
    needs: &[&["metername"], &["metercategory", "metersubcategory"], PAID, FROM],
    convention: Convention::Meters,
    from: FROM,
    to: &[],
    read,
};

const FROM: &[&str] = &["date", "usagedatetime", "usagedate"];
const PAID: &[&str] =
    &["costinbillingcurrency", "pretaxcost", "cost", "extendedcost", "costinpricingcurrency"];

fn read(cells: &mut Cells<'_>) -> Option<UsageRow> {
    let meter = cells.text(&["metername"]);
    let family = cells.text(&["metersubcategory"]);
    let category = cells.text(&["metercategory"]);
    let product = cells.text(&["productname", "product"]);
    let is_model = [family, category, product].iter().any(|text| {
        let text = text.to_lowercase();
        ["openai", "foundry", "cognitive", "ai services"].iter().any(|part| text.contains(part))
    });
    let Some(kind) = wording::kind(meter).filter(|_| is_model) else {
        cells.note("MeterCategory", category, dec!(1), ProblemReason::OtherService);
        return None;
    };
    let unit = cells.text(&["unitofmeasure"]);
    let per_unit = wording::per_unit(unit);
    if per_unit.is_none() {
        cells.note("UnitOfMeasure", unit, dec!(1), ProblemReason::UnknownUnit);
    }
    let amount = cells.money(&["quantity", "usagequantity", "consumedquantity"]);
    let tokens = amount.zip(per_unit).and_then(|(amount, unit)| amount.checked_mul(unit.into()));
    let mut entry = UsageRow::one(&wording::model(meter), kind, tokens, cells.money(PAID));
    entry.is_batch = Some(wording::is_batch(meter));
    if wording::split(meter).iter().any(|word| word == "pp") {
        entry.adjustments.push(AdjustmentKind::Priority);
        cells.note("MeterName", meter, dec!(1), ProblemReason::OtherTier);
    }
    const CURRENCY: &[&str] =
        &["billingcurrency", "billingcurrencycode", "currency", "currencycode", "pricingcurrency"];
    Some(entry.in_currency(cells.text(CURRENCY)))
}
