//! Finding the pinned tools, or installing them into the cache.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::cache::Cache;
use crate::{binstall, console, pins, process};

/// The tools that building the page takes.
#[derive(Debug)]
pub struct Tools {
    /// `PATH` on which each tool is found first in the pinned version.
    pub path: OsString,
}

impl Tools {
    /// Finds or installs trunk, wasm-bindgen and wasm-opt.
    ///
    /// # Errors
    /// If one is missing and cannot be installed.
    pub fn ready() -> Result<Tools> {
        let cache = Cache::locate()?;
        let own = std::env::current_exe().context("cannot tell where this program is")?;
        let folders = [
            // For Trunk's hook, which is this program.
            own.parent().unwrap_or(Path::new("")).to_path_buf(),
            // Approximate number of crates of each, for the progress display.
            cargo_tool(&cache, "trunk", "trunk", pins::TRUNK, &["--no-default-features"], 360)?,
            cargo_tool(&cache, "wasm-bindgen", "wasm-bindgen-cli", pins::WASM_BINDGEN, &[], 200)?,
            wasm_opt(&cache)?,
        ];
        Ok(Tools { path: process::path_with(&folders)? })
    }

    /// The tools of a command that was started with them.
    ///
    /// # Errors
    /// If there is no `PATH`.
    pub fn around() -> Result<Tools> {
        Ok(Tools { path: std::env::var_os("PATH").context("PATH is not set")? })
    }
}

/// Finds or installs axe-core: the path of its script.
///
/// # Errors
/// If it is missing and npm cannot install it.
pub fn axe() -> Result<PathBuf> {
    let cache = Cache::locate()?;
    let name = format!("axe-core-{}", pins::AXE);
    let script = Path::new("node_modules/axe-core/axe.min.js");
    let present = cache.entry(&name).join(script);
    if present.is_file() {
        return Ok(present);
    }
    Ok(npm_package(&cache, &name, &format!("axe-core@{}", pins::AXE))?.join(script))
}

/// Finds or installs the driver of Firefox: its path.
///
/// # Errors
/// If it is missing and cannot be installed.
pub fn geckodriver() -> Result<PathBuf> {
    let cache = Cache::locate()?;
    let folder = cargo_tool(&cache, "geckodriver", "geckodriver", pins::GECKODRIVER, &[], 170)?;
    Ok(folder.join(if cfg!(windows) { "geckodriver.exe" } else { "geckodriver" }))
}

/// The driver of Firefox, if it is here.
pub fn present_geckodriver() -> Option<PathBuf> {
    let entry = Cache::locate().ok()?.entry(&format!("geckodriver-{}", pins::GECKODRIVER));
    let folder = present(&entry.join("bin"), "geckodriver", pins::GECKODRIVER)?;
    Some(folder.join(if cfg!(windows) { "geckodriver.exe" } else { "geckodriver" }))
}

/// The folder that holds `program` in the version of the pin: the cache's, or the one on `PATH`.
fn present(cached: &Path, program: &str, pin: &str) -> Option<PathBuf> {
    let ending = if !cfg!(windows) {
        ""
    } else if program == "wasm-opt" {
        ".cmd"
    } else {
        ".exe"
    };
    let in_cache = cached.join(format!("{program}{ending}"));
    let candidates = [in_cache.is_file().then_some(in_cache), process::find_on_path(program)];
    let right = candidates.into_iter().flatten().find(|candidate| {
        process::capture(Command::new(candidate).arg("--version"))
            .is_ok_and(|said| reports(&said, pin))
    })?;
    right.parent().map(Path::to_path_buf)
}

/// Whether what a program says about its version names the pin, as a word of its own.
fn reports(said: &str, pin: &str) -> bool {
    said.split_whitespace().any(|word| word == pin)
}

