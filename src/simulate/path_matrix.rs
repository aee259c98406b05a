//! One number for each path and time.

use std::ops::Range;

/// Rows are paths, columns are times.
#[derive(Clone, Debug, PartialEq)]
pub struct PathMatrix {
    values: Vec<f64>,
    times: usize,
}

impl PathMatrix {
    /// A row for each path of the range, filled by a function of the path's number.
    pub fn by_row(paths: Range<u64>, times: usize, mut fill: impl FnMut(u64, &mut [f64])) -> Self {
        let count = usize::try_from(paths.end.saturating_sub(paths.start)).unwrap_or(0);
        let mut values = vec![0.0; count * times];
        if times > 0 {
            for (path, row) in paths.zip(values.chunks_exact_mut(times)) {
                fill(path, row);
            }
        }
        Self { values, times }
    }

    /// How many times.
    pub fn times(&self) -> usize {
        self.times
    }

    /// How many paths.
    pub fn paths(&self) -> usize {
        self.values.len().checked_div(self.times).unwrap_or(0)
    }

    /// The numbers of each path.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = &[f64]> {
        self.values.chunks_exact(self.times.max(1))
    }

    /// The numbers of every path at one time.
    pub fn at(&self, time: usize) -> impl Iterator<Item = f64> + '_ {
        self.rows().filter_map(move |row| row.get(time).copied())
    }

    /// The same paths and times with a function of each number, such as a price from its log.
    pub fn map(&self, function: impl Fn(f64) -> f64) -> Self {
        Self { values: self.values.iter().map(|value| function(*value)).collect(), ..*self }
    }

    /// A number for each path from its row.
    pub fn each(&self, function: impl Fn(&[f64]) -> f64) -> Vec<f64> {
        self.rows().map(function).collect()
    }
}
