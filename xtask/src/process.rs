//! Running other programs: loud, quiet or watched, and never with a terminal to wait for.

use std::collections::VecDeque;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::workspace;

/// How many of the last lines of a watched program are shown when it fails.
const TAIL: usize = 40;

/// What cargo is told of the library's features where a native program or test is built: the page is compiled natively
/// for the lints alone, and all that is built with these words shares one library.
pub const WITHOUT_PAGE: [&str; 3] =
    ["--no-default-features", "--features", "tokenlock/spreadsheet"];

/// A command that starts in the workspace's root and reads nothing.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(workspace::root()).stdin(Stdio::null());
    command
}

/// The cargo that started us, so that a toolchain chosen with `cargo +name` is kept.
pub fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// The full path of a program on `PATH`, with the endings that Windows gives to programs.
pub fn find_on_path(name: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{name}{ending}"))))
        .find(|candidate| candidate.is_file())
}

/// Runs a command whose output goes straight to the reader.
///
/// # Errors
/// If it cannot be started, or ends with anything but success.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| cannot_start(command))?;
    if !status.success() {
        bail!("{} ended with {status}", name(command));
    }
    Ok(())
}

/// Runs a command for its standard output.
///
/// # Errors
/// If it cannot be started or does not succeed; then what it said goes into the message.
pub fn capture(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| cannot_start(command))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        bail!("{} ended with {}: {}{}", name(command), output.status, said, complaint.trim());
    }
    Ok(said)
}

/// Runs a verbose command: `each_line` sees its standard error, the reader only the end of it, and only
/// if it fails.
///
/// # Errors
/// If it cannot be started or does not succeed.
pub fn watch(command: &mut Command, mut each_line: impl FnMut(&str)) -> Result<()> {
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| cannot_start(command))?;
    let mut tail = VecDeque::new();
    if let Some(stderr) = child.stderr.take() {
        for line in BufReader::new(stderr).split(b'\n') {
            let line = line.context("reading what it says")?;
            let line = String::from_utf8_lossy(&line).trim_end().to_string();
            each_line(&line);
            if tail.len() == TAIL {
                tail.pop_front();
            }
            tail.push_back(line);
        }
    }
    let status = child.wait().context("waiting for it to end")?;
    if !status.success() {
        for line in &tail {
            eprintln!("    | {line}");
        }
        bail!("{} ended with {status}; its last words are above", name(command));
    }
    Ok(())
}

/// `PATH` with some folders put first.
///
/// # Errors
/// If a folder's name cannot stand in `PATH`.
pub fn path_with(first: &[PathBuf]) -> Result<std::ffi::OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = first.iter().cloned().chain(std::env::split_paths(&path));
    std::env::join_paths(folders).context("a tool's folder has a name that cannot stand in PATH")
}

fn cannot_start(command: &Command) -> String {
    format!("cannot start {}", name(command))
}

/// The program and its first word: enough to know which step it was.
fn name(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    match command.get_args().next() {
        Some(word) => format!("`{program} {}`", word.to_string_lossy()),
        None => format!("`{program}`"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_is_named() {
        let error = capture(&mut command("no-such-program-here")).unwrap_err();
        assert!(format!("{error:#}").contains("cannot start `no-such-program-here`"));
    }

    #[test]
    fn output_and_failure_are_told_apart() {
        assert!(capture(cargo().arg("--version")).unwrap_or_default().starts_with("cargo "));
        assert!(capture(cargo().arg("no-such-command-here")).is_err());
    }

    #[test]
    fn watching_sees_every_line() {
        let mut seen = 0;
        assert!(watch(cargo().arg("no-such-command-here"), |_| seen += 1).is_err());
        assert!(seen > 0);
    }
}
