//! The provider's side: the same lots the other way round, in figures, in words and in links.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use rust_decimal::{Decimal, dec};
use tokenlock::api;
use tokenlock::hedge::strategy::setting::Side;
use tokenlock::show::csv;
use tokenlock::study::figures::{Case, Study};
use tokenlock::study::risk::case::RiskCase;
use tokenlock::study::risk::study::RiskStudy;
use tokenlock::study::risk::summary::Summary;
use tokenlock::study::scenario::Scenario;
use tokenlock::study::story::Story;
use tokenlock::study::{file, link};
use tokenlock::text::answer::{answer, mirror, vendor_alone};
use tokenlock::text::language::Language;
use tokenlock::text::sentence::{Piece, plain_text};

fn scenario(keys: &str) -> Scenario {
    let reading = link::read(&format!("v=1&{keys}"));
    assert_eq!(reading.warnings, [], "{keys}");
    reading.scenario
}

fn study(keys: &str) -> Study {
    Study::run(&scenario(keys)).unwrap_or_else(|refusals| panic!("{keys}: {refusals}"))
}

/// Both sides of the same entries.
fn sides(keys: &str) -> [Study; 2] {
    [study(keys), study(&format!("{keys}&side=provider"))]
}

const BOTH: [Case; 2] = [Case::Chosen, Case::Mirror];

