//! The sheet of the months: what each costs without and with the lock, under the move and its mirror.

use rust_decimal::Decimal;

use super::{Cell, Format, Sheet, conversion};
use crate::hedge::strategy::setting::Side;
use crate::show::csv::month_headings;
use crate::study::figures::{Case, Month, Study};
use crate::text::language::Language;
use crate::text::spreadsheet::labels;

/// How many columns there are: those of the month, and four of each case.
const COLUMNS: usize = 15;

/// The columns whose sum is told: bill, exposure, lots, notional, fees, and in each case all but the settlement price.
const SUMMED: [usize; 11] = [1, 2, 4, 5, 6, 7, 9, 10, 11, 13, 14];

pub(super) fn sheet(study: &Study, language: Language) -> Option<Sheet> {
    let words = labels(language);
    let heads = month_headings(study, language).into_iter().map(Cell::Heading);
    let mut rows = vec![heads.collect::<Vec<_>>()];
    let rate = conversion(study.contract_currency, study.currency);
    for month in &study.months {
        let row = rows.len() + 1;
        rows.push(month_row(month, row, rate, study.side));
    }
    let last = rows.len();
    let mut total = vec![Cell::Empty; COLUMNS];
    total[0] = Cell::Heading(words.total.to_owned());
    for column in SUMMED {
        let letter = letter(column);
        let value = rows
            .iter()
            .filter_map(|row| number(row.get(column)?))
            .try_fold(Decimal::ZERO, |sum, value| sum.checked_add(value))?;
        let format = if matches!(column, 2 | 4) { Format::Plain } else { Format::Money };
        let sum = format!("SUM({letter}2:{letter}{last})");
        // OK because the columns that are summed are columns.
        total[column] = Cell::Formula(sum, value, format);
    }
    rows.push(total);
    let margin = format!("ROUND(F{}*contract_margin_rate{rate},2)", last + 1);
    rows.push(vec![
        Cell::Heading(words.margin.to_owned()),
        Cell::Formula(margin, study.initial_margin, Format::Money),
    ]);
    let note = words.months_note.to_owned();
    rows.extend([Vec::new(), vec![Cell::Note(note)]]);
    let mut widths = vec![20; COLUMNS];
    widths[0] = 28;
    Some(Sheet { name: words.months, widths, rows })
}

fn month_row(month: &Month, row: usize, rate: &str, side: Side) -> Vec<Cell> {
    let exact = |value: Decimal| Cell::Number(value, Format::Plain);
    let money = |value: Decimal| Cell::Number(value, Format::Money);
    let formula = |text: String, value: Decimal| Cell::Formula(text, value, Format::Money);
    // The nearest whole number, and the lower one half way between two. The inner rounding takes away what binary
    // numbers add to a decimal one.
    let lots = format!("MAX(0,ROUNDUP(ROUND(lock_share*C{row}/contract_lot,9)-0.5,0))");
    let fees = format!("ROUND(E{row}*contract_fee*2{rate},2)");
    let mut cells = vec![
        Cell::Text(month.calendar.text()),
        money(month.unmoved),
        exact(month.exposure),
        exact(month.futures_price),
        Cell::Formula(lots, month.lots, Format::Plain),
        formula(format!("E{row}*contract_lot*D{row}"), month.notional),
        formula(fees, month.fees),
    ];
    for (case, [unhedged, settled, gain]) in
        [(Case::Chosen, ["H", "I", "J"]), (Case::Mirror, ["L", "M", "N"])]
    {
        let of = month.cases.get(case);
        let (change, with_lock) = match side {
            Side::Buyer => {
                (format!("{settled}{row}-D{row}"), format!("{unhedged}{row}-{gain}{row}+G{row}"))
            }
            Side::Provider => {
                (format!("D{row}-{settled}{row}"), format!("{unhedged}{row}+{gain}{row}-G{row}"))
            }
        };
        let gained = format!("ROUND(E{row}*contract_lot*({change}){rate},2)");
        cells.extend([
            money(of.unhedged),
            exact(of.settlement),
            formula(gained, of.gain),
            formula(with_lock, of.locked),
        ]);
    }
    cells
}

/// The number in a cell, where it has one.
const fn number(cell: &Cell) -> Option<Decimal> {
    match cell {
        Cell::Number(value, _) | Cell::Formula(_, value, _) => Some(*value),
        Cell::Empty | Cell::Text(_) | Cell::Heading(_) | Cell::Note(_) => None,
    }
}

/// The letter of a column, of which there are fewer than letters.
fn letter(column: usize) -> char {
    // OK because a column's number is below 15.
    char::from(b'A' + u8::try_from(column).unwrap_or_default())
}
