//! What the total of a horizon is made of: a mean split into parts that add up to it.
//!
//! With E_m the expected use, P_m today's own price, I_0 today's index and I_m, S_m, Q_m the index, own price and use
//! of a path:
//!
//! 1. today: sum P_m E_m, the bill at unmoved prices;
//! 2. price: sum P_m E_m (I_m / I_0 - 1), as if the own price followed the index one for one;
//! 3. basis: sum E_m (S_m - P_m I_m / I_0), what the own price did beside the index;
//! 4. volume: sum (Q_m - E_m) S_m, use that was not as expected;
//! 5. lock: what the lock took, or where negative gave, before whole lots and its own costs;
//! 6. lots: what whole lots changed about that;
//! 7. costs: fees, spread, premiums and interest.
//!
//! The means are of all paths, and of the twentieth whose total with the lock is worst. Both are on the reader's side:
//! of a buyer's cost, or of a provider's revenue.

use serde::{Deserialize, Serialize};

use super::strategy::comparison::Comparison;
use super::strategy::lock::SizedStrategy;
use crate::pricing::error::PricingError;
use crate::pricing::input::{Input, SPOT, finite};

/// The share of paths that counts as bad.
const TAIL: f64 = 0.05;
/// Today's index.
const INDEX_TODAY: Input = SPOT.named("index");

/// Means of the parts of a total, money.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Parts {
    /// The bill at unmoved prices.
    pub today: f64,
    /// What the index did to it.
    pub price: f64,
    /// What the own price did beside the index.
    pub basis: f64,
    /// Use that was not as expected.
    pub volume: f64,
    /// What the lock took, or where negative gave, in any quantity; for a provider the other way round.
    pub lock: f64,
    /// What whole lots changed about that.
    pub lots: f64,
    /// The lock's own costs; negative for a provider, whose revenue they lower.
    pub costs: f64,
}

impl Parts {
    /// The parts in their order.
    pub const fn each(&self) -> [f64; 7] {
        let Self { today, price, basis, volume, lock, lots, costs } = *self;
        [today, price, basis, volume, lock, lots, costs]
    }

    /// All parts together.
    pub fn total(&self) -> f64 {
        self.each().iter().sum()
    }

    fn of(each: [f64; 7]) -> Self {
        let [today, price, basis, volume, lock, lots, costs] = each;
        Self { today, price, basis, volume, lock, lots, costs }
    }
}

/// What the total under a lock is made of.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attribution {
    /// The mean of all paths.
    pub mean: Parts,
    /// The mean of the worst twentieth of them.
    pub bad: Parts,
}

impl Attribution {
    /// Of a lock at a locked share; `today` holds each month's own price, with the index at `index_today`.
    ///
    /// # Errors
    /// A share or index out of range; a total beyond floating-point numbers.
    pub fn new(
        comparison: &Comparison,
        lock: &SizedStrategy,
        share: f64,
        today: &[f64],
        index_today: f64,
    ) -> Result<Self, PricingError> {
        INDEX_TODAY.check(index_today)?;
        let setting = comparison.setting();
        let sign = setting.side.sign();
        let simulated = &setting.simulated;
        let unmoved: f64 = today.iter().zip(&setting.exposure).map(|(p, e)| p * e).sum();
        let added = lock.added(share)?;
        let costs = lock.costs(share)?.added();
        // Before whole lots: only a position in lots gains something else without them.
        let unrounded: Vec<f64> = match lock.ladder() {
            Some(ladder) => {
                let gain = ladder.gain(&ladder.wanted(share));
                gain.into_iter().map(|gain| -gain).collect()
            }
            None => added.iter().map(|added| added - costs).collect(),
        };
        let rows = simulated.index.rows().zip(simulated.own_price.rows());
        let rows = rows.zip(simulated.usage.rows()).zip(added.iter().zip(&unrounded));
        let paths: Vec<[f64; 7]> = rows
            .map(|(((index, own), usage), (added, unrounded))| {
                let (mut price, mut basis, mut volume) = (0.0, 0.0, 0.0);
                let months =
                    index.iter().zip(own).zip(usage).zip(today.iter().zip(&setting.exposure));
                for (((index, own), used), (today, expected)) in months {
                    let with_index = today * index / index_today;
                    price += expected * (with_index - today);
                    basis += expected * (own - with_index);
                    volume += (used - expected) * own;
                }
                let lots = added - costs - unrounded;
                [unmoved, price, basis, volume, sign * unrounded, sign * lots, sign * costs]
            })
            .collect();
        let total = |path: &[f64; 7]| path.iter().sum::<f64>();
        let mut order: Vec<&[f64; 7]> = paths.iter().collect();
        // The worst first: the highest cost, or the lowest revenue.
        order.sort_by(|one, other| (sign * total(other)).total_cmp(&(sign * total(one))));
        // OK because paths are counted in memory, and a rounded part of them is whole and not negative.
        let worst = ((TAIL * paths.len() as f64).round() as usize).max(1);
        let mean = Parts::of(mean_of(order.iter().copied()));
        let bad = Parts::of(mean_of(order.iter().copied().take(worst)));
        finite(mean.total() + bad.total(), &INDEX_TODAY, index_today)?;
        Ok(Self { mean, bad })
    }
}

fn mean_of<'a>(paths: impl Iterator<Item = &'a [f64; 7]>) -> [f64; 7] {
    let (mut sums, mut count) = ([0.0; 7], 0.0);
    for path in paths {
        sums.iter_mut().zip(path).for_each(|(sum, part)| *sum += part);
        count += 1.0;
    }
    sums.map(|sum| sum / count)
}
