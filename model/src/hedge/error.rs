//! Why a question about a hedge has no answer.

use std::fmt;

use crate::market::error::MarketError;
use crate::pricing::error::PricingError;

/// What keeps a sample from being judged, a margin account from being kept, or the cash it needs
/// from being worked out.
///
/// Its text begins with a name that never changes, so that programs can tell errors apart.
#[derive(Clone, Debug, PartialEq)]
pub enum HedgeError {
    /// A number or a list is out of its range.
    Input(PricingError),
    /// A rule of the market cannot be applied.
    Market(MarketError),
    /// All entries of this list are equal, so that they explain nothing and cannot be explained.
    NoVariation(&'static str),
    /// A date that is not later than the one before it.
    NotLater {
        /// Its place in the list, from 0.
        index: usize,
    },
    /// The rules publish no margin rate, and none follows from a volatility.
    NoRate,
    /// An amount of this kind overflows 28 digits.
    NoRoom(&'static str),
}

impl HedgeError {
    /// The name that never changes.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Input(error) => error.reason.name(),
            Self::Market(error) => error.reason.name(),
            Self::NoVariation(_) => "no_variation",
            Self::NotLater { .. } => "not_later",
            Self::NoRate => "no_rate",
            Self::NoRoom(_) => "no_room",
        }
    }

    /// The field that has to change.
    pub fn field(&self) -> &str {
        match self {
            Self::Input(error) => &error.field,
            Self::Market(error) => &error.field,
            Self::NoVariation(field) | Self::NoRoom(field) => field,
            Self::NotLater { .. } => "dates",
            Self::NoRate => "rate",
        }
    }
}

impl From<PricingError> for HedgeError {
    fn from(error: PricingError) -> Self {
        Self::Input(error)
    }
}

impl From<MarketError> for HedgeError {
    fn from(error: MarketError) -> Self {
        Self::Market(error)
    }
}

impl fmt::Display for HedgeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.name();
        match self {
            Self::Input(error) => error.fmt(formatter),
            Self::Market(error) => error.fmt(formatter),
            Self::NoVariation(field) => write!(formatter, "{name}: all of {field} are the same"),
            Self::NotLater { index } => {
                write!(formatter, "{name}: dates[{index}] is not later than the date before it")
            }
            Self::NoRate => write!(formatter, "{name}: no margin rate is published"),
            Self::NoRoom(field) => write!(formatter, "{name}: {field} has no room in 28 digits"),
        }
    }
}

impl std::error::Error for HedgeError {}
