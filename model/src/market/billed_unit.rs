//! What a line of a bill counts, and with it what a lock covers.

use serde::{Deserialize, Serialize};

/// What is bought or sold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum BilledUnit {
    /// Tokens: prices are for a million of them, and a lock covers millions of standard tokens.
    #[default]
    Tokens,
    /// Hours of an accelerator: a price is for one hour, and a lock covers hours, each counting one.
    GpuHours,
}

impl BilledUnit {
    /// All of them, in the order in which a page offers them.
    pub const ALL: [Self; 2] = [Self::Tokens, Self::GpuHours];
}
