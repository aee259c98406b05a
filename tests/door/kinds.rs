//! What each kind does with its fields, beyond the price of its product.

use serde_json::{Value, json};

use crate::request::{errors, number, price};

fn with(request: &Value, fields: Value) -> Value {
    let mut request = request.clone();
    for (name, value) in fields.as_object().unwrap() {
        request[name] = value.clone();
    }
    request
}

fn without(request: &Value, name: &str) -> Value {
    let mut request = request.clone();
    request.as_object_mut().unwrap().remove(name);
    request
}

#[test]
fn an_average_takes_one_number_or_a_list() {
    let flat = json!({"kind": "average", "type": "call", "forward": 2, "strike": 2.1,
                      "fixings": [0.1, 0.2, 0.3], "rate": 0.05, "vol": 0.5});
    let listed = with(
        &without(&without(&flat, "forward"), "vol"),
        json!({"forwards": [2, 2, 2], "vols": [0.5, 0.5, 0.5], "years": 0.3}),
    );
    for kind in ["average", "geometric_average"] {
        let of = |request: &Value| price(&with(request, json!({"kind": kind})));
        let value = number(&of(&flat), "present_value");
        assert_eq!(of(&flat), of(&listed));
        let later = number(&of(&with(&flat, json!({"years": 1.3}))), "present_value");
        assert!((later / value - (-0.05_f64).exp()).abs() < 1e-14);
        for (wrong, expected) in [
            (with(&flat, json!({"forwards": [2, 2, 2]})), "forwards conflicting_fields"),
            (with(&flat, json!({"vols": [0.5]})), "vols conflicting_fields"),
            (without(&flat, "forward"), "forward missing_field"),
            (without(&flat, "vol"), "vol missing_field"),
            (with(&listed, json!({"forwards": [2, 2]})), "forwards lengths_differ"),
            (with(&listed, json!({"vols": []})), "vols lengths_differ"),
            (with(&listed, json!({"vols": [0.5, 0.1, 0.5]})), "vols[1] variance_decreases"),
            (with(&listed, json!({"vols": [0.5, -0.1, 0.5]})), "vols[1] out_of_range"),
            (with(&listed, json!({"forwards": [2, "2", 2]})), "forwards[1] wrong_type"),
            (with(&flat, json!({"fixings": [0.1, 0.3, 0.2]})), "fixings[2] decreases"),
            (with(&flat, json!({"fixings": []})), "fixings empty"),
            (with(&flat, json!({"years": 0.2})), "years out_of_range"),
            (with(&flat, json!({"past_fixings": [0]})), "past_fixings[0] out_of_range"),
        ] {
            assert_eq!(errors(&of(&wrong)), [expected], "{wrong}");
        }
        let known = with(&flat, json!({"fixings": [], "past_fixings": [2.5, 2.5]}));
        assert!((number(&of(&known), "present_value") - 0.4).abs() < 1e-12);
    }
    let wrong = price(&with(&listed, json!({"vols": [0.5, 0.1, 0.5]})));
    assert_eq!(wrong["errors"][0]["value"], json!(0.1));
}

#[test]
fn a_hedge_ratio_gives_contracts_where_it_can() {
    let plain = json!({"kind": "hedge_ratio", "spot_changes": [0.1, -0.2, 0.05],
                       "futures_changes": [0.12, -0.15, 0.02]});
    let fields = |request: &Value| {
        let answer = price(request);
        let has = |name| answer.get(name).is_some();
        (has("contracts"), has("tailed_contracts"))
    };
    assert_eq!(fields(&plain), (false, false));
    let sized = with(&plain, json!({"exposure": 100, "lot": 10}));
    assert_eq!(fields(&sized), (true, false));
    let tailed = with(&sized, json!({"spot": 2, "futures": 2.5}));
    assert_eq!(fields(&tailed), (true, true));
    let answer = price(&tailed);
    let contracts = number(&answer, "contracts");
    assert_eq!(contracts, number(&answer, "ratio") * 10.0);
    assert!((number(&answer, "tailed_contracts") / contracts - 0.8).abs() < 1e-15);
    for (wrong, expected) in [
        (with(&plain, json!({"exposure": 1})), "lot missing_field"),
        (with(&plain, json!({"lot": 1})), "exposure missing_field"),
        (with(&sized, json!({"spot": 1})), "futures missing_field"),
        (with(&plain, json!({"spot": 1, "futures": 1})), "exposure missing_field"),
        (with(&plain, json!({"spot_changes": [1, 2]})), "futures_changes lengths_differ"),
        (with(&plain, json!({"spot_changes": [1]})), "spot_changes too_short"),
        (with(&plain, json!({"spot_changes": []})), "spot_changes empty"),
        (with(&plain, json!({"spot_changes": [0.1, 0.1, 0.1]})), "spot_changes no_variation"),
        (with(&plain, json!({"futures_changes": [0.1, 0.1, 0.1]})), "futures_changes no_variation"),
        (
            with(&plain, json!({"futures_changes": [0.1, null, "1"]})),
            "futures_changes[1] wrong_type",
        ),
    ] {
        assert_eq!(errors(&price(&wrong))[0], expected, "{wrong}");
    }
    let offset = price(&with(&plain, json!({"spot_changes": [1, -2, 1]})));
    assert!(offset.get("dollar_offset_percent").is_none() && offset.get("ratio").is_some());
}

