//! Scenarios to study, from the links that describe them.

use tokenlock::study::figures::Study;
use tokenlock::study::link;
use tokenlock::study::risk::case::Case;

/// The case of a link, of which every part must be understood.
pub fn case(link: &str) -> Case {
    let reading = link::read(&format!("v=1&as_of=2026-11-22&{link}"));
    assert_eq!(reading.warnings, [], "{link}");
    Case::of(&reading.scenario, &Study::run(&reading.scenario).unwrap())
}
