//! Asking the door.

use serde_json::{Value, json};
use tokenlock::api;

/// The answer to a request.
pub fn price(request: &Value) -> Value {
    parsed(&api::price(&request.to_string()))
}

/// JSON that has to be proper.
pub fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The number at a path such as `present_value` or `forwards.0`.
pub fn number(answer: &Value, path: &str) -> f64 {
    let step = |value: &Value, name: &str| match name.parse::<usize>() {
        Ok(index) => value[index].clone(),
        Err(_) => value[name].clone(),
    };
    let found = path.split('.').fold(answer.clone(), |value, name| step(&value, name));
    found.as_f64().unwrap_or_else(|| panic!("no number {path}: {answer}"))
}

/// Where every name of an error is explained.
pub const DOCUMENT: &str = include_str!("../../docs/api.md");

/// Fields and names of all errors, as `field name`.
pub fn errors(answer: &Value) -> Vec<String> {
    let list = answer["errors"].as_array().unwrap_or_else(|| panic!("no errors: {answer}"));
    assert!(!list.is_empty() && answer.as_object().unwrap().len() == 1, "{answer}");
    list.iter().map(error).collect()
}

fn error(error: &Value) -> String {
    let fields: Vec<_> = error.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(fields, ["field", "message", "value"], "{error}");
    let (field, message) = (error["field"].as_str().unwrap(), error["message"].as_str().unwrap());
    let (name, text) = message.split_once(": ").unwrap_or_else(|| panic!("no name: {message}"));
    assert!(
        !text.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'),
        "{message}"
    );
    assert!(DOCUMENT.contains(&format!("`{name}`")), "docs/api.md lacks {name}");
    format!("{field} {name}").trim().to_owned()
}

/// A sound request of each kind.
pub fn samples() -> Vec<Value> {
    let option = json!({"type": "call", "forward": 2.0, "strike": 2.1, "years": 0.5, "rate": 0.03,
                        "vol": 0.6});
    let with = |kind: &str, fields: Value| {
        let mut request = fields;
        request["kind"] = kind.into();
        request
    };
    let mut implied = option.clone();
    implied.as_object_mut().unwrap().remove("vol");
    implied["present_value"] = 0.3.into();
    let average = json!({"type": "put", "forward": 2.0, "strike": 1.9, "fixings": [0.1, 0.2, 0.3],
                         "rate": 0.03, "vol": 0.6});
    let listed = json!({"type": "call", "forwards": [2.0, 2.1], "strike": 1.9, "fixings": [0.1, 0.2],
                        "rate": 0.03, "vols": [0.6, 0.55], "years": 0.25, "past_fixings": [1.8]});
    let spread = json!({"forward1": 9.0, "forward2": 2.0, "strike": 6.5, "years": 0.5, "rate": 0.03,
                        "vol1": 0.6, "vol2": 0.5, "correlation": 0.7});
    let model = |name: &str| {
        let mut request = spread.clone();
        request["model"] = name.into();
        with("spread", request)
    };
    let mut exchange = spread.clone();
    exchange.as_object_mut().unwrap().remove("strike");
    let jump = json!({"spot": 2.0, "kappa": 2.5, "theta0": 0.69, "beta": -0.35, "vol": 0.4,
        "jump_rate": 3.0, "jump_mean": 0.1, "jump_sd": 0.25, "season_amplitude": 0.08,
        "season_period": 1.0, "months": [1, 6, 12]});
    let mut full_jump = jump.clone();
    full_jump["quantiles"] = json!([0.05, 0.5, 0.95]);
    full_jump["option"] = json!({"type": "call", "strike": 2.1, "month": 6});
    vec![
        with("european", option.clone()),
        with("implied_vol", implied),
        with("american", option),
        with("average", average.clone()),
        with("average", listed.clone()),
        with("geometric_average", average),
        with("geometric_average", listed),
        model("kirk"),
        model("kirk2"),
        model("exact"),
        with("exchange", exchange),
        json!({"kind": "merton", "type": "put", "spot": 2.0, "strike": 2.1, "years": 0.5, "rate": 0.03,
               "yield": 0.01, "vol": 0.5, "jump_rate": 2.0, "jump_mean": 0.1, "jump_sd": 0.2}),
        json!({"kind": "carry", "spot": 2.0, "rate": 0.03, "storage": 0.01, "convenience": 0.02,
               "years": 0.5}),
        json!({"kind": "schwartz", "spot": 2.0, "kappa": 1.5, "alpha": 0.6, "vol": 0.5, "years": 0.5}),
        json!({"kind": "schwartz_smith", "chi": 0.1, "xi": 0.6, "kappa": 1.5, "vol_chi": 0.3,
               "lambda_chi": 0.1, "mu_xi": -0.2, "vol_xi": 0.15, "correlation": 0.3, "years": 0.5}),
        with("mean_reverting_jump", jump),
        with("mean_reverting_jump", full_jump),
        json!({"kind": "hedge_ratio", "spot_changes": [0.1, -0.2, 0.05, 0.1],
               "futures_changes": [0.12, -0.15, 0.02, 0.11]}),
        json!({"kind": "hedge_ratio", "spot_changes": [0.1, -0.2, 0.05], "exposure": 100,
               "futures_changes": [0.12, -0.15, 0.02], "lot": 10, "spot": 2, "futures": 2.1}),
        json!({"kind": "listed_months", "contract": "xing", "date": "2026-11-22"}),
        json!({"kind": "index", "cap": 0.3, "reference_score": 50, "providers": [
            {"price": 2.0, "volume": 40, "score": 50}, {"price": 3.0, "volume": 30, "score": 60},
            {"price": 1.0, "volume": 20, "score": 40}, {"price": 2.5, "volume": 10, "score": 55}]}),
    ]
}
