//! What the documents say is what the program does.
#![cfg(not(target_arch = "wasm32"))]

use tokenlock::market::named_move::NamedMove;
use tokenlock::study::figures::{BothCases, Study};
use tokenlock::study::link;
use tokenlock::study::price_move::MoveKind;
use tokenlock::study::route::Route;
use tokenlock::study::{keys, scenario::Scenario};
use tokenlock::text::language::Language;
use tokenlock::text::number::{count, money, price};

const README: &str = include_str!("../README.md");
const SCENARIO: &str = include_str!("../docs/scenario.md");

/// The worked example as README links to it.
fn worked_example() -> Scenario {
    let (_, rest) = README.split_once("#v=1").expect("README has the worked example's link");
    let end = rest.find([')', '`', ' ', '\n']).unwrap_or(rest.len());
    let reading = link::read(&format!("v=1{}", &rest[..end]));
    assert_eq!(reading.warnings, vec![]);
    reading.scenario
}

#[test]
fn every_view_that_a_link_opens_is_in_the_document_of_links() {
    for (_, name) in Route::NAMED {
        assert!(SCENARIO.contains(&format!("`{name}`")), "docs/scenario.md lacks page={name}");
    }
}

#[test]
fn the_readmes_figures_are_the_studys() {
    let scenario = worked_example();
    assert_eq!(scenario.price_move.kind, MoveKind::Named);
    let named = NamedMove::find(&scenario.price_move.name).unwrap();
    assert_eq!(scenario.price_move.steps, named.steps);
    let study = Study::run(&scenario).unwrap();
    let BothCases { chosen, mirror } = study.totals;
    let first = study.months[0];
    let amount = |value| money(value, study.currency, Language::English);
    let figures = [
        amount(first.unmoved),
        amount(first.cases.chosen.unhedged),
        amount(first.cases.chosen.gain),
        amount(first.cases.chosen.locked),
        amount(first.cases.mirror.unhedged),
        amount(first.cases.mirror.locked),
        amount(chosen.unhedged),
        amount(chosen.locked),
        amount(-mirror.saved),
        amount(study.initial_margin),
        count(first.exposure, Language::English),
        count(first.lots, Language::English),
        price(first.futures_price, study.currency, Language::English),
        price(first.cases.chosen.settlement, study.currency, Language::English),
        price(first.cases.mirror.settlement, study.currency, Language::English),
    ];
    for figure in figures {
        assert!(README.contains(&figure), "README lacks {figure}");
    }
}

#[test]
fn every_key_of_a_link_is_described() {
    let mut scenario = worked_example();
    scenario.lock.index = Some(Default::default());
    scenario.contract.currency = Some(Default::default());
    for (key, _) in keys::pairs(&scenario) {
        let key = key.replace("line.1.", "line.N.");
        let (start, end) = key.rsplit_once('.').unwrap_or(("", &key));
        let is_kind = start.ends_with("prices") || start.ends_with("tokens");
        let described = if is_kind { format!("`{start}.input`") } else { format!("`{key}`") };
        assert!(SCENARIO.contains(&described), "docs/scenario.md lacks {described}");
        assert!(SCENARIO.contains(end), "docs/scenario.md lacks {end}");
    }
}

const MODELS: &str = include_str!("../docs/models.md");

/// All sources under a folder, each with its path.
fn sources(folder: &std::path::Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            found.push((path.to_string_lossy().replace('\\', "/"), text));
        }
    }
}

#[test]
fn every_function_of_the_models_exists() {
    let mut files = Vec::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for package in ["src", "model/src"] {
        sources(&root.join(package), &mut files);
    }
    let defines = |text: &str, name: &str| {
        text.contains(&format!("pub fn {name}(")) || text.contains(&format!("pub const fn {name}("))
    };
    let mut checked = 0;
    for quoted in MODELS.split('`').skip(1).step_by(2) {
        let Some((owner, name)) = quoted.split_once("::") else { continue };
        let name = name.trim_end_matches("()");
        if !name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_') {
            continue;
        }
        let is_type = owner.starts_with(|letter: char| letter.is_ascii_uppercase());
        let there = files.iter().any(|(path, text)| {
            let owns = if is_type {
                text.contains(&format!("impl {owner} {{"))
                    || text.contains(&format!("impl<'a> {owner}<'a> {{"))
            } else {
                path.contains(&format!("/{owner}.rs")) || path.contains(&format!("/{owner}/"))
            };
            owns && defines(text, name)
        });
        assert!(there, "docs/models.md names {quoted}, which is not in the sources");
        checked += 1;
    }
    assert!(checked > 30, "only {checked} names were checked");
}
