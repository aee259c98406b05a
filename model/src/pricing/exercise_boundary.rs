//! Where it pays to exercise an American option on a future.
//!
//! A future costs nothing to carry, so with a positive rate a put is exercised where the price is
//! at or below B(τ) = K exp(-b(τ)) with τ years to expiry, a call at or above K exp(b(τ)), with the
//! same b: it starts at 0 and rises to that of a perpetual option.
//!
//! b solves the condition of smooth pasting, the slope of Kim's integral (The Analytic Valuation of
//! American Options, 1990) at the boundary: with v = volatility √s, b' = b(τ - s),
//! d = (b' - b(τ)) / v + v / 2, and ∫ over s from 0 to τ,
//!
//! e^(-rτ) N(-b/v + v/2, v at τ) + ∫ r e^(-rs) N(d) ds = ∫ r e^(-rs) φ(d) (e^b' - 1) / v ds,
//!
//! which is system A of Andersen, Lake and Offengenden (High-performance American option pricing,
//! Journal of Computational Finance 20, 2016) where the yield equals the rate. As theirs, b² is
//! interpolated in √τ between Chebyshev points; other than there, the points are solved for
//! together, by Newton's method on the logs of both sides. Two rounds are the rule.

use super::collocation::{Collocation, weighted};
use super::linear_system;
use super::mills;
use super::normal::{cumulative, density};

/// The boundary over some years to expiry.
#[derive(Clone, Debug, PartialEq)]
pub struct ExerciseBoundary {
    collocation: &'static Collocation,
    root_years: f64,
    perpetual: f64,
    distances: Vec<f64>,
    squares: Vec<f64>,
}

/// The log distance between strike and boundary of an option that never expires.
pub fn perpetual_distance(rate: f64, volatility: f64) -> f64 {
    libm::log1p(1.0 / perpetual_power(rate, volatility))
}

/// The power of the futures price with which the value of a perpetual put falls: λ in
/// (strike - boundary) (boundary / forward)^λ.
pub fn perpetual_power(rate: f64, volatility: f64) -> f64 {
    let double = 2.0 * rate / (volatility * volatility);
    double / (0.5 + (0.25 + double).sqrt())
}

/// (rate + variance / 8) times years: values differ from perpetual ones by its negative exponential.
pub fn relaxation(rate: f64, volatility: f64, years: f64) -> f64 {
    (rate + 0.125 * volatility * volatility) * years
}

impl ExerciseBoundary {
    /// The boundary for a rate and a volatility above zero, up to some years above zero to expiry,
    /// as finely as a price at its end needs it.
    pub fn for_price(years: f64, rate: f64, volatility: f64) -> Self {
        let relaxation = relaxation(rate, volatility, years);
        Self::solved(Collocation::for_relaxation(relaxation), years, rate, volatility)
    }

    /// The same, as finely as there is, to be looked at.
    pub fn finest(years: f64, rate: f64, volatility: f64) -> Self {
        Self::solved(Collocation::for_relaxation(f64::INFINITY), years, rate, volatility)
    }

    fn solved(collocation: &'static Collocation, years: f64, rate: f64, volatility: f64) -> Self {
        let root_years = years.sqrt();
        let perpetual = perpetual_distance(rate, volatility);
        let first = |end: &f64| {
            let root = end * root_years;
            first_guess(rate * root * root, volatility * root, perpetual)
        };
        let distances: Vec<f64> = collocation.ends().iter().map(first).collect();
        let squares = squared(&distances);
        let mut boundary = Self { collocation, root_years, perpetual, distances, squares };
        for _ in 0..ROUNDS {
            let Some(steps) = boundary.newton_steps(rate, volatility) else { break };
            let mut largest: f64 = 0.0;
            for (distance, step) in boundary.distances.iter_mut().zip(steps) {
                let next = (*distance + step).clamp(0.5 * *distance, 2.0 * *distance);
                let next = next.min(perpetual);
                largest = largest.max((next / *distance - 1.0).abs());
                *distance = next;
            }
            boundary.squares = squared(&boundary.distances);
            if largest < LARGEST_LAST_STEP {
                break;
            }
        }
        boundary
    }

    /// The log distance from the strike `years` years before expiry; beyond the years that were
    /// solved for, that of the longest.
    pub fn distance(&self, years: f64) -> f64 {
        let share = (years.max(0.0).sqrt() / self.root_years).min(1.0);
        self.interpolated(&self.collocation.weights_at(share)).min(self.perpetual)
    }

    /// The log distance at the longest time.
    pub fn longest(&self) -> f64 {
        self.distances.last().copied().unwrap_or(0.0)
    }

