//! The spreadsheet: its formulas come to the page's figures, and the file holds what is written into it.

use std::collections::BTreeMap;

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use tokenlock::show::workbook::{Cell, Sheet, Workbook};
use tokenlock::study::keys;
use tokenlock::text::language::Language;

use crate::scenario;

const SCENARIOS: [&str; 5] = [
    "",
    "horizon=36&growth=0.05&contract.fee=0.25&contract.currency=USD&lock.share=0.37",
    "currency=USD&contract.currency=CNY&contract.lot=7&contract.fee=0.01&contract.margin_rate=0.13",
    "line.2.currency=USD&line.2.prices.input=3&line.2.tokens.input=900000001&line.1.batch_share=0.4\
     &line.1.model=%3DSUM(A1)",
    "lock.share=0&move.change=0&contract.lot=1000000",
];

/// Works a formula out, as a spreadsheet does, but in decimals: so much of the language as is used.
struct Sum<'a> {
    text: &'a [u8],
    at: usize,
    sheet: &'a [Vec<Option<Decimal>>],
    names: &'a BTreeMap<String, Decimal>,
}

impl Sum<'_> {
    fn peek(&self) -> u8 {
        self.text.get(self.at).copied().unwrap_or_default()
    }

    fn takes(&mut self, sign: u8) -> bool {
        let is_there = self.peek() == sign;
        self.at += usize::from(is_there);
        is_there
    }

    fn sum(&mut self) -> Decimal {
        let mut value = self.product();
        loop {
            if self.takes(b'+') {
                value += self.product();
            } else if self.takes(b'-') {
                value -= self.product();
            } else {
                return value;
            }
        }
    }

    fn product(&mut self) -> Decimal {
        let mut value = self.atom();
        loop {
            if self.takes(b'*') {
                value *= self.atom();
            } else if self.takes(b'/') {
                value /= self.atom();
            } else {
                return value;
            }
        }
    }

    fn word(&mut self) -> String {
        let start = self.at;
        while self.peek().is_ascii_alphanumeric() || matches!(self.peek(), b'_' | b'.') {
            self.at += 1;
        }
        String::from_utf8(self.text[start..self.at].to_vec()).unwrap()
    }

    fn cell(&self, word: &str) -> Decimal {
        let column = usize::from(word.as_bytes()[0] - b'A');
        let row: usize = word[1..].parse().unwrap();
        self.sheet[row - 1][column].unwrap_or_else(|| panic!("{word} is no number"))
    }

    fn atom(&mut self) -> Decimal {
        if self.takes(b'(') {
            let value = self.sum();
            assert!(self.takes(b')'));
            return value;
        }
        let word = self.word();
        if self.takes(b'(') {
            if word == "SUM" {
                let first = self.word();
                assert!(self.takes(b':'));
                let last = self.word();
                assert!(self.takes(b')') && first[..1] == last[..1]);
                let rows: [usize; 2] = [&first, &last].map(|cell| cell[1..].parse().unwrap());
                return (rows[0]..=rows[1])
                    .map(|row| self.cell(&format!("{}{row}", &first[..1])))
                    .sum();
            }
            let first = self.sum();
            assert!(self.takes(b','));
            let second = self.sum();
            assert!(self.takes(b')'));
            let places = second.to_u32().unwrap_or_default();
            return match word.as_str() {
                "ROUND" => {
                    first.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
                }
                "ROUNDUP" => first.round_dp_with_strategy(places, RoundingStrategy::AwayFromZero),
                "MAX" => first.max(second),
                other => panic!("{other} is not known"),
            };
        }
        match (word.parse::<Decimal>(), self.names.get(&word)) {
            (Ok(number), _) => number,
            (_, Some(value)) => *value,
            _ => self.cell(&word),
        }
    }
}

fn value(cell: &Cell) -> Option<Decimal> {
    match cell {
        Cell::Number(value, _) | Cell::Formula(_, value, _) => Some(*value),
        _ => None,
    }
}

/// The sheet worked out from its numbers alone, row by row: formulas refer to rows above and cells beside them.
fn worked_out(sheet: &Sheet, names: &BTreeMap<String, Decimal>) -> Vec<Vec<Option<Decimal>>> {
    let mut found: Vec<Vec<Option<Decimal>>> = Vec::new();
    for row in &sheet.rows {
        found.push(Vec::new());
        for cell in row {
            let known = match cell {
                Cell::Formula(text, ..) => {
                    let mut formula = Sum { text: text.as_bytes(), at: 0, sheet: &found, names };
                    let value = formula.sum();
                    assert_eq!(formula.at, text.len(), "{text}");
                    Some(value)
                }
                other => value(other),
            };
            found.last_mut().unwrap().push(known);
        }
    }
    found
}

fn names(workbook: &Workbook) -> BTreeMap<String, Decimal> {
    let [.., assumptions] = &workbook.sheets;
    let value = |row: usize| value(&assumptions.rows[row - 1][1]).unwrap();
    workbook.names.iter().map(|name| (name.name.clone(), value(name.row))).collect()
}

