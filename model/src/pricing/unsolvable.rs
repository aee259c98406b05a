//! What has no solution, and why.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Why a problem whose inputs are all in range has no solution.
///
/// Its text is the English sentence that programs get; what readers see is written elsewhere, in their language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unsolvable {
    /// Building the position takes too many days.
    TooManyDays,
    /// Some lots of a strip are bought and some sold.
    MixedStrip,
    /// No option that may be sold pays for the one that is bought.
    ProtectionTooGood,
    /// The option that has to be paid for is worthless.
    CostsNothing,
    /// There is no exposure to average over.
    NoExposure,
    /// No floor pays for a cap below the swap price.
    CapBelowSwap,
    /// No cap is paid for by a floor above the swap price.
    FloorAboveSwap,
    /// No strike in range costs what has to be paid.
    NoStrikeInRange,
    /// There is no quantity to average over.
    NoQuantity,
    /// No curve goes through the averages.
    UnevenAverages,
    /// A premium a year is asked for over no time.
    PremiumWithoutTime,
    /// Jumps of a fixed size with hardly any volatility between them have no contour that converges.
    LawTooRough,
    /// A volatility is asked for of an option without time.
    NoTimeValue,
    /// A yield is asked for over no time.
    YieldWithoutTime,
    /// No floor pays for a cap of a collar.
    NoFreeFloor,
}

impl Unsolvable {
    /// All of them, in no order that matters.
    pub const ALL: [Self; 15] = [
        Self::TooManyDays,
        Self::MixedStrip,
        Self::ProtectionTooGood,
        Self::CostsNothing,
        Self::NoExposure,
        Self::CapBelowSwap,
        Self::FloorAboveSwap,
        Self::NoStrikeInRange,
        Self::NoQuantity,
        Self::UnevenAverages,
        Self::PremiumWithoutTime,
        Self::LawTooRough,
        Self::NoTimeValue,
        Self::YieldWithoutTime,
        Self::NoFreeFloor,
    ];
}

impl fmt::Display for Unsolvable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::TooManyDays => "it would take more than 10,000,000 days",
            Self::MixedStrip => "a strip is all bought or all sold",
            Self::ProtectionTooGood => "protection this good is not paid for by any option sold",
            Self::CostsNothing => "it costs nothing, so that there is nothing to pay",
            Self::NoExposure => "a swap over no exposure has no price",
            Self::CapBelowSwap => "a cap below the swap price is paid by no floor",
            Self::FloorAboveSwap => "a floor above the swap price pays for no cap",
            Self::NoStrikeInRange => "no strike within range costs the same",
            Self::NoQuantity => "a swap over no quantity has no price",
            Self::UnevenAverages => "the averages are too uneven for a curve through them",
            Self::PremiumWithoutTime => "without time, no premium moves the future",
            Self::LawTooRough => "the law is too rough to be inverted: volatility between jumps is too small for jumps of such a fixed size",
            Self::NoTimeValue => "an option that expires now has no time value",
            Self::YieldWithoutTime => "without time, no yield moves the forward",
            Self::NoFreeFloor => "no floor pays for this cap",
        })
    }
}
