//! What a contract counts in, and what its price is money for.

use rust_decimal::Decimal;

use crate::market::currency::Currency;

/// What a contract counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContractUnit {
    /// Xing's Standard Inference Token: one token of a model at GPT-4-Turbo's level or above.
    /// Others use the same letters for a million tokens, or for tokens scaled by capability.
    Sit,
    /// Compute Exchange's Standard Token Unit.
    Stu,
    /// A standard token of the reader's own choice.
    StandardToken,
    /// One hour of one GPU.
    GpuHour,
    /// Money per point of an index.
    YuanPerIndexPoint,
}

impl ContractUnit {
    /// The unit in words.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Sit => "SIT",
            Self::Stu => "STU",
            Self::StandardToken => "standard tokens",
            Self::GpuHour => "GPU-hours",
            Self::YuanPerIndexPoint => "yuan per index point",
        }
    }
}

/// What a quoted price is money for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PriceQuoteUnit {
    /// The currency; `None` is that of the reader's bill.
    pub currency: Option<Currency>,
    /// A price is for this number of units of the contract: 1,000,000 where it is money per million
    /// tokens.
    pub units: Decimal,
}
