//! The worked example of the README, to the last digit, and the named moves on it.
#![cfg(not(target_arch = "wasm32"))]

use rust_decimal::{Decimal, dec};
use tokenlock::market::index_fall::IndexFall;
use tokenlock::market::named_move::{NamedMove, named_moves};
use tokenlock::market::quantity::{
    Horizon, IndexResponse, LockedShare, Price, PriceChange, Quantity,
};
use tokenlock::market::token_prices::TokenPrices;
use tokenlock::study::figures::{Case, Study};
use tokenlock::study::link;
use tokenlock::study::price_move::MoveKind;
use tokenlock::study::scenario::Scenario;

fn before_august() -> Scenario {
    let mut scenario = Scenario::default();
    let price = |value| Price::new(value).unwrap();
    scenario.lines[0].prices =
        TokenPrices::listed(price(dec!(3)), price(dec!(0.025)), price(dec!(6)));
    scenario
}

fn under(id: &str) -> Scenario {
    let mut scenario = before_august();
    scenario.price_move.kind = MoveKind::Named;
    scenario.price_move.name = id.to_owned();
    scenario.price_move.steps = NamedMove::find(id).unwrap().steps;
    scenario
}

fn study(scenario: &Scenario) -> Study {
    Study::run(scenario).unwrap()
}

#[test]
fn a_month_costs_1454_yuan_and_the_august_prices_make_it_2784_or_5568() {
    let off_peak = study(&under("deepseek-v4-pro-off-peak-2026-08"));
    let peak = study(&under("deepseek-v4-pro-peak-2026-08"));
    for month in off_peak.months.iter().zip(&peak.months) {
        assert_eq!(month.0.unmoved, dec!(1454.00));
        assert_eq!(month.0.cases.chosen.unhedged, dec!(2784.00));
        assert_eq!(month.1.cases.chosen.unhedged, dec!(5568.00));
        assert_eq!(month.1.cases.chosen.settlement, dec!(6.50));
    }
}

#[test]
fn locking_four_fifths_costs_1720_70_a_month() {
    let study = study(&under("deepseek-v4-pro-off-peak-2026-08"));
    assert_eq!(study.months.len(), 12);
    for month in &study.months {
        assert_eq!(month.exposure, dec!(857.2));
        assert_eq!(month.lots, dec!(686));
        assert_eq!(month.futures_price, dec!(1.70));
        assert_eq!(month.cases.chosen.settlement, dec!(3.25));
        assert_eq!(month.cases.chosen.gain, dec!(1063.30));
        assert_eq!(month.cases.chosen.locked, dec!(1720.70));
        assert_eq!(month.cases.mirror.unhedged, dec!(802.33));
        assert_eq!(month.cases.mirror.settlement, dec!(0.94));
        assert_eq!(month.cases.mirror.locked, dec!(1323.69));
    }
    assert_eq!(study.totals.chosen.locked, dec!(20648.40));
    assert_eq!(study.totals.chosen.unhedged, dec!(33408.00));
    assert_eq!(study.totals.mirror.saved, dec!(-6256.32));
    assert_eq!(study.initial_margin, dec!(1399.44));
    assert_eq!(study.fees, dec!(0));
    assert_eq!(study.lots, dec!(8232));
    assert_eq!(study.months[0].calendar.month, 12);
    assert_eq!(study.months[1].calendar.year, 2027);
}

#[test]
fn the_effective_price_is_the_locked_cost_over_the_tokens() {
    let study = study(&under("deepseek-v4-pro-off-peak-2026-08"));
    let chosen = study.totals.chosen;
    assert_eq!(chosen.effective_plain, Some(dec!(20648.40) / dec!(11040)));
    assert_eq!(chosen.effective_standard, Some(dec!(20648.40) / dec!(10286.4)));
    assert_eq!(chosen.change.round_dp(6), (dec!(2784) / dec!(1454) - dec!(1)).round_dp(6));
}

#[test]
fn where_only_this_vendor_moved_the_lock_pays_nothing() {
    let mut scenario = under("deepseek-v4-pro-off-peak-2026-08");
    scenario.price_move.index_response = IndexResponse::new(dec!(0)).unwrap();
    let study = study(&scenario);
    for case in [Case::Chosen, Case::Mirror] {
        assert_eq!(study.totals.get(case).gain, dec!(0));
        assert!(study.months.iter().all(|month| month.cases.get(case).settlement == dec!(1.70)));
    }
}

