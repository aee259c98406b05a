//! What a sample of outcomes says, each figure with its standard error.
//!
//! Antithetic outcomes stand in pairs: outcome 2k + 1 comes from the mirrored numbers of 2k. The
//! two depend on each other, so that standard errors of means come from the means of pairs.

use std::cmp::Ordering;

/// A figure and how far it is likely to be off: one standard error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The figure.
    pub value: f64,
    /// Its standard error; NaN where the sample is too small to tell.
    pub error: f64,
}

/// Outcomes of a simulation, in the order of their paths.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    outcomes: Vec<f64>,
    sorted: Vec<f64>,
    antithetic: bool,
}

impl Sample {
    /// Outcomes, which may stand in antithetic pairs; `None` if there is none or one is NaN.
    pub fn new(outcomes: Vec<f64>, antithetic: bool) -> Option<Self> {
        if outcomes.is_empty() || outcomes.iter().any(|outcome| outcome.is_nan()) {
            return None;
        }
        let mut sorted = outcomes.clone();
        sorted.sort_unstable_by(|a, b| a.partial_cmp(b).unwrap_or(Ordering::Equal));
        Some(Self { outcomes, sorted, antithetic })
    }

    /// How many outcomes.
    pub fn count(&self) -> usize {
        self.outcomes.len()
    }

    /// Outcomes from the smallest to the largest.
    pub fn sorted(&self) -> &[f64] {
        &self.sorted
    }

    /// The mean.
    pub fn mean(&self) -> Estimate {
        self.mean_of(|outcome| outcome)
    }

    /// The mean of a function of the outcomes.
    pub fn mean_of(&self, function: impl Fn(f64) -> f64) -> Estimate {
        let size = if self.antithetic { 2 } else { 1 };
        let draws = self.outcomes.chunks(size);
        let independent = draws.len() as f64;
        let draw =
            |chunk: &[f64]| chunk.iter().map(|x| function(*x)).sum::<f64>() / chunk.len() as f64;
        let value = self.outcomes.iter().map(|x| function(*x)).sum::<f64>() / self.count() as f64;
        let squares: f64 = draws.map(|chunk| square(draw(chunk) - value)).sum();
        Estimate { value, error: (squares / (independent - 1.0) / independent).sqrt() }
    }

    /// The standard deviation; its error by the delta method from the squared distances.
    pub fn standard_deviation(&self) -> Estimate {
        let mean = self.mean().value;
        let variance = self.mean_of(|x| square(x - mean));
        let count = self.count() as f64;
        let value = (variance.value * count / (count - 1.0)).sqrt();
        let error = if value == 0.0 { 0.0 } else { variance.error / (2.0 * value) };
        Estimate { value, error }
    }

    /// The value below which a share of the outcomes lies, between the two nearest outcomes.
    ///
    /// Its error is half the distance of the quantiles one binomial standard error to either side.
    pub fn quantile(&self, probability: f64) -> Estimate {
        quantile(probability, self.count(), |rank| self.sorted[rank])
    }

    /// The chance of more than a level.
    pub fn exceedance(&self, level: f64) -> Estimate {
        self.mean_of(|outcome| f64::from(outcome > level))
    }

    /// The mean of what is above a level, with zero where nothing is: E[max(X - level, 0)].
    pub fn mean_excess(&self, level: f64) -> Estimate {
        self.mean_of(|outcome| (outcome - level).max(0.0))
    }

    /// The mean of the largest share of outcomes, such as the worst 5 % of a cost.
    ///
    /// By Rockafellar and Uryasev (2000): quantile plus mean excess over it, a share of the tail.
    pub fn expected_shortfall(&self, tail: f64) -> Estimate {
        let quantile = self.at(1.0 - tail);
        let excess = self.mean_excess(quantile);
        Estimate { value: quantile + excess.value / tail, error: excess.error / tail }
    }

    /// How many outcomes lie in each of so many equally wide bins from `low` to `high`; the first
    /// and the last also hold what lies beyond.
    pub fn histogram(&self, low: f64, high: f64, bins: usize) -> Vec<usize> {
        let mut counts = vec![0; bins.max(1)];
        let last = counts.len() - 1;
        for outcome in &self.outcomes {
            let place = (outcome - low) / (high - low) * counts.len() as f64;
            // OK because a float that does not fit is cut to the ends, and NaN becomes zero.
            counts[(place as usize).min(last)] += 1;
        }
        counts
    }

    fn at(&self, probability: f64) -> f64 {
        Place::of(probability, self.count()).between(|rank| self.sorted[rank])
    }
}

/// A quantile of so many outcomes, at least one, from the outcome at a rank: zero is the smallest.
/// It asks for no ranks but its [`quantile_ranks`].
pub(super) fn quantile(probability: f64, count: usize, at: impl Fn(usize) -> f64) -> Estimate {
    let [low, value, high] = places(probability, count).map(|place| place.between(&at));
    Estimate { value, error: 0.5 * (high - low) }
}

