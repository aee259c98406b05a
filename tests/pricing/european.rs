//! European options and their greeks.

mod law;
mod limit;

use tokenlock::pricing::black;
use tokenlock::pricing::european::{European, EuropeanValue};
use tokenlock::pricing::option_type::OptionType::{Call, Put};

use crate::golden;
use crate::golden::Row;

const OPTION: European = European {
    option_type: Call,
    forward: 100.0,
    strike: 105.0,
    years: 0.75,
    rate: 0.04,
    volatility: 0.35,
};

fn value(option: European) -> EuropeanValue {
    option.value().unwrap_or_else(|error| panic!("{error}: {option:?}"))
}

fn greek_of(row: &Row, value: &EuropeanValue) -> f64 {
    // The published spot greeks are by a spot that the forward moves in proportion with.
    let forward_per_spot = || row.number("forward") / row.number("spot");
    match row.text("greek") {
        "delta_forward" => value.delta_forward,
        "delta_spot" => value.delta_forward * forward_per_spot(),
        "gamma_forward" => value.gamma_forward,
        "vega" => value.vega,
        "vanna_spot" => value.vanna * forward_per_spot(),
        other => panic!("{other} is not tested"),
    }
}

#[test]
fn golden_prices_are_met() {
    for row in golden::rows("black76.csv") {
        let option = row.european();
        row.assert_near(value(option).present_value, "price", row.number("tol"));
        assert_eq!(option.present_value(), Ok(value(option).present_value));
    }
}

#[test]
fn golden_greeks_are_met() {
    for row in golden::rows("black76_greeks.csv") {
        let years = row.number("years");
        let value = value(European {
            option_type: row.option_type(),
            forward: row.number("forward"),
            strike: row.number("strike"),
            years,
            rate: -libm::log(row.number("discount")) / years,
            volatility: row.number("stddev") / years.sqrt(),
        });
        row.assert_near(greek_of(&row, &value), "value", row.number("tol"));
    }
}

#[test]
fn a_working_ends_in_the_value() {
    for option in
        [OPTION, European { years: 0.0, ..OPTION }, European { option_type: Put, ..OPTION }]
    {
        let working = option.working().unwrap();
        assert_eq!(working.result(), Some(value(option).present_value));
        assert!(working.steps.iter().all(|step| step.value.is_finite()));
    }
    let symbols: Vec<_> = OPTION.working().unwrap().steps.iter().map(|step| step.symbol).collect();
    assert_eq!(
        symbols,
        ["F", "K", "T", "r", "σ", "s", "d1", "d2", "undiscounted", "discount", "PV"]
    );
}

#[test]
fn bare_numbers_agree_with_the_product() {
    let deviation = OPTION.volatility * OPTION.years.sqrt();
    let bare = black::undiscounted(Call, OPTION.forward, OPTION.strike, deviation);
    assert_eq!(value(OPTION).undiscounted, bare);
}
