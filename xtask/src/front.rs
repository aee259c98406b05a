//! What a reader sees before the page's code runs, or without it: the answer of the default scenario, its figure and
//! what it rests on, in both languages, written when the page is built.
//!
//! `examples/front.rs` writes it in parts. `index.html` keeps a place free for each: an empty `script` element that
//! does not run, whose id is `front-` and the part's name.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};

use crate::worker::Purpose;
use crate::written::{self, WrittenPart};
use crate::{html, policy, single_file};

/// What the parts follow from: the rooms that `show` may know, with their data.
const SOURCES: [&str; 11] = [
    "Cargo.toml",
    "Cargo.lock",
    "data",
    "examples/front.rs",
    "model",
    "src/chart",
    "src/parse",
    "src/show",
    "src/study",
    "src/text",
    "style",
];

/// Writes the parts: for editing only if their sources have changed since the last time.
///
/// # Errors
/// If the program that writes them does not compile or fails.
pub fn write(purpose: Purpose) -> Result<Vec<WrittenPart>> {
    written::by("front", &SOURCES, purpose)
}

/// The page with each part in its place.
///
/// # Errors
/// If a part has no place, a place has no part, or a part cannot stand in the page.
pub fn fill(page: &str, parts: &[WrittenPart]) -> Result<String> {
    let elements = html::elements(page);
    let id = |element: &html::Element| element.attribute("id").map(str::to_owned);
    let mut changes = Vec::new();
    for element in elements.iter().filter(|element| element.name == "script") {
        let Some(name) = id(element).and_then(|id| id.strip_prefix("front-").map(str::to_owned))
        else {
            continue;
        };
        let part = parts.iter().find(|part| part.name == name);
        let part = part.with_context(|| format!("there is no part `{name}` of the front page"))?;
        check(&part.html).with_context(|| format!("the front page's part `{name}`"))?;
        changes.push((element.whole.clone(), part.html.clone()));
    }
    if changes.len() != parts.len() {
        bail!(
            "index.html has {} places for {} parts of the front page",
            changes.len(),
            parts.len()
        );
    }
    let page = html::replace(page, changes);
    let mut ids = BTreeSet::new();
    if let Some(id) = html::elements(&page).iter().filter_map(id).find(|id| !ids.insert(id.clone()))
    {
        bail!("the page has two elements with the id `{id}`");
    }
    Ok(page)
}

/// Refuses what could not stand in the page.
fn check(part: &str) -> Result<()> {
    let elements = html::elements(part);
    if let Some(element) = elements.iter().find(|one| matches!(&*one.name, "script" | "style")) {
        bail!("it holds a <{}>", element.name);
    }
    policy::refuse_blocked(&elements)?;
    single_file::refuse_references(part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace;
    use std::fs;

    const SHELL: &str =
        "<main><h1>1</h1><script type=\"text/plain\" id=\"front-answer\"></script></main>";

    fn part(html: &str) -> [WrittenPart; 1] {
        [WrittenPart { name: "answer".into(), html: html.into() }]
    }

    #[test]
    fn a_part_takes_its_place() {
        let page = fill(SHELL, &part("<p class=\"lead\">2</p>")).unwrap();
        assert_eq!(page, "<main><h1>1</h1><p class=\"lead\">2</p></main>");
    }

    #[test]
    fn what_cannot_stand_in_the_page_is_refused() {
        for html in [
            "<p style=\"color:red\">",
            "<p onclick=\"go()\">",
            "<script>1</script>",
            "<style>p{}</style>",
            "<img src=\"a.png\">",
            "<a href=\"docs.html\">",
            "<p id=\"a\"><p id=\"a\">",
        ] {
            assert!(fill(SHELL, &part(html)).is_err(), "{html}");
        }
        assert!(fill(SHELL, &[]).is_err(), "a place without a part");
        assert!(fill("<main></main>", &part("<p>")).is_err(), "a part without a place");
    }

    #[test]
    fn the_shell_has_a_place_for_every_part() {
        let shell = fs::read_to_string(workspace::root().join("index.html")).unwrap();
        let part = |name: &str| WrittenPart { name: name.into(), html: format!("<p>{name}</p>") };
        let parts = ["answer", "take-away", "bill", "beneath", "told", "foot"].map(part);
        let page = fill(&shell, &parts).unwrap();
        assert!(!page.contains("front-answer") && page.contains("<p>foot</p>"));
    }

    #[test]
    fn every_source_is_there() {
        for name in SOURCES {
            assert!(workspace::root().join(name).exists(), "{name}");
        }
    }
}
