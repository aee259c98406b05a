//! Whether the lock can be traded in its size, beside the model by hand.

use tokenlock::hedge::liquidity::{Impact, MonthOrder};
use tokenlock::market::exact::to_float;
use tokenlock::show::liquidity as shown;
use tokenlock::study::liquidity::trade::LiquidityStudy;
use tokenlock::study::refusal::Reason;
use tokenlock::text::language::Language;
use tokenlock::text::liquidity::Trading;
use tokenlock::text::sentence::plain_text;

use crate::scenario;

/// A bill of DeepSeek Flash, ¥300,000 a month: 273,145 lots of each month are locked.
const LARGE: &str = "contract.tick=0.001&line.1.prices.cached=0.02&line.1.prices.input=1&line.1.prices.output=4\
                 &line.1.tokens.cached=203094777565&line.1.tokens.input=203094777565&line.1.tokens.output=23210831721";

fn trades(keys: &str) -> LiquidityStudy {
    let (scenario, study) = scenario(keys);
    LiquidityStudy::run(&scenario, &study).unwrap()
}

fn said(keys: &str, language: Language) -> String {
    let (scenario, study) = scenario(keys);
    let trades = LiquidityStudy::run(&scenario, &study).unwrap();
    let after = scenario.trade.leave_after();
    let trading = Trading { study: &trades, currency: study.currency, after, participation: 0.1 };
    plain_text(&trading.answer(language))
}

/// What is refused: the key and the range that would do.
fn refused(keys: &str) -> (String, [f64; 2]) {
    let (scenario, study) = scenario(keys);
    let refusal = LiquidityStudy::run(&scenario, &study).unwrap_err().0.remove(0);
    let Reason::OutOfRange { min, max } = refusal.reason else { panic!("{refusal:?}") };
    (refusal.key, [min, max])
}

/// 50 % a year of one month is the model's order of that month, to the last digit.
#[test]
fn each_month_is_the_models_order() {
    let keys = "risk.option_vol=0.5&trade.leave_after=2&contract.fee=0.1&trade.back_volume=200";
    let (scenario, study) = scenario(keys);
    let found = LiquidityStudy::run(&scenario, &study).unwrap();
    let mut total = 0.0;
    for (month, exact) in found.months.iter().zip(&study.months) {
        let order = MonthOrder {
            lots: to_float(exact.lots),
            price: to_float(exact.futures_price),
            lot_value: to_float(study.months[0].notional)
                / to_float(study.months[0].lots)
                / to_float(study.months[0].futures_price),
            relative_spread: if month.number == 1 { 0.02 } else { 0.05 },
            depth: 50.0,
            daily_volume: if month.number == 1 { 500.0 } else { 200.0 },
            volatility: 0.5,
        };
        assert_eq!(month.enter, order.enter(0.1, Impact::ALMGREN).unwrap(), "{}", month.number);
        let is_front = month.number == 3;
        let left = MonthOrder {
            relative_spread: if is_front { 0.02 } else { 0.05 },
            daily_volume: if is_front { 500.0 } else { 200.0 },
            ..order
        };
        let left = (month.number > 2).then(|| left.trade(5, Impact::ALMGREN).unwrap());
        assert_eq!(month.leave, left, "{}", month.number);
        total += month.enter.total() + 0.1 * to_float(exact.lots);
    }
    assert!((found.enter.total() / total - 1.0).abs() < 1e-12);
    assert_eq!(found.enter.days, found.months.iter().map(|month| month.enter.days).max().unwrap());
    assert_eq!((found.months.len(), found.leave.days), (12, 5));
    let [enter, leave] = found.workings.map(|working| working.unwrap().result().unwrap());
    assert_eq!(enter, found.months[0].enter.total());
    assert_eq!(leave, found.months[2].leave.unwrap().total());
}

#[test]
fn haste_costs_and_the_chosen_days_are_among_those_looked_at() {
    for days in [1, 5, 15, 16, 20, 31, 100, 251, 252] {
        let found = trades(&format!("trade.leave_days={days}"));
        assert_eq!(found.by_days[found.here()], found.leave, "{days}");
        assert_eq!(found.by_days[0].days, 1);
        let pairs = found.by_days.windows(2);
        for pair in pairs {
            assert!(pair[0].days < pair[1].days && pair[0].total() >= pair[1].total(), "{pair:?}");
        }
    }
}

