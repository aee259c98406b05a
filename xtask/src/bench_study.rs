//! `cargo xtask bench study`: the risk study natively, in wasm, in JavaScript and in NumPy.
//!
//! All do the same work on their own random numbers, which is checked: every figure of one program must lie within
//! the errors of simulation of the native one, and the figures in wasm must be those of native code to the last bit.
//! The programs run in turn, several times, and each keeps the median and the least of its rounds' medians.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};

use crate::browser::{Browser, FLAGS};
use crate::static_server::Site;
use crate::trunk::Trunk;
use crate::{block, cache, console, process, python, workspace};

const DOCUMENT: &str = "docs/measured.md";
const ROUNDS: usize = 5;
/// Standard errors of a difference that no two programs' figures may lie apart.
const FARTHEST: f64 = 4.5;
/// What a browser is asked to run.
const PAGES: [(&str, &str); 2] =
    [("wasm in Chromium", "study.wasm"), ("JavaScript in Chromium", "javascript")];

/// By what was timed: the median of every round, in milliseconds, or another number.
type Said = BTreeMap<String, Vec<f64>>;

/// Builds all, runs them in turn and writes the table.
///
/// # Errors
/// If a part is missing, or if two programs give different figures.
pub fn run() -> Result<()> {
    let interpreter = python::ensure()?;
    let browser = Browser::ready()?;
    let folder = workspace::target().join("bench-study");
    build(&folder)?;
    let address = Site::new(&folder, "/").serve(0)?;
    let (values, errors) = native_figures(&folder)?;
    let mut said: BTreeMap<&str, Said> = BTreeMap::new();
    for round in 1..=ROUNDS {
        console::step(&format!("Measuring, round {round} of {ROUNDS}"), || {
            let mut node = process::command("node");
            let mut python = process::command(&interpreter);
            let programs = [
                ("native", &mut native(&[])),
                ("JavaScript in Node", node.arg("benches/study/study.mjs").arg(&folder)),
                ("NumPy", python.arg("benches/study/study.py").arg(&folder)),
            ];
            for (name, program) in programs {
                let lines = process::capture(program)?;
                keep(said.entry(name).or_default(), &lines, name, &values, &errors)?;
            }
            for (name, query) in PAGES {
                let url = format!("http://{address}/index.html?{query}");
                let lines = browse(&browser, &url)?;
                keep(said.entry(name).or_default(), &lines, name, &values, &errors)?;
            }
            Ok(())
        })?;
    }
    let bias = console::step("Looking for a bias at ten million paths", || {
        process::capture(&mut native(&["--bias".as_ref()]))
    })?;
    let table = table(&said, &bias, 2 * values.len())?;
    println!("\n{table}");
    block::write(DOCUMENT, "study", &table)
}

fn build(folder: &Path) -> Result<()> {
    let trunk = Trunk::ready()?;
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    console::step("Building the native bench of the study", || {
        process::watch(&mut native(&["--terms".as_ref(), folder]), |_| ())
    })?;
    console::step("Building study.wasm as the worker is built", || {
        let mut cargo = trunk.release_cargo();
        cargo.args(["build", "--quiet", "--no-default-features", "--features", "bench"]);
        cargo.args([
            "--profile",
            "fast",
            "--example",
            "study",
            "--target",
            "wasm32-unknown-unknown",
        ]);
        process::run(&mut cargo)?;
        let built = "wasm32-unknown-unknown/fast/examples/study.wasm";
        let mut optimise = trunk.tool("wasm-opt");
        optimise.arg("-O3").arg(trunk.wasm_target().join(built));
        process::capture(optimise.arg("--output").arg(folder.join("study.wasm"))).map(drop)
    })?;
    for file in ["study.mjs", "worker.mjs", "index.html"] {
        let source = workspace::root().join("benches/study").join(file);
        fs::copy(source, folder.join(file)).context(file)?;
    }
    Ok(())
}

fn native(words: &[&Path]) -> Command {
    let mut cargo = process::cargo();
    cargo.args(["bench", "--quiet", "--no-default-features", "--bench", "study", "--"]).args(words);
    cargo
}

