//! Shares of volume that are at most a cap.
//!
//! The excess above the cap goes to the providers below it in proportion to their volumes, again
//! and again, until none is above. Weights below the cap always stay in proportion to volume, and a
//! provider that reached the cap never falls below it again; so the capped ones are the largest,
//! and it is enough to go through them by falling volume: k providers hold the cap, the others share
//! 1 - k cap by volume, and the first k for which the next share is not above the cap is the end.

use crate::market::error::{MarketError, MarketReason};

/// Two roundings: that of a cap such as 1/49 to a floating-point number, and that of its inverse,
/// which comes out as 49.00000000000001. Any cap that is really smaller asks for one provider more.
const ROUNDING: f64 = 2.0 * f64::EPSILON;

/// Shares of volumes that fall, each at most the cap, summing to 1.
///
/// # Errors
/// `no_volume` where all are zero, `too_few_providers` where fewer than 1 / cap, rounded up, are
/// not.
pub fn capped_shares(falling: &[f64], cap: f64) -> Result<Vec<f64>, MarketError> {
    // From the small end, so that no small volume is lost beside a large one.
    let mut sums = vec![0.0; falling.len() + 1];
    for (rank, volume) in falling.iter().enumerate().rev() {
        // OK because `sums` has one entry more than the volumes.
        sums[rank] = sums[rank + 1] + volume;
    }
    let active = falling.iter().filter(|volume| **volume > 0.0).count();
    if active == 0 {
        return Err(MarketError::new("providers", falling.len() as f64, MarketReason::NoVolume));
    }
    let fewest = (1.0 / cap * (1.0 - ROUNDING)).ceil();
    if (active as f64) < fewest {
        let reason = MarketReason::TooFewProviders { fewest };
        return Err(MarketError::new("providers", active as f64, reason));
    }
    let mut capped = 0;
    // What those below the cap share.
    let mut left = 1.0;
    while capped < active {
        // OK because `capped` is below the number of volumes.
        let next = left * (falling[capped] / sums[capped]);
        if next <= cap {
            break;
        }
        capped += 1;
        left = (1.0 - capped as f64 * cap).max(0.0);
    }
    let share = |(rank, volume): (usize, &f64)| {
        if rank < capped {
            cap
        } else if *volume > 0.0 {
            left * (volume / sums[capped])
        } else {
            0.0
        }
    };
    Ok(falling.iter().enumerate().map(share).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excess_goes_to_those_below_until_none_is_above() {
        // 60/30/5/5 at 40 %: the first gives 20 points to 30/5/5, which become 45/7.5/7.5; the
        // second gives 5 points to the last two.
        let shares = capped_shares(&[60.0, 30.0, 5.0, 5.0], 0.4).unwrap();
        for (share, expected) in shares.iter().zip([0.4, 0.4, 0.1, 0.1]) {
            assert!((share - expected).abs() < 1e-15, "{shares:?}");
        }
    }

    #[test]
    fn exactly_enough_providers_all_hold_the_cap() {
        for count in 1..=100_usize {
            let cap = 1.0 / count as f64;
            let falling: Vec<_> = (1..=count).rev().map(|volume| volume as f64).collect();
            let shares = capped_shares(&falling, cap).unwrap();
            assert!(shares.iter().all(|share| (share - cap).abs() < 1e-14 && *share <= cap));
            if count > 1 {
                let refusal = capped_shares(&falling[1..], cap).unwrap_err();
                assert_eq!(refusal.reason, MarketReason::TooFewProviders { fewest: count as f64 });
            }
        }
    }
}
