//! Keeps the rooms of `src/` and `model/src/` apart: who may know whom, what no room may touch, how long a file may be.
//!
//! The rules are in `rules.rs`; `source.rs` reads just enough Rust to find paths. Rules of other kinds stand beside
//! them: sizes of type and spaces in `style/`, wordings that were corrected, the English of comments, and where words are
//! chosen by language.

mod architecture;
mod comments;
mod language;
mod rules;
mod shelf;
mod source;
mod spaces;
mod type_sizes;
mod wording;

use std::fs;
use std::path::{Path, PathBuf};

/// All Rust files of both packages, as `market/token.rs`, with their text.
fn files() -> Vec<(String, String)> {
    fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("src/ can be read").flatten() {
            let path = entry.path();
            if path.is_dir() {
                collect(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    let mut files = Vec::new();
    for package in [".", "model"] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(package).join("src");
        let mut found = Vec::new();
        collect(&root, &mut found);
        files.extend(found.into_iter().map(|path| {
            let name = path.strip_prefix(&root).unwrap_or(&path).to_string_lossy();
            let text = fs::read_to_string(&path).expect("a source file is UTF-8");
            (name.replace('\\', "/"), text)
        }));
    }
    files
}

fn check(rule: impl Fn(&str, &str) -> Vec<String>) {
    let files = files();
    for name in ["main.rs", "market/mod.rs"] {
        assert!(files.iter().any(|(found, _)| found == name), "{name} was not found");
    }
    let broken: Vec<String> = files.iter().flat_map(|(name, text)| rule(name, text)).collect();
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

#[test]
fn rooms_depend_downward_only() {
    check(rules::reaches_too_far);
}

#[test]
fn only_the_platform_touches_the_browser_and_models_touch_nothing() {
    check(rules::touches_the_outside);
}

#[test]
fn html_from_text_stands_in_one_place() {
    check(rules::sets_html);
}

#[test]
fn no_control_character_separates_texts() {
    check(rules::has_control_characters);
}

#[test]
fn tests_of_the_page_run_in_a_browser() {
    check(rules::hides_a_native_test);
}

#[test]
fn files_stay_short() {
    check(rules::is_too_long);
}

#[test]
fn nothing_panics_without_a_reason() {
    check(rules::may_panic);
}

#[test]
fn what_no_reader_reaches_is_listed() {
    let (unreached, listed) = (shelf::unreached(&files()), shelf::listed());
    let missing: Vec<_> = unreached.difference(&listed).collect();
    assert!(missing.is_empty(), "docs/shelf.md lacks {missing:#?}");
    let reached: Vec<_> = listed.difference(&unreached).collect();
    assert!(reached.is_empty(), "docs/shelf.md lists what is reached or gone: {reached:#?}");
}
