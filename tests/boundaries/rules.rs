//! The rules, and proof that each can be broken.

use crate::source::{self, Path};

/// Each room with the rooms that it may know. What is not here, such as `main.rs`, may know all.
const ROOMS: [(&str, &[&str]); 14] = [
    ("market", &[]),
    ("pricing", &["market"]),
    ("simulate", &["market", "pricing"]),
    ("hedge", &["market", "pricing", "simulate"]),
    ("parse", &["market"]),
    ("history", &["market", "pricing", "simulate", "hedge", "parse"]),
    ("study", &["market", "pricing", "simulate", "hedge", "history"]),
    ("text", &["market", "pricing", "simulate", "hedge", "parse", "history", "study"]),
    ("chart", &[]),
    ("worker", &["market", "simulate", "hedge", "history", "study"]),
    ("show", &["market", "pricing", "simulate", "hedge", "history", "study", "text", "chart"]),
    ("platform", &["market", "study", "chart", "worker"]),
    ("api", &["market", "pricing", "simulate", "hedge", "parse", "history", "study"]),
    (
        "ui",
        &[
            "market", "pricing", "simulate", "hedge", "parse", "history", "study", "text", "chart",
            "show", "worker", "platform",
        ],
    ),
];

/// The rooms that must run anywhere and give the same every time.
const MODELS: [&str; 11] = [
    "market", "pricing", "simulate", "hedge", "parse", "history", "study", "chart", "text", "show",
    "worker",
];

/// The browser, under any name: also as re-exported by another crate.
const BROWSER: [&str; 4] = ["web_sys", "js_sys", "gloo", "wasm_bindgen_futures"];

/// Clocks, chance and the machine.
const OUTSIDE: [&[&str]; 9] = [
    &["leptos"],
    &["rand"],
    &["getrandom"],
    &["std", "time"],
    &["std", "fs"],
    &["std", "env"],
    &["std", "net"],
    &["std", "thread"],
    &["std", "process"],
];

const LONGEST: usize = 300;

/// The first part of a file's name: `market` for `market/token.rs`, `api` for `api.rs`.
fn room(file: &str) -> &str {
    file.split('/').next().unwrap_or(file).trim_end_matches(".rs")
}

/// Paths into a room that this file's room may not know.
pub fn reaches_too_far(file: &str, text: &str) -> Vec<String> {
    let own = room(file);
    let Some((_, known)) = ROOMS.iter().find(|(name, _)| *name == own) else { return Vec::new() };
    let reaches = |path: &Path| {
        let target = target_room(file, &path.parts)?;
        let allowed = target == own || known.contains(&target);
        (!allowed).then(|| {
            format!(
                "src/{file}:{}: {own} may not know {target}: {}",
                path.line,
                path.parts.join("::")
            )
        })
    };
    source::paths(text).iter().filter_map(reaches).collect()
}

/// The room that a path leads to, if it leads through the crate's root.
fn target_room<'a>(file: &str, parts: &'a [String]) -> Option<&'a str> {
    let ups = parts.iter().take_while(|part| *part == "super").count();
    let first = match parts.first()?.as_str() {
        "crate" | "tokenlock" => parts.get(1)?,
        // A chain that is long enough to leave the room; the next name says where to.
        "super" if ups >= depth(file) => parts.get(ups)?,
        _ => return None,
    };
    ROOMS.iter().map(|(name, _)| *name).find(|name| name == first)
}

/// How many modules deep a file is: 1 for `market/mod.rs`, 2 for `market/token.rs`.
fn depth(file: &str) -> usize {
    file.trim_end_matches("/mod.rs").split('/').count()
}

/// The browser outside the platform, and anything of the outside in a model.
pub fn touches_the_outside(file: &str, text: &str) -> Vec<String> {
    let own = room(file);
    let complaint = |path: &Path| {
        let names = |wanted: &str| {
            path.parts.iter().any(|part| part == wanted || part.starts_with(&format!("{wanted}_")))
        };
        let begins = |wanted: &&[&str]| {
            path.parts.len() >= wanted.len()
                && path.parts.iter().zip(*wanted).all(|(part, name)| part == name)
        };
        let browser = BROWSER.iter().any(|name| names(name)) && own != "platform";
        let binding =
            names("wasm_bindgen") && !matches!(own, "platform" | "api" | "worker" | "main");
        let now = path.parts.len() > 1 && path.parts.last().is_some_and(|part| part == "now");
        let outside = MODELS.contains(&own) && (now || OUTSIDE.iter().any(begins));
        let broken = browser || binding || outside;
        broken.then(|| {
            format!("src/{file}:{}: {own} may not use {}", path.line, path.parts.join("::"))
        })
    };
    source::paths(text).iter().filter_map(complaint).collect()
}

