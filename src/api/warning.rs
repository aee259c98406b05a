//! Warnings of a scenario: what of it was not read, and what may stand in its place.

use serde_json::Value;

use super::evaluation::problem;
use super::json::{Json, shorten};
use super::scenario::values;
use crate::study::keys::row::LINE;
use crate::study::keys::value::ValueForm;
use crate::study::keys::{all, find};
use crate::study::refusal::{Reason, Refusal};

/// Most fields that stand twice of which a scenario's warnings tell.
const MOST_REPEATED: usize = 100;

/// The warning of `evaluate` about a refused key.
pub fn of_evaluation(refusal: &Refusal) -> Value {
    let value = Value::from(shorten(&refusal.value).as_ref());
    problem(&shorten(&refusal.key), value, refusal.reason.name(), &what(refusal))
}

/// The sentence of a refused key, with the name of its reason before it.
pub fn sentence(refusal: &Refusal) -> String {
    format!("{}: {}", refusal.reason.name(), what(refusal))
}

/// What is wrong, and what the key takes, or which keys there are.
fn what(refusal: &Refusal) -> String {
    let said = refusal.to_string();
    let said = shorten(&said);
    match (&refusal.reason, find(&refusal.key)) {
        (Reason::Unreadable, Some(place)) => {
            let takes = values(place.key).replace('`', "").replace('\u{2212}', "-");
            let takes = match place.key.form() {
                ValueForm::Number(_) => {
                    format!("a number in digits, without unit, percent sign or exponent: {takes}")
                }
                ValueForm::Choice(_) => format!("one of {takes}"),
                ValueForm::Date => "a day that exists, such as 2026-11-22".to_owned(),
                _ => takes,
            };
            format!("{said}, which takes {takes}")
        }
        (Reason::UnknownKey, None) => format!("{said}, {}", beside(&refusal.key)),
        _ => said.into_owned(),
    }
}

/// The keys of the deepest group that a name without a key goes into.
fn beside(name: &str) -> String {
    let mut group = name;
    loop {
        let parts = parts(&inside(group));
        if !parts.is_empty() {
            let of = if group == "line" { "a list of lines, each" } else { group };
            return format!("only {of} with {}", parts.join(", "));
        }
        match group.rsplit_once('.') {
            Some((outer, _)) => group = outer,
            None => return format!("only v, {}", self::parts("").join(", ")),
        }
    }
}

/// How the names of the keys in a group begin.
fn inside(group: &str) -> String {
    let line = group.strip_prefix("line.").map(|rest| rest.split_once('.').unwrap_or((rest, "")));
    match line {
        Some((number, "")) if number.parse::<u16>().is_ok() => LINE.to_owned(),
        Some((number, rest)) if number.parse::<u16>().is_ok() => format!("{LINE}{rest}."),
        _ if group == "line" => LINE.to_owned(),
        _ => format!("{group}."),
    }
}

/// The next parts of all names that begin so, each once.
fn parts(inside: &str) -> Vec<&'static str> {
    let mut parts = Vec::new();
    for rest in all().filter_map(|key| key.name.strip_prefix(inside)) {
        let part = rest.split('.').next().unwrap_or(rest);
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    parts
}

/// A warning of every field that stands twice in an object of a scenario's JSON: the last one counts.
pub fn of_repeated(text: &str) -> Vec<Value> {
    let mut warnings = Vec::new();
    // OK because a text that this reader does not take has no fields to tell of.
    if let Ok(json) = serde_json::from_str::<Json<'_>>(text) {
        collect_repeated(&json, "", &mut warnings);
    }
    warnings
}

fn collect_repeated(json: &Json<'_>, at: &str, warnings: &mut Vec<Value>) {
    let below = |part: &str| if at.is_empty() { part.to_owned() } else { format!("{at}.{part}") };
    match json {
        Json::Object(fields) => {
            let mut names: Vec<&str> = fields.iter().map(|(name, _)| name.as_ref()).collect();
            names.sort_unstable();
            for pair in names.windows(2) {
                if let [one, next] = pair
                    && one == next
                    && warnings.len() < MOST_REPEATED
                {
                    let field = below(one);
                    let what = "it stands there twice, and the last one counts";
                    warnings.push(problem(&shorten(&field), Value::Null, "duplicate_field", what));
                }
            }
            for (name, field) in fields {
                collect_repeated(field, &below(name), warnings);
            }
        }
        Json::List { entries, .. } => {
            for (index, entry) in entries.iter().enumerate() {
                collect_repeated(entry, &below(&(index + 1).to_string()), warnings);
            }
        }
        _ => {}
    }
}