/// The native program's figures and their standard errors.
fn native_figures(folder: &Path) -> Result<(Vec<f64>, Vec<f64>)> {
    let file = folder.join("figures.json");
    let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    let numbers = numbers(&text)?;
    let half = |first| numbers.iter().skip(first).step_by(2).copied().collect();
    Ok((half(0), half(1)))
}

/// A flat list of numbers in JSON.
fn numbers(text: &str) -> Result<Vec<f64>> {
    let inner = text.trim().trim_start_matches('[').trim_end_matches(']');
    inner.split(',').map(|word| word.trim().parse().with_context(|| word.to_owned())).collect()
}

/// What a worker of a page says until it is done.
fn browse(browser: &Browser, url: &str) -> Result<String> {
    let profile = std::env::temp_dir().join(format!("tokenlock-bench-{}", std::process::id()));
    let mut chromium = Command::new(&browser.program)
        .args(FLAGS)
        .arg(format!("--user-data-dir={}", profile.display()))
        .args(["--enable-logging=stderr", url])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .context("cannot start the browser")?;
    let mut said = String::new();
    let mut is_done = false;
    if let Some(stderr) = chromium.stderr.take() {
        for line in BufReader::new(stderr).lines() {
            let line = line.context("reading what the browser says")?;
            // As in `INFO:CONSOLE:6] "bench full 1 2", source: ...`.
            let Some((_, rest)) = line.split_once("\"bench ") else { continue };
            let text = rest.rsplit_once("\", source:").map_or(rest, |(text, _)| text);
            ensure!(!text.starts_with("failed"), "in the browser: {text}");
            if text == "done" {
                is_done = true;
                break;
            }
            said.push_str(text);
            said.push('\n');
        }
    }
    chromium.kill().context("ending the browser")?;
    chromium.wait().context("waiting for the browser")?;
    // Its children end a little later, and may write until then.
    let gone = (0..50).any(|_| {
        std::thread::sleep(Duration::from_millis(100));
        cache::remove(&profile).is_ok()
    });
    ensure!(gone, "cannot remove {}", profile.display());
    ensure!(is_done, "the browser ended before the bench did, after: {said}");
    Ok(said)
}

/// Keeps the medians that a program said, and holds its figures against the native ones.
fn keep(to: &mut Said, said: &str, name: &str, values: &[f64], errors: &[f64]) -> Result<()> {
    for line in said.lines().filter(|line| line.contains('\t')) {
        let (what, rest) = line.split_once('\t').unwrap_or_default();
        if what == "figures" {
            let farthest = farthest(&numbers(rest)?, values, errors)
                .with_context(|| format!("{name} has other figures"))?;
            to.entry("farthest".into()).or_default().push(farthest);
            continue;
        }
        let number = rest.split('\t').next().unwrap_or_default();
        to.entry(what.into()).or_default().push(number.parse().with_context(|| line.to_owned())?);
    }
    Ok(())
}

/// How many standard errors of a difference the figures lie apart at most.
fn farthest(figures: &[f64], values: &[f64], errors: &[f64]) -> Result<f64> {
    ensure!(figures.len() == values.len(), "{} figures, not {}", figures.len(), values.len());
    let mut farthest = 0.0f64;
    for (place, ((figure, value), error)) in figures.iter().zip(values).zip(errors).enumerate() {
        let rounding = 1e-9 * value.abs() + f64::MIN_POSITIVE;
        let distance = (figure - value).abs() / (2f64.sqrt() * error).max(rounding);
        if distance.is_nan() || distance > FARTHEST {
            bail!("figure {place} is {figure}, not {value}: {distance:.1} standard errors apart");
        }
        farthest = farthest.max(distance);
    }
    Ok(farthest)
}

