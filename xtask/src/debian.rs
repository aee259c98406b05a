//! Debian's packages: what is installed, and installing more where that is allowed without asking.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{console, process};

/// Whether this is Debian. Its relatives name their packages differently, so they do not count.
pub fn is_debian() -> bool {
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    is_debian_release(&release) && process::find_on_path("apt-get").is_some()
}

fn is_debian_release(release: &str) -> bool {
    release.lines().any(|line| line.replace('"', "") == "ID=debian")
}

/// Makes sure that packages are installed.
///
/// # Errors
/// If they are not and cannot be; the message holds the command to type.
pub fn ensure(packages: &[&str]) -> Result<()> {
    let missing: Vec<&str> =
        packages.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let by_hand = format!("sudo apt-get install --no-install-recommends {}", missing.join(" "));
    let Some(apt) = apt_get() else {
        bail!(
            "Debian's packages {} are missing, and installing them takes root: {by_hand}",
            missing.join(", ")
        );
    };
    console::step(&format!("Installing Debian's {}", missing.join(", ")), || {
        // The lists may be absent (as in a fresh container) or fine; only the installation's word counts.
        process::watch(&mut command(&apt, &["update"]), |_| ()).ok();
        let mut install = command(&apt, &["install", "--yes", "--no-install-recommends"]);
        process::watch(install.args(&missing), |_| ())
    })
    .with_context(|| format!("try by hand: {by_hand}"))
}

fn is_installed(package: &str) -> bool {
    let mut query = process::command("dpkg-query");
    query.args(["--show", "--showformat=${db:Status-Status}", package]);
    process::capture(&mut query).is_ok_and(|status| status == "installed")
}

/// The words that run apt-get as root without a password: none before it for root, `sudo -n` for others.
fn apt_get() -> Option<Vec<&'static str>> {
    let is_root =
        process::capture(process::command("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if is_root {
        return Some(vec!["apt-get"]);
    }
    let sudo = process::capture(process::command("sudo").args(["-n", "true"]));
    sudo.is_ok().then(|| vec!["sudo", "-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"])
}

fn command(apt: &[&str], words: &[&str]) -> Command {
    let mut command = process::command(apt[0]); // OK because apt_get never returns an empty list
    command.args(&apt[1..]).args(words).env("DEBIAN_FRONTEND", "noninteractive");
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_debian_is_debian() {
        assert!(is_debian_release("NAME=\"Debian GNU/Linux\"\nID=debian\n"));
        assert!(!is_debian_release("ID=ubuntu\nID_LIKE=debian\n"));
        assert!(!is_debian_release(""));
    }
}
