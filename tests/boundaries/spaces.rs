//! Margins, paddings and gaps of the page come from one scale: halves and multiples of 8 pixels, declared once.
//!
//! Paper has a measure of its own, in which the brief fits one sheet.

use std::fs;
use std::path::Path;

/// Spaces outside the scale, and why: file, value.
const OTHERS: [(&str, &str); 4] = [
    // From a field's text to its line, between the choices of a group, and round a fold of the paper's table.
    ("controls.css", "var(--space-half) 0.125rem"),
    ("controls.css", "0.125rem 0"),
    ("paper.css", "0.125rem 0"),
    // As far as the page is from the edges of the widest screen.
    ("base.css", "var(--space) max(var(--gutter), calc((100vw - 84rem) / 2 + var(--gutter)))"),
];

/// A stylesheet without what is only for paper.
fn on_screen(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("@media print") {
        kept.push_str(before);
        let mut depth = 0;
        let end = after.char_indices().find_map(|(at, sign)| {
            depth += i32::from(sign == '{') - i32::from(sign == '}');
            (sign == '}' && depth == 0).then_some(at + 1)
        });
        rest = &after[end.expect("a block ends")..];
    }
    kept + rest
}

/// All declarations of a space in rem: the file's name and the value.
fn declared() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let mut found = Vec::new();
    for file in fs::read_dir(folder).expect("style/ can be read").flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        if !name.ends_with(".css") || name == "print.css" {
            continue;
        }
        let text = fs::read_to_string(file.path()).expect("a stylesheet is UTF-8");
        for line in on_screen(&text).split([';', '{', '}']) {
            let Some((property, value)) = line.trim().split_once(':') else { continue };
            let spaces = ["margin", "padding", "gap", "row-gap", "column-gap"];
            if spaces.contains(&property)
                || property.starts_with("margin-")
                || property.starts_with("padding-")
            {
                found.push((name.clone(), value.trim().to_owned()));
            }
        }
    }
    found
}

#[test]
fn spaces_come_from_the_scale() {
    let declared = declared();
    assert!(declared.len() > 200, "only {} spaces were found", declared.len());
    let is_one = |(name, value): &(String, String)| {
        !value.contains("rem") || OTHERS.contains(&(name.as_str(), value.as_str()))
    };
    let other: Vec<_> = declared.iter().filter(|one| !is_one(one)).collect();
    assert!(other.is_empty(), "{other:#?}");
    for (name, value) in OTHERS {
        assert!(declared.contains(&(name.to_owned(), value.to_owned())), "{name}: {value} is gone");
    }
}

#[test]
fn what_is_for_paper_alone_is_left_out() {
    let text = "a { margin: 0 } @media print { b { margin: 1rem } c { gap: 2rem } } d { gap: 0 }";
    assert_eq!(on_screen(text), "a { margin: 0 }  d { gap: 0 }");
}
