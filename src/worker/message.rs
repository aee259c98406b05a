//! Requests and responses.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::hedge::at_cost::AtCost;
use crate::study::refusal::Refusals;
use crate::study::risk::case::RiskCase;
use crate::study::risk::desk::{DeskAnswer, DeskQuestion};
use crate::study::risk::summary::{CashSummary, Summary};
use crate::study::risk::years::Years;

/// What a page asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorkerRequest {
    /// Told again in the response, so that it finds its request.
    pub id: u32,
    /// All that a simulation takes of a scenario and its exact figures.
    pub case: RiskCase,
    /// What is asked about it.
    pub question: WorkerQuestion,
}

/// What is asked about a case.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum WorkerQuestion {
    /// A summary at once: of all paths if they have been simulated, else of few.
    Preview,
    /// A summary of all paths.
    Full,
    /// What the lock gives back where the total without it is about this cost, at the case's R2 and at
    /// [`MARKS`](crate::study::risk::assumptions::MARKS).
    AtCost(f64),
    /// The cash that the lock's margin takes.
    Cash,
    /// Single years of all paths.
    Years,
    /// What a view of the desk shows.
    Desk(DeskQuestion),
}

/// What the lock gives back at a cost, if the index explains so much of the own price.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct AtRSquared {
    /// R2.
    pub r_squared: f64,
    /// What the lock does; `None` where the cost lies outside of what was simulated, or the R2 is refused.
    pub at_cost: Option<AtCost>,
}

/// What a page is answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Response {
    /// The request's.
    pub id: u32,
    /// The figures, or everything that has to change before there can be any.
    pub answer: Result<WorkerAnswer, Refusals>,
}

/// The figures of a response.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum WorkerAnswer {
    /// No lock beside the strip of futures, to [`WorkerQuestion::Preview`] and [`WorkerQuestion::Full`].
    Summary(Summary),
    /// To [`WorkerQuestion::AtCost`]: the case's R2 first, and then the marks, but for one that is the same.
    AtCost(Vec<AtRSquared>),
    /// To [`WorkerQuestion::Cash`]; `None` where nothing is held or no daily paths are asked for.
    Cash(Option<CashSummary>),
    /// To [`WorkerQuestion::Years`].
    Years(Years),
    /// To [`WorkerQuestion::Desk`].
    Desk(DeskAnswer),
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
