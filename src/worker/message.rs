//! Requests and responses.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::study::refusal::Refusals;
use crate::study::risk::case::Case;
use crate::study::risk::summary::{CashSummary, Summary};

/// What a page asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Told again in the response, so that it finds its request.
    pub id: u32,
    /// All that a simulation takes of a scenario and its exact figures.
    pub case: Case,
    /// What is asked about it.
    pub question: Question,
}

/// What is asked about a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Question {
    /// A summary at once: of all paths if they have been simulated, else of few.
    Preview,
    /// A summary of all paths.
    Full,
    /// The cash that the lock's margin takes.
    Cash,
}

/// What a page is answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Response {
    /// The request's.
    pub id: u32,
    /// The figures, or everything that has to change before there can be any.
    pub answer: Result<Answer, Refusals>,
}

/// The figures of a response.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// No lock beside the strip of futures, to [`Question::Preview`] and [`Question::Full`].
    Summary(Summary),
    /// To [`Question::Cash`]; `None` where nothing is held or no daily paths are asked for.
    Cash(Option<CashSummary>),
}

/// A message as bytes.
pub fn to_bytes(message: &impl Serialize) -> Vec<u8> {
    // OK because these types hold nothing that postcard cannot write: no maps, no lists of unknown length.
    postcard::to_allocvec(message).unwrap_or_default()
}

/// A message from bytes; `None` for bytes that are no such message.
pub fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