/// The one file that may set HTML from a text: the article, which the program writes itself and escapes.
const HTML: &str = "ui/paper.rs";

/// HTML from a text, which could carry what a link or a file brought into the page.
pub fn sets_html(file: &str, text: &str) -> Vec<String> {
    let lines = source::shipped(text);
    let lines = lines.lines().enumerate().filter(|(_, line)| line.contains("inner_html"));
    let complaint = |(number, _)| format!("src/{file}:{}: may not set inner_html", number + 1);
    lines.filter(|_| file != HTML).map(complaint).collect()
}

/// Files that read or escape control characters of what others wrote.
const OF_FOREIGN_TEXT: [&str; 5] = [
    "history/archive.rs",
    "history/encoding.rs",
    "history/sheet.rs",
    "api/batch.rs",
    "chart/svg/mod.rs",
];

/// A control character in a literal, other than tab and line breaks: texts that belong together are a type, and not one
/// text with separators.
pub fn has_control_characters(file: &str, text: &str) -> Vec<String> {
    let is_control = |line: &str| {
        let code = |digits: &str| u32::from_str_radix(digits, 16).is_ok_and(|code| code < 0x20);
        let unicode = line.split("\\u{").skip(1);
        let unicode =
            unicode.filter_map(|rest| rest.split_once('}')).any(|(digits, _)| code(digits));
        let bytes = line.split("\\x").skip(1).filter_map(|rest| rest.get(..2)).any(code);
        unicode || bytes || line.contains("\\0")
    };
    if OF_FOREIGN_TEXT.contains(&file) {
        return Vec::new();
    }
    let lines = text.lines().enumerate().filter(|(_, line)| is_control(line));
    lines.map(|(number, _)| format!("src/{file}:{}: a control character", number + 1)).collect()
}

/// A file that nobody reads to its end.
pub fn is_too_long(file: &str, text: &str) -> Vec<String> {
    let lines = text.lines().count();
    if lines > LONGEST {
        vec![format!("src/{file} has {lines} lines, more than {LONGEST}")]
    } else {
        Vec::new()
    }
}

/// An `unwrap()` or `expect()` that ships, without `OK because` beside it or in the comment above.
pub fn may_panic(file: &str, text: &str) -> Vec<String> {
    // Files of tests alone do not ship.
    if file.ends_with("/tests.rs") || file.contains("/tests/") {
        return Vec::new();
    }
    let lines: Vec<&str> = text.lines().collect();
    let code = source::shipped(text);
    let mut found = Vec::new();
    for (number, line) in code.lines().enumerate() {
        let panics = line.contains(".unwrap()") || line.contains(".expect(");
        let above =
            lines[..number].iter().rev().take_while(|line| line.trim_start().starts_with("//"));
        let excused = above.chain(lines.get(number)).any(|line| line.contains("OK because"));
        if panics && !excused {
            found.push(format!(
                "src/{file}:{}: may panic; say why not: // OK because ...",
                number + 1
            ));
        }
    }
    found
}

/// A native test in the page's own rooms, which no test run compiles natively: what can be tested without a browser belongs
/// in a room that needs none.
pub fn hides_a_native_test(file: &str, text: &str) -> Vec<String> {
    let is_of_page = matches!(room(file), "platform" | "ui");
    let is_hidden = is_of_page && text.contains("#[cfg(test)]");
    is_hidden.then(|| format!("src/{file}: its tests run nowhere")).into_iter().collect()
}

#[test]
fn a_hidden_native_test_is_noticed() {
    let text = "#[cfg(test)]\nmod tests;";
    assert_eq!(hides_a_native_test("ui/shell/page.rs", text).len(), 1);
    assert_eq!(hides_a_native_test("worker/flow.rs", text), [""; 0]);
}

