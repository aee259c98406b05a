//! The words of a spreadsheet, in English.

use super::{Labels, Sentences};
use crate::market::quantity::Unit;

pub(super) struct English;

impl Sentences for English {
    fn an_hour(&self, code: &str) -> String {
        format!("{code} per GPU-hour")
    }

    fn unit(&self, unit: Unit, code: &str) -> String {
        match unit {
            Unit::Money => format!("{code} per million tokens"),
            Unit::Tokens => "tokens".to_owned(),
            Unit::Percent => "fraction (1 is 100%)".to_owned(),
            Unit::Months => "months".to_owned(),
            Unit::Number => "number".to_owned(),
            Unit::MillionTokens => "million standard tokens".to_owned(),
            Unit::YuanPerDollar => "CNY/USD".to_owned(),
        }
    }

    fn listed(&self, day: &str, source: &str) -> String {
        format!("list price of {day}: {source}")
    }

    fn quoted(&self, day: &str) -> String {
        format!("rate of {day}")
    }
}

pub(super) const LABELS: Labels = Labels {
    button: "Spreadsheet (.xlsx)",
    failed: "The spreadsheet could not be made. Try again, or take the CSV files.",
    bill: "Bill",
    months: "Months",
    assumptions: "Assumptions",
    bill_columns: [
        "Line",
        "Model",
        "Kind of token",
        "Tokens a month",
        "Price a million",
        "Adjustment factor",
        "Currency",
        "Cost",
        "Cost in the bill’s currency",
    ],
    hour_columns: [
        "Line",
        "Accelerator",
        "What is counted",
        "Hours a month",
        "Price an hour",
        "Adjustment factor",
        "Currency",
        "Amount",
        "Amount in the bill’s currency",
    ],
    total: "Total",
    month_total: "Bill of the first month",
    margin: "Initial margin, all months",
    months_note: "Lots, notional, fees, gains, costs with the lock and totals are formulas: they follow the locked share, lot, fee, margin and exchange rate on the sheet of assumptions. Bills without the lock, exposures and prices are the page’s figures.",
    bill_note: "Costs are formulas. The adjustment factor is what batch, peak hours, discounts and the like make of the list price. Quantities and prices are the page’s figures: the sheet of months does not follow them.",
    columns: ["Key", "Value", "Unit", "Source", "Meaning"],
    entered: "entered",
    usual: "default",
    hours: "GPU-hours",
    revenue_today: "revenue at today's prices",
    month_columns: [
        "bill at today's prices",
        "million standard tokens",
        "futures price",
        "lots",
        "notional",
        "fees",
    ],
    case_columns: ["without the lock", "settlement price", "gain of the lock", "with the lock"],
};
