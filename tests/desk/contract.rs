//! What the contract is worth.

use rust_decimal::dec;
use serde_json::json;
use tokenlock::market::exact::{from_float, to_float};
use tokenlock::pricing::curve::shape::CurveShape;
use tokenlock::study::contract::price::ContractStudy;
use tokenlock::study::refusal::Reason;

use crate::{door, scenario};

fn contract(keys: &str) -> ContractStudy {
    let (scenario, study) = scenario(keys);
    ContractStudy::run(&scenario, &study).unwrap()
}

/// The names of what is refused, with its reasons.
fn refused(keys: &str) -> Vec<(String, String)> {
    let (scenario, study) = scenario(keys);
    let refusals = ContractStudy::run(&scenario, &study).unwrap_err().0;
    refusals.iter().map(|one| (one.key.clone(), one.reason.name().to_owned())).collect()
}

/// 2,784 yuan a month on 857.2 M standard tokens is an index of 3.2478, on a tick of a cent 3.25; a model whose log falls
/// by 7 % a year expects 3.09 of it in a year, so that the contract holds 5 % a year more.
#[test]
fn the_default_contract_is_todays_index_and_above_what_is_expected() {
    let contract = contract("");
    assert_eq!(contract.months.len(), 12);
    let last = contract.month();
    assert_eq!((last.number, last.calendar.text().as_str()), (12, "2027-11"));
    assert_eq!((contract.index_today.round_dp(6), last.price), (dec!(3.247783), dec!(3.25)));
    // A log drift of -7 % a year in all, a volatility of 11 % and 8 jumps of +1 % +/- 5.6 %.
    let convexity =
        0.5 * 0.11_f64.powi(2) + 8.0 * ((0.01_f64 + 0.5 * 0.056_f64.powi(2)).exp_m1() - 0.01);
    let expected = to_float(contract.index_today) * (convexity - 0.07).exp();
    assert!((last.expected / expected - 1.0).abs() < 1e-12, "{}", last.expected);
    let premium = (3.25 / expected).ln();
    assert!((last.premium - premium).abs() < 1e-12, "{}", last.premium);
    assert_eq!((contract.shape, last.roll_yield), (CurveShape::Flat, Some(0.0)));
    assert_eq!(last.last_trading_day.map(|day| day.to_string()).as_deref(), Some("2027-11-30"));
    assert_eq!(contract.months[0].roll_yield, None);
}

#[test]
fn carry_is_the_doors_forward_on_the_tick() {
    let contract = contract(
        "curve.method=carry&curve.rate=0.03&curve.convenience=0.2&contract.tick=0.000000001",
    );
    assert_eq!(contract.shape, CurveShape::Backwardation);
    for month in &contract.months {
        let request = json!({
            "kind": "carry", "spot": to_float(contract.index_today), "rate": 0.03, "storage": 0,
            "convenience": 0.2, "years": f64::from(month.number) / 12.0,
        });
        let forward = door(request)["forward"].as_f64().unwrap();
        assert_eq!(from_float(forward).unwrap().round_dp(9), month.price);
    }
    assert!((contract.implied_convenience - 0.2).abs() < 1e-8, "{}", contract.implied_convenience);
}

#[test]
fn between_quotes_the_price_grows_steadily_and_beyond_them_it_stays() {
    let contract = contract("curve.method=quotes&curve.quotes=3:3,9:2.4&contract.tick=0.000000001");
    let prices: Vec<f64> = contract.months.iter().map(|month| to_float(month.price)).collect();
    assert_eq!((prices[0], prices[2], prices[8], prices[11]), (3.0, 3.0, 2.4, 2.4));
    let middle = (3.0_f64 * 2.4).sqrt();
    assert!((prices[5] / middle - 1.0).abs() < 1e-9, "{}", prices[5]);
    assert_eq!(contract.shape, CurveShape::Backwardation);
    let roll = contract.months[5].roll_yield.unwrap();
    assert!((roll - (3.0_f64 / 2.4).ln() * 2.0).abs() < 1e-7, "{roll}");
    let quoted: Vec<_> = contract.months.iter().map(|month| month.quote).collect();
    assert_eq!((quoted[2], quoted[5], quoted[8]), (Some(dec!(3)), None, Some(dec!(2.4))));
}

#[test]
fn each_contract_lists_its_own_months() {
    let listed = |preset: &str| {
        let contract = contract(&format!("contract.preset={preset}"));
        contract.months.iter().filter(|month| month.last_trading_day.is_some()).count()
    };
    assert_eq!(
        ["custom", "xing", "shanghai", "gpu1", "gpu2", "stu"].map(listed),
        [12, 8, 11, 12, 12, 0]
    );
    let xing = contract("contract.preset=xing");
    let first = xing.months[0].last_trading_day.map(|day| day.to_string());
    assert_eq!(first.as_deref(), Some("2026-12-16"));
}

#[test]
fn everything_wrong_is_refused_at_once() {
    let many = "curve.method=quotes&contract.month=13&lock.index=0";
    let pairs = |found: &[(&str, &str)]| -> Vec<(String, String)> {
        found.iter().map(|(key, name)| ((*key).to_owned(), (*name).to_owned())).collect()
    };
    let expected = pairs(&[
        ("lock.index", "out_of_range"),
        ("contract.month", "out_of_range"),
        ("curve.quotes", "no_futures_price"),
    ]);
    assert_eq!(refused(many), expected);
    let zero = "curve.method=quotes&curve.quotes=2:0";
    assert_eq!(refused(zero), pairs(&[("curve.quotes", "out_of_range")]));
    let typed = "lock.curve=typed&lock.futures=0";
    assert_eq!(refused(typed), pairs(&[("lock.futures", "out_of_range")]));
    let wild = "risk.index=custom&risk.jump_rate=100&risk.jump_mean=2&risk.jump_sd=2&horizon=36";
    assert_eq!(refused(wild), pairs(&[("risk.drift", "out_of_range")]));
}

#[test]
fn a_month_of_the_horizon_can_be_chosen() {
    assert_eq!(contract("contract.month=5").month().number, 5);
    let (scenario, study) = scenario("contract.month=12&horizon=6");
    let refusals = ContractStudy::run(&scenario, &study).unwrap_err().0;
    assert_eq!(refusals[0].reason, Reason::OutOfRange { min: 1.0, max: 6.0 });
}
