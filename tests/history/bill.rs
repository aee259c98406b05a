//! A month of an export as lines of a bill.

use proptest::prelude::*;
use rust_decimal::{Decimal, dec};
use tokenlock::hedge::bill::{BillLine, Factor};
use tokenlock::history::options::Options;
use tokenlock::history::usage::{UsageMonth, read};
use tokenlock::market::currency::Currency;
use tokenlock::market::quantity::{MonthlyGrowth, Quantity};
use tokenlock::market::token::{PerKind, TokenKind};
use tokenlock::study::price_comparison::compare;
use tokenlock::study::scenario::MOST_LINES;
use tokenlock::study::usage_bill::{LeftOut, PriceBasis, UsageBill, bill};
use tokenlock::study::usage_growth::growth;

fn month(text: &str) -> UsageMonth {
    let mut usage = read(text.as_bytes(), Options::default()).unwrap();
    assert_eq!(usage.months.len(), 1, "{usage:?}");
    usage.months.remove(0)
}

fn cost(line: &BillLine) -> Decimal {
    line.cost(MonthlyGrowth::default(), 1, PerKind::all(Factor::UNMOVED)).unwrap()
}

fn total(bill: &UsageBill) -> Decimal {
    bill.lines.iter().map(cost).sum()
}

/// Half of it sent in batch, which halves the price.
const OPENAI: &str =
    "start_time_iso,end_time_iso,amount_value,amount_currency,quantity,quantity_unit,line_item
2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,1.5,usd,1000000,tokens,\"gpt-6-sol, input\"
2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,0.1,usd,1000000,tokens,\"gpt-6-sol, cached input\"
2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,10,usd,1000000,tokens,\"gpt-6-sol, output\"
2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,0.05,usd,5,requests,web search tool calls
";

#[test]
fn effective_prices_stand_beside_the_lists() {
    let month = month(OPENAI);
    let found = bill(&month, Currency::Cny, PriceBasis::Effective);
    let [line] = &found.lines[..] else { panic!("one line: {found:?}") };
    assert_eq!(
        (line.model.as_str(), line.currency),
        ("OpenAI/gpt-6-sol (<=272k)/USD", Currency::Usd)
    );
    assert_eq!(line.prices.input.get(), dec!(1.5));
    assert_eq!((line.batch_share.get(), cost(line)), (dec!(0), dec!(11.6)));
    assert_eq!(found.left_out, [("web search tool calls".to_owned(), LeftOut::NoTokens)]);
    let usage = month.lines.iter().find(|line| line.model == "gpt-6-sol").unwrap();
    let ratios: Vec<_> = compare(usage, month.month.last_day().unwrap())
        .iter()
        .map(|one| (one.kind, one.ratio().unwrap()))
        .collect();
    let expected = [
        (TokenKind::Input, dec!(0.75)),
        (TokenKind::Cached, dec!(0.5)),
        (TokenKind::Output, dec!(1)),
    ];
    assert_eq!(ratios, expected);
}

#[test]
fn a_cost_by_line_alone_scales_the_list() {
    // At list 0.3 x 2 + 0.2 x 10 = 2.6; paid half of it.
    let text = "generation_id,created_at,cost_total,tokens_prompt,tokens_completion,tokens_cached,model_permaslug
g,2026-10-01,1.3,300000,200000,0,openai/gpt-6-sol
h,2026-10-02,4,300000,100000,0,nobody/unknown-9
";
    let found = bill(&month(text), Currency::Usd, PriceBasis::Effective);
    let [unknown, sol] = &found.lines[..] else { panic!("two lines: {found:?}") };
    assert_eq!((sol.prices.input.get(), sol.prices.output.get()), (dec!(1), dec!(5)));
    assert_eq!(
        (unknown.model.as_str(), unknown.prices.input.get()),
        ("nobody/unknown-9", dec!(10))
    );
    assert_eq!(total(&found), dec!(5.3));
}

