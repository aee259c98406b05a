//! How many tokens are used, where that is not known either:
//!
//! Q_m = expected_m exp(v B_m - v² t_m / 2), B a Brownian motion, v the usage's volatility.
//!
//! So the log of usage over what was expected is a random walk, Q_m is lognormal, and its mean is
//! what was expected. Correlation with a price is that of B's increments with the normal numbers of
//! the price's diffusion over the same step, which are shared: B takes `correlation` times the
//! price's number plus an own one. Where the price reverts, that is the correlation over a step of
//! the grid, so that a daily and a monthly grid differ slightly.
//!
//! Usage does not react to jumps, so that its correlation with the whole log change of the price is
//! smaller: without reversion, `correlation` times the square root of the diffusion's share in the
//! variance (0.56 for the broad open-weight index). A price that only jumps has none.

use std::ops::Range;

use super::index_path::source_and_sign;
use super::path_matrix::PathMatrix;
use super::random::{Purpose, Random};
use crate::pricing::error::PricingError;
use crate::pricing::input::{CORRELATION, Input, VOLATILITY, YEARS};

/// The volatility of usage.
pub const USAGE_VOLATILITY: Input =
    VOLATILITY.named("usage_vol").meaning("volatility a year of the tokens used");
/// The correlation of usage with a price.
pub const USAGE_CORRELATION: Input = CORRELATION
    .named("usage_correlation")
    .meaning("correlation of usage with the diffusion of a price");

/// The price that usage moves with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MovesWith {
    /// The index.
    Index,
    /// What moves the buyer's own price apart from the index.
    OwnPrice,
}

/// Usage on a grid of times, ready to draw paths.
#[derive(Clone, Debug, PartialEq)]
pub struct UsageSimulation {
    steps: Vec<UsageStep>,
    volatility: f64,
    correlation: f64,
    moves_with: MovesWith,
    seed: u64,
    antithetic: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct UsageStep {
    /// Standard deviation of the log's increment.
    deviation: f64,
    /// What makes the mean one.
    compensation: f64,
}

impl UsageSimulation {
    /// Usage at the times, with the seed and the pairing of the price's paths, whose grid must be
    /// the same: the numbers are shared step by step.
    ///
    /// # Errors
    /// `usage_vol`, `usage_correlation` or a time not finite or out of range, or times that don't
    /// increase.
    pub fn new(
        volatility: f64,
        correlation: f64,
        moves_with: MovesWith,
        times: &[f64],
        seed: u64,
        antithetic: bool,
    ) -> Result<Self, PricingError> {
        USAGE_VOLATILITY.check(volatility)?;
        USAGE_CORRELATION.check(correlation)?;
        YEARS.named("times").check_increasing(times, 0.0)?;
        let mut before = 0.0;
        let mut steps = Vec::with_capacity(times.len());
        for end in times {
            let length = end - before;
            steps.push(UsageStep {
                deviation: volatility * length.sqrt(),
                compensation: -0.5 * volatility * volatility * end,
            });
            before = *end;
        }
        Ok(Self { steps, volatility, correlation, moves_with, seed, antithetic })
    }

    /// Paths of usage over expected usage, whose mean is one.
    ///
    /// # Errors
    /// Those of [`PathMatrix::by_row`].
    pub fn factors(&self, paths: Range<u64>) -> Result<PathMatrix, PricingError> {
        let mut walk = self.walk();
        PathMatrix::by_row(paths, self.steps.len(), |path, row| walk.factors(path, row))
    }

    /// The same one path at a time.
    pub fn walk(&self) -> UsageWalk<'_> {
        UsageWalk { simulation: self, source: None, pushes: Vec::new() }
    }
}

/// Draws paths one after another; a path and its mirror draw their numbers once.
#[derive(Clone, Debug)]
pub struct UsageWalk<'a> {
    simulation: &'a UsageSimulation,
    /// The path whose numbers are kept.
    source: Option<u64>,
    /// What each step adds to the log.
    pushes: Vec<f64>,
}

impl UsageWalk<'_> {
    /// Usage over expected usage of a path at each time.
    pub fn factors(&mut self, path: u64, row: &mut [f64]) {
        // Without volatility usage is as expected: e^0 in every step.
        if self.simulation.volatility == 0.0 {
            row.fill(1.0);
            return;
        }
        let (source, sign) = source_and_sign(path, self.simulation.antithetic);
        if self.source != Some(source) {
            self.draw(source);
        }
        let mut log = 0.0;
        for ((step, push), factor) in self.simulation.steps.iter().zip(&self.pushes).zip(row) {
            log += sign * push;
            *factor = libm::exp(step.compensation + log);
        }
    }

    fn draw(&mut self, source: u64) {
        let UsageSimulation { steps, correlation, moves_with, seed, .. } = self.simulation;
        let shared = match moves_with {
            MovesWith::Index => Purpose::IndexDiffusion,
            MovesWith::OwnPrice => Purpose::OwnDiffusion,
        };
        let mut own = Random::new(*seed, source, Purpose::Usage);
        self.pushes.clear();
        if *correlation == 0.0 {
            self.pushes.extend(steps.iter().map(|step| step.deviation * own.normal()));
        } else {
            let apart = (1.0 - correlation * correlation).sqrt();
            // A diffusion draws one number a step from its generator, so that a second generator of
            // the same name draws the same numbers.
            let mut shared = Random::new(*seed, source, shared);
            self.pushes.extend(steps.iter().map(|step| {
                let number = correlation * shared.normal() + apart * own.normal();
                step.deviation * number
            }));
        }
        self.source = Some(source);
    }
}
