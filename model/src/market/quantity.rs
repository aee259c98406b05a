//! Quantities that a reader may type, each with its range in one place.
//!
//! The slider, the parser, the link, the error text and the documentation all read the same
//! [`Spec`]. A value of a quantity type is always inside its range. The defaults are those of
//! schema version 1 and never change within it, because links leave defaults out.

use std::fmt;

use rust_decimal::Decimal;

/// What a number counts, which decides how it is read and written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Whole tokens.
    Tokens,
    /// Money, or money per million tokens.
    Money,
    /// A fraction that is read and written as a percentage.
    Percent,
    /// Whole months.
    Months,
    /// A bare number.
    Number,
    /// Millions of standard tokens.
    MillionTokens,
    /// Yuan for one dollar.
    YuanPerDollar,
}

/// The one source of truth for a quantity's range, step and name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spec {
    /// The name in a scenario's file and link.
    pub name: &'static str,
    /// What it counts.
    pub unit: Unit,
    /// Smallest value allowed.
    pub min: Decimal,
    /// Largest value allowed.
    pub max: Decimal,
    /// What one press of an arrow key adds to a slider or a field.
    pub step: Decimal,
    /// Decimal places that are kept; a value with more is refused.
    pub places: u32,
}

impl Spec {
    /// A number without trailing zeros, if it is in range and has no more than the places.
    ///
    /// # Errors
    /// [`OutOfRange`] with the number and the range.
    pub fn check(self, value: Decimal) -> Result<Decimal, OutOfRange> {
        let value = value.normalize();
        let fits = value >= self.min && value <= self.max && value.scale() <= self.places;
        if fits { Ok(value) } else { Err(OutOfRange { spec: self, value }) }
    }
}

/// A number that is outside its quantity's range or finer than its places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OutOfRange {
    /// The quantity that refused.
    pub spec: Spec,
    /// What was offered.
    pub value: Decimal,
}

impl fmt::Display for OutOfRange {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Spec { name, min, max, places, .. } = self.spec;
        let value = self.value;
        if value < min || value > max {
            write!(formatter, "{name} is {value}, outside {min} to {max}")
        } else {
            write!(formatter, "{name} is {value}, with more than {places} decimal places")
        }
    }
}

impl std::error::Error for OutOfRange {}

/// A number that is known to lie in its range.
pub trait Quantity: Copy + PartialEq + 'static {
    /// Its range, step and name.
    const SPEC: Spec;

    /// Checks a number against the range.
    ///
    /// # Errors
    /// [`OutOfRange`] with the number and the range.
    fn new(value: Decimal) -> Result<Self, OutOfRange>;

    /// The number.
    fn get(self) -> Decimal;
}

