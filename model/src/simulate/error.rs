//! Why something cannot be simulated.

use std::fmt;

use crate::pricing::error::PricingError;

/// What keeps paths from being drawn.
///
/// Its text begins with a name that never changes, so that programs can tell errors apart.
#[derive(Clone, Debug, PartialEq)]
pub enum SimulationError {
    /// A number or a list is out of its range.
    Input(PricingError),
    /// The own jumps alone vary more than this R2 leaves to the own price.
    OwnJumpsExceed {
        /// The R2 that was asked for.
        r_squared: f64,
        /// The largest R2 that these jumps allow, without any own volatility.
        largest: f64,
    },
    /// An R2 above zero, although nothing of the index is in the own price: its beta is zero, or
    /// the index does not vary.
    NothingToFollow {
        /// The R2 that was asked for.
        r_squared: f64,
    },
}

impl SimulationError {
    /// The name that never changes.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Input(error) => error.reason.name(),
            Self::OwnJumpsExceed { .. } => "own_jumps_exceed_r_squared",
            Self::NothingToFollow { .. } => "nothing_to_follow",
        }
    }

    /// The field that has to change.
    pub fn field(&self) -> &str {
        match self {
            Self::Input(error) => &error.field,
            Self::OwnJumpsExceed { .. } | Self::NothingToFollow { .. } => "r_squared",
        }
    }
}

impl From<PricingError> for SimulationError {
    fn from(error: PricingError) -> Self {
        Self::Input(error)
    }
}

impl fmt::Display for SimulationError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Self::Input(error) = self {
            return write!(formatter, "{error}");
        }
        write!(formatter, "{}: {} ", self.name(), self.field())?;
        match self {
            // OK because it has returned above.
            Self::Input(_) => Ok(()),
            Self::OwnJumpsExceed { r_squared, largest } => write!(
                formatter,
                "is {r_squared:?}, but the own jumps alone bring it down to {largest:?}"
            ),
            Self::NothingToFollow { r_squared } => write!(
                formatter,
                "is {r_squared:?}, but with this beta and index nothing of the index is in the price"
            ),
        }
    }
}

impl std::error::Error for SimulationError {}
