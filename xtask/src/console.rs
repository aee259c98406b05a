//! What the reader sees while something takes its time.

use std::time::{Duration, Instant};

use anyhow::Result;

/// Says what begins, does it, and says how long it took.
///
/// # Errors
/// Those of `work`.
pub fn step<T>(title: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("==> {title}");
    let start = Instant::now();
    let outcome = work();
    let verdict = if outcome.is_ok() { "done" } else { "FAILED" };
    eprintln!("    {verdict}: {title} ({})", duration(start.elapsed()));
    outcome
}

/// One line of detail under the current step.
pub fn note(text: &str) {
    eprintln!("    {text}");
}

/// A duration as people say it: `0.4 s`, `12 s`, `4 min 35 s`.
pub fn duration(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_well() {
        let said = [0.44, 12.0, 59.9, 60.0, 275.0]
            .map(|seconds| duration(Duration::from_secs_f64(seconds)));
        assert_eq!(said, ["0.4 s", "12 s", "59 s", "1 min 0 s", "4 min 35 s"]);
    }
}
