//! Trunk, called with the pinned tools on its path and the wasm compiler of this machine.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::tools::Tools;
use crate::wasm_std::WasmStd;
use crate::{process, workspace};

/// Everything that a build of the page needs.
#[derive(Debug)]
pub struct Trunk {
    tools: Tools,
    wasm_std: WasmStd,
}

impl Trunk {
    /// Makes sure of the tools and of the standard library for wasm.
    ///
    /// # Errors
    /// If something is missing and cannot be installed.
    pub fn ready() -> Result<Trunk> {
        let wasm_std = WasmStd::ready()?;
        Ok(Trunk { tools: Tools::ready()?, wasm_std })
    }

    /// What Trunk's hook finds around it: the tools and settings that Trunk was called with.
    ///
    /// # Errors
    /// If the path cannot be read.
    pub fn around() -> Result<Trunk> {
        Ok(Trunk { tools: Tools::around()?, wasm_std: WasmStd::Around })
    }

    /// Trunk itself, for the caller to add its words.
    pub fn command(&self, release: bool) -> Command {
        let mut command = process::command("trunk");
        self.set_up(&mut command, if release { anonymous_paths() } else { Vec::new() });
        // Where these say more, Trunk adds its own stack to a plain mistake in the sources.
        command.env_remove("RUST_BACKTRACE").env_remove("RUST_LIB_BACKTRACE");
        // Trunk takes this variable for a flag and stumbles over the usual value, 1.
        if std::env::var_os("NO_COLOR").is_some() {
            command.env("NO_COLOR", "true");
        }
        command
    }

    /// Cargo, compiling and running what needs wasm.
    pub fn cargo(&self) -> Command {
        let mut command = process::cargo();
        self.set_up(&mut command, Vec::new());
        command
    }

    /// Cargo, compiling the release of what needs wasm.
    pub fn release_cargo(&self) -> Command {
        let mut command = process::cargo();
        self.set_up(&mut command, anonymous_paths());
        command
    }

    /// Another of the pinned tools, such as wasm-bindgen.
    pub fn tool(&self, name: &str) -> Command {
        let mut command = process::command(name);
        command.env("PATH", &self.tools.path);
        command
    }

    /// The target folder of what is compiled to wasm.
    pub fn wasm_target(&self) -> PathBuf {
        self.wasm_std.target()
    }

    fn set_up(&self, command: &mut Command, mut flags: Vec<String>) {
        // Leptos then gives every component the same type: quicker to compile, and less to load.
        flags.extend(["--cfg".into(), "erase_components".into()]);
        // Instructions for two numbers at once, which all browsers have had since Safari 16.4 (2023): sums keep their
        // order, so that results are the same to the bit. `index.html` shows a message if they are missing.
        flags.push("-Ctarget-feature=+simd128".into());
        self.wasm_std.apply(command, &flags);
        command.env("PATH", &self.tools.path);
    }
}

/// A panic's message names its source file: in what is shipped, without the folders of the build machine.
/// So the same sources also make the same file on every machine.
fn anonymous_paths() -> Vec<String> {
    let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let folders = [(Some(workspace::root().to_path_buf()), "tokenlock"), (cargo_home, "cargo")];
    let named = folders.into_iter().filter_map(|(folder, name)| Some((folder?, name)));
    named.map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display())).collect()
}
