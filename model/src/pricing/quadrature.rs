//! Integrals by Gauss-Legendre sums.
//!
//! Own, since the kept libraries bring a linear-algebra package to find the same nodes.

use std::f64::consts::PI;

/// Nodes and weights on [-1, 1]: exact for polynomials up to degree 2n - 1.
#[derive(Clone, Debug, PartialEq)]
pub struct GaussLegendre {
    nodes: Vec<(f64, f64)>,
}

impl GaussLegendre {
    /// Number of nodes, at least one.
    pub fn with_nodes(count: usize) -> Self {
        let count = count.max(1);
        let node = |index: usize| {
            let angle = PI * (index as f64 + 0.75) / (count as f64 + 0.5);
            let mut x = libm::cos(angle);
            let mut slope = 1.0;
            // Newton's method doubles its digits from a start that is good to three or more.
            for _ in 0..8 {
                let value;
                (value, slope) = legendre(count, x);
                let step = value / slope;
                x -= step;
                if step.abs() < 1e-16 {
                    break;
                }
            }
            (x, 2.0 / ((1.0 - x * x) * slope * slope))
        };
        Self { nodes: (0..count).map(node).collect() }
    }

    /// Nodes with their weights on the interval from `low` to `high`.
    pub fn on(&self, low: f64, high: f64) -> impl Iterator<Item = (f64, f64)> + '_ {
        let (middle, half) = (0.5 * (low + high), 0.5 * (high - low));
        self.nodes.iter().map(move |(node, weight)| (middle + half * node, half * weight))
    }

    /// The integral of a function from `low` to `high`.
    pub fn integrate(&self, low: f64, high: f64, mut function: impl FnMut(f64) -> f64) -> f64 {
        self.on(low, high).map(|(x, weight)| weight * function(x)).sum()
    }

    /// The integral as the sum over equal panels.
    pub fn integrate_in_panels(
        &self,
        low: f64,
        high: f64,
        panels: usize,
        mut function: impl FnMut(f64) -> f64,
    ) -> f64 {
        let width = (high - low) / panels.max(1) as f64;
        let panel = |index: usize| low + width * index as f64;
        (0..panels.max(1))
            .map(|index| self.integrate(panel(index), panel(index + 1), &mut function))
            .sum()
    }
}

/// The Legendre polynomial of a degree and its slope.
fn legendre(degree: usize, x: f64) -> (f64, f64) {
    let (mut before, mut value) = (1.0, x);
    for n in 2..=degree {
        let n = n as f64;
        (before, value) = (value, ((2.0 * n - 1.0) * x * value - (n - 1.0) * before) / n);
    }
    (value, degree as f64 * (x * value - before) / (x * x - 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn polynomials_are_exact_up_to_twice_the_nodes() {
        for count in [1, 2, 5, 16, 64, 128] {
            let rule = GaussLegendre::with_nodes(count);
            for degree in 0..2 * count {
                let exact = 1.0 / (degree as f64 + 1.0);
                let found = rule.integrate(0.0, 1.0, |x| libm::pow(x, degree as f64));
                assert!((found - exact).abs() < 1e-14, "{count} nodes, degree {degree}: {found}");
            }
        }
    }

    #[test]
    fn panels_add_up() {
        let rule = GaussLegendre::with_nodes(16);
        let found = rule.integrate_in_panels(-8.0, 8.0, 8, super::super::normal::density);
        assert!((found - 1.0).abs() < 1e-14);
        assert_eq!(rule.integrate(3.0, 3.0, |x| x), 0.0);
    }
}