#[test]
fn reaching_up_or_sideways_is_noticed() {
    for (file, text) in [
        ("market/token.rs", "use crate::ui::Page;"),
        ("market/token.rs", "use crate::{market::unit, hedge::{lock}};"),
        ("study/run.rs", "fn f() -> crate::text::Language { todo!() }"),
        ("chart/scale.rs", "use crate::market::token::TokenKind;"),
        ("chart/scale.rs", "use super::super::market::token;"),
        ("hedge/mod.rs", "pub use super::study;"),
        ("history/prices.rs", "use crate::study::scenario::Scenario;"),
        ("parse/entry.rs", "use crate::text::language::Language;"),
        ("platform/link.rs", "use tokenlock::ui;"),
        ("api.rs", "use crate::text::language::Language;"),
        ("worker/studies.rs", "use crate::platform::worker::Worker;"),
    ] {
        assert_eq!(reaches_too_far(file, text).len(), 1, "{file}: {text}");
    }
}

#[test]
fn reaching_down_is_fine() {
    for (file, text) in [
        (
            "hedge/lock.rs",
            "use crate::market::quantity::Price; use super::bill; use crate::hedge::exposure;",
        ),
        ("text/number/field.rs", "use crate::parse::digits::Digits;"),
        ("text/words.rs", "// crate::ui\nconst TEXT: &str = \"crate::ui\";"),
        ("study/run.rs", "#[cfg(test)] mod tests { use super::super::market; use crate::ui; }"),
        ("ui/desk/field.rs", "use crate::{platform::link, text::words}; use super::super::chart;"),
        ("main.rs", "use tokenlock::ui;"),
    ] {
        assert_eq!(reaches_too_far(file, text), [""; 0], "{file}: {text}");
    }
}

#[test]
fn touching_the_outside_is_noticed() {
    for (file, text) in [
        ("market/token.rs", "use leptos::prelude::*;"),
        ("simulate/path.rs", "use rand::Rng;"),
        ("simulate/path.rs", "use std::{fmt, time::Instant};"),
        ("study/run.rs", "let today = jiff::Zoned::now();"),
        ("text/words.rs", "#[wasm_bindgen] pub fn words() {}"),
        ("ui/story.rs", "use leptos::web_sys::Event;"),
        ("ui/story.rs", "use gloo_timers::callback::Timeout;"),
        ("main.rs", "use js_sys::Reflect;"),
    ] {
        assert_eq!(touches_the_outside(file, text).len(), 1, "{file}: {text}");
    }
    for (file, text) in [
        ("platform/link.rs", "use web_sys::window; use gloo::events;"),
        ("ui/story.rs", "use leptos::{ev, prelude::*};"),
        ("simulate/path.rs", "use std::fmt; fn operand(random: f64) {}"),
        ("api.rs", "use wasm_bindgen::prelude::*;"),
    ] {
        assert_eq!(touches_the_outside(file, text), [""; 0], "{file}: {text}");
    }
}

#[test]
fn html_and_control_characters_are_noticed() {
    let html = "view! { <p inner_html=text></p> }";
    assert_eq!(sets_html("ui/story/mod.rs", html).len(), 1);
    assert_eq!(sets_html(HTML, html), [""; 0]);
    for text in [r#"a.split('\u{1f}')"#, r#"format!("{a}\x1f{b}")"#, r#"a.join("\0")"#] {
        assert_eq!(has_control_characters("text/bill.rs", text).len(), 1, "{text}");
    }
    let plain = r#"format!("{a}\u{a0}{b}\t\n")"#;
    assert_eq!(has_control_characters("text/bill.rs", plain), [""; 0]);
}

#[test]
fn long_files_are_noticed() {
    assert_eq!(is_too_long("a.rs", &"\n".repeat(LONGEST)).len(), 0);
    assert_eq!(is_too_long("a.rs", &"\n".repeat(LONGEST + 1)).len(), 1);
}

#[test]
fn panics_without_a_reason_are_noticed() {
    assert_eq!(may_panic("a.rs", "fn f() { x.unwrap(); }\nfn g() { y.expect(\"y\"); }").len(), 2);
    for text in [
        "x.unwrap(); // OK because x was checked",
        "// OK because\n// x was checked\nx.unwrap();",
        "#[cfg(test)]\nmod tests { fn f() { x.unwrap(); } }",
        "x.unwrap_or_default(); // .unwrap()",
    ] {
        assert_eq!(may_panic("a.rs", text), [""; 0], "{text}");
    }
}
