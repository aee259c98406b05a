//! Choices between names that the risk study assumes: how prices move, who locks, how it is settled.

use super::inputs::RiskInput;
use crate::hedge::strategy::setting::Side;
use crate::study::choice::choices;

/// Shares of the own price that the index may explain, beside the case's own: what was measured for a bill of three
/// models, a half, and all of it.
pub const MARKS: [f64; 3] = [0.12, 0.5, 1.0];

choices! {
    /// How the index moves.
    IndexModel {
        /// A broad index of open-weight models.
        OpenWeightIndex = "open-weight-index",
        /// The same with the drift since September 2025.
        RisingOpenWeightIndex = "rising-open-weight-index",
        /// One open model, bought through a router.
        RoutedOpenModel = "routed-open-model",
        /// One model at its vendor's list price.
        VendorListPrice = "vendor-list-price",
        /// Whatever model is its vendor's flagship.
        Flagship = "flagship",
        /// An hour of an H100.
        GpuHour = "gpu-hour",
        /// Xing (2026), Table 3.
        Xing = "xing",
        /// The numbers of the scenario.
        Custom = "custom",
    }
    /// Who locks a price.
    LockingSide {
        /// Who pays for tokens and buys futures.
        Buyer = "buyer",
        /// Who is paid for tokens and sells futures.
        Provider = "provider",
    }
    /// Which price of a month is billed and settled.
    Settlement {
        /// One price a month, which is both.
        Monthly = "monthly",
        /// The mean of the month's days is both.
        Mean = "mean",
        /// The mean is billed, and the last day settles: a timing basis.
        LastDay = "last-day",
    }
    /// Where the futures prices of the risk study come from.
    FuturesSource {
        /// The curve of the lock.
        Curve = "curve",
        /// What the model expects of the index, with the lock's premium.
        Expected = "expected",
    }
    /// Which price the tokens used move with.
    UsageMovesWith {
        /// The index.
        Index = "index",
        /// What moves the own price apart from the index.
        OwnPrice = "own-price",
    }
    /// When a commitment is paid.
    CommitmentPayment {
        /// Month by month.
        Monthly = "monthly",
        /// All today.
        Prepaid = "prepaid",
    }
}

impl LockingSide {
    /// The same as models take it.
    pub const fn side(self) -> Side {
        match self {
            Self::Buyer => Side::Buyer,
            Self::Provider => Side::Provider,
        }
    }
}

/// A model takes a choice as it is.
macro_rules! taken_as_chosen {
    ($($choice:ident),*) => {
        $(impl RiskInput for $choice {
            type Number = Self;

            fn number(&self) -> Self {
                *self
            }
        })*
    };
}

taken_as_chosen!(
    IndexModel,
    LockingSide,
    Settlement,
    FuturesSource,
    UsageMovesWith,
    CommitmentPayment
);
