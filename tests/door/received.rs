//! `read_link` as programs use it.

use serde_json::{Value, json};
use tokenlock::api;
use tokenlock::study::scenario::Scenario;
use tokenlock::study::{file, link};

use crate::request::{DOCUMENT, errors, parsed};

fn read_link(text: &str) -> Value {
    parsed(&api::read_link(text))
}

#[test]
fn a_link_gives_the_scenario_as_its_file_holds_it() {
    let text = "v=1&as_of=2026-11-21&line.1.model=&lock.futures=1.7%2C1.8&move.change=0.3";
    let answer = read_link(&format!("https://example.org/?from=singlemessage#{text}"));
    let expected = parsed(&file::write(&link::read(text).scenario));
    assert_eq!(answer, json!({ "scenario": expected, "warnings": [] }));
    assert_eq!(answer["scenario"]["lock"]["futures"], json!(["1.7", "1.8"]));
    // It is what `evaluate` takes.
    let study = parsed(&api::evaluate(&answer["scenario"].to_string()));
    assert_eq!((&study["study"]["as_of"], &study["warnings"]), (&json!("2026-11-21"), &json!([])));
}

#[test]
fn what_cannot_be_read_is_named_with_its_reason() {
    let text = "#v=2&rubbish&horizon=99&colour=red&unit=bushel&from=timeline&secret=x&move.chan";
    let answer = read_link(text);
    assert_eq!(answer["scenario"]["horizon"], "12");
    let warnings: Vec<_> = answer["warnings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|warning| {
            let fields: Vec<_> = warning.as_object().unwrap().keys().map(String::as_str).collect();
            assert_eq!(fields, ["key", "reason", "text"]);
            let reason = warning["reason"].as_str().unwrap();
            let name = reason.split_once(": ").unwrap().0;
            assert!(DOCUMENT.contains(&format!("`{name}`")), "docs/api.md lacks {name}");
            format!("{} {} {name}", warning["key"].as_str().unwrap(), warning["text"])
        })
        .collect();
    assert_eq!(
        warnings,
        [
            "rubbish \"\" not_a_pair",
            "move.chan \"\" may_be_cut",
            "v \"2\" unknown_version",
            "horizon \"99\" out_of_range",
            "colour \"red\" unknown_field",
            "unit \"bushel\" unreadable",
        ]
    );
}

#[test]
fn a_link_with_nothing_but_its_version_says_so() {
    for text in ["#v=1", "v=1", "https://example.org/#v=1&utm_source=mail"] {
        let answer = read_link(text);
        assert_eq!(answer["scenario"], parsed(&file::write(&Scenario::default())), "{text}");
        assert_eq!(answer["warnings"].as_array().unwrap().len(), 1, "{text}");
    }
}

#[test]
fn a_text_that_is_no_link_is_answered_too() {
    for text in ["", "hello", "https://example.org/", "\0", "#", "=", "&&&", "%", "🚀"] {
        assert!(read_link(text)["scenario"].is_object(), "{text}");
    }
    assert_eq!(errors(&read_link(&"x".repeat(2_000_000))), ["too_long"]);
    // A warning repeats no more of a long text than an error does.
    let long = read_link(&format!("#v=1&as_of=2026-11-21&colour={}&growth=0", "x".repeat(900_000)));
    assert!(long.to_string().len() < 10_000);
}

#[test]
fn the_documents_example_is_what_it_says() {
    let (_, rest) = DOCUMENT.split_once("read_link(\"").unwrap();
    let (text, rest) = rest.split_once('"').unwrap();
    let answer = read_link(text);
    let said = format!(
        "// {} {}\n",
        answer["scenario"]["move"]["change"].as_str().unwrap(),
        answer["warnings"].as_array().unwrap().len()
    );
    assert!(rest.contains(&said), "{said}");
}
