//! Simulated months of a case: index, settlement, own price and use on every path.
//!
//! They depend on how prices and use move, and neither on the lock nor on the budget.
//!
//! With one price a month, month m is at m / 12 years. In daily mode a month has 21 days; the bill
//! is at the mean of the month's own prices, weighted by the day's use, and the contract settles at
//! the mean of the index or at its last day. Days are drawn in ranges of paths, so that all of them
//! never lie in memory at once.

use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::assumptions::{Settlement, UsageMovesWith};
use super::case::RiskCase;
use super::error_keys::by_prices;
use super::limits;
use crate::hedge::daily_strip::DAYS_A_MONTH;
use crate::hedge::strategy::setting::SimulatedMonths;
use crate::pricing::error::PricingError;
use crate::pricing::mean_reverting_jump::MeanRevertingJump;
use crate::simulate::error::SimulationError;
use crate::simulate::index_path::IndexSimulation;
use crate::simulate::month_grid::MonthGrid;
use crate::simulate::own_price::{
    OwnChance, OwnDrift, OwnPrice, OwnPriceSimulation, R_SQUARED_YEARS,
};
use crate::simulate::path_matrix::PathMatrix;
use crate::simulate::process::Lead;
use crate::simulate::usage::{MovesWith, UsageSimulation};
use crate::study::refusal::Refusals;

/// Antithetic pairs: the normal numbers of every other path are mirrored.
const ANTITHETIC: bool = true;
/// Means above this multiple of the median depend on few paths.
const MISLEADING_MEAN: f64 = 1.3;
/// Paths whose days are held at a time.
const CHUNK: u64 = 64;

/// Drawn paths of a case.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// Cost or revenue of each month.
    pub months: SimulatedMonths,
    /// The index at the end of each month, from which later futures prices follow.
    pub month_ends: Arc<PathMatrix>,
}

/// Variances of log changes over the 12 months that R² is about.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct OwnVariances {
    /// Of the index.
    pub index: f64,
    /// Of the own price's jumps.
    pub jumps: f64,
    /// Of the own price's diffusion, if its volatility were one.
    pub unit: f64,
}

/// The laws of a case, ready to draw paths.
#[derive(Clone, Debug)]
pub struct RiskLaws {
    model: MeanRevertingJump,
    own: OwnPrice,
    grid: MonthGrid,
    index: IndexSimulation,
    own_price: OwnPriceSimulation,
    usage: UsageSimulation,
}

impl RiskLaws {
    /// The laws that a case describes.
    ///
    /// # Errors
    /// All numbers out of range or without sense, as far as they don't hang on each other; an R2 that
    /// index and own jumps cannot have.
    pub fn new(case: &RiskCase) -> Result<Self, Refusals> {
        let grid = match case.risk.settlement {
            Settlement::Monthly => MonthGrid::monthly(case.months()),
            Settlement::Mean | Settlement::LastDay => MonthGrid::daily(case.months(), DAYS_A_MONTH),
        };
        let grid = grid.map_err(by_prices)?;
        let (times, seed) = (grid.times(), case.seed());
        let usage = usage(case, &times).map_err(by_prices);
        let prices = || {
            let model = case.index_model().model(case.index_today).map_err(by_prices)?;
            let own = own_price_of(case, &model).map_err(by_prices)?;
            let refusals = limits::refusals(case, &model, &own, &grid);
            if refusals.is_empty() { Ok((model, own)) } else { Err(Refusals(refusals)) }
        };
        let ((model, own), usage) = match (prices(), usage) {
            (Ok(prices), Ok(usage)) => (prices, usage),
            (prices, usage) => {
                let both = [prices.err(), usage.err()].into_iter().flatten();
                return Err(Refusals(both.flat_map(|refusals| refusals.0).collect()));
            }
        };
        let index = IndexSimulation::new(model, &times, seed, ANTITHETIC).map_err(by_prices)?;
        let own_price =
            OwnPriceSimulation::new(&own, &times, seed, ANTITHETIC).map_err(by_prices)?;
        Ok(Self { index, own_price, usage, model, own, grid })
    }

    /// How the index moves.
    pub const fn model(&self) -> &MeanRevertingJump {
        &self.model
    }

    /// The own price beside it, its volatility solved from R2.
    pub const fn own(&self) -> &OwnPrice {
        &self.own
    }

    /// What the own volatility was solved from.
    ///
    /// # Errors
    /// None is to be expected: the time is in range.
    pub fn own_variances(&self) -> Result<OwnVariances, PricingError> {
        let [jumps, unit] = self.own.solved_from()?;
        Ok(OwnVariances { index: self.model.variance_of_log(R_SQUARED_YEARS)?, jumps, unit })
    }

    /// The figure that speaks for the outcomes: the median where the index asks for it, or where the
    /// own price varies so much that its mean is far above its median by the last month.
    ///
    /// # Errors
    /// None is to be expected: the last month is in range.
    pub fn lead(&self, case: &RiskCase) -> Result<Lead, PricingError> {
        let years = case.months() as f64 / 12.0;
        let beta = self.own.beta();
        let of_index = beta * beta * self.model.variance_of_log(years)?;
        let variance = of_index + self.own.own_variance(years)?;
        // A lognormal price's mean is e^(variance / 2) medians.
        let is_far = libm::exp(0.5 * variance) > MISLEADING_MEAN;
        Ok(if is_far { Lead::Median } else { case.index_model().lead() })
    }

