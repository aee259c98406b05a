//! Where a quantile lies among sorted outcomes, and how far off it is likely to be.

use super::sample::Estimate;

/// A quantile of `count` outcomes, at least one, from the outcome at a rank: zero is the smallest.
/// It asks for no ranks but its [`quantile_ranks`].
pub(super) fn quantile(probability: f64, count: usize, at: impl Fn(usize) -> f64) -> Estimate {
    let [low, value, high] = places(probability, count).map(|place| place.between(&at));
    Estimate { value, standard_error: 0.5 * (high - low) }
}

/// The ranks that [`quantile`] asks for.
pub(super) fn quantile_ranks(probability: f64, count: usize) -> impl Iterator<Item = usize> {
    places(probability, count).into_iter().flat_map(|place| place.ranks())
}

/// The places of a quantile and of those one binomial standard error to either side, in order.
fn places(probability: f64, count: usize) -> [RankPosition; 3] {
    let spread = (probability * (1.0 - probability) / count as f64).sqrt();
    [probability - spread, probability, probability + spread]
        .map(|level| RankPosition::of(level, count))
}

/// Where a quantile lies among sorted outcomes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct RankPosition {
    /// The outcome at or below it.
    below: usize,
    /// The next rank, or the same at the end.
    above: usize,
    /// How far it lies on the way from one to the other.
    share: f64,
}

impl RankPosition {
    /// The position of a probability among `count` outcomes.
    pub(super) fn of(probability: f64, count: usize) -> Self {
        let last = count.saturating_sub(1);
        let place = probability.clamp(0.0, 1.0) * last as f64;
        // OK because the place lies between zero and the last index.
        let below = (place as usize).min(last);
        Self { below, above: (below + 1).min(last), share: place - below as f64 }
    }

    /// The ranks that lie around it.
    pub(super) fn ranks(&self) -> [usize; 2] {
        [self.below, self.above]
    }

    /// The value there, from the outcome at a rank.
    pub(super) fn between(&self, at: impl Fn(usize) -> f64) -> f64 {
        let (low, high) = (at(self.below), at(self.above));
        low + (high - low) * self.share
    }
}
