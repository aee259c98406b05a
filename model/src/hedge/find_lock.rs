//! Which locked shares keep the chance of a bad end small enough.
//!
//! Two chances are watched: that total cost is over the budget, and that the lock costs more than a
//! stated loss against no lock. Neither has to rise or fall with the share, so both are scanned over
//! all shares from zero to one: every position in whole lots if there are at most [`FINEST`] of
//! them, and otherwise evenly spaced shares, [`FINEST`] steps where costs are straight lines in the
//! share and 250 where they are not, each with the lots nearest to it. What lies between two shares
//! of the scan is not known.

use serde::{Deserialize, Serialize};

use super::results::{BUDGET, Exceedance, Outcome, exceedance};
use super::strategy::comparison::Comparison;
use super::strategy::lock::{LARGEST_MONEY, SizedStrategy};
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::{Input, PROBABILITY};

/// Most positions in whole lots, and the number of steps from zero to one for any quantity.
pub const FINEST: usize = 1_000;
/// The number of steps where each takes a pass over all months: for commitments, and where there
/// are more positions in whole lots than are tried.
const COARSER: usize = 250;

/// The loss against no lock.
pub const LOSS: Input = Input {
    name: "loss",
    min: 0.0,
    max: LARGEST_MONEY,
    meaning: "most that the lock may cost more than no lock, money",
};
const CHANCE: Input = Input { min: 0.0, max: 1.0, ..PROBABILITY };

/// The two chances at every share of a scan.
#[derive(Clone, Debug, PartialEq)]
pub struct LockScan {
    shares: Vec<f64>,
    over_budget: Vec<f64>,
    over_loss: Vec<f64>,
}

/// Shares between two of a scan, with all of the scan that lie between.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The smallest.
    pub from: f64,
    /// The largest.
    pub to: f64,
}

/// A set of shares: none, one interval, or several with gaps between.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Shares {
    /// From small to large.
    pub intervals: Vec<Interval>,
}

/// Shares within both tolerances.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FoundLock {
    /// Those that keep to the budget often enough; the smallest is the least lock that does.
    pub within_budget: Shares,
    /// Those that seldom enough cost more than the loss; the largest is the most lock that does.
    pub within_loss: Shares,
    /// Those that do both.
    pub within_both: Shares,
}

/// The two chances at one share, with standard errors.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chances {
    /// Of a total over the budget.
    pub over_budget: Exceedance,
    /// Of more than the loss.
    pub over_loss: Exceedance,
}

impl Shares {
    /// Whether no share qualifies.
    pub fn is_empty(&self) -> bool {
        self.intervals.is_empty()
    }

    /// Whether a share that is not in the set lies between two that are.
    pub fn has_gaps(&self) -> bool {
        self.intervals.len() > 1
    }

    /// The smallest.
    pub fn smallest(&self) -> Option<f64> {
        self.intervals.first().map(|interval| interval.from)
    }

    /// The largest.
    pub fn largest(&self) -> Option<f64> {
        self.intervals.last().map(|interval| interval.to)
    }

    fn of(shares: &[f64], belongs: impl Fn(usize) -> bool) -> Self {
        let mut intervals: Vec<Interval> = Vec::new();
        let mut joined = false;
        for (index, share) in shares.iter().enumerate() {
            let inside = belongs(index);
            match intervals.last_mut().filter(|_| joined && inside) {
                Some(interval) => interval.to = *share,
                None if inside => intervals.push(Interval { from: *share, to: *share }),
                None => {}
            }
            joined = inside;
        }
        Self { intervals }
    }
}

