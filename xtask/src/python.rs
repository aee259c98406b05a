//! A Python with the packages that comparisons need, in `target/` and nowhere else.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::{cache, console, process, workspace};

/// The pinned packages: QuantLib, NumPy, SciPy, mpmath.
pub const REQUIREMENTS: &str = "tests/compare/requirements.txt";

/// Makes sure of the environment and gives its interpreter.
///
/// # Errors
/// If Python is missing, or its packages cannot be installed.
pub fn ensure() -> Result<PathBuf> {
    let wanted = fs::read_to_string(workspace::root().join(REQUIREMENTS)).context(REQUIREMENTS)?;
    let folder = workspace::target().join("compare");
    let interpreter = if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" };
    let interpreter = folder.join(interpreter);
    // Written last, so that an interrupted installation is not taken for a finished one.
    let installed = folder.join("installed.txt");
    if fs::read_to_string(&installed).is_ok_and(|text| text == wanted) {
        return Ok(interpreter);
    }
    let system = ["python3", "python"].iter().find_map(|name| process::find_on_path(name));
    let system = system.context(
        "this takes Python 3.11 or later: install it from your system's packages or https://www.python.org",
    )?;
    console::step("Installing QuantLib, NumPy, SciPy and mpmath for Python", || {
        cache::remove(&folder)?;
        let mut make = process::command(&system);
        process::watch(make.args(["-m", "venv"]).arg(&folder), |_| ())
            .context("Python's venv is missing (on Debian: apt-get install python3-venv)")?;
        let mut pip = process::command(&interpreter);
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
        process::watch(pip.args(["--requirement", REQUIREMENTS]), |_| ())?;
        fs::write(&installed, wanted).context("target/compare/installed.txt")
    })?;
    Ok(interpreter)
}
