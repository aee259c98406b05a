//! Exports of clouds, gateways and observers, which tell of several vendors' models.

use rust_decimal::Decimal;
use tokenlock::history::error::FileError;
use tokenlock::history::options::Options;
use tokenlock::history::usage::read;

use super::files::{
    AWS, AZURE, BIG_QUERY, FOCUS, GOOGLE_CONSOLE, LANGFUSE, LITELLM, OPENROUTER, OPENROUTER_DAYS,
};
use super::{in_order, line, month, names, text, usage};

#[test]
fn google() {
    let found = usage(GOOGLE_CONSOLE);
    assert_eq!((found.format, found.includes_cached), ("google_console", None));
    let flash = line(&found, "gemini-3.8-flash");
    assert_eq!(in_order(&flash.tokens), ["2000000", "-", "-", "-", "100000"]);
    assert_eq!((text(flash.cost), flash.currency.as_deref()), ("1.7625".to_owned(), Some("USD")));
    assert_eq!(in_order(&flash.prices), ["0.65625", "-", "-", "-", "4.5"]);
    assert_eq!(flash.batch_share, Some(Decimal::from(500_000) / Decimal::from(2_100_000)));
    assert_eq!(names(&found), [(5, "Compute Engine", "other_service")]);
    assert_eq!(month(&found), ("2026-10".to_owned(), true));

    let found = usage(BIG_QUERY);
    assert_eq!(found.format, "google_bigquery");
    let pro = line(&found, "gemini-2.5-pro");
    assert_eq!(in_order(&pro.tokens), ["-", "1000000", "-", "-", "100000"]);
    assert_eq!((text(pro.cost), pro.currency.as_deref()), ("1.5".to_owned(), Some("EUR")));
    assert_eq!(month(&found), ("2026-10".to_owned(), true));
    assert_eq!(found.dropped_columns, ["billing_account_id"]);
}

#[test]
fn azure() {
    let found = usage(AZURE);
    assert_eq!((found.format, found.includes_cached), ("azure_cost", None));
    let gpt = line(&found, "gpt-5");
    assert_eq!(in_order(&gpt.tokens), ["4000000", "500000", "-", "-", "-"]);
    assert_eq!(in_order(&gpt.prices), ["0.9375", "0.125", "-", "-", "-"]);
    assert_eq!(text(gpt.cost), "3.8125");
    assert_eq!(gpt.batch_share, Some(Decimal::from(2_000_000) / Decimal::from(4_500_000)));
    assert_eq!(names(&found), [(5, "Virtual Machines", "other_service")]);
    assert_eq!(found.dropped_columns, ["AccountName", "AccountOwnerId", "SubscriptionId"]);
}

#[test]
fn aws() {
    let found = usage(AWS);
    assert_eq!((found.format, found.includes_cached), ("aws_cur", None));
    let opus = line(&found, "claude-opus-5");
    assert_eq!(in_order(&opus.tokens), ["-"; 5]);
    assert_eq!(text(opus.cost), "1112");
    let problems: Vec<_> = names(&found).iter().map(|(_, _, name)| *name).collect();
    assert_eq!(problems, ["unknown_unit", "other_service"]);
    let newer = AWS.replace("lineItem/UsageType", "line_item_usage_type");
    assert_eq!(usage(&newer).months, found.months);
}

#[test]
fn openrouter() {
    let found = usage(OPENROUTER);
    assert_eq!((found.format, found.includes_cached), ("openrouter_activity", Some(true)));
    let sol = line(&found, "openai/gpt-6-sol");
    assert_eq!(in_order(&sol.tokens), ["3400", "600", "-", "-", "300"]);
    assert_eq!((text(sol.requests), text(sol.cost)), ("2".to_owned(), "0.03".to_owned()));
    // What a cache had is not told by day.
    let days = usage(OPENROUTER_DAYS);
    assert_eq!(in_order(&line(&days, "openai/gpt-6-sol").tokens), ["-", "-", "-", "-", "2000"]);
}

#[test]
fn litellm() {
    let found = usage(LITELLM);
    assert_eq!((found.format, found.includes_cached), ("litellm_spend", Some(true)));
    assert_eq!(
        in_order(&line(&found, "claude-opus-5.5").tokens),
        ["200", "700", "100", "-", "200"]
    );
    assert_eq!(in_order(&line(&found, "gpt-6-sol").tokens), ["-", "-", "-", "-", "200"]);
    assert_eq!(text(line(&found, "gpt-6-sol").cost), "0.02");
    for title in ["api_key", "user", "team_id", "organization_id", "end_user"] {
        assert!(found.dropped_columns.iter().any(|dropped| dropped == title), "{title}");
    }
}

#[test]
fn langfuse() {
    let found = usage(LANGFUSE);
    assert_eq!((found.format, found.includes_cached), ("langfuse_observations", Some(false)));
    let sol = line(&found, "gpt-6-sol");
    assert_eq!(in_order(&sol.tokens), ["400", "600", "-", "-", "200"]);
    assert_eq!((text(sol.cost), text(sol.prices.input)), ("0.003".to_owned(), "2".to_owned()));
    let inclusive = LANGFUSE.replace("input\"\":400", "input\"\":1000");
    assert_eq!(usage(&inclusive).includes_cached, Some(true));
    assert_eq!(in_order(&line(&usage(&inclusive), "gpt-6-sol").tokens)[0], "400");
    // Without a total it has to be asked.
    let silent = inclusive.replace(",\"\"total\"\":1200", "");
    let asked = read(silent.as_bytes(), Options::default()).unwrap_err();
    assert_eq!((asked, asked.option()), (FileError::AmbiguousCached, "includes_cached"));
    for (told, input) in [(true, "400"), (false, "1000")] {
        let options = Options { includes_cached: Some(told), ..Options::default() };
        let found = read(silent.as_bytes(), options).unwrap();
        assert_eq!(in_order(&line(&found, "gpt-6-sol").tokens)[0], input);
    }
}

#[test]
fn focus() {
    let found = usage(FOCUS);
    assert_eq!((found.format, found.includes_cached), ("focus", None));
    let sol = line(&found, "gpt-6-sol");
    assert_eq!(in_order(&sol.tokens), ["1500000", "-", "-", "-", "200000"]);
    assert_eq!(in_order(&sol.prices), ["2", "-", "-", "-", "10"]);
    assert_eq!((text(sol.cost), month(&found)), ("5".to_owned(), ("2026-10".to_owned(), true)));
    assert_eq!(names(&found), [(5, "Machines", "other_service")]);
    assert_eq!(found.dropped_columns, ["BillingAccountId", "BillingAccountName"]);
}
