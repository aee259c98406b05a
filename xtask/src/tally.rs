//! Counting tests over suites that know nothing of each other.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::console;

/// More failures than this are no accident, and are not tried again.
const MOST_AGAIN: usize = 4;

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
        Ok(count(command)?.conclude())
    }

    /// The same for a suite that waits for a program which may not start at the first try.
    ///
    /// # Errors
    /// Those of [`of_suite`](Self::of_suite).
    pub fn of_suite_or_again(command: &mut Command) -> Result<Tally> {
        let counted = count(command)?;
        if counted.tally.is_some() || counted.succeeded {
            return Ok(counted.conclude());
        }
        console::note("no test ran, so this is tried once more");
        Ok(count(command)?.conclude())
    }

    /// The same for a suite in a real browser, where a busy machine can keep a test from its end: a few tests that
    /// fail run once more, alone, and those that pass then are named as unsteady.
    ///
    /// # Errors
    /// Those of [`of_suite`](Self::of_suite).
    pub fn of_suite_and_failures_again(
        command: &mut Command,
        again: impl FnOnce(&[String]) -> Result<Command>,
    ) -> Result<Tally> {
        let first = count(command)?;
        let tally = first.conclude();
        if tally.failed == 0 || tally.failed != first.failed.len() || tally.failed > MOST_AGAIN {
            return Ok(tally);
        }
        console::note("what failed runs once more, alone");
        let second = count(&mut again(&first.failed)?)?;
        let ran =
            second.tally.is_some_and(|tally| tally.passed + tally.failed >= first.failed.len());
        let passes = |name: &&String| ran && !second.failed.contains(name);
        let passed: Vec<_> = first.failed.iter().filter(passes).collect();
        for name in &passed {
            console::note(&format!("unsteady: {name} failed, and passed alone"));
        }
        let passed = passed.len();
        Ok(Tally { passed: tally.passed + passed, failed: tally.failed - passed })
    }
}

/// What a suite printed: what its summaries add up to, which tests it names as failed, and whether it succeeded.
struct Counted {
    tally: Option<Tally>,
    failed: Vec<String>,
    succeeded: bool,
}

impl Counted {
    /// A suite that crashes may leave no summary, or only some; it counts as failed.
    fn conclude(&self) -> Tally {
        let mut tally = self.tally.unwrap_or_default();
        if tally.failed == 0 && (self.tally.is_none() || !self.succeeded) {
            tally.failed = 1;
        }
        tally
    }
}

/// Runs a suite, shows what it prints, and counts.
fn count(command: &mut Command) -> Result<Counted> {
    let mut child = command.stdout(Stdio::piped()).spawn().context("cannot start the tests")?;
    let (mut tally, mut failed) = (None, Vec::new());
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n') {
            let line = line.context("reading what the tests print")?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            if let Some(result) = parse(&line) {
                *tally.get_or_insert_with(Tally::default) += result;
            }
            failed.extend(failed_test(&line).map(str::to_owned));
        }
    }
    let succeeded = child.wait().context("waiting for the tests")?.success();
    Ok(Counted { tally, failed, succeeded })
}

/// Reads `test NAME ... FAILED`.
fn failed_test(line: &str) -> Option<&str> {
    line.strip_prefix("test ")?.strip_suffix(" ... FAILED")
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
        let conclude =
            |tally, succeeded| Counted { tally, failed: Vec::new(), succeeded }.conclude();
        let some = Some(Tally { passed: 5, failed: 0 });
        assert_eq!(conclude(some, true), Tally { passed: 5, failed: 0 });
        assert_eq!(conclude(some, false), Tally { passed: 5, failed: 1 });
        assert_eq!(conclude(None, false), Tally { passed: 0, failed: 1 });
        assert_eq!(conclude(None, true), Tally { passed: 0, failed: 1 });
        let some = Some(Tally { passed: 1, failed: 2 });
        assert_eq!(conclude(some, false), Tally { passed: 1, failed: 2 });
    }

    /// A program that prints like a test suite, and fails if told to.
    fn suite(printed: &str, fails: bool) -> Command {
        let mut command = Command::new("node");
        command.args([
            "-e",
            "console.log(process.argv[1]); process.exitCode = Number(process.argv[2])",
        ]);
        command.args([printed, if fails { "1" } else { "0" }]);
        command
    }

    #[test]
    fn what_fails_runs_again_alone_and_may_fail_again() {
        const TWO: &str = "test a ... FAILED\ntest b ... FAILED\ntest result: FAILED. 3 passed; 2 failed; 0 ignored";
        let again = |printed: &'static str, fails| {
            let mut asked = Vec::new();
            let tally = Tally::of_suite_and_failures_again(&mut suite(TWO, true), |names| {
                asked.extend_from_slice(names);
                Ok(suite(printed, fails))
            });
            assert_eq!(asked, ["a", "b"]);
            tally.unwrap()
        };
        let passes = again("test result: ok. 2 passed; 0 failed; 0 ignored", false);
        assert_eq!(passes, Tally { passed: 5, failed: 0 });
        let one =
            again("test b ... FAILED\ntest result: FAILED. 1 passed; 1 failed; 0 ignored", true);
        assert_eq!(one, Tally { passed: 4, failed: 1 });
        // No tests run counts as failure.
        assert_eq!(again("", false).failed, 2);
        assert_eq!(again("test result: ok. 0 passed; 0 failed; 0 ignored", false).failed, 2);
    }

    #[test]
    fn the_closing_line_reads_as_agreed() {
        let mut all = Tally::of_step(true);
        all += Tally::of_step(false);
        all += Tally { passed: 2, failed: 0 };
        assert_eq!(all.to_string(), "3 passed, 1 failed");
    }
}
