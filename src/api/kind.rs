//! The grammar of requests: what a kind asks for and what it answers.
//!
//! The table in [`kinds`](super::kinds) is written in it. The strict reader, the TypeScript
//! declarations, the JSON Schema and the document read that table, so that none can differ.

use super::answer::Answer;
use super::request::Request;
use super::request_error::Refused;
use crate::pricing::input::Input;
use crate::pricing::working::Working;

/// A kind of request.
pub struct Kind {
    /// Its name, the request's `kind`.
    pub name: &'static str,
    /// What it prices, with its method.
    pub meaning: &'static str,
    /// What it asks for.
    pub fields: &'static [Field],
    /// What fields have to do with each other.
    pub rules: &'static [Rule],
    /// What it answers.
    pub result: Outcome,
    /// Gives the answer to a request that was read.
    pub price: Price,
    /// Gives the working of the answer, where there is one.
    pub explain: Option<Explain>,
}

/// From a request to its answer.
pub type Price = fn(&Request<'_>) -> Result<Answer, Refused>;

/// From a request to the working of its answer.
pub type Explain = fn(&Request<'_>) -> Result<Working, Refused>;

/// A field of a request.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What it may hold.
    pub shape: FieldShape,
    /// Whether it must be there.
    pub is_required: bool,
    /// What it means, with its unit.
    pub meaning: &'static str,
}

/// What a field may hold.
#[derive(Clone, Copy, Debug)]
pub enum FieldShape {
    /// A number in the range of an input.
    Number(Input),
    /// A list of such numbers, with its least length.
    Numbers(Input, usize),
    /// One of these names.
    Choice(&'static [&'static str]),
    /// A day as `2026-11-22`.
    Date,
    /// An object with fields of its own.
    Object(&'static [Field]),
    /// A list of such objects, at least one.
    Objects(&'static [Field]),
}

/// What fields have to do with each other.
#[derive(Clone, Copy, Debug)]
pub enum Rule {
    /// One of the two must be there, and not both.
    OneOf(&'static str, &'static str),
    /// Where the first is, the second must be.
    Needs(&'static str, &'static str),
}

/// What a kind answers.
#[derive(Clone, Copy, Debug)]
pub enum Outcome {
    /// An object.
    Object(&'static [ResultField]),
    /// A list of objects.
    Objects(&'static [ResultField]),
}

/// A field of an answer.
#[derive(Clone, Copy, Debug)]
pub struct ResultField {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub shape: ResultShape,
    /// Whether it is always there.
    pub is_always: bool,
    /// What it means, with its unit.
    pub meaning: &'static str,
}

/// What a field of an answer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultShape {
    /// A finite number.
    Number,
    /// A list of finite numbers.
    Numbers,
    /// A list of such lists.
    NumberLists,
    /// A month as `2026-11`.
    Month,
    /// A day as `2026-11-22`.
    Date,
}

/// A required number, named and explained by its input.
pub const fn number(input: Input) -> Field {
    Field {
        name: input.name,
        shape: FieldShape::Number(input),
        is_required: true,
        meaning: input.meaning,
    }
}

/// A required list of numbers, named and explained by its input.
pub const fn numbers(each: Input, least: usize) -> Field {
    Field {
        name: each.name,
        shape: FieldShape::Numbers(each, least),
        is_required: true,
        meaning: each.meaning,
    }
}

/// A required field of another shape.
pub const fn field(name: &'static str, shape: FieldShape, meaning: &'static str) -> Field {
    Field { name, shape, is_required: true, meaning }
}

/// `call` or `put`.
pub const fn option_type() -> Field {
    field("type", FieldShape::Choice(&["call", "put"]), "which way the option pays")
}

impl Field {
    /// The same field, which may be left out.
    pub const fn optional(self) -> Self {
        Self { is_required: false, ..self }
    }
}

/// A number of an answer, which is always there.
pub const fn result(name: &'static str, meaning: &'static str) -> ResultField {
    result_of(name, ResultShape::Number, meaning)
}

/// Another field of an answer, which is always there.
pub const fn result_of(
    name: &'static str,
    shape: ResultShape,
    meaning: &'static str,
) -> ResultField {
    ResultField { name, shape, is_always: true, meaning }
}

impl ResultField {
    /// The same field, left out where its inputs are.
    pub const fn sometimes(self) -> Self {
        Self { is_always: false, ..self }
    }
}

impl Outcome {
    /// The fields of the object, or of each object.
    pub const fn fields(&self) -> &'static [ResultField] {
        match self {
            Self::Object(fields) | Self::Objects(fields) => fields,
        }
    }
}