/// The ranks that [`quantile`] asks for.
pub(super) fn quantile_ranks(probability: f64, count: usize) -> impl Iterator<Item = usize> {
    places(probability, count).into_iter().flat_map(|place| [place.below, place.above])
}

/// The places of a quantile and of those one binomial standard error to either side, in order.
fn places(probability: f64, count: usize) -> [Place; 3] {
    let spread = (probability * (1.0 - probability) / count as f64).sqrt();
    [probability - spread, probability, probability + spread].map(|level| Place::of(level, count))
}

/// Where a quantile lies among sorted outcomes.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Place {
    /// The outcome at or below it.
    below: usize,
    /// The one after, or the same where there is none.
    above: usize,
    /// How far it lies on the way from one to the other.
    share: f64,
}

impl Place {
    fn of(probability: f64, count: usize) -> Self {
        let last = count.saturating_sub(1);
        let place = probability.clamp(0.0, 1.0) * last as f64;
        // OK because the place lies between zero and the last index.
        let below = (place as usize).min(last);
        Self { below, above: (below + 1).min(last), share: place - below as f64 }
    }

    fn between(&self, at: impl Fn(usize) -> f64) -> f64 {
        let (low, high) = (at(self.below), at(self.above));
        low + (high - low) * self.share
    }
}

fn square(x: f64) -> f64 {
    x * x
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulate::random::{Purpose, Random};

    #[test]
    fn figures_of_a_small_sample_are_those_of_a_textbook() {
        let sample = Sample::new(vec![4.0, 1.0, 3.0, 2.0, 5.0], false).unwrap();
        assert_eq!(sample.mean().value, 3.0);
        assert!((sample.mean().error - (2.5f64 / 5.0).sqrt()).abs() < 1e-15);
        assert!((sample.standard_deviation().value - 2.5f64.sqrt()).abs() < 1e-15);
        assert_eq!(sample.quantile(0.5).value, 3.0);
        assert_eq!(sample.quantile(0.125).value, 1.5);
        assert_eq!(sample.exceedance(3.0).value, 0.4);
        assert!((sample.mean_excess(3.0).value - 0.6).abs() < 1e-15);
        assert!((sample.expected_shortfall(0.4).value - 4.5).abs() < 0.6);
        assert_eq!(sample.histogram(1.0, 5.0, 2), [2, 3]);
    }

    #[test]
    fn nothing_and_nonsense_are_no_sample() {
        assert!(Sample::new(vec![], false).is_none());
        assert!(Sample::new(vec![1.0, f64::NAN], false).is_none());
        let constant = Sample::new(vec![2.0; 8], true).unwrap();
        assert_eq!(constant.standard_deviation(), Estimate { value: 0.0, error: 0.0 });
        assert_eq!(constant.expected_shortfall(0.05).value, 2.0);
    }

    /// Mirrored normal numbers have a mean of exactly nothing, which only pairs can know.
    #[test]
    fn antithetic_errors_come_from_pairs() {
        let mut random = Random::new(5, 0, Purpose::IndexDiffusion);
        let mirrored: Vec<f64> = (0..2_000)
            .flat_map(|_| {
                let z = random.normal();
                [z, -z]
            })
            .collect();
        let pairs = Sample::new(mirrored.clone(), true).unwrap().mean();
        assert!(pairs.error < 1e-15, "{pairs:?}");
        let singles = Sample::new(mirrored, false).unwrap().mean();
        assert!((singles.error - 1.0 / 4_000f64.sqrt()).abs() < 1e-3, "{singles:?}");
    }

    /// Over many samples, a figure is off by about its standard error.
    #[test]
    fn standard_errors_are_as_large_as_the_errors() {
        let truth = [0.0, 1.0, 1.644_853_626_951_472_7, 0.05, 2.062_712_807_507_41];
        let figures = |sample: &Sample| {
            [
                sample.mean(),
                sample.standard_deviation(),
                sample.quantile(0.95),
                sample.exceedance(truth[2]),
                sample.expected_shortfall(0.05),
            ]
        };
        let mut squares = [0.0; 5];
        let samples = 200;
        for path in 0..samples {
            let mut random = Random::new(9, path, Purpose::OwnDiffusion);
            let sample = Sample::new((0..500).map(|_| random.normal()).collect(), false).unwrap();
            for (index, figure) in figures(&sample).into_iter().enumerate() {
                squares[index] += square((figure.value - truth[index]) / figure.error);
            }
        }
        for (index, sum) in squares.into_iter().enumerate() {
            let ratio = (sum / samples as f64).sqrt();
            assert!((0.75..1.4).contains(&ratio), "figure {index}: {ratio}");
        }
    }
}
