//! What 343 links meant when schema version 1 was frozen: drawn at random over all keys within their
//! ranges, with the figures that each gave.
//!
//! Each link of `golden/frozen_links.txt` is followed by its answers, indented. They were written by
//! the program of 26 November 2026 and hold for every later one: a link shows the same numbers for
//! ever. `TOKENLOCK_WRITE=1 cargo test --test frozen_links` writes the answers anew, which is right
//! only after links were added. Further scenarios are mixed from the links; of each, `golden/frozen_mixtures.txt` keeps a hash.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tokenlock::api;
use tokenlock::study::scenario::Scenario;
use tokenlock::study::{file, link};

/// The 64-bit FNV-1a hash of a text.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// What `evaluate` says of a link.
fn answers(text: &str) -> Vec<String> {
    let reading = link::read(text);
    assert_eq!(reading.warnings, [], "{text}");
    let mut scenario = reading.scenario;
    let file = file::write(&scenario);
    assert_eq!(file::read(&file).unwrap().scenario, scenario, "{text}");
    let mut lines = Vec::new();
    if text.contains("risk.paths=400") {
        lines.push(format!("risk {}", simulated(&scenario)));
    } else {
        scenario = link::read(&format!("{text}&risk.paths=0")).scenario;
    }
    lines.push(format!("study {}", totals(&scenario)));
    lines
}

fn evaluated(scenario: &Scenario) -> Value {
    serde_json::from_str(&api::evaluate(&file::write(scenario))).unwrap()
}

/// Of errors, the fields alone: texts may change.
fn fields(errors: &Value) -> String {
    let errors = errors.as_array().into_iter().flatten();
    errors.map(|error| error["field"].to_string()).collect::<Vec<_>>().join(" ")
}

/// Some values of an object, by name: others may come.
fn named(object: &Value, names: &str) -> String {
    names.split(' ').map(|name| format!(" {name}={}", object[name])).collect()
}

/// All totals to the last digit, and a hash of all months.
fn totals(scenario: &Scenario) -> String {
    let answer = evaluated(scenario);
    let study = &answer["study"];
    if study.is_null() {
        return format!("errors {}", fields(&answer["errors"]));
    }
    let totals = "unmoved exposure lots covered fees initial_margin index_today basis_today cases";
    let month = "year month unmoved exposure futures_price lots notional fees cases";
    let months = study["months"].as_array().unwrap().iter();
    let months: String = months.map(|found| named(found, month)).collect();
    format!("{} {:016x}", named(study, totals), hash(&months))
}

/// The chances and totals of no lock and of the strip, and a hash of all strategies and the cash.
fn simulated(scenario: &Scenario) -> String {
    let answer = evaluated(scenario);
    let risk = &answer["risk"];
    if !risk["errors"].is_null() {
        return format!("errors {}", fields(&risk["errors"]));
    }
    let summary = "name overrun regret mean median high";
    let all = "name price strike mean standard_deviation low median high cash_flow_at_risk \
               expected_shortfall cost_of_certainty regret overrun fees spread roll premium \
               financing shortfall";
    // Where the exact study refuses the scenario there is nothing to simulate.
    let Some(strategies) = risk["strategies"].as_array() else { return "none".to_owned() };
    // Strategies that came later have no part in what was.
    let frozen = strategies.iter().filter(|found| found["name"] != "policy");
    let others: String = frozen.map(|found| named(found, all)).collect();
    let cash = match &risk["cash"] {
        Value::Null => String::new(),
        found if found["errors"].is_null() => {
            named(found, "paths initial_margin median bad very_bad interest account buffer")
        }
        // Not the field: that one is named more closely than it was is no other meaning.
        _ => "refused".to_owned(),
    };
    let [unhedged, strip] = [0, 1].map(|index: usize| named(&strategies[index], summary));
    let found = named(risk, "lead budget loss own_vol found futures");
    format!("{unhedged}{strip} {:016x} {:016x} {:016x}", hash(&others), hash(&cash), hash(&found))
}

fn golden_file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

fn frozen_links() -> Vec<String> {
    let golden = fs::read_to_string(golden_file("frozen_links.txt")).unwrap();
    golden.lines().filter(|line| line.starts_with("v=")).map(str::to_owned).collect()
}

/// Compares what was written with what is found, line by line, or writes it anew.
fn compare_or_write(name: &str, anew: &str) {
    let path = golden_file(name);
    if std::env::var_os("TOKENLOCK_WRITE").is_some() {
        fs::write(&path, anew).unwrap();
    }
    let golden = fs::read_to_string(&path).unwrap();
    let both = golden.lines().zip(anew.lines());
    let others: Vec<_> = both.filter(|(golden, anew)| golden != anew).collect();
    assert!(others.is_empty(), "{others:#?}");
    assert_eq!(golden.lines().count(), anew.lines().count());
}

#[test]
fn links_mean_what_they_meant() {
    let links = frozen_links();
    assert_eq!(links.len(), 343);
    let anew: String = links
        .iter()
        .flat_map(|text| {
            assert_eq!(link::write(&link::read(text).scenario), *text);
            let answers = answers(text).into_iter().map(|line| format!("  {line}\n"));
            std::iter::once(format!("{text}\n")).chain(answers)
        })
        .collect();
    compare_or_write("frozen_links.txt", &anew);
}

/// How many further links are mixed from those that are written down.
const MIXTURES: usize = 1_657;

/// The SplitMix64 generator: the same numbers for ever, whatever library comes and goes.
struct Draw(u64);

impl Draw {
    /// A number below `count`.
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut drawn = self.0;
        drawn = (drawn ^ (drawn >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        drawn = (drawn ^ (drawn >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((drawn ^ (drawn >> 31)) % count as u64) as usize
    }
}

/// The keys that are taken over together: a bill and a move are wholes, every other key stands alone.
fn group(pair: &str) -> &str {
    match pair {
        line if line.starts_with("line") => "line",
        step if step.starts_with("move.") => "move",
        other => other.split_once('=').map_or(other, |(key, _)| key),
    }
}

/// Links that take each group of keys from one of `links`, drawn at random, or leave it out as that one does.
fn mixtures(links: &[String]) -> Vec<String> {
    let pairs: Vec<Vec<&str>> = links.iter().map(|link| link.split('&').collect()).collect();
    let groups: BTreeSet<&str> = pairs.iter().flatten().map(|pair| group(pair)).collect();
    let mut draw = Draw(20_261_127);
    let mut mixed = || {
        let chosen = groups.iter().flat_map(|wanted| {
            let donor = &pairs[draw.below(links.len())];
            donor.iter().filter(move |pair| group(pair) == *wanted).copied()
        });
        chosen.filter(|pair| *pair != "v=1").collect::<Vec<_>>().join("&")
    };
    (0..MIXTURES).map(|_| format!("v=1&{}", mixed())).collect()
}

/// Two thousand scenarios with those that are written down in full. Of each mixture its answers are kept as a hash.
#[test]
fn mixtures_of_the_links_mean_what_they_meant() {
    let hashes = mixtures(&frozen_links());
    let hashes = hashes
        .iter()
        .enumerate()
        .map(|(number, text)| format!("{} {:016x}\n", number + 1, hash(&answers(text).join("\n"))));
    compare_or_write("frozen_mixtures.txt", &hashes.collect::<String>());
}
