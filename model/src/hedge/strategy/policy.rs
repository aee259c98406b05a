//! A treasury's policy: how much of what is locked is held by how many months ahead a month is.
//!
//! Up to the near months all of the locked share is held. From there to the far months the part falls evenly, and beyond
//! them nothing is held yet. A month's futures are added at the end of each month as it comes nearer, at the curve of
//! that time, so that every month settles with the whole locked share. Usual policies hold 50 to 80 % over 3 to 24 months.

use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::Input;

/// The part at the far end.
pub const PART: Input = Input {
    name: "policy_part",
    min: 0.0,
    max: 1.0,
    meaning: "part of the locked share that is held of the farthest months",
};

/// By how many months ahead a month is, which part of the locked share is held of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Policy {
    /// Months ahead up to which all of it is held; at least 1.
    pub near: usize,
    /// Months ahead up to which anything is held; `near` where it is less.
    pub far: usize,
    /// The part held of a month `far` months ahead.
    pub part: f64,
}

impl Policy {
    /// Checks its numbers.
    ///
    /// # Errors
    /// A part out of range; no near month.
    pub fn check(&self) -> Result<(), PricingError> {
        PART.check(self.part)?;
        if self.near == 0 {
            let reason = PricingReason::OutOfRange { min: 1.0, max: f64::MAX };
            return Err(PricingError::new("policy_near", 0.0, reason));
        }
        Ok(())
    }

    /// The part that is held of a month `ahead` months away, from 1.
    pub fn held(&self, ahead: usize) -> f64 {
        if ahead <= self.near {
            1.0
        } else if ahead > self.far {
            0.0
        } else {
            // OK because months are few, and far is beyond near.
            let way = (ahead - self.near) as f64 / (self.far - self.near) as f64;
            1.0 - way * (1.0 - self.part)
        }
    }

    /// The part that is added of a month (from 1) at the end of an earlier one; today is the end of month 0.
    pub fn added(&self, end: usize, month: usize) -> f64 {
        let Some(ahead) = month.checked_sub(end).filter(|ahead| *ahead > 0) else { return 0.0 };
        if end == 0 { self.held(ahead) } else { self.held(ahead) - self.held(ahead + 1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const USUAL: Policy = Policy { near: 3, far: 24, part: 0.625 };

    #[test]
    fn the_part_falls_evenly_and_ends() {
        assert_eq!([1, 3, 24, 25].map(|ahead| USUAL.held(ahead)), [1.0, 1.0, 0.625, 0.0]);
        assert!((USUAL.held(10) - 0.875).abs() < 1e-15);
        let sudden = Policy { near: 5, far: 2, part: 0.4 };
        assert_eq!([5, 6].map(|ahead| sudden.held(ahead)), [1.0, 0.0]);
        assert_eq!(Policy { near: 0, ..USUAL }.check().unwrap_err().field, "policy_near");
        assert_eq!(Policy { part: 1.1, ..USUAL }.check().unwrap_err().field, PART.name);
    }

    #[test]
    fn every_month_settles_with_all_of_it() {
        for policy in [USUAL, Policy { near: 1, far: 6, part: 0.0 }, Policy { far: 2, ..USUAL }] {
            for month in 1..=36 {
                let added: Vec<f64> = (0..36).map(|end| policy.added(end, month)).collect();
                assert!((added.iter().sum::<f64>() - 1.0).abs() < 1e-12, "{policy:?} {month}");
                assert!(added.iter().all(|added| *added >= 0.0));
            }
        }
    }
}
