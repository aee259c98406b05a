//! A study as JSON: every figure once, under the name that it has in the code.
//!
//! Money and quantities are decimals and therefore strings: money with two places, which it is
//! rounded to, anything else to the last digit. Simulated figures are numbers. Counts, years and months are numbers.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::batch::unread;
use super::request_error::{Refused, RequestError};
use super::warning;
use crate::market::calendar::date_text;
use crate::study::figures::{BothCases, Month, MonthCase, Study, Total};
use crate::study::file::{LARGEST, pairs};
use crate::study::link::{self, ReadScenario};
use crate::study::refusal::{Refusal as StudyRefusal, Refusals};
use crate::study::scenario::Scenario;

/// Evaluates the JSON of a scenario's file: `{"study","liquidity","risk","warnings"}`, or
/// `{"errors","warnings"}`.
///
/// Any object is a scenario: missing keys take their defaults, whatever cannot be read becomes a
/// warning.
pub fn evaluate(text: &str) -> String {
    if text.len() > LARGEST {
        let what = format_args!("a scenario has at most {LARGEST} bytes");
        return Refused::from(RequestError::of_text("too_long", what)).json();
    }
    match serde_json::from_str::<Value>(text) {
        Ok(file @ Value::Object(_)) => {
            let reading = link::read_pairs(pairs(&file));
            let warnings = read_warnings(&reading).chain(warning::of_repeated(text)).collect();
            answer(&reading.scenario, warnings).to_string()
        }
        Ok(_) => {
            let refusal = RequestError::of_text("wrong_type", "a scenario is an object");
            Refused::from(refusal).json()
        }
        Err(error) => Refused::from(unread(text, &error)).json(),
    }
}

/// The study of a scenario that was read, or what keeps it from one, and what was not read.
pub fn evaluation(reading: &ReadScenario) -> Value {
    answer(&reading.scenario, read_warnings(reading).collect())
}

fn read_warnings(reading: &ReadScenario) -> impl Iterator<Item = Value> {
    reading.warnings.iter().map(warning::of_evaluation)
}

fn answer(scenario: &Scenario, warnings: Vec<Value>) -> Value {
    match Study::run(scenario) {
        Ok(study) => {
            let risk = super::risk::risk(scenario, &study);
            let liquidity = super::liquidity::liquidity(scenario, &study);
            json!({
                "study": figures(&study),
                "liquidity": liquidity,
                "risk": risk,
                "warnings": warnings,
            })
        }
        Err(refusals) => {
            let error = |refusal: &StudyRefusal| {
                problem(&refusal.key, Value::Null, NO_STUDY, &refusal.to_string())
            };
            let errors: Vec<_> = refusals.0.iter().map(error).collect();
            json!({ "errors": errors, "warnings": warnings })
        }
    }
}

/// The name of everything that keeps a scenario from its exact study.
const NO_STUDY: &str = "no_study";

/// An error, or a warning of `evaluate`.
pub(super) fn problem(field: &str, value: Value, name: &str, what: &str) -> Value {
    json!({ "field": field, "value": value, "message": format!("{name}: {what}") })
}

/// The errors of a figure of a model, whose values are numbers.
pub(super) fn errors(refusals: &Refusals) -> Value {
    let error = |refusal: &StudyRefusal| {
        let StudyRefusal { key, value, reason } = refusal;
        // OK because what is no number is null.
        let value = value.parse::<f64>().map_or(Value::Null, Value::from);
        let text = refusal.to_string();
        let what = text.strip_prefix(reason.name()).unwrap_or(&text).trim_start_matches([':', ' ']);
        problem(key, value, reason.name(), what)
    };
    json!({ "errors": refusals.0.iter().map(error).collect::<Vec<_>>() })
}

fn figures(study: &Study) -> Value {
    let weights = study.weights.iter().map(|weights| {
        json!({
            "input": exact(weights.token.input),
            "cached": exact(weights.token.cached),
            "write": exact(weights.token.write),
            "write_long": exact(weights.token.write_long),
            "output": exact(weights.token.output),
            "batch": exact(weights.batch),
        })
    });
    json!({
        "as_of": date_text(study.as_of),
        "currency": study.currency,
        "contract_currency": study.contract_currency,
        "weights": weights.collect::<Vec<_>>(),
        "index_today": exact(study.index_today),
        "basis_today": exact(study.basis_today),
        "unmoved": money(study.unmoved),
        "exposure": exact(study.exposure),
        "plain_millions": exact(study.plain_millions),
        "lots": exact(study.lots),
        "covered": exact(study.covered),
        "fees": money(study.fees),
        "initial_margin": money(study.initial_margin),
        "months_below_one_lot": study.months_below_one_lot,
        "cases": cases(&study.totals, total),
        "months": study.months.iter().map(month).collect::<Vec<_>>(),
    })
}

fn month(month: &Month) -> Value {
    json!({
        "year": month.calendar.year,
        "month": month.calendar.month,
        "unmoved": money(month.unmoved),
        "exposure": exact(month.exposure),
        "plain_millions": exact(month.plain_millions),
        "futures_price": exact(month.futures_price),
        "lots": exact(month.lots),
        "notional": exact(month.notional),
        "fees": money(month.fees),
        "cases": cases(&month.cases, month_case),
    })
}

fn month_case(case: &MonthCase) -> Value {
    json!({
        "unhedged": money(case.unhedged),
        "index_factor": exact(case.index_factor),
        "settlement": exact(case.settlement),
        "gain": money(case.gain),
        "locked": money(case.locked),
    })
}

fn total(total: &Total) -> Value {
    json!({
        "unhedged": money(total.unhedged),
        "gain": money(total.gain),
        "locked": money(total.locked),
        "saved": money(total.saved),
        "change": exact(total.change),
        "effective_plain": total.effective_plain.map(exact),
        "effective_standard": total.effective_standard.map(exact),
    })
}

fn cases<T>(both: &BothCases<T>, write: impl Fn(&T) -> Value) -> Value {
    json!({ "chosen": write(&both.chosen), "mirror": write(&both.mirror) })
}

/// All digits, without zeros at the end: one value has one text.
pub(super) fn exact(value: Decimal) -> String {
    value.normalize().to_string()
}

/// An amount of money, which is whole cents.
pub(super) fn money(value: Decimal) -> String {
    let mut cents = value.normalize();
    if cents.scale() < 2 {
        cents.rescale(2);
    }
    cents.to_string()
}
