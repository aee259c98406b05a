//! Comments are written in plain engineering English.

use std::fs;
use std::path::{Path, PathBuf};

/// Phrases that stood in comments once, each with what to write instead.
const BANNED: [(&str, &str); 20] = [
    ("so many", "name the parameter, or `a number of`"),
    ("so-maniet", "the n-th"),
    ("has no room", "overflows"),
    ("have no room", "overflow"),
    ("had no room", "overflowed"),
    ("has no say", "is ignored"),
    ("have no say", "are ignored"),
    ("without a say", "ignored"),
    ("can be had", "is available"),
    ("cannot be had", "is unavailable"),
    ("to be had", "available"),
    ("whoever", "the caller, the reader"),
    ("who asks", "the caller"),
    ("says nothing", "is ignored, has no meaning"),
    ("say nothing", "are ignored, have no meaning"),
    ("nothing is said", "is left out"),
    ("is said of", "texts about"),
    ("that is none", "that is not one, invalid"),
    ("that are none", "that are not, invalid"),
    ("comes to so", "is about"),
];

/// A whole comment that only repeats the name below it.
const ECHOES: [&str; 6] =
    ["the section.", "the view.", "the fields.", "the button.", "the slider.", "the table."];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources can be read").flatten() {
        let path = entry.path();
        if path.is_dir() {
            if path.file_name().is_some_and(|name| name != "target") {
                sources(&path, found);
            }
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The comments of a file, in lower case; lines that follow each other are one comment.
fn comments(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut continues = false;
    for line in text.lines().map(str::trim) {
        let comment = line.strip_prefix("//").map(|rest| rest.trim_start_matches(['/', '!']));
        match comment {
            Some(comment) if continues => {
                if let Some(last) = found.last_mut() {
                    last.push(' ');
                    last.push_str(&comment.trim().to_lowercase());
                }
            }
            Some(comment) => found.push(comment.trim().to_lowercase()),
            None => {
                if let Some((_, comment)) = line.split_once(" // ") {
                    found.push(comment.to_lowercase());
                }
            }
        }
        continues = comment.is_some();
    }
    found
}

fn complaints(file: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for comment in comments(text) {
        for (phrase, instead) in BANNED {
            if comment.contains(phrase) {
                found.push(format!("{file}: \"{phrase}\", instead: {instead}: {comment}"));
            }
        }
        if ECHOES.contains(&comment.as_str()) {
            found.push(format!("{file}: \"{comment}\" repeats a name: say units, errors or why"));
        }
    }
    found
}

#[test]
fn comments_are_plain_english() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in ["src", "model/src", "xtask", "tests", "benches", "examples", "fuzz"] {
        sources(&root.join(folder), &mut found);
    }
    assert!(found.len() > 500, "only {} files were found", found.len());
    let broken: Vec<String> = found
        .iter()
        .filter(|path| !path.ends_with("boundaries/comments.rs"))
        .flat_map(|path| {
            let text = fs::read_to_string(path).expect("a source file is UTF-8");
            let file = path.strip_prefix(root).unwrap_or(path).to_string_lossy();
            complaints(&file, &text)
        })
        .collect();
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

#[test]
fn banned_comments_are_noticed_and_code_is_not() {
    for text in [
        "/// A sum that has\n/// no room in 28 digits.",
        "let a = b; // Whoever calls this.",
        "/// The section.\nfn f() {}",
        "//! What is said of a bill.",
    ] {
        assert_eq!(complaints("a.rs", text).len(), 1, "{text}");
    }
    for text in ["let a = \"so many\";", "/// Shows the section.", "// has\nlet no = room;"] {
        assert_eq!(complaints("a.rs", text), [""; 0], "{text}");
    }
}
