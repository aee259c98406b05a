//! The standard library for `wasm32-unknown-unknown`, which rustup or Debian provides.
//!
//! rustup's target is taken where it is installed or can be added. Where rustup's server is out of reach, Debian has
//! what is needed: a compiler with the library's source, from which the library is built once into the cache. Then
//! every wasm build runs with that compiler; native builds stay with rustup's.
//!
//! `TOKENLOCK_WASM_STD=rustup` or `=debian` takes one way and no other.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::cache::{self, Cache};
use crate::{console, debian, process, workspace};

const TARGET: &str = "wasm32-unknown-unknown";
const CHOICE: &str = "TOKENLOCK_WASM_STD";
/// Where Debian's package puts its compiler; rustup's is never there.
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";

/// How wasm is compiled on this machine.
#[derive(Debug)]
pub enum WasmStd {
    /// With the toolchain that compiles everything else.
    Rustup,
    /// With Debian's compiler and a standard library of our own making.
    Debian {
        /// What `--sysroot` gets.
        sysroot: PathBuf,
        /// Debian's name for the wasm linker, such as `wasm-ld-22`.
        linker: String,
        /// A target folder of its own: artefacts of one library must never meet another's.
        target: PathBuf,
    },
    /// As the variables say that [`apply`](WasmStd::apply) gave to the command that started this one.
    Around,
}

impl WasmStd {
    /// Makes sure that wasm can be compiled.
    ///
    /// # Errors
    /// If neither way works; the message names both.
    pub fn ready() -> Result<WasmStd> {
        let choice = std::env::var(CHOICE).unwrap_or_default();
        match choice.as_str() {
            "rustup" => return rustup().map(|()| WasmStd::Rustup),
            "debian" => return debian(),
            "" => {}
            other => bail!("{CHOICE}={other}: it is `rustup`, `debian` or not set"),
        }
        let Err(no_rustup) = rustup() else { return Ok(WasmStd::Rustup) };
        console::note(&format!("{no_rustup:#}; trying Debian's packages instead"));
        debian().map_err(|no_debian| {
            anyhow::anyhow!(
                "the standard library for {TARGET} is missing, and neither way to it worked.\n\
                 1. rustup target add {TARGET}\n   {no_rustup:#}\n\
                 2. On Debian: sudo apt-get install --no-install-recommends rustc-web rust-web-src and the lld-NN \
                 of its LLVM, then this command again\n   {no_debian:#}"
            )
        })
    }

    /// The target folder of a command that was set up with [`apply`](Self::apply).
    pub fn target(&self) -> PathBuf {
        match self {
            WasmStd::Rustup | WasmStd::Around => workspace::target(),
            WasmStd::Debian { target, .. } => target.clone(),
        }
    }

    /// Sets up a command that compiles wasm, by itself or by calling cargo, with more flags for the compiler.
    pub fn apply(&self, command: &mut Command, more_flags: &[String]) {
        if matches!(self, WasmStd::Around) {
            return;
        }
        let mut flags = Vec::new();
        if let WasmStd::Debian { sysroot, linker, target } = self {
            flags.push(format!("--sysroot={}", sysroot.display()));
            command.env("RUSTC", DEBIAN_RUSTC).env("CARGO_TARGET_DIR", target);
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
        flags.extend_from_slice(more_flags);
        // With `--target` these do not reach build scripts; and unlike RUSTFLAGS they may hold blanks.
        if !flags.is_empty() {
            command.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
        }
    }
}

fn rustup() -> Result<()> {
    if has_std()? {
        return Ok(());
    }
    if process::find_on_path("rustup").is_none() {
        bail!("rustup is not on PATH");
    }
    console::step(&format!("Adding the target {TARGET} to rustup's toolchain"), || {
        process::watch(process::command("rustup").args(["target", "add", TARGET]), |_| ())
    })
    .context("rustup cannot add the target")
}

fn has_std() -> Result<bool> {
    let compiler = std::env::var_os("RUSTC").unwrap_or_else(|| OsString::from("rustc"));
    let mut ask = process::command(compiler);
    let folder = process::capture(ask.args(["--print", "target-libdir", "--target", TARGET]))?;
    Ok(holds_std(Path::new(folder.trim())))
}

fn holds_std(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    entries.flatten().any(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        name.starts_with("libstd-") && name.ends_with(".rlib")
    })
}

