//! Properties of a study, over random moves, contracts and bills; and the edges of each rule.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::field_reassign_with_default,
    reason = "a scenario reads best as what differs from the default"
)]

use proptest::prelude::*;
use rust_decimal::{Decimal, dec};
use tokenlock::market::currency::Currency;
use tokenlock::market::quantity::{
    BatchShare, CurvePremium, Fee, Horizon, IndexPrice, IndexResponse, LockedShare, LotSize,
    MonthlyGrowth, MoveMonths, PassThrough, Price, PriceChange, Quantity, Tick, Tokens,
};
use tokenlock::market::token::PerKind;
use tokenlock::market::token_prices::TokenPrices;
use tokenlock::market::unit::StandardUnit;
use tokenlock::study::figures::{Case, Study};
use tokenlock::study::link;
use tokenlock::study::price_move::{MoveKind, PriceMove, Shape};
use tokenlock::study::refusal::{Reason, Refusals};
use tokenlock::study::scenario::{Curve, Scenario};

fn hundredths(value: i64) -> Decimal {
    Decimal::new(value, 2)
}

fn study(scenario: &Scenario) -> Study {
    Study::run(scenario).unwrap()
}

prop_compose! {
    fn slider()(change in -90..=300_i64, pass_through in 0..=300_i64, months in 1..=36_u32,
        shape in prop::sample::select(Shape::ALL.to_vec())) -> PriceMove {
        PriceMove {
            change: PriceChange::new(hundredths(change)).unwrap(),
            pass_through: PassThrough::new(hundredths(pass_through)).unwrap(),
            months: MoveMonths::new(months.into()).unwrap(),
            shape,
            ..PriceMove::default()
        }
    }
}

