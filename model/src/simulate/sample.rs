//! What a sample of outcomes says, each figure with its standard error.
//!
//! Antithetic outcomes stand in pairs: outcome 2k + 1 comes from the mirrored numbers of 2k. The
//! two depend on each other, so that standard errors of means come from the means of pairs.

use std::cmp::Ordering;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::quantile::{RankPosition, quantile, quantile_ranks};
use super::ranked::Ranked;
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::{Input, PROBABILITY};
use crate::pricing::option_type::positive_part;

/// The share of outcomes in a tail.
pub const TAIL: Input =
    PROBABILITY.named("tail").meaning("share of outcomes in the tail that is averaged");

/// An outcome: the range keeps sums of fourth powers finite, which errors of deviations are from.
pub const OUTCOMES: Input =
    Input { name: "outcomes", min: -1e75, max: 1e75, meaning: "what a path comes to" };

/// A figure and how far it is likely to be off: one standard error.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
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
            return Err(PricingError::new(OUTCOMES.name, 0.0, PricingReason::Empty));
        }
        if !all_in_range(&outcomes) {
            outcomes.iter().try_for_each(|outcome| OUTCOMES.check(*outcome).map(|_| ()))?;
        }
        Ok(Self { outcomes, sorted: OnceLock::new(), antithetic })
    }

    /// How many outcomes.
    pub fn count(&self) -> usize {
        self.outcomes.len()
    }

    /// Outcomes in the order of their paths.
    pub fn outcomes(&self) -> &[f64] {
        &self.outcomes
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
        let value = self.average(&function);
        let (independent, squares) = if self.antithetic {
            let (pairs, single) = self.outcomes.as_chunks::<2>();
            let of_pair =
                |pair: &[f64; 2]| square((function(pair[0]) + function(pair[1])) / 2.0 - value);
            let of_single: f64 = single.iter().map(|x| square(function(*x) - value)).sum();
            (pairs.len() + single.len(), sum(pairs, of_pair) + of_single)
        } else {
            (self.count(), sum(&self.outcomes, |x| square(function(*x) - value)))
        };
        // OK because outcomes are counted in memory.
        let independent = independent as f64;
        if independent < 2.0 {
            return Estimate { value, standard_error: f64::INFINITY };
        }
        Estimate { value, standard_error: (squares / (independent - 1.0) / independent).sqrt() }
    }

    /// The standard deviation; its error by the delta method from the squared distances. A single
    /// outcome shows none: zero, with an infinite error.
    pub fn standard_deviation(&self) -> Estimate {
        let mean = self.average(|outcome| outcome);
        let variance = self.mean_of(|x| square(x - mean));
        let value = (variance.value * self.correction()).sqrt();
        let error = if variance.standard_error == 0.0 {
            0.0
        } else {
            variance.standard_error / (2.0 * value)
        };
        Estimate { value, standard_error: error }
    }

    /// The square of the standard deviation.
    pub fn variance(&self) -> f64 {
        let mean = self.average(|outcome| outcome);
        self.average(|x| square(x - mean)) * self.correction()
    }

    /// What makes the mean squared distance from the mean an estimate without bias.
    fn correction(&self) -> f64 {
        let count = self.count() as f64;
        count / (count - 1.0).max(1.0)
    }

    fn average(&self, function: impl Fn(f64) -> f64) -> f64 {
        sum(&self.outcomes, |x| function(*x)) / self.count() as f64
    }

    /// The value below which a share of the outcomes lies, between the two nearest outcomes.
    ///
    /// Its error is half the distance of the quantiles one binomial standard error to either side.
    ///
    /// # Errors
    /// A probability not finite or out of range.
    pub fn quantile(&self, probability: f64) -> Result<Estimate, PricingError> {
        let [quantile] = self.quantiles([probability])?;
        Ok(quantile)
    }

    /// Several quantiles at once, which takes less time than one after the other.
    ///
    /// # Errors
    /// A probability not finite or out of range.
    pub fn quantiles<const COUNT: usize>(
        &self,
        probabilities: [f64; COUNT],
    ) -> Result<[Estimate; COUNT], PricingError> {
        probabilities.iter().try_for_each(|level| PROBABILITY.check(*level).map(|_| ()))?;
        let count = self.count();
        let ranked = self.ranked(probabilities.iter().flat_map(|p| quantile_ranks(*p, count)));
        Ok(probabilities.map(|level| quantile(level, count, |rank| ranked.at(rank))))
    }

    fn ranked(&self, ranks: impl Iterator<Item = usize>) -> Ranked {
        let mut ranks: Vec<usize> = ranks.collect();
        ranks.sort_unstable();
        ranks.dedup();
        let mut ranked = Ranked::default();
        ranked.find(&self.outcomes, &ranks);
        ranked
    }

    /// The chance of more than a level.
    pub fn exceedance(&self, level: f64) -> Estimate {
        self.mean_of(|outcome| f64::from(outcome > level))
    }

    /// The chance of more than a level less that of another sample of the same paths, with the error of
    /// their difference path by path.
    ///
    /// # Errors
    /// Another number of outcomes.
    pub fn exceedance_change(&self, other: &Self, level: f64) -> Result<Estimate, PricingError> {
        if other.count() != self.count() {
            let reason =
                PricingReason::LengthsDiffer { other: OUTCOMES.name, expected: self.count() };
            return Err(PricingError::new(OUTCOMES.name, other.count() as f64, reason));
        }
        let is_above = |outcome: &f64| f64::from(*outcome > level);
        let pairs = self.outcomes.iter().zip(&other.outcomes);
        let changes = pairs.map(|(here, there)| is_above(here) - is_above(there)).collect();
        Ok(Self::new(changes, self.antithetic)?.mean())
    }

    /// The mean of what is above a level, with zero where nothing is: E[max(X - level, 0)].
    pub fn mean_excess(&self, level: f64) -> Estimate {
        self.mean_of(|outcome| positive_part(outcome - level))
    }

    /// The mean of the largest share of outcomes, such as the worst 5 % of a cost.
    ///
    /// By Rockafellar and Uryasev (2000): quantile plus mean excess over it, a share of the tail.
    ///
    /// # Errors
    /// A tail not finite or out of range.
    pub fn expected_shortfall(&self, tail: f64) -> Result<Estimate, PricingError> {
        TAIL.check(tail)?;
        let place = RankPosition::of(1.0 - tail, self.count());
        let ranked = self.ranked(place.ranks().into_iter());
        let quantile = place.between(|rank| ranked.at(rank));
        let excess = self.mean_excess(quantile);
        Ok(Estimate {
            value: quantile + excess.value / tail,
            standard_error: excess.standard_error / tail,
        })
    }

    /// Number of outcomes in each of `bins` equally wide bins from `low` to `high`; the first
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

/// Whether all outcomes are numbers that sums of fourth powers have room for.
pub(super) fn all_in_range(outcomes: &[f64]) -> bool {
    // Without an early end, so that several are looked at together.
    outcomes.iter().fold(true, |so_far, x| so_far & (*x >= OUTCOMES.min) & (*x <= OUTCOMES.max))
}

/// The sum of a function over a list, in eight sums so that none waits for the other.
fn sum<T>(list: &[T], function: impl Fn(&T) -> f64) -> f64 {
    let (chunks, rest) = list.as_chunks::<8>();
    let mut sums = [0.0; 8];
    for chunk in chunks {
        for (sum, entry) in sums.iter_mut().zip(chunk) {
            *sum += function(entry);
        }
    }
    let [a, b, c, d, e, f, g, h] = sums;
    ((a + b) + (c + d)) + ((e + f) + (g + h)) + rest.iter().map(function).sum::<f64>()
}

fn square(x: f64) -> f64 {
    x * x
}
