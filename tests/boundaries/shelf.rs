//! Which files of the model neither the page nor the door reaches: `docs/shelf.md` lists them.

use std::collections::{BTreeMap, BTreeSet};

use crate::source;

const SHELF: &str = include_str!("../../docs/shelf.md");

const ROOMS: [&str; 4] = ["market", "pricing", "simulate", "hedge"];

/// The module of a file: `hedge::sizing` for `hedge/sizing.rs`, `market` for `market/mod.rs`.
fn module(file: &str) -> String {
    file.trim_end_matches(".rs").trim_end_matches("/mod").replace('/', "::")
}

/// What a path in a module leads to, from the root of the packages.
fn absolute(own: &str, parts: &[String]) -> Vec<String> {
    let mut place: Vec<String> = own.split("::").map(str::to_owned).collect();
    let mut rest = parts;
    match rest.first().map(String::as_str) {
        Some("crate" | "tokenlock" | "tokenlock_model") => {
            place.clear();
            rest = &rest[1..];
        }
        Some("self") => rest = &rest[1..],
        Some("super") => {
            while rest.first().is_some_and(|part| part == "super") {
                place.pop();
                rest = &rest[1..];
            }
        }
        // A name by itself is a variable, or a `mod` that says only that there is such a file.
        _ if rest.len() < 2 => return Vec::new(),
        _ => {}
    }
    place.extend_from_slice(rest);
    place
}

/// The model's modules that no path from the other rooms leads to, whatever lies between.
pub fn unreached(files: &[(String, String)]) -> BTreeSet<String> {
    let modules: BTreeSet<String> = files.iter().map(|(file, _)| module(file)).collect();
    let longest = |parts: &[String]| {
        let prefixes = (1..=parts.len()).rev().map(|length| parts[..length].join("::"));
        prefixes.into_iter().find(|prefix| modules.contains(prefix))
    };
    let mut leads: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut waiting = Vec::new();
    for (file, text) in files {
        let own = module(file);
        let targets = source::paths(text).into_iter().filter_map(|path| {
            longest(&absolute(&own, &path.parts)).filter(|target| *target != own)
        });
        // A private module adds to the one that it stands in.
        let code = source::shipped(text);
        let private = code.lines().filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';'));
        let private = private.map(|name| format!("{own}::{name}"));
        leads.entry(own.clone()).or_default().extend(targets.chain(private));
        if !ROOMS.contains(&own.split("::").next().unwrap_or_default()) {
            waiting.push(own);
        }
    }
    let mut reached = BTreeSet::new();
    while let Some(next) = waiting.pop() {
        if reached.insert(next.clone()) {
            // A room's own page names all that is in it, and leads nowhere by that.
            let is_room = ROOMS.contains(&next.as_str());
            waiting.extend(leads.get(&next).filter(|_| !is_room).into_iter().flatten().cloned());
        }
    }
    let is_model = |own: &&String| {
        let room = own.split("::").next().unwrap_or_default();
        ROOMS.contains(&room) && *own != room && !own.ends_with("::tests")
    };
    modules.iter().filter(is_model).filter(|own| !reached.contains(*own)).cloned().collect()
}

/// The modules that the document lists, each in backticks at the beginning of a row.
pub fn listed() -> BTreeSet<String> {
    let name = |line: &str| Some(line.strip_prefix("| `")?.split_once('`')?.0.to_owned());
    SHELF.lines().filter_map(name).collect()
}

#[test]
fn a_module_is_reached_through_others_and_not_by_its_room() {
    let files = [
        ("study.rs", "use crate::hedge::lock::Lots;"),
        ("hedge/mod.rs", "pub mod lock; pub mod sizing; use self::sizing::Size;"),
        ("hedge/lock.rs", "use super::bill;"),
        ("hedge/bill.rs", "use crate::market::token;"),
        ("hedge/sizing.rs", "use super::lock::Lots;"),
        ("market/mod.rs", ""),
        ("market/token.rs", "#[cfg(test)] mod tests { use crate::market::tick; }"),
        ("market/tick.rs", ""),
    ];
    let files = files.map(|(file, text)| (file.to_owned(), text.to_owned()));
    let unreached: Vec<_> = unreached(&files).into_iter().collect();
    assert_eq!(unreached, ["hedge::sizing", "market::tick"]);
}
