//! The door for other programs: `dist/api/`, an ES module without the page.
//!
//! wasm-bindgen's own module stays as the glue; the one that is imported is written by hand beside
//! the declarations in `src/api/package`, because it also has to run where no file can be fetched.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::trunk::Trunk;
use crate::{cache, console, process, workspace};

/// What is copied as it is.
const WRITTEN: [&str; 5] =
    ["tokenlock.js", "tokenlock.d.ts", "tokenlock.schema.json", "package.json", "README.md"];

/// What goes with it from the root, since the folder is a package of its own.
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// `cargo xtask api`: builds `dist/api/` and nothing else.
///
/// # Errors
/// If a tool is missing, or the build fails.
pub fn run() -> Result<()> {
    let trunk = Trunk::ready()?;
    let folder = workspace::dist().join("api");
    console::step("Building dist/api", || build(&trunk, &folder))
}

/// Builds the door into a folder, which is emptied first.
///
/// # Errors
/// If the build fails.
pub fn build(trunk: &Trunk, folder: &Path) -> Result<()> {
    compile(trunk)?;
    cache::remove(folder)?;
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;

    let compiled = trunk.wasm_target().join("wasm32-unknown-unknown/fast/tokenlock.wasm");
    let mut bind = trunk.tool("wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript", "--out-name", "tokenlock", "--out-dir"]);
    process::capture(bind.arg(folder).arg(compiled))?;
    let (bound, renamed) = (folder.join("tokenlock.js"), folder.join("tokenlock_glue.js"));
    let script = fs::read_to_string(&bound).context("wasm-bindgen wrote no module")?;
    fs::write(renamed, restartable(&script)?)?;

    let wasm = folder.join("tokenlock_bg.wasm");
    let mut optimise = trunk.tool("wasm-opt");
    process::capture(optimise.arg("-O3").arg(&wasm).arg("--output").arg(&wasm))?;

    let package = workspace::root().join("src/api/package");
    for file in WRITTEN {
        fs::copy(package.join(file), folder.join(file)).with_context(|| file.to_string())?;
    }
    for file in LICENCES {
        let licence = workspace::root().join(file);
        fs::copy(&licence, folder.join(file)).with_context(|| file.to_string())?;
    }
    Ok(())
}

/// The glue without the lines that keep a first instance for ever: a new one has to take its place
/// when it has broken down.
fn restartable(script: &str) -> Result<String> {
    const KEEP: &str = "if (wasm !== undefined) return wasm;\n";
    anyhow::ensure!(script.contains(KEEP), "wasm-bindgen's module is not as it was");
    Ok(script.replace(KEEP, ""))
}

fn compile(trunk: &Trunk) -> Result<()> {
    let mut cargo = trunk.release_cargo();
    cargo.args(["rustc", "--quiet", "--package", "tokenlock", "--lib", "--crate-type", "cdylib"]);
    cargo.args(["--profile", "fast", "--no-default-features", "--features", "api"]);
    process::run(cargo.args(["--target", "wasm32-unknown-unknown"]))
}

/// The tests of what is JavaScript, from Node, for a suite: the door, and the script for pages that embed a figure.
pub fn node_tests() -> Command {
    let mut command = process::command("node");
    command.args(["--test", "--test-reporter=tap", "tests/door/door.test.mjs"]);
    command.args(["tests/door/notebook.test.mjs", "tests/door/package.test.mjs"]);
    command.arg("tests/embed/embed.test.mjs");
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instance_can_take_anothers_place() {
        let script =
            "function initSync(module) {\nif (wasm !== undefined) return wasm;\nstart();\n}";
        let open = restartable(script).unwrap_or_default();
        assert_eq!(open, "function initSync(module) {\nstart();\n}");
        assert!(restartable("function initSync(module) {}").is_err());
    }
}
