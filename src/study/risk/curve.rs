//! Today's futures prices of a case, and what they will be on each path.
//!
//! What a future's price holds above the price that the model expects is a premium a year by month,
//! which stays as it is: F_t(T) = E_t(I_T) e^{p(T) (T-t)}, so that at expiry the future is the index.

use super::assumptions::{FuturesBasis, Settlement};
use super::case::Case;
use crate::hedge::daily_strip::DAYS_A_MONTH;
use crate::hedge::strategy::later_forward::{curve_at, next_forward};
use crate::pricing::curve::ForwardCurve;
use crate::pricing::curve::premium::PremiumCurve;
use crate::pricing::curve::quote::Quote;
use crate::pricing::error::PricingError;
use crate::pricing::input::{FORWARD, SPOT, finite};
use crate::pricing::mean_reverting_jump::{ForwardLine, MeanRevertingJump};
use crate::simulate::path_matrix::PathMatrix;

/// Futures prices of a case.
#[derive(Clone, Debug)]
pub struct FuturesCurve {
    model: MeanRevertingJump,
    /// F_0(m).
    prices: Vec<f64>,
    /// The premium a year of each month.
    premium: PremiumCurve,
    /// When each month settles, in years.
    years: Vec<f64>,
    /// Whether a month settles at the mean of its days.
    settles_at_mean: bool,
}

impl FuturesCurve {
    /// The curve that a case has chosen.
    ///
    /// # Errors
    /// A futures price of zero, or a model whose expectation is beyond floating-point numbers.
    pub fn new(case: &Case, model: &MeanRevertingJump) -> Result<Self, PricingError> {
        let years: Vec<f64> = (1..=case.months()).map(|month| month as f64 / 12.0).collect();
        let settles_at_mean = case.choices.settlement == Settlement::Mean;
        let mut curve = Self {
            model: *model,
            prices: Vec::new(),
            premium: PremiumCurve::flat(0.0)?,
            settles_at_mean,
            years,
        };
        let expected = curve.expected()?;
        curve.prices = match case.choices.futures {
            FuturesBasis::Curve => {
                FORWARD.named("futures").check_each(&case.futures)?;
                case.futures.clone()
            }
            FuturesBasis::Expected => {
                let growth = libm::log1p(case.premium);
                let with_premium = |(e, t): (&f64, &f64)| e * libm::exp(growth * t);
                expected.iter().zip(&curve.years).map(with_premium).collect()
            }
        };
        let quotes = |prices: &[f64]| -> Result<ForwardCurve, PricingError> {
            let quotes: Vec<Quote> =
                curve.years.iter().zip(prices).map(|(t, price)| Quote::at(*t, *price)).collect();
            ForwardCurve::from_quotes(&quotes)
        };
        let premium =
            PremiumCurve::implied(&quotes(&curve.prices)?, &quotes(&expected)?, &curve.years)?;
        Ok(Self { premium, ..curve })
    }

    /// F_0(m): today's price of each month.
    pub fn prices(&self) -> &[f64] {
        &self.prices
    }

    /// When each month settles, in years.
    pub fn years(&self) -> &[f64] {
        &self.years
    }

    /// The premium a year over what the model expects.
    pub const fn premium(&self) -> &PremiumCurve {
        &self.premium
    }

    /// What is expected of each month's settlement price today.
    fn expected(&self) -> Result<Vec<f64>, PricingError> {
        (1..=self.years.len())
            .map(|month| {
                let forwards = self.fixings(month).map(|time| self.model.forward(time));
                mean(forwards.collect::<Result<_, _>>()?)
            })
            .collect()
    }

    /// The times whose mean a month (from 1) settles at, in years.
    fn fixings(&self, month: usize) -> impl Iterator<Item = f64> {
        let days = if self.settles_at_mean { DAYS_A_MONTH } else { 1 };
        // The days of a month end with it, evenly spaced.
        let last = month * days;
        (last + 1 - days..=last).map(move |day| day as f64 / (12 * days) as f64)
    }

    /// The price of a month's future at the end of an earlier one.
    fn later_price(&self, from: usize, month: usize) -> Result<LaterPrice, PricingError> {
        let now = from as f64 / 12.0;
        let lines: Vec<ForwardLine> = self
            .fixings(month)
            .map(|time| self.model.forward_line(now, time))
            .collect::<Result<_, _>>()?;
        // OK because each month has a time.
        let expiry = self.years[month - 1];
        let growth = self.premium.premium(expiry)? * (expiry - now);
        let part = libm::exp(growth) / lines.len() as f64;
        Ok(LaterPrice { proportion: proportion(&lines).map(|sum| sum * part), lines, part })
    }

    /// F_{m-1}(m) on every path, for a position that is rolled month after month.
    ///
    /// # Errors
    /// A model whose expectation is beyond floating-point numbers.
    pub fn next_month(&self, month_ends: &PathMatrix) -> Result<PathMatrix, PricingError> {
        let later: Vec<LaterPrice> = (2..=self.years.len())
            .map(|month| self.later_price(month - 1, month))
            .collect::<Result<_, _>>()?;
        let first = self.prices.first().copied().unwrap_or(f64::NAN);
        // OK because it is asked for months 2 to the last.
        Ok(next_forward(month_ends, first, |price, month| later[month - 2].at(price)))
    }

    /// F_e(m) on every path at the end of month e (from 1), a column for each month. Columns up to
    /// e hold its index and are not used.
    ///
    /// # Errors
    /// A month that is not one of the case; a model whose expectation is beyond floating-point
    /// numbers.
    pub fn at_month_end(
        &self,
        month_ends: &PathMatrix,
        end: usize,
    ) -> Result<PathMatrix, PricingError> {
        let later: Vec<LaterPrice> = (end + 1..=self.years.len())
            .map(|month| self.later_price(end, month))
            .collect::<Result<_, _>>()?;
        let proportions: Option<Vec<f64>> = later.iter().map(|later| later.proportion).collect();
        match proportions {
            // OK because it is asked for the months after the end.
            Some(factors) => {
                curve_at(month_ends, end, |price, month| factors[month - end - 1] * price)
            }
            None => curve_at(month_ends, end, |price, month| later[month - end - 1].at(price)),
        }
    }
}

/// A future's price as a function of the index at an earlier time.
#[derive(Clone, Debug)]
struct LaterPrice {
    lines: Vec<ForwardLine>,
    /// The premium's factor over the number of fixings.
    part: f64,
    /// The price for an index of one, where the price is proportional to the index.
    proportion: Option<f64>,
}

impl LaterPrice {
    /// The price where the index stood at a price.
    fn at(&self, index: f64) -> f64 {
        match self.proportion {
            Some(proportion) => proportion * index,
            None => {
                let log = libm::log(index);
                self.part * self.lines.iter().map(|line| line.forward(log)).sum::<f64>()
            }
        }
    }
}

/// The sum of the forwards for a price of one, if all are proportional to the price: without
/// reversion, no power has to be taken.
fn proportion(lines: &[ForwardLine]) -> Option<f64> {
    let is_proportional = lines.iter().all(|line| line.slope == 1.0);
    is_proportional.then(|| lines.iter().map(|line| line.forward(0.0)).sum())
}

fn mean(values: Vec<f64>) -> Result<f64, PricingError> {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    finite(mean, &SPOT, mean)
}
