//! What the table of kinds writes is what is written: declarations, schema, and `docs/api.md`.
//!
//! `TOKENLOCK_WRITE=1 cargo test --test door documents` writes them anew.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tokenlock::api::{self, document, scenario, schema, typescript};

use crate::request::{parsed, price, samples};

const AGAIN: &str = "TOKENLOCK_WRITE=1 cargo test --test door documents";

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Fails unless a file holds this text, or writes it.
pub fn assert_written(name: &str, text: &str) {
    let path = file(name);
    if std::env::var_os("TOKENLOCK_WRITE").is_some() {
        fs::write(&path, text).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    // A clone on Windows may have other line ends.
    assert!(found.replace("\r\n", "\n") == text, "{name} is not that of the tables: {AGAIN}");
}

fn schema_text() -> String {
    serde_json::to_string_pretty(&schema::schema()).unwrap() + "\n"
}

#[test]
fn declarations_are_those_of_the_table() {
    assert_written("src/api/package/tokenlock.d.ts", &typescript::declarations());
}

#[test]
fn the_schema_is_that_of_the_table() {
    assert_written("src/api/package/tokenlock.schema.json", &schema_text());
}

/// A document with another text between two of its marks.
fn between(document: &str, marks: [&str; 2], text: &str) -> String {
    let (before, rest) = document.split_once(marks[0]).expect("the first mark");
    let (_, after) = rest.split_once(marks[1]).expect("the last mark");
    [before, marks[0], text, marks[1], after].concat()
}

#[test]
fn the_keys_of_a_scenario_are_those_of_the_table() {
    const MARKS: [&str; 2] = ["<!-- keys:begin -->\n", "<!-- keys:end -->"];
    let document = fs::read_to_string(file("docs/scenario.md")).unwrap().replace("\r\n", "\n");
    assert_written("docs/scenario.md", &between(&document, MARKS, &scenario::table()));
}

/// The document with the tables and the answers that the program gives.
fn document_anew(document: &str) -> String {
    const MARKS: [&str; 2] = ["<!-- kinds:begin -->\n", "<!-- kinds:end -->"];
    let text = between(document, MARKS, &document::sections());
    let mut anew = String::new();
    let mut rest = text.as_str();
    let mut pairs = 0;
    while let Some((before, request, call, after)) = next_request(rest) {
        let answer = parsed(&call(request));
        let (between, _, after) = next_block(after, "json answer").expect("an answer follows");
        anew += &format!("{before}{request}```{between}```json answer\n");
        anew += &(serde_json::to_string_pretty(&answer).unwrap() + "\n```");
        rest = after;
        pairs += 1;
    }
    assert!(pairs > 3, "only {pairs} examples");
    anew + rest
}

/// The same text, or the same number but for digits that a better formula may change.
fn is_same_line(line: &str, other: &str) -> bool {
    let number = |line: &str| {
        let (name, text) = line.rsplit_once(' ').unwrap_or(("", line));
        Some((name.to_owned(), text.trim_end_matches(',').parse::<f64>().ok()?))
    };
    line == other
        || number(line).zip(number(other)).is_some_and(|((name, value), (other_name, other))| {
            name == other_name && (value - other).abs() <= 1e-9 * value.abs()
        })
}

type Call = fn(&str) -> String;

/// What stands before a request (its fence too), the request, who answers it, and what follows.
fn next_request(text: &str) -> Option<(String, &str, Call, &str)> {
    let calls: [(&str, Call); 5] = [
        ("json price", api::price),
        ("json explain", api::explain),
        ("json evaluate", api::evaluate),
        ("csv usage", |text| api::read_usage(text.as_bytes(), "")),
        ("csv prices", |text| api::read_prices(text.as_bytes(), "")),
    ];
    let found = calls.iter().filter_map(|(name, call)| {
        let (before, request, after) = next_block(text, name)?;
        Some((format!("{before}```{name}\n"), request, *call, after))
    });
    found.min_by_key(|(before, ..)| before.len())
}

fn next_block<'a>(text: &'a str, name: &str) -> Option<(&'a str, &'a str, &'a str)> {
    let (before, rest) = text.split_once(&format!("```{name}\n"))?;
    let (block, after) = rest.split_once("```")?;
    Some((before, block, after))
}

#[test]
fn the_examples_and_tables_of_the_document_are_the_programs() {
    let document = fs::read_to_string(file("docs/api.md")).unwrap().replace("\r\n", "\n");
    let anew = document_anew(&document);
    let is_same = document.lines().count() == anew.lines().count()
        && document.lines().zip(anew.lines()).all(|(line, other)| is_same_line(line, other));
    if !is_same {
        assert_written("docs/api.md", &anew);
    }
}

