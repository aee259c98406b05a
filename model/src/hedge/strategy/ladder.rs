//! A position in each month's contract, whose gains are linear in what is held.
//!
//! The [gain](super::gains::Gains) of one unit in every path and month is known; a locked share sets how many units are
//! held, and the costs of paths follow by one pass of multiplications, without simulating again.

use super::costs::Costs;
use super::gains::Gains;

/// Gains and costs of one unit of each month's contract, and how many units a share holds.
#[derive(Clone, Debug)]
pub struct Ladder {
    /// Units held at a share of one, before rounding.
    pub(super) weights: Vec<f64>,
    /// Size of a lot, if only whole ones are held.
    pub(super) lot: Option<f64>,
    /// Gain of one unit, from the view of the hedger.
    pub(super) gains: Gains,
    /// What one unit costs.
    pub(super) costs: Vec<Costs>,
    /// How what is held covers the use of months.
    pub(super) cover: Cover,
}

/// How what is held in a month's contract covers the use of months.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cover {
    /// Each month a multiple of what is held in its own contract.
    Own(Vec<f64>),
    /// What is held covers the month and all later ones.
    Rest,
}

/// Paths whose gains of all months fit a processor's nearest cache.
const PATHS_AT_HAND: usize = 64;

/// Lots as near to a half as this are a tie: shares and exposures are decimals, floats are not.
const TIE: f64 = 1e-9;

/// The nearest whole number, ties to the smaller.
fn nearest(lots: f64) -> f64 {
    let below = lots.floor();
    if lots - below > 0.5 + TIE { below + 1.0 } else { below }
}

impl Ladder {
    /// Units held of each month's contract at a locked share.
    pub fn held(&self, share: f64) -> Vec<f64> {
        let held = |weight: &f64| match self.lot {
            Some(lot) => lot * nearest(share * weight / lot),
            None => share * weight,
        };
        self.weights.iter().map(held).collect()
    }

    /// Units of each month's use that are covered at a locked share, `rounded` as held or not.
    pub fn covered(&self, share: f64, rounded: bool) -> Vec<f64> {
        let held = if rounded { self.held(share) } else { self.wanted(share) };
        match &self.cover {
            Cover::Own(times) => {
                held.iter().zip(times).map(|(units, times)| units * times).collect()
            }
            Cover::Rest => {
                let later = held.iter().skip(1).chain(&[0.0]);
                held.iter().zip(later).map(|(units, later)| units - later).collect()
            }
        }
    }

    /// What the position costs at a locked share, whatever the path.
    pub fn costs(&self, share: f64) -> Costs {
        let held = self.held(share);
        self.costs
            .iter()
            .zip(held)
            .fold(Costs::default(), |sum, (cost, units)| sum.plus(&cost.times(units)))
    }

    /// What the position adds to each path's total cost: its costs less its gains.
    pub fn added(&self, share: f64) -> Vec<f64> {
        let held = self.held(share);
        let cost = self.costs(share).added();
        self.each_path(|gains| cost - sum_of_products(gains, &held))
    }

    /// Gain of `units` of each month's contract on every path.
    pub fn gain(&self, units: &[f64]) -> Vec<f64> {
        self.each_path(|gains| sum_of_products(gains, units))
    }

    /// A number for each path from its gains of each month.
    fn each_path(&self, function: impl Fn(&[f64]) -> f64) -> Vec<f64> {
        let mut row = vec![0.0; self.weights.len()];
        (0..self.gains.paths()).map(|path| function(self.gains.of_path(path, &mut row))).collect()
    }

    /// Units of each month's contract at a locked share before any rounding.
    pub fn wanted(&self, share: f64) -> Vec<f64> {
        self.weights.iter().map(|weight| share * weight).collect()
    }

