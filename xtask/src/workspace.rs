//! Where things are in this clone.

use std::path::{Path, PathBuf};

/// The folder with the root `Cargo.toml`.
///
/// It is fixed when xtask is compiled, which is right: an xtask belongs to its clone.
pub fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// Cargo's target folder: `target/`, or what `CARGO_TARGET_DIR` says.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        // Cargo reads a relative one from where it is started; every command here starts at the root.
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// The shipped page as a folder.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The shipped page as one file.
pub fn single_file() -> PathBuf {
    root().join("tokenlock.html")
}

/// Whether this runs where nobody watches.
pub fn is_ci() -> bool {
    std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}
