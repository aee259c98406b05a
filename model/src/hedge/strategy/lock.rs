//! A strategy in a setting, for any locked share.

use super::commitment::Commitment;
use super::costs::Costs;
use super::ladder::Ladder;
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::Input;

/// The locked share: positions as a fraction of the expected exposure.
pub const LOCKED_SHARE: Input = Input {
    name: "locked_share",
    min: 0.0,
    max: 10.0,
    meaning: "part of the expected exposure that is locked; more than one is over-hedged",
};

/// The largest amount that is answered: its fourth power, which the error of a variance takes, still
/// is a number.
pub const LARGEST_MONEY: f64 = 1e70;

/// What is held.
#[derive(Clone, Debug)]
pub(super) enum LockPosition {
    Nothing { paths: usize, months: usize },
    Ladder(Ladder),
    Commitment(Commitment),
}

/// A strategy whose size is still open.
#[derive(Clone, Debug)]
pub struct SizedStrategy {
    pub(super) position: LockPosition,
}

impl SizedStrategy {
    /// What the lock adds to each path's total cost at a share, in the order of paths: its costs
    /// less its gains. Zero for no lock.
    ///
    /// # Errors
    /// A share out of range; an amount beyond [`LARGEST_MONEY`].
    pub fn added(&self, share: f64) -> Result<Vec<f64>, PricingError> {
        LOCKED_SHARE.check(share)?;
        let added = match &self.position {
            LockPosition::Nothing { paths, .. } => vec![0.0; *paths],
            LockPosition::Ladder(ladder) => ladder.added(share),
            LockPosition::Commitment(commitment) => commitment.added(share),
        };
        check_money(&added)?;
        Ok(added)
    }

    /// What the lock costs at a share whatever the path; the shortfall of a commitment, which is
    /// another in each path, is left at zero.
    ///
    /// # Errors
    /// A share out of range; an amount beyond [`LARGEST_MONEY`].
    pub fn costs(&self, share: f64) -> Result<Costs, PricingError> {
        LOCKED_SHARE.check(share)?;
        let costs = match &self.position {
            LockPosition::Nothing { .. } => Costs::default(),
            LockPosition::Ladder(ladder) => ladder.costs(share),
            LockPosition::Commitment(commitment) => commitment.costs(share),
        };
        let Costs { fees, spread, roll, premium, financing, .. } = costs;
        check_money(&[fees, spread, roll, premium, financing])?;
        Ok(costs)
    }

    /// What is paid in each path for committed tokens that are not used; `None` where nothing is
    /// committed.
    ///
    /// # Errors
    /// A share out of range; an amount beyond [`LARGEST_MONEY`].
    pub fn shortfall(&self, share: f64) -> Result<Option<Vec<f64>>, PricingError> {
        LOCKED_SHARE.check(share)?;
        let LockPosition::Commitment(commitment) = &self.position else { return Ok(None) };
        let shortfall = commitment.shortfall(share);
        check_money(&shortfall)?;
        Ok(Some(shortfall))
    }

    /// Units of each month's use that are covered at a share, in whole lots if `rounded` and the
    /// strategy holds such.
    ///
    /// # Errors
    /// A share out of range.
    pub fn covered(&self, share: f64, rounded: bool) -> Result<Vec<f64>, PricingError> {
        LOCKED_SHARE.check(share)?;
        Ok(match &self.position {
            LockPosition::Nothing { months, .. } => vec![0.0; *months],
            LockPosition::Ladder(ladder) => ladder.covered(share, rounded),
            LockPosition::Commitment(commitment) => commitment.covered(share),
        })
    }

    /// The position in each month's contract, where the strategy has one.
    pub(in crate::hedge) fn ladder(&self) -> Option<&Ladder> {
        match &self.position {
            LockPosition::Ladder(ladder) => Some(ladder),
            _ => None,
        }
    }

    /// Whether every path's cost is a straight line in the share.
    pub fn is_linear(&self) -> bool {
        match &self.position {
            LockPosition::Nothing { .. } => true,
            LockPosition::Ladder(ladder) => ladder.is_linear(),
            LockPosition::Commitment(_) => false,
        }
    }
}

/// Whether all amounts are numbers that can be worked with.
pub(super) fn check_money(amounts: &[f64]) -> Result<(), PricingError> {
    let is_beyond = |amount: &f64| amount.is_nan() || amount.abs() > LARGEST_MONEY;
    // Without an early end, so that several amounts are looked at together.
    if !amounts.iter().fold(false, |so_far, amount| so_far | is_beyond(amount)) {
        return Ok(());
    }
    let amount = amounts.iter().copied().find(|amount| is_beyond(amount)).unwrap_or(f64::NAN);
    Err(PricingError::new("money", amount, PricingReason::ResultNotFinite))
}
