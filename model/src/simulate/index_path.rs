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
    steps: Vec<IndexStep>,
    seed: u64,
    antithetic: bool,
    /// What the normal numbers of the diffusion and the jumps are drawn for.
    purposes: [Purpose; 2],
}

/// What is the same in a step of every path.
#[derive(Clone, Copy, Debug, PartialEq)]
struct IndexStep {
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
            steps.push(IndexStep {
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
        let mut walk = self.walk();
        PathMatrix::by_row(paths, self.steps.len(), |path, row| walk.log_changes(path, row))
    }

    /// The same one path at a time.
    pub fn walk(&self) -> IndexWalk<'_> {
        IndexWalk { simulation: self, source: None, pushes: Vec::new(), jumps: Vec::new() }
    }
}

/// Draws paths one after another; a path and its mirror draw their numbers once.
#[derive(Clone, Debug)]
pub struct IndexWalk<'a> {
    simulation: &'a IndexSimulation,
    /// The path whose numbers are kept.
    source: Option<u64>,
    /// What the diffusion adds in each step.
    pushes: Vec<f64>,
    /// From the first to the last.
    jumps: Vec<Jump>,
}

#[derive(Clone, Copy, Debug)]
struct Jump {
    /// The step that it falls in.
    step: usize,
    /// How far it is from the mean jump.
    distance: f64,
    /// What is left of it at the end of the step.
    left: f64,
}

impl IndexWalk<'_> {
    /// ln(I / I_0) of a path at each time.
    pub fn log_changes(&mut self, path: u64, row: &mut [f64]) {
        let (source, sign) = source_and_sign(path, self.simulation.antithetic);
        if self.source != Some(source) {
            self.draw(source);
        }
        let jump_mean = self.simulation.model.jump_mean;
        let mut jumps = self.jumps.iter().peekable();
        let mut deviation = 0.0;
        let steps = self.simulation.steps.iter().zip(&self.pushes).enumerate();
        for ((index, (step, push)), log_change) in steps.zip(row) {
            deviation = deviation * step.decay + sign * push;
            while let Some(jump) = jumps.next_if(|jump| jump.step == index) {
                deviation += (jump_mean + sign * jump.distance) * jump.left;
            }
            *log_change = step.shift + deviation;
        }
    }

    fn draw(&mut self, source: u64) {
        let IndexSimulation { model, steps, seed, purposes, .. } = self.simulation;
        let [diffusion, jumps] = *purposes;
        let mut diffusion = Random::new(*seed, source, diffusion);
        self.pushes.clear();
        self.pushes.extend(steps.iter().map(|step| match step.diffusion > 0.0 {
            true => step.diffusion * diffusion.normal(),
            false => 0.0,
        }));
        self.jumps.clear();
        if model.jump_rate > 0.0 {
            let mut jumps = Random::new(*seed, source, jumps);
            let (mean_wait, kappa) = (1.0 / model.jump_rate, model.trend.kappa());
            let mut next = mean_wait * jumps.exponential();
            for (index, step) in steps.iter().enumerate() {
                while next <= step.end {
                    self.jumps.push(Jump {
                        step: index,
                        distance: model.jump_sd * jumps.normal(),
                        left: libm::exp(-kappa * (step.end - next)),
                    });
                    next += mean_wait * jumps.exponential();
                }
            }
        }
        self.source = Some(source);
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