#[test]
fn half_a_response_moves_the_index_half_as_far() {
    let mut scenario = under("deepseek-v4-pro-off-peak-2026-08");
    scenario.price_move.index_response = IndexResponse::new(dec!(0.5)).unwrap();
    // 1.6962 x (1 + 0.5 x (2784/1454 - 1)) = 2.4720
    assert_eq!(study(&scenario).months[0].cases.chosen.settlement, dec!(2.47));
}

/// The bill of month 12 under each named move, by hand: 240 x 3 x input ratio + 560 x 0.025 x
/// cached ratio + 120 x 6 x output ratio.
#[test]
fn each_named_move_moves_the_bill_by_its_own_ratios() {
    let expected = [
        ("deepseek-v4-pro-off-peak-2026-08", dec!(2784.00)),
        ("deepseek-v4-pro-peak-2026-08", dec!(5568.00)),
        ("deepseek-v4-flash-off-peak-2026-08", dec!(2735.00)),
        ("deepseek-v4-flash-peak-2026-08", dec!(5470.00)),
        ("zhipu-flagship-2026-07", dec!(5456.00)),
        ("openai-always-the-flagship", dec!(9472.00)),
        ("openai-astra-2026-11", dec!(1157.60)),
        ("anthropic-fable-2026-11", dec!(1163.20)),
        ("openai-sol-2026-09", dec!(530.80)),
        ("claude-sonnet-5.5-2026-10", dec!(1447.00)),
        ("gpt-5.6-luna-2026-07", dec!(290.80)),
        ("price-war-2024-05-glm-3-turbo", dec!(290.80)),
        ("price-war-2024-05-qwen-long", dec!(36.35)),
    ];
    let ids: Vec<_> = named_moves().map(|named| named.id).collect();
    assert_eq!(ids, expected.map(|(id, _)| id));
    for (id, bill) in expected {
        assert_eq!(study(&under(id)).months[11].cases.chosen.unhedged, bill, "{id}");
    }
}

#[test]
fn the_flagship_unfolds_in_the_months_it_came_in() {
    let study = study(&under("openai-always-the-flagship"));
    let bills: Vec<_> = study.months.iter().map(|month| month.cases.chosen.unhedged).collect();
    let at = |input: Decimal, output: Decimal| dec!(734) * input + dec!(720) * output;
    assert_eq!(bills[0], at(dec!(1.4), dec!(1.4)));
    assert_eq!(bills[2], bills[0]);
    assert_eq!(bills[3], at(dec!(2), dec!(1.5)));
    assert_eq!(bills[4], at(dec!(4), dec!(3)));
    assert_eq!(bills[8], at(dec!(3.2), dec!(2)));
    assert_eq!(bills[9], at(dec!(8), dec!(5)));
}

#[test]
fn the_sliders_mirror_divides_and_says_its_own_percentage() {
    let mut scenario = before_august();
    scenario.price_move.change = PriceChange::new(dec!(1)).unwrap();
    scenario.lock.share = LockedShare::new(dec!(1)).unwrap();
    scenario.horizon = Horizon::new(dec!(1)).unwrap();
    let study = study(&scenario);
    assert_eq!(study.totals.chosen.change, dec!(1));
    assert_eq!(study.totals.mirror.change, dec!(-0.5));
    assert_eq!(study.totals.chosen.unhedged, dec!(2908.00));
    assert_eq!(study.totals.mirror.unhedged, dec!(727.00));
}

/// The spending index of Silicon Data fell by 53.2 % while bills stood: `move.pass_through` is 0.
#[test]
fn a_lock_on_the_wrong_index_loses_while_the_bill_stands() {
    let change = IndexFall::from_data().unwrap().change().unwrap();
    let link = format!("v=1&as_of=2026-11-22&move.change={}&move.pass_through=0", change.get());
    let scenario = link::read(&link).scenario;
    assert_eq!(scenario.price_move.change, change);
    let study = study(&scenario);
    assert_eq!(study.totals.chosen.unhedged, study.unmoved);
    assert!(study.totals.chosen.gain < dec!(0));
    assert_eq!(study.totals.chosen.saved, study.totals.chosen.gain);
    for month in &study.months {
        // 3.2478 x (1 - 0.532), to the tick.
        assert_eq!(month.cases.chosen.settlement, dec!(1.52));
    }
}
