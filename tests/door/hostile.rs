//! Malformed requests of many kinds: errors, never a panic or a NaN.

use std::time::Instant;

use serde_json::{Value, json};
use tokenlock::api;
use tokenlock::api::kind::FieldShape;
use tokenlock::api::kinds::KINDS;

use crate::request::{errors, parsed, price, samples};

fn carry() -> Value {
    json!({"kind": "carry", "spot": 2.0, "rate": 0.03, "storage": 0.01, "convenience": 0.02, "years": 0.5})
}

fn changed(field: &str, value: Value) -> Value {
    let mut request = carry();
    request[field] = value;
    request
}

#[test]
fn every_kind_answers_a_sound_request() {
    for kind in KINDS {
        let requests: Vec<_> =
            samples().into_iter().filter(|request| request["kind"] == kind.name).collect();
        assert!(!requests.is_empty(), "{} has no sample", kind.name);
        for request in requests {
            let answer = price(&request);
            assert_eq!(answer.get("errors"), None, "{request}: {answer}");
            assert_eq!(answer.is_array(), kind.name == "listed_months");
        }
    }
}

#[test]
fn every_answer_has_the_fields_of_its_kind() {
    for request in samples() {
        let kind = KINDS.iter().find(|kind| request["kind"] == kind.name).unwrap();
        let answer = price(&request);
        let objects = answer.as_array().cloned().unwrap_or_else(|| vec![answer]);
        for object in objects {
            let object = object.as_object().unwrap();
            for field in kind.result.fields() {
                assert!(
                    !field.is_always || object.contains_key(field.name),
                    "{request}: {}",
                    field.name
                );
            }
            for name in object.keys() {
                assert!(
                    kind.result.fields().iter().any(|field| field.name == name),
                    "{request}: {name}"
                );
            }
        }
    }
}

#[test]
fn every_working_ends_in_the_answer() {
    for request in samples() {
        let working = parsed(&api::explain(&request.to_string()));
        if working.get("errors").is_some() {
            assert_eq!(errors(&working), ["kind not_available"], "{request}");
            continue;
        }
        assert!(!working["source"].as_str().unwrap().is_empty());
        let last = &working["steps"].as_array().unwrap().last().unwrap()["value"];
        let answer = price(&request).to_string();
        assert!(answer.contains(&last.to_string()), "{request}: {last} is not in {answer}");
    }
}

#[test]
fn a_field_that_is_missing_or_wrong_is_named() {
    for request in samples() {
        let kind = KINDS.iter().find(|kind| request["kind"] == kind.name).unwrap();
        for field in kind.fields {
            let mut without = request.clone();
            without.as_object_mut().unwrap().remove(field.name);
            if field.is_required {
                assert_eq!(errors(&price(&without)), [format!("{} missing_field", field.name)]);
            }
            let wrong =
                [json!(null), json!(true), json!("NaN"), json!({"a": {}}), json!([[1]]), json!(1)];
            for value in wrong {
                let mut request = request.clone();
                if request.get(field.name).is_none() {
                    continue;
                }
                request[field.name] = value.clone();
                let is_right = matches!(field.shape, FieldShape::Number(_)) && value == 1;
                if !is_right {
                    let found = errors(&price(&request));
                    assert!(found.iter().all(|error| error.starts_with(field.name)), "{found:?}");
                }
            }
            if let FieldShape::Number(input) = field.shape {
                for value in [input.min - 1.0 - input.min.abs(), input.max * 2.0 + 1.0, 1e308] {
                    let mut request = request.clone();
                    request[field.name] = value.into();
                    let found = errors(&price(&request));
                    assert!(found.contains(&format!("{} out_of_range", field.name)), "{found:?}");
                }
            }
        }
        let mut more = request.clone();
        more["spto"] = json!([1, 2]);
        assert_eq!(errors(&price(&more)), ["spto unknown_field"]);
    }
}

#[test]
fn extremes_inside_the_ranges_give_answers_or_errors() {
    for request in samples() {
        let kind = KINDS.iter().find(|kind| request["kind"] == kind.name).unwrap();
        for field in kind.fields {
            let FieldShape::Number(input) = field.shape else { continue };
            for value in [input.min, input.max, 0.0, -0.0, 5e-324, 1e-300, 1e-8, 1.0] {
                let mut request = request.clone();
                request[field.name] = value.into();
                if request.get("vols").is_some() && field.name == "vol" {
                    continue;
                }
                let answer = price(&request);
                if answer.get("errors").is_some() {
                    errors(&answer);
                }
            }
        }
    }
}

#[test]
fn all_errors_come_at_once_with_their_values() {
    let request =
        json!({"kind": "carry", "spot": -1, "rate": "0.05", "storage": null, "x": 1, "years": [1]});
    assert_eq!(
        price(&request)["errors"],
        json!([
            {"field": "spot", "value": -1, "message": "out_of_range: spot is -1.0, outside 1e-100 to 1e100"},
            {"field": "rate", "value": "0.05", "message": "wrong_type: rate must be a number, but is a string"},
            {"field": "storage", "value": null, "message": "wrong_type: storage must be a number, but is null"},
            {"field": "convenience", "value": null,
             "message": "missing_field: convenience is required: convenience yield a year, of the price"},
            {"field": "years", "value": [1], "message": "wrong_type: years must be a number, but is a list"},
            {"field": "x", "value": 1,
             "message": "unknown_field: carry has no field x, only spot, rate, storage, convenience, years"},
        ])
    );
}

