//! The distribution of a weighted sum of one lognormal martingale at several dates, as a mixture
//! of lognormals.
//!
//! The sum w_1 M_1 + ... + w_n M_n with M_i = exp(W(v_i) - v_i / 2) is M_1 (w_1 + Y_2 (w_2 + Y_3
//! (...))) with independent lognormal factors Y_i = M_i / M_(i-1), so that it is built from the
//! last date backwards by two steps in turn: multiply by a factor, add a weight (Carverhill and
//! Clewlow, Flexible Convolution, Risk 3(4), 1990; Benhamou, Fast Fourier Transform for Discrete
//! Asian Options, Journal of Computational Finance 6(1), 2002). The log of the sum so far is held
//! at equally spaced points: its density is analytic, for which the trapezoid rule converges faster
//! than any power of the spacing. Multiplying turns each point into a Gaussian, which is summed up
//! at the points of the next grid directly, so that nothing is interpolated.
//!
//! Where a factor is so narrow that a grid fine enough for it would be dear, no new grid is made:
//! the components keep their widths, and adding a weight matches their first two moments. That is
//! the only approximation besides the spacing and the ends of the grids.

mod kernel;

use self::kernel::Kernel;
use super::black;
use super::option_type::OptionType;

/// Points for each standard deviation of the narrower of what is multiplied, by turns; the error
/// falls as exp(-2 pi² x²) in it. Two, since the errors of equal spacings would add up.
const POINTS_PER_DEVIATION: [f64; 2] = [0.92, 0.98];
/// A factor's variance as a part of the total below which it is narrow.
const NARROW: f64 = 1.0 / 400.0;
/// A variance above which no factor is narrow.
const NARROW_AT_MOST: f64 = 0.01;
/// The part of its variance that counts as a Gaussian's in how fine the shape of the components'
/// places is, since adding a weight makes one flank steeper than a Gaussian's.
const SKEWED: f64 = 0.1;
/// Most points of a grid, far above what inputs within their ranges have been seen to need.
const MOST_POINTS: usize = 20_000;

/// A mixture of lognormals.
#[derive(Clone, Debug, PartialEq)]
pub struct LognormalMixture {
    components: Vec<Component>,
}

/// One lognormal.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Component {
    chance: f64,
    mean: f64,
    /// The variance of its log.
    variance: f64,
    /// The variance that it must have for its neighbours to run together.
    resolved: f64,
}

/// Which part of the distribution is wanted, since what is never seen need not be computed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// Standard deviations to either side.
    pub deviations: f64,
    /// Also the values whose chance is small but whose size is not, as a call needs them.
    pub large_values: bool,
}

/// Equally spaced logs.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Grid {
    low: f64,
    spacing: f64,
    count: usize,
}

impl LognormalMixture {
    /// The sum of weights times a lognormal martingale, which begins at 1, at the dates when its
    /// log has had these variances; both are positive and the variances increase.
    pub fn of_sum(weights: &[f64], variances: &[f64], extent: Extent) -> Self {
        let Some(last) = weights.last() else { return Self { components: Vec::new() } };
        let mut mixture = Self {
            components: vec![Component { chance: 1.0, mean: *last, variance: 0.0, resolved: 0.0 }],
        };
        let mut turn = 0;
        for index in (1..weights.len().min(variances.len())).rev() {
            mixture.multiply(variances[index] - variances[index - 1]);
            turn += usize::from(mixture.renew(&variances[..index], extent, turn));
            mixture.add(weights[index - 1]);
        }
        mixture.multiply(variances.first().copied().unwrap_or(0.0));
        mixture
    }

    /// The undiscounted value of an option on it; both strike and value are in its own unit.
    pub fn undiscounted(&self, option_type: OptionType, strike: f64) -> f64 {
        let value = |component: &Component| {
            let Component { chance, mean, variance, .. } = *component;
            if mean == 0.0 {
                return chance * option_type.payoff(mean, strike);
            }
            chance * black::undiscounted(option_type, mean, strike, variance.sqrt())
        };
        self.components.iter().map(value).sum()
    }

    /// Multiplies by an independent lognormal with mean 1.
    fn multiply(&mut self, variance: f64) {
        for component in &mut self.components {
            component.variance += variance;
        }
    }

    /// Adds a number, keeping each component's first two moments.
    fn add(&mut self, weight: f64) {
        for component in &mut self.components {
            let sum = component.mean + weight;
            let part = component.mean / sum;
            // Logs draw together by this much.
            component.resolved *= part * part;
            if component.variance > 0.0 {
                let excess = part * part * libm::expm1(component.variance);
                component.variance = libm::log1p(excess);
            }
            component.mean = sum;
        }
    }

