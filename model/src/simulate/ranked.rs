//! The outcomes at a few ranks, without putting all in order.
//!
//! Outcomes are counted into narrow buckets that follow one another, and only the buckets that hold
//! a wanted rank are put in order. What is found is what a full sort would find, to the bit.

use std::cmp::Ordering;

use crate::pricing::option_type::positive_part;

/// How many buckets.
const BUCKETS: usize = 2_048;
const LAST: f64 = (BUCKETS - 1) as f64;
/// How many outcomes say where most of the others lie.
const SCOUTS: usize = 128;
/// Fewer outcomes than this are put in order at once.
const FEW: usize = 1_000;

/// The smallest outcome is of rank zero.
#[derive(Clone, Debug, Default)]
pub(super) struct Ranked {
    /// The outcomes at the wanted ranks, each with its rank, in order.
    found: Vec<(usize, f64)>,
    /// Room that is kept from one search to the next.
    candidates: Vec<f64>,
    buckets: Vec<u16>,
}

impl Ranked {
    /// Finds the outcomes at ranks, which increase and are below the count. Outcomes are finite.
    pub fn find(&mut self, outcomes: &[f64], ranks: &[usize]) {
        self.candidates.clear();
        let Some((low, scale)) = range(outcomes) else {
            self.candidates.extend(outcomes);
            self.take(ranks.iter().map(|rank| (*rank, *rank)));
            return;
        };
        let mut counts = [0u32; BUCKETS];
        self.buckets.clear();
        self.buckets.extend(outcomes.iter().map(|outcome| {
            let place = positive_part((outcome - low) * scale);
            let place = if place < LAST { place } else { LAST };
            // OK because the place is that of a bucket.
            let bucket = place as u16;
            counts[usize::from(bucket)] += 1;
            bucket
        }));
        // The rank of each wanted outcome among those in wanted buckets.
        let mut wanted = [0u8; BUCKETS];
        let mut among = Vec::with_capacity(ranks.len());
        let mut left = ranks.iter().copied().peekable();
        let (mut before, mut skipped) = (0, 0);
        for (count, wanted) in counts.iter().zip(&mut wanted) {
            // OK because it counts what lies in memory.
            let after = before + *count as usize;
            while let Some(rank) = left.next_if(|rank| *rank < after) {
                *wanted = 1;
                among.push((rank, rank - skipped));
            }
            if *wanted == 0 {
                skipped += after - before;
            }
            before = after;
        }
        // Every outcome is written, and the next is written over it unless it is kept.
        self.candidates.resize(outcomes.len(), 0.0);
        let mut kept = 0;
        for (outcome, bucket) in outcomes.iter().zip(&self.buckets) {
            // OK because no more are kept than there are outcomes, and every bucket has its mark.
            self.candidates[kept] = *outcome;
            kept += usize::from(wanted[usize::from(*bucket)]);
        }
        self.candidates.truncate(kept);
        self.take(among.into_iter());
    }

    /// The outcome at a rank that was looked for.
    pub fn at(&self, rank: usize) -> f64 {
        let place = self.found.binary_search_by_key(&rank, |(rank, _)| *rank);
        // OK because only ranks that were looked for are asked for.
        place.map_or(f64::NAN, |place| self.found[place].1)
    }

    /// Takes pairs of a rank and the same outcome's rank among the candidates.
    fn take(&mut self, ranks: impl Iterator<Item = (usize, usize)>) {
        // Outcomes are finite, so that they compare; this is faster than an order of all floats.
        let order = |a: &f64, b: &f64| a.partial_cmp(b).unwrap_or(Ordering::Equal);
        self.candidates.sort_unstable_by(order);
        self.found.clear();
        // OK because ranks are below the count.
        self.found.extend(ranks.map(|(rank, place)| (rank, self.candidates[place])));
    }
}

/// Where the buckets begin and how many there are to a unit; `None` where they would be of no use.
fn range(outcomes: &[f64]) -> Option<(f64, f64)> {
    if outcomes.len() < FEW {
        return None;
    }
    let scouts = outcomes.iter().step_by(outcomes.len() / SCOUTS);
    let (low, high) = scouts.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), outcome| {
        (if *outcome < low { *outcome } else { low }, if *outcome > high { *outcome } else { high })
    });
    let scale = LAST / (high - low);
    // Many buckets may be empty or one may hold nearly all; what is found is the same.
    (scale > 0.0 && scale.is_finite()).then_some((low, scale))
}
