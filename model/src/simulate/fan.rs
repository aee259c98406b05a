//! The fan of a chart: for each time the quantiles over all paths, with their standard errors.
//!
//! The quantiles are those of [`Sample`](super::sample::Sample), to the bit.

use super::path_matrix::PathMatrix;
use super::quantile::{quantile, quantile_ranks};
use super::ranked::Ranked;
use super::sample::{Estimate, all_in_range};

/// The levels of a fan: 5, 25, 50, 75 and 95 %.
pub const LEVELS: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];

/// How many columns of a matrix are copied in one pass: a line of a processor's cache.
const TIMES_AT_ONCE: usize = 8;

/// Quantiles at each time.
#[derive(Clone, Debug, PartialEq)]
pub struct Fan {
    bands: Vec<[Estimate; LEVELS.len()]>,
}

impl Fan {
    /// The fan of the numbers at each time; `None` where there is no path or a number is out of the
    /// range of [`OUTCOMES`](super::sample::OUTCOMES).
    pub fn of(paths: &PathMatrix) -> Option<Self> {
        Self::over_times(paths, |_| ())
    }

    /// The fan of the sums up to each time, such as cost since the start; `None` where there is no
    /// path or a sum is out of the range of [`OUTCOMES`](super::sample::OUTCOMES).
    pub fn cumulative(paths: &PathMatrix) -> Option<Self> {
        let mut sums = vec![0.0; paths.paths()];
        Self::over_times(paths, |numbers| {
            for (sum, number) in sums.iter_mut().zip(numbers) {
                *sum += *number;
                *number = *sum;
            }
        })
    }

    /// The quantiles at each time, in the order of [`LEVELS`].
    pub fn bands(&self) -> &[[Estimate; LEVELS.len()]] {
        &self.bands
    }

    /// `prepare` makes the outcomes of a time from its numbers, one time after the other.
    fn over_times(paths: &PathMatrix, mut prepare: impl FnMut(&mut [f64])) -> Option<Self> {
        let count = paths.paths();
        if count == 0 {
            return None;
        }
        let mut ranks: Vec<usize> =
            LEVELS.into_iter().flat_map(|level| quantile_ranks(level, count)).collect();
        ranks.sort_unstable();
        ranks.dedup();
        let mut ranked = Ranked::default();
        let mut bands = Vec::with_capacity(paths.times());
        let mut block = vec![0.0; TIMES_AT_ONCE * count];
        for first in (0..paths.times()).step_by(TIMES_AT_ONCE) {
            paths.turn(first, &mut block);
            for outcomes in block.chunks_exact_mut(count).take(paths.times() - first) {
                prepare(outcomes);
                if !all_in_range(outcomes) {
                    return None;
                }
                ranked.find(outcomes, &ranks);
                bands.push(LEVELS.map(|level| quantile(level, count, |rank| ranked.at(rank))));
            }
        }
        Some(Self { bands })
    }
}
