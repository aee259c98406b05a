//! Why a rule of a market cannot be applied.

use std::borrow::Cow;
use std::fmt;

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
    pub reason: Reason,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// Not a number, or infinite.
    NotFinite,
    /// Outside a range.
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
    /// Fewer providers with volume than it takes for none to be above the cap; the value is how
    /// many there are.
    TooFewProviders {
        /// Fewest that are enough: 1 / cap, rounded up.
        fewest: f64,
    },
    /// Nothing was traded or used, so that there is nothing to weigh by.
    NoVolume,
}

impl Reason {
    /// The name that never changes.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::NotFinite => "not_finite",
            Self::OutOfRange { .. } => "out_of_range",
            Self::Empty => "empty",
            Self::TooLong { .. } => "too_long",
            Self::TooFewProviders { .. } => "too_few_providers",
            Self::NoVolume => "no_volume",
        }
    }
}

impl MarketError {
    /// An error of one field.
    pub fn new(field: impl Into<Cow<'static, str>>, value: f64, reason: Reason) -> Self {
        Self { field: field.into(), value, reason }
    }
}

impl fmt::Display for MarketError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { field, value, reason } = self;
        write!(formatter, "{}: {field} ", reason.name())?;
        match reason {
            Reason::NotFinite => write!(formatter, "is {value}, which is no finite number"),
            Reason::OutOfRange { min, max } => {
                write!(formatter, "is {value:?}, outside {min:?} to {max:?}")
            }
            Reason::Empty => write!(formatter, "has no entry"),
            Reason::TooLong { most } => write!(formatter, "has {value} entries, more than {most}"),
            Reason::TooFewProviders { fewest } => write!(
                formatter,
                "has {value} with volume, but it takes {fewest} for none to be above the cap"
            ),
            Reason::NoVolume => write!(formatter, "adds up to a volume of zero"),
        }
    }
}

impl std::error::Error for MarketError {}
