//! A scenario as a flat list of keys and texts, which is what links hold and what files are read by.
//!
//! A key is the way to a value, as in `line.2.prices.input`; counting starts at 1. A list of plain
//! values is one text with commas; a list of lines also has its length under its own key. Each
//! pair is applied on its own, so that one damaged pair never costs the others.

use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::Value;

use super::node::Node;
use super::risk::number::SPECS as RISK_SPECS;
use super::scenario::{MOST_LINES, Scenario};
use crate::hedge::bill::BillLine;
use crate::market::exact::from_float;
use crate::market::quantity::{IndexPrice, OutOfRange, Quantity, SPECS, Spec};

/// A key and the text of its value.
pub type Pair = (String, String);

/// Why a pair was not applied.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// No such key in this schema.
    UnknownKey,
    /// The number is outside its range or too fine.
    OutOfRange(OutOfRange),
    /// The text is no value of this key.
    Unreadable,
}

/// A scenario being put together from pairs.
pub struct Assembly {
    tree: Value,
    scenario: Scenario,
}

impl Assembly {
    /// Begins with the defaults of the schema.
    pub fn new() -> Self {
        let scenario = Scenario::default();
        Self { tree: tree(&scenario), scenario }
    }

    /// Applies one pair, or leaves everything as it was.
    ///
    /// # Errors
    /// The reason for which the pair means nothing here.
    pub fn apply(&mut self, key: &str, text: &str) -> Result<(), Refusal> {
        let mut changed = self.tree.clone();
        let place = place(&mut changed, key).ok_or(Refusal::UnknownKey)?;
        *place = match place {
            Value::Array(_) if text.is_empty() => Value::Array(Vec::new()),
            Value::Array(lines) if lines.first().is_some_and(Value::is_object) => {
                let length = text.parse().ok().filter(|length| *length <= MOST_LINES);
                lines.resize(length.ok_or(Refusal::Unreadable)?, blank_line());
                Value::Array(std::mem::take(lines))
            }
            Value::Array(_) => text.split(',').map(Value::from).collect(),
            Value::Object(_) => return Err(Refusal::UnknownKey),
            _ => Value::from(text),
        };
        match Scenario::deserialize(Node(changed)) {
            Ok(scenario) => {
                self.tree = tree(&scenario);
                self.scenario = scenario;
                Ok(())
            }
            Err(_) => Err(range_refusal(key, text).unwrap_or(Refusal::Unreadable)),
        }
    }

    /// The scenario as far as it was put together.
    pub fn finish(self) -> Scenario {
        self.scenario
    }
}

/// All pairs of a scenario.
pub fn pairs(scenario: &Scenario) -> Vec<Pair> {
    let mut pairs = Vec::new();
    collect(&tree(scenario), String::new(), &mut pairs);
    pairs
}

/// All pairs of any JSON value, with keys as a scenario's would be.
pub fn collect(value: &Value, key: String, pairs: &mut Vec<Pair>) {
    let below = |name: &str| if key.is_empty() { name.to_owned() } else { format!("{key}.{name}") };
    match value {
        Value::Null => {}
        Value::Object(fields) => {
            for (name, field) in fields {
                collect(field, below(name), pairs);
            }
        }
        Value::Array(items) if items.iter().any(Value::is_object) => {
            pairs.push((key.clone(), items.len().to_string()));
            for (index, item) in items.iter().enumerate() {
                collect(item, below(&(index + 1).to_string()), pairs);
            }
        }
        Value::Array(items) => {
            let texts: Vec<_> = items.iter().map(plain).collect();
            pairs.push((key, texts.join(",")));
        }
        plain_value => pairs.push((key, plain(plain_value))),
    }
}

/// The text of a plain value. A number that is not whole is read to 15 digits; a string is exact.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => match (number.as_u64(), number.as_i64()) {
            (Some(whole), _) => whole.to_string(),
            (_, Some(whole)) => whole.to_string(),
            _ => number.as_f64().and_then(from_float).unwrap_or_default().to_string(),
        },
        Value::Bool(value) => value.to_string(),
        Value::Null | Value::Array(_) | Value::Object(_) => String::new(),
    }
}

/// A scenario as a JSON value.
pub fn tree(scenario: &Scenario) -> Value {
    // OK because a scenario's fields are all strings, options, lists and structs of those.
    serde_json::to_value(scenario).unwrap_or_default()
}

/// A line of which nothing was said yet, in full, so that the rest of a key finds its place in it.
fn blank_line() -> Value {
    // OK because a line's fields are all strings and structs of those.
    serde_json::to_value(BillLine::default()).unwrap_or_default()
}

/// The value that a key leads to; the line after the last one is added on the way.
fn place<'a>(tree: &'a mut Value, key: &str) -> Option<&'a mut Value> {
    key.split('.').try_fold(tree, |value, name| match value {
        Value::Object(fields) => fields.get_mut(name),
        Value::Array(items) => {
            let index = name.parse::<usize>().ok()?.checked_sub(1)?;
            if index == items.len() && index < MOST_LINES {
                items.push(blank_line());
            }
            items.get_mut(index)
        }
        _ => None,
    })
}

/// The range that a number for this key is outside of.
fn range_refusal(key: &str, text: &str) -> Option<Refusal> {
    let value = Decimal::from_str_exact(text).ok()?;
    spec_of(key)?.check(value).err().map(Refusal::OutOfRange)
}

/// The range of the quantity that a key stands for.
pub fn spec_of(key: &str) -> Option<Spec> {
    key.rsplit('.').find_map(|name| match name {
        "futures" => Some(IndexPrice::SPEC),
        _ => SPECS.iter().chain(RISK_SPECS).copied().find(|spec| spec.name == name),
    })
}

impl Default for Assembly {
    fn default() -> Self {
        Self::new()
    }
}
