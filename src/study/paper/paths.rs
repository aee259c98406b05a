//! What paths of trading days show of the printed model.
//!
//! A rise or a swing is looked for on every day, from today's price on, with prices taken by their
//! logs. "Around the trend" takes from each day's log where it would be without chance, so that the
//! fall of the level itself is no swing.

use std::f64::consts::LN_2;

use super::months;
use crate::hedge::effectiveness::{Effectiveness, EffectivenessValue};
use crate::pricing::input::LONGEST_LIST;
use crate::pricing::mean_reverting_jump::MeanRevertingJump;
use crate::simulate::index_path::IndexSimulation;
use crate::simulate::month_grid::MonthGrid;
use crate::simulate::sample::{Estimate, Sample};

/// Paths drawn.
pub const PATHS: u64 = 10_000;
/// Paths drawn at a time: 6 MB of days.
const AT_A_TIME: usize = 1_000;
/// Seed of the paths.
const SEED: u64 = 2_603;
/// Months of a path.
pub const MONTHS: usize = 36;
/// Trading days of a month.
pub const DAYS: usize = 21;
/// Days of the 12 months whose cost is hedged.
const YEAR: usize = 12 * DAYS;

/// Figures of simulated paths.
#[derive(Clone, Debug)]
pub(super) struct PathFigures {
    /// Paths that pass twice today's price on any day.
    pub(super) doubled_on_any_day: Estimate,
    /// Paths that pass it at the end of any month.
    pub(super) doubled_at_month_ends: Estimate,
    /// Paths that rise by more than 100 % from any earlier day.
    pub(super) doubled_from_low: Estimate,
    /// Paths whose highest day is above five times their lowest.
    pub(super) fivefold: Estimate,
    /// The same around the trend.
    pub(super) fivefold_around_trend: Estimate,
    /// The same around the trend with the high first.
    pub(super) fivefold_fall_around_trend: Estimate,
    /// Standard deviation of the mean price at the ends of 12 months.
    pub(super) deviation_of_average: Estimate,
    /// Monthly mode: each month's price is both cost and settlement.
    pub(super) held_to_expiry: EffectivenessValue,
    /// The bill at each month's daily mean, the future settling on its last day.
    pub(super) last_day: Estimate,
}

impl PathFigures {
    /// Draws the paths of a model.
    pub(super) fn of(model: &MeanRevertingJump) -> Option<Self> {
        let grid = MonthGrid::daily(MONTHS, DAYS).ok()?;
        let times = grid.times();
        let log_spot = libm::log(model.spot);
        let trend: Vec<f64> = times.iter().map(|time| model.trend.shift(log_spot, *time)).collect();
        let simulation = IndexSimulation::new(*model, &times, SEED, false).ok()?;
        let mut paths = Vec::new();
        for first in (0..PATHS).step_by(AT_A_TIME) {
            let range = first..PATHS.min(first + AT_A_TIME as u64);
            let changes = simulation.log_changes(range).ok()?;
            paths.extend(changes.rows().map(|row| Path::of(row, &trend, model.spot)));
        }
        let fivefold = libm::log(5.0);
        let share = |is_so: &dyn Fn(&Path) -> bool| {
            let hits = paths.iter().map(|path| f64::from(is_so(path))).collect();
            Some(Sample::new(hits, false).ok()?.mean())
        };
        let of_each = |number: fn(&Path) -> f64| paths.iter().map(number).collect::<Vec<f64>>();
        let settled = of_each(|path| path.settled);
        let forwards = months(12).into_iter().map(|time| model.forward(time).ok());
        let fixed = forwards.sum::<Option<f64>>()? / 12.0;
        let gains: Vec<f64> = settled.iter().map(|price| price - fixed).collect();
        Some(Self {
            doubled_on_any_day: share(&|path| path.days.high > LN_2)?,
            doubled_at_month_ends: share(&|path| path.highest_month_end > LN_2)?,
            doubled_from_low: share(&|path| path.days.rise > LN_2)?,
            fivefold: share(&|path| path.days.high - path.days.low > fivefold)?,
            fivefold_around_trend: share(&|path| path.around.high - path.around.low > fivefold)?,
            fivefold_fall_around_trend: share(&|path| path.around.fall > fivefold)?,
            deviation_of_average: Sample::new(settled.clone(), false).ok()?.standard_deviation(),
            held_to_expiry: hedge(&settled, &gains)?,
            last_day: effectiveness(&of_each(|path| path.daily_bill), &gains)?,
        })
    }
}

/// What is kept of a path.
struct Path {
    days: Extremes,
    around: Extremes,
    /// The highest log change at the end of a month.
    highest_month_end: f64,
    /// The mean price at the ends of 12 months.
    settled: f64,
    /// The mean price of the days of 12 months.
    daily_bill: f64,
}

impl Path {
    fn of(changes: &[f64], trend: &[f64], spot: f64) -> Self {
        let ends = || changes.chunks_exact(DAYS).filter_map(|month| month.last().copied());
        let price = |change: f64| spot * libm::exp(change);
        let year = changes.iter().take(YEAR);
        Self {
            days: Extremes::of(changes.iter().copied()),
            around: Extremes::of(changes.iter().zip(trend).map(|(change, trend)| change - trend)),
            highest_month_end: ends().fold(0.0, f64::max),
            settled: ends().take(12).map(price).sum::<f64>() / 12.0,
            daily_bill: year.map(|change| price(*change)).sum::<f64>() / YEAR as f64,
        }
    }
}

/// How far logs go, from 0 today.
struct Extremes {
    high: f64,
    low: f64,
    /// The furthest from a low to a later high.
    rise: f64,
    /// The furthest from a high to a later low.
    fall: f64,
}

impl Extremes {
    fn of(logs: impl Iterator<Item = f64>) -> Self {
        let today = Self { high: 0.0, low: 0.0, rise: 0.0, fall: 0.0 };
        logs.fold(today, |so_far, log| {
            let (high, low) = (so_far.high.max(log), so_far.low.min(log));
            let (rise, fall) = (so_far.rise.max(log - low), so_far.fall.max(high - log));
            Self { high, low, rise, fall }
        })
    }
}

/// What futures make of a cost, one for one, on the first paths: as many as a test of effectiveness
/// takes.
fn hedge(cost: &[f64], gains: &[f64]) -> Option<EffectivenessValue> {
    let first = |values: &[f64]| values.iter().take(LONGEST_LIST).copied().collect();
    let (spot_changes, futures_changes) = (first(cost), first(gains));
    Effectiveness { spot_changes, futures_changes, ratio: 1.0 }.value().ok()
}

/// Effectiveness at the best ratio, its error from the figure's influence function: no law is
/// assumed.
fn effectiveness(cost: &[f64], gains: &[f64]) -> Option<Estimate> {
    let found = hedge(cost, gains)?;
    let (cost, gains) = (&cost[..found.count], &gains[..found.count]);
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let (mean_cost, mean_gain) = (mean(cost), mean(gains));
    let deviations = || cost.iter().map(|cost| cost - mean_cost);
    let variance = deviations().map(|deviation| deviation * deviation).sum::<f64>();
    let variance = variance / cost.len() as f64;
    let open = 1.0 - found.r_squared;
    let influence = deviations().zip(gains).map(|(deviation, gain)| {
        let left = deviation - found.best_ratio.value * (gain - mean_gain);
        (open * deviation * deviation - left * left) / variance
    });
    let standard_error = Sample::new(influence.collect(), false).ok()?.mean().standard_error;
    Some(Estimate { value: found.r_squared, standard_error })
}
