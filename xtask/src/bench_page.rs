//! `cargo xtask bench page`: how fast the shipped page starts and follows a slider on a slow line and processor.
//!
//! `tests/browser/examples/speed.rs` measures, in a real browser, a page whose files are served in Brotli as a good host
//! would. Each figure is the median of the visits. Nothing else should run meanwhile.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use crate::browser::{Browser, DRIVER, PROGRAM};
use crate::static_server::Site;
use crate::{block, cache, compressed, console, dist, process, workspace};

const DOCUMENT: &str = "docs/measured.md";

/// What is measured, in the order of the table, with its unit and the most that is allowed: the design's limit, but for the
/// first live answer, whose limit the document sets anew and says why.
const ROWS: [(&str, &str, &str); 11] = [
    ("first contentful paint", "ms", ""),
    ("largest contentful paint", "ms", "1,200"),
    ("first live answer", "ms", "4,000"),
    ("all of the page", "ms", ""),
    ("first simulated answer", "ms", ""),
    ("total blocking time", "ms", "150"),
    ("slider to paint, median", "ms", "50"),
    ("slider to paint, 95 of 100", "ms", "100"),
    ("longest task while scrolling", "ms", "60"),
    ("longest task while drawing", "ms", "60"),
    ("layout shift, thousandths", "", ""),
];

/// Measures and writes the table.
///
/// # Errors
/// If the page does not build, or a browser is missing.
pub fn run() -> Result<()> {
    dist::build_if_stale()?;
    let browser = Browser::ready()?;
    let folder = workspace::target().join("bench-page");
    cache::remove(&folder)?;
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    for file in compressed::files(&workspace::dist())? {
        let Ok(name) = file.with_extension("").strip_prefix(workspace::dist()).map(PathBuf::from)
        else {
            continue;
        };
        // The server sends what is compressed under the name of what is not.
        if file.extension().is_some_and(|ending| ending == "br") {
            let to = folder.join(name);
            fs::create_dir_all(to.parent().unwrap_or(&folder))?;
            fs::copy(&file, &to).with_context(|| file.display().to_string())?;
        }
    }
    let site = Site { encoding: Some("br"), ..Site::new(&folder, "/") };
    let address = site.serve(0)?;
    let said = console::step("Opening the page on a phone's line and processor", || {
        let mut cargo = process::cargo();
        cargo.args(["run", "--quiet", "--package", "browser-tests", "--example", "speed", "--"]);
        cargo.env(PROGRAM, &browser.program).env(DRIVER, &browser.driver);
        process::capture(cargo.arg(format!("http://{address}/")))
    })?;
    let table = table(&said)?;
    println!("\n{table}");
    block::write(DOCUMENT, "page", &table)
}

fn table(said: &str) -> Result<String> {
    let mut values: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for (name, value) in said.lines().filter_map(|line| line.rsplit_once(": ")) {
        values.entry(name).or_default().push(value.trim().parse().context("a number")?);
    }
    let mut table =
        String::from("| | median | least to most | limit |\n| --- | ---: | ---: | ---: |\n");
    for (name, unit, limit) in ROWS {
        let mut values = values.remove(name).unwrap_or_default();
        ensure!(!values.is_empty(), "nothing was measured of {name}");
        values.sort_by(f64::total_cmp);
        let (least, most) = (values[0], values[values.len() - 1]);
        let median = values[values.len() / 2];
        table.push_str(&format!("| {name} | {median} {unit} | {least} to {most} | {limit} |\n"));
    }
    Ok(table)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_is_the_median_of_its_visits() {
        let visit = |add: usize| {
            let line = |(index, (name, ..)): (usize, &(&str, &str, &str))| {
                format!("{name}: {}\n", 10 * index + add)
            };
            ROWS.iter().enumerate().map(line).collect::<String>()
        };
        let said = [3, 1, 9].map(visit).concat();
        let table = table(&said).unwrap();
        assert!(
            table.contains("| largest contentful paint | 13 ms | 11 to 19 | 1,200 |"),
            "{table}"
        );
        assert!(super::table("first contentful paint: 3\n").is_err());
    }
}
