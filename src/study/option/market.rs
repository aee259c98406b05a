//! What the option of one month is priced with, and the option itself.

use super::inputs::OptionStyle;
use crate::hedge::daily_strip::DAYS_A_MONTH;
use crate::pricing::american::American;
use crate::pricing::average::AverageOption;
use crate::pricing::error::PricingError;
use crate::pricing::european::European;
use crate::pricing::fixings::Fixings;
use crate::pricing::mean_reverting_jump::MeanRevertingJump;
use crate::pricing::merton::Merton;
use crate::pricing::option_type::OptionType;
use crate::pricing::working::Working;
use crate::study::contract::price::years;

/// One month's prices and chances.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthMarket {
    /// F: the futures price.
    pub forward: f64,
    /// Years to settlement and payment.
    pub years: f64,
    /// Interest a year.
    pub rate: f64,
    /// Volatility a year to settlement.
    pub volatility: f64,
    /// Years to each day that is averaged, the last one the settlement.
    pub fixings: Vec<f64>,
    /// Volatility a year to each of them.
    pub volatilities: Vec<f64>,
    /// Volatility a year between jumps.
    pub diffusion: f64,
    /// Jumps a year.
    pub jump_rate: f64,
    /// Mean log jump.
    pub jump_mean: f64,
    /// Standard deviation of the log jumps.
    pub jump_sd: f64,
}

impl MonthMarket {
    /// The market of month `month` (from 1). `typed` is one volatility for all times; none takes those of the model.
    ///
    /// # Errors
    /// A number of the model that is out of its range.
    pub fn new(
        model: &MeanRevertingJump,
        typed: Option<f64>,
        forward: f64,
        rate: f64,
        month: u32,
    ) -> Result<Self, PricingError> {
        let to = |years: f64| typed.map_or_else(|| model.volatility_to(years), Ok);
        // OK because a month's number fits a usize.
        let last = month as usize * DAYS_A_MONTH;
        let day = |day: usize| day as f64 / (12 * DAYS_A_MONTH) as f64;
        let fixings: Vec<f64> = (last + 1 - DAYS_A_MONTH..=last).map(day).collect();
        let volatilities = fixings.iter().map(|years| to(*years)).collect::<Result<_, _>>()?;
        Ok(Self {
            forward,
            years: years(month),
            rate,
            volatility: to(years(month))?,
            fixings,
            volatilities,
            diffusion: typed.unwrap_or(model.volatility),
            jump_rate: model.jump_rate,
            jump_mean: model.jump_mean,
            jump_sd: model.jump_sd,
        })
    }

    /// The days that are averaged, or the one that settles.
    pub fn fixings(&self, style: OptionStyle) -> Fixings {
        match style {
            OptionStyle::Average => Fixings {
                years: self.fixings.clone(),
                forwards: vec![self.forward; self.fixings.len()],
                volatilities: self.volatilities.clone(),
                past: Vec::new(),
            },
            _ => Fixings::single(self.years, self.forward, self.volatility),
        }
    }

    /// The same at another volatility, the same to all times.
    #[must_use]
    pub fn at_volatility(&self, volatility: f64) -> Self {
        Self {
            volatility,
            volatilities: vec![volatility; self.fixings.len()],
            diffusion: volatility,
            ..self.clone()
        }
    }

    /// The volatility that a style takes: for jumps, that between them.
    pub fn volatility_of(&self, style: OptionStyle) -> f64 {
        if style == OptionStyle::Jump { self.diffusion } else { self.volatility }
    }
}

/// One option on a month's price.
#[derive(Clone, Debug, PartialEq)]
pub enum UnitOption {
    /// On the mean of the month's days.
    Average(AverageOption),
    /// On the price at the month's end.
    European(European),
    /// The same, with exercise at any time.
    American(American),
    /// On a price that jumps.
    Jump(Merton),
}

impl UnitOption {
    /// An option of a style in a month's market.
    pub fn new(
        market: &MonthMarket,
        style: OptionStyle,
        option_type: OptionType,
        strike: f64,
    ) -> Self {
        let MonthMarket { forward, years, rate, volatility, .. } = *market;
        match style {
            OptionStyle::Average => {
                let fixings = market.fixings(style);
                Self::Average(AverageOption { option_type, strike, rate, years, fixings })
            }
            OptionStyle::European => {
                Self::European(European { option_type, forward, strike, years, rate, volatility })
            }
            OptionStyle::American => {
                Self::American(American { option_type, forward, strike, years, rate, volatility })
            }
            // A future has no carry: its yield is the interest.
            OptionStyle::Jump => Self::Jump(Merton {
                option_type,
                spot: forward,
                strike,
                years,
                rate,
                yield_: rate,
                volatility: market.diffusion,
                jump_rate: market.jump_rate,
                jump_mean: market.jump_mean,
                jump_sd: market.jump_sd,
            }),
        }
    }

    /// What it is worth today for one unit.
    ///
    /// # Errors
    /// A number out of its range, or a value beyond floating-point numbers.
    pub fn present_value(&self) -> Result<f64, PricingError> {
        match self {
            Self::Average(option) => Ok(option.value()?.present_value),
            Self::European(option) => option.present_value(),
            Self::American(option) => Ok(option.value()?.present_value),
            Self::Jump(option) => option.value(),
        }
    }

    /// How that comes about.
    ///
    /// # Errors
    /// As [`present_value`](Self::present_value).
    pub fn working(&self) -> Result<Working, PricingError> {
        match self {
            Self::Average(option) => option.working(),
            Self::European(option) => option.working(),
            Self::American(option) => option.working(),
            Self::Jump(option) => option.working(),
        }
    }
}
