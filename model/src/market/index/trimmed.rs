//! The mean price by volume, without the cheapest and the dearest.

use super::{Index, IndexError, Provider, Ranked};
use crate::market::range::Range;

const FRACTION: Range = Range { min: 0.0, max: 0.49 };

/// The mean price at the reference score after `fraction` of the weight was cut off at each end of
/// the prices, with each provider's share at most `cap` before the cut.
///
/// The cut goes through a provider where it must: at 10 %, a cheapest provider with 15 % keeps 5 %.
/// A fraction of 0 is the [`volume_weighted`](super::volume_weighted) index; the largest is 0.49,
/// near the [`median`](super::median). Of providers with the same price the one with more volume is
/// cut first from below and last from above.
///
/// # Errors
/// As [`volume_weighted`](super::volume_weighted), and for a fraction out of range.
pub fn trimmed(
    providers: &[Provider],
    fraction: f64,
    cap: f64,
    reference_score: f64,
) -> Result<Index, IndexError> {
    FRACTION.check(|| "fraction", fraction)?;
    let ranked = Ranked::new(providers, cap, reference_score)?;
    if fraction == 0.0 {
        return Ok(ranked.index(&ranked.shares));
    }
    let (lowest, highest) = (fraction, 1.0 - fraction);
    let mut weights = vec![0.0; providers.len()];
    let mut below = 0.0;
    let mut kept = 0.0;
    // OK because ranks are those of the shares and of the weights.
    for rank in ranked.by_price() {
        let above = below + ranked.shares[rank];
        weights[rank] = (above.min(highest) - f64::max(below, lowest)).max(0.0);
        kept += weights[rank];
        below = above;
    }
    for weight in &mut weights {
        *weight /= kept;
    }
    Ok(ranked.index(&weights))
}