#[test]
fn every_formula_comes_to_the_pages_figure() {
    for keys in SCENARIOS {
        let (scenario, study) = scenario(keys);
        for language in Language::ALL {
            let workbook = Workbook::of(&scenario, &study, language).unwrap();
            let names = names(&workbook);
            assert_eq!(names.len(), 5);
            let mut formulas = 0;
            for sheet in &workbook.sheets {
                let found = worked_out(sheet, &names);
                for (row, cells) in sheet.rows.iter().enumerate() {
                    for (column, cell) in cells.iter().enumerate() {
                        if let Cell::Formula(text, expected, _) = cell {
                            let apart = (found[row][column].unwrap() - expected).abs();
                            assert!(
                                apart < Decimal::new(1, 15),
                                "{keys} {text}: {expected}, {apart} apart"
                            );
                            formulas += 1;
                        }
                    }
                }
            }
            assert!(formulas >= 7 * study.months.len() + 13, "{formulas}");
            let [bill, months, assumptions] = &workbook.sheets;
            let total = &months.rows[study.months.len() + 1];
            let total = [1, 7, 9, 10, 14].map(|column| value(&total[column]).unwrap().normalize());
            let totals = &study.totals;
            let expected = [
                study.unmoved,
                totals.chosen.unhedged,
                totals.chosen.gain,
                totals.chosen.locked,
                totals.mirror.locked,
            ];
            assert_eq!(total, expected.map(|value| value.normalize()), "{keys}");
            assert_eq!(assumptions.rows.len(), keys::places(&scenario).len() + 1);
            assert!(assumptions.rows.iter().all(|row| row.len() == 5), "{keys}");
            assert!(bill.rows.iter().all(|row| row.len() <= 9));
        }
    }
}

#[test]
fn another_share_makes_the_lots_and_costs_of_that_share() {
    let (one, study) = scenario("contract.fee=0.25&growth=0.02");
    let (_, other) = scenario("contract.fee=0.25&growth=0.02&lock.share=0.3&contract.lot=10");
    let workbook = Workbook::of(&one, &study, Language::English).unwrap();
    let mut names = names(&workbook);
    names.insert("lock_share".to_owned(), Decimal::new(3, 1));
    names.insert("contract_lot".to_owned(), Decimal::TEN);
    let months = worked_out(&workbook.sheets[1], &names);
    let total = &months[study.months.len() + 1];
    let found = [4, 6, 9, 10, 14].map(|column| total[column].unwrap().normalize());
    let totals = &other.totals;
    let expected =
        [other.lots, other.fees, totals.chosen.gain, totals.chosen.locked, totals.mirror.locked];
    assert_eq!(found, expected.map(|value| value.normalize()));
}

#[test]
fn the_assumptions_say_their_unit_and_where_they_are_from() {
    let (scenario, study) = scenario("lock.share=0.6");
    let workbook = Workbook::of(&scenario, &study, Language::English).unwrap();
    let [.., assumptions] = &workbook.sheets;
    let row = |key: &str| {
        let key = Cell::Text(key.to_owned());
        let row = assumptions.rows.iter().find(|row| row[0] == key).unwrap();
        let text = |cell: &Cell| match cell {
            Cell::Text(text) => text.clone(),
            _ => String::new(),
        };
        [text(&row[2]), text(&row[3])]
    };
    assert_eq!(row("lock.share"), ["fraction (1 is 100%)", "entered"]);
    let [unit, source] = row("line.1.prices.input");
    assert_eq!(unit, "CNY per million tokens");
    assert!(source.starts_with("list price of 17 August 2026: "), "{source}");
    assert_eq!(row("exchange.rate"), ["CNY/USD", "rate of 17 August 2026"]);
    assert_eq!(row("contract.lot"), ["million standard tokens", "default"]);
    assert_eq!(row("as_of"), ["", "default"]);
}

#[cfg(feature = "spreadsheet")]
mod file {
    use std::io::Cursor;
    use std::process::Command;

    use calamine::{Data, Range, Reader, Xlsx};
    use tokenlock::show::workbook::Format;
    use tokenlock::show::workbook::xlsx::{bytes, write};
    use tokenlock::study::figures::Study;

    use super::*;

    /// The values and the formulas of each sheet of a file.
    fn read(bytes: &[u8]) -> Vec<(String, Range<Data>, Range<String>)> {
        let mut file: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
        let sheets = file.sheet_names().to_vec();
        let of = |name: String| {
            let (values, formulas) = (file.worksheet_range(&name), file.worksheet_formula(&name));
            (name, values.unwrap(), formulas.unwrap())
        };
        sheets.into_iter().map(of).collect()
    }

    fn float(value: Decimal) -> f64 {
        value.to_f64().unwrap()
    }

