//! Usage and costs as a month's bill.

use rust_decimal::dec;
use tokenlock::hedge::adjustment::AdjustmentKind;
use tokenlock::market::currency::Currency;
use tokenlock::market::quantity::Quantity;
use tokenlock::market::token::TokenKind;
use tokenlock::study::figures::Study;
use tokenlock::study::scenario::Scenario;
use tokenlock::worker::files::{FileAnswer, FileRequest};

use super::{COST, USAGE, asked, request, usage};

#[test]
fn usage_and_cost_of_a_month_make_one_bill_in_either_order() {
    for files in [[USAGE, COST], [COST, USAGE]] {
        let report = usage(&files);
        let [month] = &report.months[..] else { panic!("one month: {report:?}") };
        assert!(month.is_whole);
        let [line] = &month.lines[..] else { panic!("one line: {month:?}") };
        assert_eq!(line.cost.map(|cost| cost.0), Some(dec!(42)));
        assert_eq!(line.share.map(|share| share.0), Some(dec!(1)));
        let prices = line.prices.map(|price| price.map(|price| price.0));
        let expected = [Some(dec!(4)), Some(dec!(0.2)), Some(dec!(5)), None, Some(dec!(20))];
        assert_eq!(prices, expected);
        assert_eq!(line.listed[0].map(|price| price.0), Some(dec!(4)));
        assert!(report.dropped_columns.iter().any(|title| title == "api_key"));
        let scenario = month.at_cost.put_into(&Scenario::default()).unwrap();
        assert_eq!(scenario.currency, Currency::Usd);
        assert_eq!(scenario.lock, Scenario::default().lock, "all else stays");
        assert_eq!(Study::run(&scenario).unwrap().months[0].unmoved, dec!(42.00));
        assert_eq!((month.at_list.lines, month.at_list.at_list), (1, 1));
    }
}

#[test]
fn the_fast_mode_in_the_united_states_is_told_by_shares_of_list_prices() {
    // A quarter of the tokens fast (x2), half in the United States (x1.1): independent, so 1.25 x 1.05 of the list.
    let rows = [("standard", "us"), ("standard", "us"), ("fast", "global"), ("standard", "global")];
    let mut text = USAGE.lines().next().unwrap().to_owned() + "\n";
    for (speed, place) in rows {
        text += &format!(
            "2026-10-02,claude-opus-5-5,k,w,standard,0-200k,0,0,0,0,1000000,0,{place},{speed}\n"
        );
    }
    let cost = "usage_date_utc,model,workspace,api_key,token_type,cost_usd,cost_type\n\
                2026-10-02,Claude Opus 5.5,w,k,output,105.00,token\n";
    let report = usage(&[&text, cost]);
    let month = &report.months[0];
    let adjusted: Vec<_> = month.lines[0]
        .adjusted
        .iter()
        .map(|(place, share)| (AdjustmentKind::ALL[*place], share.0))
        .collect();
    assert_eq!(
        adjusted,
        [(AdjustmentKind::Fast, dec!(0.25)), (AdjustmentKind::Residency, dec!(0.5))]
    );
    assert_eq!(month.at_list.at_list, 1);
    let scenario = month.at_list.put_into(&Scenario::default()).unwrap();
    let line = &scenario.lines[0];
    assert_eq!(line.adjustments.fast.share.get(), dec!(0.25));
    assert_eq!(line.prices.get(TokenKind::Output).get(), dec!(20));
    assert_eq!(Study::run(&scenario).unwrap().months[0].unmoved, dec!(105.00));
}

