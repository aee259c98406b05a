//! How a price moves, by the numbers that are measured: its total log drift, its diffusion and its
//! jumps.
//!
//! What a history shows is the total drift, jumps included. The model's drift is what is left of
//! it: drift - `jump_rate` x `jump_mean`. A price that reverts gets the level that makes its mean
//! log rise by the drift from today's price on, so that no pull is made up that the numbers don't
//! hold.

use serde::{Deserialize, Serialize};

use super::error::SimulationError;
use crate::pricing::input::{
    DRIFT, JUMP_MEAN, JUMP_RATE, JUMP_SD, KAPPA, SPOT, VOLATILITY, check_all,
};
use crate::pricing::mean_reverting_jump::{Level, MeanRevertingJump, Trend};

/// A price's total drift, diffusion and jumps. All numbers are a year and of the log price.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Process {
    /// What the mean of the log price gains a year, jumps included.
    pub drift: f64,
    /// Speed of reversion to the line of the mean, a year; zero for none.
    pub kappa: f64,
    /// Volatility a year between jumps.
    pub volatility: f64,
    /// Expected jumps a year.
    pub jump_rate: f64,
    /// Mean of a jump of the log price.
    pub jump_mean: f64,
    /// Standard deviation of a jump of the log price.
    pub jump_sd: f64,
}

/// Standard deviation from which jumps that last make a mean misleading.
///
/// Two of such deviations multiply the price by e, and the mean of e^J exceeds the median jump by
/// an eighth or more each time: the mean then rests on the few paths with such jumps.
pub const MISLEADING_JUMP_SD: f64 = 0.5;

/// The figure that speaks for the outcomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lead {
    /// The mean, with the quantiles beside it.
    Mean,
    /// The median and the quantiles: jumps that last have a standard deviation of
    /// [`MISLEADING_JUMP_SD`] or more, so that few paths carry the mean far above what is likely.
    Median,
}

impl Process {
    /// The model of a price that is `spot` today.
    ///
    /// # Errors
    /// A number not finite or out of range.
    pub fn model(&self, spot: f64) -> Result<MeanRevertingJump, SimulationError> {
        let Self { drift, kappa, volatility, jump_rate, jump_mean, jump_sd } = *self;
        check_all(
            &[SPOT, DRIFT, KAPPA, VOLATILITY, JUMP_RATE, JUMP_MEAN, JUMP_SD],
            [spot, drift, kappa, volatility, jump_rate, jump_mean, jump_sd],
        )?;
        let diffusion_drift = drift - jump_rate * jump_mean;
        let trend = if kappa == 0.0 {
            Trend::Free { drift: diffusion_drift }
        } else {
            let theta0 = libm::log(spot) + diffusion_drift / kappa;
            let level = Level { theta0, beta: drift, season_amplitude: 0.0, season_period: 1.0 };
            Trend::Reverting { kappa, level }
        };
        let model = MeanRevertingJump { spot, trend, volatility, jump_rate, jump_mean, jump_sd };
        model.check()?;
        Ok(model)
    }

    /// Whether the mean or the median speaks for the outcomes.
    pub fn lead(&self) -> Lead {
        let lasting = self.kappa == 0.0 && self.jump_rate > 0.0;
        if lasting && self.jump_sd >= MISLEADING_JUMP_SD { Lead::Median } else { Lead::Mean }
    }
}