fn cargo_tool(
    cache: &Cache,
    program: &str,
    package: &str,
    version: &str,
    options: &[&str],
    crates: usize,
) -> Result<PathBuf> {
    let name = format!("{program}-{version}");
    if let Some(folder) = present(&cache.entry(&name).join("bin"), program, version) {
        return Ok(folder);
    }
    if let Some(folder) = released(cache, &name, program, package, version) {
        return Ok(folder);
    }
    // Kept when it is interrupted, so that the next try goes on where this one stopped.
    let build = cache.entry(&format!("{name}.build"));
    let entry =
        console::step(&format!("Installing {package} {version} (minutes, once per user)"), || {
            cache.install(&name, |staging| {
                let mut install = process::cargo();
                install
                    .args(["install", "--locked", package, "--version", version])
                    .args(options)
                    .arg("--root")
                    .arg(staging)
                    .arg("--target-dir")
                    .arg(&build)
                    // Not at our root, whose configuration is for the page.
                    .current_dir(staging)
                    .env_remove("CARGO_TARGET_DIR")
                    // The tools' own release profiles squeeze out the last percent and take far longer.
                    .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
                    .env("CARGO_PROFILE_RELEASE_LTO", "false")
                    .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
                let mut progress = Progress::new(crates);
                process::watch(&mut install, |line| progress.see(line))
            })
        })
        .with_context(|| {
            format!(
                "cannot install {package} {version}; it needs cargo's registry and a C compiler"
            )
        })?;
    crate::cache::remove(&build)?;
    Ok(entry.join("bin"))
}

/// The tool as its makers release it, where cargo-binstall is on `PATH` and gives the pinned version.
fn released(
    cache: &Cache,
    name: &str,
    program: &str,
    package: &str,
    version: &str,
) -> Option<PathBuf> {
    let binstall = process::find_on_path("cargo-binstall")?;
    let loaded =
        console::step(&format!("Loading {package} {version} (seconds, once per user)"), || {
            cache.install(name, |staging| {
                let folder = staging.join("bin");
                binstall::install(&binstall, package, version, &folder)?;
                if present(&folder, program, version) != Some(folder) {
                    bail!("what was loaded is not {program} {version}");
                }
                Ok(())
            })
        });
    match loaded {
        Ok(entry) => Some(entry.join("bin")),
        Err(error) => {
            console::note(&format!("{error:#}; building it from source"));
            None
        }
    }
}

fn wasm_opt(cache: &Cache) -> Result<PathBuf> {
    let name = format!("binaryen-{}", pins::BINARYEN);
    let programs = Path::new("node_modules/.bin");
    if let Some(folder) = present(&cache.entry(&name).join(programs), "wasm-opt", pins::BINARYEN) {
        return Ok(folder);
    }
    let entry = npm_package(cache, &name, &format!("binaryen@{}", pins::BINARYEN_PACKAGE))?;
    present(&entry.join(programs), "wasm-opt", pins::BINARYEN)
        .context("wasm-opt is installed but does not run: it needs Node 18 or newer")
}

/// Installs one npm package without its install scripts; neither has any that are needed.
fn npm_package(cache: &Cache, name: &str, package: &str) -> Result<PathBuf> {
    let Some(npm) = process::find_on_path("npm") else {
        bail!(
            "npm is not on PATH: install Node with npm, version 18 or newer (Debian: sudo apt-get install npm)"
        );
    };
    console::step(&format!("Installing {package} (seconds, once per user)"), || {
        cache.install(name, |staging| {
            let mut install = Command::new(&npm);
            install.args(["install", package, "--prefix"]).arg(staging).current_dir(staging);
            install.args([
                "--no-save",
                "--no-package-lock",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
            ]);
            process::capture(&mut install).map(drop)
        })
    })
    .with_context(|| format!("cannot install {package} with npm"))
}

/// Tells every few seconds how many crates cargo has compiled.
struct Progress {
    start: Instant,
    last: Instant,
    compiled: usize,
    of_about: usize,
}

impl Progress {
    const EVERY: Duration = Duration::from_secs(15);

    fn new(of_about: usize) -> Progress {
        let now = Instant::now();
        Progress { start: now, last: now, compiled: 0, of_about }
    }

    fn see(&mut self, line: &str) {
        if line.trim_start().starts_with("Compiling ") {
            self.compiled += 1;
        }
        if self.last.elapsed() >= Progress::EVERY {
            self.last = Instant::now();
            let time = console::duration(self.start.elapsed());
            console::note(&format!("{} of about {} crates, {time}", self.compiled, self.of_about));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_words_not_prefixes() {
        assert!(reports("trunk 0.21.14\n", "0.21.14"));
        assert!(reports("wasm-opt version 132 (version_132)\n", "132"));
        assert!(!reports("trunk 0.21.140\n", "0.21.14"));
        assert!(!reports("wasm-opt version 108 (version_108)\n", "132"));
        assert!(!reports("wasm-bindgen 0.2.12\n", "0.2.129"));
    }
}
