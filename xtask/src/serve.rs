//! `cargo xtask serve`: the page on this machine, following every edit, or as it is shipped.

use std::net::TcpListener;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::static_server::Site;
use crate::trunk::Trunk;
use crate::{console, dist, process, workspace};

/// Where the page is served unless another program is there already.
pub const DEFAULT_PORT: u16 = 8080;

/// Serves until it is interrupted.
///
/// # Errors
/// If a tool is missing, the release does not build, or no port is free.
pub fn run(release: bool, port: u16) -> Result<()> {
    if release {
        dist::build_if_stale()?;
        // Without the service worker, which would keep this page in the place of the one that follows edits, or of
        // any other that is served from the same port later.
        let site = Site { missing: vec!["sw.js".into()], ..Site::new(workspace::dist(), "/") };
        let address = site.serve(free_port(port)?)?;
        console::note(&format!("the shipped page: http://{address}  (Ctrl-C ends)"));
        if has_display() {
            open(&format!("http://{address}"));
        }
        loop {
            std::thread::park();
        }
    }
    let mut command = Trunk::ready()?.command(false);
    let port = free_port(port)?;
    command.args(["serve", "--address", "127.0.0.1", "--port", &port.to_string()]);
    // Live reload finds its socket from the root; and dist/ is only ever what is shipped.
    command.args(["--public-url", "/", "--dist"]).arg(workspace::target().join("serve"));
    if has_display() {
        command.arg("--open");
    }
    console::note(&format!(
        "the page, rebuilt after every edit: http://127.0.0.1:{port}  (Ctrl-C ends)"
    ));
    become_command(&mut command)
}

/// Replaces this process by another, so that a signal ends both.
#[cfg(unix)]
fn become_command(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(command.exec()).context("cannot start trunk")
}

#[cfg(not(unix))]
fn become_command(command: &mut Command) -> Result<()> {
    process::run(command)
}

/// This port, or the next free one, which is then reported.
fn free_port(wanted: u16) -> Result<u16> {
    let free =
        (wanted..=u16::MAX).take(100).find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok());
    let free = free
        .with_context(|| format!("no port from {wanted} on is free; try another with --port N"))?;
    if free != wanted {
        console::note(&format!("port {wanted} is taken by another program; using {free}"));
    }
    Ok(free)
}

/// Whether there is someone to show a browser window to.
fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !workspace::is_ci()
        && (cfg!(windows) || cfg!(target_os = "macos") || set("DISPLAY") || set("WAYLAND_DISPLAY"))
}

/// Opens the page in the user's browser; without one they still have the address.
fn open(address: &str) {
    let mut command = if cfg!(windows) {
        let mut command = process::command("cmd");
        command.args(["/c", "start"]);
        command
    } else {
        process::command(if cfg!(target_os = "macos") { "open" } else { "xdg-open" })
    };
    command.arg(address).stdout(Stdio::null()).stderr(Stdio::null()).spawn().ok();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_gives_the_next_one() {
        let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        // OK because the system gives out ports far below the last hundred or so.
        assert!(free_port(port).unwrap() > port);
    }
}