/// `figures` counts values and standard errors.
fn table(said: &BTreeMap<&str, Said>, bias: &str, figures: usize) -> Result<String> {
    let median = |program: &str, what: &str| -> Option<f64> {
        let mut all = said.get(program)?.get(what)?.clone();
        all.sort_by(f64::total_cmp);
        all.get(all.len() / 2).copied()
    };
    let least = |program: &str, what: &str| -> Option<f64> {
        said.get(program)?.get(what)?.iter().copied().reduce(f64::min)
    };
    let wasm = PAGES[0].0;
    let ours = median(wasm, "full").context("nothing was timed")?;
    let mut table = String::from(
        "| the full study in | median ms | least ms | times wasm |\n| --- | ---: | ---: | ---: |\n",
    );
    for program in [wasm, "native", "NumPy", PAGES[1].0, "JavaScript in Node"] {
        let (Some(time), Some(least)) = (median(program, "full"), least(program, "full")) else {
            continue;
        };
        table += &format!("| {program} | {time:.1} | {least:.1} | {:.2} |\n", time / ours);
    }
    table +=
        "\n| in wasm in Chromium | median ms | native ms | ratio |\n| --- | ---: | ---: | ---: |\n";
    for (what, name) in [
        ("full", "the full study"),
        ("preview", "a preview of 1,000 paths"),
        ("recombine", "another locked share, figures and fan"),
        ("found", "which shares are good enough"),
        ("cash", "the cash that margin takes, 1,000 daily paths"),
    ] {
        let (Some(wasm), Some(native)) = (median(wasm, what), median("native", what)) else {
            continue;
        };
        table += &format!("| {name} | {wasm:.2} | {native:.2} | {:.2} |\n", wasm / native);
    }
    let other = least(wasm, "other figures than native").unwrap_or(f64::NAN);
    ensure!(other == 0.0, "{other} figures in wasm are not the native ones");
    let memory = median(wasm, "memory").unwrap_or(f64::NAN) / f64::from(1 << 20);
    let apart = ["NumPy", "JavaScript in Node", PAGES[1].0].map(|name| {
        let apart = said.get(name).and_then(|said| said.get("farthest"));
        apart.map_or(f64::NAN, |all| all.iter().copied().fold(0.0, f64::max))
    });
    let apart = apart.into_iter().fold(0.0, f64::max);
    table += &format!(
        "\nMemory of the study in wasm: {memory:.1} MB. Its {figures} figures are those of native code to the last bit. The \
         figures of the other programs, which draw their own numbers, lie at most {apart:.1} standard errors of the \
         difference away.\n"
    );
    table += "\n| ten million paths | closed form | simulated | standard errors apart |\n| --- | ---: | ---: | ---: |\n";
    for line in bias.lines().filter(|line| line.contains('\t')) {
        table +=
            &format!("| {} |\n", line.split('\t').map(str::trim).collect::<Vec<_>>().join(" | "));
    }
    Ok(table + &conditions())
}

/// On what all this was measured.
fn conditions() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or_default().to_owned();
    let busy =
        if load.is_empty() { String::new() } else { format!(" The load at the end was {load}.") };
    format!(
        "\nWritten by `cargo xtask bench study`: one run on {cores} cores, the programs in turn, {ROUNDS} rounds; each \
         figure is the median of the rounds' medians.{busy}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_that_are_too_far_off_are_found_out() {
        let (values, errors) = ([1.0, 2.0], [0.1, 0.0]);
        assert!(farthest(&[1.1, 2.0], &values, &errors).unwrap() < 1.0);
        assert!(farthest(&[2.0, 2.0], &values, &errors).is_err());
        assert!(farthest(&[1.0, 2.1], &values, &errors).is_err());
        assert!(farthest(&[1.0, f64::NAN], &values, &errors).is_err());
        assert!(farthest(&[1.0], &values, &errors).is_err());
    }

    #[test]
    fn medians_are_kept_by_name() {
        let mut said = Said::new();
        keep(&mut said, "full\t2.5\t1\nnoise\nfigures\t[1, 2.0]\n", "x", &[1.0, 2.0], &[0.0; 2])
            .unwrap();
        assert_eq!(said["full"], [2.5]);
        assert_eq!(said["farthest"], [0.0]);
        assert!(keep(&mut said, "figures\t[3]", "x", &[1.0], &[0.1]).is_err());
    }
}
