//! The mean-reverting jump-diffusion of token prices: Xing (2026), arXiv:2603.21690, eq. 11-13.
//!
//! X = ln P with dX = kappa (theta_t - X) dt + sigma dW + J dN, N Poisson with `jump_rate` a year,
//! J ~ Normal(`jump_mean`, `jump_sd`²), theta_t = theta0 + beta t + amplitude sin(2 pi t / period);
//! without reversion dX = drift dt + sigma dW + J dN. No premium is in it: the forward is the
//! expected price. The paper leaves the forward's A(t,T) unprinted; with tau the time to expiry,
//!
//! A = ∫ kappa e^{-kappa (T-s)} theta_s ds + sigma² (1 - e^{-2 kappa tau}) / (4 kappa)
//!   + jump_rate ∫_0^tau [exp(jump_mean e^{-kappa u} + jump_sd² e^{-2 kappa u} / 2) - 1] du.
//!
//! Mean, variance and forward are closed forms but for the last integral. Without jumps the price
//! is exactly lognormal, without reversion exactly a Poisson mixture of lognormals; else chances
//! and options come from [Fourier inversion](super::fourier). Refused with a named error: prices
//! beyond floating-point numbers, and chances of a law that reverts from jumps of one fixed size
//! with next to no volatility between them.

mod average;
mod forward_line;
mod jumps;
mod law;
mod mixture;
mod moments;
mod reverting;
mod trend;

pub use forward_line::ForwardLine;
pub use law::Law;
pub use trend::{Level, Trend};

use super::complex::Complex;
use super::error::PricingError;
use super::input::{Input, JUMP_MEAN, JUMP_RATE, JUMP_SD, SPOT, STRIKE, VOLATILITY, YEARS, finite};
use super::option_type::OptionType;
use super::working::{StepUnit, Working};

/// A price that reverts, diffuses and jumps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeanRevertingJump {
    /// Price today.
    pub spot: f64,
    /// What pulls the log price.
    pub trend: Trend,
    /// Volatility a year between jumps, sigma.
    pub volatility: f64,
    /// Expected jumps a year, lambda.
    pub jump_rate: f64,
    /// Mean of a jump of the log price.
    pub jump_mean: f64,
    /// Standard deviation of a jump of the log price.
    pub jump_sd: f64,
}

const SOURCE: &str = "Xing (2026), arXiv:2603.21690, eq. 11-13";
/// The argument of the characteristic function.
const FREQUENCY: Input = Input { name: "u", min: -1e4, max: 1e4, meaning: "frequency of the log" };

impl MeanRevertingJump {
    /// Checks every number of the model.
    ///
    /// # Errors
    /// The first number out of its range.
    pub fn check(&self) -> Result<(), PricingError> {
        SPOT.check(self.spot)?;
        self.trend.check()?;
        VOLATILITY.check(self.volatility)?;
        JUMP_RATE.check(self.jump_rate)?;
        JUMP_MEAN.check(self.jump_mean)?;
        JUMP_SD.check(self.jump_sd).map(|_| ())
    }

    /// The mean of the log price at a time.
    ///
    /// # Errors
    /// Where a number is out of range.
    pub fn mean_of_log(&self, years: f64) -> Result<f64, PricingError> {
        self.check_at(years)?;
        let (jumps, _) = self.jump_mean_and_variance(years);
        Ok(libm::log(self.spot) + self.shift(years) + jumps)
    }

    /// The variance of the log price at a time.
    ///
    /// # Errors
    /// Where a number is out of range.
    pub fn variance_of_log(&self, years: f64) -> Result<f64, PricingError> {
        self.check_at(years)?;
        let (_, jumps) = self.jump_mean_and_variance(years);
        Ok(self.diffusion_variance(years) + jumps)
    }

    /// The term structure of volatility: the standard deviation of the log price at a time over
    /// the square root of the time; at time zero its limit.
    ///
    /// # Errors
    /// Where a number is out of range.
    pub fn volatility_to(&self, years: f64) -> Result<f64, PricingError> {
        let variance = self.variance_of_log(years)?;
        // Below, the time itself has lost digits, and reversion has not begun.
        if years < 1e-290 {
            return self.futures_volatility(0.0);
        }
        Ok((variance / years).sqrt())
    }

    /// The volatility of a future that expires after a time, jumps included: e^{-kappa years}
    /// sqrt(sigma² + `jump_rate` (`jump_mean`² + `jump_sd`²)).
    ///
    /// # Errors
    /// Where a number is out of range.
    pub fn futures_volatility(&self, years: f64) -> Result<f64, PricingError> {
        self.check_at(years)?;
        let a_year = self.volatility * self.volatility + self.jump_rate * self.square_jump();
        Ok(libm::exp(-self.trend.kappa() * years) * a_year.sqrt())
    }

    /// The expected price at a time, which is the forward without a premium.
    ///
    /// # Errors
    /// Where a number is out of range, or the price is beyond floating-point numbers.
    pub fn forward(&self, years: f64) -> Result<f64, PricingError> {
        self.check_at(years)?;
        let parts = self.log_growth(years);
        let forward = self.spot * libm::exp(parts.iter().sum());
        finite(if forward > 0.0 { forward } else { f64::NAN }, &YEARS, years)
    }

