//! `evaluate` against the study that it is of.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde_json::{Value, json};
use tokenlock::api;
use tokenlock::market::quantity::Quantity;
use tokenlock::study::figures::Study;
use tokenlock::study::risk::case::RiskCase;
use tokenlock::study::risk::locks::StrategyKind;
use tokenlock::study::risk::study::RiskStudy;
use tokenlock::study::{file, link, scenario::Scenario};

use crate::documents::assert_written;
use crate::request::{DOCUMENT, errors, parsed};

fn evaluate(scenario: &Value) -> Value {
    parsed(&api::evaluate(&scenario.to_string()))
}

#[test]
fn a_file_gives_its_study() {
    let scenario =
        link::read("v=1&as_of=2026-11-22&move.change=0.3&lock.share=0.5&risk.paths=0").scenario;
    let study = Study::run(&scenario).unwrap();
    let answer = parsed(&api::evaluate(&file::write(&scenario)));
    assert_eq!(answer["warnings"], json!([]));
    let found = &answer["study"];
    assert_eq!(found["as_of"], "2026-11-22");
    assert_eq!((&found["currency"], &found["contract_currency"]), (&json!("CNY"), &json!("CNY")));
    assert_eq!(found["cases"]["chosen"]["locked"], format!("{:.2}", study.totals.chosen.locked));
    assert_eq!(found["cases"]["mirror"]["saved"], format!("{:.2}", study.totals.mirror.saved));
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
    let mut defaults = Scenario::default();
    defaults.risk.paths = Quantity::new(Decimal::ZERO).unwrap();
    let found = evaluate(&json!({"risk": {"paths": 0}}));
    assert_eq!(found["warnings"], json!([]));
    assert_eq!(found, parsed(&api::evaluate(&file::write(&defaults))));
    let answer = evaluate(&json!({
        "risk": {"paths": 0}, "horizon": 6, "colour": "red", "lock": {"share": "2", "premium": "x"}, "v": 7
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
    assert_eq!(
        evaluate(&json!({"only": "this", "risk": {"paths": 0}}))["warnings"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn what_cannot_be_evaluated_is_an_error() {
    let nothing = evaluate(&json!({"line": [], "lock": {"curve": "typed"}}));
    assert_eq!(nothing["errors"][1]["field"], "lock.futures");
    assert_eq!(nothing["errors"][0]["field"], "line.1.tokens");
    assert!(nothing["errors"][0]["message"].as_str().unwrap().starts_with("no_study: "));
    for (text, error) in [
        ("[]", "wrong_type"),
        ("1", "wrong_type"),
        ("", "not_json"),
        ("{", "not_json"),
        ("{\"horizon\":1e999}", "horizon out_of_range"),
        ("{\"growth\":NaN}", "not_json"),
    ] {
        assert_eq!(errors(&parsed(&api::evaluate(text))), [error], "{text}");
    }
    let long = format!("{{\"a\":\"{}\"}}", "x".repeat(10_000_000));
    assert_eq!(errors(&parsed(&api::evaluate(&long))), ["too_long"]);
    assert_eq!(errors(&parsed(&api::evaluate(&"[".repeat(900_000)))), ["not_json"]);
    let wild = json!({"line": [1, {"prices": []}, null], "lock": [], "move": {"steps": {"a": 1}},
                      "as_of": "9999-12-31", "horizon": -1, "growth": 1e300, "__proto__": {"a": 1}, "risk": {"paths": 0}});
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
    let answer = evaluate(&json!({"risk": {"paths": 1000, "buffer": 1000}, "trade": {"limit": 1}}));
    names(&answer["study"], &mut figures);
    names(&answer["liquidity"], &mut figures);
    names(&answer["risk"], &mut figures);
    assert!(figures.len() > 200);
    for name in figures {
        assert!(study.contains(&format!("{name}: ")), "{name} is not declared");
    }
}

#[test]
fn a_scenarios_risk_is_the_studys_to_the_last_digit() {
    let text = "v=1&as_of=2026-11-22&horizon=4&risk.paths=2000&risk.buffer=900&risk.usage_vol=0.1";
    let scenario = link::read(text).scenario;
    let case = RiskCase::of(&scenario, &Study::run(&scenario).unwrap());
    let expected = RiskStudy::new(&case, StrategyKind::ALL).unwrap().figures(&case).unwrap();
    let risk = &parsed(&api::evaluate(&file::write(&scenario)))["risk"];
    assert_eq!(risk["budget"], expected.budget);
    assert_eq!(risk["months"]["locked"][3][4], expected.months.locked.bands()[3][4].value);
    assert_eq!(risk["strategies"].as_array().unwrap().len(), StrategyKind::ALL.len());
    for (told, figures) in risk["strategies"].as_array().unwrap().iter().zip(&expected.strategies) {
        let figures = figures.as_ref().unwrap();
        assert_eq!(told["name"], figures.kind.name());
        assert_eq!(told["mean"]["value"], figures.results.mean.value);
        assert_eq!(told["overrun"]["chance"]["error"], figures.overrun.chance.standard_error);
        assert_eq!(told["variance"]["basis"], figures.variance.basis);
    }
    let cash = expected.cash.unwrap().unwrap();
    assert_eq!(risk["cash"]["bad"]["value"], cash.bad.value);
    assert_eq!(risk["cash"]["buffer"]["exhausted"]["value"], cash.buffer.unwrap().exhausted.value);
}

#[test]
fn a_risk_that_cannot_be_studied_leaves_the_study_standing() {
    let answer = evaluate(&json!({"move": {"pass_through": 0}, "risk": {"paths": 1000}}));
    assert_eq!(answer["risk"]["errors"][0]["field"], "risk.r_squared");
    let message = answer["risk"]["errors"][0]["message"].as_str().unwrap();
    assert!(message.starts_with("nothing_to_follow: r_squared is 0.12"), "{message}");
    assert_eq!(answer["study"]["months"].as_array().unwrap().len(), 12);
    assert_eq!(evaluate(&json!({"risk": {"paths": 0}}))["risk"], Value::Null);
    // One refused structure leaves the others.
    let risk =
        &evaluate(&json!({"risk": {"paths": 1000, "loading": 0.5, "cap_distance": 0}}))["risk"];
    let failed = |entry: &&Value| entry.get("errors").is_some();
    let failed: Vec<_> = risk["strategies"].as_array().unwrap().iter().filter(failed).collect();
    assert_eq!(failed.iter().map(|entry| &entry["name"]).collect::<Vec<_>>(), ["collar"]);
}

/// Figures of each strategy as another program has them, which simulates with its own random numbers: `link`, `strategy`,
/// `figure`, `value` and `error`, which exact figures have not. `tests/golden/README.md` says how it is written.
const INDEPENDENT: &str = include_str!("../golden/risk.csv");

/// How many standard errors, of both simulations together, lie between them at most.
const WITHIN: f64 = 4.0;

/// A figure of a strategy, or of all where the name is empty, with its standard error.
fn told(risk: &Value, strategy: &str, figure: &str) -> (f64, f64) {
    let strategies = risk["strategies"].as_array().unwrap();
    let found = match strategy {
        "" => &risk[figure],
        "cash" => {
            let (cash, buffer) = (&risk["cash"], &risk["cash"]["buffer"]);
            match figure.strip_prefix("exhausted_in_month_") {
                Some(month) => &buffer["by_month"][month.parse::<usize>().unwrap()],
                None => buffer.get(figure).unwrap_or(&cash[figure]),
            }
        }
        name => &strategies.iter().find(|one| one["name"] == name).unwrap()[figure],
    };
    let found = found.get("chance").unwrap_or(found);
    match found.as_f64() {
        Some(value) => (value, 0.0),
        None => (found["value"].as_f64().unwrap(), found["error"].as_f64().unwrap_or_default()),
    }
}

#[test]
fn risk_is_that_of_an_independent_simulation() {
    let mut answers: BTreeMap<&str, Value> = BTreeMap::new();
    let mut squares = Vec::new();
    for line in INDEPENDENT.lines().skip(1) {
        let [link, strategy, figure, value, error] = line.split(',').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let risk = answers.entry(link).or_insert_with(|| {
            let reading = link::read(link);
            assert_eq!(reading.warnings, [], "{link}");
            parsed(&api::evaluate(&file::write(&reading.scenario)))["risk"].take()
        });
        let (found, own_error) = told(risk, strategy, figure);
        let expected: f64 = value.parse().unwrap();
        let Ok(error) = error.parse::<f64>() else {
            assert!((found / expected - 1.0).abs() < 1e-6, "{line}: {found}");
            continue;
        };
        // A chance near nothing has no error that a sample could tell.
        let is_chance = ["overrun", "regret"].contains(&figure) || figure.contains("exhausted");
        let least = if is_chance { 2e-4 } else { 1e-7 * risk["budget"].as_f64().unwrap() };
        let distance = (found - expected) / (error.hypot(own_error) + least);
        assert!(distance.abs() < WITHIN, "{line}: {found} is {distance:.2} standard errors away");
        squares.push(distance * distance);
    }
    // Were the errors themselves too large, the distances would be too small.
    let mean_square = squares.iter().sum::<f64>() / squares.len() as f64;
    assert!(answers.len() == 6 && squares.len() > 200, "{}", squares.len());
    assert!((0.3..1.7).contains(&mean_square), "{mean_square}");
}

/// Scenarios that between them use every law and strategy, and what is answered: to the last digit
/// the same natively and from Node, which reads the file too.
#[test]
fn risk_is_the_same_to_the_last_digit_everywhere() {
    let scenarios = [
        json!({"horizon": 3, "risk": {"paths": 1000, "buffer": 700}}),
        json!({"horizon": 5, "risk": {"paths": 1000, "index": "xing", "settlement": "last-day",
            "usage_vol": 0.3, "usage_correlation": 0.5, "own_kappa": 2, "own_jump_rate": 1,
            "own_jump_sd": 0.1, "r_squared": 0.4, "side": "provider", "futures": "expected"}}),
        json!({"horizon": 4, "risk": {"paths": 1000, "index": "routed-open-model", "cash_paths": 0,
            "settlement": "mean", "usage_vol": 0.2, "usage_moves_with": "own-price",
            "option_vol": 0.5, "loading": 0.1, "funding_rate": 0.05, "commitment": "prepaid"}}),
    ];
    let answers = scenarios.map(|scenario| {
        let text = scenario.to_string();
        format!("{{\"asked\":{text},\n\"risk\":{}}}", evaluate(&scenario)["risk"])
    });
    assert_written("tests/door/risk.json", &format!("[\n{}\n]\n", answers.join(",\n")));
}
