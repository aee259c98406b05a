//! Where the log price would go without chance.

use std::f64::consts::TAU;

use crate::pricing::error::PricingError;
use crate::pricing::input::{
    DRIFT, Input, KAPPA, LOG_PRICE, SEASON_AMPLITUDE, SEASON_PERIOD, YEARS,
};

/// Below this speed, reversion within the longest time changes no digit of a log price.
const NO_REVERSION: f64 = 1e-100;

/// What pulls the log price.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Trend {
    /// It reverts to a moving level at a speed of `kappa` a year.
    Reverting {
        /// Speed a year; ln 2 / kappa is the half-life.
        kappa: f64,
        /// Where it reverts to.
        level: Level,
    },
    /// Nothing: it drifts.
    Free {
        /// Drift of the log price a year.
        drift: f64,
    },
}

/// The level that the log price reverts to: theta0 + beta t + amplitude sin(2 pi t / period).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level {
    /// The log of the level's price today, without season.
    pub theta0: f64,
    /// Its change a year.
    pub beta: f64,
    /// The height of its season.
    pub season_amplitude: f64,
    /// Years of one season; anything where the height is 0.
    pub season_period: f64,
}

impl Trend {
    /// Reversion at a speed that may be zero, where nothing reverts and the level means nothing.
    pub const fn with_speed(kappa: f64, level: Level) -> Self {
        if kappa == 0.0 { Self::Free { drift: 0.0 } } else { Self::Reverting { kappa, level } }
    }

    /// The speed of reversion, zero without it.
    pub const fn kappa(&self) -> f64 {
        match self {
            Self::Reverting { kappa, .. } if *kappa >= NO_REVERSION => *kappa,
            _ => 0.0,
        }
    }

    /// Checks every number.
    ///
    /// # Errors
    /// Those of [`Input::check`].
    pub fn check(&self) -> Result<(), PricingError> {
        match self {
            Self::Free { drift } => DRIFT.check(*drift).map(|_| ()),
            Self::Reverting { kappa, level } => {
                KAPPA.check(*kappa)?;
                const THETA0: Input = LOG_PRICE.named("theta0").meaning("log of the level today");
                THETA0.check(level.theta0)?;
                const BETA: Input = DRIFT.named("beta").meaning("change of the level a year");
                BETA.check(level.beta)?;
                if SEASON_AMPLITUDE.check(level.season_amplitude)? != 0.0 {
                    SEASON_PERIOD.check(level.season_period)?;
                }
                Ok(())
            }
        }
    }

    /// How far the log price moves without chance by a time, from its value today.
    pub fn shift(&self, log_spot: f64, years: f64) -> f64 {
        match self {
            Self::Free { drift } => drift * years,
            Self::Reverting { kappa, .. } if *kappa < NO_REVERSION => 0.0,
            Self::Reverting { kappa, level } => {
                let fall = -libm::expm1(-kappa * years);
                let lag = fall / kappa;
                (level.theta0 - log_spot) * fall
                    + level.beta * (years - lag)
                    + level.season_pull(*kappa, years)
            }
        }
    }
}

impl Level {
    /// The level at a time.
    ///
    /// # Errors
    /// Where the time is out of range.
    pub fn at(&self, years: f64) -> Result<f64, PricingError> {
        YEARS.check(years)?;
        Ok(self.theta0 + self.beta * years + self.season(years))
    }

    fn season(&self, years: f64) -> f64 {
        if self.season_amplitude == 0.0 {
            return 0.0;
        }
        self.season_amplitude * libm::sin(TAU * years / self.season_period)
    }

    /// ∫ kappa e^{-kappa (T-s)} amplitude sin(w s) ds from 0 to T, in closed form.
    fn season_pull(&self, kappa: f64, years: f64) -> f64 {
        if self.season_amplitude == 0.0 {
            return 0.0;
        }
        let turn = TAU / self.season_period;
        let (sine, half_sine) = (libm::sin(turn * years), libm::sin(0.5 * turn * years));
        // w (e^{-kappa T} - cos wT), both less one.
        let behind = turn * (libm::expm1(-kappa * years) + 2.0 * half_sine * half_sine);
        self.season_amplitude * kappa * (kappa * sine + behind) / (kappa * kappa + turn * turn)
    }
}
