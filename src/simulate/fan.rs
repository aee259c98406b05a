//! The fan of a chart: for each time the quantiles over all paths, with their standard errors.
//!
//! The quantiles are those of [`Sample`](super::sample::Sample), to the bit.

use super::path_matrix::PathMatrix;
use super::quantile::{quantile, quantile_ranks};
use super::ranked::Ranked;
use super::sample::{Estimate, all_in_range};

/// The levels of a fan: 5, 25, 50, 75 and 95 %.
pub const LEVELS: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];

/// How many times' numbers are asked for together: of a row, a line of a processor's cache.
pub const TIMES_AT_ONCE: usize = 8;

/// Quantiles at each time.
#[derive(Clone, Debug, PartialEq)]
pub struct Fan {
    bands: Vec<[Estimate; LEVELS.len()]>,
}

impl Fan {
    /// The fan of the numbers at each time; `None` where there is no path or a number is out of the
    /// range of [`OUTCOMES`](super::sample::OUTCOMES).
    pub fn of(paths: &PathMatrix) -> Option<Self> {
        Self::by_columns(paths.paths(), paths.times(), |first, columns| paths.turn(first, columns))
    }

    /// The fan of the sums up to each time, such as cost since the start; `None` where there is no
    /// path or a sum is out of the range of [`OUTCOMES`](super::sample::OUTCOMES).
    pub fn cumulative(paths: &PathMatrix) -> Option<Self> {
        let count = paths.paths();
        let mut sums = vec![0.0; count];
        Self::by_columns(count, paths.times(), |first, columns| {
            paths.turn(first, columns);
            for column in columns.chunks_exact_mut(count.max(1)).take(paths.times() - first) {
                for (sum, number) in sums.iter_mut().zip(column) {
                    *sum += *number;
                    *number = *sum;
                }
            }
        })
    }

    /// The fan of so many paths at so many times, whose numbers are asked for when they are needed:
    /// `fill` gets a time and room for the columns of some times from it on, one after the other,
    /// of which the last may be beyond the last time. `None` as for [`of`](Self::of).
    pub fn by_columns(
        paths: usize,
        times: usize,
        mut fill: impl FnMut(usize, &mut [f64]),
    ) -> Option<Self> {
        if paths == 0 {
            return None;
        }
        let mut ranks: Vec<usize> =
            LEVELS.into_iter().flat_map(|level| quantile_ranks(level, paths)).collect();
        ranks.sort_unstable();
        ranks.dedup();
        let mut ranked = Ranked::default();
        let mut bands = Vec::with_capacity(times);
        let mut columns = vec![0.0; TIMES_AT_ONCE * paths];
        for first in (0..times).step_by(TIMES_AT_ONCE) {
            fill(first, &mut columns);
            for outcomes in columns.chunks_exact(paths).take(times - first) {
                if !all_in_range(outcomes) {
                    return None;
                }
                ranked.find(outcomes, &ranks);
                bands.push(LEVELS.map(|level| quantile(level, paths, |rank| ranked.at(rank))));
            }
        }
        Some(Self { bands })
    }

    /// The quantiles at each time, in the order of [`LEVELS`].
    pub fn bands(&self) -> &[[Estimate; LEVELS.len()]] {
        &self.bands
    }
}
