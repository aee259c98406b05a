//! The spreadsheet's file: it holds what is written into it, and LibreOffice comes to the same figures where it is installed.

use std::io::Cursor;
use std::process::Command;

use calamine::{Data, Range, Reader, Xlsx};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use tokenlock::show::workbook::xlsx::{bytes, write};
use tokenlock::show::workbook::{Cell, Format, Workbook};
use tokenlock::study::figures::Study;
use tokenlock::study::keys;
use tokenlock::text::language::Language;

use crate::scenario;
use crate::workbook::SCENARIOS;

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
            assert_eq!(bytes, write(&scenario, &study, language).unwrap(), "the same file again");
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
                    let there = values.get_value((row, column)).and_then(AnyNumber::as_f64_of_any);
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
