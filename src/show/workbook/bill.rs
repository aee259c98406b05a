//! The sheet of the bill: each kind of token of each line in the first month.

use rust_decimal::Decimal;

use super::{Cell, Format, Sheet, conversion, headings};
use crate::hedge::bill::{BillLine, Factor};
use crate::market::billed_unit::BilledUnit;
use crate::market::quantity::Quantity;
use crate::market::token::{PerKind, TokenKind};
use crate::study::figures::Study;
use crate::study::scenario::Scenario;
use crate::text::language::Language;
use crate::text::spreadsheet::{hours, labels};
use crate::text::working::kind_name;

const FIRST_MONTH: u32 = 1;

pub(super) fn sheet(scenario: &Scenario, study: &Study, language: Language) -> Option<Sheet> {
    let words = labels(language);
    let columns = match study.unit {
        BilledUnit::Tokens => words.bill_columns,
        BilledUnit::GpuHours => words.hour_columns,
    };
    let mut rows = vec![headings(columns)];
    for (number, line) in (1_u32..).zip(&scenario.lines) {
        if line.unit == BilledUnit::GpuHours {
            let row = rows.len() + 1;
            rows.push(hours_row(number, line, scenario, row, language)?);
            continue;
        }
        for kind in TokenKind::ALL {
            let tokens = line.tokens.get(kind).get();
            if tokens.is_zero() {
                continue;
            }
            let row = rows.len() + 1;
            let cost = line.kind_cost(kind, scenario.growth, FIRST_MONTH, Factor::UNMOVED)?;
            let billed = scenario.exchange.convert(cost, line.currency, scenario.currency)?;
            let converted = format!("H{row}{}", conversion(line.currency, scenario.currency));
            rows.push(vec![
                Cell::Number(Decimal::from(number), Format::Plain),
                Cell::Text(line.model.clone()),
                Cell::Text(kind_name(kind, language.words()).to_owned()),
                Cell::Number(tokens, Format::Plain),
                Cell::Number(line.prices.get(kind).get(), Format::Plain),
                Cell::Number(line.price_factor(kind)?, Format::Plain),
                Cell::Text(line.currency.code().to_owned()),
                Cell::Formula(format!("D{row}*E{row}*F{row}/1000000"), cost, Format::Money),
                Cell::Formula(converted, billed, Format::Money),
            ]);
        }
    }
    let last = rows.len();
    let first_bill = study.months.first().map(|month| month.unmoved).unwrap_or_default();
    let mut total = vec![Cell::Empty; 9];
    total[0] = Cell::Heading(words.month_total.to_owned());
    total[6] = Cell::Text(scenario.currency.code().to_owned());
    total[8] = Cell::Formula(format!("ROUND(SUM(I2:I{last}),2)"), first_bill, Format::Money);
    rows.extend([total, Vec::new(), vec![Cell::Note(words.bill_note.to_owned())]]);
    Some(Sheet { name: words.bill, widths: vec![24, 36, 20, 18, 16, 18, 10, 18, 26], rows })
}

/// A line in GPU-hours, whose cost is hours times price.
fn hours_row(
    number: u32,
    line: &BillLine,
    scenario: &Scenario,
    row: usize,
    language: Language,
) -> Option<Vec<Cell>> {
    let cost = line.cost(scenario.growth, FIRST_MONTH, PerKind::all(Factor::UNMOVED))?;
    let billed = scenario.exchange.convert(cost, line.currency, scenario.currency)?;
    let converted = format!("H{row}{}", conversion(line.currency, scenario.currency));
    Some(vec![
        Cell::Number(Decimal::from(number), Format::Plain),
        Cell::Text(line.model.clone()),
        Cell::Text(hours(language).to_owned()),
        Cell::Number(line.hours.get(), Format::Plain),
        Cell::Number(line.hour_price.get(), Format::Plain),
        Cell::Number(Decimal::ONE, Format::Plain),
        Cell::Text(line.currency.code().to_owned()),
        Cell::Formula(format!("D{row}*E{row}*F{row}"), cost, Format::Money),
        Cell::Formula(converted, billed, Format::Money),
    ])
}
