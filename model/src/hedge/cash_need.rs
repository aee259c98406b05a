//! The cash that a lock ties up in between, over many daily paths of the index.
//!
//! On each path the cash need of a day is all that was paid into the margin account so far, less
//! what was paid out. Its largest value over the days is the path's worst need; a quantile of it
//! over the paths is the liquidity-at-risk. A buffer is exhausted on the first day whose need is
//! above it. A lock that is right in the end and bankrupts in between is one whose final gain is
//! not negative, on a path that exhausts the buffer.
//!
//! Months are those of the strip's grid, 21 trading days each. The paths come from the
//! [simulation](super::cash_simulation).

use serde::{Deserialize, Serialize};

use super::error::HedgeError;
use super::strategy::lock::LARGEST_MONEY;
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::Input;
use crate::simulate::sample::{Estimate, Sample};

/// Fewest paths that a chance of a few percent can be read off.
pub const FEWEST_PATHS: usize = 1_000;

/// Cash kept for margin calls.
pub const BUFFER: Input = Input {
    name: "buffer",
    min: 0.0,
    max: LARGEST_MONEY,
    meaning: "cash kept for margin and its calls, money",
};

/// How far a buffer lasts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BufferChances {
    /// The buffer.
    pub buffer: f64,
    /// The chance that it is ever exhausted.
    pub exhausted: Estimate,
    /// The chance that it is exhausted although the final gain is not negative: the lock is right
    /// in the end, and there is no money to hold it until then.
    pub right_but_exhausted: Estimate,
    /// The chance that it runs out in each month: first on entry, then in month 1, 2, and so on.
    /// They add up to [`exhausted`](Self::exhausted).
    pub by_month: Vec<Estimate>,
}

/// Results of each path of a range.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CashOutcomes {
    /// The largest need of any day.
    pub(super) worst: Vec<f64>,
    pub(super) interest: Vec<f64>,
    pub(super) gain: Vec<f64>,
    /// The largest need from entry to the end of month 0 (entry), 1, and so on, path by path.
    pub(super) high_water: Vec<f64>,
}

impl CashOutcomes {
    /// Appends the outcomes of the paths that follow.
    pub fn append(&mut self, mut next: Self) {
        self.worst.append(&mut next.worst);
        self.interest.append(&mut next.interest);
        self.gain.append(&mut next.gain);
        self.high_water.append(&mut next.high_water);
    }

    /// The final gain of each path, or where negative the loss.
    pub fn gains(&self) -> &[f64] {
        &self.gain
    }

    /// The largest need of each path.
    pub fn worst(&self) -> &[f64] {
        &self.worst
    }
}

/// The cash need over many paths, with standard errors.
#[derive(Clone, Debug, PartialEq)]
pub struct CashNeed {
    outcomes: CashOutcomes,
    worst: Sample,
    interest: Sample,
    antithetic: bool,
    /// Entries of `high_water` a path.
    months: usize,
}

impl CashNeed {
    /// What outcomes of all paths say; `antithetic` as they were drawn.
    ///
    /// # Errors
    /// `out_of_range` below 1,000 paths, or for a need beyond the range of a sample.
    pub fn new(outcomes: CashOutcomes, antithetic: bool) -> Result<Self, HedgeError> {
        let paths = outcomes.worst.len();
        if paths < FEWEST_PATHS {
            let reason = PricingReason::OutOfRange { min: FEWEST_PATHS as f64, max: f64::MAX };
            return Err(PricingError::new("paths", paths as f64, reason).into());
        }
        let sample = |values: &[f64]| Sample::new(values.to_vec(), antithetic);
        Ok(Self {
            worst: sample(&outcomes.worst)?,
            interest: sample(&outcomes.interest)?,
            months: outcomes.high_water.len() / paths,
            outcomes,
            antithetic,
        })
    }

    /// The liquidity-at-risk: the need that a share of paths never exceeds, such as 0.95.
    ///
    /// # Errors
    /// A probability out of range.
    pub fn at_risk(&self, probability: f64) -> Result<Estimate, PricingError> {
        self.worst.quantile(probability)
    }

    /// The worst need of each path.
    pub fn worst(&self) -> &Sample {
        &self.worst
    }

    /// Interest on the need from entry to the last settlement.
    pub fn interest(&self) -> &Sample {
        &self.interest
    }

    /// How often a buffer is exhausted.
    ///
    /// # Errors
    /// A buffer that is not a number, or negative.
    pub fn buffer(&self, buffer: f64) -> Result<BufferChances, PricingError> {
        BUFFER.check(buffer)?;
        let paths = self.outcomes.worst.iter().zip(&self.outcomes.gain);
        // OK because each path has that number of months.
        let runs_out = |month: usize, path: &[f64]| {
            path[month] > buffer && (month == 0 || path[month - 1] <= buffer)
        };
        let by_month = (0..self.months).map(|month| {
            let paths = self.outcomes.high_water.chunks_exact(self.months);
            self.chance(paths.map(|path| runs_out(month, path)))
        });
        Ok(BufferChances {
            buffer,
            exhausted: self.worst.exceedance(buffer),
            right_but_exhausted: self
                .chance(paths.map(|(worst, gain)| *worst > buffer && *gain >= 0.0)),
            by_month: by_month.collect(),
        })
    }

    fn chance(&self, happens: impl Iterator<Item = bool>) -> Estimate {
        let outcomes = happens.map(f64::from).collect();
        // OK because there are paths, and zero and one are numbers.
        let none = Estimate { value: f64::NAN, standard_error: f64::NAN };
        Sample::new(outcomes, self.antithetic).map_or(none, |sample| sample.mean())
    }
}
