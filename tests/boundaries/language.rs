//! Words are chosen by language in one place, `Language::choose`; everything else is prose in a file of its own.

use crate::source;

/// The one file that matches on the language.
const CHOOSES: &str = "text/language.rs";

/// What depends on the language and is not words: which bill a reader without a link begins with.
const BY_LANGUAGE: [&str; 1] = ["show/first_scenario.rs"];

/// Files that only tests compile.
fn is_test(file: &str) -> bool {
    file == "text/likeness.rs" || file.ends_with("/tests.rs") || file.contains("/tests/")
}

/// The language that a file is the prose of: `text/bill/english.rs`, `text/memo/english/method.rs`.
fn prose_of(file: &str) -> Option<&'static str> {
    let mut parts = file.trim_end_matches(".rs").split('/');
    parts.find_map(|part| match part {
        "english" => Some("English"),
        "chinese" => Some("Chinese"),
        _ if part.ends_with("_english") => Some("English"),
        _ if part.ends_with("_chinese") => Some("Chinese"),
        _ => None,
    })
}

/// Whether what stands behind `.choose(` is the same work in both languages, each from its own file: `&English,
/// &Chinese`, or `&english::LABELS, &chinese::LABELS`.
fn chooses_prose(arguments: &str) -> bool {
    let arguments: String = arguments.split_whitespace().collect();
    let arguments = arguments.split(')').next().unwrap_or_default().trim_end_matches(',');
    let Some((english, chinese)) = arguments.split_once(',') else { return false };
    let [english, chinese] = [english, chinese].map(|one| one.trim_start_matches('&'));
    let is_name = |name: &str| name.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
    match (english.split_once("nglish"), chinese.split_once("hinese")) {
        (Some((before, name)), Some((also_before, same))) => {
            let prefix = before.strip_suffix(['E', 'e']);
            prefix == also_before.strip_suffix(['C', 'c'])
                && prefix.is_some_and(|prefix| {
                    prefix.chars().all(|letter| letter.is_lowercase() || letter == '_')
                })
                && name == same
                && is_name(name.trim_start_matches("::"))
        }
        _ => false,
    }
}

/// A language by name outside the dispatcher, and words that are chosen where they are shown.
pub fn is_named(file: &str, text: &str) -> Vec<String> {
    if file == CHOOSES || BY_LANGUAGE.contains(&file) || is_test(file) {
        return Vec::new();
    }
    let code = source::shipped(text);
    let own = prose_of(file);
    let mut found = Vec::new();
    for path in source::paths(text) {
        let named = path.parts.windows(2).find(|two| two[0] == "Language").map(|two| &two[1]);
        let is_foreign = |name: &String| {
            matches!(name.as_str(), "English" | "Chinese") && own != Some(name.as_str())
        };
        if named.is_some_and(is_foreign) {
            let path_text = path.parts.join("::");
            found.push(format!(
                "src/{file}:{}: {path_text}: words belong into english.rs and chinese.rs, behind Language::choose",
                path.line
            ));
        }
    }
    // A path that ends in a star has no last name.
    for (place, _) in code.match_indices("Language::*") {
        found.push(format!("src/{file}:{}: Language::*", code[..place].lines().count().max(1)));
    }
    for (place, _) in code.match_indices(".choose(") {
        if !chooses_prose(&code[place + ".choose(".len()..]) {
            let line = code[..place].lines().count().max(1);
            found.push(format!(
                "src/{file}:{line}: Language::choose takes the files of prose alone"
            ));
        }
    }
    found
}

#[test]
fn a_language_is_named_by_the_dispatcher_and_by_its_own_prose_alone() {
    crate::check(is_named);
}

#[test]
fn words_beside_the_code_are_noticed() {
    for (file, text) in [
        (
            "show/csv.rs",
            "match language { Language::English => \"a\", Language::Chinese => \"b\" }",
        ),
        ("ui/front.rs", "if session.language.get() == Language::Chinese {}"),
        ("text/bill.rs", "use crate::text::language::Language::{self, Chinese, English};"),
        ("text/bill.rs", "use crate::text::language::Language::*;"),
        ("text/bill/english.rs", "count(parts, Language::Chinese)"),
        ("text/bill.rs", "let comma = *language.choose(&\", \", &\"，\");"),
        ("text/bill.rs", "language.choose(&english::LABELS, &chinese::NAMES)"),
        ("text/bill.rs", "language.choose(&Chinese, &English)"),
    ] {
        assert!(!is_named(file, text).is_empty(), "{file}: {text}");
    }
    for (file, text) in [
        ("text/bill.rs", "fn f() { language.choose(&English, &Chinese) }"),
        ("text/bill.rs", "language.choose(\n    &english::LABELS,\n    &chinese::LABELS,\n)"),
        ("text/answer.rs", "language.choose(&provider_english::WORDS, &provider_chinese::WORDS)"),
        ("text/bill/english.rs", "count(parts, Language::English)"),
        ("text/memo/chinese/method.rs", "count(parts, Language::Chinese)"),
        ("ui/front.rs", "Language::ALL.map(|language| language.words())"),
        ("text/bill.rs", "#[cfg(test)]\nmod tests {\n    fn f() { money(Language::English) }\n}"),
    ] {
        assert_eq!(is_named(file, text), [""; 0], "{file}: {text}");
    }
}
