//! `cargo xtask compare`: the prices beside QuantLib's, mpmath's, SciPy's and simulated ones.
//!
//! The table goes to `docs/models.md` only where all instruments were compared and all are within
//! their limits, so that the document never shows less than the whole.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::command::Reported;
use crate::{block, console, process, python, workspace};

const DOCUMENT: &str = "docs/models.md";

/// Compares all instruments, or some by name.
///
/// # Errors
/// If Python or its packages are missing; [`Reported`] where a difference is above its limit.
pub fn run(instruments: &[String]) -> Result<()> {
    let interpreter = python::ensure()?;
    let door = console::step("Building the door", door)?;
    let table = workspace::target().join("compare/table.md");
    let mut script = process::command(interpreter);
    // Unbuffered, since it takes minutes; and no bytecode between the sources.
    script.arg("-u").env("PYTHONDONTWRITEBYTECODE", "1");
    script.arg("tests/compare/compare.py").arg("--door").arg(door);
    let status = script.arg("--table").arg(&table).args(instruments).status();
    if !status.context("cannot start Python")?.success() {
        bail!(Reported);
    }
    if instruments.is_empty() {
        let table = std::fs::read_to_string(&table).context("the table")?;
        block::write(DOCUMENT, "compare", &table)?;
        println!("{DOCUMENT} has the table");
    }
    Ok(())
}

/// The native program that answers requests, compiled as the shipped door is.
fn door() -> Result<PathBuf> {
    let words = ["build", "--profile", "api", "--no-default-features", "--features", "api"];
    process::watch(process::cargo().args(words).args(["--example", "price"]), |_| ())?;
    let program = format!("price{}", std::env::consts::EXE_SUFFIX);
    Ok(workspace::target().join("api/examples").join(program))
}
