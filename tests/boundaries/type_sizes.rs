//! Five sizes of type, declared once, and no other anywhere in the page's style.

use std::fs;
use std::path::Path;

/// Sizes outside the five, and why: file, value.
const OTHERS: [(&str, &str); 6] = [
    // Three of the five in pixels, since what is laid out in pixels keeps room for them.
    ("chart.css", "13px"),
    ("chart.css", "16px"),
    ("chart.css", "20px"),
    // The mark beside a loss is a part of the figure that it stands by.
    ("base.css", "0.7em"),
    // Paper: the unit of all sizes, and twelve columns of months across a sheet.
    ("print.css", "10pt"),
    ("print.css", "7pt"),
];

/// All declarations of a size of type: the file's name and the value.
fn declared() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let mut found = Vec::new();
    for file in fs::read_dir(folder).expect("style/ can be read").flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        if !name.ends_with(".css") {
            continue;
        }
        let text = fs::read_to_string(file.path()).expect("a stylesheet is UTF-8");
        for line in text.split([';', '{', '}']) {
            let declaration = line.trim().split_once(':');
            if let Some(("font" | "font-size", value)) = declaration {
                found.push((name.clone(), value.trim().to_owned()));
            }
        }
    }
    found
}

#[test]
fn there_are_five_sizes_of_type_and_no_others() {
    let declared = declared();
    assert!(declared.len() > 50, "only {} sizes were found", declared.len());
    let is_one = |(name, value): &(String, String)| {
        value.contains("var(--type-")
            || value == "inherit"
            || OTHERS.contains(&(name.as_str(), value.as_str()))
    };
    let other: Vec<_> = declared.iter().filter(|one| !is_one(one)).collect();
    assert!(other.is_empty(), "{other:#?}");
    for (name, value) in OTHERS {
        assert!(declared.contains(&(name.to_owned(), value.to_owned())), "{name}: {value} is gone");
    }
}

#[test]
fn the_five_are_declared_once() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css");
    let text = fs::read_to_string(file).expect("style/tokens.css can be read");
    let names: Vec<_> = text
        .lines()
        .filter_map(|line| line.trim().strip_prefix("--type-")?.split_once(':'))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(names, ["small", "text", "heading", "lead", "title"]);
}
