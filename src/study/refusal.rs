//! Why something of a scenario is refused: one type for whatever cannot be read of a link or file,
//! for what the exact study refuses, and for what the risk study refuses.
//!
//! It holds no words for a reader: `text::refusal` says it in both languages. All of it is owned and
//! of plain types, so that it crosses to and from a worker in any format.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::market::exact::to_float;
use crate::market::quantity::OutOfRange;
use crate::pricing::unsolvable::Unsolvable;

/// A key of a scenario whose value is refused, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Refusal {
    /// The key, such as `line.1.tokens.input`, or a group of keys, such as `line.1.tokens`; of a link,
    /// the whole part where it is not a key and a value; empty for the whole scenario.
    pub key: String,
    /// The value as it was entered; may be empty.
    pub value: String,
    /// Why it is refused.
    pub reason: Reason,
}

/// Why a value is refused.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reason {
    /// A part of a link is not a key and a value.
    NotAPair,
    /// No key of this schema.
    UnknownKey,
    /// The schema's version is not the one that this program knows.
    UnknownVersion {
        /// The version that it knows.
        known: u32,
    },
    /// The link seems to end before its end: it was cut on the way, or a sentence ends here.
    MayBeCut,
    /// The text is longer than any scenario; the rest was not looked at.
    TooLong {
        /// Most bytes that are looked at.
        most: u32,
    },
    /// More parts were refused than are told.
    TooMany {
        /// How many are not told.
        more: u32,
    },
    /// The text is no value of its key.
    Unreadable,
    /// The number is outside its range.
    OutOfRange {
        /// Smallest value allowed.
        min: f64,
        /// Largest value allowed.
        max: f64,
    },
    /// The number is in its range, but has too many decimal places.
    TooFine {
        /// Most decimal places.
        places: u32,
    },
    /// The number has to be above zero.
    NotPositive,
    /// The bill has no tokens in month 1, so that there is nothing to price or to lock.
    NoTokens,
    /// The bill has no GPU-hours in month 1.
    NoHours,
    /// Some lines of the bill count tokens and others GPU-hours, which have no exposure in common.
    TwoUnits,
    /// It is about prices of tokens, and the bill counts GPU-hours.
    OnlyForTokens,
    /// The bill has too many lines.
    TooManyLines {
        /// Most lines.
        most: u32,
    },
    /// A price-weighted exposure measures by the first line's uncached input price, which is zero.
    NoUnitPrice,
    /// The shares of a line's service tiers add up to more than 1, but a request has one tier.
    TierSharesAboveOne,
    /// Typed futures prices were asked for and none is there.
    NoFuturesPrice,
    /// An amount is above 10^18, where it is no longer exact to the cent.
    AmountTooLarge,
    /// R2 is above zero, but nothing of the index is in the own price.
    NothingToFollow,
    /// The own jumps alone vary more than this R2 leaves to the own price.
    OwnJumpsExceed {
        /// The largest R2 that these jumps allow.
        largest: f64,
    },
    /// R2 is so small that the own price would have to vary more than may be typed.
    OwnVolatilityTooHigh {
        /// The volatility a year that this R2 takes.
        volatility: f64,
        /// The largest that may be typed.
        most: f64,
    },
    /// A correlation of usage with a price that does not diffuse.
    NothingToMoveWith,
    /// Each input is in its range, but the result is beyond floating-point numbers.
    ResultNotFinite,
    /// A quoted option is cheaper than what it is worth without any volatility.
    BelowIntrinsic {
        /// That value.
        least: f64,
    },
    /// A quoted option is as dear as what no volatility reaches, or dearer.
    AboveMaximum {
        /// That value.
        most: f64,
    },
    /// So little of a quoted price is time value that it determines no volatility.
    CarriesNoVolatility,
    /// No floor pays for a cap: it lies below the futures prices, or costs nothing.
    NoFreeCollar,
    /// Nothing solves what was asked.
    NoSolution {
        /// Why not.
        why: Unsolvable,
    },
    /// Whatever else a model refuses. No scenario whose values are in their ranges is known to meet
    /// it.
    Model {
        /// The model's name of the reason.
        name: String,
        /// The model's sentence, in English.
        message: String,
    },
}

impl Reason {
    /// The name that never changes. A number too fine shares that of a number out of range.
    pub fn name(&self) -> &str {
        match self {
            Self::NotAPair => "not_a_pair",
            Self::MayBeCut => "may_be_cut",
            Self::UnknownKey => "unknown_field",
            Self::UnknownVersion { .. } => "unknown_version",
            Self::TooLong { .. } => "too_long",
            Self::TooMany { .. } => "too_many_errors",
            Self::Unreadable => "unreadable",
            Self::OutOfRange { .. } | Self::TooFine { .. } | Self::NotPositive => "out_of_range",
            Self::NoTokens => "no_tokens",
            Self::NoHours => "no_hours",
            Self::TwoUnits => "two_units",
            Self::OnlyForTokens => "only_for_tokens",
            Self::TooManyLines { .. } => "too_many_lines",
            Self::NoUnitPrice => "no_unit_price",
            Self::TierSharesAboveOne => "tier_shares_above_one",
            Self::NoFuturesPrice => "no_futures_price",
            Self::AmountTooLarge => "amount_too_large",
            Self::NothingToFollow => "nothing_to_follow",
            Self::OwnJumpsExceed { .. } => "own_jumps_exceed_r_squared",
            Self::OwnVolatilityTooHigh { .. } => "own_volatility_too_high",
            Self::NothingToMoveWith => "nothing_to_move_with",
            Self::ResultNotFinite => "result_not_finite",
            Self::BelowIntrinsic { .. } => "price_below_intrinsic",
            Self::AboveMaximum { .. } => "price_above_maximum",
            Self::CarriesNoVolatility => "price_carries_no_volatility",
            Self::NoFreeCollar | Self::NoSolution { .. } => "no_solution",
            Self::Model { name, .. } => name,
        }
    }
}

