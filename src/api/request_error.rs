//! Why a request is not answered.
//!
//! An error's message begins with a name that never changes, a colon and a blank, so that programs
//! can tell errors apart and people can read on.

use std::borrow::Cow;
use std::fmt::Display;

use super::json::{Json, quoted, shorten};

/// A field that keeps a request from being answered, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct RequestError {
    /// The way to the field, such as `providers[2].score`; empty for the whole request.
    pub field: Cow<'static, str>,
    /// Its value as JSON.
    pub value: Cow<'static, str>,
    /// The error's name, and what is wrong.
    pub message: String,
}

/// Most errors of one request that are told.
const MOST: usize = 100;

/// All errors of a request.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Refused {
    told: Vec<RequestError>,
    untold: usize,
}

impl RequestError {
    /// An error of one field.
    pub fn new(
        field: impl Into<Cow<'static, str>>,
        value: impl Into<Cow<'static, str>>,
        message: impl Into<String>,
    ) -> Self {
        Self { field: field.into(), value: value.into(), message: message.into() }
    }

    /// An error of a field with the value that it has.
    pub fn of(field: &str, value: &Json<'_>, name: &str, what: impl Display) -> Self {
        let field = shorten(field).into_owned();
        Self::new(field, value.shortened(), format!("{name}: {what}"))
    }

    /// An error of the text as a whole.
    pub fn of_text(name: &str, what: impl Display) -> Self {
        Self::new("", "null", format!("{name}: {what}"))
    }
}

impl Refused {
    /// Adds an error.
    pub fn push(&mut self, refusal: RequestError) {
        if self.told.len() < MOST {
            self.told.push(refusal);
        } else {
            self.untold += 1;
        }
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.told.is_empty()
    }

    /// The errors, at most a hundred.
    pub fn refusals(&self) -> &[RequestError] {
        &self.told
    }

    /// Appends `{"errors":[...]}`.
    pub fn push_json(&self, text: &mut String) {
        text.push_str("{\"errors\":[");
        let untold = (self.untold > 0).then(|| {
            RequestError::of_text(
                "too_many_errors",
                format_args!("{} more are not listed", self.untold),
            )
        });
        for (index, refusal) in self.told.iter().chain(&untold).enumerate() {
            text.push_str(if index == 0 { "{\"field\":" } else { ",{\"field\":" });
            text.push_str(&quoted(&refusal.field));
            text.push_str(",\"value\":");
            text.push_str(&refusal.value);
            text.push_str(",\"message\":");
            text.push_str(&quoted(&refusal.message));
            text.push('}');
        }
        text.push_str("]}");
    }

    /// `{"errors":[...]}`.
    pub fn json(&self) -> String {
        let mut text = String::new();
        self.push_json(&mut text);
        text
    }
}

impl From<RequestError> for Refused {
    fn from(refusal: RequestError) -> Self {
        Self { told: vec![refusal], untold: 0 }
    }
}
