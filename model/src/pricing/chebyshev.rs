//! Interpolation between Chebyshev points on [0, 1].
//!
//! The points are those of the second kind, both ends among them; the weights are barycentric
//! (Berrut and Trefethen, Barycentric Lagrange Interpolation, SIAM Review 46, 2004, eq. 4.2, 5.4).

use std::f64::consts::PI;

/// The points, from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct ChebyshevPoints {
    points: Vec<f64>,
}

impl ChebyshevPoints {
    /// Number of intervals between the points, at least one.
    pub fn with_intervals(count: usize) -> Self {
        let count = count.max(1);
        let point = |index: usize| {
            let half = libm::sin(0.5 * PI * index as f64 / count as f64);
            half * half
        };
        Self { points: (0..=count).map(point).collect() }
    }

    /// The points, one more than the intervals.
    pub fn points(&self) -> &[f64] {
        &self.points
    }

    /// What each point's value counts for in the polynomial through all of them at `x`.
    pub fn weights_at(&self, x: f64) -> Vec<f64> {
        if let Some(hit) = self.points.iter().position(|point| *point == x) {
            return (0..self.points.len()).map(|index| f64::from(index == hit)).collect();
        }
        let last = self.points.len() - 1;
        let weight = |(index, point): (usize, &f64)| {
            let sign = if index % 2 == 0 { 1.0 } else { -1.0 };
            let end = if index == 0 || index == last { 0.5 } else { 1.0 };
            sign * end / (x - point)
        };
        let mut weights: Vec<f64> = self.points.iter().enumerate().map(weight).collect();
        let sum: f64 = weights.iter().sum();
        for weight in &mut weights {
            *weight /= sum;
        }
        weights
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn polynomials_are_met_between_the_points() {
        for intervals in [1, 2, 7, 32] {
            let chebyshev = ChebyshevPoints::with_intervals(intervals);
            assert_eq!(chebyshev.points().len(), intervals + 1);
            assert_eq!((chebyshev.points()[0], chebyshev.points()[intervals]), (0.0, 1.0));
            let power = intervals as f64;
            for x in [0.0, 1e-9, 0.3, 0.5, 0.77, 1.0] {
                let values = chebyshev.points().iter().map(|point| libm::pow(*point, power));
                let weights = chebyshev.weights_at(x);
                let found: f64 = weights.iter().zip(values).map(|(one, other)| one * other).sum();
                assert!((found - libm::pow(x, power)).abs() < 1e-14, "{intervals} at {x}: {found}");
            }
        }
    }

    #[test]
    fn at_a_point_only_that_point_counts() {
        let chebyshev = ChebyshevPoints::with_intervals(4);
        let weights = chebyshev.weights_at(chebyshev.points()[3]);
        assert_eq!(weights, [0.0, 0.0, 0.0, 1.0, 0.0]);
    }
}