    /// What the position adds to each path's total cost at each of several locked shares, to the bit
    /// as [`added`](Self::added) has it: `see` is told the path's place, the share's and the amount.
    pub fn added_at_each(&self, shares: &[f64], mut see: impl FnMut(usize, usize, f64)) {
        let months = self.weights.len();
        let costs: Vec<f64> = shares.iter().map(|share| self.costs(*share).added()).collect();
        let held: Vec<f64> = shares.iter().flat_map(|share| self.held(*share)).collect();
        let (mut row, mut block) = (vec![0.0; months], Vec::with_capacity(PATHS_AT_HAND * months));
        // A few paths at a time, whose gains stay at hand while all shares go by.
        for first in (0..self.gains.paths()).step_by(PATHS_AT_HAND) {
            block.clear();
            for path in first..self.gains.paths().min(first + PATHS_AT_HAND) {
                block.extend_from_slice(self.gains.of_path(path, &mut row));
            }
            for (share, (held, cost)) in held.chunks_exact(months.max(1)).zip(&costs).enumerate() {
                for (path, gains) in block.chunks_exact(months.max(1)).enumerate() {
                    see(first + path, share, cost - sum_of_products(gains, held));
                }
            }
        }
    }

    /// Of each month, what the position costs and how many units are held, at a locked share.
    pub(super) fn months(&self, share: f64) -> LadderMonths<'_> {
        let held = self.held(share);
        let costs = self.costs.iter().zip(&held).map(|(cost, units)| cost.added() * units);
        LadderMonths {
            gains: &self.gains,
            costs: costs.collect(),
            row: vec![0.0; held.len()],
            held,
        }
    }

    /// Whether every path's cost is a straight line in the share.
    pub fn is_linear(&self) -> bool {
        self.lot.is_none()
    }

    /// The shares up to one at which the position changes; `None` if there are more than `most`
    /// or infinitely many.
    pub fn changes(&self, most: usize) -> Option<Vec<f64>> {
        let lot = self.lot?;
        let largest: f64 = self.weights.iter().map(|weight| nearest(weight / lot)).sum();
        // OK because `most` is small.
        if largest.is_nan() || largest > most as f64 {
            return None;
        }
        let mut changes = Vec::new();
        for weight in self.weights.iter().map(|weight| weight / lot) {
            // OK because it is not above `most`.
            let lots = nearest(weight) as usize;
            changes.extend((0..lots).map(|below| (below as f64 + 0.5) / weight));
        }
        changes.sort_unstable_by(f64::total_cmp);
        changes.dedup();
        Some(changes)
    }
}

/// A position at one locked share, month by month.
pub(super) struct LadderMonths<'a> {
    gains: &'a Gains,
    costs: Vec<f64>,
    held: Vec<f64>,
    /// Where a path's gains are worked out.
    row: Vec<f64>,
}

impl LadderMonths<'_> {
    /// What the position adds to each month's cost on a path.
    pub fn added(&mut self, path: usize) -> impl Iterator<Item = f64> {
        let gains = self.gains.of_path(path, &mut self.row);
        let months = self.costs.iter().zip(gains).zip(&self.held);
        months.map(|((cost, gain), held)| cost - gain * held)
    }
}

/// The sum of the products of two lists' entries, in four sums so that none waits for the other.
pub(in crate::hedge) fn sum_of_products(row: &[f64], held: &[f64]) -> f64 {
    let (row, held) = (row.chunks_exact(4), held.chunks_exact(4));
    let rest = row.remainder().iter().zip(held.remainder()).map(|(gain, units)| gain * units);
    let rest: f64 = rest.sum();
    let mut sums = [0.0; 4];
    for (gains, units) in row.zip(held) {
        for place in 0..4 {
            // OK because chunks have four entries.
            sums[place] += gains[place] * units[place];
        }
    }
    (sums[0] + sums[1]) + (sums[2] + sums[3]) + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lots_are_the_nearest_and_ties_go_down() {
        let cases =
            [(2.5, 2.0), (2.500_001, 3.0), (0.35 * 10.0 + 1e-12, 3.0), (0.0, 0.0), (3.6, 4.0)];
        for (lots, whole) in cases {
            assert_eq!(nearest(lots), whole, "{lots}");
        }
    }

    #[test]
    fn four_sums_are_one() {
        let row: Vec<f64> = (0..11).map(f64::from).collect();
        assert_eq!(sum_of_products(&row, &row), 385.0);
        assert_eq!(sum_of_products(&[], &[]), 0.0);
    }
}
