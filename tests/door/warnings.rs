//! What `evaluate` warns of: nothing that a program wrote is passed over in silence.

use serde_json::{Value, json};
use tokenlock::api;

use crate::request::parsed;

/// The warnings of a scenario's text, each as its field and its message.
fn warnings(text: &str) -> Vec<(String, String)> {
    let answer = parsed(&api::evaluate(text));
    let text = |warning: &Value, name: &str| warning[name].as_str().unwrap().to_owned();
    let list = answer["warnings"].as_array().unwrap().iter();
    list.map(|warning| (text(warning, "field"), text(warning, "message"))).collect()
}

fn of(mut scenario: Value) -> Vec<(String, String)> {
    scenario["risk"] = json!({"paths": 0});
    warnings(&scenario.to_string())
}

fn one(scenario: Value) -> (String, String) {
    let told = of(scenario);
    assert_eq!(told.len(), 1, "{told:?}");
    told.into_iter().next().unwrap()
}

#[test]
fn a_number_beyond_decimals_is_refused_and_no_zero() {
    for number in [json!(1e29), json!(1e300), json!("1e300"), json!("9".repeat(40))] {
        let (field, message) = one(json!({"line": [{"tokens": {"input": number}}]}));
        assert_eq!(field, "line.1.tokens.input");
        assert!(message.starts_with("out_of_range: input is "), "{message}");
        assert!(message.ends_with(", outside 0 to 1e16"), "{message}");
    }
}

#[test]
fn null_in_the_place_of_a_number_is_refused_since_javascript_writes_it_for_nan() {
    let (field, message) = one(json!({"line": [{"tokens": {"input": null}}]}));
    assert_eq!(field, "line.1.tokens.input");
    assert!(message.starts_with("unreadable: "), "{message}");
    assert_eq!(one(json!({"lock": null})).0, "lock");
    // Where none is a choice, it is taken.
    assert!(of(json!({"lock": {"index": null}, "contract": {"currency": null}})).is_empty());
}

#[test]
fn a_refused_text_says_what_its_key_takes() {
    for (scenario, takes) in [
        (json!({"currency": "RMB"}), "one of CNY, USD"),
        (json!({"as_of": "28.11.2026"}), "a day that exists, such as 2026-11-22"),
        (json!({"move": {"change": "50%"}}), "percent sign or exponent: -0.9 to 3"),
        (
            json!({"line": [{"tokens": {"input": "三千万"}}]}),
            "percent sign or exponent: whole, 0 to 10^16",
        ),
    ] {
        let (_, message) = one(scenario);
        assert!(message.starts_with("unreadable: the text is no value of this key, which takes "));
        assert!(message.ends_with(takes), "{message}");
    }
}

#[test]
fn a_misspelt_key_names_those_beside_it() {
    for (scenario, keys) in [
        (json!({"mvoe": {"change": "0.5"}}), ", only v, as_of, side, currency, exchange, "),
        (
            json!({"line": [{"tokens": {"inputs": "1"}}]}),
            ", only line.1.tokens with input, cached, write, write_long, output",
        ),
        (json!({"line": [{"token": {"input": "1"}}]}), ", only line.1 with model, unit, hours, "),
        (json!({"line": {"model": "x"}}), ", only a list of lines, each with model, unit, "),
        (json!({"lock": {"shar": "1"}}), ", only lock with share, curve, premium, "),
        (json!({"lock": "none"}), ", only lock with share, curve, premium, "),
    ] {
        let (_, message) = one(scenario);
        assert!(message.contains(keys), "{message}");
    }
}

#[test]
fn a_field_that_stands_twice_is_told() {
    let told = warnings(
        r#"{"risk": {"paths": 0}, "horizon": 3, "horizon": 4, "line": [{"model": "a", "model": "b"}]}"#,
    );
    let fields: Vec<_> = told.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(fields, ["horizon", "line.1.model"]);
    assert!(told.iter().all(|(_, message)| message.starts_with("duplicate_field: ")), "{told:?}");
}

#[test]
fn brackets_in_brackets_are_too_deep_in_a_scenario_as_in_a_request() {
    let text = format!("{}1{}", "{\"a\":".repeat(150), "}".repeat(150));
    let answer = parsed(&api::evaluate(&text));
    assert!(answer["errors"][0]["message"].as_str().unwrap().starts_with("too_deep: "));
}
