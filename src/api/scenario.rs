//! What a scenario is for other programs, from the table of keys: the table of `docs/scenario.md`, and
//! what `evaluate` takes as JSON Schema and as TypeScript.

use rust_decimal::Decimal;
use serde_json::{Map, Value, json};

use crate::hedge::bill::BillLine;
use crate::market::exact::to_float;
use crate::market::quantity::{MoveRatio, Quantity, Spec};
use crate::study::keys;
use crate::study::keys::row::{Key, LINE};
use crate::study::keys::value::ValueForm;
use crate::study::scenario::{Scenario, VERSION};

/// The table of `docs/scenario.md`: a row for each key, with its meaning, values and default.
pub fn table() -> String {
    let mut text =
        String::from("| key | meaning | values | default |\n| --- | --- | --- | --- |\n");
    text.push_str(&format!("| `v` | Schema version. | {VERSION} | {VERSION} |\n"));
    for key in keys::all() {
        let (name, meaning) = (key.name, key.meaning());
        text.push_str(&format!("| `{name}` | {meaning} | {} | {} |\n", values(key), default(key)));
    }
    text
}

/// What a key takes, as the table says it.
pub(super) fn values(key: &Key) -> String {
    match key.form() {
        ValueForm::Number(spec) => range(&spec),
        ValueForm::Numbers(spec) => format!("{}, with commas between", range(&spec)),
        ValueForm::Choice(names) => {
            names.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", ")
        }
        ValueForm::Date => "a date".to_owned(),
        ValueForm::Text => "text".to_owned(),
        ValueForm::Steps => format!(
            "`months later:input:cached:output`, ratios {}, with commas between",
            range(&MoveRatio::SPEC)
        ),
        ValueForm::Quotes(spec) => {
            format!("`month:price`, prices {}, with commas between", range(&spec))
        }
        ValueForm::Trades(spec) => {
            format!("`price:lots`, prices {}, with commas between", range(&spec))
        }
        ValueForm::Providers(spec) => {
            format!("`name:price:volume:score`, prices {}, with commas between", range(&spec))
        }
        ValueForm::Lines(most) => format!("whole, 0 to {most}"),
    }
}

fn range(spec: &Spec) -> String {
    let whole = if spec.places == 0 { "whole, " } else { "" };
    format!("{whole}{} to {}", limit(spec.min), limit(spec.max))
}

/// Large and small powers of ten are written as such.
fn limit(value: Decimal) -> String {
    let text = value.normalize().to_string();
    let digits = text.trim_start_matches("0.").trim_start_matches('0');
    let zeros = digits.strip_prefix('1').filter(|rest| rest.bytes().all(|digit| digit == b'0'));
    match zeros {
        Some(zeros) if text.starts_with('1') && zeros.len() > 7 => format!("10^{}", zeros.len()),
        Some("") if text.starts_with("0.") && text.len() > 8 => format!("10^-{}", text.len() - 2),
        _ => text.replace('-', "\u{2212}"),
    }
}

fn quoted(name: &str) -> String {
    format!("`{name}`")
}

/// The default, where a key is of a line that of any line, and that of the first line where it is
/// another.
fn default(key: &'static Key) -> String {
    if key.name == keys::key!("as_of").name {
        return "today, where a link has none".to_owned();
    }
    let first = Scenario::default();
    let any = Scenario { lines: vec![BillLine::default()], ..first.clone() };
    let [first, any] = [first, any].map(|scenario| {
        let text = key.place().text(&scenario).filter(|text| !text.is_empty());
        let is_name = matches!(key.form(), ValueForm::Choice(_));
        text.map_or("none".to_owned(), |text| if is_name { quoted(&text) } else { text })
    });
    if first == any { any } else { format!("{any}; line 1: {first}") }
}

/// Keys below a name, each with the rest of its own.
type Group = Vec<(&'static str, &'static Key)>;

