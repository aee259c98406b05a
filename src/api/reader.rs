//! The strict reader: a request against the table of kinds, with all errors at once.

use std::fmt::Display;

use super::json::{Fields, Json, quoted, shorten};
use super::kind::{Field, FieldShape, Kind, Rule};
use super::kinds::KINDS;
use super::request_error::{Refused, RequestError};
use crate::market::calendar::{date_text, parse_date};
use crate::pricing::error::PricingError;
use crate::pricing::input::{Input, LONGEST_LIST};

/// The kind of a request and its fields, if there is nothing to say against them.
///
/// # Errors
/// Everything that is wrong with the request.
pub fn read<'a>(value: &'a Json<'a>) -> Result<(&'static Kind, &'a Fields<'a>), Refused> {
    let Json::Object(fields) = value else {
        let what = format_args!("a request is an object, but this is {}", value.is());
        return Err(RequestError::of("", value, "wrong_type", what).into());
    };
    let mut reading = RequestReader::default();
    let Some(kind) = reading.kind(fields) else { return Err(reading.refused) };
    reading.fields(Path::REQUEST, fields, kind.fields, Some(kind));
    for rule in kind.rules {
        reading.rule(fields, rule);
    }
    if reading.refused.is_empty() { Ok((kind, fields)) } else { Err(reading.refused) }
}

/// The errors found so far.
#[derive(Default)]
struct RequestReader {
    refused: Refused,
}

impl RequestReader {
    fn refuse(&mut self, path: &str, value: &Json<'_>, name: &str, what: impl Display) {
        self.refused.push(RequestError::of(path, value, name, what));
    }

