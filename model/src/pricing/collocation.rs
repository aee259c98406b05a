//! Where the exercise boundary is solved for and where its integrals are summed: what does not
//! depend on the option.
//!
//! Both ends of an integral over time behave like square roots. With s = τ sin²φ the roots of s and
//! of τ - s are smooth in φ, so that Gauss-Legendre sums in φ converge quickly, and the boundary at
//! the root of τ - s, ξ cosφ, has the same interpolation weights for every option.

use std::f64::consts::FRAC_PI_2;
use std::sync::OnceLock;

use super::chebyshev::ChebyshevPoints;
use super::quadrature::GaussLegendre;

/// A node of an integral over the angle φ from 0 to π/2.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AngleNode {
    /// Sine of the angle: the root of the time since, as a share of the root of all the time.
    pub sine: f64,
    /// Cosine of the angle: the root of the time left, as a share of the root of all the time.
    pub cosine: f64,
    /// What the node counts for.
    pub weight: f64,
}

/// Points in the root of time and nodes between them, for one fineness.
#[derive(Clone, Debug, PartialEq)]
pub struct Collocation {
    points: ChebyshevPoints,
    equation: Vec<AngleNode>,
    equation_weights: Vec<f64>,
    price: Vec<AngleNode>,
    price_weights: Vec<f64>,
}

/// Up to which relaxation (see [`Collocation::for_relaxation`]), with how many points, nodes of an
/// equation, and nodes of a price.
const FINENESS: [(f64, [usize; 3]); 4] =
    [(0.25, [10, 12, 40]), (0.6, [12, 16, 48]), (3.0, [16, 24, 56]), (f64::INFINITY, [32, 48, 64])];

/// Nodes of a price lie as this power of equally meant ones: a price just off the boundary has a
/// thin layer at the start. An equation's own price is on the boundary and has none.
const LAYER_POWER: f64 = 3.0;

impl Collocation {
    /// The fineness for (rate + variance / 8) times years: how far the boundary has come from its
    /// steep start to where it no longer moves.
    pub fn for_relaxation(relaxation: f64) -> &'static Self {
        static MADE: [OnceLock<Collocation>; FINENESS.len()] =
            [const { OnceLock::new() }; FINENESS.len()];
        let index = FINENESS
            .iter()
            .position(|(limit, _)| relaxation <= *limit)
            .unwrap_or(FINENESS.len() - 1);
        let [points, equation, price] = FINENESS[index].1;
        MADE[index].get_or_init(|| Self::with(points, equation, price))
    }

    fn with(points: usize, equation: usize, price: usize) -> Self {
        let nodes = |count, power: f64| -> Vec<AngleNode> {
            let node = |(place, weight): (f64, f64)| {
                let angle = FRAC_PI_2 * libm::pow(place, power);
                AngleNode {
                    sine: libm::sin(angle),
                    cosine: libm::cos(angle),
                    weight: FRAC_PI_2 * power * libm::pow(place, power - 1.0) * weight,
                }
            };
            GaussLegendre::with_nodes(count).on(0.0, 1.0).map(node).collect()
        };
        let points = ChebyshevPoints::with_intervals(points);
        let (equation, price) = (nodes(equation, 1.0), nodes(price, LAYER_POWER));
        // The boundary at expiry is the strike, so the first point never counts.
        let weights = |end: f64, nodes: &[AngleNode]| -> Vec<f64> {
            let at = |node: &AngleNode| points.weights_at(end * node.cosine).split_off(1);
            nodes.iter().flat_map(at).collect()
        };
        let ends = &points.points()[1..];
        let equation_weights = ends.iter().flat_map(|end| weights(*end, &equation)).collect();
        let price_weights = weights(1.0, &price);
        Self { points, equation, equation_weights, price, price_weights }
    }

    /// The points but the first, which is expiry: roots of time to expiry as shares of the longest.
    pub fn ends(&self) -> &[f64] {
        &self.points.points()[1..]
    }

    /// The nodes of the equation at one end, each with its interpolation weights of all ends.
    pub fn equation_nodes(&self, end: usize) -> impl Iterator<Item = (&AngleNode, &[f64])> {
        let (size, width) = (self.ends().len(), self.equation.len());
        let weights = &self.equation_weights[end * width * size..(end + 1) * width * size];
        self.equation.iter().zip(weights.chunks_exact(size))
    }

    /// The nodes of the price, each with its interpolation weights of all ends.
    pub fn price_nodes(&self) -> impl Iterator<Item = (&AngleNode, &[f64])> {
        self.price.iter().zip(self.price_weights.chunks_exact(self.ends().len()))
    }

    /// The interpolation weights of all ends at a share of the longest root of time.
    pub fn weights_at(&self, share: f64) -> Vec<f64> {
        self.points.weights_at(share).split_off(1)
    }
}

/// The sum of the products of two lists.
pub fn weighted(weights: &[f64], values: &[f64]) -> f64 {
    weights.iter().zip(values).map(|(weight, value)| weight * value).sum()
}
