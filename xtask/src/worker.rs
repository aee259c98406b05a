//! The workers of the page, one that simulates and one that reads files: modules of their own, built from the room
//! `worker` for speed, and their scripts.
//!
//! The script, the glue that wasm-bindgen writes for scripts with `src/worker/worker.js` behind it, stands in the page as
//! text, so that a worker starts in every form of the page. The module is fetched with the first figure or file that
//! needs it, or stands in the page that is one file.

use std::fs;

use anyhow::{Context, Result};

use crate::trunk::Trunk;
use crate::{cache, process, workspace};

/// What is built for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Purpose {
    /// To be shipped.
    Shipping,
    /// To be built again after every edit.
    Editing,
}

impl Purpose {
    fn profile(self) -> &'static str {
        match self {
            Self::Shipping => "fast",
            Self::Editing => "dev",
        }
    }

    /// The folder in which cargo puts what it builds in the profile.
    fn folder(self) -> &'static str {
        match self {
            Self::Shipping => "fast",
            Self::Editing => "debug",
        }
    }
}

/// What a worker does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Job {
    /// Simulates what could happen.
    Simulate,
    /// Reads files that a reader brings.
    ReadFiles,
}

impl Job {
    /// The feature it is built with.
    fn feature(self) -> &'static str {
        self.name()
    }

    /// What its files and the elements of the page are called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Simulate => "worker",
            Self::ReadFiles => "reader",
        }
    }
}

/// A worker's two parts.
#[derive(Debug)]
pub struct Worker {
    /// What it runs.
    pub script: String,
    /// What the script runs.
    pub module: Vec<u8>,
}

impl Worker {
    /// Builds them.
    ///
    /// # Errors
    /// If the build fails.
    pub fn build(trunk: &Trunk, job: Job, purpose: Purpose) -> Result<Worker> {
        let is_shipped = purpose == Purpose::Shipping;
        let mut cargo = if is_shipped { trunk.release_cargo() } else { trunk.cargo() };
        cargo.args(["rustc", "--package", "tokenlock", "--lib", "--crate-type", "cdylib"]);
        cargo.args(["--no-default-features", "--features", job.feature()]);
        cargo.args(["--profile", purpose.profile(), "--target", "wasm32-unknown-unknown"]);
        if is_shipped {
            cargo.arg("--quiet");
        }
        process::run(&mut cargo)?;

        let folder = trunk.wasm_target().join(job.name());
        cache::remove(&folder)?;
        let built = trunk.wasm_target().join("wasm32-unknown-unknown").join(purpose.folder());
        let mut bind = trunk.tool("wasm-bindgen");
        bind.args(["--target", "no-modules", "--no-typescript", "--out-name", job.name()]);
        process::capture(bind.arg("--out-dir").arg(&folder).arg(built.join("tokenlock.wasm")))?;
        let module = folder.join(format!("{}_bg.wasm", job.name()));
        if is_shipped {
            let mut optimise = trunk.tool("wasm-opt");
            process::capture(optimise.arg("-O3").arg(&module).arg("--output").arg(&module))?;
        }
        let glue = fs::read_to_string(folder.join(format!("{}.js", job.name())))
            .context("wasm-bindgen wrote no script for the worker")?;
        let own = workspace::root().join("src/worker/worker.js");
        let own = fs::read_to_string(&own).with_context(|| own.display().to_string())?;
        let script = (glue + &own).replace("\r\n", "\n");
        Ok(Worker { script, module: fs::read(module).context("the worker's module")? })
    }
}