/// Declares quantity types: the type, its meaning, its one `Spec`, and its default. The caller needs
/// `rust_decimal` with its macros, and `serde`.
#[macro_export]
macro_rules! quantities {
    ($($(#[$meaning:meta])* $type:ident = $name:expr, $unit:ident,
        $min:literal ..= $max:literal step $step:literal places $places:literal
        default $default:literal;)*) => {
        $(
            $(#[$meaning])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $type(rust_decimal::Decimal);

            impl $crate::market::quantity::Quantity for $type {
                const SPEC: $crate::market::quantity::Spec = $crate::market::quantity::Spec {
                    name: $name,
                    unit: $crate::market::quantity::Unit::$unit,
                    min: rust_decimal::dec!($min),
                    max: rust_decimal::dec!($max),
                    step: rust_decimal::dec!($step),
                    places: $places,
                };

                fn new(
                    value: rust_decimal::Decimal,
                ) -> Result<Self, $crate::market::quantity::OutOfRange> {
                    Self::SPEC.check(value).map(Self)
                }

                fn get(self) -> rust_decimal::Decimal {
                    self.0
                }
            }

            impl Default for $type {
                fn default() -> Self {
                    Self(rust_decimal::dec!($default))
                }
            }
        )*

        /// The range of each of these quantities.
        pub const SPECS: &[$crate::market::quantity::Spec] =
            &[$(<$type as $crate::market::quantity::Quantity>::SPEC),*];

        #[cfg(test)]
        fn defaults() -> Vec<rust_decimal::Decimal> {
            vec![$($crate::market::quantity::Quantity::get($type::default())),*]
        }
    };
}

quantities! {
    /// Tokens a month, whole.
    Tokens = "tokens", Tokens, 0 ..= 10_000_000_000_000_000 step 1_000_000 places 0 default 0;
    /// Money per million tokens.
    Price = "prices", Money, 0 ..= 1_000_000 step 0.01 places 12 default 0;
    /// Hours of an accelerator a month.
    GpuHours = "hours", Number, 0 ..= 1_000_000_000_000 step 730 places 6 default 0;
    /// Money for an hour of an accelerator.
    HourPrice = "hour_price", Money, 0 ..= 1_000_000 step 0.01 places 12 default 0;
    /// The share of tokens sent in batch.
    BatchShare = "batch_share", Percent, 0 ..= 1 step 0.01 places 12 default 0;
    /// What a batch token costs, as a fraction of the ordinary price.
    BatchPriceRatio = "batch_price_ratio", Number, 0 ..= 1 step 0.05 places 12 default 0.5;
    /// The share of a line's tokens that an adjustment of the price applies to.
    AdjustedShare = "share", Percent, 0 ..= 1 step 0.01 places 12 default 0;
    /// An adjusted price over the ordinary one.
    PriceRatio = "ratio", Number, 0 ..= 100 step 0.05 places 12 default 1;
    /// Growth of tokens from one month to the next.
    MonthlyGrowth = "growth", Percent, -0.5 ..= 1 step 0.01 places 12 default 0;
    /// Months that a bill is looked at.
    Horizon = "horizon", Months, 1 ..= 36 step 1 places 0 default 12;
    /// Yuan that one dollar costs.
    ExchangeRate = "rate", YuanPerDollar, 0.01 ..= 1_000 step 0.01 places 6 default 6.82;
    /// The slider's move of the index: +1 is a doubling.
    PriceChange = "change", Percent, -0.9 ..= 3 step 0.01 places 12 default 0.5;
    /// The buyer's own price moves by the index's factor to this power.
    PassThrough = "pass_through", Number, 0 ..= 3 step 0.05 places 6 default 1;
    /// How much of one vendor's move the index shares: 0 none, 1 all.
    IndexResponse = "index_response", Percent, 0 ..= 1 step 0.05 places 12 default 1;
    /// Months over which a move unfolds.
    MoveMonths = "months", Months, 1 ..= 36 step 1 places 0 default 1;
    /// A price after a move, divided by the price before it.
    MoveRatio = "ratio", Number, 0.000001 ..= 1_000_000 step 0.1 places 18 default 1;
    /// The share of the exposure that is locked.
    LockedShare = "share", Percent, 0 ..= 1 step 0.01 places 12 default 0.8;
    /// Premium (or discount) of futures over today's index, a year, simple annual compounding.
    CurvePremium = "premium", Percent, -0.9 ..= 3 step 0.01 places 12 default 0;
    /// The index, or a futures price: money per million standard tokens, or per GPU-hour.
    IndexPrice = "index", Money, 0 ..= 1_000_000 step 0.01 places 12 default 0;
    /// Contract size in millions of standard tokens, or in GPU-hours.
    LotSize = "lot", MillionTokens, 0.000001 ..= 1_000_000_000 step 1 places 6 default 1;
    /// Smallest price step of a contract.
    Tick = "tick", Money, 0.000000001 ..= 1_000 step 0.01 places 9 default 0.01;
    /// Initial margin as a fraction of the contract's value.
    MarginRate = "margin_rate", Percent, 0 ..= 1 step 0.01 places 12 default 0.1;
    /// Fee a lot, charged once to open and once to settle.
    Fee = "fee", Money, 0 ..= 1_000_000 step 0.01 places 6 default 0;
}

impl Tokens {
    /// A constant number of tokens.
    pub const fn from_whole(tokens: u32) -> Self {
        Self(Decimal::from_parts(tokens, 0, 0, false, 0))
    }
}

impl AdjustedShare {
    /// No token at all.
    pub const NONE: Self = Self(Decimal::ZERO);
}

impl PriceRatio {
    /// A constant in hundredths.
    pub const fn from_hundredths(hundredths: u32) -> Self {
        Self(Decimal::from_parts(hundredths, 0, 0, false, 2))
    }
}

impl Price {
    /// A constant in millionths of a currency unit per million tokens.
    pub const fn from_millionths(millionths: u32) -> Self {
        Self(Decimal::from_parts(millionths, 0, 0, false, 6))
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    #[test]
    fn ends_of_a_range_are_inside_and_the_next_step_is_not() {
        for (spec, default) in SPECS.iter().zip(defaults()) {
            assert!(spec.min < spec.max && spec.step > Decimal::ZERO, "{}", spec.name);
            assert_eq!(spec.check(default), Ok(default), "{}", spec.name);
        }
        assert!(Horizon::new(dec!(36)).is_ok());
        assert!(Horizon::new(dec!(0)).is_err());
        assert!(Horizon::new(dec!(37)).is_err());
        assert!(LotSize::new(Decimal::ZERO).is_err());
    }

    #[test]
    fn a_refusal_names_the_quantity_the_value_and_the_limit() {
        let refusal = Horizon::new(dec!(99)).unwrap_err();
        assert_eq!(refusal.to_string(), "horizon is 99, outside 1 to 36");
        let refusal = Horizon::new(dec!(1.5)).unwrap_err();
        assert_eq!(refusal.to_string(), "horizon is 1.5, with more than 0 decimal places");
    }
}
