//! Parts of the page that a program of `examples/` writes when the page is built, since they are the same for every
//! reader.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::worker::Purpose;
use crate::{cache, freshness, process, workspace};

/// A part.
#[derive(Debug, Clone, PartialEq)]
pub struct WrittenPart {
    /// The name of its file without the ending, such as `en` or `answer`.
    pub name: String,
    /// Itself, an HTML fragment.
    pub html: String,
}

/// Lets the example write its parts, ordered by name: for editing only if its sources, files and folders of the
/// workspace, have changed since the last time.
///
/// # Errors
/// If the example does not compile, fails, or writes nothing.
pub fn by(example: &str, sources: &[&str], purpose: Purpose) -> Result<Vec<WrittenPart>> {
    let folder = folder(example);
    let mark = folder.join("written-from");
    let sources: Vec<_> = sources.iter().map(|name| workspace::root().join(name)).collect();
    let digest = freshness::digest_of(&sources)?;
    let is_fresh = fs::read_to_string(&mark).is_ok_and(|written_from| written_from == digest);
    if purpose == Purpose::Shipping || !is_fresh {
        cache::remove(&folder)?;
        fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        let mut cargo = process::cargo();
        // Trunk's hook has those that are for wasm.
        cargo.env_remove("CARGO_ENCODED_RUSTFLAGS");
        cargo.args(["run", "--package", "tokenlock"]).args(process::WITHOUT_PAGE);
        if purpose == Purpose::Shipping {
            cargo.arg("--quiet");
        }
        process::run(cargo.args(["--example", example, "--"]).arg(&folder))?;
    }
    let parts = read(&folder)?;
    fs::write(mark, digest).context("cannot note what the parts were written from")?;
    Ok(parts)
}

/// Where an example writes what it writes.
pub fn folder(example: &str) -> PathBuf {
    workspace::target().join(example)
}

/// The parts in a folder, ordered by name.
fn read(folder: &Path) -> Result<Vec<WrittenPart>> {
    let mut parts = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let file = entry?.path();
        if file.extension().is_none_or(|ending| ending != "html") {
            continue;
        }
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let html = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        parts.push(WrittenPart { name, html });
    }
    if parts.is_empty() {
        bail!("nothing was written into {}", folder.display());
    }
    parts.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_read_in_the_order_of_their_names() {
        let folder = std::env::temp_dir().join(format!("tokenlock-written-{}", std::process::id()));
        cache::remove(&folder).unwrap();
        fs::create_dir_all(&folder).unwrap();
        assert!(read(&folder).is_err(), "no part is a failure");
        for name in ["zh.html", "en.html", "written-from"] {
            fs::write(folder.join(name), "<p>1</p>").unwrap();
        }
        let names: Vec<String> = read(&folder).unwrap().into_iter().map(|part| part.name).collect();
        cache::remove(&folder).unwrap();
        assert_eq!(names, ["en", "zh"]);
    }
}
