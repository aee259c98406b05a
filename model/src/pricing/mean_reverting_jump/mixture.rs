//! The law without reversion: a Poisson number of jumps, and a normal law for each number.

use crate::pricing::black::undiscounted;
use crate::pricing::normal;
use crate::pricing::option_type::OptionType;

/// A Poisson mixture of normal laws of the log price, relative to the trend.
#[derive(Clone, Debug)]
pub(super) struct Mixture {
    components: Vec<Component>,
}

#[derive(Clone, Copy, Debug)]
struct Component {
    log_weight: f64,
    mean: f64,
    variance: f64,
}

impl Mixture {
    /// With a number of jumps expected, each Normal(`mean`, `sd`²), beside a normal law of the given
    /// variance. Numbers of jumps further than twelve standard deviations from what is expected,
    /// by chance and by the price that they lead to, are left out.
    pub(super) fn new(expected: f64, mean: f64, sd: f64, variance: f64) -> Self {
        let growth = mean + 0.5 * sd * sd;
        let tilted = expected * libm::exp(growth).min(1e3);
        let spread = |centre: f64| 12.0 * centre.sqrt() + 40.0;
        let (least, most) = (expected.min(tilted), expected.max(tilted));
        let first = (least - spread(least)).max(0.0).floor();
        // OK because both are at most a few hundred thousand where prices are finite, and capped.
        let count = (most + spread(most) - first).min(1e6) as usize;
        let mode = expected.floor();
        let log_expected = libm::log(expected);
        let mut log_weight = 0.0;
        let mut components = Vec::with_capacity(count + 1);
        for index in 0..=count {
            let number = first + index as f64;
            if index > 0 {
                log_weight += log_expected - libm::log(number);
            }
            let variance = variance + number * sd * sd;
            components.push(Component { log_weight, mean: number * mean, variance });
        }
        let at_mode =
            components.get((mode - first).max(0.0) as usize).map_or(0.0, |c| c.log_weight);
        let total: f64 = components.iter().map(|c| libm::exp(c.log_weight - at_mode)).sum();
        let norm = at_mode + libm::log(total);
        for component in &mut components {
            component.log_weight -= norm;
        }
        Self { components }
    }

    /// The chance of at most x, or of more, whichever side is asked.
    pub(super) fn tail(&self, above: bool, x: f64) -> f64 {
        let chance = |component: &Component| {
            let away = if above { component.mean - x } else { x - component.mean };
            let weight = libm::exp(component.log_weight);
            if component.variance > 0.0 {
                return weight * normal::cumulative(away / component.variance.sqrt());
            }
            let counts = if above { away > 0.0 } else { away >= 0.0 };
            if counts { weight } else { 0.0 }
        };
        self.components.iter().map(chance).sum()
    }

    /// The density at x; `None` where a chance sits on a single point there.
    pub(super) fn density(&self, x: f64) -> Option<f64> {
        let mut sum = 0.0;
        for component in &self.components {
            let sd = component.variance.sqrt();
            let away = x - component.mean;
            if sd > 0.0 {
                sum += libm::exp(component.log_weight) * normal::density(away / sd) / sd;
            } else if away == 0.0 {
                return None;
            }
        }
        Some(sum)
    }

    /// The undiscounted option, where the trend alone leads to the price `centre`.
    pub(super) fn option(&self, option_type: OptionType, centre: f64, strike: f64) -> f64 {
        let value = |component: &Component| {
            let weight = libm::exp(component.log_weight);
            let growth = component.log_weight + component.mean + 0.5 * component.variance;
            let forward = centre * libm::exp(growth);
            undiscounted(option_type, forward, weight * strike, component.variance.sqrt())
        };
        self.components.iter().map(value).sum()
    }
}
