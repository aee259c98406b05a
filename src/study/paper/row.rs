//! A printed number beside a computed one.

use super::what::What;
use crate::simulate::sample::Estimate;

/// Standard errors within which a simulated or measured figure counts as equal.
pub const STANDARD_ERRORS: f64 = 4.0;

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimUnit {
    /// A fraction, shown as a percentage.
    Percent,
    /// A bare number, such as a correlation or a ratio.
    Number,
    /// US dollars for a million standard tokens.
    DollarsPerMillion,
    /// Months.
    Months,
    /// A speed a year.
    PerYear,
    /// How many.
    Count,
}

/// What the paper prints.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Printed {
    /// A number.
    Number {
        /// The number.
        value: f64,
        /// Half a unit of its last printed digit.
        tolerance: f64,
    },
    /// Between two numbers.
    Range {
        /// The lower one.
        low: f64,
        /// The upper one.
        high: f64,
        /// Half a unit of their last printed digit.
        tolerance: f64,
    },
    /// More than a number.
    Above(f64),
}

impl Printed {
    /// Whether a figure is what is printed: within half a unit of the last digit, and within
    /// [`STANDARD_ERRORS`] where it has a standard error.
    pub fn agrees(&self, figure: &ComputedValue) -> bool {
        let error = STANDARD_ERRORS * figure.standard_error.unwrap_or(0.0);
        // A rounding, so that 0.615 is within half a unit of 0.62.
        const ROUNDING: f64 = 1e-12;
        let between = |low: f64, high: f64, tolerance: f64| {
            let slack = tolerance + error + ROUNDING;
            low - slack <= figure.value && figure.value <= high + slack
        };
        match *self {
            Self::Number { value, tolerance } => between(value, value, tolerance),
            Self::Range { low, high, tolerance } => between(low, high, tolerance),
            Self::Above(least) => figure.value - error > least,
        }
    }
}

/// What this engine makes of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ComputedValue {
    /// The figure.
    pub value: f64,
    /// One standard error, where it is simulated or measured.
    pub standard_error: Option<f64>,
}

impl From<f64> for ComputedValue {
    fn from(value: f64) -> Self {
        Self { value, standard_error: None }
    }
}

impl From<Estimate> for ComputedValue {
    fn from(estimate: Estimate) -> Self {
        Self { value: estimate.value, standard_error: Some(estimate.standard_error) }
    }
}

/// One number of a claim.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// What it is of.
    pub what: What,
    /// Its unit.
    pub unit: ClaimUnit,
    /// What the paper prints; `None` for a number that only helps to judge.
    pub printed: Option<Printed>,
    /// What it is here; `None` where nothing that is printed leads to it.
    pub figure: Option<ComputedValue>,
}

impl Row {
    /// A figure beside what is printed.
    pub(super) fn beside(
        what: What,
        unit: ClaimUnit,
        printed: Printed,
        figure: impl Into<ComputedValue>,
    ) -> Self {
        Self { what, unit, printed: Some(printed), figure: Some(figure.into()) }
    }

    /// A figure without one that is printed.
    pub(super) fn alone(what: What, unit: ClaimUnit, figure: impl Into<ComputedValue>) -> Self {
        Self { what, unit, printed: None, figure: Some(figure.into()) }
    }

    /// What is printed without a way to it.
    pub(super) const fn unfounded(what: What, unit: ClaimUnit, printed: Printed) -> Self {
        Self { what, unit, printed: Some(printed), figure: None }
    }
}
