//! `cargo xtask bench files`: how long the shipped page takes to read files of 50,000 rows.
//!
//! `tests/browser/examples/files.rs` measures in a real browser. Each figure is the median of five readings, each in a
//! new window, so that the module that reads files starts anew as it does for a reader's first file.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};

use crate::browser::{Browser, DRIVER, PROGRAM};
use crate::{block, console, dist, process};

const DOCUMENT: &str = "docs/measured.md";

/// The files, in the order of the table.
const FILES: [&str; 3] = ["a usage export", "a cost export", "a price history"];

/// Measures and writes the table.
///
/// # Errors
/// If the page does not build, or a browser is missing.
pub fn run() -> Result<()> {
    dist::build_if_stale()?;
    let browser = Browser::ready()?;
    let said = console::step("Reading files of 50,000 rows", || {
        let mut cargo = process::cargo();
        cargo.args(["run", "--quiet", "--package", "browser-tests", "--example", "files"]);
        process::capture(cargo.env(PROGRAM, &browser.program).env(DRIVER, &browser.driver))
    })?;
    let table = table(&said)?;
    println!("\n{table}");
    block::write(DOCUMENT, "files", &table)
}

fn table(said: &str) -> Result<String> {
    let mut values: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for (name, value) in said.lines().filter_map(|line| line.rsplit_once(": ")) {
        values.entry(name).or_default().push(value.trim().parse().context("a number")?);
    }
    let mut sorted = |name: String| -> Result<Vec<f64>> {
        let mut values = values.remove(name.as_str()).unwrap_or_default();
        ensure!(!values.is_empty(), "nothing was measured of {name}");
        values.sort_by(f64::total_cmp);
        Ok(values)
    };
    let mut table = String::from(
        "| 50,000 rows of | MB | until its answer stands there, ms | least to most | limit | longest pause of the page, ms | progress told |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n",
    );
    for file in FILES {
        let median = |values: &[f64]| values[values.len() / 2];
        let size = sorted(format!("{file}, MB"))?;
        let times = sorted(format!("{file}, ms"))?;
        let pauses = sorted(format!("{file}, longest pause"))?;
        let told = sorted(format!("{file}, progress told"))?;
        table.push_str(&format!(
            "| {file} | {} | {} | {} to {} | 2,000 | {} | {} times |\n",
            median(&size),
            median(&times),
            times[0],
            times[times.len() - 1],
            median(&pauses),
            median(&told),
        ));
    }
    Ok(table)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_is_a_row_of_medians() {
        let round = |ms: usize| {
            let line = |file: &str| {
                format!(
                    "{file}, MB: 5.5\n{file}, ms: {ms}\n{file}, longest pause: 9\n{file}, progress told: 20\n"
                )
            };
            FILES.map(line).concat()
        };
        let table = table(&[300, 100, 900].map(round).concat()).unwrap();
        assert!(
            table.contains("| a usage export | 5.5 | 300 | 100 to 900 | 2,000 | 9 | 20 times |")
        );
        assert!(super::table("a usage export, ms: 3\n").is_err());
    }
}
