//! Writing and reading lists of numbers, which is all that passes between a page and its worker.

/// A list that is being written.
#[derive(Debug, Default)]
pub(super) struct Writer(pub Vec<f64>);

impl Writer {
    /// One number.
    pub fn one(&mut self, value: f64) {
        self.0.push(value);
    }

    /// A number that may be missing, as NaN.
    pub fn maybe(&mut self, value: Option<f64>) {
        self.one(value.unwrap_or(f64::NAN));
    }

    /// A list, after its length.
    pub fn list(&mut self, values: &[f64]) {
        // OK because lists in memory are shorter than floats count.
        self.one(values.len() as f64);
        self.0.extend(values);
    }
}

/// A list that is being read; each part is `None` where the list has ended or makes no sense.
#[derive(Debug)]
pub(super) struct Reader<'a>(pub &'a [f64]);

impl<'a> Reader<'a> {
    /// One number.
    pub fn one(&mut self) -> Option<f64> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// A number that may be missing.
    pub fn maybe(&mut self) -> Option<Option<f64>> {
        self.one().map(|value| Some(value).filter(|value| !value.is_nan()))
    }

    /// A number that counts something.
    pub fn count(&mut self) -> Option<usize> {
        let value = self.one()?;
        // OK because what is not a small whole number is refused.
        ((0.0..=1e9).contains(&value) && value % 1.0 == 0.0).then_some(value as usize)
    }

    /// So many numbers.
    pub fn some(&mut self, count: usize) -> Option<&'a [f64]> {
        let (some, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(some)
    }

    /// A list, after its length.
    pub fn list(&mut self) -> Option<Vec<f64>> {
        let count = self.count()?;
        self.some(count).map(<[f64]>::to_vec)
    }
}
