//! One number for each path and time.

use std::ops::Range;

use crate::pricing::error::{PricingError, PricingReason};

/// Most numbers of a matrix: 800 MB of them.
pub const MOST_NUMBERS: usize = 100_000_000;

/// Rows are paths, columns are times.
#[derive(Clone, Debug, PartialEq)]
pub struct PathMatrix {
    values: Vec<f64>,
    times: usize,
}

impl PathMatrix {
    /// A row for each path of the range, filled by a function of the path's number.
    ///
    /// # Errors
    /// `too_long` under `paths`, where there would be more than [`MOST_NUMBERS`].
    pub fn by_row(
        paths: Range<u64>,
        times: usize,
        mut fill: impl FnMut(u64, &mut [f64]),
    ) -> Result<Self, PricingError> {
        let [matrix] = Self::by_rows(paths, times, |path, [row]| fill(path, row))?;
        Ok(matrix)
    }

    /// Several matrices at once, a row of each for each path of the range, filled by a function of
    /// the path's number.
    ///
    /// # Errors
    /// Those of [`by_row`](Self::by_row).
    pub fn by_rows<const COUNT: usize>(
        paths: Range<u64>,
        times: usize,
        mut fill: impl FnMut(u64, [&mut [f64]; COUNT]),
    ) -> Result<[Self; COUNT], PricingError> {
        let count = paths.end.saturating_sub(paths.start);
        let numbers = usize::try_from(count).ok().and_then(|count| count.checked_mul(times));
        let Some(numbers) = numbers.filter(|numbers| *numbers <= MOST_NUMBERS) else {
            let reason = PricingReason::TooLong { most: MOST_NUMBERS / times.max(1) };
            return Err(PricingError::new("paths", count as f64, reason));
        };
        let mut values = [(); COUNT].map(|()| vec![0.0; numbers]);
        if times > 0 {
            let mut rows = values.each_mut().map(|values| values.chunks_exact_mut(times));
            for path in paths {
                // There is a row for each path.
                fill(path, rows.each_mut().map(|rows| rows.next().unwrap_or_default()));
            }
        }
        Ok(values.map(|values| Self { values, times }))
    }

    /// The same paths and times, each row filled from this matrix's.
    pub fn from_rows(&self, mut fill: impl FnMut(&[f64], &mut [f64])) -> Self {
        let mut values = vec![0.0; self.values.len()];
        for (from, row) in self.rows().zip(values.chunks_exact_mut(self.times.max(1))) {
            fill(from, row);
        }
        Self { values, times: self.times }
    }

    /// Reduces each group of `columns` columns of a row, which should divide the number of times: what
    /// is left over is dropped.
    pub fn fold(&self, columns: usize, function: impl Fn(&[f64]) -> f64) -> Self {
        let columns = columns.max(1);
        let folded = |row| <[f64]>::chunks_exact(row, columns).map(&function);
        Self { values: self.rows().flat_map(folded).collect(), times: self.times / columns }
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

    /// The numbers of a path; none for a path that is not there.
    pub fn row(&self, path: usize) -> &[f64] {
        let first = path.saturating_mul(self.times);
        self.values.get(first..first.saturating_add(self.times)).unwrap_or_default()
    }

    /// The numbers of every path at one time.
    pub fn at(&self, time: usize) -> impl Iterator<Item = f64> + '_ {
        self.rows().filter_map(move |row| row.get(time).copied())
    }

    /// Copies the columns from a time on, one after the other, as far as there is room and time.
    pub(super) fn turn(&self, first: usize, columns: &mut [f64]) {
        let paths = self.paths().max(1);
        let count = (columns.len() / paths).min(self.times.saturating_sub(first));
        for (path, row) in self.rows().enumerate() {
            for (column, value) in row.iter().skip(first).take(count).enumerate() {
                // OK because `columns` holds `count` columns of all paths.
                columns[column * paths + path] = *value;
            }
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_matrix_beyond_memory_is_refused() {
        let refused = |paths: Range<u64>, times| {
            let error = PathMatrix::by_row(paths, times, |_, _| ()).unwrap_err();
            assert_eq!((error.field.as_ref(), error.reason.name()), ("paths", "too_long"));
            error.to_string()
        };
        assert_eq!(
            refused(0..200_000_000, 1),
            "too_long: paths has 200000000 entries, more than 100000000"
        );
        refused(0..u64::MAX, 1);
        refused(0..u64::MAX, usize::MAX);
        refused(0..1 << 32, 1 << 31);
        refused(0..3, usize::MAX / 2);
        for (paths, times) in [(0..0, 5), (4..4, 5), (0..5, 0)] {
            let empty = PathMatrix::by_row(paths, times, |_, _| panic!()).unwrap();
            assert_eq!((empty.paths(), empty.rows().len()), (0, 0));
        }
    }

    #[test]
    fn rows_come_from_rows() {
        let numbers = PathMatrix::by_row(2..4, 4, |path, row| {
            row.iter_mut().zip([1.0, 2.0, 3.0, 4.0]).for_each(|(n, at)| *n = path as f64 * at);
        })
        .unwrap();
        let turned = numbers.from_rows(|from, row| {
            row.iter_mut().zip(from.iter().rev()).for_each(|(to, from)| *to = *from);
        });
        assert_eq!(
            turned.rows().collect::<Vec<_>>(),
            [[8.0, 6.0, 4.0, 2.0], [12.0, 9.0, 6.0, 3.0]]
        );
        let sums = numbers.fold(2, |pair| pair.iter().sum());
        assert_eq!((sums.paths(), sums.times()), (2, 2));
        assert_eq!(sums.rows().collect::<Vec<_>>(), [[6.0, 14.0], [9.0, 21.0]]);
        assert_eq!(numbers.fold(3, |three| three[0]).times(), 1);
        assert_eq!(numbers.fold(0, |one| one[0]), numbers);
        assert_eq!(numbers.fold(5, |five| five[0]).paths(), 0);
    }
}