#[test]
fn an_index_redistributes_what_is_above_the_cap() {
    let request = json!({"kind": "index", "cap": 0.4, "reference_score": 50, "providers": [
        {"price": 2, "volume": 70, "score": 50}, {"price": 3, "volume": 20, "score": 100},
        {"price": 1, "volume": 10, "score": 25}]});
    // 0.3 above the cap goes 2 : 1 to the others, whose first is at the cap then.
    let answer = price(&request);
    for (place, weight) in [0.4, 0.4, 0.2].into_iter().enumerate() {
        assert!((number(&answer, &format!("weights.{place}")) - weight).abs() < 1e-15);
    }
    assert!((number(&answer, "index") - (0.4 * 2.0 + 0.4 * 1.5 + 0.2 * 2.0)).abs() < 1e-15);
    let provider = |fields: Value| {
        let mut request = request.clone();
        request["providers"][2] = fields;
        request
    };
    for (wrong, expected) in [
        (with(&request, json!({"cap": 0.3})), "providers too_few_providers"),
        (with(&request, json!({"cap": 0})), "cap out_of_range"),
        (with(&request, json!({"providers": []})), "providers empty"),
        (with(&request, json!({"providers": {}})), "providers wrong_type"),
        (provider(json!(7)), "providers[2] wrong_type"),
        (provider(json!({"price": 1, "volume": 1})), "providers[2].score missing_field"),
        (provider(json!({"price": 1, "volume": 1, "score": 0})), "providers[2].score out_of_range"),
        (
            provider(json!({"price": 1, "volume": 1, "score": 1, "name": "a"})),
            "providers[2].name unknown_field",
        ),
    ] {
        assert_eq!(errors(&price(&wrong)), [expected], "{wrong}");
    }
}

#[test]
fn listed_months_are_those_of_the_contract() {
    let ask = |contract: &str, date: &str| {
        price(&json!({"kind": "listed_months", "contract": contract, "date": date}))
    };
    let xing = ask("xing", "2026-11-22");
    assert_eq!(xing[0], json!({"month": "2026-12", "last_trading_day": "2026-12-16"}));
    assert_eq!(xing.as_array().unwrap().len(), 10);
    assert_eq!(ask("stu", "2026-11-22"), json!([]));
    for contract in ["xing", "shanghai", "gpu1", "gpu2", "stu", "custom"] {
        for date in ["0000-01-01", "2024-02-29", "2026-11-22", "9999-12-31"] {
            assert!(ask(contract, date).is_array(), "{contract} {date}");
        }
    }
    for date in
        ["2026-02-30", "2026-2-3", "2026/11/22", "22.11.2026", "", "2026-11-22T00:00", "-001-01-01"]
    {
        assert_eq!(errors(&ask("xing", date)), ["date not_a_date"], "{date}");
    }
    assert_eq!(errors(&ask("Xing", "2026-11-22")), ["contract unknown_choice"]);
    assert_eq!(errors(&ask("", "x")), ["contract unknown_choice", "date not_a_date"]);
}

#[test]
fn spread_models_are_chosen_by_name() {
    let request = json!({"kind": "spread", "model": "kirk", "forward1": 9, "forward2": 2, "strike": 6.5,
        "years": 0.5, "rate": 0.03, "vol1": 0.6, "vol2": 0.5, "correlation": 0.7});
    let value =
        |model: &str| number(&price(&with(&request, json!({"model": model}))), "present_value");
    let (kirk, second, exact) = (value("kirk"), value("kirk2"), value("exact"));
    assert!((second - exact).abs() < (kirk - exact).abs(), "{kirk} {second} {exact}");
    assert_eq!(errors(&price(&with(&request, json!({"model": "Kirk"})))), ["model unknown_choice"]);
}
