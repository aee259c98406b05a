//! What a price history says, as its reader is shown it before it becomes an assumption.
//!
//! Volatility and jumps are those of the index where the file has one beside the own price, else those of the own
//! price itself; R2 and beta take both. Every figure has its standard error, and what so few rows cannot tell is
//! `None`.

use serde::{Deserialize, Serialize};

use super::risk::assumptions::IndexModel;
use super::risk::backtest::history::MonthlyHistory;
use super::scenario::Scenario;
use crate::hedge::calibration::beta::Beta;
use crate::hedge::calibration::drift::Drift;
use crate::hedge::calibration::horizon::{self, Horizon, Overlap};
use crate::hedge::calibration::jumps::{JumpRule, Jumps};
use crate::hedge::calibration::volatility::HorizonVolatility;
use crate::hedge::history::PriceHistory;
use crate::history::prices::{ColumnHistory, Histories, ReadAs};
use crate::history::problem::Problem;
use crate::market::calendar::{CalendarMonth, date_text};
use crate::market::exact::from_float;
use crate::market::quantity::Quantity;
use crate::simulate::bootstrap::Bootstrap;
use crate::simulate::sample::Estimate;

/// Horizons at which a price is compared with an index, in the order of trust: bills are monthly.
const HORIZONS: [u16; 3] = [30, 7, 1];
/// Changes below which a shorter horizon is taken.
const FEWEST: usize = 12;
/// Most points of the scatter.
const MOST_POINTS: usize = 400;
/// Places of an assumption, four of which are a hundredth of a percent.
const PLACES: u32 = 4;
/// Most months of a replay, and so of a horizon.
const MOST_MONTHS: usize = 36;
/// Months of a resampled future, and how many futures.
const RESAMPLED: (usize, u64) = (12, 2_000);

/// What a price history says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PriceReport {
    /// The columns of prices, with what they are in.
    pub columns: Vec<(String, Option<String>)>,
    /// The column of the own price.
    pub own: usize,
    /// The column that is taken as the index.
    pub index: Option<usize>,
    /// First and last day, as `2026-03-09`.
    pub days: (String, String),
    /// Prices of the own column.
    pub count: usize,
    /// Volatility a year, with the days between the prices compared.
    pub volatility: Option<(u16, Estimate)>,
    /// Jumps.
    pub jumps: Option<ReportedJumps>,
    /// Drift of the log a year.
    pub drift: Option<Estimate>,
    /// How the own price follows the index.
    pub likeness: Option<Likeness>,
    /// Prices of the own column at the ends of its last months, at most 37.
    pub monthly: Vec<f64>,
    /// The ends of months in a row, beside those of the index where there is one.
    pub months: Option<MonthlyHistory>,
    /// A price in twelve months over today's at 5, 50 and 95 %, from months drawn in blocks.
    pub resampled: Option<[f64; 3]>,
    /// How the files were read, each way once.
    pub read_as: Vec<ReadAs>,
    /// Titles of columns that hold neither dates nor prices and were not dropped.
    pub ignored_columns: Vec<String>,
    /// Titles of columns that were dropped on reading.
    pub dropped_columns: Vec<String>,
    /// What was left out or is worth knowing, by line.
    pub problems: Vec<Problem>,
    /// Problems that are not listed.
    pub problems_not_listed: usize,
}

/// Jumps of a history.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReportedJumps {
    /// How many were seen.
    pub count: usize,
    /// Jumps a year.
    pub per_year: Estimate,
    /// Mean of the log jumps; `None` for fewer than two.
    pub mean: Option<Estimate>,
    /// Their standard deviation.
    pub deviation: Option<Estimate>,
    /// Volatility a year of the changes that are no jump.
    pub volatility_without: Estimate,
}

/// How a price follows an index.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Likeness {
    /// Days between the prices compared.
    pub days: u16,
    /// Changes found.
    pub count: usize,
    /// The share of the variance that the index explains.
    pub r_squared: f64,
    /// The interval that holds it with 95 %.
    pub interval: (f64, f64),
    /// Change of the log price for a change of the log index by one.
    pub beta: Estimate,
    /// Changes of the logs: the index's, the own price's.
    pub points: Vec<(f64, f64)>,
}

