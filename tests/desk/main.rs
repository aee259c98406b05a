//! The desk: what the contract is worth and what an option costs, beside the door's own prices.
#![cfg(not(target_arch = "wasm32"))]

mod backtest;
mod compare;
mod contract;
mod hours;
mod index_fit;
mod liquidity;
mod memo;
mod of_the_door;
mod option;
mod orders;
mod outlook;
mod policy;
mod provider_index;
mod shown;
mod simulated;
mod taken_away;
mod workbook;
#[cfg(feature = "spreadsheet")]
mod workbook_file;

use serde_json::Value;
use tokenlock::api;
use tokenlock::study::figures::Study;
use tokenlock::study::link;
use tokenlock::study::scenario::Scenario;

/// A scenario of a link, read without a warning, and its exact figures.
pub fn scenario(keys: &str) -> (Scenario, Study) {
    let text = format!("v=1&as_of=2026-11-22&{keys}");
    let text = text.trim_end_matches('&');
    let reading = link::read(text);
    assert_eq!(reading.warnings, [], "{text}");
    let study = Study::run(&reading.scenario).unwrap();
    (reading.scenario, study)
}

/// What the door answers to a request.
pub fn door(request: Value) -> Value {
    let answer: Value = serde_json::from_str(&api::price(&request.to_string())).unwrap();
    assert!(answer["errors"].is_null(), "{request}: {answer}");
    answer
}