/// Since 4.6 a long request of Anthropic's costs what any other does, and its export still tells which are long.
#[test]
fn long_context_without_a_rule_of_the_vendor_is_at_list_prices_as_it_is() {
    let header = USAGE.lines().next().unwrap();
    let row =
        "2026-10-02,claude-opus-5-5,k,w,standard,200k-1M,1000000,0,0,0,1000000,0,global,standard";
    let cost = "usage_date_utc,model,workspace,api_key,token_type,cost_usd,cost_type\n\
                2026-10-02,Claude Opus 5.5,w,k,output,20.00,token\n\
                2026-10-02,Claude Opus 5.5,w,k,input_no_cache,4.00,token\n";
    let report = usage(&[&format!("{header}\n{row}\n"), cost]);
    let month = &report.months[0];
    assert_eq!(month.at_list.at_list, 1);
    let scenario = month.at_list.put_into(&Scenario::default()).unwrap();
    assert_eq!(scenario.lines[0].adjustments.long.share.get(), dec!(0));
    assert_eq!(Study::run(&scenario).unwrap().months[0].unmoved, dec!(24.00));
}

#[test]
fn peak_hours_of_a_deepseek_month_are_a_share_at_list_prices() {
    let file = "utc_date,model,type,price,amount
2026-09-01,deepseek-v4-pro,output_tokens,0.0000135,600000
2026-09-01,deepseek-v4-pro,output_tokens,0.000027,400000
";
    let cost = "utc_date,model,wallet_type,cost,currency
2026-09-01,deepseek-v4-pro,paid,18.90,CNY
";
    let report = usage(&[file, cost]);
    let month = &report.months[0];
    let adjusted = &month.lines[0].adjusted;
    assert_eq!(AdjustmentKind::ALL[adjusted[0].0], AdjustmentKind::Peak);
    assert_eq!(adjusted[0].1.0, dec!(0.4));
    let scenario = month.at_list.put_into(&Scenario::default()).unwrap();
    assert_eq!(month.at_list.at_list, 1);
    assert_eq!(scenario.lines[0].adjustments.peak.share.get(), dec!(0.4));
    assert_eq!(Study::run(&scenario).unwrap().months[0].unmoved, dec!(18.90));
}

#[test]
fn a_month_without_a_currency_is_in_that_of_the_price_list() {
    let file = "utc_date,model,type,price,amount\n\
                2026-09-01,deepseek-v4-pro,output_tokens,0.0000135,1000000\n";
    for own_currency in [Currency::Cny, Currency::Usd] {
        let request = FileRequest { own_currency, ..request(&[file]) };
        let FileAnswer::Usage(report) = asked(&request) else { panic!("no usage") };
        let month = &report.months[0];
        assert_eq!(month.costs[0].0, own_currency.code(), "the list has both");
        let scenario = month.at_cost.put_into(&Scenario::default()).unwrap();
        assert_eq!(scenario.lines[0].currency, own_currency);
    }
}

#[test]
fn a_report_of_many_models_is_cut_and_its_bill_is_not() {
    let mut text = String::from(
        "created_at,cost_total,tokens_prompt,tokens_completion,tokens_cached,model_permaslug\n",
    );
    for model in 0..500 {
        text += &format!("2026-10-01,{model}.25,1000000,20000,5000,nobody/m-{model}\n");
    }
    let report = usage(&[&text]);
    let month = &report.months[0];
    assert_eq!((month.lines.len(), month.lines_not_shown), (40, 460));
    assert_eq!(month.lines[0].cost.map(|cost| cost.0), Some(dec!(499.25)));
    assert!(month.at_cost.lines <= 20 && month.at_cost.others.len() > 470);
}

#[test]
fn months_across_are_prices_and_costs_by_month_are_a_bill_without_tokens() {
    let prices = "Model,2026-01,2026-02,2026-03\nsol,4.5,4,4\nterra,2,2,1.8\n";
    let FileAnswer::Prices(report) = asked(&request(&[prices])) else { panic!("prices") };
    let titles: Vec<&str> = report.columns.iter().map(|(title, _)| &title[..]).collect();
    assert_eq!(titles, ["sol", "terra"]);
    let costs = "Spend\nModel,2026-01,2026-02\nsol,$45,$40\nterra,$20,$20\n";
    let FileAnswer::Usage(report) = asked(&request(&[costs])) else { panic!("usage") };
    let shares: Vec<_> =
        report.months[0].lines.iter().map(|line| line.share.map(|it| it.0.round_dp(3))).collect();
    assert_eq!(shares, [Some(dec!(0.692)), Some(dec!(0.308))]);
}
