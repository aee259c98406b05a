//! Why something cannot be priced.

use std::borrow::Cow;
use std::fmt;

use super::unsolvable::Unsolvable;

/// A field that keeps a product from being priced, and why.
///
/// Its text begins with the reason's [name](Reason::name), so that programs can tell errors apart.
#[derive(Clone, Debug, PartialEq)]
pub struct PricingError {
    /// The field as `price` of the API names it, such as `vol` or `fixings[2]`.
    pub field: Cow<'static, str>,
    /// Its value.
    pub value: f64,
    /// What is wrong with it.
    pub reason: PricingReason,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq)]
pub enum PricingReason {
    /// Not a number, or infinite.
    NotFinite,
    /// Outside the range of its [`Input`](super::input::Input).
    OutOfRange {
        /// Smallest value allowed.
        min: f64,
        /// Largest value allowed.
        max: f64,
    },
    /// A list that must have an entry has none.
    Empty,
    /// A list that is longer than is worked on.
    TooLong {
        /// Most entries.
        most: usize,
    },
    /// A list with too few entries for what is asked; the value is how many it has.
    TooShort {
        /// Fewest that are enough.
        fewest: usize,
    },
    /// Two lists that belong together differ in length; the value is this list's.
    LengthsDiffer {
        /// The other list.
        other: &'static str,
        /// The other list's length.
        expected: usize,
    },
    /// What must not be less than what is before it is.
    Decreases,
    /// What must be later, or larger, than what is before it is not.
    NotIncreasing,
    /// The total variance to a later fixing is smaller than to an earlier one.
    VarianceDecreases,
    /// The price is below what the option is worth without any volatility.
    BelowIntrinsic {
        /// The present value at zero volatility.
        intrinsic: f64,
    },
    /// The price is at or above what the option is worth at infinite volatility.
    AboveMaximum {
        /// The present value that is never reached.
        maximum: f64,
    },
    /// So little of the price is time value that the price does not determine a volatility.
    PriceCarriesNoVolatility,
    /// The inputs are fine one by one, but the result is beyond floating-point numbers.
    ResultNotFinite,
    /// No solution exists.
    NoSolution(Unsolvable),
}

impl PricingReason {
    /// The name that never changes.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::NotFinite => "not_finite",
            Self::OutOfRange { .. } => "out_of_range",
            Self::Empty => "empty",
            Self::TooLong { .. } => "too_long",
            Self::TooShort { .. } => "too_short",
            Self::LengthsDiffer { .. } => "lengths_differ",
            Self::Decreases => "decreases",
            Self::NotIncreasing => "not_increasing",
            Self::VarianceDecreases => "variance_decreases",
            Self::BelowIntrinsic { .. } => "price_below_intrinsic",
            Self::AboveMaximum { .. } => "price_above_maximum",
            Self::PriceCarriesNoVolatility => "price_carries_no_volatility",
            Self::ResultNotFinite => "result_not_finite",
            Self::NoSolution(_) => "no_solution",
        }
    }
}

impl PricingError {
    /// A list with too few entries.
    pub fn too_short(field: impl Into<Cow<'static, str>>, length: usize, fewest: usize) -> Self {
        Self::new(field, length as f64, PricingReason::TooShort { fewest })
    }

    /// An error of one field.
    pub fn new(field: impl Into<Cow<'static, str>>, value: f64, reason: PricingReason) -> Self {
        Self { field: field.into(), value, reason }
    }
}

impl fmt::Display for PricingError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { field, value, reason } = self;
        write!(formatter, "{}: {field} ", reason.name())?;
        match reason {
            PricingReason::NotFinite => write!(formatter, "is {value}, which is no finite number"),
            PricingReason::OutOfRange { min, max } => {
                write!(formatter, "is {value:?}, outside {min:?} to {max:?}")
            }
            PricingReason::Empty => write!(formatter, "has no entry"),
            PricingReason::TooLong { most } => {
                write!(formatter, "has {value} entries, more than {most}")
            }
            PricingReason::TooShort { fewest } => {
                write!(formatter, "has {value} entries, but needs {fewest}")
            }
            PricingReason::LengthsDiffer { other, expected } => {
                write!(formatter, "has {value} entries, but {other} has {expected}")
            }
            PricingReason::Decreases => {
                write!(formatter, "is {value:?}, less than what is before it")
            }
            PricingReason::NotIncreasing => {
                write!(formatter, "is {value:?}, not above what is before it")
            }
            PricingReason::VarianceDecreases => write!(
                formatter,
                "is {value:?}, so that the total variance is less than at the fixing before"
            ),
            PricingReason::BelowIntrinsic { intrinsic } => write!(
                formatter,
                "is {value:?}, below {intrinsic:?}, which the option is worth without volatility"
            ),
            PricingReason::AboveMaximum { maximum } => write!(
                formatter,
                "is {value:?}, not below {maximum:?}, which no volatility reaches"
            ),
            PricingReason::PriceCarriesNoVolatility => {
                write!(formatter, "is {value:?}, whose time value does not determine a volatility")
            }
            PricingReason::ResultNotFinite => {
                write!(formatter, "is {value:?}: with the other inputs, the result is out of reach")
            }
            PricingReason::NoSolution(why) => write!(formatter, "is {value:?}: {why}"),
        }
    }
}

impl std::error::Error for PricingError {}
