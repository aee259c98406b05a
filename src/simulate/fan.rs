//! The fan of a chart: for each time the quantiles over all paths, with their standard errors.
//!
//! The quantiles are those of [`Sample`](super::sample::Sample), to the bit. The outcomes that they
//! need are selected, which takes less time than putting all in order.

use std::cmp::Ordering;

use super::path_matrix::PathMatrix;
use super::quantile::{quantile, quantile_ranks};
use super::sample::{Estimate, OUTCOMES};

/// The levels of a fan: 5, 25, 50, 75 and 95 %.
pub const LEVELS: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];

/// Quantiles at each time.
#[derive(Clone, Debug, PartialEq)]
pub struct Fan {
    bands: Vec<[Estimate; LEVELS.len()]>,
}

impl Fan {
    /// The fan of the numbers at each time; `None` where there is no path or a number is out of the
    /// range of [`OUTCOMES`].
    pub fn of(paths: &PathMatrix) -> Option<Self> {
        Self::over_times(paths, |_, value| value)
    }

    /// The fan of the sums up to each time, such as cost since the start; `None` where there is no
    /// path or a sum is out of the range of [`OUTCOMES`].
    pub fn cumulative(paths: &PathMatrix) -> Option<Self> {
        let mut sums = vec![0.0; paths.paths()];
        Self::over_times(paths, |path, value| {
            // OK because a time has as many values as paths.
            sums[path] += value;
            sums[path]
        })
    }

    /// The quantiles at each time, in the order of [`LEVELS`].
    pub fn bands(&self) -> &[[Estimate; LEVELS.len()]] {
        &self.bands
    }

    /// `outcome` is asked for every path of a time, then for the next time.
    fn over_times(paths: &PathMatrix, mut outcome: impl FnMut(usize, f64) -> f64) -> Option<Self> {
        let count = paths.paths();
        if count == 0 {
            return None;
        }
        let mut ranks: Vec<usize> =
            LEVELS.into_iter().flat_map(|level| quantile_ranks(level, count)).collect();
        ranks.sort_unstable();
        ranks.dedup();
        let mut outcomes = vec![0.0; count];
        let band = |time| {
            for (path, (value, slot)) in paths.at(time).zip(&mut outcomes).enumerate() {
                *slot = outcome(path, value);
            }
            if !outcomes.iter().all(|value| OUTCOMES.check(*value).is_ok()) {
                return None;
            }
            select(&mut outcomes, 0, &ranks);
            // OK because ranks are below the count.
            Some(LEVELS.map(|level| quantile(level, count, |rank| outcomes[rank])))
        };
        (0..paths.times()).map(band).collect::<Option<_>>().map(|bands| Self { bands })
    }
}

/// Moves outcomes so that at each rank stands the one that would stand there if all were sorted.
/// `outcomes` are those from the rank `first` on, and `ranks` increase.
fn select(outcomes: &mut [f64], first: usize, ranks: &[usize]) {
    // The middle rank splits the outcomes, so that each half is only searched for its own ranks.
    let (before, rest) = ranks.split_at(ranks.len() / 2);
    let Some((rank, after)) = rest.split_first() else { return };
    // Outcomes are finite, so that they compare; this is faster than an order of all floats.
    let order = |a: &f64, b: &f64| a.partial_cmp(b).unwrap_or(Ordering::Equal);
    // OK because ranks are at least `first` and below the count.
    let (below, _, above) = outcomes.select_nth_unstable_by(rank - first, order);
    select(below, first, before);
    select(above, rank + 1, after);
}
