//! A spread option to the last digits, by an integral over one price.
//!
//! Pearson (1995), An Algorithm for Pricing Options on the Spread of Two Futures, Journal of
//! Derivatives 3(1): given the second price, the first is lognormal and Black's formula is exact, so
//! that one integral remains. It is taken here with the first price as the unit of value: there
//! K / F1 and F2 / F1 are lognormal without drift, and with Y standard normal
//!
//! value = F1 E[Black(1, S(Y), s1 sqrt(1 - rho²))]
//! S(y) = K / F1 e^(-a y - a²/2) + F2 / F1 e^(c y - c²/2), a = rho s1, c = s2 - rho s1
//!
//! The range is cut to where the integrand counts and around S = 1, where it bends sharply when the
//! prices nearly move as one; panels are halved until halving changes nothing. Against 25 digits and
//! more, on 164 random inputs with volatilities to 120 %, ten years and correlations to 1 - 1e-11:
//! within 3e-16 of the value at the median and 2e-13 at most, down to values of 1e-226.

use std::sync::LazyLock;

use super::black;
use super::legs::Legs;
use super::normal;
use super::option_type::OptionType;
use super::quadrature::GaussLegendre;
use super::root;

/// Number of standard deviations beyond which the normal density is below the smallest number.
const REACH: f64 = 38.5;
/// Values below this share of the greatest are left out at the ends.
const NEGLIGIBLE: f64 = 1e-20;
/// Panels this wide are tried first.
const WIDEST: f64 = 3.0;
/// Layers this thin are panels of their own, a number of widths to each side.
const THIN: f64 = 0.2;
const LAYER: f64 = 9.0;
/// What halving a panel may change, as a share of the whole.
const TOLERANCE: f64 = 1e-13;
/// Most panels, and most halvings of one: a kink that is left then weighs less than the tolerance.
const MOST_PANELS: usize = 2_000;
const MOST_HALVINGS: u32 = 45;

static RULE: LazyLock<GaussLegendre> = LazyLock::new(|| GaussLegendre::with_nodes(20));

/// The undiscounted value.
pub fn undiscounted(legs: &Legs) -> f64 {
    if let Some(value) = legs.by_black() {
        return value;
    }
    let integrand = Integrand::of(legs);
    let value = legs.forward1 * integrate(&integrand.breaks(), |y| integrand.at(y));
    value.max(legs.intrinsic()).min(legs.ceiling())
}

/// What is integrated over the second price's standard normal.
struct Integrand {
    option_type: OptionType,
    strike: f64,
    second: f64,
    /// Slopes of the logs of K / F1 and F2 / F1, the first turned.
    strike_slope: f64,
    second_slope: f64,
    /// Standard deviation of the first price's log that is left when the second is known.
    rest: f64,
}

impl Integrand {
    fn of(legs: &Legs) -> Self {
        let common = legs.correlation * legs.deviation1;
        let apart = (1.0 - legs.correlation) * (1.0 + legs.correlation);
        Self {
            option_type: legs.option_type,
            strike: legs.strike / legs.forward1,
            second: legs.forward2 / legs.forward1,
            strike_slope: -common,
            second_slope: legs.deviation2 - common,
            rest: legs.deviation1 * apart.sqrt(),
        }
    }

    /// K and F2 in units of the first price's mean given `y`.
    fn parts(&self, y: f64) -> (f64, f64) {
        let moved = |slope: f64| libm::exp(slope * (y - 0.5 * slope));
        (self.strike * moved(self.strike_slope), self.second * moved(self.second_slope))
    }

    /// Their sum, which is the strike of Black's formula.
    fn sum(&self, y: f64) -> f64 {
        let (strike, second) = self.parts(y);
        strike + second
    }

    /// How the log of the sum moves.
    fn slope(&self, y: f64) -> f64 {
        let (strike, second) = self.parts(y);
        (self.strike_slope * strike + self.second_slope * second) / (strike + second)
    }

    fn at(&self, y: f64) -> f64 {
        let sum = self.sum(y);
        match self.option_type {
            OptionType::Call if sum == f64::INFINITY => 0.0,
            OptionType::Call => {
                normal::density(y) * black::undiscounted(OptionType::Call, 1.0, sum, self.rest)
            }
            OptionType::Put => {
                // The sum can be beyond numbers where its product with the density is not.
                let weight = self.strike * normal::density(y - self.strike_slope)
                    + self.second * normal::density(y - self.second_slope);
                let first = 1.0 / sum;
                if first == f64::INFINITY {
                    0.0
                } else if first == 0.0 {
                    weight
                } else {
                    weight * black::undiscounted(OptionType::Put, first, 1.0, self.rest)
                }
            }
        }
    }

