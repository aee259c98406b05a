//! What the readers of files share: their options, and problems and errors as JSON.

use serde_json::{Map, Value, json};

use super::json::{quoted, shorten};
use super::request_error::{Refused, RequestError};
use crate::history::encoding::TextEncoding;
use crate::history::error::FileError;
use crate::history::options::Options;
use crate::history::problem::Problem;
use crate::parse::amount::DecimalMark;
use crate::parse::day::DayOrder;

/// The longest options that are looked at, in bytes.
const LONGEST: usize = 10_000;

/// Reads options: JSON, or nothing.
///
/// # Errors
/// `not_json`, `wrong_type`, `unknown_field`, and `unknown_value` where an option is not one of its
/// choices.
pub fn options(text: &str, names: &[&str]) -> Result<Options, Refused> {
    let mut options = Options::default();
    if text.trim().is_empty() {
        return Ok(options);
    }
    if text.len() > LONGEST {
        let what = format_args!("options have at most {LONGEST} bytes");
        return Err(RequestError::of_text("too_long", what).into());
    }
    let fields: Map<String, Value> = match serde_json::from_str(text) {
        Ok(Value::Object(fields)) => fields,
        Ok(Value::Null) => return Ok(options),
        Ok(_) => return Err(RequestError::of_text("wrong_type", "options are an object").into()),
        Err(error) => return Err(RequestError::of_text("not_json", error).into()),
    };
    let mut refused = Refused::default();
    for (name, value) in &fields {
        let refuse = |error: &str, what: String| {
            let value = quoted(&shorten(&value.to_string()));
            RequestError::new(shorten(name).into_owned(), value, format!("{error}: {what}"))
        };
        if value.is_null() && names.contains(&name.as_str()) {
            continue;
        }
        match (name.as_str(), value.as_str(), value.as_bool()) {
            (known, ..) if !names.contains(&known) => {
                let what = format!("options are {}", names.join(", "));
                refused.push(refuse("unknown_field", what));
            }
            ("day_order", Some("day_first"), _) => options.day_order = Some(DayOrder::DayFirst),
            ("day_order", Some("month_first"), _) => options.day_order = Some(DayOrder::MonthFirst),
            ("decimal_mark", Some("point"), _) => options.decimal_mark = Some(DecimalMark::Point),
            ("decimal_mark", Some("comma"), _) => options.decimal_mark = Some(DecimalMark::Comma),
            ("includes_cached", _, Some(told)) => options.includes_cached = Some(told),
            ("encoding", Some(name), _) if encoding(name).is_some() => {
                options.encoding = encoding(name);
            }
            ("repeated_rows", Some("once"), _) => options.counts_repeated = Some(false),
            ("repeated_rows", Some("each"), _) => options.counts_repeated = Some(true),
            ("encoding", ..) => {
                let names = TextEncoding::ALL.map(|known| quoted(known.name()));
                let what = format!("encoding is one of {}", names.join(", "));
                refused.push(refuse("unknown_value", what));
            }
            ("repeated_rows", ..) => {
                let what = "repeated_rows is \"once\" or \"each\"";
                refused.push(refuse("unknown_value", what.to_owned()));
            }
            ("day_order", ..) => {
                let what = "day_order is \"day_first\" or \"month_first\"";
                refused.push(refuse("unknown_value", what.to_owned()));
            }
            ("decimal_mark", ..) => {
                let what = "decimal_mark is \"point\" or \"comma\"";
                refused.push(refuse("unknown_value", what.to_owned()));
            }
            _ => refused.push(refuse("unknown_value", format!("{name} is true or false"))),
        }
    }
    if refused.is_empty() { Ok(options) } else { Err(refused) }
}

/// The encoding of this name.
fn encoding(name: &str) -> Option<TextEncoding> {
    TextEncoding::ALL.into_iter().find(|known| known.name() == name)
}

/// `{"errors":[...]}` of a file of which nothing can be taken.
pub fn error(error: FileError) -> String {
    Refused::from(RequestError::new(error.option(), "null", error.to_string())).json()
}

/// Problems as JSON.
pub fn problems(problems: &[Problem]) -> Value {
    let problem = |one: &Problem| {
        json!({
            "line": one.line,
            "column": one.column.as_deref().map(shorten),
            "text": one.text,
            "reason": one.reason.to_string(),
        })
    };
    problems.iter().map(problem).collect()
}
