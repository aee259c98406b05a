//! The parts of the glue that wasm-bindgen writes: its statements, and the names by which it and the wasm call each
//! other.
//!
//! It is read by its indentation, which the pinned wasm-bindgen keeps: what starts a line starts a statement, and the
//! functions that the wasm imports stand one below the other in a table.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};

/// What an entry of that table starts with.
const ENTRY: &str = "        ";
/// What stands between the entry's name and the function.
const ENTRY_IS: &str = ": function(";
/// How the glue names what the wasm exports.
const EXPORTS: &str = "wasm.";
/// The end of wasm-bindgen's module, and what a page needs of it.
const END: [&str; 2] =
    ["export { initSync, __wbg_init as default };", "export { __wbg_init as default };"];

/// The glue without comments between its statements, and without the statements to which nothing leads from its
/// default function, such as the classes of libraries.
///
/// # Errors
/// If there is no such function in the form that the pinned wasm-bindgen gives it.
pub fn reachable(glue: &str) -> Result<String> {
    let [end, needed] = END;
    let glue = glue.replace(end, needed);
    ensure!(glue.contains(needed), "wasm-bindgen's module is not as it was");
    let statements: Vec<&str> =
        statements(&glue).into_iter().filter(|one| !one.starts_with("/*")).collect();
    let mut kept: Vec<&str> = Vec::new();
    loop {
        let reached: BTreeSet<&str> = kept.iter().flat_map(|one| words(one)).collect();
        let is_reached = |one: &&str| declared(one).is_none_or(|name| reached.contains(name));
        let found: Vec<&str> = statements.iter().copied().filter(is_reached).collect();
        if found.len() == kept.len() {
            return Ok(kept.concat());
        }
        kept = found;
    }
}

/// The names of the wasm's exports that the glue calls.
pub fn called(glue: &str) -> BTreeSet<&str> {
    glue.split(EXPORTS).skip(1).filter_map(|rest| words(rest).next()).collect()
}

/// The names of the functions that the glue has for the wasm to import.
pub fn provided(glue: &str) -> BTreeSet<&str> {
    glue.lines().filter_map(entry).map(|(name, _)| name).collect()
}

/// The glue with other names of the wasm's exports.
pub fn with_called(glue: &str, rename: impl Fn(&str) -> String) -> String {
    let mut parts = glue.split(EXPORTS);
    let mut result = parts.next().unwrap_or_default().to_string();
    for part in parts {
        let name = words(part).next().unwrap_or_default();
        result.push_str(EXPORTS);
        result.push_str(&rename(name));
        result.push_str(&part[name.len()..]);
    }
    result
}

/// The glue with other names of the functions for the wasm, and without those that get none.
pub fn with_provided(glue: &str, rename: impl Fn(&str) -> Option<String>) -> String {
    let mut result = String::with_capacity(glue.len());
    let mut dropping = false;
    for line in glue.split_inclusive('\n') {
        let Some((name, function)) = entry(line) else {
            // A line to the left of the table ends it.
            dropping &= line.starts_with(ENTRY);
            result.push_str(if dropping { "" } else { line });
            continue;
        };
        let renamed = rename(name);
        dropping = renamed.is_none();
        if let Some(name) = renamed {
            result.extend([ENTRY, &name, ENTRY_IS, function]);
        }
    }
    result
}

fn entry(line: &str) -> Option<(&str, &str)> {
    let (name, function) = line.strip_prefix(ENTRY)?.split_once(ENTRY_IS)?;
    name.chars().all(is_of_word).then_some((name, function))
}

/// A statement goes on with lines that are indented, empty or close what it opened.
fn statements(glue: &str) -> Vec<&str> {
    let mut starts = Vec::new();
    let mut at = 0;
    for line in glue.split_inclusive('\n') {
        if !line.starts_with([' ', '}', '\n', '\r']) {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().copied().skip(1).chain([glue.len()]);
    starts.iter().zip(ends).map(|(start, end)| &glue[*start..end]).collect()
}

/// The one name that a statement is there for. One of several names, or of none, is kept whatever leads to it.
fn declared(statement: &str) -> Option<&str> {
    let statement = statement.trim_start_matches("export ").trim_start_matches("async ");
    let starts = ["function ", "class ", "const ", "let ", "if (Symbol.dispose) "];
    let rest = starts.iter().find_map(|start| statement.strip_prefix(start))?;
    let name = words(rest).next().filter(|name| rest.starts_with(name))?;
    (!rest[name.len()..].starts_with(',')).then_some(name)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !is_of_word(letter)).filter(|word| !word.is_empty())
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || letter == '$'
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "/* @ts-self-types */
export class Unused {
    free() {
        wasm.unused_free(UnusedFinalization);
    }
}
if (Symbol.dispose) Unused.prototype[Symbol.dispose] = Unused.prototype.free;

/**
 * @returns {Unused}
 */
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_first: function(arg0) {
            const ret = { a: function() { used(); } };
            return ret;
        },
        __wbg_second: function() { return handleError(function () {
            other();
        }, arguments); },
        __wbg_third: function() {
        },
    };
    return import0;
}
function used() {
    wasm.used_1();
}
const UnusedFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {} }
    : new FinalizationRegistry(ptr => wasm.unused_free(ptr, 1));
function handleError(f, args) {
}
function other() {
    other(wasm.other);
}

let wasmModule, wasm;
async function __wbg_init() {
    return __wbg_get_imports(wasm);
}

export { initSync, __wbg_init as default };
";

    #[test]
    fn what_nothing_leads_to_is_gone() {
        let glue = reachable(GLUE).unwrap();
        for gone in ["class", "Symbol", "UnusedFinalization", "ts-self-types", "initSync"] {
            assert!(!glue.contains(gone), "{gone} in {glue}");
        }
        for kept in ["function used", "function other", "let wasmModule", "__wbg_init() {"] {
            assert!(glue.contains(kept), "{kept} not in {glue}");
        }
        assert!(reachable("export { start as default };").is_err());
    }

    #[test]
    fn a_dropped_function_takes_along_what_only_it_called() {
        let glue = reachable(GLUE).unwrap();
        assert_eq!(called(&glue), BTreeSet::from(["used_1", "other"]));
        assert_eq!(provided(&glue), BTreeSet::from(["__wbg_first", "__wbg_second", "__wbg_third"]));
        let without = with_provided(&glue, |name| (name != "__wbg_second").then(|| name.into()));
        let without = reachable(&without).unwrap();
        assert_eq!(called(&without), BTreeSet::from(["used_1"]));
        assert_eq!(provided(&without), BTreeSet::from(["__wbg_first", "__wbg_third"]));
        assert!(
            without.contains(
                "return ret;\n        },\n        __wbg_third: function() {\n        },\n    };\n"
            ),
            "{without}"
        );
    }

    #[test]
    fn names_change_where_they_are_called_and_provided() {
        let glue = with_called(GLUE, |name| name.replace("used_", "u"));
        let glue = with_provided(&glue, |name| Some(name.replace("__wbg_", "")));
        assert!(glue.contains("wasm.u1();") && glue.contains("let wasmModule, wasm;"), "{glue}");
        assert!(glue.contains("        second: function() { return handleError("), "{glue}");
        assert!(glue.contains("return __wbg_get_imports(wasm);"), "{glue}");
    }
}
