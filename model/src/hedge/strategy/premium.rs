//! What options on the settlement price cost.
//!
//! A price is what the option would pay at the futures price, plus its time value, undiscounted.
//! The time value comes from the simulated settlement prices, moved by a factor so that their mean
//! is today's futures price, or from a typed volatility by Black (1976) as for a single fixing: of
//! a month's mean, whose volatility is lower, type that lower one. Call and put at a strike have the
//! same time value, so that parity holds to the last digits.
//!
//! A dealer's loading raises the time value of what is bought and lowers that of what is sold by a
//! fraction. What has no time value has no loading: a cap at zero costs the future.

use std::sync::Arc;

use super::setting::Setting;
use crate::pricing::black;
use crate::pricing::error::PricingError;
use crate::pricing::input::{Input, STRIKE, VOLATILITY};
use crate::pricing::option_type::{OptionType, positive_part};

/// A dealer's loading.
pub const LOADING: Input = Input {
    name: "loading",
    min: 0.0,
    max: 1.0,
    meaning: "fraction of the time value that a dealer adds to what it sells",
};

/// Where the time value of an option comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PremiumSource {
    /// The simulated settlement prices, moved onto today's curve.
    Simulated {
        /// Fraction of the time value that a dealer adds and takes.
        loading: f64,
    },
    /// A volatility.
    Volatility {
        /// Volatility a year of the settlement price.
        volatility: f64,
        /// Fraction of the time value that a dealer adds and takes.
        loading: f64,
    },
}

impl PremiumSource {
    /// Whether its numbers are in their ranges.
    ///
    /// # Errors
    /// `vol` or `loading` out of range.
    pub fn check(&self) -> Result<(), PricingError> {
        if let Self::Volatility { volatility, .. } = self {
            VOLATILITY.check(*volatility)?;
        }
        LOADING.check(self.loading()).map(|_| ())
    }

    /// Fraction of the time value that a dealer adds and takes.
    pub const fn loading(&self) -> f64 {
        match self {
            Self::Simulated { loading } | Self::Volatility { loading, .. } => *loading,
        }
    }
}

/// Whose price of an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trade {
    /// What it costs to buy.
    Bought,
    /// What is received for it.
    Sold,
}

/// Prices of options on each month's settlement.
#[derive(Clone, Debug)]
pub struct OptionPrices {
    setting: Arc<Setting>,
    /// F_0(m) / mean of the settlement prices.
    factors: Vec<f64>,
}

impl OptionPrices {
    /// Prices in a setting that has been checked.
    pub(super) fn new(setting: Arc<Setting>) -> Self {
        let mut sums = vec![0.0; setting.months()];
        for row in setting.simulated.settlement.rows() {
            sums.iter_mut().zip(row).for_each(|(sum, price)| *sum += price);
        }
        // OK because paths are counted in memory.
        let count = setting.paths() as f64;
        let factors = setting.futures.iter().zip(sums).map(|(f, sum)| f / (sum / count)).collect();
        Self { setting, factors }
    }

    /// Undiscounted prices of each month's option at a strike.
    ///
    /// # Errors
    /// `strike` out of range.
    pub fn undiscounted(
        &self,
        option_type: OptionType,
        strike: f64,
        trade: Trade,
    ) -> Result<Vec<f64>, PricingError> {
        Ok(self.months(option_type, STRIKE.check(strike)?, trade))
    }

    /// [`undiscounted`](Self::undiscounted) at a strike that has been checked.
    pub(super) fn months(&self, option_type: OptionType, strike: f64, trade: Trade) -> Vec<f64> {
        self.with_time_values(option_type, strike, trade, &self.time_values(strike))
    }

    fn with_time_values(
        &self,
        option_type: OptionType,
        strike: f64,
        trade: Trade,
        times: &[f64],
    ) -> Vec<f64> {
        let loading = self.setting.premiums.loading();
        let loaded = match trade {
            Trade::Bought => 1.0 + loading,
            Trade::Sold => 1.0 - loading,
        };
        let futures = self.setting.futures.iter();
        futures.zip(times).map(|(f, time)| option_type.payoff(*f, strike) + loaded * time).collect()
    }

    /// What each month's option is worth above what it would pay at the futures price.
    fn time_values(&self, strike: f64) -> Vec<f64> {
        let Setting { futures, years, premiums, simulated, .. } = &*self.setting;
        if strike == 0.0 {
            return vec![0.0; futures.len()];
        }
        match premiums {
            PremiumSource::Volatility { volatility, .. } => {
                let value =
                    |(f, t): (&f64, &f64)| black::time_value(*f, strike, volatility * t.sqrt());
                futures.iter().zip(years).map(value).collect()
            }
            PremiumSource::Simulated { .. } => {
                // The option that is out of the money has no intrinsic value to take away.
                let signs: Vec<f64> =
                    futures.iter().map(|f| if strike < *f { -1.0 } else { 1.0 }).collect();
                let mut sums = vec![0.0; futures.len()];
                for row in simulated.settlement.rows() {
                    let months = sums.iter_mut().zip(&signs).zip(row).zip(&self.factors);
                    for (((sum, sign), price), factor) in months {
                        *sum += positive_part(sign * (price * factor - strike));
                    }
                }
                let count = self.setting.paths() as f64;
                sums.into_iter().map(|sum| sum / count).collect()
            }
        }
    }

    /// What a strip of options costs today, in money, for the whole exposure.
    pub(super) fn strip(&self, option_type: OptionType, strike: f64, trade: Trade) -> f64 {
        self.discounted(self.months(option_type, strike, trade))
    }

    /// What strips of both options at one strike cost today: of the one that is bought, and of the
    /// other that is sold. Their time value is the same and counted once.
    pub(super) fn bought_and_sold(&self, bought: OptionType, strike: f64) -> (f64, f64) {
        let times = self.time_values(strike);
        let cost = |option_type, trade| {
            self.discounted(self.with_time_values(option_type, strike, trade, &times))
        };
        (cost(bought, Trade::Bought), cost(bought.other(), Trade::Sold))
    }

    fn discounted(&self, prices: Vec<f64>) -> f64 {
        let Setting { exposure, years, rate, .. } = &*self.setting;
        let discounted = |((price, q), t): ((f64, &f64), &f64)| price * q * libm::exp(-rate * t);
        prices.into_iter().zip(exposure).zip(years).map(discounted).sum()
    }
}
