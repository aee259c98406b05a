//! Scenarios to study, from the links that describe them.

use tokenlock::study::figures::Study;
use tokenlock::study::link;
use tokenlock::study::risk::case::RiskCase;

/// A whole link of these keys.
pub fn link(keys: &str) -> String {
    format!("{keys}&v=1&as_of=2026-11-22")
}

/// The case of a link of these keys, every one of which must be understood.
pub fn case(keys: &str) -> RiskCase {
    let reading = link::read(&link(keys));
    assert_eq!(reading.warnings, [], "{keys}");
    RiskCase::of(&reading.scenario, &Study::run(&reading.scenario).unwrap())
}
