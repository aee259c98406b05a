//! What is downloaded and checked: `tokenlock-VERSION.zip` with all files of `dist/` but the compressed ones, and
//! `SHA256SUMS` of every file.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::{compressed, process, workspace};

/// Writes both into the folder.
///
/// # Errors
/// If a file cannot be read or written.
pub fn write(folder: &Path) -> Result<()> {
    let version = version()?;
    let mut cargo = process::cargo();
    cargo.args(["run", "--quiet", "--package", "tokenlock"]).args(process::WITHOUT_PAGE);
    cargo.args(["--example", "archive", "--"]).arg(folder);
    process::run(cargo.arg(folder.join(format!("tokenlock-{version}.zip"))))?;
    fs::write(folder.join("SHA256SUMS"), sums(folder)?).context("SHA256SUMS")
}

/// The version in the root's `Cargo.toml`.
fn version() -> Result<String> {
    let manifest = fs::read_to_string(workspace::root().join("Cargo.toml"))?;
    let version = manifest.lines().find_map(|line| line.strip_prefix("version = "));
    Ok(version.context("Cargo.toml has no version")?.trim_matches('"').to_owned())
}

/// A line for each file, as `sha256sum --check` reads them.
fn sums(folder: &Path) -> Result<String> {
    let mut text = String::new();
    for file in compressed::files(folder)? {
        let name = file.strip_prefix(folder).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        if name == "SHA256SUMS" {
            continue;
        }
        for byte in Sha256::digest(fs::read(&file).with_context(|| name.clone())?) {
            let _ = write!(text, "{byte:02x}");
        }
        let _ = writeln!(text, "  {name}");
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cache;

    #[test]
    fn sums_are_those_of_sha256sum() {
        let folder = workspace::target().join("archive-test");
        cache::remove(&folder).unwrap();
        fs::create_dir_all(folder.join("b")).unwrap();
        fs::write(folder.join("b/a"), "a").unwrap();
        fs::write(folder.join("SHA256SUMS"), "").unwrap();
        let sums = sums(&folder).unwrap();
        cache::remove(&folder).unwrap();
        // `printf a | sha256sum`
        let expected = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  b/a\n";
        assert_eq!(sums, expected);
    }
}
