//! `cargo xtask shots DIR`: pictures of the shipped page, to look at what was built.

use std::path::Path;

use anyhow::{Context, Result};

use crate::browser::Browser;
use crate::{console, dist, process, test};

/// Takes the pictures with the harness of `tests/browser`.
///
/// # Errors
/// If the page does not build, or there is no browser.
pub fn run(folder: &Path) -> Result<()> {
    let folder = std::path::absolute(folder).context("the folder for the pictures")?;
    dist::build_if_stale()?;
    let browser = Browser::ready()?;
    console::step(&format!("Taking pictures into {}", folder.display()), || {
        let mut command = process::cargo();
        command
            .args(["run", "--quiet", "--package", "browser-tests", "--bin", "shots", "--"])
            .arg(&folder);
        test::for_browser(&mut command, &browser)?;
        process::run(&mut command)
    })
}
