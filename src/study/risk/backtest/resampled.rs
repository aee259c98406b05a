//! The months of a history drawn anew in blocks, and what a lock does on such futures.

use super::history::MonthlyHistory;
use super::paths::own_prices;
use super::settled;
use crate::simulate::bootstrap::Bootstrap;
use crate::simulate::replay::log_changes;
use crate::study::risk::case::RiskCase;
use crate::study::risk::locks::StrategyKind;

/// Changes below which nothing is resampled.
const FEWEST_RESAMPLED: usize = 12;
/// Resampled futures.
const RESAMPLED: u64 = 2_000;

/// Futures put together from blocks of the history's months: each at 5, 50 and 95 %.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Resampled {
    /// Without the lock.
    pub unhedged: [f64; 3],
    /// With it.
    pub hedged: [f64; 3],
    /// What the lock did for its holder; negative is a loss.
    pub gain: [f64; 3],
    /// The share of futures in which it did something for its holder.
    pub helped: f64,
}

impl Resampled {
    /// Futures drawn from blocks of the history's months; both prices from the same months.
    pub(super) fn of(
        history: &MonthlyHistory,
        case: &RiskCase,
        kind: StrategyKind,
    ) -> Option<Self> {
        if history.changes() < FEWEST_RESAMPLED {
            return None;
        }
        let drawn = |prices: &[f64]| {
            let changes = log_changes(prices).ok()?;
            let block = Bootstrap::usual_block_length(changes.len());
            let futures = Bootstrap::new(changes, block, case.months(), case.seed()).ok()?;
            futures.log_changes(0..RESAMPLED).ok()
        };
        let own_today = own_prices(case);
        let own = drawn(&history.own)?.from_rows(|logs, row| {
            for ((place, log), today) in row.iter_mut().zip(logs).zip(&own_today) {
                *place = today * libm::exp(*log);
            }
        });
        let index = drawn(history.settled())?.map(|log| case.index_today * libm::exp(log));
        let (comparison, prepared) = settled(case, kind, own, index).ok()?;
        let sign = case.side().sign();
        let added = prepared.lock.added(case.share).ok()?;
        let unhedged: Vec<f64> = comparison.unhedged().iter().map(|cost| sign * cost).collect();
        let pairs = comparison.unhedged().iter().zip(&added);
        let hedged: Vec<f64> = pairs.map(|(cost, added)| sign * (cost + added)).collect();
        let helped = added.iter().filter(|added| **added < 0.0).count();
        let gain: Vec<f64> = added.iter().map(|added| -added).collect();
        Some(Self {
            unhedged: quantiles(unhedged)?,
            hedged: quantiles(hedged)?,
            gain: quantiles(gain)?,
            // OK because futures are few.
            helped: helped as f64 / RESAMPLED as f64,
        })
    }
}

/// At 5, 50 and 95 %.
fn quantiles(mut values: Vec<f64>) -> Option<[f64; 3]> {
    values.sort_by(f64::total_cmp);
    let at = |part: f64| {
        // OK because a part of the count is a place in the list, or the end of it.
        let place = (part * values.len() as f64) as usize;
        values.get(place.min(values.len().saturating_sub(1))).copied()
    };
    Some([at(0.05)?, at(0.5)?, at(0.95)?])
}
