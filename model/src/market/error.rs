//! Why a rule of a market cannot be applied.

use std::borrow::Cow;
use std::fmt;

use rust_decimal::Decimal;

use super::exact::to_float;

/// A field that keeps a rule from being applied, and why.
///
/// Its text begins with the reason's [name](Reason::name), so that programs can tell errors apart.
#[derive(Clone, Debug, PartialEq)]
pub struct MarketError {
    /// The field as the API names it, such as `providers[2].score`.
    pub field: Cow<'static, str>,
    /// Its value.
    pub value: f64,
    /// What is wrong with it.
    pub reason: MarketReason,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq)]
pub enum MarketReason {
    /// Not a number, or infinite.
    NotFinite,
    /// Outside a range.
    OutOfRange {
        /// Smallest value allowed.
        min: f64,
        /// Largest value allowed.
        max: f64,
    },
    /// Zero or negative where only a positive number means something.
    NotPositive,
    /// Negative where only zero or a positive number means something.
    Negative,
    /// A list that must have an entry has none.
    Empty,
    /// A list that is longer than is worked on.
    TooLong {
        /// Most entries.
        most: usize,
    },
    /// Fewer providers with volume than it takes for none to be above the cap; the value is how
    /// many there are.
    TooFewProviders {
        /// Fewest that are enough: 1 / cap, rounded up.
        fewest: f64,
    },
    /// Nothing was traded or used, so that there is nothing to weigh by.
    NoVolume,
    /// No multiple of the tick lies between the limits.
    NoTickInside,
    /// A result overflows 28 digits.
    NoRoom,
}

impl MarketReason {
    /// The name that never changes.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::NotFinite => "not_finite",
            Self::OutOfRange { .. } => "out_of_range",
            Self::NotPositive => "not_positive",
            Self::Negative => "negative",
            Self::Empty => "empty",
            Self::TooLong { .. } => "too_long",
            Self::TooFewProviders { .. } => "too_few_providers",
            Self::NoVolume => "no_volume",
            Self::NoTickInside => "no_tick_inside",
            Self::NoRoom => "no_room",
        }
    }
}

impl MarketError {
    /// An error of one field.
    pub fn new(field: impl Into<Cow<'static, str>>, value: f64, reason: MarketReason) -> Self {
        Self { field: field.into(), value, reason }
    }

    /// An error of one field that is a decimal.
    pub(crate) fn of_decimal(
        field: impl Into<Cow<'static, str>>,
        value: Decimal,
        reason: MarketReason,
    ) -> Self {
        Self::new(field, to_float(value), reason)
    }
}

/// A decimal that must be positive.
pub(crate) fn positive(field: &'static str, value: Decimal) -> Result<(), MarketError> {
    if value > Decimal::ZERO {
        return Ok(());
    }
    Err(MarketError::of_decimal(field, value, MarketReason::NotPositive))
}

/// A decimal that must not be negative.
pub(super) fn not_negative(field: &'static str, value: Decimal) -> Result<(), MarketError> {
    if value >= Decimal::ZERO {
        return Ok(());
    }
    Err(MarketError::of_decimal(field, value, MarketReason::Negative))
}

impl fmt::Display for MarketError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { field, value, reason } = self;
        write!(formatter, "{}: {field} ", reason.name())?;
        match reason {
            MarketReason::NotFinite => write!(formatter, "is {value}, which is no finite number"),
            MarketReason::OutOfRange { min, max } => {
                write!(formatter, "is {value:?}, outside {min:?} to {max:?}")
            }
            MarketReason::NotPositive => write!(formatter, "is {value:?}, but must be above zero"),
            MarketReason::Negative => write!(formatter, "is {value:?}, but must not be below zero"),
            MarketReason::Empty => write!(formatter, "has no entry"),
            MarketReason::TooLong { most } => {
                write!(formatter, "has {value} entries, more than {most}")
            }
            MarketReason::TooFewProviders { fewest } => write!(
                formatter,
                "has {value} with volume, but it takes {fewest} for none to be above the cap"
            ),
            MarketReason::NoVolume => write!(formatter, "adds up to a volume of zero"),
            MarketReason::NoTickInside => {
                write!(formatter, "is {value:?}, so that no multiple of it lies inside the limits")
            }
            MarketReason::NoRoom => {
                write!(formatter, "is {value:?}: the result has no room in 28 digits")
            }
        }
    }
}

impl std::error::Error for MarketError {}