    /// The standard deviation of the price at a time.
    ///
    /// # Errors
    /// Where a number is out of range, or the result is beyond floating-point numbers.
    pub fn standard_deviation(&self, years: f64) -> Result<f64, PricingError> {
        let forward = self.forward(years)?;
        let jumps = match self.decayed_jumps(years) {
            Some(jumps) => jumps.log_square_over_squared_mean(),
            None => {
                let growth = self.jump_mean + 0.5 * self.jump_sd * self.jump_sd;
                let excess = libm::expm1(growth);
                let spread = libm::exp(2.0 * growth) * libm::expm1(self.jump_sd * self.jump_sd);
                self.jump_rate * years * (excess * excess + spread)
            }
        };
        let relative = libm::expm1(self.diffusion_variance(years) + jumps).sqrt();
        finite(forward * relative, &YEARS, years)
    }

    /// The characteristic function of the log price, E e^{iuX}.
    ///
    /// # Errors
    /// Where a number is out of range.
    pub fn characteristic(&self, u: f64, years: f64) -> Result<Complex, PricingError> {
        self.check_at(years)?;
        FREQUENCY.check(u)?;
        let centre = u * (libm::log(self.spot) + self.shift(years));
        let diffusion = Complex::new(-0.5 * self.diffusion_variance(years) * u * u, centre);
        let jumps = match self.decayed_jumps(years) {
            Some(jumps) => jumps.log_characteristic(u),
            None => {
                let spread = self.jump_sd * u;
                let jump = Complex::new(-0.5 * spread * spread, self.jump_mean * u);
                jump.exp_m1() * (self.jump_rate * years)
            }
        };
        Ok((diffusion + jumps).exp())
    }

    /// The law of the price at a time.
    ///
    /// # Errors
    /// Where a number is out of range.
    pub fn law(&self, years: f64) -> Result<Law, PricingError> {
        self.check_at(years)?;
        Ok(Law::new(self, years))
    }

    /// The undiscounted value of an option on the price at a time.
    ///
    /// # Errors
    /// Where a number is out of range, the forward is beyond floating-point numbers, or the law
    /// cannot be inverted.
    pub fn option(
        &self,
        option_type: OptionType,
        strike: f64,
        years: f64,
    ) -> Result<f64, PricingError> {
        STRIKE.check(strike)?;
        let forward = self.forward(years)?;
        Law::new(self, years).option(option_type, strike, forward)
    }

    /// How the forward comes about.
    ///
    /// # Errors
    /// Those of [`forward`](Self::forward).
    pub fn forward_working(&self, years: f64) -> Result<Working, PricingError> {
        let forward = self.forward(years)?;
        let [trend, diffusion, jumps] = self.log_growth(years);
        Ok(self
            .inputs(years)
            .step(
                "m",
                "∫ kappa e^{-kappa (T-s)} theta_s ds - (1 - e^{-kappa T}) ln P_0",
                trend,
                StepUnit::Number,
            )
            .step("v/2", "sigma² (1 - e^{-2 kappa T}) / (4 kappa)", diffusion, StepUnit::Number)
            .step("J", "lambda ∫ (E exp(J e^{-kappa s}) - 1) ds", jumps, StepUnit::Number)
            .step("F", "P_0 exp(m + v/2 + J)", forward, StepUnit::Price))
    }

    /// How an option's value comes about.
    ///
    /// # Errors
    /// Those of [`option`](Self::option).
    pub fn option_working(
        &self,
        option_type: OptionType,
        strike: f64,
        years: f64,
    ) -> Result<Working, PricingError> {
        let value = self.option(option_type, strike, years)?;
        let formula = match option_type {
            OptionType::Call => "E max(P_T - K, 0)",
            OptionType::Put => "E max(K - P_T, 0)",
        };
        let mut working = self.forward_working(years)?;
        working = working.input("K", strike, StepUnit::Price);
        Ok(working.step("V", formula, value, StepUnit::Price))
    }

    fn inputs(&self, years: f64) -> Working {
        let working = Working::from_source(SOURCE).input("P_0", self.spot, StepUnit::Price);
        let working = match self.trend {
            Trend::Free { drift } => working.input("drift", drift, StepUnit::PerYear),
            Trend::Reverting { kappa, level } => working
                .input("kappa", kappa, StepUnit::PerYear)
                .input("theta_0", level.theta0, StepUnit::Number)
                .input("beta", level.beta, StepUnit::PerYear)
                .input("gamma", level.season_amplitude, StepUnit::Number)
                .input("T_season", level.season_period, StepUnit::Years),
        };
        working
            .input("sigma", self.volatility, StepUnit::PerYear)
            .input("lambda", self.jump_rate, StepUnit::PerYear)
            .input("mu_J", self.jump_mean, StepUnit::Number)
            .input("sigma_J", self.jump_sd, StepUnit::Number)
            .input("T", years, StepUnit::Years)
    }
}
