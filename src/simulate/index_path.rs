//! Paths of an index that reverts, diffuses and jumps, by exact steps.
//!
//! The log of the index is where it would go without chance plus a deviation D. Over a step of
//! length t the deviation decays and takes up chance,
//!
//! D' = e^(-kappa t) D + sigma sqrt((1 - e^(-2 kappa t)) / (2 kappa)) Z + sum of J e^(-kappa (t - u)),
//!
//! with jumps at their exact times u. So every step has the law of the
//! [model](crate::pricing::mean_reverting_jump), whatever its length.

use std::ops::Range;

use super::path_matrix::PathMatrix;
use super::random::{Purpose, Random};
use crate::pricing::error::PricingError;
use crate::pricing::input::YEARS;
use crate::pricing::mean_reverting_jump::MeanRevertingJump;

/// A model on a grid of times, ready to draw paths.
#[derive(Clone, Debug, PartialEq)]
pub struct IndexSimulation {
    model: MeanRevertingJump,
    steps: Vec<Step>,
    seed: u64,
    antithetic: bool,
    /// What the normal numbers of the diffusion and the jumps are drawn for.
    purposes: [Purpose; 2],
}

/// What is the same in a step of every path.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Step {
    /// Where it ends, in years.
    end: f64,
    /// The log change since today that there would be without chance.
    shift: f64,
    /// What is left of the deviation.
    decay: f64,
    /// Standard deviation of the diffusion.
    diffusion: f64,
}

impl IndexSimulation {
    /// Paths of a model at times that increase, in years. With `antithetic`, path 2k + 1 mirrors
    /// the normal numbers of path 2k: the mean of such a pair varies less than that of two paths.
    ///
    /// # Errors
    /// A number of the model or a time that is out of range, or times that don't increase.
    pub fn new(
        model: MeanRevertingJump,
        times: &[f64],
        seed: u64,
        antithetic: bool,
    ) -> Result<Self, PricingError> {
        model.check()?;
        YEARS.named("times").check_increasing(times, 0.0)?;
        let kappa = model.trend.kappa();
        let log_spot = libm::log(model.spot);
        let mut before = 0.0;
        let mut steps = Vec::with_capacity(times.len());
        for end in times {
            let length = end - before;
            steps.push(Step {
                end: *end,
                shift: model.trend.shift(log_spot, *end),
                decay: libm::exp(-kappa * length),
                diffusion: model.diffusion_variance(length).sqrt(),
            });
            before = *end;
        }
        let purposes = [Purpose::IndexDiffusion, Purpose::IndexJumps];
        Ok(Self { model, steps, seed, antithetic, purposes })
    }

    /// The same with the random numbers of the buyer's own price, which are independent.
    pub(super) fn of_own_price(self) -> Self {
        Self { purposes: [Purpose::OwnDiffusion, Purpose::OwnJumps], ..self }
    }

    /// Paths of ln(I / I_0), a row for each path of the range and a column for each time.
    ///
    /// # Errors
    /// Those of [`PathMatrix::by_row`].
    pub fn log_changes(&self, paths: Range<u64>) -> Result<PathMatrix, PricingError> {
        PathMatrix::by_row(paths, self.steps.len(), |path, row| self.draw(path, row))
    }

    pub(super) fn draw(&self, path: u64, row: &mut [f64]) {
        let (source, sign) = source_and_sign(path, self.antithetic);
        let [diffusion, jumps] = self.purposes;
        let mut diffusion = Random::new(self.seed, source, diffusion);
        let mut jumps = Random::new(self.seed, source, jumps);
        let MeanRevertingJump { jump_rate, jump_mean, jump_sd, .. } = self.model;
        let kappa = self.model.trend.kappa();
        let mean_wait = if jump_rate > 0.0 { 1.0 / jump_rate } else { f64::INFINITY };
        let mut next_jump = mean_wait * jumps.exponential();
        let mut deviation = 0.0;
        for (step, log_change) in self.steps.iter().zip(row) {
            deviation *= step.decay;
            if step.diffusion > 0.0 {
                deviation += step.diffusion * sign * diffusion.normal();
            }
            while next_jump <= step.end {
                let jump = jump_mean + jump_sd * sign * jumps.normal();
                deviation += jump * libm::exp(-kappa * (step.end - next_jump));
                next_jump += mean_wait * jumps.exponential();
            }
            *log_change = step.shift + deviation;
        }
    }
}

/// The path whose numbers a path takes, and the sign that it gives to normal numbers.
pub(super) const fn source_and_sign(path: u64, antithetic: bool) -> (u64, f64) {
    match (antithetic, path % 2) {
        (true, 1) => (path / 2, -1.0),
        (true, _) => (path / 2, 1.0),
        (false, _) => (path, 1.0),
    }
}
