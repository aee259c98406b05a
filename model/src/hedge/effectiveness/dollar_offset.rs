//! Offset in money: what the hedge brought over what the price to hedge cost.
//!
//! 100 x ratio x sum dF / sum dS for a period and for all together. It is simple and unstable:
//! where the sums are small, it divides noise by noise, and a good hedge shows any number.

use super::Effectiveness;
use crate::hedge::deviations::sum;

/// The share of its usual size below which a sum is near zero.
pub const NEAR_ZERO: f64 = 0.5;

/// Offset in money.
#[derive(Clone, Debug, PartialEq)]
pub struct DollarOffset {
    /// Percent of each period; `None` where the price to hedge did not move, or so little that the
    /// quotient is out of reach.
    pub periods: Vec<Option<f64>>,
    /// Percent over all periods; `None` as for a period.
    pub cumulative: Option<f64>,
    /// Sum of the changes of the price to hedge.
    pub spot_sum: f64,
    /// Sum of ratio x changes of the futures.
    pub hedge_sum: f64,
    /// What the former is by chance alone without a drift: sd x sqrt(n).
    pub usual_spot_sum: f64,
    /// The same for the hedge.
    pub usual_hedge_sum: f64,
    /// Both sums are below [`NEAR_ZERO`] of their usual size: the cumulative ratio has no meaning.
    pub sums_near_zero: bool,
}

impl DollarOffset {
    /// Of lists that were checked, with their standard deviations.
    pub(super) fn of(hedge: &Effectiveness, spot_deviation: f64, futures_deviation: f64) -> Self {
        let Effectiveness { spot_changes, futures_changes, ratio } = hedge;
        let percent = |gain: f64, change: f64| {
            let offset = 100.0 * (gain / change);
            offset.is_finite().then_some(offset)
        };
        let pairs = spot_changes.iter().zip(futures_changes);
        let periods = pairs.map(|(spot, futures)| percent(ratio * futures, *spot)).collect();
        let spot_sum = sum(spot_changes.iter().copied());
        let hedge_sum = ratio * sum(futures_changes.iter().copied());
        let root = (spot_changes.len() as f64).sqrt(); // OK because lists are short
        let usual_spot_sum = spot_deviation * root;
        let usual_hedge_sum = ratio.abs() * futures_deviation * root;
        Self {
            periods,
            cumulative: percent(hedge_sum, spot_sum),
            spot_sum,
            hedge_sum,
            usual_spot_sum,
            usual_hedge_sum,
            sums_near_zero: spot_sum.abs() < NEAR_ZERO * usual_spot_sum
                && hedge_sum.abs() < NEAR_ZERO * usual_hedge_sum,
        }
    }

    /// Periods whose offset lies between two percentages, and periods that have one.
    pub fn periods_within(&self, low: f64, high: f64) -> (usize, usize) {
        let known = || self.periods.iter().flatten();
        (known().filter(|offset| (low..=high).contains(*offset)).count(), known().count())
    }
}
