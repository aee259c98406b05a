//! Credits and refunds: a cost below zero, which the bill is paid less.

use rust_decimal::{Decimal, dec};
use tokenlock::history::options::Options;
use tokenlock::history::usage::{self, Usage};
use tokenlock::market::currency::Currency;
use tokenlock::market::quantity::Quantity;
use tokenlock::study::usage_bill::{PriceBasis, bill};

fn read(text: &str) -> Usage {
    usage::read(text.as_bytes(), Options::default())
        .unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// Model, input tokens and cost of each line of the first month.
fn lines(found: &Usage) -> Vec<(&str, Option<Decimal>, Option<Decimal>)> {
    let lines = found.months[0].lines.iter();
    lines.map(|line| (&line.model[..], line.tokens.input, line.cost)).collect()
}

#[test]
fn a_focus_credit_of_a_model_or_its_service_is_taken_and_another_is_left_out_by_name() {
    let text = "BilledCost,BillingCurrency,ChargeCategory,ChargeDescription,ChargePeriodStart,ChargePeriodEnd,ConsumedQuantity,ConsumedUnit,ServiceName,ServiceCategory,SkuMeter,x_Model\n\
        3,USD,Usage,,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,1500000,tokens,Model API,AI and Machine Learning,input tokens,sol\n\
        -1,USD,Credit,Promotional input credit,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,,,Model API,AI and Machine Learning,,\n\
        -0.5,USD,Credit,Launch credit,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,,,Model API,AI and Machine Learning,,sol\n\
        7,USD,Purchase,Committed throughput,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,,,Model API,AI and Machine Learning,,\n\
        -20,USD,Credit,Welcome credit,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,,,,,,\n\
        -2,USD,Credit,Refund of a machine,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,,,Machines,Compute,,\n\
        1,USD,Tax,,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,,,Model API,AI and Machine Learning,,\n";
    let found = read(text);
    assert_eq!(
        lines(&found),
        [("Model API", None, Some(dec!(6))), ("sol", Some(dec!(1_500_000)), Some(dec!(2.5)))]
    );
    let left_out: Vec<(usize, &str)> =
        found.problems.iter().map(|one| (one.line, &one.text[..])).collect();
    assert_eq!(left_out, [(6, "Welcome credit"), (7, "Machines")]);
    // The bill of the model is what was paid for it: $3 less half a dollar.
    let bill = bill(&found.months[0], Currency::Usd, PriceBasis::Effective);
    let [line] = &bill.lines[..] else { panic!("one line") };
    assert_eq!(line.prices.input.get(), dec!(1.666666666667));
}

#[test]
fn google_writes_credits_beside_the_cost() {
    let titles = "service.description,sku.description,usage_start_time,usage_end_time,cost,currency,usage.amount,usage.unit,credits,cost_type\n";
    let row = |credits: &str| {
        format!(
            "{titles}Vertex AI,Gemini 2.5 Pro Text Input - Predictions,2026-10-01 00:00:00 UTC,2026-10-01 01:00:00 UTC,10,USD,1000000,count,{credits},regular\n"
        )
    };
    for (credits, cost) in [
        ("", dec!(10)),
        ("[]", dec!(10)),
        (
            "\"[{\"\"name\"\":\"\"promo\"\",\"\"amount\"\":-2.5},{\"\"amount\"\":-0.25}]\"",
            dec!(7.25),
        ),
    ] {
        let found = read(&row(credits));
        assert_eq!(lines(&found)[0].2, Some(cost), "{credits}");
        assert_eq!(found.months[0].lines[0].prices.input, Some(cost));
    }
}

#[test]
fn refunds_of_a_meter_are_taken_from_its_amount_and_cost() {
    let azure = read(
        "Date,ProductName,MeterCategory,MeterSubCategory,MeterName,UnitOfMeasure,Quantity,CostInBillingCurrency,BillingCurrency,ChargeType\n\
         10/01/2026,x,Foundry Models,Azure OpenAI GPT5,GPT 5 Inpt Glbl,1M,2,2.5,USD,Usage\n\
         10/15/2026,x,Foundry Models,Azure OpenAI GPT5,GPT 5 Inpt Glbl,1M,-1,-1.25,USD,Refund\n",
    );
    assert_eq!(lines(&azure), [("gpt-5", Some(dec!(1_000_000)), Some(dec!(1.25)))]);
    let aws = read(
        "lineItem/LineItemType,lineItem/UsageStartDate,lineItem/UsageEndDate,lineItem/UsageType,lineItem/UsageAmount,lineItem/CurrencyCode,lineItem/UnblendedCost,product/ProductName\n\
         Usage,2026-10-01T00:00:00Z,2026-10-02T00:00:00Z,USE1-MP:USE1_InputTokenCount-Units,10,USD,50,Claude Opus 5 (Amazon Bedrock Edition)\n\
         Credit,2026-10-01T00:00:00Z,2026-10-02T00:00:00Z,USE1-MP:USE1_InputTokenCount-Units,0,USD,-20,Claude Opus 5 (Amazon Bedrock Edition)\n",
    );
    assert_eq!(lines(&aws), [("claude-opus-5", None, Some(dec!(30)))]);
    let cursor = read(
        "Date,Model,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Cost\n\
         2026-10-01,m,\"1,000\",300,5000,400,6700,($0.12)\n2026-10-02,m,1000,300,5000,400,6700,$1.20\n",
    );
    assert_eq!(lines(&cursor), [("m", Some(dec!(600)), Some(dec!(1.08)))]);
}
