//! `cargo xtask test`: everything that CI runs, and its closing line.
//!
//! A step that fails never keeps a later one from running, unless the later one needs what the failed one makes.

use std::process::Command;
use std::{env, fs, thread};

use anyhow::{Context, Result, bail};

use crate::browser::{self, Browser};
use crate::command::Reported;
use crate::tally::Tally;
use crate::trunk::Trunk;
use crate::{api, check, console, dist, engines, process, tools, workspace};

/// Names the file with axe-core for the tests in the browser.
pub const AXE: &str = "TOKENLOCK_AXE";

/// What the random cases of the native tests begin with; proptest reads it.
const RANDOM_SEED: &str = "PROPTEST_RNG_SEED";

/// What cargo is told for the tests of the shipped page.
const BROWSER_TESTS: [&str; 4] = ["test", "--package", "browser-tests", "--no-fail-fast"];

/// Runs all tests; the last line says `N passed, N failed`.
///
/// # Errors
/// [`Reported`] if anything fails.
pub fn run() -> Result<()> {
    let trunk = available("the build's tools", Trunk::ready());
    let browser = available("a browser", Browser::ready());
    // A release is compiled on one processor for the most part, and into folders of its own.
    let release = || dist::build(needed(trunk.as_ref(), "the build's tools")?);
    let (mut tally, built) = thread::scope(|scope| {
        let release = scope.spawn(|| check::passes("Release", release));
        let tally = beside_the_release(trunk.as_ref(), browser.as_ref());
        // A build that broke down has said why.
        (tally, release.join().unwrap_or_default())
    });
    tally += Tally::of_step(built);
    tally += Tally::of_step(built && check::passes("Size", check::below_alarm));
    tally += suite("Tests of the door in Node", || {
        if !built {
            bail!("there is nothing to test: the release did not build");
        }
        Ok(api::node_tests())
    });
    engines::make_ready();
    let browser = browser.as_ref().map(Browser::without_windows);
    let in_the_browser = |threads| browser_tests(browser.as_ref(), threads);
    let run = |command: &mut Command| {
        Tally::of_suite_and_failures_again(command, |failed| {
            let mut again = in_the_browser(1)?;
            again.arg("--exact").args(failed);
            Ok(again)
        })
    };
    tally += suite_by(run, "Tests of the shipped page", || {
        if !built {
            bail!("there is nothing to test: the release did not build");
        }
        in_the_browser(2)
    });

    println!("\n{tally}");
    if tally.failed > 0 { bail!(Reported) } else { Ok(()) }
}

/// What needs no release.
fn beside_the_release(trunk: Option<&Trunk>, browser: Option<&Browser>) -> Tally {
    let mut tally = Tally::of_step(check::format());
    tally += Tally::of_step(check::lint());
    tally += suite("Native tests", || {
        let mut command = process::cargo();
        let packages = ["tokenlock", "tokenlock-model", "xtask"];
        command.arg("test").arg("--no-fail-fast");
        command.args(packages.iter().flat_map(|name| ["--package", name]));
        // The page's own rooms have no native tests; `tests/boundaries` keeps it so.
        command.args(process::WITHOUT_PAGE);
        // The same random cases in every run, so that a red run is of the change that it tests; other cases are had
        // with another seed.
        if env::var_os(RANDOM_SEED).is_none() {
            command.env(RANDOM_SEED, "1");
        }
        Ok(command)
    });
    // Its runner starts the browser once, without another try.
    tally += suite_by(Tally::of_suite_or_again, "Tests in the browser's wasm", || {
        wasm_tests(trunk, browser)
    });
    // Linked while the release still has a processor to spare.
    let build = || process::run(process::cargo().args(BROWSER_TESTS).arg("--no-run"));
    tally += Tally::of_step(check::passes("Building the tests of the shipped page", build));
    tally
}

fn wasm_tests(trunk: Option<&Trunk>, browser: Option<&Browser>) -> Result<Command> {
    let mut command = needed(trunk, "the build's tools")?.cargo();
    command.args([
        "test",
        "--package",
        "tokenlock",
        "--target",
        "wasm32-unknown-unknown",
        "--test",
        "sessions",
    ]);
    // It lies beside wasm-bindgen; a name instead of a path, since cargo splits this at blanks.
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    let browser = needed(browser, "a browser")?;
    let capabilities = workspace::target().join("webdriver.json");
    fs::create_dir_all(workspace::target()).context("cannot make the target folder")?;
    fs::write(&capabilities, browser.capabilities()).context("cannot write webdriver.json")?;
    command.env(browser::DRIVER, &browser.driver);
    command.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
    // Its own limits, 5 s for the driver and 20 s for the tests, are too short for a browser's first
    // start on a machine that is busy, or that has just installed it.
    command.env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60");
    command.env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    Ok(command)
}

fn browser_tests(browser: Option<&Browser>, threads: usize) -> Result<Command> {
    let mut command = process::cargo();
    command.args(BROWSER_TESTS).arg("--").arg(format!("--test-threads={threads}"));
    for_browser(&mut command, needed(browser, "a browser")?)?;
    Ok(command)
}

/// Tells a program that uses the harness of `tests/browser` where its tools are.
///
/// # Errors
/// If axe-core cannot be installed.
pub fn for_browser(command: &mut Command, browser: &Browser) -> Result<()> {
    command.env(browser::DRIVER, &browser.driver).env(browser::PROGRAM, &browser.program);
    command.env(AXE, tools::axe()?);
    // A failed test says why in a sentence; a backtrace of the runner adds nothing.
    command.env("RUST_LIB_BACKTRACE", "0");
    Ok(())
}

fn suite(title: &str, command: impl FnOnce() -> Result<Command>) -> Tally {
    suite_by(Tally::of_suite, title, command)
}

fn suite_by(
    run: impl FnOnce(&mut Command) -> Result<Tally>,
    title: &str,
    command: impl FnOnce() -> Result<Command>,
) -> Tally {
    let mut tally = Tally::of_step(false);
    check::passes(title, || {
        tally = run(&mut command()?)?;
        console::note(&tally.to_string());
        if tally.failed > 0 { bail!("{title} failed") } else { Ok(()) }
    });
    tally
}

/// What is missing is told once here, and counted by each step that needs it.
fn available<T>(what: &str, outcome: Result<T>) -> Option<T> {
    outcome.inspect_err(|error| eprintln!("    error: {what}: {error:#}")).ok()
}

fn needed<'a, T>(present: Option<&'a T>, what: &str) -> Result<&'a T> {
    present.ok_or_else(|| anyhow::anyhow!("{what} is missing, as said above"))
}