#[test]
fn what_is_no_request_is_an_error_in_its_place() {
    assert_eq!(errors(&price(&json!({}))), ["kind missing_field"]);
    assert_eq!(errors(&price(&json!({"kind": 1}))), ["kind wrong_type"]);
    assert_eq!(errors(&price(&json!({"kind": "swaption"}))), ["kind unknown_kind"]);
    for value in [json!(null), json!(true), json!(1), json!("a")] {
        assert_eq!(errors(&price(&value)), ["wrong_type"]);
    }
    let answers = price(&json!([carry(), 1, [], {"kind": "x"}, carry()]));
    let answers = answers.as_array().unwrap();
    assert_eq!(answers.len(), 5);
    assert_eq!(answers[0], answers[4]);
    assert!(answers[0]["forward"].is_f64());
    for (index, error) in [(1, "wrong_type"), (2, "wrong_type"), (3, "kind unknown_kind")] {
        assert_eq!(errors(&answers[index]), [error]);
    }
    assert_eq!(price(&json!([])), json!([]));
}

#[test]
fn texts_that_a_tree_cannot_hold() {
    let text = |inner: &str| format!("{{\"kind\":\"schwartz\",{inner}}}");
    let ask = |inner: &str| parsed(&api::price(&text(inner)));
    let rest = "\"kappa\":1,\"alpha\":0,\"vol\":0.5,\"years\":1";
    for (inner, expected) in [
        ("\"spot\":1,\"spot\":2,", "spot duplicate_field"),
        ("\"spot\":1e999,", "spot out_of_range"),
        ("\"spot\":1,\"kind\":\"schwartz\",", "kind duplicate_field"),
        ("\"spot\":1,\"\":2,", "unknown_field"),
        ("\"spot\":1,\"\\u0000é𝕏\":2,", "\0é𝕏 unknown_field"),
        ("\"spot\":1,\"__proto__\":{},", "__proto__ unknown_field"),
    ] {
        assert_eq!(errors(&ask(&format!("{inner}{rest}"))), [expected], "{inner}");
    }
    for number in ["1", "1.0", "1e0", "0.1E+1", "10e-1", "1.00000000000000000000000000000001"] {
        assert_eq!(ask(&format!("\"spot\":{number},{rest}")), ask(&format!("\"spot\":1,{rest}")));
    }
    let zero = ask("\"spot\":1,\"kappa\":1,\"alpha\":0,\"vol\":0,\"years\":0");
    let minus_zero = ask("\"spot\":1,\"kappa\":1,\"alpha\":-0.0,\"vol\":-0,\"years\":-0");
    assert_eq!(zero, minus_zero);
    for word in
        ["NaN", "Infinity", "-Infinity", "0x10", "1_000", ".5", "1.", "+1", "'1'", "undefined"]
    {
        assert_eq!(errors(&ask(&format!("\"spot\":{word},{rest}"))), ["not_json"], "{word}");
    }
}

#[test]
fn large_texts_are_refused_or_answered_in_no_time() {
    let start = Instant::now();
    let long = "x".repeat(1_000_000);
    let many = format!("[{}1]", "1,".repeat(300_000));
    assert_eq!(errors(&price(&json!({"kind": long}))), ["kind unknown_kind"]);
    assert!(errors(&price(&changed(&long, json!(1))))[0].ends_with("… unknown_field"));
    assert_eq!(errors(&price(&changed("spot", json!(long)))), ["spot wrong_type"]);
    let answer = api::price(&format!("{{\"kind\":\"hedge_ratio\",\"spot_changes\":{many}}}"));
    assert!(answer.len() < 2_000, "{}", answer.len());
    assert_eq!(
        errors(&parsed(&answer)),
        ["spot_changes too_long", "futures_changes missing_field"]
    );
    let fields: Vec<_> = (0..50_000).map(|index| format!("\"a{index}\":{index}")).collect();
    let answer = api::price(&format!("{{\"kind\":\"carry\",{}}}", fields.join(",")));
    let found = errors(&parsed(&answer));
    assert_eq!((found.len(), found.last().map(String::as_str)), (101, Some("too_many_errors")));
    for deep in [
        "[".repeat(1_000_000),
        "{\"a\":".repeat(200_000),
        format!("{{\"kind\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000)),
    ] {
        let found = errors(&parsed(&api::price(&deep)));
        assert!(["not_json", "too_deep"].contains(&found[0].as_str()), "{found:?}");
    }
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}

#[test]
fn thousands_of_requests_are_one_call() {
    let request = carry().to_string();
    let list = format!("[{}]", vec![request.as_str(); 20_000].join(","));
    let start = Instant::now();
    let answers = parsed(&api::price(&list));
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
    let answers = answers.as_array().unwrap();
    assert!(answers.len() == 20_000 && answers.iter().all(|answer| *answer == answers[0]));
}