fn debian() -> Result<WasmStd> {
    if !debian::is_debian() {
        bail!("this is not Debian");
    }
    debian::ensure(&["rustc-web", "rust-web-src"])?;
    let version = process::capture(process::command(DEBIAN_RUSTC).arg("-vV"))?;
    let release =
        field(&version, "release").context("Debian's compiler does not say its release")?;
    let llvm =
        field(&version, "LLVM version").context("Debian's compiler does not say its LLVM")?;
    let llvm = llvm.split('.').next().unwrap_or(llvm);
    debian::ensure(&[&format!("lld-{llvm}")])?;

    let cache = Cache::locate()?;
    let name = format!("wasm-std-{release}-llvm{llvm}");
    let mut sysroot = cache.entry(&name);
    if !holds_std(&library_folder(&sysroot)) {
        sysroot = console::step(
            "Building the standard library for wasm (half a minute, once per user)",
            || cache.install(&name, build_std),
        )?;
    }
    let target = workspace::target().join(&name);
    forget_stale(&sysroot, &target)?;
    Ok(WasmStd::Debian { sysroot, linker: format!("wasm-ld-{llvm}"), target })
}

fn field<'a>(version: &'a str, name: &str) -> Option<&'a str> {
    version.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

fn library_folder(sysroot: &Path) -> PathBuf {
    sysroot.join("lib/rustlib").join(TARGET).join("lib")
}

/// Compiles the library as what a crate without a line depends on, and keeps the library only.
fn build_std(sysroot: &Path) -> Result<()> {
    let project = sysroot.join("empty");
    fs::create_dir_all(project.join("src"))?;
    let manifest = "[package]\nname = \"empty\"\nedition = \"2024\"\n[workspace]\n";
    fs::write(project.join("Cargo.toml"), manifest)?;
    fs::write(project.join("src/lib.rs"), "")?;
    let mut build = process::cargo();
    build
        // `test` is for wasm-bindgen-test.
        .args([
            "build",
            "--release",
            "-Zbuild-std=std,panic_abort,test",
            "--target",
            TARGET,
            "--target-dir",
            "target",
        ])
        .current_dir(&project)
        .env_remove("CARGO_TARGET_DIR")
        .env("RUSTC", DEBIAN_RUSTC)
        // The -Z option is for nightly; this acknowledges its use. The page itself is compiled without it.
        .env("RUSTC_BOOTSTRAP", "1")
        // Without bitcode the page's link-time optimisation fails.
        .env("CARGO_ENCODED_RUSTFLAGS", "-Cembed-bitcode=yes\u{1f}-Cdebuginfo=0");
    process::watch(&mut build, |_| ())
        .context("cannot build the standard library from Debian's source")?;

    let library = library_folder(sysroot);
    fs::create_dir_all(&library)?;
    for entry in fs::read_dir(project.join("target").join(TARGET).join("release/deps"))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".rlib") && !name.starts_with("libempty-") {
            fs::copy(entry.path(), library.join(&name))?;
        }
    }
    let unique = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap_or_default()
        .as_nanos();
    fs::write(sysroot.join("built"), unique.to_string())?;
    cache::remove(&project)
}

/// Artefacts that were compiled against an earlier build of the library would end in "can't find crate".
fn forget_stale(sysroot: &Path, target: &Path) -> Result<()> {
    let built = fs::read_to_string(sysroot.join("built")).unwrap_or_default();
    let mark = target.join("standard-library");
    if fs::read_to_string(&mark).is_ok_and(|seen| seen == built) {
        return Ok(());
    }
    cache::remove(target)?;
    fs::create_dir_all(target)?;
    fs::write(mark, built).context("cannot mark the target folder")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_compilers_own_words() {
        let said =
            "rustc 1.96.0 (x 2026-05-25)\nbinary: rustc\nrelease: 1.96.0\nLLVM version: 22.1.8\n";
        assert_eq!(field(said, "release"), Some("1.96.0"));
        assert_eq!(field(said, "LLVM version"), Some("22.1.8"));
        assert_eq!(field(said, "host"), None);
    }

    #[test]
    fn debians_way_changes_what_compiles_and_where_to() {
        let way = WasmStd::Debian {
            sysroot: "/s s".into(),
            linker: "wasm-ld-1".into(),
            target: "/t".into(),
        };
        let mut command = Command::new("cargo");
        way.apply(&mut command, &["--cfg".into(), "x".into()]);
        let set: Vec<_> = command
            .get_envs()
            .filter_map(|(name, value)| Some((name.to_str()?, value?.to_str()?)))
            .collect();
        assert!(set.contains(&("CARGO_ENCODED_RUSTFLAGS", "--sysroot=/s s\u{1f}--cfg\u{1f}x")));
        assert!(set.contains(&("RUSTC", DEBIAN_RUSTC)));
        assert!(set.contains(&("CARGO_TARGET_DIR", "/t")));
    }

    #[test]
    fn what_is_around_is_left_as_it_is() {
        let mut command = Command::new("cargo");
        WasmStd::Around.apply(&mut command, &["--cfg".into(), "x".into()]);
        assert_eq!(command.get_envs().count(), 0);
    }

    #[test]
    fn rustups_way_changes_nothing() {
        let mut command = Command::new("cargo");
        WasmStd::Rustup.apply(&mut command, &[]);
        assert_eq!(command.get_envs().count(), 0);
    }
}
