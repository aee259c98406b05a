//! `cargo xtask bench`: prices per second, natively, in wasm, in QuantLib's C++ and in NumPy.
//!
//! The four programs run in turn, several times, and each row keeps its fastest: a machine's other
//! work then hits all of them, and the ratios hold where the figures by themselves would not.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{block, console, debian, process, python, workspace};

const DOCUMENT: &str = "docs/models.md";
const ROUNDS: usize = 3;
/// Relative difference of two programs' mean prices above which they did not price the same.
const SAME: f64 = 1e-3;

/// One program's rows: prices a second and the mean price, by name.
type Rates = BTreeMap<String, (f64, f64)>;

/// Builds all four, runs them in turn and writes the table.
///
/// # Errors
/// If a part is missing, or if two programs' mean prices differ.
pub fn run() -> Result<()> {
    let interpreter = python::ensure()?;
    let quantlib = quantlib()?;
    let api = workspace::dist().join("api");
    if !api.join("tokenlock.js").exists() {
        bail!("there is no dist/api/; cargo xtask dist makes it");
    }
    let requests = workspace::target().join("bench-requests");
    console::step("Building the native bench", || {
        process::watch(&mut native(&["--requests".as_ref(), requests.as_ref()]), |_| ())
    })?;
    let mut rates = [const { Rates::new() }; 4];
    for round in 1..=ROUNDS {
        console::step(&format!("Measuring, round {round} of {ROUNDS}"), || {
            let mut node = process::command("node");
            let mut python = process::command(&interpreter);
            let programs = [
                &mut native(&[]),
                node.arg("benches/wasm.mjs").arg(&api).arg(&requests),
                &mut process::command(&quantlib),
                python.arg("benches/vectorised.py"),
            ];
            for (program, rates) in programs.into_iter().zip(&mut rates) {
                keep_fastest(rates, &process::capture(program)?)?;
            }
            Ok(())
        })?;
    }
    let [native, wasm, quantlib, arrays] = rates;
    for (name, others) in [("QuantLib", &quantlib), ("NumPy", &arrays)] {
        same_prices(&native, name, others)?;
    }
    let table = table(&native, &wasm, &quantlib, &arrays);
    println!("\n{table}");
    block::write(DOCUMENT, "bench", &table)
}

fn native(words: &[&Path]) -> Command {
    let mut cargo = process::cargo();
    cargo.args(["bench", "--quiet", "--no-default-features", "--features", "api"]);
    cargo.args(["--bench", "price", "--"]).args(words);
    cargo
}

/// Compiles QuantLib's side.
fn quantlib() -> Result<PathBuf> {
    if debian::is_debian() {
        debian::ensure(&["g++", "libquantlib0-dev"])?;
    }
    let program = workspace::target().join("bench-quantlib");
    console::step("Building QuantLib's bench", || {
        let mut compiler = process::command("g++");
        compiler.args([
            "-O3",
            "-DNDEBUG",
            "-std=c++17",
            "benches/quantlib.cpp",
            "-lQuantLib",
            "-o",
        ]);
        process::watch(compiler.arg(&program), |_| ())
            .context("this takes QuantLib's headers (Debian: libquantlib0-dev)")
    })?;
    Ok(program)
}

/// Reads lines of name, prices a second and mean, and keeps the faster of two with one name.
fn keep_fastest(rates: &mut Rates, said: &str) -> Result<()> {
    for line in said.lines().filter(|line| line.contains('\t')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [name, rate, mean] = cells[..] else { bail!("a bench said `{line}`") };
        let rate: f64 = rate.parse().with_context(|| line.to_owned())?;
        let mean: f64 = mean.parse().with_context(|| line.to_owned())?;
        let kept = rates.entry(name.to_owned()).or_insert((rate, mean));
        kept.0 = kept.0.max(rate);
    }
    Ok(())
}

/// # Errors
/// If a mean differs, so that the two did not price the same.
fn same_prices(native: &Rates, other: &str, others: &Rates) -> Result<()> {
    for (name, (_, mean)) in others {
        let Some((_, ours)) = native.get(name) else { continue };
        // A program says NaN where it priced only some of the inputs.
        if (mean - ours).abs() > SAME * ours.abs() {
            bail!("{name}: the mean price is {ours}, and {mean} in {other}");
        }
    }
    Ok(())
}

fn table(native: &Rates, wasm: &Rates, quantlib: &Rates, arrays: &Rates) -> String {
    let mut table = String::from(
        "| what | native | QuantLib | ratio | NumPy | door, native | door, wasm | ratio |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n",
    );
    let rate = |rates: &Rates, name: &str| rates.get(name).map(|(rate, _)| *rate);
    let mut names: Vec<&String> =
        native.keys().chain(quantlib.keys()).filter(|name| !name.starts_with("door ")).collect();
    names.sort();
    names.dedup();
    for name in names {
        let door = format!("door {name}");
        let cells = [
            count(rate(native, name)),
            count(rate(quantlib, name)),
            ratio(rate(native, name), rate(quantlib, name)),
            count(rate(arrays, name)),
            count(rate(native, &door)),
            count(rate(wasm, &door)),
            ratio(rate(wasm, &door), rate(native, &door)),
        ];
        table.push_str(&format!("| {name} | {} |\n", cells.join(" | ")));
    }
    table
}

/// Prices a second to three digits, with separators.
fn count(rate: Option<f64>) -> String {
    let Some(rate) = rate.filter(|rate| *rate > 0.0) else { return "–".into() };
    let unit = 10f64.powf(rate.log10().floor() - 2.0).max(1.0);
    // OK because a rate is far below 2^64.
    let digits = ((rate / unit).round() * unit).round() as u64;
    let digits = digits.to_string();
    let mut text = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn ratio(above: Option<f64>, below: Option<f64>) -> String {
    match (above, below) {
        (Some(above), Some(below)) => format!("{:.2}", above / below),
        _ => "–".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fastest_of_several_rounds_counts() {
        let mut rates = Rates::new();
        keep_fastest(&mut rates, "a b\t10\t1.5\nnot a row\n").unwrap();
        keep_fastest(&mut rates, "a b\t30\t1.5\n").unwrap();
        keep_fastest(&mut rates, "a b\t20\t1.5\n").unwrap();
        assert_eq!(rates.get("a b"), Some(&(30.0, 1.5)));
        assert!(keep_fastest(&mut rates, "a\tfast\t1").is_err());
    }

    #[test]
    fn programs_that_price_something_else_are_found_out() {
        let rates = |mean| Rates::from([("x".to_owned(), (1.0, mean))]);
        assert!(same_prices(&rates(10.0), "other", &rates(10.001)).is_ok());
        assert!(same_prices(&rates(10.0), "other", &rates(f64::NAN)).is_ok());
        assert!(same_prices(&rates(10.0), "other", &rates(11.0)).is_err());
    }

    #[test]
    fn figures_have_three_digits() {
        assert_eq!(count(Some(12_345_678.0)), "12,300,000");
        assert_eq!(count(Some(43.06)), "43");
        assert_eq!(count(None), "–");
        assert_eq!(ratio(Some(3.0), Some(2.0)), "1.50");
    }
}
