//! The second-order correction of a spread option: the exercise boundary's bend.
//!
//! The option is exercised where F1 > F2 + K, whose edge is a curve in the plane of the two logs.
//! Bjerksund and Stensland (2014), Closed form spread option valuation, Quantitative Finance 14(10),
//! exercise at a straight line instead and value that policy exactly; as no policy is worth more
//! than the option, it is a lower bound. Li, Deng and Zhou (2008), Closed-Form Approximations for
//! Spread Option Prices and Greeks, Journal of Derivatives 15(3), take the curve to second order.
//!
//! Here both are taken where they are best. Of the tangents where the second price is at its
//! forward and at three points towards where exercise is likeliest, the policy worth most is kept.
//! What it loses begins with the fourth power of the distance along the tangent, which is Li, Deng
//! and Zhou's term of second order. Their expansion in the curvature runs away where the curve bends
//! strongly, so the loss is taken as it is at the four points of Gauss's rule for that weight.
//!
//! Nearer to the integral than Kirk's value in 99.99 % of 10,000 random inputs with volatilities of
//! 10 to 50 %, up to a year, a strike within 30 % of the second price and correlations of -0.9 to
//! 0.95; half of them are within 3e-11 of the value and 99 % within 6e-6. With volatilities of 5 to
//! 80 %, up to three years, strikes of -60 to 100 % and correlations to 0.98: 99.7 %, 7e-9 and 2e-3.
//! It stops being good where the edge bends within a standard deviation: both prices volatile,
//! highly correlated, and the strike as large as the prices.

use super::legs::Legs;
use super::normal::cumulative;
use super::spread_quadrature;

/// Tangents that are tried.
const TANGENTS: usize = 4;

/// Distances along the tangent, of both signs, with their weights: Gauss's rule for the normal
/// density times t⁴, divided by t⁴. The distances are the roots of 7 -/+ sqrt(14).
const RULE: [(f64, f64); 2] = [
    (1.805_087_979_358_917_2, 0.108_402_930_548_449_37),
    (3.277_446_778_633_322, 0.003_025_640_880_122_05),
];

/// How the value comes about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Boundary {
    /// Value of exercising at the best tangent.
    pub tangent: f64,
    /// What the boundary's bend adds.
    pub bend: f64,
    /// Their sum, within what any option is worth.
    pub undiscounted: f64,
}

/// The value with the boundary to second order.
pub fn undiscounted(legs: &Legs) -> Boundary {
    let bounded = |tangent: f64, bend: f64| {
        let undiscounted = (tangent + bend).max(legs.intrinsic()).min(legs.ceiling());
        Boundary { tangent, bend, undiscounted }
    };
    if let Some(value) = legs.by_black() {
        return bounded(value, 0.0);
    }
    let plane = Plane::of(legs);
    // Two prices that move as one have an edge of points, not of a curve.
    if plane.across == 0.0 {
        return bounded(spread_quadrature::undiscounted(legs), 0.0);
    }
    let mut y = 0.5 * legs.deviation2 - plane.along;
    let mut best: Option<(f64, Tangent)> = None;
    for _ in 0..TANGENTS {
        let tangent = plane.tangent(y);
        let value = tangent.value(legs, &plane);
        if best.is_none_or(|(most, _)| value > most) {
            best = Some((value, tangent));
        }
        y = tangent.nearest();
    }
    let Some((value, tangent)) = best else { return bounded(0.0, 0.0) };
    let bend = legs.forward1 * tangent.loss(&plane);
    bounded(value, if bend.is_finite() { bend } else { 0.0 })
}

/// Two standard normals, independent where the first price is the unit of value: the second price's
/// and what the first price's has of its own.
struct Plane {
    /// ln(K / F1) and ln(F2 / F1), the latter where the second price's normal is zero.
    log_strike: f64,
    log_second: f64,
    deviation1: f64,
    deviation2: f64,
    /// How ln F1 moves with each of the two.
    along: f64,
    across: f64,
}