    /// Puts it on a new grid, if the components are wide enough to be summed up at its points;
    /// `before` are the variances at the dates before. Says whether it did.
    fn renew(&mut self, before: &[f64], extent: Extent, turn: usize) -> bool {
        let centre = |component: &Component| libm::log(component.mean) - 0.5 * component.variance;
        let centres: Vec<f64> = self.components.iter().map(centre).collect();
        let spread = self.spread(&centres);
        let enough = (NARROW * spread).min(NARROW_AT_MOST);
        let own = self.components.iter().map(|component| component.variance);
        let narrowest = own.fold(f64::INFINITY, f64::min);
        let apart = |component: &Component| component.variance < component.resolved;
        if narrowest < enough || self.components.iter().any(apart) {
            return false;
        }
        let remaining = before.last().copied().unwrap_or(0.0);
        let (next, kept) = if remaining < enough {
            // All that comes is narrow: the points keep some width of their own.
            let kept = 0.25 * enough.min(narrowest);
            (kept, kept)
        } else {
            // What comes next until it is wide enough, since the grid has to resolve that too.
            let mut next = before.iter().rev().map(|variance| remaining - variance);
            (next.find(|variance| *variance >= enough).unwrap_or(remaining), 0.0)
        };
        let finest = narrowest + SKEWED * (spread - narrowest);
        let resolved = 1.0 / (1.0 / next + 1.0 / finest);
        let spacing = resolved.sqrt() / POINTS_PER_DEVIATION[turn % 2];
        let grid = self.grid(&centres, spacing, kept, extent);
        let mut chances = vec![0.0; grid.count];
        let mut kernel = Kernel::new(narrowest - kept, grid.spacing, extent);
        let per_spacing = 1.0 / grid.spacing;
        for (component, centre) in self.components.iter().zip(&centres) {
            let variance = component.variance - kept;
            if variance != kernel.variance {
                kernel = Kernel::new(variance, grid.spacing, extent);
            }
            kernel.add_to(&mut chances, component.chance, (centre - grid.low) * per_spacing);
        }
        let renewed = Self { components: grid.components(&chances, kept, resolved, extent) };
        self.replace(renewed, extent);
        true
    }

    /// Takes on other components with the chance, and where it is complete the mean, of its own.
    fn replace(&mut self, renewed: Self, extent: Extent) {
        let chance = self.sum(|component| component.chance);
        let mean = self.sum(|component| component.chance * component.mean);
        self.components = renewed.components;
        let more = chance / self.sum(|component| component.chance);
        self.components.iter_mut().for_each(|component| component.chance *= more);
        if extent.large_values {
            let higher = mean / self.sum(|component| component.chance * component.mean);
            self.components.iter_mut().for_each(|component| component.mean *= higher);
        }
    }

    fn sum(&self, term: impl Fn(&Component) -> f64) -> f64 {
        self.components.iter().map(term).sum()
    }

    /// The variance of the log.
    fn spread(&self, centres: &[f64]) -> f64 {
        let all = || self.components.iter().zip(centres);
        let chance: f64 = all().map(|(component, _)| component.chance).sum();
        let mean: f64 = all().map(|(component, centre)| component.chance * centre).sum();
        let mean = mean / chance;
        let square = |(component, centre): (&Component, &f64)| {
            component.chance * ((centre - mean) * (centre - mean) + component.variance)
        };
        all().map(square).sum::<f64>() / chance
    }

    /// A grid that reaches as far as the extent asks for.
    fn grid(&self, centres: &[f64], spacing: f64, kept: f64, extent: Extent) -> Grid {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for (component, centre) in self.components.iter().zip(centres) {
            let (below, above) = extent.reach(component.variance - kept);
            low = low.min(centre - below);
            high = high.max(centre + above);
        }
        let spacing = spacing.max((high - low) / (MOST_POINTS - 2) as f64);
        let count = ((high - low) / spacing) as usize + 2;
        Grid { low, spacing, count }
    }
}

impl Extent {
    /// How far below and above its centre a Gaussian of this variance matters.
    fn reach(&self, variance: f64) -> (f64, f64) {
        let reach = self.deviations * variance.sqrt();
        // Chance times size has its centre higher by the variance.
        (reach, if self.large_values { reach + variance } else { reach })
    }
}

impl Grid {
    /// Its points as components, without those at the ends that matter less than the extent asks.
    fn components(
        &self,
        chances: &[f64],
        variance: f64,
        resolved: f64,
        extent: Extent,
    ) -> Vec<Component> {
        let least = 0.01 * libm::exp(-0.5 * extent.deviations * extent.deviations);
        let low = self.low + 0.5 * variance;
        let mean = |index: usize| libm::exp(low + self.spacing * index as f64);
        let counts = |index: &usize| {
            let size = if extent.large_values { mean(*index).max(1.0) } else { 1.0 };
            chances[*index] * size >= least
        };
        let first = (0..chances.len()).find(counts).unwrap_or(0);
        let last = (first..chances.len()).rfind(counts).unwrap_or(first);
        let step = libm::exp(self.spacing);
        let mut next = 0.0;
        let component = |index: usize| {
            // A product carries on from a value that is new often enough to be exact.
            let mean = if (index - first).is_multiple_of(16) { mean(index) } else { next };
            next = mean * step;
            Component { chance: chances[index], mean, variance, resolved }
        };
        (first..=last).map(component).collect()
    }
}

#[cfg(test)]
mod tests;
