//! What a lock would have done, beside the exact study and by hand.

use tokenlock::market::billed_unit::BilledUnit;
use tokenlock::market::currency::Currency;
use tokenlock::market::exact::to_float;
use tokenlock::show::backtest as shown;
use tokenlock::study::figures::Case;
use tokenlock::study::risk::backtest::Backtest;
use tokenlock::study::risk::backtest::history::{MonthlyHistory, Whose};
use tokenlock::study::risk::backtest::listed::ListedHistory;
use tokenlock::study::risk::locks::StrategyKind;
use tokenlock::text::backtest::{Tried, listed_name};
use tokenlock::text::language::Language;
use tokenlock::text::sentence::plain_text;

use crate::scenario;

/// Futures without interest on margin, so that gains are all that the lock adds beside fees.
const PLAIN: &str = "risk.funding_rate=0&lock.share=0.8";

fn tested(keys: &str, history: Option<&MonthlyHistory>) -> Backtest {
    let (scenario, study) = scenario(keys);
    Backtest::run(&scenario, &study, history).unwrap().unwrap()
}

fn said(keys: &str, history: Option<&MonthlyHistory>, language: Language) -> String {
    let (scenario, _) = scenario(keys);
    let tested = tested(keys, history);
    let share = to_float(
        rust_decimal::Decimal::from_str_exact(
            &tokenlock::study::keys::find("lock.share").unwrap().text(&scenario).unwrap(),
        )
        .unwrap(),
    );
    let of = Tried {
        tested: &tested,
        history,
        currency: Currency::Cny,
        unit: BilledUnit::Tokens,
        share,
    };
    plain_text(&of.answer(language))
}

/// A price that doubles in six months and an index that does half of that.
fn doubling() -> MonthlyHistory {
    let own: Vec<f64> = (0..7).map(|month| 1.0 + f64::from(month) / 6.0).collect();
    let index = (0..7).map(|month| 1.0 + f64::from(month) / 12.0).collect();
    MonthlyHistory { last: (2026, 3), own, index, whose: Whose::Brought }
}

#[test]
fn the_move_is_the_exact_studys_to_the_cent() {
    for keys in [
        "move.change=0.5",
        "move.change=-0.4&contract.fee=0.3&move.pass_through=0.5&growth=0.03",
        "move.change=1&contract.currency=USD&horizon=7&lock.curve=premium&lock.premium=0.1",
    ] {
        let keys = format!("{PLAIN}&backtest.path=move&{keys}");
        let (_, study) = scenario(&keys);
        let found = tested(&keys, None);
        let total = study.totals.get(Case::Chosen);
        let start = found.start().unwrap();
        assert!((start.unhedged - to_float(total.unhedged)).abs() < 0.01, "{keys}");
        // Each month's gain and fee is rounded to the cent there.
        let near = 0.011 * found.months.len() as f64;
        assert!((start.hedged - to_float(total.locked)).abs() < near, "{keys}: {start:?}");
        for (month, exact) in found.months.iter().zip(&study.months) {
            let of = exact.cases.get(Case::Chosen);
            assert_eq!(month.calendar, exact.calendar);
            assert!((month.unhedged - to_float(of.unhedged)).abs() < 1e-6, "{keys}");
            assert!((month.hedged.unwrap() - to_float(of.locked)).abs() < 0.011, "{keys}");
        }
        assert_eq!((found.starts.len(), found.resampled), (1, None));
    }
}

/// Three months of a history of six: four starts, each on prices over those of its first day.
#[test]
fn each_start_is_settled_on_its_own_months() {
    let history = doubling();
    let keys = format!("{PLAIN}&horizon=3&backtest.ago=1");
    let (_, study) = scenario(&keys);
    let found = tested(&keys, Some(&history));
    assert_eq!((found.starts.len(), found.chosen, found.months_left_out), (4, 2, 0));
    assert_eq!(found.start().unwrap().month.text(), "2025-11");
    assert_eq!(found.months[0].calendar.text(), "2025-12");
    let index_today = to_float(study.index_today);
    let mut totals = (0.0, 0.0);
    for (place, (month, exact)) in found.months.iter().zip(&study.months).enumerate() {
        let now = 2 + place + 1;
        let own = history.own[now] / history.own[2];
        let index = index_today * history.index[now] / history.index[2];
        let unhedged = to_float(exact.unmoved) * own;
        // A lot of the default contract is a million tokens.
        let held = to_float(exact.notional) / to_float(exact.futures_price);
        let gain = held * (index - to_float(exact.futures_price));
        assert!((month.settlement / index - 1.0).abs() < 1e-12);
        assert!((month.unhedged / unhedged - 1.0).abs() < 1e-12);
        assert!((found.month_gain(month).unwrap() - gain).abs() < 1e-6, "{month:?}");
        totals = (totals.0 + unhedged, totals.1 + unhedged - gain);
    }
    let start = found.start().unwrap();
    assert!((start.unhedged - totals.0).abs() < 1e-6 && (start.hedged - totals.1).abs() < 1e-6);
    // A start beyond the first is the first.
    assert_eq!(tested(&format!("{PLAIN}&horizon=3&backtest.ago=600"), Some(&history)).chosen, 0);
}

#[test]
fn a_short_history_leaves_out_months_and_says_so() {
    let history = doubling();
    let found = tested(PLAIN, Some(&history));
    assert_eq!((found.months.len(), found.months_left_out, found.starts.len()), (6, 6, 1));
    let english = said(PLAIN, Some(&history), Language::English);
    assert!(english.starts_with("Had you locked 80% at the end of Sep 2025"), "{english}");
    assert!(english.contains("the lock brings ¥"), "{english}");
    assert!(english.contains("too short for the last 6 months"), "{english}");
    let (scenario, study) = scenario(PLAIN);
    assert_eq!(Backtest::run(&scenario, &study, None), Ok(None));
}

