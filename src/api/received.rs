//! A link as it was handed on, as the scenario that a file would hold.

use serde_json::{Value, json};

use super::json::shorten;
use super::request_error::{Refused, RequestError};
use super::warning::sentence;
use crate::study::file::{self, LARGEST};
use crate::study::link;

/// Reads a link, a whole address or what stands behind `#`: `{"scenario","warnings"}`, or
/// `{"errors"}` where it is too long to be looked at.
///
/// What cannot be read becomes a warning, and the default stands in for it. A link without a date
/// gets that of the defaults: only a page knows what today is.
pub fn read_link(text: &str) -> String {
    if text.len() > LARGEST {
        let what = format_args!("a link has at most {LARGEST} bytes");
        return Refused::from(RequestError::of_text("too_long", what)).json();
    }
    let reading = link::read(text);
    // OK because a scenario's file is JSON; an object without fields is the fallback.
    let scenario: Value =
        serde_json::from_str(&file::write(&reading.scenario)).unwrap_or_else(|_| json!({}));
    let warnings: Vec<_> = reading
        .warnings
        .iter()
        .map(|warning| {
            json!({
                "key": shorten(&warning.key),
                "text": shorten(&warning.value),
                "reason": sentence(warning),
            })
        })
        .collect();
    json!({ "scenario": scenario, "warnings": warnings }).to_string()
}