/// Keys by the first part of their names.
fn grouped(
    keys: impl IntoIterator<Item = (&'static str, &'static Key)>,
) -> Vec<(&'static str, Group)> {
    let mut groups: Vec<(&'static str, Group)> = Vec::new();
    for (name, key) in keys {
        let (first, rest) = name.split_once('.').unwrap_or((name, ""));
        match groups.iter_mut().find(|(known, _)| *known == first) {
            Some((_, group)) => group.push((rest, key)),
            None => groups.push((first, vec![(rest, key)])),
        }
    }
    groups
}

/// The keys of each line among those of the bill's lines.
fn of_line(group: &[(&'static str, &'static Key)]) -> Group {
    let rest = |(_, key): &(_, &'static Key)| Some((key.name.strip_prefix(LINE)?, *key));
    group.iter().filter_map(rest).collect()
}

/// The schema of what `evaluate` takes. A number may be a string, which keeps it exact.
pub fn schema() -> Value {
    let mut schema = object(keys::all().map(|key| (key.name, key)));
    schema["description"] =
        "a scenario, which evaluate takes; docs/scenario.md describes it".into();
    schema["properties"]["v"] = json!({ "enum": [VERSION.to_string(), VERSION] });
    schema
}

fn object(keys: impl IntoIterator<Item = (&'static str, &'static Key)>) -> Value {
    let property = |(name, group): (&str, Group)| {
        let value = match group[..] {
            [("", key)] => leaf(key),
            [("", key), ..] => {
                let mut lines = leaf(key);
                lines["items"] = object(of_line(&group));
                lines
            }
            _ => object(group),
        };
        (name.to_owned(), value)
    };
    let properties: Map<_, _> = grouped(keys).into_iter().map(property).collect();
    json!({ "type": "object", "properties": properties })
}

fn leaf(key: &'static Key) -> Value {
    let number = |spec: Spec| {
        let [minimum, maximum] = [spec.min, spec.max].map(to_float);
        json!({ "type": ["string", "number"], "minimum": minimum, "maximum": maximum })
    };
    let mut leaf = match key.form() {
        ValueForm::Number(spec) => number(spec),
        ValueForm::Numbers(spec) => json!({ "type": "array", "items": number(spec) }),
        ValueForm::Choice(names) => json!({ "enum": names }),
        ValueForm::Date => json!({ "type": "string", "format": "date" }),
        ValueForm::Text => json!({ "type": "string" }),
        ValueForm::Steps
        | ValueForm::Quotes(_)
        | ValueForm::Trades(_)
        | ValueForm::Providers(_) => {
            json!({ "type": "array", "items": { "type": "string" } })
        }
        ValueForm::Lines(most) => json!({ "type": "array", "maxItems": most }),
    };
    if key.is_optional() {
        leaf = json!({ "anyOf": [leaf, { "type": "null" }] });
    }
    leaf["description"] = key.meaning().into();
    leaf
}

/// The TypeScript declaration of what `evaluate` takes.
pub fn declaration() -> String {
    let mut text = String::from(
        "\n/** What `evaluate` takes: each key has its default. A number as a string is exact. */\n\
         export interface Scenario {\n  /** Schema version. */\n  v?: string | number;\n",
    );
    push_fields(&mut text, "  ", keys::all().map(|key| (key.name, key)));
    text + "}\n"
}

fn push_fields(
    text: &mut String,
    indent: &str,
    keys: impl IntoIterator<Item = (&'static str, &'static Key)>,
) {
    for (name, group) in grouped(keys) {
        let (shape, rest, end) = match group[..] {
            [("", key)] => (shape(key), Vec::new(), ""),
            [("", _), ..] => ("{".to_owned(), of_line(&group), "}[]"),
            _ => ("{".to_owned(), group.clone(), "}"),
        };
        if let Some(("", key)) = group.first() {
            let meaning = key.meaning();
            text.push_str(&format!("{indent}/** {meaning} */\n"));
        }
        text.push_str(&format!("{indent}{name}?: {shape}"));
        if !end.is_empty() {
            text.push('\n');
            push_fields(text, &format!("{indent}  "), rest);
            text.push_str(&format!("{indent}{end}"));
        }
        text.push_str(";\n");
    }
}

fn shape(key: &Key) -> String {
    let shape = match key.form() {
        ValueForm::Number(_) => "string | number".to_owned(),
        ValueForm::Numbers(_) => "(string | number)[]".to_owned(),
        ValueForm::Choice(names) => {
            names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(" | ")
        }
        ValueForm::Date | ValueForm::Text => "string".to_owned(),
        ValueForm::Steps
        | ValueForm::Quotes(_)
        | ValueForm::Trades(_)
        | ValueForm::Providers(_) => "string[]".to_owned(),
        // What is in a line stands below it.
        ValueForm::Lines(_) => "object[]".to_owned(),
    };
    if key.is_optional() { shape + " | null" } else { shape }
}
