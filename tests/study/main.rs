//! Properties of a study, over random moves, contracts and bills; and the edges of each rule.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::field_reassign_with_default,
    reason = "a scenario reads best as what differs from the default"
)]

mod law;
mod refusal;

use rust_decimal::dec;
use tokenlock::market::currency::Currency;
use tokenlock::market::quantity::{
    BatchShare, CurvePremium, Horizon, IndexPrice, IndexResponse, LockedShare, LotSize, Price,
    PriceChange, Quantity,
};
use tokenlock::market::unit::StandardUnit;
use tokenlock::study::figures::Study;
use tokenlock::study::link;
use tokenlock::study::price_move::MoveKind;
use tokenlock::study::refusal::{Reason, Refusals};
use tokenlock::study::scenario::{Curve, Scenario};

fn study(scenario: &Scenario) -> Study {
    Study::run(scenario).unwrap()
}

/// Found by the independent computation: quotients that do not end once hid an exact tie.
#[test]
fn a_tie_behind_a_third_is_still_a_tie() {
    let bill = link::read(
        "line.1.prices.input=1500.15&line.1.tokens.input=1000000&line.1.tokens.cached=0\
         &line.1.tokens.output=0&move.shape=ramp&move.months=3&move.change=0.1&horizon=1",
    );
    // 1500.15 x 31/30 = 1550.155
    assert_eq!(study(&bill.scenario).months[0].cases.chosen.unhedged, dec!(1550.16));
    let index =
        link::read("lock.index=3.25&move.change=-0.5&move.shape=ramp&move.months=3&horizon=2");
    // 3.25 / (2/3) = 4.875
    assert_eq!(study(&index.scenario).months[1].cases.mirror.settlement, dec!(4.88));
}

#[test]
fn an_exposure_of_half_a_lot_locks_nothing_and_is_counted() {
    let mut scenario = Scenario::default();
    scenario.lock.share = LockedShare::new(dec!(1)).unwrap();
    scenario.contract.lot = LotSize::new(dec!(1714.4)).unwrap();
    let below = study(&scenario);
    assert_eq!((below.months_below_one_lot, below.lots), (12, dec!(0)));
    assert_eq!(below.totals.chosen.locked, below.totals.chosen.unhedged);
    scenario.contract.lot = LotSize::new(dec!(1714.3)).unwrap();
    let above = study(&scenario);
    assert_eq!((above.months_below_one_lot, above.lots), (0, dec!(12)));
}

/// The keys that keep a scenario from having figures, and why.
fn refused(scenario: &Scenario) -> Vec<(String, Reason)> {
    let Err(Refusals(refusals)) = Study::run(scenario) else { panic!("it has figures") };
    refusals.into_iter().map(|refusal| (refusal.key, refusal.reason)).collect()
}

#[test]
fn the_curve_compounds_once_a_year_and_rounds_to_the_tick() {
    let mut scenario = Scenario::default();
    scenario.horizon = Horizon::new(dec!(24)).unwrap();
    scenario.lock.index = Some(IndexPrice::new(dec!(2)).unwrap());
    scenario.lock.curve = Curve::Premium;
    scenario.lock.premium = CurvePremium::new(dec!(0.21)).unwrap();
    let futures: Vec<_> = study(&scenario).months.iter().map(|month| month.futures_price).collect();
    assert_eq!((futures[5], futures[11], futures[23]), (dec!(2.20), dec!(2.42), dec!(2.93)));
}

#[test]
fn a_typed_curve_keeps_its_last_price_and_an_empty_one_is_an_error() {
    let mut scenario = Scenario::default();
    scenario.lock.curve = Curve::Typed;
    assert_eq!(refused(&scenario), [("lock.futures".to_owned(), Reason::NoFuturesPrice)]);
    scenario.lock.futures =
        [dec!(3), dec!(4.006)].map(|price| IndexPrice::new(price).unwrap()).to_vec();
    let futures: Vec<_> = study(&scenario).months.iter().map(|month| month.futures_price).collect();
    assert_eq!(futures[..3], [dec!(3.00), dec!(4.01), dec!(4.01)]);
}

#[test]
fn a_typed_index_leaves_a_basis_that_is_shown() {
    let mut scenario = Scenario::default();
    scenario.lock.index = Some(IndexPrice::new(dec!(3)).unwrap());
    let study = study(&scenario);
    // 240 x 4.5 + 560 x 0.15 + 120 x 13.5 = 2784.00; over 857.2 less 3.
    assert_eq!(study.basis_today, dec!(2784) / dec!(857.2) - dec!(3));
    assert_eq!(study.index_today, dec!(3));
    assert_eq!(self::study(&Scenario::default()).basis_today, dec!(0));
}

#[test]
fn a_contract_in_dollars_pays_a_bill_in_yuan_at_the_quoted_rate() {
    let mut scenario = Scenario::default();
    scenario.contract.currency = Some(Currency::Usd);
    scenario.price_move.change = PriceChange::new(dec!(1)).unwrap();
    let study = study(&scenario);
    let month = study.months[0];
    assert!(scenario.currencies_meet());
    // 2784 / 6.82 / 857.2 = 0.4762 dollars; 0.48 and 0.95 to the tick; 686 x 0.47 x 6.82.
    assert_eq!((month.futures_price, month.cases.chosen.settlement), (dec!(0.48), dec!(0.95)));
    assert_eq!(month.cases.chosen.gain, dec!(2198.90));
    // 0.1 x 12 x 686 x 0.48 x 6.82
    assert_eq!(study.initial_margin, dec!(2694.83));
}

#[test]
fn units_count_tokens_as_they_say() {
    let mut scenario = Scenario::default();
    scenario.lines[0].batch_share = BatchShare::new(dec!(0.5)).unwrap();
    let exposure = |scenario: &Scenario| study(scenario).months[0].exposure;
    assert_eq!(exposure(&scenario), dec!(642.9));
    scenario.unit = StandardUnit::Plain;
    assert_eq!(exposure(&scenario), dec!(920));
    scenario.unit = StandardUnit::PriceWeighted;
    // (240 + 560 / 30 + 120 x 3) x 0.75
    assert_eq!(exposure(&scenario).round_dp(10), dec!(464));
    scenario.lines[0].prices.input = Price::new(dec!(0)).unwrap();
    assert_eq!(refused(&scenario), [("line.1.prices.input".to_owned(), Reason::NoUnitPrice)]);
}

#[test]
fn only_this_vendor_is_one_number_away() {
    let mut scenario = Scenario::default();
    scenario.price_move.kind = MoveKind::Named;
    scenario.price_move.steps = vec!["0:1.5:6:2.25".parse().unwrap()];
    assert!(study(&scenario).totals.chosen.gain > dec!(0));
    scenario.price_move.index_response = IndexResponse::new(dec!(0)).unwrap();
    let alone = study(&scenario);
    assert_eq!(alone.totals.chosen.gain, dec!(0));
    assert!(alone.totals.chosen.unhedged > alone.unmoved);
}