#[test]
fn the_answer_names_days_costs_limits_and_what_nobody_measured() {
    let usual = said("", Language::English);
    assert!(usual.contains("lots of 12 months takes"), "{usual}");
    assert!(usual.contains("at 10% of a day’s volume and costs ¥"), "{usual}");
    assert!(usual.contains("Leaving all of it early in 5 trading days costs ¥"), "{usual}");
    assert!(!usual.contains("limit") && !usual.contains("no formula"), "{usual}");
    let hasty = said("trade.leave_days=1&trade.leave_after=1&trade.volume=100", Language::English);
    assert!(hasty.contains("After 1 month, leaving the other"), "{hasty}");
    assert!(hasty.contains("contracts of 11 months that is more a day than everybody"), "{hasty}");
    let within = said("trade.limit=7500", Language::English);
    assert!(within.contains("No month is above the limit of 7,500 lots."), "{within}");
    let over = said("trade.limit=10", Language::English);
    assert!(over.contains("above the limit of 10, and so are 11 more months."), "{over}");
    let settled = said("trade.leave_after=12", Language::English);
    assert!(settled.contains("all of it has settled"), "{settled}");
    assert!(said("lock.share=0", Language::English).starts_with("Nothing is locked"));
    for keys in ["", "trade.limit=10", "trade.leave_after=35", "lock.share=0"] {
        let chinese = said(keys, Language::Chinese);
        assert!(chinese.ends_with('。') && !chinese.contains("trading"), "{chinese}");
    }
}

/// An order that is too large for its market is told by its days, and not refused: the reader's bill is what it is.
#[test]
fn a_large_bill_in_a_small_market_is_said_to_come_too_late() {
    let english = said(LARGE, Language::English);
    assert!(english.contains("5,463 trading days"), "{english}");
    let late = "All 12 months settle before they are entered: this market is too small";
    assert!(english.contains(late), "{english}");
    let chinese = said(LARGE, Language::Chinese);
    assert!(chinese.contains("12 个月的仓位都来不及在结算前建完"), "{chinese}");
    let usual = said("", Language::English);
    assert!(!usual.contains("settle"), "{usual}");
    let some = said("trade.volume=100", Language::English);
    assert!(some.contains("3 of the 12 months settle before they are entered"), "{some}");
}

#[test]
fn what_takes_too_long_is_refused_with_what_would_do() {
    let (key, [least, most]) = refused("trade.participation=0.0001&trade.volume=0.5");
    assert_eq!((key.as_str(), most), ("trade.participation", 1.0));
    // Two digits, and the least share that does.
    let enough = format!("trade.participation={least}&trade.volume=0.5");
    assert!(trades(&enough).enter.days <= 10_000_000);
    let (key, [least, _]) =
        refused(&format!("{LARGE}&trade.participation=0.0001&trade.volume=0.01"));
    assert_eq!(key, "trade.volume");
    let enough = format!("{LARGE}&trade.participation=0.0001&trade.volume={least}");
    assert!(trades(&enough).enter.days <= 10_000_000);
    let (key, _) = refused(&format!(
        "{LARGE}&trade.participation=0.0001&trade.volume=1000000&trade.back_volume=0.01"
    ));
    assert_eq!(key, "trade.back_volume");
}

#[test]
fn everything_is_said_and_drawn_in_both_languages() {
    for keys in ["", "trade.leave_after=3", "trade.leave_after=12", "trade.leave_days=60"] {
        let (scenario, study) = scenario(keys);
        let found = LiquidityStudy::run(&scenario, &study).unwrap();
        let after = scenario.trade.leave_after();
        let of = Trading { study: &found, currency: study.currency, after, participation: 0.1 };
        for language in Language::ALL {
            for table in [
                shown::ways(of, &study, language),
                shown::months(of, language),
                shown::published(language),
            ] {
                crate::shown::whole(&table);
            }
            assert_eq!(shown::published(language).rows.len(), 5);
            let chart = shown::haste(of, language);
            assert_eq!(chart.is_some(), after < 12);
            chart.iter().for_each(crate::shown::drawn);
            assert!(!of.haste(0, language).is_empty() && of.haste(99, language).is_empty());
            let workings = shown::workings(of, language);
            assert_eq!(workings.len(), if after < 12 { 2 } else { 1 });
            assert!(workings.iter().all(|working| working.steps.len() == 16));
        }
    }
}
