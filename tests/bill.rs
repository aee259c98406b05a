//! Bills as public reports and vendors' rules make them, to the cent.
#![cfg(not(target_arch = "wasm32"))]

use rust_decimal::{Decimal, dec};
use tokenlock::hedge::bill::BillLine;
use tokenlock::market::calendar::parse_date;
use tokenlock::market::currency::Currency;
use tokenlock::market::price_list;
use tokenlock::market::quantity::Quantity;
use tokenlock::market::token::TokenKind;
use tokenlock::market::unit::StandardUnit;
use tokenlock::study::amount::{AmountError, line_cost, peak_share_for};
use tokenlock::study::figures::Study;
use tokenlock::study::line_currency;
use tokenlock::study::link;
use tokenlock::study::refusal::Refusals;
use tokenlock::study::scenario::Scenario;

/// A scenario of one month, from the keys that differ; `line.1.` is left out of their names.
fn scenario(keys: &str) -> Scenario {
    let keys: String = keys
        .split_whitespace()
        .map(|pair| match pair.split('.').next() {
            Some("tokens" | "prices" | "long" | "peak" | "fast" | "flex" | "priority") => {
                format!("&line.1.{pair}")
            }
            Some("residency" | "discount") => format!("&line.1.{pair}"),
            _ => format!("&{pair}"),
        })
        .collect();
    let none = "&line.1.model=&line.1.tokens.input=0&line.1.tokens.cached=0&line.1.tokens.output=0";
    let reading = link::read(&format!("v=1&as_of=2026-11-22&horizon=1{none}{keys}"));
    assert_eq!(reading.warnings, []);
    reading.scenario
}

fn bill(keys: &str) -> Decimal {
    Study::run(&scenario(keys)).unwrap().months[0].unmoved
}

fn prices(input: &str, cached: &str, output: &str) -> String {
    format!("prices.input={input} prices.cached={cached} prices.output={output} ")
}

fn tokens(input: u64, cached: u64, output: u64) -> String {
    format!("tokens.input={input} tokens.cached={cached} tokens.output={output} ")
}

/// OpenAI's reported input holds the cached tokens (junhoyeo/tokscale#1142).
#[test]
fn cached_tokens_are_taken_off_a_reported_input_first() {
    let prices = prices("4", "0.4", "20");
    let (reported, cached) = (16_845_360, 16_358_912);
    assert_eq!(bill(&(prices.clone() + &tokens(reported - cached, cached, 63_820))), dec!(9.77));
    assert_eq!(bill(&(prices + &tokens(reported, cached, 63_820))), dec!(75.20));
}

/// Reasoning lies inside the reported output (ccusage/ccusage#641).
#[test]
fn reasoning_is_not_added_to_output() {
    let prices = prices("4", "0.4", "20");
    let bill = |output| bill(&(prices.clone() + &tokens(486_448, 16_358_912, output)));
    assert_eq!(bill(63_820), dec!(9.77));
    assert_eq!(bill(63_820 + 24_882), dec!(10.26));
}

/// Above 272,000 tokens of prompt the whole request costs more (junhoyeo/tokscale#862).
#[test]
fn long_context_reprices_whole_requests() {
    let keys = prices("5", "0.5", "30") + &tokens(270_540_000, 7_936_000, 630_000);
    assert_eq!(bill(&keys), dec!(1375.57));
    let long = keys.clone() + "long.share=1 long.ratio=2 long.output_ratio=1.5";
    assert_eq!(bill(&long), dec!(2741.69));
    // Half of the input in long requests, with a tenth of the output.
    let part = keys + "long.share=0.5 long.output_ratio=1.5 long.output_share=0.1";
    // 1356.668 x 1.5 + 18.9 x 1.05
    assert_eq!(bill(&part), dec!(2054.85));
}

#[test]
fn one_token_above_the_line_doubles_a_prompt() {
    let keys = prices("2", "0.1", "10");
    assert_eq!(bill(&(keys.clone() + &tokens(272_000, 0, 2_000))), dec!(0.56));
    assert_eq!(
        bill(&(keys + &tokens(272_001, 0, 2_000) + "long.share=1 long.output_ratio=1.5")),
        dec!(1.12)
    );
}