    /// That a file's cells are those of the spreadsheet, to so much of a cent.
    fn assert_holds(bytes: &[u8], workbook: &Workbook, most_apart: f64) -> usize {
        let mut formulas = 0;
        for ((name, values, found), sheet) in read(bytes).iter().zip(&workbook.sheets) {
            assert_eq!(name, sheet.name);
            for (row, cells) in (0..).zip(&sheet.rows) {
                for (column, cell) in (0..).zip(cells) {
                    let there = values.get_value((row, column)).cloned().unwrap_or_default();
                    let place = format!("{name} {row} {column}: {cell:?}, {there:?}");
                    match cell {
                        Cell::Empty => {}
                        Cell::Text(text) | Cell::Heading(text) | Cell::Note(text) => {
                            assert_eq!(there.to_string(), *text, "{place}");
                        }
                        Cell::Number(value, _) | Cell::Formula(_, value, _) => {
                            let there = there.as_f64_of_any().expect(&place);
                            let apart = libm::fabs(there - float(*value));
                            assert!(apart <= most_apart + 1e-12 * libm::fabs(there), "{place}");
                        }
                    }
                    if let Cell::Formula(text, ..) = cell {
                        let there = found.get_value((row, column)).cloned().unwrap_or_default();
                        assert_eq!(there.trim_start_matches('='), text, "{place}");
                        formulas += 1;
                    }
                }
            }
        }
        formulas
    }

    trait AnyNumber {
        fn as_f64_of_any(&self) -> Option<f64>;
    }

    impl AnyNumber for Data {
        fn as_f64_of_any(&self) -> Option<f64> {
            match self {
                Data::Float(value) => Some(*value),
                Data::Int(value) => Some(*value as f64),
                // Results of formulas are kept as text.
                Data::String(text) => text.parse().ok(),
                _ => None,
            }
        }
    }

    #[test]
    fn the_file_holds_every_cell_and_every_formula() {
        for keys in SCENARIOS {
            let (scenario, study) = scenario(keys);
            for language in Language::ALL {
                let workbook = Workbook::of(&scenario, &study, language).unwrap();
                let bytes = write(&scenario, &study, language).unwrap();
                assert!(assert_holds(&bytes, &workbook, 0.0) > 80, "{keys}");
                assert_eq!(
                    bytes,
                    write(&scenario, &study, language).unwrap(),
                    "the same file again"
                );
            }
        }
    }

    /// LibreOffice opens a file whose share was changed and whose results are still the old ones, works every formula out
    /// and writes it again: the values are those of a page with that share. Where it is not installed, there is nothing to
    /// ask.
    #[test]
    fn libre_office_works_out_the_totals_of_another_share() {
        let has_office = Command::new("soffice").arg("--version").output().is_ok();
        if !has_office {
            return;
        }
        let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("spreadsheet");
        let profile = folder.join("profile");
        std::fs::create_dir_all(folder.join("out")).unwrap();
        // With these settings it works out what another program has written, whatever results stand there.
        std::fs::create_dir_all(profile.join("user")).unwrap();
        std::fs::write(profile.join("user/registrymodifications.xcu"), RECALCULATE).unwrap();
        let mut expected = Vec::new();
        let mut files = Vec::new();
        let share = Decimal::new(3, 1);
        for (number, keys) in SCENARIOS.iter().enumerate() {
            let (scenario, study) = scenario(keys);
            let language = Language::ALL[number % 2];
            let mut workbook = Workbook::of(&scenario, &study, language).unwrap();
            let named = workbook.names.iter().find(|name| name.name == "lock_share").unwrap();
            workbook.sheets[2].rows[named.row - 1][1] = Cell::Number(share, Format::Plain);
            let file = folder.join(format!("{number}.xlsx"));
            std::fs::write(&file, bytes(&workbook).unwrap()).unwrap();
            let mut other = scenario.clone();
            let place = keys::find("lock.share").unwrap();
            place.put_number(&mut other, Some(share)).unwrap();
            let study = Study::run(&other).unwrap();
            expected.push(Workbook::of(&other, &study, language).unwrap());
            files.push(file);
        }
        let run = Command::new("soffice")
            .arg(format!("-env:UserInstallation=file://{}", profile.display()))
            .args(["--headless", "--convert-to", "xlsx", "--outdir"])
            .arg(folder.join("out"))
            .args(&files)
            .output()
            .unwrap();
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        for (number, workbook) in expected.iter().enumerate() {
            let bytes = std::fs::read(folder.join(format!("out/{number}.xlsx"))).unwrap();
            let sheets = read(&bytes);
            for ((_, values, _), sheet) in sheets.iter().zip(&workbook.sheets) {
                for (row, cells) in (0..).zip(&sheet.rows) {
                    for (column, cell) in (0..).zip(cells) {
                        let Cell::Formula(text, value, _) = cell else { continue };
                        let there =
                            values.get_value((row, column)).and_then(AnyNumber::as_f64_of_any);
                        let apart = libm::fabs(there.expect(text) - float(*value));
                        assert!(apart < 0.001, "{number} {} {text}: {there:?}", sheet.name);
                    }
                }
            }
        }
    }

    const RECALCULATE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;
}
