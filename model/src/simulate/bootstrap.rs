//! Futures put together from blocks of a history's changes: the stationary bootstrap of Politis and
//! Romano (1994), "The Stationary Bootstrap", Journal of the American Statistical Association 89.
//!
//! A block begins at any change with equal chance and runs on, from the last change to the first,
//! for a length that is geometric. So every step has exactly the law of the history's changes, and
//! changes k steps apart within a path keep the history's (circular) autocovariance times the chance
//! (1 - 1 / mean length)^k of standing in one block. Fixed blocks (Künsch, 1989) would favour the
//! middle of the history over its ends and make the law depend on the step.
//!
//! Which changes are chosen depends on seed, path and length of the history alone: histories of two
//! prices over the same dates, drawn with the same seed, keep what moves them together. A bootstrap
//! knows no change larger than the history's and no dependence longer than its blocks.

use std::ops::Range;

use super::path_matrix::PathMatrix;
use super::random::{Purpose, Random};
use super::replay::{LOG_CHANGES, STEPS};
use crate::pricing::error::PricingError;
use crate::pricing::input::Input;

/// How long a block is on average.
pub const BLOCK_LENGTH: Input = Input {
    name: "block_length",
    min: 1.0,
    max: 5_000.0,
    meaning: "changes of a history in a block, on average",
};

/// A history's changes, ready to draw futures.
#[derive(Clone, Debug, PartialEq)]
pub struct Bootstrap {
    changes: Vec<f64>,
    /// The chance that a change does not follow on the one before.
    new_block: f64,
    steps: usize,
    seed: u64,
}

impl Bootstrap {
    /// Futures of `steps` steps from a history's log changes, one a step, in blocks of a mean
    /// length. With a `block_length` of one, changes are independent.
    ///
    /// # Errors
    /// No change, too many, or one not finite or out of range; `block_length` or `steps` out of
    /// range.
    pub fn new(
        changes: Vec<f64>,
        block_length: f64,
        steps: usize,
        seed: u64,
    ) -> Result<Self, PricingError> {
        LOG_CHANGES.check_each(&changes)?;
        let new_block = 1.0 / BLOCK_LENGTH.check(block_length)?;
        STEPS.check(steps as f64)?;
        Ok(Self { changes, new_block, steps, seed })
    }

    /// The usual block length for a number of changes: its cube root.
    pub fn usual_block_length(changes: usize) -> f64 {
        libm::cbrt(changes as f64).max(BLOCK_LENGTH.min)
    }

    /// The same with changes moved so that their mean is this: the size and order of moves is the
    /// history's, the trend is not.
    ///
    /// # Errors
    /// A mean not finite or out of the range of a change.
    pub fn with_mean(self, mean: f64) -> Result<Self, PricingError> {
        LOG_CHANGES.named("mean").check(mean)?;
        let move_by = mean - self.changes.iter().sum::<f64>() / self.changes.len() as f64;
        let changes = self.changes.iter().map(|change| change + move_by).collect();
        Ok(Self { changes, ..self })
    }

    /// Paths of ln(I / I_0), a row for each path of the range and a column for each step.
    ///
    /// # Errors
    /// Those of [`PathMatrix::by_row`].
    pub fn log_changes(&self, paths: Range<u64>) -> Result<PathMatrix, PricingError> {
        let count = self.changes.len();
        PathMatrix::by_row(paths, self.steps, |path, row| {
            let mut random = Random::new(self.seed, path, Purpose::Blocks);
            let mut place = 0;
            let mut sum = 0.0;
            for (step, value) in row.iter_mut().enumerate() {
                if step == 0 || random.uniform() < self.new_block {
                    // OK because a number below one times the count is below the count.
                    place = ((random.uniform() * count as f64) as usize).min(count - 1);
                } else {
                    place = (place + 1) % count;
                }
                // OK because both ways the place is below the count.
                sum += self.changes[place];
                *value = sum;
            }
        })
    }
}
