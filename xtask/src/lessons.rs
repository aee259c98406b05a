//! `dist/tokenlock.html`, which the hosted page saves as a lesson, and the lessons that are ready, in `dist/lessons/`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::process;

/// Writes both into the folder that holds the page.
///
/// # Errors
/// If a lesson's link is no longer read, or a file cannot be written.
pub fn write(single_file: &str, folder: &Path) -> Result<()> {
    let page = folder.join("tokenlock.html");
    fs::write(&page, single_file).with_context(|| page.display().to_string())?;
    let lessons = folder.join("lessons");
    fs::create_dir_all(&lessons).with_context(|| lessons.display().to_string())?;
    let mut cargo = process::cargo();
    cargo.args(["run", "--quiet", "--package", "tokenlock"]).args(process::WITHOUT_PAGE);
    process::run(cargo.args(["--example", "lessons", "--"]).arg(page).arg(lessons))
}
