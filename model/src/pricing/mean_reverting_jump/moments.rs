//! The parts of the mean and the variance of the log price, and of the log forward.

use super::MeanRevertingJump;
use super::jumps::DecayedJumps;
use crate::pricing::error::PricingError;
use crate::pricing::input::YEARS;

impl MeanRevertingJump {
    pub(super) fn check_at(&self, years: f64) -> Result<(), PricingError> {
        self.check()?;
        YEARS.check(years).map(|_| ())
    }

    /// What the log price gains without chance.
    pub(super) fn shift(&self, years: f64) -> f64 {
        self.trend.shift(libm::log(self.spot), years)
    }

    /// The mean square of a jump.
    pub(super) fn square_jump(&self) -> f64 {
        self.jump_mean * self.jump_mean + self.jump_sd * self.jump_sd
    }

    /// The variance of the log price without jumps: sigma² (1 - e^{-2 kappa T}) / (2 kappa).
    pub(crate) fn diffusion_variance(&self, years: f64) -> f64 {
        let kappa = self.trend.kappa();
        let time =
            if kappa == 0.0 { years } else { -libm::expm1(-2.0 * kappa * years) / (2.0 * kappa) };
        self.volatility * self.volatility * time
    }

    /// What jumps add to the mean and to the variance of the log price.
    pub(super) fn jump_mean_and_variance(&self, years: f64) -> (f64, f64) {
        match self.decayed_jumps(years) {
            Some(jumps) => (jumps.mean(), jumps.variance()),
            None => {
                let expected = self.jump_rate * years;
                (expected * self.jump_mean, expected * self.square_jump())
            }
        }
    }

    /// The log of forward over spot: from the trend, from diffusion and from jumps.
    pub(super) fn log_growth(&self, years: f64) -> [f64; 3] {
        let jumps = match self.decayed_jumps(years) {
            Some(jumps) => jumps.log_moment(1.0),
            None => {
                let growth = self.jump_mean + 0.5 * self.jump_sd * self.jump_sd;
                self.jump_rate * years * libm::expm1(growth)
            }
        };
        [self.shift(years), 0.5 * self.diffusion_variance(years), jumps]
    }

    /// The jumps where they decay; none without reversion.
    pub(super) fn decayed_jumps(&self, years: f64) -> Option<DecayedJumps> {
        let kappa = self.trend.kappa();
        let (rate, mean, sd) = (self.jump_rate, self.jump_mean, self.jump_sd);
        (kappa > 0.0).then(|| DecayedJumps::new(rate, mean, sd, kappa, years))
    }
}
