//! Tools as their makers release them, through cargo-binstall where a developer has it: seconds instead of minutes.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

/// Puts the release of `package` that is exactly `version` into `folder`.
///
/// # Errors
/// If its makers release no program for this machine, or it cannot be loaded.
pub fn install(binstall: &Path, package: &str, version: &str, folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    process::capture(&mut command(binstall, package, version, folder)).map(drop)
}

/// Only what the makers release: cargo-binstall would also take builds of others, and compile from source without
/// telling how far it is.
fn command(binstall: &Path, package: &str, version: &str, folder: &Path) -> Command {
    let mut command = process::command(binstall);
    command
        .args(["--no-confirm", "--force", "--no-symlinks", "--strategies", "crate-meta-data"])
        .args(["--version", &format!("={version}"), "--install-path"])
        .arg(folder)
        .arg(package)
        .env("BINSTALL_DISABLE_TELEMETRY", "true");
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_pinned_release_of_the_makers_is_asked_for() {
        let asked = command(Path::new("cargo-binstall"), "trunk", "0.21.14", Path::new("tools"));
        let asked: Vec<_> = asked.get_args().map(|one| one.to_string_lossy()).collect();
        assert_eq!(
            asked.join(" "),
            "--no-confirm --force --no-symlinks --strategies crate-meta-data --version =0.21.14 --install-path tools trunk"
        );
    }

    #[cfg(unix)]
    #[test]
    fn what_the_program_cannot_load_is_an_error_with_its_words() {
        use std::os::unix::fs::PermissionsExt;
        let folder =
            std::env::temp_dir().join(format!("tokenlock-binstall-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let program = folder.join("cargo-binstall");
        std::fs::write(&program, "#!/bin/sh\necho 'no release for this machine' >&2\nexit 76\n")
            .unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
        let error = install(&program, "trunk", "0.21.14", &folder.join("bin")).unwrap_err();
        assert!(format!("{error:#}").contains("no release for this machine"), "{error:#}");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