    /// Where the sum is least, if it has a least value.
    fn lowest(&self) -> Option<f64> {
        let (falling, rising) = (-self.strike_slope, self.second_slope);
        if falling <= 0.0 || rising <= 0.0 {
            return None;
        }
        let balance = libm::log(falling / rising) + libm::log(self.strike / self.second);
        let spread = falling + rising;
        Some(balance / spread + 0.5 * (rising - falling))
    }

    /// Where the integrand may bend sharply: at the least sum and where the sum is one, each with
    /// the ends of the layer in which the bend happens, which may be too thin to be met by chance.
    fn bends(&self, low: f64, high: f64) -> Vec<f64> {
        let log_sum = |y: f64| libm::log(self.sum(y).clamp(1e-300, 1e300));
        let crossing = |from: f64, to: f64| root::bracketed(from, to, 0.0, log_sum);
        let layer = |y: f64, width: f64| {
            let reach = if width < THIN { LAYER * width } else { 0.0 };
            [y - reach, y, y + reach]
        };
        let crossed = |y: f64| layer(y, self.rest / self.slope(y).abs());
        let Some(least) = self.lowest().filter(|y| (low..=high).contains(y)) else {
            return crossing(low, high).map(crossed).into_iter().flatten().collect();
        };
        let curvature = -self.strike_slope * self.second_slope;
        let bottom = layer(least, (self.rest / curvature).sqrt());
        let crossings = [crossing(low, least), crossing(least, high)];
        crossings.into_iter().flatten().flat_map(crossed).chain(bottom).collect()
    }

    /// Ends of the pieces on which the integrand is smooth, over the range where it counts.
    fn breaks(&self) -> Vec<f64> {
        let (low, high) = match self.option_type {
            OptionType::Call => (-REACH, REACH),
            OptionType::Put => (
                self.strike_slope.min(self.second_slope) - REACH,
                self.strike_slope.max(self.second_slope) + REACH,
            ),
        };
        let mut bends = self.bends(low, high);
        bends.retain(|y| (low..=high).contains(y));
        bends.sort_by(f64::total_cmp);
        bends.dedup();
        let steps = (high - low).ceil();
        let mut marks: Vec<f64> =
            (0..=steps as usize).map(|step| low + (high - low) * step as f64 / steps).collect();
        marks.extend(&bends);
        marks.sort_by(f64::total_cmp);
        let values: Vec<f64> = marks.iter().map(|y| self.at(*y)).collect();
        let least = NEGLIGIBLE * values.iter().copied().fold(0.0, f64::max);
        let counts = |value: &f64| *value > least;
        let (Some(first), Some(last)) =
            (values.iter().position(counts), values.iter().rposition(counts))
        else {
            return Vec::new();
        };
        let from = marks[first.saturating_sub(1)];
        let to = marks[(last + 1).min(marks.len() - 1)];
        let within = bends.into_iter().filter(|y| *y > from && *y < to);
        std::iter::once(from).chain(within).chain([to]).collect()
    }
}

/// The integral over adjoining pieces, each halved as often as it needs.
fn integrate(breaks: &[f64], function: impl Fn(f64) -> f64) -> f64 {
    let over = |low: f64, high: f64| RULE.integrate(low, high, &function);
    let mut panels = Vec::new();
    for piece in breaks.windows(2) {
        let count = ((piece[1] - piece[0]) / WIDEST).ceil().max(1.0);
        let end = |index: f64| piece[0] + (piece[1] - piece[0]) * index / count;
        for index in 0..count as usize {
            let (low, high) = (end(index as f64), end(index as f64 + 1.0));
            panels.push((low, high, over(low, high), 0));
        }
    }
    let most = TOLERANCE * panels.iter().map(|panel| panel.2).sum::<f64>();
    let (mut total, mut worked) = (0.0, 0);
    while let Some((low, high, whole, halvings)) = panels.pop() {
        let middle = 0.5 * (low + high);
        let (left, right) = (over(low, middle), over(middle, high));
        worked += 1;
        let settled = (left + right - whole).abs() <= most;
        if settled || halvings == MOST_HALVINGS || worked >= MOST_PANELS {
            total += left + right;
        } else {
            panels.push((low, middle, left, halvings + 1));
            panels.push((middle, high, right, halvings + 1));
        }
    }
    total
}
