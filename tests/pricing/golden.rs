//! Rows of `tests/golden`, whose README names their sources.
#![allow(dead_code, reason = "every instrument uses some of it")]

use std::collections::HashMap;
use std::path::Path;

use tokenlock::pricing::european::European;
use tokenlock::pricing::option_type::OptionType;

/// A row, by the names of its columns.
#[derive(Debug)]
pub struct Row(HashMap<String, String>);

impl Row {
    /// The text of a column.
    pub fn text(&self, column: &str) -> &str {
        self.0.get(column).unwrap_or_else(|| panic!("no column {column}: {self:?}"))
    }

    /// The number of a column, if it holds one.
    pub fn maybe(&self, column: &str) -> Option<f64> {
        let text = self.text(column);
        (!text.is_empty()).then(|| text.parse().unwrap_or_else(|_| panic!("{column}: {self:?}")))
    }

    /// The number of a column.
    pub fn number(&self, column: &str) -> f64 {
        self.maybe(column).unwrap_or_else(|| panic!("{column} is empty: {self:?}"))
    }

    /// The column `type`.
    pub fn option_type(&self) -> OptionType {
        match self.text("type") {
            "call" => OptionType::Call,
            "put" => OptionType::Put,
            other => panic!("{other} is no option type"),
        }
    }

    /// The option of a row of `black76.csv`.
    pub fn european(&self) -> European {
        European {
            option_type: self.option_type(),
            forward: self.number("forward"),
            strike: self.number("strike"),
            years: self.number("years"),
            rate: self.number("rate"),
            volatility: self.number("vol"),
        }
    }

    /// Fails unless a number is within the tolerance of the column.
    pub fn assert_near(&self, found: f64, column: &str, tolerance: f64) {
        let expected = self.number(column);
        assert!((found - expected).abs() <= tolerance, "{found} is not {expected}: {self:?}");
    }
}

/// All rows of a file; there is at least one.
pub fn rows(file: &str) -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(file);
    let mut reader =
        csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).expect("a golden file");
    let rows: Vec<Row> = reader.deserialize().map(|row| Row(row.expect("a row"))).collect();
    assert!(!rows.is_empty(), "{file} has no rows");
    rows
}