impl From<OutOfRange> for Reason {
    fn from(error: OutOfRange) -> Self {
        let OutOfRange { spec, value } = error;
        if value < spec.min || value > spec.max {
            Self::OutOfRange { min: to_float(spec.min), max: to_float(spec.max) }
        } else {
            Self::TooFine { places: spec.places }
        }
    }
}

impl Refusal {
    /// A refusal of a key's value.
    pub fn new(key: impl Into<String>, value: impl Into<String>, reason: Reason) -> Self {
        Self { key: key.into(), value: value.into(), reason }
    }
}

/// The sentence in English for programs, without the reason's name.
impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { key, value, reason } = self;
        // The whole key stands beside the sentence, wherever it goes.
        let key = key.rsplit('.').next().unwrap_or(key);
        match reason {
            Reason::NotAPair => formatter.write_str("it is not a key and a value"),
            Reason::MayBeCut => formatter.write_str("the link seems to end before its end"),
            Reason::UnknownKey => formatter.write_str("a scenario has no such key"),
            Reason::UnknownVersion { known } => {
                write!(formatter, "this program knows version {known}")
            }
            Reason::TooLong { most } => {
                write!(formatter, "what comes after {most} bytes was not looked at")
            }
            Reason::TooMany { more } => write!(formatter, "{more} more are not listed"),
            Reason::Unreadable => formatter.write_str("the text is no value of this key"),
            Reason::OutOfRange { min, max } => {
                write!(formatter, "{key} is {value}, outside {} to {}", plain(*min), plain(*max))
            }
            Reason::TooFine { places } => {
                write!(formatter, "{key} is {value}, with more than {places} decimal places")
            }
            Reason::NotPositive => write!(formatter, "{key} is {value}, which is not above zero"),
            Reason::NoTokens => formatter.write_str("the bill has no tokens in month 1"),
            Reason::NoHours => formatter.write_str("the bill has no GPU-hours in month 1"),
            Reason::TwoUnits => formatter
                .write_str("lines in tokens and lines in GPU-hours have no exposure in common"),
            Reason::OnlyForTokens => write!(
                formatter,
                "{key} is {value}, which is about prices of tokens, but the bill counts GPU-hours"
            ),
            Reason::TooManyLines { most } => write!(formatter, "a bill has at most {most} lines"),
            Reason::TierSharesAboveOne => formatter
                .write_str("the shares of batch, flex, priority and fast add up to more than 1"),
            Reason::NoUnitPrice => {
                formatter.write_str("price weights need an uncached input price on the first line")
            }
            Reason::NoFuturesPrice => formatter.write_str("no futures price was typed"),
            Reason::AmountTooLarge => formatter.write_str("an amount is above 10^18"),
            Reason::NothingToFollow => write!(
                formatter,
                "{key} is {value}, but with this pass-through and index nothing of the index is in \
                 the own price"
            ),
            Reason::OwnJumpsExceed { largest } => write!(
                formatter,
                "{key} is {value}, but the own jumps alone bring it down to {largest:?}"
            ),
            Reason::OwnVolatilityTooHigh { volatility, most } => write!(
                formatter,
                "{key} is {value}, but the own price would have to vary by {volatility:.1} a year \
                 beside the index, above {most:.0}"
            ),
            Reason::NothingToMoveWith => write!(
                formatter,
                "{key} is {value}, but the price only jumps, and use does not react to jumps"
            ),
            Reason::ResultNotFinite => write!(
                formatter,
                "{key} is {value}: with the other inputs, the result is out of reach"
            ),
            Reason::BelowIntrinsic { least } => {
                write!(formatter, "{key} is {value}, below {least:?}, its worth without volatility")
            }
            Reason::AboveMaximum { most } => {
                write!(
                    formatter,
                    "{key} is {value}, not below {most:?}, which no volatility reaches"
                )
            }
            Reason::CarriesNoVolatility => {
                write!(formatter, "{key} is {value}, whose time value determines no volatility")
            }
            Reason::NoFreeCollar => {
                write!(formatter, "{key} is {value}: no floor pays for this cap")
            }
            Reason::NoSolution { why } => write!(formatter, "{key} is {value}: {why}"),
            Reason::Model { message, .. } => formatter.write_str(message),
        }
    }
}

/// A limit without an endless row of zeros.
fn plain(limit: f64) -> String {
    let size = libm::fabs(limit);
    let is_short = size == 0.0 || (1e-9..1e16).contains(&size);
    if is_short { limit.to_string() } else { format!("{limit:e}") }
}

/// All refusals of a scenario, at least one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Refusals(pub Vec<Refusal>);

impl From<Refusal> for Refusals {
    fn from(refusal: Refusal) -> Self {
        Self(vec![refusal])
    }
}

impl fmt::Display for Refusals {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, refusal) in self.0.iter().enumerate() {
            let separator = if index == 0 { "" } else { "; " };
            write!(formatter, "{separator}{}: {}: {refusal}", refusal.key, refusal.reason.name())?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusals {}
