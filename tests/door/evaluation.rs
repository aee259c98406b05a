//! `evaluate` against the study that it is of.

use serde_json::{Value, json};
use tokenlock::api;
use tokenlock::study::figures::Study;
use tokenlock::study::{file, link, scenario::Scenario};

use crate::request::{DOCUMENT, errors, parsed};

fn evaluate(scenario: &Value) -> Value {
    parsed(&api::evaluate(&scenario.to_string()))
}

#[test]
fn a_file_gives_its_study() {
    let scenario = link::read("v=1&as_of=2026-11-22&move.change=0.3&lock.share=0.5").scenario;
    let study = Study::run(&scenario).unwrap();
    let answer = parsed(&api::evaluate(&file::write(&scenario)));
    assert_eq!(answer["warnings"], json!([]));
    let found = &answer["study"];
    assert_eq!(found["as_of"], "2026-11-22");
    assert_eq!((&found["currency"], &found["contract_currency"]), (&json!("CNY"), &json!("CNY")));
    assert_eq!(found["cases"]["chosen"]["locked"], format!("{:.2}", study.totals.chosen.locked));
    assert_eq!(found["cases"]["mirror"]["saved"], format!("{:.2}", study.totals.mirror.saved()));
    assert_eq!(found["cases"]["chosen"]["change"], "0.3");
    assert_eq!(found["initial_margin"], format!("{:.2}", study.initial_margin));
    assert_eq!(found["weights"][0]["output"], "4.21");
    let (month, expected) = (&found["months"][11], &study.months[11]);
    assert_eq!((&month["year"], &month["month"]), (&json!(2027), &json!(11)));
    assert_eq!(
        month["cases"]["chosen"]["settlement"],
        expected.cases.chosen.settlement.normalize().to_string()
    );
    assert_eq!(found["months"].as_array().unwrap().len(), 12);
}

#[test]
fn missing_keys_take_defaults_and_unknown_ones_are_warned_of() {
    let defaults = evaluate(&json!({}));
    assert_eq!(defaults["warnings"], json!([]));
    assert_eq!(defaults, parsed(&api::evaluate(&file::write(&Scenario::default()))));
    let answer = evaluate(&json!({
        "horizon": 6, "colour": "red", "lock": {"share": "2", "premium": "x"}, "v": 7
    }));
    let mut names: Vec<_> = answer["warnings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|warning| {
            let name = warning["message"].as_str().unwrap().split(": ").next().unwrap();
            format!("{} {} {name}", warning["field"].as_str().unwrap(), warning["value"])
        })
        .collect();
    for name in names.iter().filter_map(|text| text.rsplit(' ').next()).chain(["no_study"]) {
        assert!(DOCUMENT.contains(&format!("`{name}`")), "docs/api.md lacks {name}");
    }
    names.sort();
    assert_eq!(
        names,
        [
            "colour \"red\" unknown_field",
            "lock.premium \"x\" unreadable",
            "lock.share \"2\" out_of_range",
            "v \"7\" unknown_version",
        ]
    );
    assert_eq!(answer["study"]["months"].as_array().unwrap().len(), 6);
    assert_eq!(evaluate(&json!({"only": "this"}))["warnings"].as_array().unwrap().len(), 1);
}

#[test]
fn what_cannot_be_evaluated_is_an_error() {
    let nothing = evaluate(&json!({"line": []}));
    assert_eq!(nothing["errors"][0]["field"], "line.1.tokens");
    assert!(nothing["errors"][0]["message"].as_str().unwrap().starts_with("no_study: "));
    for (text, error) in [
        ("[]", "wrong_type"),
        ("1", "wrong_type"),
        ("", "not_json"),
        ("{", "not_json"),
        ("{\"horizon\":1e999}", "not_json"),
        ("{\"growth\":NaN}", "not_json"),
    ] {
        assert_eq!(errors(&parsed(&api::evaluate(text))), [error], "{text}");
    }
    let long = format!("{{\"a\":\"{}\"}}", "x".repeat(10_000_000));
    assert_eq!(errors(&parsed(&api::evaluate(&long))), ["too_long"]);
    assert_eq!(errors(&parsed(&api::evaluate(&"[".repeat(900_000)))), ["not_json"]);
    let wild = json!({"line": [1, {"prices": []}, null], "lock": [], "move": {"steps": {"a": 1}},
                      "as_of": "9999-12-31", "horizon": -1, "growth": 1e300, "__proto__": {"a": 1}});
    assert!(evaluate(&wild).get("warnings").is_some());
}

/// The names of all fields of a value and of what is in it.
fn names(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, field)| {
            found.push(name.clone());
            names(field, found);
        }),
        Value::Array(entries) => entries.iter().for_each(|entry| names(entry, found)),
        _ => {}
    }
}

#[test]
fn every_figure_is_declared() {
    let declarations = tokenlock::api::typescript::declarations();
    let (_, study) = declarations.split_once("export interface Study").unwrap();
    let mut figures = Vec::new();
    names(&evaluate(&json!({}))["study"], &mut figures);
    assert!(figures.len() > 100);
    for name in figures {
        assert!(study.contains(&format!("{name}: ")), "{name} is not declared");
    }
}
