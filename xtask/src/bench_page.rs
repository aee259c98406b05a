//! `cargo xtask bench page`: how fast the shipped page starts and follows a slider on a slow line and processor.
//!
//! `tests/browser/examples/speed.rs` measures, in a real browser, a page whose files are served in Brotli as a good host
//! would. Each figure is the median of the visits. Nothing else should run meanwhile.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, ensure};

use crate::browser::{Browser, DRIVER, PROGRAM};
use crate::static_server::Site;
use crate::{block, cache, console, dist, process, workspace};

const DOCUMENT: &str = "docs/measured.md";

/// Compresses every file of a folder in its place.
const COMPRESS: &str = "
const { brotliCompressSync } = require('node:zlib');
const { readFileSync, writeFileSync } = require('node:fs');
for (const file of process.argv.slice(1)) writeFileSync(file, brotliCompressSync(readFileSync(file)));
";

/// What is measured, in the order of the table, with its unit and the most that the design allows.
const ROWS: [(&str, &str, &str); 9] = [
    ("first contentful paint", "ms", ""),
    ("largest contentful paint", "ms", "1,200"),
    ("first live answer", "ms", "2,000; 2,500 with the story"),
    ("all of the page", "ms", ""),
    ("first simulated answer", "ms", ""),
    ("total blocking time", "ms", "150"),
    ("slider to paint, median", "ms", "50"),
    ("slider to paint, 95 of 100", "ms", "100"),
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
    let mut node = process::command("node");
    node.args(["-e", COMPRESS, "--"]);
    for entry in fs::read_dir(workspace::dist())?.flatten() {
        let (from, to) = (entry.path(), folder.join(entry.file_name()));
        // The server sends one form of each, which is made below.
        let is_archive =
            ["br", "gz", "zip"].iter().any(|one| from.extension() == Some(one.as_ref()));
        if from.is_file() && !is_archive {
            fs::copy(&from, &to).with_context(|| from.display().to_string())?;
            node.arg(&to);
        }
    }
    process::capture(&mut node)?;
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
