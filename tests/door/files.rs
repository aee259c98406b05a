//! `read_prices` and `read_usage` as programs use them.

use serde_json::{Value, json};
use tokenlock::api;

use crate::request::{DOCUMENT, errors, parsed};

fn read_prices(text: &str, options: &str) -> Value {
    parsed(&api::read_prices(text.as_bytes(), options))
}

#[test]
fn prices_come_with_what_was_understood() {
    let answer = read_prices(
        "Datum;Preis (EUR je Mio.);Menge\n09.03.2026;4,50;7\n10.03.2026;x;8\n11.03.2026;4,62;9\n",
        "",
    );
    let expected = json!({
        "histories": [{
            "name": "Preis (EUR je Mio.)",
            "unit": "EUR je Mio.",
            "dates": ["2026-03-09", "2026-03-11"],
            "prices": [4.5, 4.62],
        }],
        "understood": {
            "encoding": "UTF-8",
            "separator": ";",
            "decimal_mark": "comma",
            "day_order": "day_first",
            "header_line": 1,
        },
        "ignored_columns": ["Menge"],
        "problems": [{
            "line": 3,
            "column": "Preis (EUR je Mio.)",
            "text": "x",
            "reason": "not_a_number: this is no number as the file writes them; it is left out",
        }],
        "problems_not_listed": 0,
    });
    assert_eq!(answer, expected);
}

#[test]
fn what_a_file_does_not_tell_is_asked_with_the_choices() {
    let days = "date,price\n03/08/2026,4.50\n04/08/2026,4.55\n";
    let answer = read_prices(days, "{}");
    assert_eq!(errors(&answer), ["day_order ambiguous_dates"]);
    let message = answer["errors"][0]["message"].as_str().unwrap();
    assert!(message.contains("\"day_first\"") && message.contains("\"month_first\""));
    let told = read_prices(days, r#"{"day_order":"day_first"}"#);
    assert_eq!(told["histories"][0]["dates"], json!(["2026-08-03", "2026-08-04"]));
    assert_eq!(told["understood"]["day_order"], "day_first");

    let numbers = "date;price\n2026-03-09;1,234\n";
    assert_eq!(errors(&read_prices(numbers, "null")), ["decimal_mark ambiguous_numbers"]);
    let told = read_prices(numbers, r#"{"decimal_mark":"comma","day_order":null}"#);
    assert_eq!(told["histories"][0]["prices"], json!([1.234]));
}

#[test]
fn options_are_strict() {
    let file = "date,price\n2026-03-09,1\n";
    for (options, expected) in [
        ("[]", vec!["wrong_type"]),
        ("{", vec!["not_json"]),
        (r#"{"colour":1}"#, vec!["colour unknown_field"]),
        (
            r#"{"decimal_mark":"dot","day_order":1}"#,
            vec!["day_order unknown_value", "decimal_mark unknown_value"],
        ),
    ] {
        let mut found = errors(&read_prices(file, options));
        found.sort();
        assert_eq!(found, expected, "{options}");
    }
    assert_eq!(errors(&read_prices("hello", "")), ["no_table"]);
}

/// Every name that a reader of files may give stands in the document.
#[test]
fn the_document_names_every_reason() {
    for name in [
        "too_large",
        "archive",
        "workbook",
        "not_text",
        "no_table",
        "too_wide",
        "too_many_lines",
        "too_many_cells",
        "no_dates",
        "periods",
        "ambiguous_dates",
        "ambiguous_numbers",
        "no_prices",
        "quote_not_closed",
        "cell_count",
        "no_date",
        "other_day_order",
        "duplicate_date",
        "missing",
        "not_a_number",
        "not_positive",
        "out_of_range",
        "other_currency",
        "total_differs",
        "no_token",
        "other_tier",
        "price_changed",
        "unknown_unit",
        "other_service",
        "unknown_format",
        "ambiguous_cached",
        "unknown_value",
    ] {
        assert!(DOCUMENT.contains(&format!("`{name}`")), "docs/api.md lacks {name}");
    }
}

#[test]
fn usage_comes_by_month_and_model() {
    let file = "start_time,model,api_key_id,batch,input_tokens,input_cached_tokens,output_tokens,num_model_requests\n\
        1773014400,gpt-6-sol,key_1,False,300,200,100,1\n1773014400,gpt-6-sol,key_2,True,100,0,100,2\n";
    let answer = parsed(&api::read_usage(file.as_bytes(), ""));
    let none = json!({
        "input": null, "cached": null, "write": null, "write_long": null, "output": null
    });
    let expected = json!({
        "format": "openai_usage",
        "includes_cached": true,
        "months": [{
            "month": "2026-03",
            "is_whole": false,
            "lines": [{
                "model": "gpt-6-sol",
                "tokens": {
                    "input": 200, "cached": 200, "write": null, "write_long": null, "output": 200
                },
                "requests": 3,
                "cost": null,
                "currency": null,
                "prices": none,
                "batch_share": 200.0 / 600.0,
                "peak_share": null,
            }],
        }],
        "dropped_columns": ["api_key_id"],
        "problems": [],
        "problems_not_listed": 0,
    });
    assert_eq!(answer, expected);
    assert_eq!(errors(&parsed(&api::read_usage(b"a,b\n1,2\n", ""))), ["unknown_format"]);
    let options = r#"{"includes_cached":"yes"}"#;
    assert_eq!(errors(&parsed(&api::read_usage(b"", options))), ["includes_cached unknown_value"]);
}
