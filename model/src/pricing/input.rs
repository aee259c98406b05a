//! The inputs of models, each with its range in one place.
//!
//! Products check against these, the API's errors and its JSON Schema name the same limits. The
//! ranges are wide: they keep sums finite, they don't judge what is plausible.

use super::error::{PricingError, PricingReason};

/// A number that models take: its name in the API and its range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Input {
    /// The field's name in the API.
    pub name: &'static str,
    /// Smallest value allowed.
    pub min: f64,
    /// Largest value allowed.
    pub max: f64,
    /// What it means, with its unit.
    pub meaning: &'static str,
}

impl Input {
    /// The value, if it is in the range.
    ///
    /// # Errors
    /// [`PricingReason::NotFinite`] or [`PricingReason::OutOfRange`] under the input's name.
    pub fn check(&self, value: f64) -> Result<f64, PricingError> {
        if !value.is_finite() {
            return Err(PricingError::new(self.name, value, PricingReason::NotFinite));
        }
        if value < self.min || value > self.max {
            let reason = PricingReason::OutOfRange { min: self.min, max: self.max };
            return Err(PricingError::new(self.name, value, reason));
        }
        Ok(value)
    }

    /// Every entry of a list, which must have one; an error names it as `name[index]`.
    ///
    /// # Errors
    /// [`PricingReason::Empty`], [`PricingReason::TooLong`], and those of [`check`](Self::check).
    pub fn check_each(&self, values: &[f64]) -> Result<(), PricingError> {
        if values.is_empty() {
            return Err(PricingError::new(self.name, 0.0, PricingReason::Empty));
        }
        if values.len() > LONGEST_LIST {
            let reason = PricingReason::TooLong { most: LONGEST_LIST };
            return Err(PricingError::new(self.name, values.len() as f64, reason));
        }
        for (index, value) in values.iter().enumerate() {
            self.check(*value).map_err(|error| PricingError {
                field: format!("{}[{index}]", self.name).into(),
                ..error
            })?;
        }
        Ok(())
    }

    /// The same for entries of which each must be above the one before it, the first above `start`.
    ///
    /// # Errors
    /// Those of [`check_each`](Self::check_each), and [`PricingReason::NotIncreasing`].
    pub fn check_increasing(&self, values: &[f64], start: f64) -> Result<(), PricingError> {
        self.check_each(values)?;
        let mut before = start;
        for (index, value) in values.iter().enumerate() {
            if *value <= before {
                let field = format!("{}[{index}]", self.name);
                return Err(PricingError::new(field, *value, PricingReason::NotIncreasing));
            }
            before = *value;
        }
        Ok(())
    }

    /// The same range under another name, such as `forward2`.
    pub const fn named(self, name: &'static str) -> Self {
        Self { name, ..self }
    }

    /// The same range with another meaning.
    pub const fn meaning(self, meaning: &'static str) -> Self {
        Self { meaning, ..self }
    }
}

/// Each input's own value, in order.
///
/// # Errors
/// The first of [`Input::check`].
pub fn check_all<const COUNT: usize>(
    inputs: &[Input; COUNT],
    values: [f64; COUNT],
) -> Result<(), PricingError> {
    inputs.iter().zip(values).try_for_each(|(input, value)| input.check(value).map(|_| ()))
}

/// A result, if it is a finite number.
///
/// # Errors
/// [`PricingReason::ResultNotFinite`] under the name of the input that is most likely the cause.
pub fn finite(result: f64, cause: &Input, value: f64) -> Result<f64, PricingError> {
    let error = || PricingError::new(cause.name, value, PricingReason::ResultNotFinite);
    if result.is_finite() { Ok(result) } else { Err(error()) }
}

/// Most entries of a list.
pub const LONGEST_LIST: usize = 5_000;

const fn input(name: &'static str, min: f64, max: f64, meaning: &'static str) -> Input {
    Input { name, min, max, meaning }
}

/// Futures price today.
pub const FORWARD: Input = input("forward", 1e-100, 1e100, "futures price today, money per unit");
/// Spot price today.
pub const SPOT: Input = input("spot", 1e-100, 1e100, "spot price today, money per unit");
/// Strike price.
pub const STRIKE: Input = input("strike", 0.0, 1e100, "strike price, money per unit");
/// Time to expiry.
pub const YEARS: Input = input("years", 0.0, 100.0, "years to expiry");
/// Interest rate.
pub const RATE: Input = input("rate", -2.0, 2.0, "interest a year, continuously compounded");
/// Volatility.
pub const VOLATILITY: Input = input("vol", 0.0, 100.0, "volatility a year, as a fraction");
/// Correlation of two prices' log changes.
pub const CORRELATION: Input = input("correlation", -1.0, 1.0, "correlation of log changes");
/// Jumps a year.
pub const JUMP_RATE: Input = input("jump_rate", 0.0, 1_000.0, "expected number of jumps a year");
/// Mean of a log jump.
pub const JUMP_MEAN: Input = input("jump_mean", -5.0, 5.0, "mean of a jump of the log price");
/// Standard deviation of a log jump.
pub const JUMP_SD: Input =
    input("jump_sd", 0.0, 5.0, "standard deviation of a jump of the log price");
/// Speed of mean reversion.
pub const KAPPA: Input = input("kappa", 0.0, 1_000.0, "speed of mean reversion a year");
/// A drift or another yearly rate of a log price.
pub const DRIFT: Input = input("drift", -10.0, 10.0, "drift of the log price a year");
/// The log of a price.
pub const LOG_PRICE: Input = input("log_price", -230.0, 230.0, "natural log of a price");
/// A price that is given.
pub const PRESENT_VALUE: Input =
    input("present_value", 0.0, 1e200, "price of an option today, money per unit");
/// Height of the season in the mean of the log price.
pub const SEASON_AMPLITUDE: Input =
    input("season_amplitude", -10.0, 10.0, "height of the season in the mean of the log price");
/// Length of the season.
pub const SEASON_PERIOD: Input = input("season_period", 1e-3, 1_000.0, "years of one season");
/// A probability that a quantile is asked for.
pub const PROBABILITY: Input =
    input("probability", 1e-12, 0.999_999_999_999, "chance of a price at or below the quantile");