impl PriceReport {
    /// The report on these columns. Where none are chosen, or they are not there, the index is the column that is called
    /// so, else the second, and the own price the first of the others.
    pub fn of(found: Histories, chosen: Option<(usize, Option<usize>)>) -> Option<Self> {
        let columns = &found.histories;
        let usual = usual_columns(columns);
        let (own, index) = chosen.filter(|(own, _)| *own < columns.len()).unwrap_or(usual);
        let index = index.filter(|index| *index < columns.len() && *index != own);
        let history = &columns.get(own)?.history;
        let other = index.and_then(|index| columns.get(index)).map(|column| &column.history);
        let studied = other.unwrap_or(history);
        let monthly = monthly(history);
        let (dates, _) = (history.dates(), history.prices());
        Some(Self {
            own,
            index,
            days: (date_text(*dates.first()?), date_text(*dates.last()?)),
            count: dates.len(),
            volatility: HORIZONS.into_iter().find_map(|days| volatility(studied, days)),
            jumps: Jumps::of(studied, JumpRule::default()).ok().map(|jumps| ReportedJumps {
                count: jumps.jumps.len(),
                per_year: jumps.per_year,
                mean: jumps.size.map(|size| size.mean),
                deviation: jumps.size.map(|size| size.deviation),
                volatility_without: jumps.volatility_without,
            }),
            drift: Drift::of(studied).ok().map(|drift| drift.per_year),
            likeness: other.and_then(|index| likeness(history, index)),
            months: MonthlyHistory::brought(history, other),
            resampled: resampled(&monthly),
            monthly,
            columns: columns
                .iter()
                .map(|column| (column.history.name().to_owned(), column.unit.clone()))
                .collect(),
            read_as: vec![found.understood.into()],
            ignored_columns: found
                .ignored_columns
                .into_iter()
                .filter(|title| !found.dropped_columns.contains(title))
                .collect(),
            dropped_columns: found.dropped_columns,
            problems: found.problems,
            problems_not_listed: found.problems_not_listed,
        })
    }
}

impl PriceReport {
    /// Puts volatility and jumps of the index into what is assumed; R2, and beta as the pass-through of the move,
    /// where there was an index to compare with. Fewer than two observed jumps count as none: their
    /// size is not known. A beta beyond what a pass-through takes (0 to 3) is held at the nearer end.
    pub fn put_into(&self, scenario: &mut Scenario) {
        let Some((_, volatility)) = self.volatility else { return };
        let risk = &mut scenario.risk;
        let sized = self.jumps.and_then(|jumps| Some((jumps, jumps.mean?, jumps.deviation?)));
        risk.index = IndexModel::Custom;
        (risk.jump_rate, risk.jump_mean, risk.jump_sd) = Default::default();
        risk.volatility = held(volatility.value, risk.volatility);
        if let Some((jumps, mean, deviation)) = sized {
            risk.volatility = held(jumps.volatility_without.value, risk.volatility);
            risk.jump_rate = held(jumps.per_year.value, risk.jump_rate);
            risk.jump_mean = held(mean.value, risk.jump_mean);
            risk.jump_sd = held(deviation.value, risk.jump_sd);
        }
        if let Some(likeness) = &self.likeness {
            risk.r_squared = held(likeness.r_squared, risk.r_squared);
            let pass_through = &mut scenario.price_move.pass_through;
            *pass_through = held(likeness.beta.value, *pass_through);
        }
    }
}

/// The column of the own price and that of the index, by their titles.
fn usual_columns(columns: &[ColumnHistory]) -> (usize, Option<usize>) {
    const NAMES: [&str; 4] = ["index", "benchmark", "market", "指数"];
    let is_index = |column: &ColumnHistory| {
        let title = column.history.name().to_lowercase();
        NAMES.iter().any(|name| title.contains(name))
    };
    let index = columns.iter().position(is_index);
    let own = columns.iter().position(|column| !is_index(column));
    match (own, index) {
        (Some(own), Some(index)) => (own, Some(index)),
        _ => (0, (columns.len() > 1).then_some(1)),
    }
}

