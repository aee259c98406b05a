//! Views of exact figures beside the door: what a page, a file or a brief shows of a scenario is what `evaluate` and
//! `price` answer of it, to the last digit. Simulated views are held to the door in `simulated`, options in `option`.

use rust_decimal::Decimal;
use serde_json::{Value, json};
use tokenlock::api;
use tokenlock::pricing::mean_reverting_jump::Trend;
use tokenlock::show::brief::stress;
use tokenlock::show::compare::figures;
use tokenlock::show::csv;
use tokenlock::show::key_figures::key_figures;
use tokenlock::show::table::Table;
use tokenlock::study::compared::Compared;
use tokenlock::study::comparison::Comparison;
use tokenlock::study::contract::price::ContractStudy;
use tokenlock::study::file;
use tokenlock::text::language::Language;
use tokenlock::text::number::money_said;

use crate::{door, scenario};

/// Bills of both sides, units and currencies, with moves that differ by month.
const CASES: [&str; 4] = [
    "risk.paths=0",
    "risk.paths=0&horizon=36&growth=0.03&contract.fee=0.5&contract.currency=USD&move.change=0.3&move.shape=ramp&move.months=12",
    "risk.paths=0&side=provider&move.change=-0.3&lock.curve=premium&lock.premium=0.1",
    "risk.paths=0&side=provider&currency=USD&line.1.unit=gpu_hours&line.1.currency=USD&line.1.hours=40646&line.1.hour_price=2.63&contract.lot=730&move.change=-0.1863118",
];

/// What the door answers about a link.
pub fn answer(keys: &str) -> Value {
    let (scenario, _) = scenario(keys);
    let answer: Value = serde_json::from_str(&api::evaluate(&file::write(&scenario))).unwrap();
    assert_eq!(answer["warnings"], json!([]), "{keys}");
    answer
}

/// The exact study that the door has of a link.
fn evaluated(keys: &str) -> Value {
    answer(keys)["study"].clone()
}

pub fn number(value: &Value) -> Decimal {
    value.as_str().unwrap().parse::<Decimal>().unwrap().normalize()
}

/// The table of months, its file and the spreadsheet are of the same rows.
#[test]
fn every_cell_of_the_months_is_the_doors() {
    for keys in CASES {
        let (_, study) = scenario(keys);
        let evaluated = evaluated(keys);
        let months = evaluated["months"].as_array().unwrap();
        let text = csv::months(&study, Language::English);
        let mut reader = ::csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let rows: Vec<::csv::StringRecord> = reader.records().map(|row| row.unwrap()).collect();
        assert_eq!(rows.len(), months.len(), "{keys}");
        for (row, month) in rows.iter().zip(months) {
            let of_month = ["unmoved", "exposure", "futures_price", "lots", "notional", "fees"];
            let of_case = ["unhedged", "settlement", "gain", "locked"];
            let expected = of_month.map(|name| number(&month[name])).into_iter().chain(
                ["chosen", "mirror"]
                    .iter()
                    .flat_map(|case| of_case.map(|name| number(&month["cases"][case][name]))),
            );
            let shown = row.iter().skip(1).map(|cell| cell.parse::<Decimal>().unwrap().normalize());
            assert!(shown.eq(expected), "{keys}: {row:?} {month}");
        }
    }
}

/// The amounts that a table shows, without what is written around them.
fn amounts(texts: impl Iterator<Item = String>) -> Vec<Decimal> {
    let digits = |text: String| -> String {
        let signed = text.replace('−', "-");
        signed.chars().filter(|sign| sign.is_ascii_digit() || "-.".contains(*sign)).collect()
    };
    texts
        .filter_map(|text| digits(text).parse::<Decimal>().ok())
        .map(|one| one.normalize())
        .collect()
}

#[test]
fn key_figures_the_brief_and_the_comparison_hold_the_doors_totals() {
    for keys in CASES {
        let (scenario, study) = scenario(keys);
        let evaluated = evaluated(keys);
        let told = |case: &str, name: &str| number(&evaluated["cases"][case][name]);
        let [of_cases, shared] = key_figures(&scenario, &study, Language::English);
        let shown = of_cases.into_iter().chain(shared).flat_map(|figure| figure.values);
        let shown = amounts(shown.map(|(text, _)| text));
        for case in ["chosen", "mirror"] {
            for name in ["unhedged", "gain", "locked", "saved"] {
                assert!(shown.contains(&told(case, name)), "{keys} {case} {name}: {shown:?}");
            }
        }
        assert!(shown.contains(&number(&evaluated["initial_margin"])), "{keys}: {shown:?}");
        let cells = |table: Table| table.rows.into_iter().flat_map(|row| row.cells);
        let brief: Vec<String> =
            cells(stress(&study, Language::English)).map(|cell| cell.text).collect();
        for name in ["unhedged", "locked"] {
            let said = money_said(told("chosen", name), study.currency, Language::English);
            assert!(brief.contains(&said), "{keys} {name} {said}: {brief:?}");
        }
        let all = [Compared::new("one", scenario.clone()), Compared::new("other", scenario)];
        let compared = cells(figures(&Comparison::of(&all), Language::English));
        let compared = amounts(compared.map(|cell| cell.text));
        assert!(compared.contains(&number(&evaluated["lots"])), "{keys}: {compared:?}");
    }
}

#[test]
fn what_the_index_is_expected_to_be_is_the_doors_model() {
    let (scenario, study) = scenario("risk.index=gpu-hour&horizon=24");
    let contract = ContractStudy::run(&scenario, &study).unwrap();
    let model = &contract.model;
    let Trend::Reverting { kappa, level } = model.trend else { panic!("{:?}", model.trend) };
    let answer = door(json!({
        "kind": "mean_reverting_jump", "spot": model.spot, "kappa": kappa,
        "theta0": level.theta0, "beta": level.beta, "vol": model.volatility,
        "jump_rate": model.jump_rate, "jump_mean": model.jump_mean, "jump_sd": model.jump_sd,
        "season_amplitude": level.season_amplitude, "season_period": level.season_period,
        "months": (1..=24).collect::<Vec<u32>>(),
    }));
    let expected: Vec<f64> = contract.months.iter().map(|month| month.expected).collect();
    assert_eq!(answer["forwards"], json!(expected));
}

#[test]
fn last_trading_days_are_those_that_the_door_lists() {
    for preset in ["xing", "shanghai", "gpu1", "gpu2"] {
        let (scenario, study) = scenario(&format!("contract.preset={preset}&horizon=36"));
        let contract = ContractStudy::run(&scenario, &study).unwrap();
        let listed = door(json!({
            "kind": "listed_months", "contract": preset, "date": "2026-11-22",
        }));
        let listed = listed.as_array().unwrap();
        for month in &contract.months {
            let name = month.calendar.text();
            let told = listed.iter().find(|one| one["month"] == name.as_str());
            let day = told.map(|one| one["last_trading_day"].as_str().unwrap().to_owned());
            assert_eq!(month.last_trading_day.map(|day| day.to_string()), day, "{preset} {name}");
        }
        assert!(contract.months.iter().any(|month| month.last_trading_day.is_some()), "{preset}");
    }
}
