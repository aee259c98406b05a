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

use super::effectiveness::volatility_cut;
use super::strategy::comparison::Comparison;
use super::strategy::ladder::sum_of_products;
use super::strategy::lock::Lock;
use crate::pricing::error::{PricingError, Reason};
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
#[derive(Clone, Copy, Debug, PartialEq)]
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

impl RemainingVariance {
    /// Of a lock at a locked share.
    ///
    /// # Errors
    /// A share out of range; a cost beyond floating-point numbers.
    pub fn new(comparison: &Comparison, lock: &Lock, share: f64) -> Result<Self, PricingError> {
        let setting = comparison.setting();
        let simulated = &setting.simulated;
        let wanted = lock.covered(share, false)?;
        let covered = lock.covered(share, true)?;
        let variance = |costs: Vec<f64>| variance(costs, simulated.antithetic);
        let open = |covered: &[f64]| -> Vec<f64> {
            setting.exposure.iter().zip(covered).map(|(exposure, units)| exposure - units).collect()
        };
        let at_index =
            |open: Vec<f64>| variance(simulated.index.each(|row| sum_of_products(row, &open)));
        let less = |bills: &[f64], at_price: &[f64]| {
            variance(bills.iter().zip(at_price).map(|(bill, at_price)| bill - at_price).collect())
        };
        // The bills are those of the comparison, with the sign of who pays.
        let sign = setting.side.sign();
        let bills: Vec<f64> = comparison.unhedged().iter().map(|cost| sign * cost).collect();
        let at_price = |prices: &PathMatrix| prices.each(|row| sum_of_products(row, &covered));
        let covered_index = at_price(&simulated.index);
        let added = lock.added(share)?;
        let hedged = comparison.unhedged().iter().zip(added).map(|(cost, added)| cost + added);

        // What is the same as the step before needs no sum of its own.
        let unrounded = at_index(open(&wanted))?;
        let rounded = if covered == wanted { unrounded } else { at_index(open(&covered))? };
        let volume = less(comparison.index_bills(), &covered_index)?;
        let basis = less(&bills, &covered_index)?;
        let is_monthly = Arc::ptr_eq(&simulated.index, &simulated.settlement);
        let timing =
            if is_monthly { basis } else { less(&bills, &at_price(&simulated.settlement))? };
        let hedged = variance(hedged.collect())?;
        let steps = [unrounded, rounded, volume, basis, timing, hedged];
        // OK because all indexes are below six.
        Ok(Self {
            unhedged: variance(bills)?,
            hedged: steps[5],
            unhedged_share: steps[0],
            rounding: steps[1] - steps[0],
            volume: steps[2] - steps[1],
            basis: steps[3] - steps[2],
            timing: steps[4] - steps[3],
            instrument: steps[5] - steps[4],
        })
    }

    /// The parts in their order.
    pub const fn parts(&self) -> [f64; 6] {
        let Self { unhedged_share, rounding, volume, basis, timing, instrument, .. } = *self;
        [unhedged_share, rounding, volume, basis, timing, instrument]
    }

    /// The cut in variance, as a fraction of the variance without a lock; negative where the lock
    /// adds to it. `None` if there is none to cut.
    pub fn effectiveness(&self) -> Option<f64> {
        (self.unhedged > 0.0).then(|| 1.0 - self.hedged / self.unhedged)
    }

    /// The cut in volatility, 1 - sqrt(1 - effectiveness): never the same number as
    /// [`effectiveness`](Self::effectiveness) but at zero and one.
    pub fn volatility_cut(&self) -> Option<f64> {
        self.effectiveness().map(volatility_cut)
    }
}

fn variance(costs: Vec<f64>, antithetic: bool) -> Result<f64, PricingError> {
    let deviation = Sample::new(costs, antithetic).map(|sample| sample.standard_deviation().value);
    let variance = deviation.map_or(f64::NAN, |deviation| deviation * deviation);
    let error = || PricingError::new(VARIANCE.name, variance, Reason::ResultNotFinite);
    if variance.is_finite() { Ok(variance) } else { Err(error()) }
}
