//! `cargo xtask check`: what to run before every commit.
//!
//! It builds the release only if `dist/` is not that of the present sources: the size of a stale one is meaningless.

use anyhow::{Result, bail};

use crate::command::Reported;
use crate::tally::Tally;
use crate::{console, dist, process, sizes};

/// Runs all checks, also behind one that fails, and says which failed.
///
/// # Errors
/// [`Reported`] if one fails.
pub fn run() -> Result<()> {
    let outcomes =
        [("format", format()), ("lints", lint()), ("boundaries", boundaries()), ("size", size())];
    let failed: Vec<&str> =
        outcomes.iter().filter(|(_, passed)| !passed).map(|(name, _)| *name).collect();
    if failed.is_empty() {
        println!("all checks passed");
        return Ok(());
    }
    println!("failed: {}", failed.join(", "));
    bail!(Reported)
}

/// Whether rustfmt would change nothing.
pub fn format() -> bool {
    passes("Format: cargo fmt --all", || {
        process::run(process::cargo().args(["fmt", "--all", "--check"]))
    })
}

/// Whether clippy has nothing to say of any member.
pub fn lint() -> bool {
    passes("Lints: cargo clippy", || {
        let all = ["--workspace", "--all-targets"].as_slice();
        // What no default feature turns on.
        let others =
            ["--lib", "--no-default-features", "--features", "api,worker,reader"].as_slice();
        for words in [all, others] {
            let mut clippy = process::cargo();
            process::run(clippy.arg("clippy").args(words).args(["--", "-D", "warnings"]))?;
        }
        Ok(())
    })
}

fn boundaries() -> bool {
    passes("Boundaries: cargo test --test boundaries", || {
        let mut command = process::cargo();
        command.args(["test", "--quiet", "--test", "boundaries"]).args(process::WITHOUT_PAGE);
        let tally = Tally::of_suite(&mut command)?;
        if tally.failed > 0 { bail!("{tally}") } else { Ok(()) }
    })
}

fn size() -> bool {
    passes("Size: the alarm of a first visit", || {
        dist::build_if_stale()?;
        below_alarm()
    })
}

/// Measures what is shipped.
///
/// # Errors
/// If it is above the alarm.
pub fn below_alarm() -> Result<()> {
    let sizes = sizes::Sizes::measure()?;
    sizes.print();
    sizes.check_alarm()
}

/// Does a step and turns its error into a message and a `false`.
pub fn passes(title: &str, work: impl FnOnce() -> Result<()>) -> bool {
    match console::step(title, work) {
        Ok(()) => true,
        Err(error) => {
            eprintln!("    error: {error:#}");
            false
        }
    }
}
