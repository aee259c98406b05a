//! Why a question about a hedge has no answer.

use std::fmt;

use crate::pricing::error::PricingError;

/// What keeps a sample from being judged.
///
/// Its text begins with a name that never changes, so that programs can tell errors apart.
#[derive(Clone, Debug, PartialEq)]
pub enum HedgeError {
    /// A number or a list is out of its range.
    Input(PricingError),
    /// All entries of this list are equal, so that they explain nothing and cannot be explained.
    NoVariation(&'static str),
    /// A date that is not later than the one before it.
    NotLater {
        /// Its place in the list, from 0.
        index: usize,
    },
}

impl HedgeError {
    /// The name that never changes.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Input(error) => error.reason.name(),
            Self::NoVariation(_) => "no_variation",
            Self::NotLater { .. } => "not_later",
        }
    }

    /// The field that has to change.
    pub fn field(&self) -> &str {
        match self {
            Self::Input(error) => &error.field,
            Self::NoVariation(field) => field,
            Self::NotLater { .. } => "dates",
        }
    }
}

impl From<PricingError> for HedgeError {
    fn from(error: PricingError) -> Self {
        Self::Input(error)
    }
}

impl fmt::Display for HedgeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Self::Input(error) = self {
            return error.fmt(formatter);
        }
        write!(formatter, "{}: ", self.name())?;
        match self {
            Self::Input(error) => error.fmt(formatter),
            Self::NoVariation(field) => write!(formatter, "all of {field} are the same"),
            Self::NotLater { index } => {
                write!(formatter, "dates[{index}] is not later than the date before it")
            }
        }
    }
}

impl std::error::Error for HedgeError {}
