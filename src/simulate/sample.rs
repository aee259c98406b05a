//! What a sample of outcomes says, each figure with its standard error.
//!
//! Antithetic outcomes stand in pairs: outcome 2k + 1 comes from the mirrored numbers of 2k. The
//! two depend on each other, so that standard errors of means come from the means of pairs.

use std::cmp::Ordering;
use std::sync::OnceLock;

use super::quantile::{Place, quantile};
use crate::pricing::error::{PricingError, Reason};
use crate::pricing::input::{Input, PROBABILITY};

/// The share of outcomes in a tail.
pub const TAIL: Input =
    PROBABILITY.named("tail").meaning("share of outcomes in the tail that is averaged");

/// An outcome: the range keeps sums of fourth powers finite, which errors of deviations are from.
pub const OUTCOMES: Input =
    Input { name: "outcomes", min: -1e75, max: 1e75, meaning: "what a path comes to" };

/// A figure and how far it is likely to be off: one standard error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The figure.
    pub value: f64,
    /// Its standard error; infinite where the sample is too small to tell.
    pub standard_error: f64,
}

impl Estimate {
    /// The distance from a number in standard errors; `None` where the error is zero.
    pub fn t_against(&self, number: f64) -> Option<f64> {
        let t = (self.value - number) / self.standard_error;
        t.is_finite().then_some(t)
    }
}

/// Outcomes of a simulation, in the order of their paths.
#[derive(Clone, Debug)]
pub struct Sample {
    outcomes: Vec<f64>,
    /// In order, once a figure has asked for it: means and deviations don't.
    sorted: OnceLock<Vec<f64>>,
    antithetic: bool,
}

impl PartialEq for Sample {
    fn eq(&self, other: &Self) -> bool {
        self.antithetic == other.antithetic && self.outcomes == other.outcomes
    }
}

impl Sample {
    /// Outcomes, which may stand in antithetic pairs.
    ///
    /// # Errors
    /// No outcome, or one not finite or out of range.
    pub fn new(outcomes: Vec<f64>, antithetic: bool) -> Result<Self, PricingError> {
        if outcomes.is_empty() {
            return Err(PricingError::new(OUTCOMES.name, 0.0, Reason::Empty));
        }
        for outcome in &outcomes {
            OUTCOMES.check(*outcome)?;
        }
        Ok(Self { outcomes, sorted: OnceLock::new(), antithetic })
    }

    /// How many outcomes.
    pub fn count(&self) -> usize {
        self.outcomes.len()
    }

    /// Outcomes from the smallest to the largest.
    pub fn sorted(&self) -> &[f64] {
        self.sorted.get_or_init(|| {
            let mut sorted = self.outcomes.clone();
            sorted.sort_unstable_by(|a, b| a.partial_cmp(b).unwrap_or(Ordering::Equal));
            sorted
        })
    }

    /// The mean.
    pub fn mean(&self) -> Estimate {
        self.mean_of(|outcome| outcome)
    }

    /// The mean of a function of the outcomes. Its error is infinite where there is only one
    /// outcome or pair.
    pub fn mean_of(&self, function: impl Fn(f64) -> f64) -> Estimate {
        let size = if self.antithetic { 2 } else { 1 };
        let draws = self.outcomes.chunks(size);
        let independent = draws.len() as f64;
        let draw =
            |chunk: &[f64]| chunk.iter().map(|x| function(*x)).sum::<f64>() / chunk.len() as f64;
        let value = self.outcomes.iter().map(|x| function(*x)).sum::<f64>() / self.count() as f64;
        if independent < 2.0 {
            return Estimate { value, standard_error: f64::INFINITY };
        }
        let squares: f64 = draws.map(|chunk| square(draw(chunk) - value)).sum();
        Estimate { value, standard_error: (squares / (independent - 1.0) / independent).sqrt() }
    }

    /// The standard deviation; its error by the delta method from the squared distances. A single
    /// outcome shows none: zero, with an infinite error.
    pub fn standard_deviation(&self) -> Estimate {
        let mean = self.mean().value;
        let variance = self.mean_of(|x| square(x - mean));
        let count = self.count() as f64;
        let value = (variance.value * count / (count - 1.0).max(1.0)).sqrt();
        let error = if variance.standard_error == 0.0 {
            0.0
        } else {
            variance.standard_error / (2.0 * value)
        };
        Estimate { value, standard_error: error }
    }

