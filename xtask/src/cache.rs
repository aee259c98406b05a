//! The folder where tools are kept for all clones of this user, and how something comes into it whole.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};

/// The folder to use instead of the platform's usual one.
pub const OVERRIDE: &str = "TOKENLOCK_TOOLS";

/// Far longer than any installation takes.
const OLD: Duration = Duration::from_secs(24 * 60 * 60);

/// The tool cache.
#[derive(Debug, Clone)]
pub struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// The cache of this user; it need not exist yet.
    ///
    /// # Errors
    /// If the machine does not say where the user's files are.
    pub fn locate() -> Result<Cache> {
        let folder = folder_from(|name| std::env::var_os(name).filter(|value| !value.is_empty())).with_context(|| {
            format!("cannot tell where this user keeps caches: set {OVERRIDE} to a folder for Tokenlock's tools")
        })?;
        Ok(Cache { folder: std::path::absolute(folder).context("the tool cache's folder")? })
    }

    /// The place of an entry, there or not.
    pub fn entry(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Makes an entry: `fill` works in a fresh folder beside it, which takes the entry's name only when `fill` has
    /// succeeded. So an interrupted installation is never taken for a finished one.
    ///
    /// # Errors
    /// Those of `fill`, and those of the file system.
    pub fn install(&self, name: &str, fill: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
        let entry = self.entry(name);
        let unfinished = format!("{name}.unfinished-");
        self.sweep(&unfinished);
        let staging = self.folder.join(format!("{unfinished}{}", std::process::id()));
        remove(&staging)?;
        fs::create_dir_all(&staging)
            .with_context(|| format!("cannot make {}", staging.display()))?;
        if let Err(error) = fill(&staging) {
            remove(&staging).ok();
            return Err(error);
        }
        remove(&entry)?;
        match fs::rename(&staging, &entry) {
            Ok(()) => Ok(entry),
            // Another clone was faster; what it made is as good.
            Err(_) if entry.is_dir() => remove(&staging).map(|()| entry),
            Err(error) => {
                Err(error).with_context(|| format!("cannot put {} in place", entry.display()))
            }
        }
    }

    /// Removes what was interrupted long ago. A younger one may be another clone's, still at work.
    fn sweep(&self, prefix: &str) {
        let Ok(entries) = fs::read_dir(&self.folder) else { return };
        for entry in entries.flatten() {
            let age = entry.metadata().and_then(|data| data.modified()).map(|time| time.elapsed());
            let is_old = age.is_ok_and(|age| age.is_ok_and(|age| age > OLD));
            if is_old && entry.file_name().to_string_lossy().starts_with(prefix) {
                remove(&entry.path()).ok();
            }
        }
    }
}

fn folder_from(variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    if let Some(folder) = variable(OVERRIDE) {
        return Some(folder.into());
    }
    let name = "tokenlock";
    let home = || variable("HOME").map(PathBuf::from);
    if cfg!(windows) {
        variable("LOCALAPPDATA").map(|folder| PathBuf::from(folder).join(name))
    } else if cfg!(target_os = "macos") {
        home().map(|home| home.join("Library/Caches").join(name))
    } else {
        let folder = variable("XDG_CACHE_HOME").map(PathBuf::from);
        folder.or_else(|| home().map(|home| home.join(".cache"))).map(|folder| folder.join(name))
    }
}

/// Removes a folder with all that is in it; not being there is fine.
///
/// # Errors
/// If something in it cannot be removed.
pub fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;

    fn scratch(name: &str) -> Cache {
        let folder = std::env::temp_dir()
            .join(format!("tokenlock-cache-test-{name}-{}", std::process::id()));
        remove(&folder).unwrap();
        Cache { folder }
    }

    #[test]
    fn the_override_wins() {
        let found = folder_from(|name| match name {
            OVERRIDE => Some("/elsewhere".into()),
            _ => Some("/usual".into()),
        });
        assert_eq!(found, Some("/elsewhere".into()));
    }

    #[cfg(all(unix, not(target_os = "macos")))]
    #[test]
    fn the_usual_place_has_the_projects_name() {
        assert_eq!(
            folder_from(|name| (name == "HOME").then(|| "/h".into())),
            Some("/h/.cache/tokenlock".into())
        );
        assert_eq!(folder_from(|_| Some("/c".into())), Some("/c".into()));
        assert_eq!(folder_from(|_| None), None);
    }

    #[test]
    fn a_failed_installation_leaves_nothing() {
        let cache = scratch("failed");
        let outcome = cache.install("tool", |staging| {
            fs::write(staging.join("half"), "")?;
            bail!("interrupted")
        });
        assert!(outcome.is_err());
        assert_eq!(fs::read_dir(&cache.folder).unwrap().count(), 0);
        remove(&cache.folder).unwrap();
    }

    #[test]
    fn a_finished_installation_replaces_an_old_one() {
        let cache = scratch("finished");
        for text in ["old", "new"] {
            cache.install("tool", |staging| Ok(fs::write(staging.join("file"), text)?)).unwrap();
        }
        assert_eq!(fs::read_to_string(cache.entry("tool").join("file")).unwrap(), "new");
        assert_eq!(fs::read_dir(&cache.folder).unwrap().count(), 1);
        remove(&cache.folder).unwrap();
    }
}
