//! The priced contract: the formula of every month's price gives the price to its last digit.

use tokenlock::study::contract::price::ContractStudy;
use tokenlock::study::figures::Study;
use tokenlock::study::link;

use crate::evaluate::{evaluate, symbols};
use crate::shown;

#[test]
fn the_price_of_every_month_follows_from_its_formula() {
    let curves = [
        "",
        "lock.curve=premium&lock.premium=-0.19",
        "curve.method=quotes&curve.quotes=3:1.65,6:1.6,11:1.5",
        "curve.method=quotes&curve.quotes=12:1.5",
        "curve.method=carry&curve.rate=0.05&curve.convenience=0.24",
        "curve.method=expected&lock.curve=premium&lock.premium=0.04",
        "curve.method=expected&risk.index=xing",
    ];
    for curve in curves {
        for tick in ["0.01", "0.000001"] {
            let text = format!("v=1&as_of=2026-11-22&contract.tick={tick}&{curve}");
            let reading = link::read(text.trim_end_matches('&'));
            assert_eq!(reading.warnings, [], "{text}");
            let scenario = reading.scenario;
            let study = Study::run(&scenario).unwrap();
            let contract = ContractStudy::run(&scenario, &study).unwrap();
            for month in &contract.months {
                let working = contract.working(&scenario, &study, month.number).unwrap();
                assert_eq!(working.value.number, month.price);
                let result = evaluate(&working.formula, &working.inputs);
                assert_eq!(result, Ok(month.price), "{text}: {working:?}");
                let named = symbols(&working.formula);
                assert!(working.inputs.iter().all(|input| named.contains(&input.symbol)));
                shown::check(&working.formula, &working.inputs).unwrap();
            }
            assert_eq!(contract.working(&scenario, &study, 13), None);
        }
    }
}
