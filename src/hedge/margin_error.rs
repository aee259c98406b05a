//! Why a margin account cannot be kept.

use std::fmt;

use crate::market::error::MarketError;
use crate::pricing::error::PricingError;

/// What keeps a margin account, or the cash it needs, from being worked out.
///
/// Its text begins with a name that never changes, so that programs can tell errors apart.
#[derive(Clone, Debug, PartialEq)]
pub enum MarginError {
    /// A number or a list is out of its range.
    Input(PricingError),
    /// A rule of the market cannot be applied.
    Market(MarketError),
    /// The rules publish no rate, and none follows from a volatility.
    NoRate,
    /// An amount of this kind has no room in 28 digits.
    NoRoom(&'static str),
}

impl MarginError {
    /// The name that never changes.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Input(error) => error.reason.name(),
            Self::Market(error) => error.reason.name(),
            Self::NoRate => "no_rate",
            Self::NoRoom(_) => "no_room",
        }
    }

    /// The field that has to change.
    pub fn field(&self) -> &str {
        match self {
            Self::Input(error) => &error.field,
            Self::Market(error) => &error.field,
            Self::NoRate => "rate",
            Self::NoRoom(field) => field,
        }
    }
}

impl From<PricingError> for MarginError {
    fn from(error: PricingError) -> Self {
        Self::Input(error)
    }
}

impl From<MarketError> for MarginError {
    fn from(error: MarketError) -> Self {
        Self::Market(error)
    }
}

impl fmt::Display for MarginError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input(error) => error.fmt(formatter),
            Self::Market(error) => error.fmt(formatter),
            Self::NoRate => write!(formatter, "{}: no margin rate is published", self.name()),
            Self::NoRoom(field) => {
                write!(formatter, "{}: {field} has no room in 28 digits", self.name())
            }
        }
    }
}

impl std::error::Error for MarginError {}
