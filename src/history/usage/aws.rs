//! AWS: the cost and usage report, in its older and newer spelling of columns.
//!
//! The kind stands in the usage type, the model in the service's name. What one "Unit" is, is not
//! documented, so that the amount is not taken for tokens.

use rust_decimal::dec;

use super::cells::Cells;
use super::entry::UsageRow;
use super::layout::{Convention, ExportLayout};
use super::wording;
use crate::history::problem::ProblemReason;

/// A row for each usage type and hour or day.
pub const REPORT: ExportLayout = ExportLayout {
    name: "aws_cur",
    needs: &[&["lineitemusagetype"], &["lineitemunblendedcost"], FROM],
    convention: Convention::Meters,
    from: FROM,
    to: &["lineitemusageenddate"],
    read,
};

const FROM: &[&str] = &["lineitemusagestartdate"];
const SERVICE: &[&str] =
    &["productproductname", "productservicename", "productname", "lineitemproductcode"];

fn read(cells: &mut Cells<'_>) -> Option<UsageRow> {
    let what = cells.text(&["lineitemusagetype"]);
    if cells.text(&["lineitemlineitemtype"]).eq_ignore_ascii_case("tax") {
        return None;
    }
    let service = cells.text(SERVICE);
    let is_tokens = what.to_lowercase().contains("token");
    let Some(kind) = wording::kind(what).filter(|_| is_tokens) else {
        cells.note("service", service, dec!(1), ProblemReason::OtherService);
        return None;
    };
    if cells.count(&["lineitemusageamount"]).is_some_and(|amount| !amount.is_zero()) {
        cells.note("lineItem/UsageAmount", "", dec!(1), ProblemReason::UnknownUnit);
    }
    let cost = cells.money(&["lineitemunblendedcost"]);
    let named = [wording::model(service), wording::model(what)];
    let is_model = |name: &&String| !matches!(name.as_str(), "" | "amazonbedrock" | "service");
    let model = named.iter().find(is_model).map_or("", String::as_str);
    let mut entry = UsageRow::one(model, kind, None, cost);
    entry.is_batch = wording::is_batch(what).then_some(true);
    Some(entry.in_currency(cells.text(&["lineitemcurrencycode"])))
}
