//! Counting tests over suites that know nothing of each other.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::console;

/// How many tests passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Tally {
    /// Those that passed.
    pub passed: usize,
    /// Those that did not, and the suites that broke down.
    pub failed: usize,
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

impl Tally {
    /// A step that counts as one test.
    pub fn of_step(passed: bool) -> Tally {
        Tally { passed: passed.into(), failed: (!passed).into() }
    }

    /// Runs a suite of `cargo test` or `node --test`, shows what it prints, and counts.
    ///
    /// # Errors
    /// If it cannot be started or read; a suite that fails is no error but a count.
    pub fn of_suite(command: &mut Command) -> Result<Tally> {
        let (counted, succeeded) = count(command)?;
        Ok(conclude(counted, succeeded))
    }

    /// The same for a suite that waits for a program which may not start at the first try.
    ///
    /// # Errors
    /// Those of [`of_suite`](Self::of_suite).
    pub fn of_suite_or_again(command: &mut Command) -> Result<Tally> {
        let (counted, succeeded) = count(command)?;
        if counted.is_some() || succeeded {
            return Ok(conclude(counted, succeeded));
        }
        console::note("no test ran, so this is tried once more");
        let (counted, succeeded) = count(command)?;
        Ok(conclude(counted, succeeded))
    }
}

/// Runs a suite, shows what it prints, and tells what its summaries add up to and whether it succeeded.
fn count(command: &mut Command) -> Result<(Option<Tally>, bool)> {
    let mut child = command.stdout(Stdio::piped()).spawn().context("cannot start the tests")?;
    let mut counted = None;
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n') {
            let line = line.context("reading what the tests print")?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            if let Some(result) = parse(&line) {
                *counted.get_or_insert_with(Tally::default) += result;
            }
        }
    }
    let succeeded = child.wait().context("waiting for the tests")?.success();
    Ok((counted, succeeded))
}

/// A suite that breaks down may leave no summary, or only those of its sound parts: it has failed all the same.
fn conclude(counted: Option<Tally>, succeeded: bool) -> Tally {
    let mut tally = counted.unwrap_or_default();
    let silent = counted.is_none();
    if tally.failed == 0 && (silent || !succeeded) {
        tally.failed = 1;
    }
    tally
}

/// Reads `test result: ok. 3 passed; 1 failed; ...`, which libtest and wasm-bindgen-test both print, and Node's
/// `# pass 3`, `# fail 1` and `# cancelled 0`, which come one by one.
fn parse(line: &str) -> Option<Tally> {
    if let Some((word, count)) = line.strip_prefix("# ").and_then(|line| line.split_once(' ')) {
        let count = count.trim().parse().ok()?;
        return match word {
            "pass" => Some(Tally { passed: count, failed: 0 }),
            "fail" | "cancelled" => Some(Tally { passed: 0, failed: count }),
            _ => None,
        };
    }
    let (_, counts) = line.trim().strip_prefix("test result: ")?.split_once(". ")?;
    let count = |word: &str| {
        counts
            .split("; ")
            .find_map(|part| part.trim_end_matches(';').strip_suffix(word)?.trim().parse().ok())
    };
    Some(Tally { passed: count("passed")?, failed: count("failed")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    const OK: &str = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s";
    const BAD: &str =
        "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 filtered out; finished in 0.00s";

    #[test]
    fn reads_summaries_and_nothing_else() {
        assert_eq!(parse(OK), Some(Tally { passed: 12, failed: 0 }));
        assert_eq!(parse(BAD), Some(Tally { passed: 3, failed: 2 }));
        assert_eq!(parse("test result_is_ok ... ok"), None);
        assert_eq!(parse("12 passed; 0 failed"), None);
        assert_eq!(parse("# pass 12"), Some(Tally { passed: 12, failed: 0 }));
        assert_eq!(parse("# fail 2"), Some(Tally { passed: 0, failed: 2 }));
        assert_eq!(parse("# tests 14"), None);
        assert_eq!(parse("# pass: a test's own words"), None);
    }

    #[test]
    fn a_breakdown_counts_as_a_failure() {
        let some = Some(Tally { passed: 5, failed: 0 });
        assert_eq!(conclude(some, true), Tally { passed: 5, failed: 0 });
        assert_eq!(conclude(some, false), Tally { passed: 5, failed: 1 });
        assert_eq!(conclude(None, false), Tally { passed: 0, failed: 1 });
        assert_eq!(conclude(None, true), Tally { passed: 0, failed: 1 });
        assert_eq!(
            conclude(Some(Tally { passed: 1, failed: 2 }), false),
            Tally { passed: 1, failed: 2 }
        );
    }

    #[test]
    fn the_closing_line_reads_as_agreed() {
        let mut all = Tally::of_step(true);
        all += Tally::of_step(false);
        all += Tally { passed: 2, failed: 0 };
        assert_eq!(all.to_string(), "3 passed, 1 failed");
    }
}
