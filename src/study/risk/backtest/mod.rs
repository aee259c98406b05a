//! What a lock would have done: a strategy settled on prices of the past, or on the scenario's own move.
//!
//! The bill, the locked share and today's futures curve are the scenario's; only what prices then do is the history's.
//! Each month's own price and index are today's times how far the history's had come since the lock began, so every
//! start of the history is a path, and all strategies of the risk study settle on it. No token future was ever quoted:
//! a later month's futures price follows from the index of that time as in the simulation, and options cost what they do
//! at today's assumed volatility.

pub mod history;
pub mod inputs;
pub mod listed;
mod paths;
pub mod resampled;

use std::sync::Arc;

use self::history::MonthlyHistory;
use self::inputs::BacktestPath;
use self::paths::PricePaths;
use self::resampled::Resampled;
use super::case::RiskCase;
use super::curve::FuturesCurve;
use super::error_keys::{by_prices, by_strategies};
use super::locks::{Prepared, StrategyKind};
use crate::hedge::strategy::comparison::Comparison;
use crate::hedge::strategy::premium::PremiumSource;
use crate::hedge::strategy::setting::{Setting, Side, SimulatedMonths};
use crate::market::billed_unit::BilledUnit;
use crate::market::calendar::CalendarMonth;
use crate::simulate::path_matrix::PathMatrix;
use crate::study::figures::Study;
use crate::study::keys::key;
use crate::study::refusal::{Reason, Refusal, Refusals};
use crate::study::scenario::Scenario;

/// A month of the path that is looked at. Money is in the bill's currency: cost, or a provider's revenue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BacktestMonth {
    /// The month in the calendar.
    pub calendar: CalendarMonth,
    /// What the contract settles at, for a million standard tokens.
    pub settlement: f64,
    /// The own price, for the same.
    pub own_price: f64,
    /// Without the lock.
    pub unhedged: f64,
    /// With it; `None` for a commitment, which is not counted month by month.
    pub hedged: Option<f64>,
}

/// One start of the history.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Start {
    /// The month at whose end the lock begins.
    pub month: CalendarMonth,
    /// All months without the lock.
    pub unhedged: f64,
    /// All months with it.
    pub hedged: f64,
}

/// What a lock would have done.
#[derive(Clone, Debug, PartialEq)]
pub struct Backtest {
    /// Who locks.
    pub side: Side,
    /// The strategy.
    pub kind: StrategyKind,
    /// The months of the path that is looked at.
    pub months: Vec<BacktestMonth>,
    /// All starts, the earliest first; one for a move.
    pub starts: Vec<Start>,
    /// The place of the start that is looked at.
    pub chosen: usize,
    /// Months of the bill that the history is too short for.
    pub months_left_out: usize,
    /// Resampled futures; `None` for a move, and for a history too short.
    pub resampled: Option<Resampled>,
}

impl Backtest {
    /// The scenario's strategy on a history, or on the scenario's move if it asks for that. `None` without a history.
    ///
    /// # Errors
    /// List prices of tokens for a bill in GPU-hours, a futures price of zero, an unavailable strategy, or amounts beyond floating-point numbers.
    pub fn run(
        scenario: &Scenario,
        study: &Study,
        history: Option<&MonthlyHistory>,
    ) -> Result<Option<Self>, Refusals> {
        let path = scenario.backtest.path;
        if study.unit == BilledUnit::GpuHours && path == BacktestPath::Listed {
            let key = key!("backtest.path").name;
            return Err(Refusal::new(key, path.name(), Reason::OnlyForTokens).into());
        }
        let mut case = RiskCase::of(scenario, study);
        let kind = scenario.lock.strategy.unwrap_or(StrategyKind::Strip);
        if path == BacktestPath::Move {
            let paths = PricePaths::of_move(scenario, study, &case).map_err(by_strategies)?;
            return Self::of(&case, kind, paths, 0).map(Some);
        }
        let Some(history) = history else { return Ok(None) };
        let left_out = case.shorten(history.changes());
        let paths = PricePaths::of_history(history, &case).map_err(by_strategies)?;
        let ago = scenario.backtest.ago().min(paths.starts.len().saturating_sub(1));
        let tested = Self::of(&case, kind, paths, ago)?;
        let resampled = Resampled::of(history, &case, kind);
        Ok(Some(Self { months_left_out: left_out, resampled, ..tested }))
    }

