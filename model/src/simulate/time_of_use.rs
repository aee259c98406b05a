//! A price that is higher in some hours of the week.
//!
//! The hours are known beforehand, so that this is a factor on the price and no risk. It assumes
//! that the hours of use stay as they are.

use crate::pricing::error::PricingError;
use crate::pricing::input::{Input, check_all};

/// How many times the off-peak price is paid at peak.
pub const PEAK_MULTIPLIER: Input = Input {
    name: "peak_multiplier",
    min: 0.0,
    max: 1e3,
    meaning: "peak price over off-peak price",
};
/// The share of the tokens that is used at peak.
pub const PEAK_SHARE: Input =
    Input { name: "peak_share", min: 0.0, max: 1.0, meaning: "share of tokens used at peak" };

/// A peak price and how much of the usage pays it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeOfUse {
    /// The peak price over the off-peak price.
    pub peak_multiplier: f64,
    /// The share of the tokens that is used at peak, from 0 to 1.
    pub peak_share: f64,
}

impl TimeOfUse {
    /// DeepSeek's V4 prices since August 2026 for a use that is even over the week: twice the
    /// price in 35 of 168 hours.
    pub const DEEPSEEK_V4: Self = Self { peak_multiplier: 2.0, peak_share: 35.0 / 168.0 };

    /// The average price over the off-peak price.
    ///
    /// # Errors
    /// `peak_multiplier` or `peak_share` not finite or out of range.
    pub fn factor(&self) -> Result<f64, PricingError> {
        check_all(&[PEAK_MULTIPLIER, PEAK_SHARE], [self.peak_multiplier, self.peak_share])?;
        Ok(1.0 + self.peak_share * (self.peak_multiplier - 1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_even_use_pays_a_fifth_more() {
        assert!((TimeOfUse::DEEPSEEK_V4.factor().unwrap() - 1.208).abs() < 5e-4);
        let never = TimeOfUse { peak_multiplier: 2.0, peak_share: 0.0 };
        assert_eq!(never.factor().unwrap(), 1.0);
        let always = TimeOfUse { peak_multiplier: 2.0, peak_share: 1.0 };
        assert_eq!(always.factor().unwrap(), 2.0);
    }

    #[test]
    fn nonsense_is_refused() {
        for (peak_multiplier, peak_share) in [(f64::NAN, 0.5), (-1.0, 0.5), (2.0, 1.5)] {
            assert!(TimeOfUse { peak_multiplier, peak_share }.factor().is_err());
        }
    }
}
