//! A working as JSON.

use super::answer::Answer;
use super::json::quoted;
use super::kind::Kind;
use super::request_error::{Refused, RequestError};
use crate::pricing::working::{StepUnit, Working};

/// The error of a kind without working.
pub fn none(kind: &Kind) -> Refused {
    let message = format!("not_available: {} has no working", kind.name);
    RequestError::new("kind", quoted(kind.name), message).into()
}

/// Appends `{"source","steps":[{"symbol","formula","value","unit"}]}`.
///
/// A step on the way may be beyond floating-point numbers, and its value is null then.
///
/// # Errors
/// If the result is not finite.
pub fn push(working: &Working, text: &mut String) -> Result<(), RequestError> {
    text.push_str("{\"source\":");
    text.push_str(&quoted(working.source));
    text.push_str(",\"steps\":[");
    for (index, step) in working.steps.iter().enumerate() {
        text.push_str(if index == 0 { "{\"symbol\":" } else { ",{\"symbol\":" });
        text.push_str(&quoted(step.symbol));
        text.push_str(",\"formula\":");
        text.push_str(&quoted(step.formula));
        text.push_str(",\"value\":");
        match Answer::Number(step.value).push(text) {
            Err(refusal) if index + 1 == working.steps.len() => return Err(refusal),
            Err(_) => text.push_str("null"),
            Ok(()) => {}
        }
        text.push_str(",\"unit\":\"");
        text.push_str(name(step.unit));
        text.push_str("\"}");
    }
    text.push_str("]}");
    Ok(())
}

/// The names of units in a working.
pub const UNITS: [&str; 6] = ["price", "years", "per_year", "number", "quantity", "money"];

const fn name(unit: StepUnit) -> &'static str {
    match unit {
        StepUnit::Price => UNITS[0],
        StepUnit::Years => UNITS[1],
        StepUnit::PerYear => UNITS[2],
        StepUnit::Number => UNITS[3],
        StepUnit::Quantity => UNITS[4],
        StepUnit::Money => UNITS[5],
    }
}