    /// Nodes of a price's integral: the share of the root of time since, that of the time left, the
    /// weight, and the log distance of the boundary then.
    pub fn price_nodes(&self) -> impl Iterator<Item = (f64, f64, f64, f64)> + '_ {
        let node = |(node, weights): (&super::collocation::AngleNode, &[f64])| {
            (node.sine, node.cosine, node.weight, self.interpolated(weights))
        };
        self.collocation.price_nodes().map(node)
    }

    fn interpolated(&self, weights: &[f64]) -> f64 {
        weighted(weights, &self.squares).max(0.0).sqrt()
    }

    /// Newton's step for each distance, on the log of the left side less that of the right.
    fn newton_steps(&self, rate: f64, volatility: f64) -> Option<Vec<f64>> {
        let size = self.distances.len();
        let mut slopes = Vec::with_capacity(size * size);
        let mut excess = Vec::with_capacity(size);
        let mut by_then = Vec::new();
        for (index, (end, own)) in self.collocation.ends().iter().zip(&self.distances).enumerate() {
            by_then.clear();
            let root = end * self.root_years;
            let (deviation, interest) = (volatility * root, rate * root * root);
            let discount = libm::exp(-interest);
            let d = -own / deviation + 0.5 * deviation;
            let mut left = discount * cumulative(d);
            let mut right = 0.0;
            let mut left_slope = -discount * density(d) / deviation;
            let mut right_slope = 0.0;
            for (node, weights) in self.collocation.equation_nodes(index) {
                let then = self.interpolated(weights);
                let v = deviation * node.sine;
                let d = (then - own) / v + 0.5 * v;
                let discount = libm::exp(-interest * node.sine * node.sine);
                let share = 2.0 * interest * node.weight * node.cosine * discount;
                let density = density(d);
                let chance = chance_below(d, density);
                let gain = libm::expm1(then);
                left += share * node.sine * chance;
                right += share / deviation * density * gain;
                // By the own distance, which counts against, and by the distance then.
                let by_left = share * density / deviation;
                let by_right = by_left / v * gain * d;
                left_slope -= by_left;
                right_slope += by_right;
                let by_distance = (by_left, by_left * (gain + 1.0) - by_right);
                // The distance then, by the squares that it is interpolated from.
                by_then.push((by_distance, if then > 0.0 { 1.0 / then } else { 0.0 }));
            }
            let row = slopes.len();
            slopes.resize(row + size, 0.0);
            let nodes = self.collocation.equation_nodes(index);
            for ((_, weights), ((by_left, by_right), inverse)) in nodes.zip(&by_then) {
                let slope = (by_left / left - by_right / right) * inverse;
                for (target, weight) in slopes[row..].iter_mut().zip(weights) {
                    *target += slope * weight;
                }
            }
            for (target, distance) in slopes[row..].iter_mut().zip(&self.distances) {
                *target *= distance;
            }
            slopes[index * size + index] += left_slope / left - right_slope / right;
            excess.push(libm::log(right) - libm::log(left));
        }
        let steps = linear_system::solve(slopes, excess)?;
        steps.iter().all(|step| step.is_finite()).then_some(steps)
    }
}

/// Most rounds of Newton's method.
const ROUNDS: usize = 12;

/// No further round after a relative step below this: the error left is less than its square.
const LARGEST_LAST_STEP: f64 = 1e-3;

/// A distance that is right to 5 % for `interest` = rate τ, `deviation` = volatility √τ: fitted to
/// solved boundaries, and between their limits at short and at endless times.
fn first_guess(interest: f64, deviation: f64, perpetual: f64) -> f64 {
    let short = 0.925 * deviation * (2.0 * libm::log1p(0.3365 / interest)).sqrt();
    let power = 1.28 + 25.6 * interest / (1.0 + interest) + 2.37 * deviation / (1.0 + deviation);
    if short > 1e3 * perpetual {
        return perpetual;
    }
    short * libm::pow(1.0 + libm::pow(short / perpetual, power), -1.0 / power)
}

/// The chance of a value at or below `x`: the density is known, and with it the Mills ratio is
/// quicker than the error function.
fn chance_below(x: f64, density: f64) -> f64 {
    if x > 0.0 { 1.0 - density * mills::ratio(x) } else { density * mills::ratio(-x) }
}

fn squared(values: &[f64]) -> Vec<f64> {
    values.iter().map(|value| value * value).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_guess_is_near_and_two_rounds_do() {
        for (years, rate, volatility) in [
            (1.0, 0.05, 0.2),
            (5.0, 0.3, 0.05),
            (10.0, 0.01, 3.0),
            (1e-3, 1e-6, 0.1),
            (20.0, 2.0, 1.0),
        ] {
            let perpetual = perpetual_distance(rate, volatility);
            let found = ExerciseBoundary::for_price(years, rate, volatility);
            let guess = first_guess(rate * years, volatility * years.sqrt(), perpetual);
            assert!((guess / found.longest() - 1.0).abs() < 0.05, "{years} {rate} {volatility}");
            let steps = found.newton_steps(rate, volatility).unwrap();
            for (step, distance) in steps.iter().zip(&found.distances) {
                assert!((step / distance).abs() < 3e-6, "{step} {distance}");
            }
        }
    }

    #[test]
    fn a_boundary_does_not_depend_on_how_long_it_is_solved_for() {
        let short = ExerciseBoundary::finest(0.5, 0.05, 0.3);
        let long = ExerciseBoundary::finest(8.0, 0.05, 0.3);
        for years in [0.05, 0.1, 0.3, 0.5] {
            let (one, other) = (short.distance(years), long.distance(years));
            assert!((one / other - 1.0).abs() < 3e-5, "{years}: {one} {other}");
        }
        assert_eq!(short.distance(0.0), 0.0);
        assert_eq!(short.distance(9.0), short.longest());
    }
}
