//! Whether `dist/` was built from the sources as they are now.
//!
//! `dist` leaves a digest of everything it was built from; `check` compares. A build from other sources is never
//! judged: it is built again. Times are no help here, since git sets them as it likes.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::workspace;

/// What the page is not built from.
const OTHERS: [&str; 8] =
    ["target", "dist", "tokenlock.html", "docs", "tests", "benches", "node_modules", "README.md"];

/// The digest of all files that can change what is shipped.
///
/// # Errors
/// If a file cannot be read.
pub fn digest() -> Result<String> {
    digest_of(&[workspace::root().to_path_buf()])
}

/// The digest of some files, and of all that lie in some folders.
///
/// # Errors
/// If a file cannot be read.
pub fn digest_of(places: &[PathBuf]) -> Result<String> {
    let mut files = Vec::new();
    for place in places {
        if place.is_dir() {
            collect(place, &mut files)?;
        } else {
            files.push(place.clone());
        }
    }
    files.sort();
    let mut hash = Sha256::new();
    for file in files {
        let name = file.strip_prefix(workspace::root()).unwrap_or(&file);
        let content = fs::read(&file).with_context(|| file.display().to_string())?;
        hash.update(name.to_string_lossy().replace('\\', "/"));
        hash.update([0]);
        hash.update(content.len().to_le_bytes());
        hash.update(content);
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let left_out = name.starts_with('.')
            || (folder == workspace::root() && OTHERS.contains(&name.as_str()));
        if left_out {
            continue;
        }
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// Whether what is shipped was built from sources with this digest.
pub fn is_fresh(digest: &str) -> bool {
    let dist = workspace::dist();
    let files =
        [dist.join("index.html"), dist.join("api/tokenlock_bg.wasm"), workspace::single_file()];
    let is_whole = files.iter().all(|file| file.is_file());
    is_whole && fs::read_to_string(mark()).is_ok_and(|built_from| built_from == digest)
}

/// Notes what `dist/` was built from.
///
/// # Errors
/// If the note cannot be written.
pub fn note(digest: &str) -> Result<()> {
    fs::write(mark(), digest).context("cannot note what dist/ was built from")
}

/// Forgets what `dist/` was built from, before it is changed.
pub fn forget() {
    fs::remove_file(mark()).ok();
}

fn mark() -> PathBuf {
    workspace::target().join("dist-built-from")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_of_the_sources() {
        let mut files = Vec::new();
        collect(workspace::root(), &mut files).unwrap();
        assert!(files.contains(&workspace::root().join("index.html")));
        assert!(files.contains(&workspace::root().join("src/worker/worker.js")));
        assert!(files.contains(&workspace::root().join("examples/paper.rs")));
        assert!(files.contains(&workspace::root().join("examples/front.rs")));
        assert!(files.contains(&workspace::root().join("xtask/src/freshness.rs")));
        assert!(!files.iter().any(
            |file| file.starts_with(workspace::target()) || file.starts_with(workspace::dist())
        ));
    }

    #[test]
    fn the_digest_of_some_places_is_of_those_only() {
        let folder = std::env::temp_dir().join(format!("tokenlock-digest-{}", std::process::id()));
        fs::create_dir_all(folder.join("room")).unwrap();
        let places = [folder.join("room"), folder.join("list")];
        let digests = ["room/a", "list", "style"].map(|name| {
            if name == "room/a" {
                fs::write(folder.join("list"), "").unwrap();
            }
            fs::write(folder.join(name), "an edit").unwrap();
            digest_of(&places).unwrap()
        });
        fs::remove_dir_all(&folder).unwrap();
        assert_ne!(digests[0], digests[1]);
        assert_eq!(digests[1], digests[2]);
    }
}
