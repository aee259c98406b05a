//! What is bought and sold for each million standard tokens, its value and its greeks.

use super::inputs::OptionStyle;
use super::market::{MonthMarket, UnitOption};
use crate::pricing::error::PricingError;
use crate::pricing::option_type::{OptionType, positive_part};
use crate::pricing::spread::{Spread, SpreadModel};
use crate::pricing::working::Working;

/// Quantity of one option type at one strike.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OptionPart {
    /// How many are bought; negative if sold.
    pub number: f64,
    /// Cap or floor.
    pub option_type: OptionType,
    /// Strike.
    pub strike: f64,
}

/// The cost of the GPU-hours behind a million standard tokens, in the contract's currency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GpuCost {
    /// Its forward price.
    pub forward: f64,
    /// Its volatility a year.
    pub volatility: f64,
    /// Correlation of its log changes with the token price's.
    pub correlation: f64,
}

/// What is bought.
#[derive(Clone, Debug, PartialEq)]
pub enum OptionContract {
    /// Options on the month's price.
    Options(OptionStyle, Vec<OptionPart>),
    /// The right to the price less the cost of GPU-hours less a strike.
    Spread(GpuCost, f64),
}

/// How the present value of a unit changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OptionGreeks {
    /// Per change of the futures price.
    pub delta: f64,
    /// Of delta per change of the futures price.
    pub gamma: f64,
    /// Per 1.00 of volatility.
    pub vega: f64,
    /// Per year that passes, the futures price held.
    pub theta: f64,
    /// Per 1.00 of interest, the futures price held.
    pub rho: f64,
}

/// Part of the futures price by which it is moved, for delta and gamma.
const PRICE_STEP: f64 = 0.01;
/// By how much volatility and interest are moved.
const RATE_STEP: f64 = 0.001;
/// By how many years time is moved, at most.
const YEAR_STEP: f64 = 1e-3;

impl OptionContract {
    /// What a unit is worth today in a month's market.
    ///
    /// # Errors
    /// A number out of its range, or a value beyond floating-point numbers.
    pub fn present_value(&self, market: &MonthMarket) -> Result<f64, PricingError> {
        match self {
            Self::Options(style, parts) => {
                let value = |part: &OptionPart| {
                    let option = UnitOption::new(market, *style, part.option_type, part.strike);
                    Ok(part.number * option.present_value()?)
                };
                parts.iter().map(value).sum()
            }
            Self::Spread(gpu, strike) => spread(market, gpu, *strike).value(SpreadModel::Exact),
        }
    }

    /// How the value of each part comes about.
    ///
    /// # Errors
    /// As [`present_value`](Self::present_value).
    pub fn workings(&self, market: &MonthMarket) -> Result<Vec<Working>, PricingError> {
        match self {
            Self::Options(style, parts) => {
                let option = |part: &OptionPart| {
                    UnitOption::new(market, *style, part.option_type, part.strike).working()
                };
                parts.iter().map(option).collect()
            }
            Self::Spread(gpu, strike) => {
                Ok(vec![spread(market, gpu, *strike).working(SpreadModel::Exact)?])
            }
        }
    }

    /// What a unit pays where the month settles at a price, exercised at its end; the GPU-hours cost their forward.
    pub fn payoff(&self, price: f64) -> f64 {
        match self {
            Self::Options(_, parts) => parts
                .iter()
                .map(|part| part.number * part.option_type.payoff(price, part.strike))
                .sum(),
            Self::Spread(gpu, strike) => positive_part(price - gpu.forward - strike),
        }
    }

    /// The greeks of a unit: Black's own for European options, else by differences.
    ///
    /// # Errors
    /// As [`present_value`](Self::present_value).
    pub fn greeks(&self, market: &MonthMarket) -> Result<OptionGreeks, PricingError> {
        if let Self::Options(OptionStyle::European, parts) = self {
            return black(market, parts);
        }
        let value = |changed: MonthMarket| self.present_value(&changed);
        let price_step = PRICE_STEP * market.forward;
        let at_price = |forward: f64| value(MonthMarket { forward, ..market.clone() });
        let (down, up) =
            (at_price(market.forward - price_step)?, at_price(market.forward + price_step)?);
        let middle = self.present_value(market)?;
        // Volatility cannot be negative, so the step is one-sided at zero.
        let less = RATE_STEP.min(market.volatility_of(self.style()));
        let (low, high) = (value(shifted(market, -less))?, value(shifted(market, RATE_STEP))?);
        let at_rate = |rate: f64| value(MonthMarket { rate, ..market.clone() });
        let rho = (at_rate(market.rate + RATE_STEP)? - at_rate(market.rate - RATE_STEP)?)
            / (2.0 * RATE_STEP);
        let first = market.fixings.first().copied().unwrap_or(market.years);
        let step = YEAR_STEP.min(0.5 * first);
        let theta = (value(later(market, step))? - value(later(market, -step))?) / (2.0 * step);
        Ok(OptionGreeks {
            delta: (up - down) / (2.0 * price_step),
            gamma: (up - 2.0 * middle + down) / (price_step * price_step),
            vega: (high - low) / (RATE_STEP + less),
            theta,
            rho,
        })
    }

    /// How it settles.
    pub const fn style(&self) -> OptionStyle {
        match self {
            Self::Options(style, _) => *style,
            Self::Spread(..) => OptionStyle::European,
        }
    }
}

fn black(market: &MonthMarket, parts: &[OptionPart]) -> Result<OptionGreeks, PricingError> {
    let mut sum = OptionGreeks { delta: 0.0, gamma: 0.0, vega: 0.0, theta: 0.0, rho: 0.0 };
    for part in parts {
        let style = OptionStyle::European;
        let option = UnitOption::new(market, style, part.option_type, part.strike);
        let UnitOption::European(option) = option else { continue };
        let value = option.value()?;
        sum.delta += part.number * value.delta_forward;
        sum.gamma += part.number * value.gamma_forward;
        sum.vega += part.number * value.vega;
        sum.theta += part.number * value.theta;
        sum.rho += part.number * value.rho;
    }
    Ok(sum)
}

/// The market with every volatility moved.
fn shifted(market: &MonthMarket, step: f64) -> MonthMarket {
    MonthMarket {
        volatility: market.volatility + step,
        volatilities: market.volatilities.iter().map(|volatility| volatility + step).collect(),
        diffusion: market.diffusion + step,
        ..market.clone()
    }
}

/// The market after some time, the futures price held.
fn later(market: &MonthMarket, step: f64) -> MonthMarket {
    MonthMarket {
        years: market.years - step,
        fixings: market.fixings.iter().map(|years| years - step).collect(),
        ..market.clone()
    }
}

fn spread(market: &MonthMarket, gpu: &GpuCost, strike: f64) -> Spread {
    Spread {
        forward1: market.forward,
        forward2: gpu.forward,
        strike,
        years: market.years,
        rate: market.rate,
        volatility1: market.volatility,
        volatility2: gpu.volatility,
        correlation: gpu.correlation,
    }
}