impl LockScan {
    /// Scans a lock.
    ///
    /// # Errors
    /// A budget or loss out of range.
    pub fn new(
        comparison: &Comparison,
        lock: &SizedStrategy,
        budget: f64,
        loss: f64,
    ) -> Result<Self, PricingError> {
        let setting = comparison.setting();
        let level = setting.side.sign() * BUDGET.check(budget)?;
        LOSS.check(loss)?;
        let shares = shares(lock);
        // OK because paths are counted in memory.
        let part = 1.0 / setting.paths() as f64;
        let mut counts = vec![(0u32, 0u32); shares.len()];
        let mut count = |share: usize, cost: f64, added: f64| {
            // Both in one pass, since a scan has hundreds of shares and asks for no standard error.
            // OK because every share has its counts.
            let (over_budget, over_loss) = &mut counts[share];
            *over_budget += u32::from(cost + added > level);
            *over_loss += u32::from(added > loss);
        };
        let unhedged = comparison.unhedged();
        if lock.is_linear() {
            let full = lock.added(1.0)?;
            for (share, scale) in shares.iter().enumerate() {
                for (cost, added) in unhedged.iter().zip(&full) {
                    count(share, *cost, scale * added);
                }
            }
        } else if let Some(ladder) = lock.ladder() {
            let mut is_money = true;
            ladder.added_at_each(&shares, |path, share, added| {
                is_money &= added.abs() <= LARGEST_MONEY;
                // OK because a ladder has gains on every path.
                count(share, unhedged[path], added);
            });
            if !is_money {
                return Err(PricingError::new("money", f64::NAN, PricingReason::ResultNotFinite));
            }
        } else {
            for (share, locked) in shares.iter().enumerate() {
                for (cost, added) in unhedged.iter().zip(lock.added(*locked)?) {
                    count(share, *cost, added);
                }
            }
        }
        let over_budget = counts.iter().map(|(count, _)| f64::from(*count) * part).collect();
        let over_loss = counts.iter().map(|(_, count)| f64::from(*count) * part).collect();
        Ok(Self { shares, over_budget, over_loss })
    }

    /// The shares, from zero to one.
    pub fn shares(&self) -> &[f64] {
        &self.shares
    }

    /// At each share, the chance of a total cost over the budget, or of a revenue that falls short
    /// of it.
    pub fn over_budget(&self) -> &[f64] {
        &self.over_budget
    }

    /// At each share, the chance that the lock leaves its owner worse off by more than the loss.
    pub fn over_loss(&self) -> &[f64] {
        &self.over_loss
    }

    /// The shares whose chances are at most these.
    ///
    /// # Errors
    /// A chance that is not between zero and one.
    pub fn find(
        &self,
        most_over_budget: f64,
        most_over_loss: f64,
    ) -> Result<FoundLock, PricingError> {
        CHANCE.named("most_over_budget").check(most_over_budget)?;
        CHANCE.named("most_over_loss").check(most_over_loss)?;
        // OK because `new` gives each of the three lists an entry for each share.
        let budget = |index: usize| self.over_budget[index] <= most_over_budget;
        let loss = |index: usize| self.over_loss[index] <= most_over_loss;
        Ok(FoundLock {
            within_budget: Shares::of(&self.shares, budget),
            within_loss: Shares::of(&self.shares, loss),
            within_both: Shares::of(&self.shares, |index| budget(index) && loss(index)),
        })
    }
}

impl Chances {
    /// At one share of a lock.
    ///
    /// # Errors
    /// A number out of range; a cost beyond floating-point numbers.
    pub fn at(
        comparison: &Comparison,
        lock: &SizedStrategy,
        share: f64,
        budget: f64,
        loss: f64,
    ) -> Result<Self, PricingError> {
        LOSS.check(loss)?;
        let outcome = Outcome::new(comparison, lock, share)?;
        let over_budget = outcome.overrun(budget)?;
        Ok(Self { over_budget, over_loss: exceedance(outcome.added(), loss) })
    }
}

/// Shares from zero to one that are scanned.
fn shares(lock: &SizedStrategy) -> Vec<f64> {
    if let Some(changes) = lock.ladder().and_then(|ladder| ladder.changes(FINEST)) {
        // The position is constant between changes, so the midpoint is representative.
        let next = changes.iter().skip(1).chain(&[1.0]);
        let between = changes.iter().zip(next).map(|(from, to)| 0.5 * (from + to));
        let mut shares: Vec<f64> = [0.0].into_iter().chain(between).collect();
        match shares.last_mut().filter(|share| **share > 0.0) {
            Some(last) => *last = 1.0,
            // No share reaches a lot, so zero is representative.
            None => shares.push(1.0),
        }
        return shares;
    }
    let steps = if lock.is_linear() { FINEST } else { COARSER };
    // OK because steps are few.
    (0..=steps).map(|step| step as f64 / steps as f64).collect()
}
