//! Calls and puts.

use serde::{Deserialize, Serialize};

/// Which way an option pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OptionType {
    /// Pays price less strike, where that is positive: a cap on a cost.
    Call,
    /// Pays strike less price, where that is positive: a floor.
    Put,
}

impl OptionType {
    /// Both, for whatever has to hold for both.
    pub const ALL: [Self; 2] = [Self::Call, Self::Put];

    /// +1 for a call, -1 for a put.
    pub const fn sign(self) -> f64 {
        match self {
            Self::Call => 1.0,
            Self::Put => -1.0,
        }
    }

    /// What it pays at a price.
    pub fn payoff(self, price: f64, strike: f64) -> f64 {
        positive_part(self.sign() * (price - strike))
    }

    /// The other one.
    pub const fn other(self) -> Self {
        match self {
            Self::Call => Self::Put,
            Self::Put => Self::Call,
        }
    }
}

/// The number, or zero where it is below or none.
///
/// In wasm `f64::max` is a call of a function that looks at signs of zeros; this is one comparison.
pub fn positive_part(x: f64) -> f64 {
    if x > 0.0 { x } else { 0.0 }
}