prop_compose! {
    fn scenario()(price_move in slider(), share in 0..=100_i64, growth in -20..=30_i64,
        horizon in 1..=36_u32, unit in prop::sample::select(StandardUnit::ALL.to_vec()),
        batch in 0..=100_i64, tokens in (0..2_000_000_000_u32, 0..2_000_000_000_u32, 1_000_000..2_000_000_000_u32),
        fee in 0..=200_i64, premium in -50..=100_i64) -> Scenario {
        let mut scenario = Scenario::default();
        let line = &mut scenario.lines[0];
        line.tokens = PerKind {
            input: Tokens::from_whole(tokens.0),
            cached: Tokens::from_whole(tokens.1),
            output: Tokens::from_whole(tokens.2),
            ..PerKind::default()
        };
        line.batch_share = BatchShare::new(hundredths(batch)).unwrap();
        scenario.price_move = price_move;
        scenario.unit = unit;
        scenario.growth = MonthlyGrowth::new(hundredths(growth)).unwrap();
        scenario.horizon = Horizon::new(horizon.into()).unwrap();
        scenario.lock.share = LockedShare::new(hundredths(share)).unwrap();
        scenario.lock.curve = Curve::Premium;
        scenario.lock.premium = CurvePremium::new(hundredths(premium)).unwrap();
        scenario.contract.fee = Fee::new(hundredths(fee)).unwrap();
        scenario
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    /// h = 1, tick and lot towards 0, beta 1, flat curve, no fees: the locked cost is the unmoved
    /// bill for any slider move, up to the cents that rounding leaves.
    #[test]
    fn a_whole_lock_makes_the_cost_certain(mut scenario in scenario()) {
        scenario.price_move.pass_through = PassThrough::default();
        scenario.lock.share = LockedShare::new(dec!(1)).unwrap();
        scenario.lock.curve = Curve::Flat;
        scenario.contract.fee = Fee::default();
        scenario.contract.lot = LotSize::new(LotSize::SPEC.min).unwrap();
        scenario.contract.tick = Tick::new(Tick::SPEC.min).unwrap();
        let study = study(&scenario);
        let first = study.months[0];
        for month in &study.months {
            for case in [Case::Chosen, Case::Mirror] {
                let difference = (month.cases.get(case).locked - month.unmoved).abs();
                let moved = (month.cases.get(case).index_factor - dec!(1)).abs();
                // The first month's cent, carried to this month's exposure by the index; a cent for
                // each of the two roundings; and half a token of each kind where tokens grow.
                let cents = dec!(0.02) + dec!(0.005) * month.exposure / first.exposure * moved;
                let tokens = dec!(0.0001) * (dec!(1) + moved);
                let ticks = dec!(0.000000001) * month.exposure;
                prop_assert!(difference <= cents + tokens + ticks, "{difference} in {month:?}");
            }
        }
    }

    #[test]
    fn no_move_and_a_flat_curve_is_no_gain(mut scenario in scenario()) {
        scenario.price_move.change = PriceChange::new(dec!(0)).unwrap();
        scenario.lock.curve = Curve::Flat;
        let study = study(&scenario);
        for case in [Case::Chosen, Case::Mirror] {
            prop_assert_eq!(study.totals.get(case).gain, dec!(0));
            prop_assert_eq!(study.totals.get(case).unhedged, study.unmoved);
        }
    }

    #[test]
    fn totals_are_the_sums_of_the_rounded_months(scenario in scenario()) {
        let study = study(&scenario);
        for case in [Case::Chosen, Case::Mirror] {
            let total = study.totals.get(case);
            let sum = |figure: &dyn Fn(&tokenlock::study::figures::Month) -> Decimal| {
                study.months.iter().map(figure).sum::<Decimal>()
            };
            prop_assert_eq!(total.unhedged, sum(&|month| month.cases.get(case).unhedged));
            prop_assert_eq!(total.locked, sum(&|month| month.cases.get(case).locked));
            prop_assert_eq!(total.locked, total.unhedged - total.gain + study.fees);
            for month in &study.months {
                prop_assert!(month.cases.get(case).unhedged.scale() <= 2);
                prop_assert!(month.cases.get(case).gain.scale() <= 2);
                prop_assert!(month.lots.fract().is_zero());
            }
        }
    }

    #[test]
    fn the_mirror_of_the_mirror_is_the_move(scenario in scenario()) {
        let study = study(&scenario);
        for month in &study.months {
            let product = month.cases.chosen.index_factor * month.cases.mirror.index_factor;
            prop_assert!((product - dec!(1)).abs() < dec!(0.000000000000000001));
        }
        let product = (study.totals.chosen.change + dec!(1)) * (study.totals.mirror.change + dec!(1));
        prop_assert!((product - dec!(1)).abs() < dec!(0.000000000000000001));
    }

    #[test]
    fn lots_are_nearest_and_the_cover_is_within_half_a_lot(scenario in scenario()) {
        let study = study(&scenario);
        for month in &study.months {
            let wanted = scenario.lock.share.get() * month.exposure / scenario.contract.lot.get();
            prop_assert!((month.lots - wanted).abs() <= dec!(0.5));
        }
    }

    #[test]
    fn a_larger_rise_never_lowers_the_bill_or_the_gain(scenario in scenario(), more in 0..=100_i64) {
        let mut dearer = scenario.clone();
        let change = scenario.price_move.change.get() + hundredths(more);
        prop_assume!(change <= dec!(3));
        dearer.price_move.change = PriceChange::new(change).unwrap();
        let (before, after) = (study(&scenario).totals.chosen, study(&dearer).totals.chosen);
        prop_assert!(after.unhedged >= before.unhedged);
        prop_assert!(after.gain >= before.gain);
    }

    /// Prices in cents or in dollars, a thousand times the tokens and the lot: the same answer.
    #[test]
    fn the_scale_of_tokens_does_not_matter(mut scenario in scenario()) {
        scenario.lines[0].tokens = PerKind::all(Tokens::from_whole(3_000_000));
        scenario.growth = MonthlyGrowth::default();
        scenario.contract.fee = Fee::default();
        // Typed, because the cent of a small bill can move its own index by a tick.
        scenario.lock.index = Some(IndexPrice::new(dec!(3)).unwrap());
        let small = study(&scenario);
        scenario.lines[0].tokens = PerKind::all(Tokens::from_whole(3_000_000_000));
        scenario.contract.lot = LotSize::new(dec!(1000)).unwrap();
        let large = study(&scenario);
        prop_assert_eq!(small.lots, large.lots);
        let thousandfold = small.totals.chosen.gain * dec!(1000);
        prop_assert!((large.totals.chosen.gain - thousandfold).abs() <= dec!(0.005) * dec!(36_000));
    }
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
fn a_bill_of_nothing_is_named_and_a_free_one_is_zero() {
    let mut scenario = Scenario::default();
    scenario.lines[0].prices = TokenPrices::default();
    scenario.price_move.kind = MoveKind::Named;
    scenario.price_move.steps = vec!["0:2:2:2".parse().unwrap()];
    assert_eq!(study(&scenario).totals.chosen.locked, dec!(0));
    scenario.lines[0].tokens = PerKind::all(Tokens::from_whole(0));
    assert_eq!(refused(&scenario), [("line.1.tokens".to_owned(), Reason::NoTokens)]);
    scenario.lines.clear();
    assert_eq!(refused(&scenario), [("line.1.tokens".to_owned(), Reason::NoTokens)]);
}

#[test]
fn everything_that_is_wrong_is_refused_at_once() {
    let mut scenario = Scenario::default();
    scenario.lines = vec![Default::default(); 21];
    scenario.unit = StandardUnit::PriceWeighted;
    scenario.lock.curve = Curve::Typed;
    let keys: Vec<_> = refused(&scenario).into_iter().map(|(key, _)| key).collect();
    assert_eq!(keys, ["line", "line.1.tokens", "line.1.prices.input", "lock.futures"]);
}

#[test]
fn what_is_too_large_for_exact_cents_is_an_error() {
    let mut scenario = Scenario::default();
    scenario.lines[0].tokens = PerKind::all(Tokens::new(Tokens::SPEC.max).unwrap());
    let most = Price::new(Price::SPEC.max).unwrap();
    scenario.lines[0].prices = TokenPrices::listed(most, most, most);
    scenario.growth = MonthlyGrowth::new(MonthlyGrowth::SPEC.max).unwrap();
    assert_eq!(refused(&scenario), [("growth".to_owned(), Reason::AmountTooLarge)]);
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