    /// The value below which a share of the outcomes lies, between the two nearest outcomes.
    ///
    /// Its error is half the distance of the quantiles one binomial standard error to either side.
    ///
    /// # Errors
    /// A probability not finite or out of range.
    pub fn quantile(&self, probability: f64) -> Result<Estimate, PricingError> {
        let sorted = self.sorted();
        // OK because ranks are below the count.
        Ok(quantile(PROBABILITY.check(probability)?, self.count(), |rank| sorted[rank]))
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
    ///
    /// # Errors
    /// A tail not finite or out of range.
    pub fn expected_shortfall(&self, tail: f64) -> Result<Estimate, PricingError> {
        TAIL.check(tail)?;
        let sorted = self.sorted();
        // OK because ranks are below the count.
        let quantile = Place::of(1.0 - tail, self.count()).between(|rank| sorted[rank]);
        let excess = self.mean_excess(quantile);
        Ok(Estimate {
            value: quantile + excess.value / tail,
            standard_error: excess.standard_error / tail,
        })
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
        assert!((sample.mean().standard_error - (2.5f64 / 5.0).sqrt()).abs() < 1e-15);
        assert!((sample.standard_deviation().value - 2.5f64.sqrt()).abs() < 1e-15);
        assert_eq!(sample.quantile(0.5).unwrap().value, 3.0);
        assert_eq!(sample.quantile(0.125).unwrap().value, 1.5);
        assert_eq!(sample.exceedance(3.0).value, 0.4);
        assert!((sample.mean_excess(3.0).value - 0.6).abs() < 1e-15);
        assert!((sample.expected_shortfall(0.4).unwrap().value - 4.5).abs() < 1e-12);
        assert_eq!(sample.sorted(), [1.0, 2.0, 3.0, 4.0, 5.0]);
        assert_eq!(sample.histogram(1.0, 5.0, 2), [2, 3]);
    }

    #[test]
    fn nothing_and_nonsense_are_no_sample() {
        let refused = |outcomes| Sample::new(outcomes, false).unwrap_err().reason.name();
        assert_eq!(refused(vec![]), "empty");
        assert_eq!(refused(vec![1.0, f64::NAN]), "not_finite");
        assert_eq!(refused(vec![f64::NEG_INFINITY, 1.0]), "not_finite");
        assert_eq!(refused(vec![1.0, 1e76]), "out_of_range");
        for share in [0.0, 1.0, -0.1, f64::NAN] {
            let sample = Sample::new(vec![1.0, 2.0], false).unwrap();
            assert_eq!(sample.quantile(share).unwrap_err().field, "probability");
            assert_eq!(sample.expected_shortfall(share).unwrap_err().field, "tail");
        }
        let constant = Sample::new(vec![2.0; 8], true).unwrap();
        assert_eq!(constant.standard_deviation(), Estimate { value: 0.0, standard_error: 0.0 });
        assert_eq!(constant.expected_shortfall(0.05).unwrap().value, 2.0);
    }

    #[test]
    fn no_sample_is_too_small_or_too_wild_for_a_number() {
        for (outcomes, antithetic) in
            [(vec![2.0], false), (vec![2.0], true), (vec![2.0, 2.0], true), (vec![1.0, 3.0], true)]
        {
            let sample = Sample::new(outcomes, antithetic).unwrap();
            assert_eq!(sample.mean(), Estimate { value: 2.0, standard_error: f64::INFINITY });
            let deviation = sample.standard_deviation();
            assert!(deviation.value.is_finite() && deviation.standard_error == f64::INFINITY);
        }
        let wild: Vec<f64> =
            (0..1_000).map(|path| if path % 2 == 0 { 1e75 } else { -1e75 }).collect();
        let sample = Sample::new(wild, false).unwrap();
        for figure in [
            sample.mean(),
            sample.standard_deviation(),
            sample.quantile(0.4995).unwrap(),
            sample.mean_excess(-1e75),
            sample.expected_shortfall(1e-12).unwrap(),
        ] {
            assert!(figure.value.is_finite() && figure.standard_error.is_finite(), "{figure:?}");
        }
    }

    #[test]
    fn samples_are_equal_whether_put_in_order_or_not() {
        let sample = Sample::new(vec![2.0, 1.0], false).unwrap();
        let copy = sample.clone();
        sample.sorted();
        assert_eq!(sample, copy);
        assert_ne!(sample, Sample::new(vec![1.0, 2.0], false).unwrap());
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
        assert!(pairs.standard_error < 1e-15, "{pairs:?}");
        let singles = Sample::new(mirrored, false).unwrap().mean();
        assert!((singles.standard_error - 1.0 / 4_000f64.sqrt()).abs() < 1e-3, "{singles:?}");
    }

    /// Over many samples, a figure is off by about its standard error.
    #[test]
    fn standard_errors_are_as_large_as_the_errors() {
        let truth = [0.0, 1.0, 1.644_853_626_951_472_7, 0.05, 2.062_712_807_507_41];
        let figures = |sample: &Sample| {
            [
                sample.mean(),
                sample.standard_deviation(),
                sample.quantile(0.95).unwrap(),
                sample.exceedance(truth[2]),
                sample.expected_shortfall(0.05).unwrap(),
            ]
        };
        let mut squares = [0.0; 5];
        let samples = 200;
        for path in 0..samples {
            let mut random = Random::new(9, path, Purpose::OwnDiffusion);
            let sample = Sample::new((0..500).map(|_| random.normal()).collect(), false).unwrap();
            for (index, figure) in figures(&sample).into_iter().enumerate() {
                squares[index] += square((figure.value - truth[index]) / figure.standard_error);
            }
        }
        for (index, sum) in squares.into_iter().enumerate() {
            let ratio = (sum / samples as f64).sqrt();
            assert!((0.75..1.4).contains(&ratio), "figure {index}: {ratio}");
        }
    }
}