    /// Draws the first `count` paths.
    ///
    /// # Errors
    /// More numbers than a matrix has.
    pub fn draw(&self, case: &RiskCase, paths: u64) -> Result<Drawn, Refusals> {
        let own_today: Vec<f64> = case.bills.iter().zip(&case.exposure).map(own_price).collect();
        let drawn = if self.grid.days_a_month() == 1 {
            self.monthly(paths, case, &own_today)
        } else {
            self.daily(paths, case, &own_today)
        };
        drawn.map_err(by_prices)
    }

    /// ln(I / I_0), ln(S / S_0) and use over expected use, on the grid.
    fn drawn(&self, paths: Range<u64>) -> Result<[PathMatrix; 3], PricingError> {
        let index = self.index.log_changes(paths.clone())?;
        let own = self.own_price.log_changes(paths.clone(), &index)?;
        Ok([index, own, self.usage.factors(paths)?])
    }

    fn monthly(
        &self,
        paths: u64,
        case: &RiskCase,
        own_today: &[f64],
    ) -> Result<Drawn, PricingError> {
        let (mut index, mut own) = (self.index.walk(), self.own_price.walk());
        let mut usage = self.usage.walk();
        let drawn = PathMatrix::by_rows(0..paths, case.months(), |path, rows| {
            let [index_row, own_row, usage_row] = rows;
            index.log_changes(path, index_row);
            own.log_changes(path, index_row, own_row);
            usage.factors(path, usage_row);
            for log in index_row {
                *log = case.index_today * libm::exp(*log);
            }
            for (log, today) in own_row.iter_mut().zip(own_today) {
                *log = libm::exp(*log) * today;
            }
            for (factor, expected) in usage_row.iter_mut().zip(&case.exposure) {
                *factor *= expected;
            }
        });
        let [index, own_price, usage] = drawn?.map(Arc::new);
        let months = SimulatedMonths {
            settlement: Arc::clone(&index),
            index: Arc::clone(&index),
            own_price,
            usage,
            antithetic: ANTITHETIC,
        };
        Ok(Drawn { months, month_ends: index })
    }

    fn daily(&self, paths: u64, case: &RiskCase, own_today: &[f64]) -> Result<Drawn, PricingError> {
        let days = self.grid.days_a_month();
        let mut filled: [Vec<f64>; 4] = Default::default();
        let mut start = 0;
        while start < paths {
            let end = paths.min(start + CHUNK);
            let [index, own, usage] = self.drawn(start..end)?;
            for ((index, own), usage) in index.rows().zip(own.rows()).zip(usage.rows()) {
                let months = index.chunks_exact(days).zip(own.chunks_exact(days));
                for ((index, own), usage) in months.zip(usage.chunks_exact(days)) {
                    let month = month_of(index, own, usage);
                    filled.iter_mut().zip(month).for_each(|(all, value)| all.push(value));
                }
            }
            start = end;
        }
        let matrix = |values: Vec<f64>, scale: &[f64]| {
            let mut values = values.into_iter();
            PathMatrix::by_row(0..paths, case.months(), |_, row| {
                for ((place, value), scale) in row.iter_mut().zip(&mut values).zip(scale) {
                    *place = value * scale;
                }
            })
        };
        let [mean_index, last_index, own_price, usage] = filled;
        let index_today = vec![case.index_today; case.months()];
        let index = Arc::new(matrix(mean_index, &index_today)?);
        let month_ends = Arc::new(matrix(last_index, &index_today)?);
        let settled = match case.risk.settlement {
            Settlement::LastDay => &month_ends,
            Settlement::Monthly | Settlement::Mean => &index,
        };
        let months = SimulatedMonths {
            settlement: Arc::clone(settled),
            index,
            own_price: Arc::new(matrix(own_price, own_today)?),
            usage: Arc::new(matrix(usage, &case.exposure)?),
            antithetic: ANTITHETIC,
        };
        Ok(Drawn { months, month_ends })
    }
}

/// The own price beside the index.
fn own_price_of(case: &RiskCase, model: &MeanRevertingJump) -> Result<OwnPrice, SimulationError> {
    let risk = &case.risk;
    let chance = OwnChance {
        volatility: risk.own_vol,
        kappa: risk.own_kappa,
        jump_rate: risk.own_jump_rate,
        jump_mean: risk.own_jump_mean,
        jump_sd: risk.own_jump_sd,
    };
    let drift = risk.own_drift.map_or(OwnDrift::None, OwnDrift::OfLog);
    OwnPrice::new(model, case.beta, risk.r_squared, chance, drift)
}

/// The tokens used, over those expected.
fn usage(case: &RiskCase, times: &[f64]) -> Result<UsageSimulation, PricingError> {
    let risk = &case.risk;
    let moves_with = match risk.usage_moves_with {
        UsageMovesWith::Index => MovesWith::Index,
        UsageMovesWith::OwnPrice => MovesWith::OwnPrice,
    };
    let (volatility, correlation) = (risk.usage_vol, risk.usage_correlation);
    UsageSimulation::new(volatility, correlation, moves_with, times, case.seed(), ANTITHETIC)
}

/// A month's mean and last index, own price and use, each over its value today, from its days.
fn month_of(index: &[f64], own: &[f64], usage: &[f64]) -> [f64; 4] {
    let days = index.len() as f64;
    let mean_index = index.iter().map(|log| libm::exp(*log)).sum::<f64>() / days;
    let last_index = index.last().map_or(f64::NAN, |log| libm::exp(*log));
    let used: f64 = usage.iter().sum();
    let paid: f64 = own.iter().zip(usage).map(|(log, used)| libm::exp(*log) * used).sum();
    [mean_index, last_index, paid / used, used / days]
}

/// A month's own price today; zero where nothing is used.
pub(super) fn own_price((bill, exposure): (&f64, &f64)) -> f64 {
    if *exposure > 0.0 { bill / exposure } else { 0.0 }
}