    fn kind(&mut self, fields: &Fields<'_>) -> Option<&'static Kind> {
        let names = || KINDS.iter().map(|kind| kind.name).collect::<Vec<_>>().join(", ");
        match find(fields, "kind") {
            None => {
                let what = format_args!("kind is required, one of {}", names());
                self.refuse("kind", &Json::Null, "missing_field", what);
                None
            }
            Some(Json::Text(name)) => {
                let kind = KINDS.iter().find(|kind| kind.name == name);
                if kind.is_none() {
                    let value = Json::Text(name.clone());
                    let what =
                        format_args!("kind is {}, not one of {}", quoted(&shorten(name)), names());
                    self.refuse("kind", &value, "unknown_kind", what);
                }
                kind.copied()
            }
            Some(value) => {
                let what = format_args!("kind must be a string, but is {}", value.is());
                self.refuse("kind", value, "wrong_type", what);
                None
            }
        }
    }

    /// Checks an object that stands at a path, or the request itself.
    fn fields(&mut self, at: Path<'_>, given: &Fields<'_>, known: &[Field], kind: Option<&Kind>) {
        for field in known {
            match find(given, field.name) {
                Some(value) => self.value(at.field(field.name), value, field),
                None if field.is_required => {
                    let Field { name, meaning, .. } = field;
                    let what = format_args!("{name} is required: {meaning}");
                    self.refuse(&at.field(name).text(), &Json::Null, "missing_field", what);
                }
                None => {}
            }
        }
        let mut seen = vec![false; known.len() + 1];
        for (name, value) in given {
            let is_kind = kind.is_some() && name == "kind";
            // The kind has the place behind the fields.
            let place = known.iter().position(|field| field.name == name);
            let place = place.or(is_kind.then_some(known.len()));
            let Some(place) = place else {
                let names = known.iter().map(|field| field.name).collect::<Vec<_>>().join(", ");
                let of = kind.map_or("this object", |kind| kind.name);
                let what = format_args!("{of} has no field {}, only {names}", shorten(name));
                self.refuse(&at.field(name).text(), value, "unknown_field", what);
                continue;
            };
            // OK because there is a place for each field and one for the kind.
            if std::mem::replace(&mut seen[place], true) {
                let what = format_args!("{name} stands there twice");
                self.refuse(&at.field(name).text(), value, "duplicate_field", what);
            }
        }
    }

    fn value(&mut self, at: Path<'_>, value: &Json<'_>, field: &Field) {
        match (field.shape, value) {
            (FieldShape::Number(input), Json::Number(number)) => {
                self.number(at, value, input, *number)
            }
            (FieldShape::Choice(names), Json::Text(text)) => {
                if !names.contains(&text.as_ref()) {
                    let (path, text) = (at.text(), quoted(&shorten(text)));
                    let what = format_args!("{path} is {text}, not one of {}", names.join(", "));
                    self.refuse(&path, value, "unknown_choice", what);
                }
            }
            (FieldShape::Date, Json::Text(text)) => {
                // Other ways to write a day are for people; programs write it in one.
                if parse_date(text).is_none_or(|date| date_text(date) != **text) {
                    let path = at.text();
                    let what = format_args!("{path} is not a day such as 2026-11-22");
                    self.refuse(&path, value, "not_a_date", what);
                }
            }
            (FieldShape::Object(known), Json::Object(given)) => self.fields(at, given, known, None),
            (FieldShape::Numbers(input, least), Json::List { entries, length }) => {
                self.length(at, value, *length, least);
                let each = Field { shape: FieldShape::Number(input), ..*field };
                for (index, entry) in entries.iter().enumerate() {
                    self.value(at.entry(index), entry, &each);
                }
            }
            (FieldShape::Objects(known), Json::List { entries, length }) => {
                self.length(at, value, *length, 1);
                let each = Field { shape: FieldShape::Object(known), ..*field };
                for (index, entry) in entries.iter().enumerate() {
                    self.value(at.entry(index), entry, &each);
                }
            }
            (shape, _) => {
                let path = at.text();
                let what = format_args!("{path} must be {}, but is {}", shape.is(), value.is());
                self.refuse(&path, value, "wrong_type", what);
            }
        }
    }

    fn number(&mut self, at: Path<'_>, value: &Json<'_>, input: Input, number: f64) {
        if let Err(error) = input.check(number) {
            let path = at.text();
            let error = PricingError { field: path.clone().into(), ..error };
            self.refused.push(RequestError::new(path, value.shortened(), error.to_string()));
        }
    }

    fn length(&mut self, at: Path<'_>, value: &Json<'_>, length: usize, least: usize) {
        if length > LONGEST_LIST {
            let path = at.text();
            let what = format_args!("{path} has {length} entries, more than {LONGEST_LIST}");
            self.refuse(&path, value, "too_long", what);
        } else if length < least {
            let path = at.text();
            let name = if length == 0 { "empty" } else { "too_short" };
            let what = format_args!("{path} has {length} entries, but needs {least}");
            self.refuse(&path, value, name, what);
        }
    }

    fn rule(&mut self, fields: &Fields<'_>, rule: &Rule) {
        match *rule {
            Rule::OneOf(one, other) => match (find(fields, one), find(fields, other)) {
                (None, None) => {
                    let what = format_args!("{one} is required, or {other} instead of it");
                    self.refuse(one, &Json::Null, "missing_field", what);
                }
                (Some(_), Some(value)) => {
                    let what = format_args!("{other} cannot stand beside {one}");
                    self.refuse(other, value, "conflicting_fields", what);
                }
                _ => {}
            },
            Rule::Needs(one, other) => {
                if find(fields, one).is_some() && find(fields, other).is_none() {
                    let what = format_args!("{one} needs {other} beside it");
                    self.refuse(other, &Json::Null, "missing_field", what);
                }
            }
        }
    }
}

fn find<'a>(fields: &'a Fields<'a>, name: &str) -> Option<&'a Json<'a>> {
    fields.iter().find(|(field, _)| field == name).map(|(_, value)| value)
}

/// The way to a value, which only errors write out.
#[derive(Clone, Copy)]
struct Path<'a> {
    above: Option<&'a Path<'a>>,
    step: PathStep<'a>,
}

#[derive(Clone, Copy)]
enum PathStep<'a> {
    Request,
    Field(&'a str),
    Entry(usize),
}

impl<'a> Path<'a> {
    const REQUEST: Path<'static> = Path { above: None, step: PathStep::Request };

    const fn field(&'a self, name: &'a str) -> Self {
        Self { above: Some(self), step: PathStep::Field(name) }
    }

    const fn entry(&'a self, index: usize) -> Self {
        Self { above: Some(self), step: PathStep::Entry(index) }
    }

    /// As `providers[2].score`.
    fn text(&self) -> String {
        let above = self.above.map_or_else(String::new, Self::text);
        match self.step {
            PathStep::Request => above,
            PathStep::Field(name) if above.is_empty() => name.to_owned(),
            PathStep::Field(name) => format!("{above}.{name}"),
            PathStep::Entry(index) => format!("{above}[{index}]"),
        }
    }
}

impl FieldShape {
    /// What it may hold, in words.
    const fn is(&self) -> &'static str {
        match self {
            Self::Number(_) => "a number",
            Self::Numbers(..) => "a list of numbers",
            Self::Choice(_) => "a string",
            Self::Date => "a day as a string",
            Self::Object(_) => "an object",
            Self::Objects(_) => "a list of objects",
        }
    }
}
