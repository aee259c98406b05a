//! A spreadsheet as data: the bill, the months and the assumptions, with formulas where they are simple.
//!
//! A formula refers to the numbers of the assumptions by name (`lock_share`), so that a reader who changes one
//! there sees what follows. Each formula stands with the value that the page shows.

mod bill;
mod months;
#[cfg(feature = "spreadsheet")]
pub mod xlsx;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::assumptions::assumptions;
use crate::market::currency::Currency;
use crate::study::figures::Study;
use crate::study::scenario::Scenario;
use crate::text::language::Language;
use crate::text::spreadsheet::labels;

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// To the hundredth, with commas.
    Money,
    /// As many digits as it has, with commas.
    Plain,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text, which is never taken for a formula.
    Text(String),
    /// The heading of a column, or the name of a total.
    Heading(String),
    /// A sentence that goes on over the cells beside it.
    Note(String),
    /// A number.
    Number(Decimal, Format),
    /// A formula without its `=`, and its value.
    Formula(String, Decimal, Format),
}

/// A sheet, whose first row is its head.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Its name.
    pub name: &'static str,
    /// The width of each column, in letters.
    pub widths: Vec<u8>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A name for one cell of the assumptions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The name, as formulas have it.
    pub name: String,
    /// The row of the cell, from 1, in the second column.
    pub row: usize,
}

/// The spreadsheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Workbook {
    /// Bill, months, assumptions.
    pub sheets: [Sheet; 3],
    /// Names of cells of the last sheet.
    pub names: Vec<Name>,
    /// What it is called where programs show a title.
    pub title: &'static str,
    /// The day of the scenario.
    pub day: Date,
}

/// The keys that formulas refer to.
const NAMED: [&str; 5] =
    ["lock.share", "contract.lot", "contract.fee", "contract.margin_rate", "exchange.rate"];

/// The name of a key in formulas.
fn name_of(key: &str) -> String {
    key.replace('.', "_")
}

impl Workbook {
    /// The spreadsheet of a scenario and its exact figures; `None` on overflow.
    pub fn of(scenario: &Scenario, study: &Study, language: Language) -> Option<Self> {
        let (assumptions, names) = assumptions_sheet(scenario, language);
        Some(Self {
            sheets: [
                bill::sheet(scenario, study, language)?,
                months::sheet(study, language)?,
                assumptions,
            ],
            names,
            title: language.words_for(study.side, study.unit).question,
            day: scenario.as_of,
        })
    }
}

fn assumptions_sheet(scenario: &Scenario, language: Language) -> (Sheet, Vec<Name>) {
    let words = labels(language);
    let mut rows = vec![headings(words.columns)];
    let mut names = Vec::new();
    for one in assumptions(scenario, language) {
        // Dates and names are texts, though some look like numbers.
        let number = (!one.unit.is_empty()).then(|| Decimal::from_str_exact(&one.value).ok());
        let value = match number.flatten() {
            Some(number) => Cell::Number(number, Format::Plain),
            None => Cell::Text(one.value),
        };
        if NAMED.contains(&one.key.as_str()) {
            names.push(Name { name: name_of(&one.key), row: rows.len() + 1 });
        }
        let texts = [one.unit, one.source, one.meaning.to_owned()].map(Cell::Text);
        rows.push([Cell::Text(one.key), value].into_iter().chain(texts).collect());
    }
    let sheet = Sheet { name: words.assumptions, widths: vec![28, 24, 28, 40, 80], rows };
    (sheet, names)
}

fn headings<const N: usize>(names: [&str; N]) -> Vec<Cell> {
    names.map(|name| Cell::Heading(name.to_owned())).to_vec()
}

/// What makes of an amount of one currency an amount of another, to be written behind it.
fn conversion(from: Currency, to: Currency) -> &'static str {
    match (from, to) {
        (Currency::Usd, Currency::Cny) => "*exchange_rate",
        (Currency::Cny, Currency::Usd) => "/exchange_rate",
        (Currency::Cny, Currency::Cny) | (Currency::Usd, Currency::Usd) => "",
    }
}