/// A day on DeepSeek V4-Flash that was billed 6.36 yuan (NousResearch/hermes-agent#94408).
#[test]
fn a_bill_tells_its_share_at_peak_hours() {
    let keys = prices("1.5", "0.05", "4.5") + &tokens(764_472, 30_154_752, 244_072);
    assert_eq!(bill(&keys), dec!(3.75));
    assert_eq!(bill(&(keys.clone() + "peak.share=1")), dec!(7.51));
    let mut line = scenario(&keys).lines[0].clone();
    let share = peak_share_for(&line, dec!(6.36)).unwrap();
    line.adjustments.peak.share = share;
    assert_eq!(line_cost(&line), Some(dec!(6.36)));
    assert_eq!(share.get().round_dp(3), dec!(0.695));
    assert!(matches!(peak_share_for(&line, dec!(7.52)), Err(AmountError::OutOfReach { .. })));
    assert!(matches!(peak_share_for(&line, dec!(3.74)), Err(AmountError::OutOfReach { .. })));
    // The line's own share stays where it costs the amount.
    let long = line.adjustments.peak.share;
    assert_eq!(peak_share_for(&line, dec!(6.36)), Ok(long));
    let free = BillLine::default();
    assert!(peak_share_for(&free, dec!(1)).is_err());
}

/// DeepSeek V4-Pro before and after 17 August 2026, 95.6 % cached (KunAgent/Kun#1231).
#[test]
fn an_agents_mix_takes_the_august_rise_two_and_a_quarter_times() {
    let tokens = tokens(329_640_000, 7_686_240_000, 24_120_000);
    let before = prices("3", "0.025", "6") + &tokens;
    assert_eq!(bill(&before), dec!(1325.80));
    let after = prices("4.5", "0.15", "13.5") + &tokens;
    assert_eq!(bill(&after), dec!(2961.94));
    assert_eq!(bill(&(after.clone() + "peak.share=1")), dec!(5923.87));
    // 35 of 168 hours, evenly used.
    assert_eq!(bill(&(after + "peak.share=0.208333333333")), dec!(3579.01));
    let moved = scenario(&(before + "move.kind=named move.steps=0:1.5:6:2.25"));
    let study = Study::run(&moved).unwrap();
    assert_eq!(study.months[0].cases.chosen.unhedged, dec!(2961.94));
}

/// Dollars are never taken for yuan (esengine/DeepSeek-Reasonix#1367).
#[test]
fn a_line_in_dollars_is_converted_and_keeps_its_dollars() {
    let keys = "line.1.currency=USD exchange.rate=7.2 prices.input=142.8 tokens.input=1000000 ";
    assert_eq!(bill(keys), dec!(1028.16));
    let scenario = scenario(keys);
    assert_eq!(scenario.lines[0].currency, Currency::Usd);
    assert_eq!(line_cost(&scenario.lines[0]), Some(dec!(142.80)));
}

/// The other currency of a line is another amount of money for the same tokens.
#[test]
fn a_line_that_changes_its_currency_takes_its_prices_with_it() {
    let keys = "line.1.currency=USD currency=CNY exchange.rate=7.2 tokens.input=1000000 \
                tokens.write=1000000 prices.write=5 ";
    let in_dollars = scenario(&(keys.to_owned() + &prices("4", "0.2", "20")));
    let mut changed = in_dollars.clone();
    line_currency::change(&mut changed, 0, Currency::Cny);
    let line = &changed.lines[0];
    let of = |kind| line.prices.get(kind).get();
    assert_eq!(line.currency, Currency::Cny);
    assert_eq!(TokenKind::ALL.map(of), [dec!(28.8), dec!(1.44), dec!(36), dec!(28.8), dec!(144)]);
    assert_eq!(line.prices.write_long, None, "a price that is not told stays untold");
    let cost = |scenario: &Scenario| Study::run(scenario).unwrap().months[0].unmoved;
    assert_eq!((cost(&in_dollars), cost(&changed)), (dec!(64.80), dec!(64.80)));
    line_currency::change(&mut changed, 0, Currency::Usd);
    assert_eq!(changed.lines, in_dollars.lines);
    // What cannot be held is not converted, and a line that is not there is none.
    let mut dear = scenario("prices.input=1000000 line.1.currency=USD exchange.rate=7.2");
    let before = dear.clone();
    line_currency::change(&mut dear, 0, Currency::Cny);
    line_currency::change(&mut dear, 7, Currency::Cny);
    assert_eq!(dear, before);
}