    fn of(
        case: &RiskCase,
        kind: StrategyKind,
        paths: PricePaths,
        ago: usize,
    ) -> Result<Self, Refusals> {
        let PricePaths { own, index, starts } = paths;
        let chosen = starts.len().saturating_sub(ago + 1);
        let (comparison, prepared) = settled(case, kind, own, index)?;
        let sign = case.side().sign();
        let added = prepared.lock.added(case.share).map_err(by_strategies)?;
        let totals = starts.iter().zip(comparison.unhedged()).zip(added);
        let totals = totals.map(|((month, unhedged), added)| Start {
            month: *month,
            unhedged: sign * unhedged,
            hedged: sign * (unhedged + added),
        });
        let hedged = comparison.months(&prepared.lock, case.share).map_err(by_strategies)?;
        let SimulatedMonths { settlement, own_price, usage, .. } = &comparison.setting().simulated;
        let row = |matrix: &PathMatrix| matrix.rows().nth(chosen).map(<[f64]>::to_vec);
        let hedged = hedged.as_ref().and_then(row);
        let [settlement, own_price, usage] =
            [settlement, own_price, usage].map(|matrix| row(matrix).unwrap_or_default());
        let months = settlement.iter().zip(&own_price).zip(&usage).enumerate();
        let start = starts.get(chosen).copied();
        let months = months.filter_map(|(place, ((settlement, own_price), usage))| {
            // OK because a horizon is short.
            let calendar = start?.plus(place as i32 + 1);
            Some(BacktestMonth {
                calendar,
                settlement: *settlement,
                own_price: *own_price,
                unhedged: own_price * usage,
                hedged: hedged.as_ref().and_then(|hedged| hedged.get(place).copied()),
            })
        });
        Ok(Self {
            side: case.side(),
            kind,
            months: months.collect(),
            starts: totals.collect(),
            chosen,
            months_left_out: 0,
            resampled: None,
        })
    }

    /// The start that is looked at.
    pub fn start(&self) -> Option<&Start> {
        self.starts.get(self.chosen)
    }

    /// What the lock did for its holder at a start; negative is a loss.
    pub fn gain(&self, start: &Start) -> f64 {
        self.side.sign() * (start.unhedged - start.hedged)
    }

    /// The same of a month; `None` where it is not counted by month.
    pub fn month_gain(&self, month: &BacktestMonth) -> Option<f64> {
        Some(self.side.sign() * (month.unhedged - month.hedged?))
    }
}

/// The strategies' setting on paths, and the strategy in it.
fn settled(
    case: &RiskCase,
    kind: StrategyKind,
    own_price: PathMatrix,
    index: PathMatrix,
) -> Result<(Comparison, Prepared), Refusals> {
    let model = case.index_model().model(case.index_today).map_err(by_prices)?;
    let curve = FuturesCurve::new(case, &model).map_err(by_prices)?;
    // OK because a horizon is at most 36 months.
    let horizon = case.months() as f64 / 12.0;
    let volatility = match case.risk.option_vol {
        Some(volatility) => volatility,
        None => model.volatility_to(horizon).map_err(by_prices)?,
    };
    let usage = index.from_rows(|_, row| {
        row.iter_mut().zip(&case.exposure).for_each(|(place, exposure)| *place = *exposure);
    });
    let index = Arc::new(index);
    let comparison = Comparison::new(Setting {
        simulated: SimulatedMonths {
            index: Arc::clone(&index),
            settlement: Arc::clone(&index),
            own_price: Arc::new(own_price),
            usage: Arc::new(usage),
            antithetic: false,
        },
        side: case.side(),
        exposure: case.exposure.clone(),
        futures: curve.prices().to_vec(),
        years: curve.years().to_vec(),
        rate: case.risk.funding_rate,
        terms: case.strategy_terms(),
        premiums: PremiumSource::Volatility { volatility, loading: case.risk.loading },
    })
    .map_err(by_strategies)?;
    let prepared = Prepared::new(kind, case, &curve, &index, &comparison);
    Ok((comparison, prepared.map_err(by_strategies)?))
}
