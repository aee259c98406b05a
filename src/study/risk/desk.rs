//! What the desk asks of a simulated case, and what it is answered: all strategies side by side, the distribution
//! under one of them, and margin accounts in between.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::figures::{Both, StrategyFigures};
use super::locks::StrategyKind;
use crate::hedge::attribution::Attribution;
use crate::hedge::cash_need::BufferChances;
use crate::hedge::find_lock::FoundLock;
use crate::market::exact::from_float;
use crate::simulate::process::Lead;
use crate::simulate::sample::Estimate;
use crate::study::refusal::Refusals;

/// Number of equally likely outcomes that represent a distribution.
pub const DOTS: usize = 50;
/// Bins of a histogram.
pub const BINS: usize = 40;

/// A question of the desk about a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DeskQuestion {
    /// All strategies, and the shares of the strip within both tolerances.
    Strategies,
    /// The distribution of the total under a strategy.
    Distribution(StrategyKind),
    /// The margin accounts of three paths.
    Accounts,
}

/// The answer to a [`DeskQuestion`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum DeskAnswer {
    /// To [`DeskQuestion::Strategies`].
    Strategies(Box<Strategies>),
    /// To [`DeskQuestion::Distribution`].
    Distribution(Box<Distribution>),
    /// To [`DeskQuestion::Accounts`]; `None` where nothing is held or no daily paths are asked for.
    Accounts(Option<Box<Accounts>>),
}

/// All strategies at the case's share and budget.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Strategies {
    /// Simulated paths.
    pub paths: usize,
    /// Whether the mean or the median speaks for the outcomes.
    pub lead: Lead,
    /// Each strategy, in the order in which they are shown. An unavailable one carries its error.
    pub strategies: Vec<Result<StrategyFigures, (StrategyKind, Refusals)>>,
    /// Which shares of the strip keep both chances small enough.
    pub found: FoundLock,
    /// Locked shares of the strip from 0 to 1, ascending, with their chances.
    pub scan: Vec<ScanPoint>,
}

/// The two chances at one locked share of the strip; all from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScanPoint {
    /// The locked share.
    pub share: f64,
    /// Chance that the total breaks the budget.
    pub over_budget: f64,
    /// Chance that the lock loses more than the stated loss.
    pub over_loss: f64,
}

impl Strategies {
    /// The figures of an available strategy; `None` if it is unavailable.
    pub fn of(&self, kind: StrategyKind) -> Option<&StrategyFigures> {
        self.strategies.iter().flatten().find(|figures| figures.kind == kind)
    }

    /// The least locked share within both tolerances, as a reader would enter it: a whole percentage where one is.
    pub fn least_share(&self) -> Option<Decimal> {
        let first = self.found.within_both.intervals.first()?;
        // OK because a share is small: two places of it are a whole percentage.
        let whole = libm::ceil(first.from * 100.0) / 100.0;
        let share = if whole <= first.to { whole } else { first.from };
        Some(from_float(share)?.round_dp(4).normalize())
    }
}

/// The distribution of the total without a lock, and under one strategy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Distribution {
    /// The strategy.
    pub kind: StrategyKind,
    /// Simulated paths.
    pub paths: usize,
    /// Whether the mean or the median speaks for the outcomes.
    pub lead: Lead,
    /// Quantiles in the middle of [`DOTS`] equal parts, from the smallest.
    pub dots: Both<Vec<f64>>,
    /// Paths by total.
    pub histogram: Histogram,
    /// All figures.
    pub figures: Both<StrategyFigures>,
    /// What the totals are made of.
    pub parts: Both<Attribution>,
}

/// How many paths lie in each of [`BINS`] equally wide bins; the first and the last also hold what lies beyond.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Histogram {
    /// Where the first bin begins, money.
    pub low: f64,
    /// Where the last one ends, money.
    pub high: f64,
    /// Paths in each bin.
    pub counts: Both<Vec<usize>>,
}

impl Histogram {
    /// Where a bin begins and ends, money.
    pub fn edges(&self, bin: usize) -> [f64; 2] {
        // OK because bins are few.
        let edge = |bin: usize| self.low + (self.high - self.low) * bin as f64 / BINS as f64;
        [edge(bin), edge(bin + 1)]
    }
}

/// The cash that the strip takes, with the margin accounts of single paths.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Accounts {
    /// Daily paths.
    pub paths: usize,
    /// Margin on entry.
    pub initial_margin: f64,
    /// The value of all that is held at today's futures prices.
    pub notional: f64,
    /// The largest need of a path: its median.
    pub median: Estimate,
    /// Exceeded by one path in twenty.
    pub bad: Estimate,
    /// Exceeded by one path in a hundred.
    pub very_bad: Estimate,
    /// Mean interest on the need.
    pub interest: Estimate,
    /// How often the stated buffer lasts, if one is stated.
    pub buffer: Option<BufferChances>,
    /// The accounts: of the path in the middle, of a bad one, and of the chosen one.
    pub accounts: Vec<Account>,
    /// What Xing's rule by volatility would ask on entry.
    pub by_volatility: ByVolatility,
}

/// The quantiles of the first two of the [`Accounts`]; the third is the case's own.
pub const QUANTILES: [f64; 2] = [0.5, 0.95];

/// The margin account of one path, in the bill's currency.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Account {
    /// The quantile of the largest need at which it stands.
    pub quantile: f64,
    /// All that was paid in so far, less what was paid out, on each day from that of entry.
    pub cash: Vec<f64>,
    /// Trading days after entry, each with what was called.
    pub calls: Vec<(usize, f64)>,
    /// Days on which a month was locked at its price limit.
    pub locked_days: usize,
    /// The largest need.
    pub largest_need: f64,
    /// What the lock gained in the end; negative for a loss.
    pub gain: f64,
}

/// Initial margin by volatility, after Xing (2026), section 5.3.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ByVolatility {
    /// Volatility a year of the index's log over a month.
    pub volatility: f64,
    /// Margin over value.
    pub rate: f64,
    /// Margin, money.
    pub amount: f64,
}
