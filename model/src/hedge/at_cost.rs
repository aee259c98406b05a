//! What a lock does in the outcomes that cost about as much as a given one without it.
//!
//! The answer to "and if my bill does rise so far?" where the index explains only a part of the bill: of many
//! simulated outcomes, those nearest in total cost are looked at, and the lock's gain is averaged over them. The
//! mean of the nearest is biased where outcomes lie more densely on one side, so that a straight line through them is
//! read at the cost itself (local linear regression with equal weights; Fan and Gijbels, Local Polynomial Modelling,
//! 1996, section 2.3).

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::results::Outcome;
use crate::simulate::sample::Estimate;

/// The part of all outcomes that is looked at.
const NEAREST: f64 = 0.05;
/// Least number of outcomes for an answer.
const LEAST: usize = 50;

/// What a lock does where the total without it is about a given cost, or a provider's revenue.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct AtCost {
    /// How many outcomes were looked at.
    pub outcomes: usize,
    /// The lowest and the highest total among them.
    pub costs: [f64; 2],
    /// What the lock gives back, or adds to revenue, on average there; negative where it costs.
    pub gain: Estimate,
    /// How often the lock loses there. Outcomes are taken as independent.
    pub losing: Estimate,
}

impl Outcome {
    /// What the lock does in the outcomes nearest to a total cost, or to a provider's revenue, without it; `None`
    /// where that lies outside of what was simulated, or too little was.
    ///
    /// # Panics
    /// Never: outcomes are finite.
    pub fn at_cost(&self, cost: f64) -> Option<AtCost> {
        let (totals, added) = (self.cost().outcomes(), self.added().outcomes());
        let mut pairs: Vec<[f64; 2]> =
            totals.iter().zip(added).map(|(total, added)| [total - added, -added]).collect();
        // OK because outcomes are counted in memory, and a part of a count fits a count.
        let count = ((NEAREST * pairs.len() as f64) as usize).max(LEAST);
        if count >= pairs.len() {
            return None;
        }
        // A provider's revenue is a negative cost.
        let cost = self.sign() * cost;
        let distance = |pair: &[f64; 2]| (pair[0] - cost).abs();
        let order = |one: &[f64; 2], other: &[f64; 2]| {
            distance(one).partial_cmp(&distance(other)).unwrap_or(Ordering::Equal)
        };
        pairs.select_nth_unstable_by(count, order);
        pairs.truncate(count);
        let costs = pairs.iter().fold([f64::INFINITY, f64::NEG_INFINITY], |[low, high], pair| {
            [low.min(pair[0]), high.max(pair[0])]
        });
        if !(costs[0] <= cost && cost <= costs[1]) {
            return None;
        }
        let losing: Vec<[f64; 2]> =
            pairs.iter().map(|[total, gain]| [*total, f64::from(*gain < 0.0)]).collect();
        let losing = line_at(&losing, cost);
        Some(AtCost {
            outcomes: count,
            costs: if self.sign() > 0.0 { costs } else { [-costs[1], -costs[0]] },
            gain: line_at(&pairs, cost),
            losing: Estimate { value: losing.value.clamp(0.0, 1.0), ..losing },
        })
    }
}

/// The least-squares line through points, read at `x`; their mean where all stand at one place.
fn line_at(points: &[[f64; 2]], x: f64) -> Estimate {
    // OK because points are counted in memory.
    let count = points.len() as f64;
    let mean = |index: usize| points.iter().map(|point| point[index]).sum::<f64>() / count;
    let [mean_x, mean_y] = [mean(0), mean(1)];
    let squares: f64 = points.iter().map(|[x, _]| (x - mean_x) * (x - mean_x)).sum();
    let products: f64 = points.iter().map(|[x, y]| (x - mean_x) * (y - mean_y)).sum();
    let slope = if squares > 0.0 { products / squares } else { 0.0 };
    let rest = |[x, y]: &[f64; 2]| y - mean_y - slope * (x - mean_x);
    let residual: f64 = points.iter().map(|point| rest(point) * rest(point)).sum::<f64>();
    let from_mean = if squares > 0.0 { (x - mean_x) * (x - mean_x) / squares } else { 0.0 };
    let variance = residual / (count - 2.0) * (1.0 / count + from_mean);
    Estimate { value: mean_y + slope * (x - mean_x), standard_error: variance.sqrt() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_where_it_is_asked_and_points_at_one_place_give_their_mean() {
        let points: Vec<[f64; 2]> =
            (0..50).map(|x| [f64::from(x), 3.0 - 0.5 * f64::from(x)]).collect();
        let read = line_at(&points, 60.0);
        assert!((read.value + 27.0).abs() < 1e-9 && read.standard_error < 1e-9, "{read:?}");
        let same = [[5.0, 1.0], [5.0, 3.0], [5.0, 5.0], [5.0, 7.0]];
        // The mean of 1, 3, 5 and 7; their deviations' squares are 20, over two degrees of freedom and four points.
        let read = line_at(&same, 5.0);
        assert!((read.value - 4.0).abs() < 1e-12, "{read:?}");
        assert!((read.standard_error - (20.0_f64 / 2.0 / 4.0).sqrt()).abs() < 1e-12, "{read:?}");
    }
}