/// A number as an input takes it, held in its range; what is no number leaves the input as it was.
fn held<Q: Quantity>(value: f64, before: Q) -> Q {
    let value = from_float(value).map(|value| value.round_dp(PLACES));
    let value = value.map(|value| value.max(Q::SPEC.min).min(Q::SPEC.max));
    value.and_then(|value| Q::new(value).ok()).unwrap_or(before)
}

fn volatility(history: &PriceHistory, days: u16) -> Option<(u16, Estimate)> {
    let found = HorizonVolatility::of(history, Horizon::Days(days), Overlap::Without).ok()?;
    (found.count >= FEWEST || days == 1).then_some((days, found.volatility))
}

/// At the longest horizon with enough changes, else at the one with most.
fn likeness(own: &PriceHistory, index: &PriceHistory) -> Option<Likeness> {
    let at = |days: &u16| Beta::of(own, index, Horizon::Days(*days), Overlap::Without).ok();
    let found: Vec<(u16, Beta)> =
        HORIZONS.iter().filter_map(|days| Some((*days, at(days)?))).collect();
    let enough = found.iter().find(|(_, beta)| beta.count >= FEWEST);
    let (days, beta) = enough.or(found.iter().max_by_key(|(_, beta)| beta.count))?;
    Some(Likeness {
        days: *days,
        count: beta.count,
        r_squared: beta.r_squared,
        interval: beta.r_squared_interval,
        beta: beta.beta,
        points: points(own, index, *days).unwrap_or_default(),
    })
}

fn points(own: &PriceHistory, index: &PriceHistory, days: u16) -> Option<Vec<(f64, f64)>> {
    let (own, index) = own.on_shared_days(index)?;
    let changes = |history| horizon::changes(history, Horizon::Days(days), Overlap::Without, 1);
    let (own, index) = (changes(&own).ok()?, changes(&index).ok()?);
    let pairs = index.iter().zip(&own).map(|(index, own)| (index.size, own.size));
    Some(pairs.rev().take(MOST_POINTS).collect())
}

/// The last price of each month, of the latest months without a gap.
fn monthly(history: &PriceHistory) -> Vec<f64> {
    let mut ends: Vec<(CalendarMonth, f64)> = Vec::new();
    for (date, price) in history.dates().iter().zip(history.prices()) {
        let month = CalendarMonth::of(*date);
        match ends.last_mut() {
            Some((known, last)) if *known == month => *last = *price,
            Some((known, _)) if month.months_since(*known) != 1 => {
                // A month without a price breaks the row.
                ends = vec![(month, *price)];
            }
            _ => ends.push((month, *price)),
        }
    }
    let first = ends.len().saturating_sub(MOST_MONTHS + 1);
    ends.into_iter().skip(first).map(|(_, price)| price).collect()
}

/// A price in a year over today's at 5, 50 and 95 % of futures drawn from the months in blocks.
fn resampled(monthly: &[f64]) -> Option<[f64; 3]> {
    let changes: Vec<f64> = monthly
        .windows(2)
        .filter_map(|pair| match pair {
            [from, to] => Some(libm::log(*to) - libm::log(*from)),
            _ => None,
        })
        .collect();
    if changes.len() < FEWEST {
        return None;
    }
    let (months, futures) = RESAMPLED;
    let block = Bootstrap::usual_block_length(changes.len());
    let drawn = Bootstrap::new(changes, block, months, 1).ok()?.log_changes(0..futures).ok()?;
    let mut ends: Vec<f64> = drawn.at(months - 1).map(libm::exp).collect();
    ends.sort_by(f64::total_cmp);
    let at = |part: f64| {
        // OK because a part of the count is a place in the list, or the end of it.
        let place = (part * ends.len() as f64) as usize;
        ends.get(place.min(ends.len().saturating_sub(1))).copied()
    };
    Some([at(0.05)?, at(0.5)?, at(0.95)?])
}
