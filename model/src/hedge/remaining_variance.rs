//! What is left of the variance of total cost under a lock, and from where.
//!
//! One imperfection after the other is let in, always in this order, and each is counted by what
//! it adds to the variance: from a cost that is locked in full at the index, to the cost there is.
//!
//! 1. unhedged share: the variance of sum (E_m - u_m) I_m, with E_m the expected use and u_m what
//!    is covered of it before any rounding;
//! 2. rounding: sum (E_m - q_m) I_m, with q_m what is covered in whole lots;
//! 3. volume: sum (Q_m - q_m) I_m, with the use as it is;
//! 4. basis: sum (Q_m S_m - q_m I_m), at the own price;
//! 5. timing: sum (Q_m S_m - q_m X_m), with X_m what the contract settles at;
//! 6. instrument: the cost there is, with what is not futures of the month itself: options, rolled
//!    positions, later entries, commitments.
//!
//! The parts sum to the total. Each can be negative, where one imperfection makes up for another;
//! another order would give other parts.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::effectiveness::volatility_cut;
use super::strategy::comparison::Comparison;
use super::strategy::ladder::sum_of_products;
use super::strategy::lock::SizedStrategy;
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::Input;
use crate::simulate::path_matrix::PathMatrix;
use crate::simulate::sample::Sample;

/// The total that cannot be counted where it is beyond floating-point numbers.
const VARIANCE: Input = Input {
    name: "variance",
    min: 0.0,
    max: f64::MAX,
    meaning: "variance of total cost over the horizon",
};

/// The variance of total cost under a lock, in parts that sum to it; money squared.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct RemainingVariance {
    /// Variance without a lock.
    pub unhedged: f64,
    /// Variance with the lock.
    pub hedged: f64,
    /// From what is left uncovered on purpose.
    pub unhedged_share: f64,
    /// From whole lots.
    pub rounding: f64,
    /// From use that is not as expected.
    pub volume: f64,
    /// From an own price that is not the index.
    pub basis: f64,
    /// From settling at another time's index than the bill's.
    pub timing: f64,
    /// From gains that are not those of each month's future.
    pub instrument: f64,
}

/// Variances of steps that locks on the same paths have in common, so that each is counted once.
#[derive(Clone, Debug, Default)]
pub struct KnownVariances {
    unhedged: Option<f64>,
    steps: Vec<Steps>,
}

/// The variance at the end of each step but the last, which is the lock's own.
#[derive(Clone, Debug)]
struct Steps {
    /// What is covered of each month before any rounding.
    wanted: Vec<f64>,
    /// What is covered in whole lots.
    covered: Vec<f64>,
    variances: [f64; 5],
}

impl RemainingVariance {
    /// Of a lock at a locked share.
    ///
    /// # Errors
    /// A share out of range; a cost beyond floating-point numbers.
    pub fn new(
        comparison: &Comparison,
        lock: &SizedStrategy,
        share: f64,
    ) -> Result<Self, PricingError> {
        let savings: Vec<f64> = lock.added(share)?.into_iter().map(|added| -added).collect();
        let hedged = variance_of_difference(comparison.unhedged(), &savings)?;
        Self::of(comparison, lock, share, hedged, &mut KnownVariances::default())
    }