#[test]
fn list_prices_are_taken_only_where_they_give_the_cost() {
    let file = |cost: &str, batch: &str| {
        format!(
            "Date,Service description,SKU description,Usage amount,Usage unit,Unrounded subtotal ($)\n\
             2026-10-02,Gemini API,Generate content input token count gemini 3.8 flash,1000000,count,0.75\n\
             2026-10-02,Gemini API,Generate content input token count gemini 3.8 flash {batch},1000000,count,{cost}\n"
        )
    };
    let line = |text: &str, basis| bill(&month(text), Currency::Usd, basis).lines.remove(0);
    let at_list = line(&file("0.375", "batch"), PriceBasis::List);
    assert_eq!((at_list.prices.input.get(), at_list.batch_share.get()), (dec!(0.75), dec!(0.5)));
    assert_eq!(cost(&at_list), dec!(1.125));
    let effective = line(&file("0.375", "batch"), PriceBasis::Effective);
    assert_eq!(
        (effective.prices.input.get(), effective.batch_share.get()),
        (dec!(0.5625), dec!(0))
    );
    // A discount of its own is in no list.
    let discounted = line(&file("0.7", ""), PriceBasis::List);
    assert_eq!(
        (discounted.prices.input.get(), discounted.batch_share.get()),
        (dec!(0.725), dec!(0))
    );
}

#[test]
fn tokens_without_a_cost_take_the_list_and_what_has_neither_is_left_out() {
    let text = "usage_date_utc,model_version,usage_input_tokens_no_cache,usage_input_tokens_cache_write_5m,usage_input_tokens_cache_read,usage_output_tokens
2026-10-02,claude-opus-5-5,1000,2000,3000,4000
2026-10-02,claude-unknown-99,1000,2000,3000,4000
";
    let found = bill(&month(text), Currency::Cny, PriceBasis::Effective);
    let [line] = &found.lines[..] else { panic!("one line: {found:?}") };
    assert_eq!(
        (line.model.as_str(), line.currency),
        ("Anthropic/claude-opus-5.5/USD", Currency::Usd)
    );
    assert_eq!(line.prices.write.map(Quantity::get), Some(dec!(5)));
    assert_eq!(line.tokens.write.get(), dec!(2000));
    assert_eq!(found.left_out, [("claude-unknown-99".to_owned(), LeftOut::NoPrice)]);
    let euros = OPENAI.replace("usd", "eur");
    let found = bill(&month(&euros), Currency::Usd, PriceBasis::Effective);
    assert_eq!(found.left_out[0].1, LeftOut::OtherCurrency);
}

#[test]
fn growth_is_told_from_three_whole_months() {
    let months = |tokens: &[(&str, u32)]| {
        let mut text = String::from("utc_date,model,type,price,amount\n");
        for (day, amount) in tokens {
            text += &format!("{day},deepseek-chat,output_tokens,0.000003,{amount}\n");
        }
        read(text.as_bytes(), Options::default()).unwrap().months
    };
    let rows =
        [("2026-01-01", 1_000), ("2026-02-15", 1_100), ("2026-03-15", 1_210), ("2026-04-02", 9)];
    assert_eq!(growth(&months(&rows)).map(|growth| growth.get()), Some(dec!(0.1)));
    assert_eq!(growth(&months(&rows[1..])), None);
    // A month without use has no log.
    let gap = [("2026-01-01", 1_000), ("2026-02-15", 0), ("2026-03-31", 1_210)];
    assert_eq!(growth(&months(&gap)), None);
}

proptest! {
    // Every line is looked for in the whole price list.
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn beyond_twenty_lines_the_smallest_become_other_and_nothing_is_lost(
        rows in prop::collection::vec((1_u32..5_000_000, 0_u32..5_000_000, 1_u32..100_000), 1..60),
    ) {
        let mut text = String::from(
            "created_at,cost_total,tokens_prompt,tokens_completion,tokens_cached,model_permaslug\n",
        );
        for (place, (input, output, cents)) in rows.iter().enumerate() {
            let cost = Decimal::new((*cents).into(), 2);
            text += &format!("2026-10-01,{cost},{input},{output},0,nobody/m-{place}\n");
        }
        let found = bill(&month(&text), Currency::Usd, PriceBasis::Effective);
        prop_assert!(found.lines.len() <= MOST_LINES);
        prop_assert_eq!(&found.left_out, &[]);
        let single = found.lines.iter().filter(|line| line.model != "other").count();
        prop_assert_eq!(single + found.others.len(), rows.len());
        let paid = Decimal::new(rows.iter().map(|(.., cents)| i64::from(*cents)).sum(), 2);
        prop_assert!((total(&found) - paid).abs() < dec!(0.01), "{} {paid}", total(&found));
    }
}
