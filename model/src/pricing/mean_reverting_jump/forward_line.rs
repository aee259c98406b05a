//! The forward at a later time, given the price by then.
//!
//! With m(t) the log price that there would be at t without chance, and tau = T - t,
//!
//! ln E_t(P_T) = m(T) + e^{-kappa tau} (ln P_t - m(t)) + v(tau) / 2 + J(tau),
//!
//! where v is the variance of the diffusion and J the log moment of the jumps that are still to
//! come. The level moves with the calendar, so that t counts from the model's today and not from
//! the moment at which the forward is asked for. The model's spot price cancels from m, since what
//! came before P_t no longer matters.

use super::MeanRevertingJump;
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::{SPOT, YEARS, finite};

/// The log forward for one expiry at one time: a straight line in the log price of that time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ForwardLine {
    /// The log forward where the log price is zero.
    pub intercept: f64,
    /// How much the log forward moves with the log price: e^{-kappa tau}.
    pub slope: f64,
}

impl ForwardLine {
    /// The forward at a log price.
    pub fn forward(&self, log_price: f64) -> f64 {
        libm::exp(self.intercept + self.slope * log_price)
    }
}

impl MeanRevertingJump {
    /// The forward for `expiry` at time `now` where the price is `state_price` by then, both times
    /// in years from the model's today: E(P_expiry | `P_now`). No premium is in it.
    ///
    /// # Errors
    /// A number out of range, an expiry before `now` (`decreases`), or a forward beyond
    /// floating-point numbers.
    ///
    /// ```
    /// use tokenlock_model::pricing::mean_reverting_jump::{MeanRevertingJump, Trend};
    ///
    /// let model = MeanRevertingJump {
    ///     spot: 1.7,
    ///     trend: Trend::Free { drift: 0.1 },
    ///     volatility: 0.0,
    ///     jump_rate: 0.0,
    ///     jump_mean: 0.0,
    ///     jump_sd: 0.0,
    /// };
    /// let forward = model.forward_from(2.0, 0.5, 1.0).unwrap();
    /// assert!((forward - 2.0 * 0.05f64.exp()).abs() < 1e-12);
    /// ```
    pub fn forward_from(
        &self,
        state_price: f64,
        now: f64,
        expiry: f64,
    ) -> Result<f64, PricingError> {
        SPOT.named("state_price").check(state_price)?;
        let forward = self.forward_line(now, expiry)?.forward(libm::log(state_price));
        finite(if forward > 0.0 { forward } else { f64::NAN }, &EXPIRY, expiry)
    }

    /// How the log forward for `expiry` depends on the log price at `now`, both in years from the
    /// model's today.
    ///
    /// # Errors
    /// A number out of range, an expiry before `now` (`decreases`), or a result beyond
    /// floating-point numbers.
    pub fn forward_line(&self, now: f64, expiry: f64) -> Result<ForwardLine, PricingError> {
        self.check()?;
        YEARS.named("now").check(now)?;
        EXPIRY.check(expiry)?;
        if expiry < now {
            return Err(PricingError::new(EXPIRY.name, expiry, PricingReason::Decreases));
        }
        let left = expiry - now;
        // From spot 1 on, whose log is zero: any spot gives the same line.
        let mean = |years| self.trend.shift(0.0, years);
        let slope = libm::exp(-self.trend.kappa() * left);
        let intercept = mean(expiry) - slope * mean(now) + self.growth_by_chance(left)?;
        Ok(ForwardLine { intercept: finite(intercept, &EXPIRY, expiry)?, slope })
    }

    /// What chance adds to the log forward over a time, v / 2 + J: the same from any state.
    ///
    /// # Errors
    /// A number out of range, or a result beyond floating-point numbers.
    pub fn growth_by_chance(&self, years: f64) -> Result<f64, PricingError> {
        self.check_at(years)?;
        let [_, diffusion, jumps] = self.log_growth(years);
        finite(diffusion + jumps, &YEARS, years)
    }
}

const EXPIRY: crate::pricing::input::Input =
    YEARS.named("expiry").meaning("years from the model's today to expiry");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pricing::mean_reverting_jump::{Level, Trend};

    fn paper() -> MeanRevertingJump {
        let level = Level { theta0: 0.7, beta: -0.35, season_amplitude: 0.08, season_period: 1.0 };
        MeanRevertingJump {
            spot: 2.0,
            trend: Trend::Reverting { kappa: 2.5, level },
            volatility: 0.40,
            jump_rate: 3.0,
            jump_mean: 0.10,
            jump_sd: 0.25,
        }
    }

    fn free() -> MeanRevertingJump {
        MeanRevertingJump { trend: Trend::Free { drift: -0.2 }, ..paper() }
    }

    #[test]
    fn today_it_is_the_forward_and_at_expiry_the_price() {
        for model in [paper(), free()] {
            for years in [0.0, 1.0 / 252.0, 0.3, 1.0, 3.0] {
                let forward = model.forward(years).unwrap();
                let line = model.forward_from(model.spot, 0.0, years).unwrap();
                assert!((line / forward - 1.0).abs() < 1e-13, "{years}");
                let price = model.forward_from(2.7, years, years).unwrap();
                assert!((price / 2.7 - 1.0).abs() < 1e-13, "{years}");
            }
        }
    }

    /// Only the calendar and the state count: neither where the price began nor a later start of
    /// the model's clock with the level moved along.
    #[test]
    fn what_came_before_does_not_matter() {
        let model = paper();
        let other = MeanRevertingJump { spot: 0.01, ..model };
        let forward = model.forward_from(1.4, 0.6, 1.1).unwrap();
        assert_eq!(forward, other.forward_from(1.4, 0.6, 1.1).unwrap());
        let Trend::Reverting { kappa, level } = model.trend else { unreachable!() };
        // A whole season later, the season's phase is the same.
        let moved = Level { theta0: level.theta0 + level.beta, ..level };
        let later = MeanRevertingJump {
            spot: 1.4,
            trend: Trend::Reverting { kappa, level: moved },
            ..model
        };
        let left = later.forward(0.5).unwrap();
        assert!((model.forward_from(1.4, 1.0, 1.5).unwrap() / left - 1.0).abs() < 1e-13);
    }

    #[test]
    fn a_time_before_now_and_nonsense_are_refused() {
        let name = |price, now, expiry| {
            paper().forward_from(price, now, expiry).unwrap_err().reason.name()
        };
        assert_eq!(name(1.0, 0.5, 0.4), "decreases");
        assert_eq!(name(0.0, 0.0, 1.0), "out_of_range");
        assert_eq!(name(f64::NAN, 0.0, 1.0), "not_finite");
        assert_eq!(name(1.0, f64::NAN, 1.0), "not_finite");
        assert_eq!(name(1.0, 0.0, 101.0), "out_of_range");
        let wild = MeanRevertingJump { jump_mean: 5.0, jump_sd: 5.0, jump_rate: 1e3, ..free() };
        assert!(wild.forward_from(1.0, 0.0, 100.0).is_err());
    }
}