    /// The same where the variance with the lock is there, as of an
    /// [outcome](super::results::Outcome), with what is known of other locks in the same comparison.
    ///
    /// # Errors
    /// A share out of range; a cost beyond floating-point numbers.
    pub fn of(
        comparison: &Comparison,
        lock: &SizedStrategy,
        share: f64,
        hedged: f64,
        known: &mut KnownVariances,
    ) -> Result<Self, PricingError> {
        let (wanted, covered) = (lock.covered(share, false)?, lock.covered(share, true)?);
        let same = |steps: &&Steps| steps.wanted == wanted && steps.covered == covered;
        let variances = match known.steps.iter().find(same) {
            Some(steps) => steps.variances,
            None => {
                let variances = steps(comparison, share, &wanted, &covered)?;
                known.steps.push(Steps { wanted, covered, variances });
                variances
            }
        };
        let unhedged = match known.unhedged {
            Some(unhedged) => unhedged,
            None => {
                let nothing = vec![0.0; comparison.unhedged().len()];
                *known.unhedged.insert(variance_of_difference(comparison.unhedged(), &nothing)?)
            }
        };
        finite(hedged)?;
        let [unrounded, rounded, volume, basis, timing] = variances;
        Ok(Self {
            unhedged,
            hedged,
            unhedged_share: unrounded,
            rounding: rounded - unrounded,
            volume: volume - rounded,
            basis: basis - volume,
            timing: timing - basis,
            instrument: hedged - timing,
        })
    }

    /// The parts in their order.
    pub const fn parts(&self) -> [f64; 6] {
        let Self { unhedged_share, rounding, volume, basis, timing, instrument, .. } = *self;
        [unhedged_share, rounding, volume, basis, timing, instrument]
    }

    /// The cut in variance, as a fraction of the variance without a lock; negative where the lock
    /// adds to it. `None` if the variance is zero.
    pub fn effectiveness(&self) -> Option<f64> {
        (self.unhedged > 0.0).then(|| 1.0 - self.hedged / self.unhedged)
    }

    /// The cut in volatility, 1 - sqrt(1 - effectiveness): never the same number as
    /// [`effectiveness`](Self::effectiveness) but at zero and one.
    pub fn volatility_cut(&self) -> Option<f64> {
        self.effectiveness().map(volatility_cut)
    }
}

/// The variances at the end of the steps before the last.
fn steps(
    comparison: &Comparison,
    share: f64,
    wanted: &[f64],
    covered: &[f64],
) -> Result<[f64; 5], PricingError> {
    let setting = comparison.setting();
    let simulated = &setting.simulated;
    let expected = comparison.expected_use_at_index();
    let at_price = |prices: &PathMatrix, units: &[f64]| -> Vec<f64> {
        if units.iter().all(|units| *units == 0.0) {
            return vec![0.0; prices.paths()];
        }
        prices.each(|row| sum_of_products(row, units))
    };
    let covered_at_index = at_price(&simulated.index, covered);
    let rounded = variance_of_difference(expected, &covered_at_index)?;
    // What is the same as the step before needs no sum of its own.
    let unrounded = if wanted == covered {
        rounded
    } else if wanted.iter().zip(&setting.exposure).all(|(units, q)| *units == share * q) {
        (1.0 - share)
            * (1.0 - share)
            * variance_of_difference(expected, &vec![0.0; expected.len()])?
    } else {
        variance_of_difference(expected, &at_price(&simulated.index, wanted))?
    };
    let volume = variance_of_difference(comparison.index_bills(), &covered_at_index)?;
    // A provider's revenue is a negative cost, whose sign is turned back.
    let sign = setting.side.sign();
    let bills: Vec<f64> = comparison.unhedged().iter().map(|cost| sign * cost).collect();
    let basis = variance_of_difference(&bills, &covered_at_index)?;
    let is_monthly = Arc::ptr_eq(&simulated.index, &simulated.settlement);
    let timing = if is_monthly {
        basis
    } else {
        variance_of_difference(&bills, &at_price(&simulated.settlement, covered))?
    };
    Ok([unrounded, rounded, volume, basis, timing])
}

/// The variance of one list less another.
fn variance_of_difference(from: &[f64], less: &[f64]) -> Result<f64, PricingError> {
    let difference = from.iter().zip(less).map(|(from, less)| from - less).collect();
    // The pairing matters to errors only.
    finite(Sample::new(difference, false).map_or(f64::NAN, |sample| sample.variance()))
}

fn finite(variance: f64) -> Result<f64, PricingError> {
    let error = || PricingError::new(VARIANCE.name, variance, PricingReason::ResultNotFinite);
    if variance.is_finite() { Ok(variance) } else { Err(error()) }
}
