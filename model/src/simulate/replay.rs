//! A price history played as the future: its log changes, one a step, in their order.
//!
//! A history that is shorter than the horizon is refused: nothing is repeated or made up. Windows
//! that overlap share their changes, so that their outcomes are no independent sample and standard
//! errors of them mean nothing.

use std::ops::Range;

use super::path_matrix::PathMatrix;
use crate::pricing::error::PricingError;
use crate::pricing::input::{Input, LONGEST_LIST, SPOT};

/// A price of a history.
pub const PRICES: Input = SPOT.named("prices").meaning("price of a step, money per unit");
/// A log change of a history.
pub const LOG_CHANGES: Input = Input {
    name: "log_changes",
    min: -50.0,
    max: 50.0,
    meaning: "log of a price over the one a step before",
};
/// How many changes a path has.
pub const STEPS: Input = Input {
    name: "steps",
    min: 1.0,
    max: LONGEST_LIST as f64,
    meaning: "changes of a path, such as months",
};

/// Log changes from each price to the next, one step apart.
///
/// # Errors
/// `too_short` under two prices; a price not finite, not positive or out of range.
pub fn log_changes(prices: &[f64]) -> Result<Vec<f64>, PricingError> {
    if prices.len() < 2 {
        return Err(PricingError::too_short(PRICES.name, prices.len(), 2));
    }
    PRICES.check_each(prices)?;
    // The log of a quotient would lose prices that are a hundred orders of magnitude apart.
    // OK because each window has two prices.
    Ok(prices.windows(2).map(|pair| libm::log(pair[1]) - libm::log(pair[0])).collect())
}

/// The changes of a history, one a step.
#[derive(Clone, Debug, PartialEq)]
pub struct Replay {
    changes: Vec<f64>,
}

impl Replay {
    /// A history by its log changes, one a step, such as a month.
    ///
    /// # Errors
    /// No change, too many, or one not finite or out of range.
    pub fn new(changes: Vec<f64>) -> Result<Self, PricingError> {
        LOG_CHANGES.check_each(&changes)?;
        Ok(Self { changes })
    }

    /// ln(I / I_0) along the latest changes: one path.
    ///
    /// # Errors
    /// `too_short` where the history has fewer changes than steps; `steps` out of range.
    pub fn latest(&self, steps: usize) -> Result<PathMatrix, PricingError> {
        let from = self.starts(steps)?;
        self.from(from - 1..from, steps)
    }

    /// ln(I / I_0) along every run of changes, the earliest first: a path for each start.
    ///
    /// # Errors
    /// Those of [`latest`](Self::latest).
    pub fn windows(&self, steps: usize) -> Result<PathMatrix, PricingError> {
        self.from(0..self.starts(steps)?, steps)
    }

    /// Number of changes at which a run of a given length can start.
    fn starts(&self, steps: usize) -> Result<usize, PricingError> {
        STEPS.check(steps as f64)?;
        let length = self.changes.len();
        let short = || PricingError::too_short(LOG_CHANGES.name, length, steps);
        (length + 1).checked_sub(steps).filter(|starts| *starts > 0).ok_or_else(short)
    }

    fn from(&self, starts: Range<usize>, steps: usize) -> Result<PathMatrix, PricingError> {
        // OK because places in a list in memory fit 64 bits.
        let starts = starts.start as u64..starts.end as u64;
        PathMatrix::by_row(starts, steps, |start, row| {
            let mut sum = 0.0;
            // OK because starts come from places in the list.
            for (change, value) in self.changes[start as usize..].iter().zip(row) {
                sum += change;
                *value = sum;
            }
        })
    }
}