/// The few words of JSON Schema that ours uses, so that the schema is held to the reader.
fn fits(schema: &Value, root: &Value, value: &Value) -> bool {
    let each = |name: &str| schema[name].as_array().cloned().unwrap_or_default();
    let reference =
        schema["$ref"].as_str().map(|path| &root["$defs"][path.trim_start_matches("#/$defs/")]);
    let types = each("type");
    let one_of_types = types.is_empty()
        || types.iter().any(|name| fits(&serde_json::json!({ "type": name }), root, value));
    let is_type = match schema["type"].as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("number") => value.is_number(),
        Some("null") => value.is_null(),
        _ => true,
    };
    let number = value.as_f64().unwrap_or(0.0);
    let in_range = schema["minimum"].as_f64().is_none_or(|min| number >= min)
        && schema["maximum"].as_f64().is_none_or(|max| number <= max);
    let length = value.as_array().map_or(0, Vec::len) as u64;
    let fits_length = schema["minItems"].as_u64().is_none_or(|least| length >= least);
    let is_const = schema.get("const").is_none_or(|only| only == value);
    let is_one = schema.get("enum").is_none_or(|_| each("enum").contains(value));
    let items = value.as_array().into_iter().flatten();
    let fits_items = schema
        .get("items")
        .is_none_or(|item| items.into_iter().all(|value| fits(item, root, value)));
    let has = |name: &Value| value.get(name.as_str().unwrap()).is_some();
    let needs = schema["dependentRequired"].as_object().into_iter().flatten();
    let fits_needs = needs.into_iter().all(|(name, others)| {
        value.get(name).is_none() || others.as_array().unwrap().iter().all(has)
    });
    let known = |name: &String| schema["properties"].get(name).is_some();
    let fits_fields = value.as_object().into_iter().flatten().all(|(name, field)| {
        let spec = schema["properties"].get(name);
        (known(name) || schema["additionalProperties"] != false)
            && spec.is_none_or(|spec| fits(spec, root, field))
    });
    let choices = each("oneOf");
    let fits_one = choices.is_empty()
        || choices.iter().filter(|choice| fits(choice, root, value)).count() == 1;
    is_type
        && one_of_types
        && in_range
        && fits_length
        && is_const
        && is_one
        && fits_items
        && fits_needs
        && fits_fields
        && fits_one
        && each("required").iter().all(has)
        && each("allOf").iter().all(|part| fits(part, root, value))
        && reference.is_none_or(|part| fits(part, root, value))
}

#[test]
fn the_schema_takes_what_the_reader_takes() {
    let schema = schema::schema();
    for request in samples() {
        assert!(fits(&schema, &schema, &request), "{request}");
        let answer = &schema["$defs"][format!("{}_answer", request["kind"].as_str().unwrap())];
        assert!(fits(answer, &schema, &price(&request)), "{request}: {}", price(&request));
        for name in request.as_object().unwrap().keys() {
            let mut without = request.clone();
            without.as_object_mut().unwrap().remove(name);
            let is_answered = price(&without).get("errors").is_none();
            assert_eq!(fits(&schema, &schema, &without), is_answered, "{without}");
            let mut wrong = request.clone();
            wrong[name] = serde_json::json!(-1e200);
            assert!(!fits(&schema, &schema, &wrong), "{wrong}");
        }
    }
    let errors = &schema["$defs"]["errors"];
    assert!(fits(errors, &schema, &price(&serde_json::json!({"kind": 1}))));
}

#[test]
fn the_schema_takes_what_the_readers_of_files_give() {
    let schema = schema::schema();
    let prices = parsed(&api::read_prices("date,price\n2026-03-09,4.5\nx,1\n".as_bytes(), ""));
    let usage = parsed(&api::read_usage(
        "created_at,cost_total,tokens_prompt,tokens_completion,tokens_cached,model_permaslug,user\n\
         2026-10-01,1.3,300000,200000,0,openai/gpt-6-sol,u\n2026-10-01,x,,,,m,\n"
            .as_bytes(),
        "",
    ));
    for (name, answer) in [("histories", &prices), ("usage", &usage)] {
        assert!(answer["problems"].as_array().is_some_and(|list| !list.is_empty()), "{answer}");
        assert!(fits(&schema["$defs"][name], &schema, answer), "{answer}");
        for field in answer.as_object().unwrap().keys() {
            let mut without = answer.clone();
            without.as_object_mut().unwrap().remove(field);
            assert!(!fits(&schema["$defs"][name], &schema, &without), "{without}");
        }
    }
    let errors = parsed(&api::read_usage(b"", ""));
    assert!(fits(&schema["$defs"]["errors"], &schema, &errors));
    for (name, options, fitting) in [
        ("price_options", serde_json::json!({ "day_order": "day_first" }), true),
        ("price_options", serde_json::json!({ "includes_cached": true }), false),
        ("usage_options", serde_json::json!({ "includes_cached": true }), true),
        ("usage_options", serde_json::json!({ "decimal_mark": "dot" }), false),
    ] {
        assert_eq!(fits(&schema["$defs"][name], &schema, &options), fitting, "{options}");
    }
}

#[test]
fn the_package_has_the_programs_version() {
    let package = parsed(&fs::read_to_string(file("src/api/package/package.json")).unwrap());
    assert_eq!(package["version"], api::version());
}