/// Rounded once, at the end (langfuse/langfuse#1041).
#[test]
fn tiny_costs_are_added_before_they_are_rounded() {
    let keys = "line=2 prices.input=0.15 tokens.input=100000 line.2.prices.input=0.35 \
                line.2.tokens.input=100000";
    assert_eq!(bill(keys), dec!(0.05));
    assert_eq!(bill("prices.input=0.000004 tokens.input=1000000"), dec!(0.00));
}

/// 20,000 dialogues a day of 6 turns, three quarters of the input cached.
#[test]
fn the_customer_service_bot() {
    let tokens = tokens(3_150_000_000, 9_450_000_000, 720_000_000);
    let newest = prices("1", "0.02", "4") + &tokens;
    assert_eq!(bill(&newest), dec!(6219.00));
    assert_eq!(bill(&(newest + "peak.share=0.4")), dec!(8706.60));
    assert_eq!(bill(&(prices("1", "0.02", "2") + &tokens)), dec!(4779.00));
    assert_eq!(bill(&(prices("1.5", "0.05", "4.5") + &tokens)), dec!(8437.50));
}

/// What is written to the cache is 47 % of a coding agent's bill.
#[test]
fn the_coding_company() {
    let tokens = tokens(808_251, 12_565_392_060, 135_000_000) + "tokens.write=933799689 ";
    let opus = |model: &str| {
        let day = parse_date("2026-11-22").unwrap();
        let row = price_list::of_model(&format!("Anthropic/{model}/USD"), day).unwrap();
        let mut scenario = scenario(&tokens);
        scenario.currency = Currency::Usd;
        scenario.lines[0].currency = Currency::Usd;
        scenario.lines[0].prices = row.complete().unwrap().0;
        scenario
    };
    let cost = |model| Study::run(&opus(model)).unwrap().months[0].unmoved;
    assert_eq!(cost("claude-opus-5.5"), dec!(9885.31));
    assert_eq!(cost("claude-opus-5"), dec!(15497.99));
    // Without a price of its own a write costs what input costs.
    let mut scenario = opus("claude-opus-5.5");
    scenario.lines[0].prices.write = None;
    assert_eq!(Study::run(&scenario).unwrap().months[0].unmoved, dec!(8951.51));
}

#[test]
fn a_write_counts_as_input_and_moves_as_input() {
    let keys = "prices.input=4 prices.write=5 prices.write_long=8 tokens.input=1000000 \
                tokens.write=2000000 tokens.write_long=3000000 unit=";
    let exposure = |unit: &str| Study::run(&scenario(&format!("{keys}{unit}"))).unwrap().exposure;
    assert_eq!(exposure("stu"), dec!(6));
    assert_eq!(exposure("plain"), dec!(6));
    // 1 + 2 x 5/4 + 3 x 8/4
    assert_eq!(exposure("price-weighted"), dec!(9.5));
    let moved = scenario(&format!("{keys}stu move.kind=named move.steps=0:2:5:7"));
    let month = Study::run(&moved).unwrap().months[0];
    assert_eq!((month.unmoved, month.cases.chosen.unhedged), (dec!(38.00), dec!(76.00)));
}

#[test]
fn adjustments_change_the_count_only_where_tokens_count_by_price() {
    let keys = "prices.input=4 prices.output=8 tokens.input=1000000 tokens.output=1000000 \
                long.share=1 long.output_ratio=1.5 peak.share=0.5 unit=";
    let exposure = |unit: &str| Study::run(&scenario(&format!("{keys}{unit}"))).unwrap().exposure;
    assert_eq!(exposure("stu"), dec!(5.21));
    assert_eq!(exposure("plain"), dec!(2));
    // 1 x 2 x 1.5 + 2 x 1.5 x 1.5
    assert_eq!(exposure("price-weighted"), dec!(7.5));
    assert_eq!(scenario(&format!("{keys}stu")).unit, StandardUnit::Stu);
}

#[test]
fn tiers_that_add_up_to_more_than_all_are_refused() {
    let keys = "prices.input=4 tokens.input=1000000 line.1.batch_share=0.6 ";
    assert_eq!(bill(&format!("{keys}flex.share=0.4")), dec!(2.00));
    let Err(Refusals(refusals)) = Study::run(&scenario(&format!("{keys}flex.share=0.41"))) else {
        panic!("101 % of the tokens are in a tier")
    };
    let told: Vec<_> =
        refusals.iter().map(|refusal| (&*refusal.key, refusal.reason.name())).collect();
    assert_eq!(told, [("line.1.batch_share", "tier_shares_above_one")]);
}
