//! A line through pairs of numbers, with its standard errors.
//!
//! Ordinary least squares with an intercept. The errors hold where the residuals are independent
//! and of one size; changes over periods that overlap are neither, and then the errors are too
//! small. Means are subtracted first and residuals computed one by one, so that a common level
//! costs no digits and a perfect line has no residual.

use super::deviations::{Deviations, sum};
use super::error::HedgeError;
use super::student::two_sided;
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::Input;
use crate::simulate::sample::Estimate;

/// Fewest pairs that leave something to judge a line by.
pub const FEWEST: usize = 3;

/// A straight line, y = intercept + slope x.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Regression {
    /// Pairs.
    pub count: usize,
    /// Change of y for a change of x by one.
    pub slope: Estimate,
    /// y at x of zero.
    pub intercept: Estimate,
    /// Standard deviation of the residuals, n - 2.
    pub residual_deviation: f64,
    /// R2, the share of the variance of y that x explains.
    pub r_squared: f64,
    /// The chance that chance alone brings a slope as far from zero: Student's t, n - 2.
    pub p_value: f64,
}

impl Regression {
    /// The line of `y` on `x`.
    ///
    /// # Errors
    /// `empty`, `too_long`, `not_finite` or `out_of_range` for an entry, `lengths_differ`,
    /// `too_short` below [`FEWEST`], `no_variation`, `result_not_finite`.
    pub fn new(
        (y_input, y): (&Input, &[f64]),
        (x_input, x): (&Input, &[f64]),
    ) -> Result<Self, HedgeError> {
        y_input.check_each(y)?;
        x_input.check_each(x)?;
        if x.len() != y.len() {
            let reason = PricingReason::LengthsDiffer { other: y_input.name, expected: y.len() };
            // OK because lists are short.
            return Err(PricingError::new(x_input.name, x.len() as f64, reason).into());
        }
        if y.len() < FEWEST {
            return Err(PricingError::too_short(y_input.name, y.len(), FEWEST).into());
        }
        let sample = |input: &Input, values| {
            Deviations::of(values).ok_or(HedgeError::NoVariation(input.name))
        };
        let line = Self::of(&sample(y_input, y)?, &sample(x_input, x)?);
        let figures = [line.slope.value, line.slope.standard_error, line.intercept.value];
        let is_finite = figures.iter().all(|figure| figure.is_finite())
            && line.intercept.standard_error.is_finite();
        let error = || PricingError::new(y_input.name, y[0], PricingReason::ResultNotFinite).into();
        if is_finite { Ok(line) } else { Err(error()) }
    }

    /// The line through samples of the same length, at least [`FEWEST`].
    pub(super) fn of(y: &Deviations, x: &Deviations) -> Self {
        let count = y.scaled.len();
        let slope = y.slope_on(x);
        let left = residuals(y, x);
        let unexplained = sum(left.iter().map(|residual| residual * residual));
        // OK because lists are short.
        let (number, freedom) = (count as f64, count as f64 - 2.0);
        let residual_deviation = y.scale * (unexplained / freedom).sqrt();
        let root = x.squares.sqrt();
        let slope_error = residual_deviation / x.scale / root;
        let level = x.mean / x.scale / root;
        let r_squared = 1.0 - unexplained / y.squares;
        let t = slope / slope_error;
        Self {
            count,
            slope: Estimate { value: slope, standard_error: slope_error },
            intercept: Estimate {
                value: y.mean - slope * x.mean,
                standard_error: residual_deviation * (1.0 / number + level * level).sqrt(),
            },
            residual_deviation,
            r_squared: r_squared.clamp(0.0, 1.0),
            p_value: if slope == 0.0 { 1.0 } else { two_sided(t, count - 2) },
        }
    }
}

/// Residuals of y on x, over the scale of y.
pub(super) fn residuals(y: &Deviations, x: &Deviations) -> Vec<f64> {
    let slope = y.together(x) / x.squares;
    y.scaled.iter().zip(&x.scaled).map(|(y, x)| y - slope * x).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hedge::ratio::{FUTURES_CHANGES, SPOT_CHANGES};

    fn line(y: &[f64], x: &[f64]) -> Result<Regression, HedgeError> {
        Regression::new((&SPOT_CHANGES, y), (&FUTURES_CHANGES, x))
    }

    /// Means 3 and 4, sum of squares of x 10, of products 6; residuals -0.8, 0.6, 1, -0.6, -0.2.
    #[test]
    fn a_line_worked_by_hand_agrees() {
        let found = line(&[2.0, 4.0, 5.0, 4.0, 5.0], &[1.0, 2.0, 3.0, 4.0, 5.0]).unwrap();
        let deviation = (2.4_f64 / 3.0).sqrt();
        for (found, expected) in [
            (found.slope.value, 0.6),
            (found.intercept.value, 2.2),
            (found.residual_deviation, deviation),
            (found.slope.standard_error, deviation / 10.0_f64.sqrt()),
            (found.intercept.standard_error, deviation * (0.2_f64 + 0.9).sqrt()),
            (found.r_squared, 0.6),
            (found.p_value, 0.124_027_062_657_555),
        ] {
            assert!((found - expected).abs() < 1e-10, "{found} is not {expected}");
        }
    }

    #[test]
    fn a_perfect_line_has_no_error() {
        let found = line(&[1.0, 2.0, 3.0, 4.0], &[2.0, 4.0, 6.0, 8.0]).unwrap();
        assert_eq!((found.slope.value, found.slope.standard_error), (0.5, 0.0));
        assert_eq!((found.r_squared, found.p_value), (1.0, 0.0));
        assert_eq!(found.slope.t_against(0.0), None);
        let unrelated = line(&[1.0, -1.0, -1.0, 1.0], &[-1.0, -1.0, 1.0, 1.0]).unwrap();
        assert_eq!((unrelated.r_squared, unrelated.p_value), (0.0, 1.0));
    }

    #[test]
    fn what_has_no_line_is_named() {
        let name = |y: &[f64], x: &[f64]| line(y, x).unwrap_err().name();
        assert_eq!(name(&[1.0, 2.0], &[1.0, 2.0]), "too_short");
        assert_eq!(name(&[1.0; 3], &[1.0, 2.0, 3.0]), "no_variation");
        assert_eq!(name(&[1.0, 2.0, 3.0], &[1.0; 3]), "no_variation");
        assert_eq!(name(&[1.0, 2.0, 3.0], &[1.0; 4]), "lengths_differ");
        assert_eq!(name(&[1e100, -1e100, 0.0], &[5e-300, 0.0, 0.0]), "result_not_finite");
        assert_eq!(name(&[], &[]), "empty");
    }
}
