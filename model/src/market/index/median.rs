//! The median price by volume.

use super::{Index, IndexError, Provider, Ranked};

/// How far a sum of shares may be from a half and count as one.
const ROUNDING: f64 = 1e-12;

/// The price at the reference score that half of the volume is at or below, with each provider's
/// share at most `cap`.
///
/// Where one price ends exactly at a half, the value is the mean of that and the next higher price
/// with volume. The weights are 1 for the middle provider, or 1/2 each for two; of providers with
/// the same price the one with more volume counts.
///
/// # Errors
/// As [`volume_weighted`](super::volume_weighted).
pub fn median(providers: &[Provider], cap: f64, reference_score: f64) -> Result<Index, IndexError> {
    let ranked = Ranked::new(providers, cap, reference_score)?;
    let mut weights = vec![0.0; providers.len()];
    let mut below = 0.0;
    let mut ends_at_half = false;
    let with_share = |rank: &usize| ranked.shares[*rank] > 0.0;
    // OK because ranks are those of the shares and of the weights.
    for rank in ranked.by_price().into_iter().filter(with_share) {
        if ends_at_half {
            weights[rank] = 0.5;
            break;
        }
        below += ranked.shares[rank];
        if below > 0.5 + ROUNDING {
            weights[rank] = 1.0;
            break;
        }
        if below >= 0.5 - ROUNDING {
            weights[rank] = 0.5;
            ends_at_half = true;
        }
    }
    Ok(ranked.index(&weights))
}