/// The straight line that touches the edge: ln(F1 / (F2 + K)) made linear in both normals.
#[derive(Clone, Copy)]
struct Tangent {
    /// Its value where both normals are zero.
    level: f64,
    /// How it moves with the second price's normal.
    slope: f64,
    /// How it moves along its steepest way.
    steepest: f64,
}

impl Plane {
    fn of(legs: &Legs) -> Self {
        let (deviation1, deviation2) = (legs.deviation1, legs.deviation2);
        let along = legs.correlation * deviation1;
        let apart = (1.0 - legs.correlation) * (1.0 + legs.correlation);
        Self {
            // Their ratio may be below the smallest number.
            log_strike: libm::log(legs.strike) - libm::log(legs.forward1),
            log_second: libm::log(legs.forward2) - libm::log(legs.forward1)
                + deviation2 * (along - 0.5 * deviation2),
            deviation1,
            deviation2,
            along,
            across: deviation1 * apart.sqrt(),
        }
    }

    /// ln((F2 + K) / F1) with F1 at its forward, and the second price's share of the sum.
    fn sum(&self, y: f64) -> (f64, f64) {
        let excess = self.log_second + self.deviation2 * y - self.log_strike;
        let sum = self.log_strike + excess.max(0.0) + libm::log1p(libm::exp(-excess.abs()));
        (sum, 1.0 / (1.0 + libm::exp(-excess)))
    }

    /// ln(F1 / (F2 + K)) on the line where only the second price's normal moves.
    fn level(&self, y: f64) -> f64 {
        self.along * y + 0.5 * self.deviation1 * self.deviation1 - self.sum(y).0
    }

    /// The tangent where the second price's normal is `y`.
    fn tangent(&self, y: f64) -> Tangent {
        let slope = self.along - self.deviation2 * self.sum(y).1;
        let level = self.level(y) - slope * y;
        Tangent { level, slope, steepest: libm::hypot(slope, self.across) }
    }
}

impl Tangent {
    /// Standard deviations from the edge to where both normals are zero.
    fn distance(&self) -> f64 {
        self.level / self.steepest
    }

    /// The second price's normal at the point of the edge that is nearest to where both are zero.
    fn nearest(&self) -> f64 {
        -self.distance() * self.slope / self.steepest
    }

    /// The value of exercising on its upper side: each leg by the chance that its own measure gives.
    fn value(&self, legs: &Legs, plane: &Plane) -> f64 {
        let first = self.distance();
        let drift = (self.slope * plane.along + plane.across * plane.across) / self.steepest;
        let strike = first - drift;
        let second = strike + self.slope * legs.deviation2 / self.steepest;
        let sign = legs.option_type.sign();
        sign * (legs.forward1 * cumulative(sign * first)
            - legs.forward2 * cumulative(sign * second)
            - legs.strike * cumulative(sign * strike))
    }

    /// What exercising there loses between it and the edge, in units of the first price.
    fn loss(&self, plane: &Plane) -> f64 {
        let spread = plane.across / self.steepest;
        let nearest = self.nearest();
        let at = |distance: f64, weight: f64| {
            let y = nearest + distance * spread;
            let density = libm::exp(0.5 * (distance * distance - y * y));
            weight * density * spread * self.loss_at(plane, y)
        };
        RULE.iter().map(|(distance, weight)| at(*distance, *weight) + at(-distance, *weight)).sum()
    }

    /// The same where the second price's normal is `y`: the first price is between the two.
    fn loss_at(&self, plane: &Plane, y: f64) -> f64 {
        let (level, across) = (plane.level(y), plane.across);
        let (edge, tangent) = (-level / across, -(self.level + self.slope * y) / across);
        let paid = chance_between(tangent + across, edge + across);
        let received = chance_between(tangent, edge);
        if paid == 0.0 { 0.0 } else { libm::exp(0.5 * across * across - level) * paid - received }
    }
}

/// The chance of a standard normal between two ends, to the last digits in either tail.
fn chance_between(low: f64, high: f64) -> f64 {
    if low > 0.0 {
        cumulative(-low) - cumulative(-high)
    } else {
        cumulative(high) - cumulative(low)
    }
}
