//! Any text as a link: a scenario comes of it, and its own link gives it again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use tokenlock::study::link;

fuzz_target!(|text: &str| {
    let scenario = link::read(text).scenario;
    assert_eq!(link::read(&link::write(&scenario)).scenario, scenario);
});
