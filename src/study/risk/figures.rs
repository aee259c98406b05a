//! What a risk study says: the figures of each strategy, of the lock's size and of its cash.
//!
//! Figures are on the reader's side: of a buyer's total cost or of a provider's total revenue, in
//! the bill's currency, each with its standard error.

use serde::{Deserialize, Serialize};

use rust_decimal::Decimal;

use super::locks::{StrategyKind, Terms};
use crate::hedge::cash_need::BufferChances;
use crate::hedge::find_lock::FoundLock;
use crate::hedge::remaining_variance::RemainingVariance;
use crate::hedge::results::{Exceedance, Results};
use crate::simulate::fan::Fan;
use crate::simulate::process::Lead;
use crate::simulate::sample::Estimate;
use crate::study::refusal::Refusals;

/// All figures at one locked share and budget.
#[derive(Clone, Debug)]
pub struct Figures {
    /// Simulated paths.
    pub paths: usize,
    /// Whether the mean or the median speaks for the outcomes.
    pub lead: Lead,
    /// The budget: as chosen, or the bill at today's prices and a tenth more (for a provider, less).
    pub budget: f64,
    /// The loss against no lock: as chosen, or a twentieth of the bill at today's prices.
    pub loss: f64,
    /// Today's futures price of each month.
    pub futures: Vec<f64>,
    /// The own volatility a year between own jumps, as solved from R2.
    pub own_volatility: f64,
    /// Cost or revenue of each month without a lock, and with the strip.
    pub months: Both<Fan>,
    /// Each strategy, in order. An unavailable strategy carries its error.
    pub strategies: Vec<Result<StrategyFigures, (StrategyKind, Refusals)>>,
    /// Shares of the strip within both tolerances.
    pub found: FoundLock,
    /// The cash that the strip's margin takes; `None` where no paths are asked for or nothing is
    /// held.
    pub cash: Result<Option<CashFigures>, Refusals>,
}

/// The same without and with the lock.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Both<T> {
    /// Without.
    pub unhedged: T,
    /// With.
    pub locked: T,
}

/// Figures of one strategy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StrategyFigures {
    /// What is done.
    pub kind: StrategyKind,
    /// The prices and shares that it is made of.
    pub terms: Terms,
    /// Its cost, risk and regret.
    pub results: Results,
    /// How often and by how much the budget is broken.
    pub overrun: Exceedance,
    /// How much more often than without a lock, path by path; negative for less often.
    pub overrun_change: Estimate,
    /// What is left of the variance, and from where.
    pub variance: RemainingVariance,
}

/// The cash that futures take before they settle.
#[derive(Clone, Debug, PartialEq)]
pub struct CashFigures {
    /// Daily paths.
    pub paths: usize,
    /// Lots of each month.
    pub lots: Vec<f64>,
    /// Today's futures price of each month, at which margin is paid on entry.
    pub futures: Vec<f64>,
    /// Initial margin on entry.
    pub initial_margin: f64,
    /// The largest need of a path: its median.
    pub median: Estimate,
    /// The same, exceeded by one path in twenty.
    pub bad: Estimate,
    /// The same, exceeded by one path in a hundred.
    pub very_bad: Estimate,
    /// Mean interest on the need.
    pub interest: Estimate,
    /// The accounts of single paths, one for each quantile of the need that was asked for.
    pub accounts: Vec<AccountFigures>,
    /// How often a stated buffer is exhausted.
    pub buffer: Option<BufferChances>,
}

/// The margin account of one daily path, kept in exact decimals, under the price limit if there is
/// one.
#[derive(Clone, Debug, PartialEq)]
pub struct AccountFigures {
    /// Its number, from 0.
    pub path: u64,
    /// On each day from that of entry, all that was paid in so far, less what was paid out.
    pub cash: Vec<Decimal>,
    /// What was paid in after entry, in order.
    pub calls: Vec<MarginCall>,
    /// Days on which a contract month was locked at its limit.
    pub locked_days: usize,
    /// The most that was ever paid in, less what was paid out by then.
    pub largest_need: Decimal,
    /// What the lock gained on this path in the end; negative for a loss.
    pub gain: Decimal,
}

/// A margin call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarginCall {
    /// The trading day after entry, of which a month has 21.
    pub day: usize,
    /// What was asked.
    pub amount: Decimal,
}
