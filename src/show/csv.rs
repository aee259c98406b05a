//! Comma-separated values, as a spreadsheet opens them: the months of a study, and every assumption.
//!
//! Numbers are plain decimals to the last digit, without signs of currency or commas; text that a spreadsheet would take for
//! a formula begins with an apostrophe.

use super::assumptions::{Assumption, assumptions as all};
use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;
use crate::study::figures::{Case, Month, Study};
use crate::study::scenario::Scenario;
use crate::text::answer::case_title;
use crate::text::language::Language;
use crate::text::spreadsheet::labels;

/// What begins a file, so that a spreadsheet reads Chinese in it.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Rows of cells as a file.
#[derive(Clone, Debug)]
pub struct Csv(String);

impl Default for Csv {
    fn default() -> Self {
        Self(BYTE_ORDER_MARK.to_string())
    }
}

impl Csv {
    /// Writes a row.
    pub fn row<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) {
        for (place, cell) in cells.into_iter().enumerate() {
            if place > 0 {
                self.0.push(',');
            }
            self.0.push_str(&quoted(cell.as_ref()));
        }
        self.0.push_str("\r\n");
    }

    /// The text of the file.
    pub fn text(self) -> String {
        self.0
    }
}

/// A cell's text, in quotation marks where it needs them.
fn quoted(cell: &str) -> String {
    let is_number = cell.parse::<f64>().is_ok();
    let is_formula = !is_number && cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if is_formula { format!("'{cell}") } else { cell.to_owned() };
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

/// The months of a study, one a row.
pub fn months(study: &Study, language: Language) -> String {
    let mut csv = Csv::default();
    csv.row(month_headings(study, language));
    for month in &study.months {
        csv.row(cells(month));
    }
    csv.text()
}

/// What the columns of the months are called: the month, what it has in any case, and what it has in each.
pub fn month_headings(study: &Study, language: Language) -> Vec<String> {
    let case = |case: Case| {
        let change = study.totals.get(case).change;
        case_title(change, case == Case::Mirror, language)
    };
    let titles = [Case::Chosen, Case::Mirror].map(case);
    let currency = study.currency.code();
    let words = labels(language);
    let (mut exact, both) = (words.month_columns, words.case_columns);
    if study.side == Side::Provider {
        exact[0] = words.revenue_today;
    }
    if study.unit == BilledUnit::GpuHours {
        exact[1] = words.hours;
    }
    let named = |title: &String| both.map(|name| format!("{title}: {name} ({currency})"));
    let month = language.words().month.to_owned();
    let head = std::iter::once(month).chain(exact.iter().map(|name| (*name).to_owned()));
    head.chain(titles.iter().flat_map(named)).collect()
}

fn cells(month: &Month) -> Vec<String> {
    let Month { unmoved, exposure, futures_price, lots, notional, fees, .. } = month;
    let exact = [unmoved, exposure, futures_price, lots, notional, fees];
    let case = |case: Case| {
        let of = month.cases.get(case);
        [of.unhedged, of.settlement, of.gain, of.locked].map(|value| value.normalize().to_string())
    };
    let mut cells = vec![month.calendar.text()];
    cells.extend(exact.map(|value| value.normalize().to_string()));
    cells.extend(case(Case::Chosen));
    cells.extend(case(Case::Mirror));
    cells
}

/// Every key with its value, its unit, where it is from and what it means.
pub fn assumptions(scenario: &Scenario, language: Language) -> String {
    let mut csv = Csv::default();
    csv.row(labels(language).columns);
    for Assumption { key, value, unit, source, meaning } in all(scenario, language) {
        csv.row([&*key, &*value, &*unit, &*source, meaning]);
    }
    csv.text()
}