#[test]
fn what_the_lock_cost_is_said_as_plainly_as_what_it_brought() {
    let falling = MonthlyHistory { own: vec![4.0, 2.0, 1.0], index: Vec::new(), ..doubling() };
    let keys = format!("{PLAIN}&horizon=2");
    let english = said(&keys, Some(&falling), Language::English);
    assert!(english.contains("the lock costs ¥"), "{english}");
    assert!(english.contains("It gains in 0 months and loses in 2"), "{english}");
    let provider = format!("{keys}&risk.side=provider");
    let english = said(&provider, Some(&falling), Language::English);
    assert!(english.contains("you would have taken in ¥"), "{english}");
    assert!(english.contains("the lock brings ¥"), "{english}");
    let nothing = said(&format!("{PLAIN}&lock.share=0"), Some(&falling), Language::English);
    assert!(nothing.starts_with("Nothing is locked"), "{nothing}");
    let moved = format!("{PLAIN}&backtest.path=move&move.change=-0.3");
    let english = said(&moved, None, Language::English);
    assert!(english.starts_with("If prices move as your scenario says, 80% locked"), "{english}");
}

#[test]
fn every_strategy_is_tried_said_and_drawn_in_both_languages() {
    let bundled = MonthlyHistory::bundled().unwrap();
    for kind in StrategyKind::ALL {
        for side in ["buyer", "provider"] {
            let keys = format!("lock.strategy={}&risk.side={side}", kind.name());
            let found = tested(&keys, Some(&bundled));
            assert_eq!((found.kind, found.starts.len(), found.months.len()), (*kind, 9, 12));
            let resampled = found.resampled.unwrap();
            let rises = |[low, middle, high]: [f64; 3]| low <= middle && middle <= high;
            assert!(rises(resampled.unhedged) && rises(resampled.hedged) && rises(resampled.gain));
            assert!((0.0..=1.0).contains(&resampled.helped));
            assert_eq!(tested(&keys, Some(&bundled)), found);
            let by_month: Option<Vec<f64>> =
                found.months.iter().map(|month| month.hedged).collect();
            assert_eq!(by_month.is_none(), *kind == StrategyKind::Commitment);
            if let Some(by_month) = by_month {
                let sum: f64 = by_month.iter().sum();
                let total = found.start().unwrap().hedged;
                assert!((sum / total - 1.0).abs() < 1e-9, "{kind:?}: {sum} {total}");
            }
            let of = Tried {
                tested: &found,
                history: Some(&bundled),
                currency: Currency::Cny,
                unit: BilledUnit::Tokens,
                share: 0.5,
            };
            for language in Language::ALL {
                crate::shown::whole(&shown::months(of, language));
                crate::shown::whole(&shown::starts(of, language).unwrap());
                crate::shown::whole(&shown::resampled(of, language).unwrap());
                crate::shown::drawn(&shown::picture(of, language));
                assert!(!of.month(0, language).is_empty() && of.month(99, language).is_empty());
                assert!(of.source(language).contains("2024") && of.resampled(language).is_some());
                let answer = plain_text(&of.answer(language));
                assert!(answer.contains('9') || *kind == StrategyKind::Unhedged, "{answer}");
            }
        }
    }
}

/// Every history of the price list, on its own months; the contract settles at the price, so a lock has no basis risk.
#[test]
fn the_list_prices_of_a_model_are_a_past_of_their_own() {
    for listed in ListedHistory::all() {
        let keys = format!("{PLAIN}&horizon=3&backtest.path=listed");
        let (scenario, _) = scenario(&keys);
        let history = listed.monthly(&scenario).unwrap();
        let found = tested(&keys, Some(&history));
        assert!(!found.starts.is_empty(), "{}", listed.id);
        for month in &found.months {
            assert!(month.unhedged > 0.0 && month.settlement > 0.0, "{}", listed.id);
        }
        let of = Tried {
            tested: &found,
            history: Some(&history),
            currency: Currency::Cny,
            unit: BilledUnit::Tokens,
            share: 0.8,
        };
        for language in Language::ALL {
            let name = listed_name(&listed, language);
            let source = of.source(language);
            assert!(source.starts_with(&name) && source.contains("2026"), "{source}");
        }
    }
    // The rise of DeepSeek V4-Pro in August 2026 on the default bill, at half the exposure locked before it.
    let keys = "risk.funding_rate=0&lock.share=0.5&horizon=3&backtest.path=listed&contract.fee=0";
    let (scenario, _) = scenario(keys);
    let listed = ListedHistory::find("deepseek-v4-pro-off-peak-2026-08").unwrap();
    let history = listed.monthly(&scenario).unwrap();
    assert_eq!(history.month(0).text(), "2026-04");
    // 240 x 3 + 560 x 0.025 + 120 x 6 = 1,454 and 240 x 4.5 + 560 x 0.15 + 120 x 13.5 = 2,784, in millionths.
    assert_eq!(history.own, [[1_454e6; 4].as_slice(), &[2_784e6; 4]].concat());
    let before = tested(&format!("{keys}&backtest.ago=1"), Some(&history));
    assert_eq!(before.start().unwrap().month.text(), "2026-07");
    assert!(before.gain(before.start().unwrap()) > 0.0);
}