/// Entries of every kind that the exact figures follow.
fn entries() -> impl Strategy<Value = String> {
    let rest = prop_oneof![
        Just("unit=plain"),
        Just("contract.currency=USD"),
        Just("lock.curve=premium&lock.premium=0.2"),
        Just("lock.curve=typed&lock.futures=1.5,1.7,2"),
        Just("lock.index=2.3&contract.lot=25&contract.tick=0.05"),
        Just("move.shape=ramp&move.months=6&growth=0.03"),
        Just("move.kind=named&move.name=drawn&move.steps=0:0.8:0.9:0.7,2:1.4:1.3:1.6"),
        Just("move.market_response=0.4&move.pass_through=1.5"),
    ];
    (-90..=300_i64, 0..=100_i64, 1..=36_u32, 0..=30_i64, rest).prop_map(
        |(change, share, months, fee, rest)| {
            let [change, share, fee] = [change, share, fee].map(|value| Decimal::new(value, 2));
            format!(
                "move.change={change}&lock.share={share}&horizon={months}&contract.fee={fee}&{rest}"
            )
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_one_side_gains_the_other_loses_to_the_cent(keys in entries()) {
        let [buyer, provider] = sides(&keys);
        prop_assert_eq!((buyer.side, provider.side), (Side::Buyer, Side::Provider));
        prop_assert_eq!(buyer.gain_unmoved, -provider.gain_unmoved);
        prop_assert_eq!((buyer.lots, buyer.fees, buyer.initial_margin), (provider.lots, provider.fees, provider.initial_margin));
        for case in BOTH {
            for (bought, sold) in buyer.months.iter().zip(&provider.months) {
                let (one, other) = (bought.cases.get(case), sold.cases.get(case));
                prop_assert_eq!(one.gain, -other.gain);
                prop_assert_eq!((one.unhedged, one.settlement), (other.unhedged, other.settlement));
                prop_assert_eq!(one.locked, one.unhedged - one.gain + bought.fees);
                prop_assert_eq!(other.locked, other.unhedged + other.gain - sold.fees);
            }
            let (one, other) = (buyer.totals.get(case), provider.totals.get(case));
            // Fees cost both.
            prop_assert_eq!(one.saved, one.gain - buyer.fees);
            prop_assert_eq!(other.saved, -one.gain - buyer.fees);
            prop_assert_eq!(other.saved, other.locked - other.unhedged);
        }
    }

    #[test]
    fn the_further_prices_fall_the_more_a_providers_lock_gains(
        low in -90..=299_i64, step in 1..=100_i64, share in 1..=100_i64,
    ) {
        let gain = |change: i64| {
            let [change, share] = [change.min(300), share].map(|value| Decimal::new(value, 2));
            let keys = format!("side=provider&move.change={change}&lock.share={share}");
            study(&keys).totals.chosen.gain
        };
        prop_assert!(gain(low) >= gain(low + step));
    }

    #[test]
    fn a_link_and_a_file_keep_the_side(keys in entries()) {
        let sold = scenario(&format!("{keys}&side=provider"));
        let written = link::write(&sold);
        prop_assert!(written.contains("side=provider"), "{}", written);
        prop_assert_eq!(&link::read(&written).scenario, &sold);
        prop_assert_eq!(&file::read(&file::write(&sold)).unwrap().scenario, &sold);
        prop_assert!(!link::write(&scenario(&keys)).contains("side="));
    }
}

#[test]
fn a_full_lock_holds_the_revenue_where_it_stands() {
    let sold = study("side=provider&lock.share=1&move.change=-0.5");
    for case in BOTH {
        for month in &sold.months {
            // 857.2 units are locked by 857 lots at a price on the tick.
            assert!((month.cases.get(case).locked - month.unmoved).abs() < dec!(10));
        }
    }
    let (fall, rise) = (sold.totals.chosen, sold.totals.mirror);
    assert!(fall.gain > Decimal::ZERO && rise.gain < Decimal::ZERO);
    assert!(fall.unhedged < sold.unmoved && sold.unmoved < rise.unhedged);
}

#[test]
fn the_mirror_of_a_fall_is_the_rise_that_a_buyer_fears() {
    let sold = study("side=provider&move.change=-0.5");
    let bought = study("move.change=1");
    assert_eq!(sold.totals.mirror.change, dec!(1));
    assert_eq!(sold.totals.mirror.unhedged, bought.totals.chosen.unhedged);
    assert_eq!(sold.totals.mirror.gain, -bought.totals.chosen.gain);
}

fn told(keys: &str, language: Language) -> [String; 3] {
    let scenario = scenario(keys);
    let study = Study::run(&scenario).unwrap();
    [answer, mirror, vendor_alone]
        .map(|tell| plain_text(&tell(&scenario, &study, language)).replace('\u{a0}', " "))
}

#[test]
fn a_provider_is_told_what_comes_in() {
    let keys = "side=provider&move.change=-0.5";
    assert_eq!(
        told(keys, Language::English),
        [
            "If the whole market falls 50% and your price with it, the next 12 months bring in ¥16,704 instead of ¥33,408. Locking 80% makes it ¥30,122: ¥13,418 more.",
            "If prices rise by the same factor instead (+100%), locking brings in ¥26,754 less than not locking.",
            "If only your own price falls and the index stands still, the lock pays nothing: ¥16,704 with it as without.",
        ]
    );
    assert_eq!(
        told(keys, Language::Chinese),
        [
            "若整个市场下跌 50%，您的价格同步下跌，未来 12 个月的收入将由 ¥33,408 降至 ¥16,704。锁定 80% 后为 ¥30,122，多收 ¥13,418。",
            "若价格按同样倍数上涨（+100%），锁价比不锁少收 ¥26,754。",
            "若仅您自家降价而指数不动，锁价没有任何赔付：锁与不锁都收入 ¥16,704。",
        ]
    );
}

#[test]
fn what_the_lock_takes_from_a_provider_is_marked_as_a_loss() {
    let scenario = scenario("side=provider&move.change=-0.5");
    let study = Study::run(&scenario).unwrap();
    let is_loss = |piece: &Piece| matches!(piece, Piece::Loss(_));
    for language in Language::ALL {
        assert!(!answer(&scenario, &study, language).iter().any(is_loss));
        assert!(mirror(&scenario, &study, language).iter().any(is_loss));
    }
}

#[test]
fn a_lock_beyond_what_moves_is_speculation_for_a_provider_too() {
    let [lead, ..] = told("side=provider&move.change=-0.5&move.pass_through=0", Language::English);
    assert!(lead.contains("Your revenue does not move, so this gain of ¥"), "{lead}");
    assert!(lead.contains("no lost revenue behind it"), "{lead}");
    let [lead, ..] =
        told("side=provider&move.change=-0.5&move.pass_through=0.3", Language::Chinese);
    assert!(lead.contains("您的收入只下跌 ¥"), "{lead}");
}

/// What is simulated of some keys.
fn simulated(keys: &str) -> Summary {
    let scenario = scenario(&format!("risk.paths=2000&{keys}"));
    let case = RiskCase::of(&scenario, &Study::run(&scenario).unwrap());
    Summary::new(&RiskStudy::new(&case, &[]).unwrap(), &case).unwrap()
}

#[test]
fn the_simulation_follows_the_side_and_old_links_keep_theirs() {
    let sold = simulated("side=provider");
    assert_eq!(sold, simulated("risk.side=provider"));
    assert_eq!(sold, simulated("side=provider&risk.side=provider"));
    assert_ne!(sold, simulated("risk.seed=1"));
    // An old link simulates a provider's revenue, beside exact figures that are still a buyer's.
    let old = scenario("risk.side=provider");
    assert!(old.simulates_another_side());
    assert_eq!(Study::run(&old).unwrap(), study("risk.seed=1"));
    assert!(!scenario("side=provider").simulates_another_side());
}

#[test]
fn at_about_the_answers_revenue_the_lock_adds_what_prices_took() {
    let scenario = scenario("side=provider&move.change=-0.3&risk.r_squared=1&risk.paths=4000");
    let study = Study::run(&scenario).unwrap();
    let case = RiskCase::of(&scenario, &study);
    let revenue = tokenlock::market::exact::to_float(study.totals.chosen.unhedged);
    let found = RiskStudy::new(&case, &[]).unwrap().at_cost(&case, revenue).unwrap().unwrap();
    assert!(found.costs[0] <= revenue && revenue <= found.costs[1], "{found:?}");
    // With an index that is the price, the lock pays about four fifths of what is lacking.
    let lacking = tokenlock::market::exact::to_float(study.unmoved) - revenue;
    let part = found.gain.value / lacking;
    assert!((0.6..1.0).contains(&part), "{part}");
}

#[test]
fn a_rise_takes_a_providers_cash_and_the_account_pays_its_gain() {
    let scenario = scenario("side=provider&move.change=-0.5");
    let study = Study::run(&scenario).unwrap();
    let story = Story::new(&scenario, &study, None);
    assert_eq!(story.case, Case::Mirror);
    let account = story.account().unwrap();
    assert_eq!(account.history.final_gain(), study.totals.mirror.gain);
    assert!(account.history.calls().count() > 0);
}

#[test]
fn files_and_the_door_say_the_side() {
    let sold = scenario("side=provider&move.change=-0.5");
    let study = Study::run(&sold).unwrap();
    let english = csv::months(&study, Language::English);
    assert!(english.contains("revenue at today's prices"), "{english}");
    assert!(csv::months(&study, Language::Chinese).contains("按今天价格的收入"));
    assert!(csv::assumptions(&sold, Language::English).contains("side,provider"));
    let answered: serde_json::Value =
        serde_json::from_str(&api::evaluate(&file::write(&sold))).unwrap();
    let saved = answered["study"]["cases"]["chosen"]["saved"].as_str().unwrap().to_owned();
    assert_eq!(saved, format!("{:.2}", study.totals.chosen.saved));
}
