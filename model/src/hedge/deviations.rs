//! A sample about its mean, and sums that lose nothing.

/// A list of changes about its mean.
pub struct Deviations {
    /// The mean.
    pub mean: f64,
    /// The largest deviation from the mean.
    pub scale: f64,
    /// Deviations from the mean over `scale`.
    pub scaled: Vec<f64>,
    /// Sum of squares of `scaled`, at least 1.
    pub squares: f64,
}

impl Deviations {
    /// `None` where all values are the same.
    pub fn of(values: &[f64]) -> Option<Self> {
        // The mean of equal values is not always the value, so deviations would not tell.
        values.iter().find(|value| **value != values[0])?;
        let count = values.len() as f64; // OK because lists are short
        let rough = sum(values.iter().copied()) / count;
        let correction = sum(values.iter().map(|value| value - rough)) / count;
        let mean = rough + correction;
        let deviations: Vec<f64> =
            values.iter().map(|value| (value - rough) - correction).collect();
        let scale = deviations.iter().fold(0.0, |most: f64, value| most.max(value.abs()));
        if scale == 0.0 {
            return None;
        }
        let scaled: Vec<f64> = deviations.iter().map(|value| value / scale).collect();
        let squares = sum(scaled.iter().map(|value| value * value));
        Some(Self { mean, scale, scaled, squares })
    }

    /// Sum of products with another sample of the same length, over both scales.
    pub fn together(&self, other: &Self) -> f64 {
        sum(self.scaled.iter().zip(&other.scaled).map(|(own, other)| own * other))
    }

    /// The slope of this sample on another of the same length, ordinary least squares.
    pub fn slope_on(&self, other: &Self) -> f64 {
        self.together(other) / other.squares * (self.scale / other.scale)
    }

    /// The correlation with another sample of the same length.
    pub fn correlation(&self, other: &Self) -> f64 {
        (self.together(other) / (self.squares * other.squares).sqrt()).clamp(-1.0, 1.0)
    }

    /// The standard deviation of the sample, n - 1.
    pub fn deviation(&self) -> f64 {
        self.scale * (self.squares / (self.scaled.len() as f64 - 1.0)).sqrt()
    }
}

/// Neumaier's compensated sum.
pub fn sum(values: impl Iterator<Item = f64>) -> f64 {
    let (mut total, mut lost) = (0.0_f64, 0.0);
    for value in values {
        let next = total + value;
        lost += if total.abs() >= value.abs() {
            (total - next) + value
        } else {
            (value - next) + total
        };
        total = next;
    }
    total + lost
}
