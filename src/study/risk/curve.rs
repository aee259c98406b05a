//! Today's futures prices of a case, and what they will be on each path.
//!
//! What a future's price holds above the price that the model expects is a premium a year by month,
//! which stays as it is. Month m settles at the mean of the index over its fixings u, or at one of
//! them, and
//!
//! F_t(m) = mean of E_t(I_u) e^{p_m (u-t)},
//!
//! with p_m such that today's price comes out. So at each fixing its part of the future is the
//! index, and the margin account of [`daily_strip`](crate::hedge::daily_strip) has the same prices.

use super::assumptions::{FuturesSource, Settlement};
use super::case::RiskCase;
use crate::hedge::daily_strip::DAYS_A_MONTH;
use crate::hedge::strategy::later_forward::{curve_at, next_forward};
use crate::pricing::curve::premium::PremiumCurve;
use crate::pricing::error::PricingError;
use crate::pricing::input::{FORWARD, SPOT, finite};
use crate::pricing::mean_reverting_jump::{ForwardLine, MeanRevertingJump};
use crate::simulate::path_matrix::PathMatrix;

/// More steps than Newton's method takes for any premium within its range.
const NEWTON_STEPS: usize = 50;

/// Futures prices of a case.
#[derive(Clone, Debug)]
pub struct FuturesCurve {
    model: MeanRevertingJump,
    /// F_0(m).
    prices: Vec<f64>,
    /// The premium a year of each month.
    premiums: Vec<f64>,
    /// The same by time.
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
    pub fn new(case: &RiskCase, model: &MeanRevertingJump) -> Result<Self, PricingError> {
        let years: Vec<f64> = (1..=case.months()).map(|month| month as f64 / 12.0).collect();
        let settles_at_mean = case.risk.settlement == Settlement::Mean;
        let mut curve = Self {
            model: *model,
            prices: Vec::new(),
            premiums: Vec::new(),
            premium: PremiumCurve::flat(0.0)?,
            settles_at_mean,
            years,
        };
        let expected = curve.expected()?;
        curve.prices = match case.risk.futures {
            FuturesSource::Curve => {
                FORWARD.named("futures").check_each(&case.futures)?;
                case.futures.clone()
            }
            FuturesSource::Expected => {
                let growth = libm::log1p(case.premium);
                let with_premium = |(e, t): (&f64, &f64)| e * libm::exp(growth * t);
                expected.iter().zip(&curve.years).map(with_premium).collect()
            }
        };
        let premiums: Vec<f64> = (1..=curve.years.len())
            .map(|month| curve.implied_premium(month))
            .collect::<Result<_, _>>()?;
        // From its first fixing to its last, a month has one premium.
        let (mut times, mut values) = (Vec::new(), Vec::new());
        for (month, premium) in (1..).zip(&premiums) {
            let fixings = curve.fixings(month);
            let ends = [fixings.first(), fixings.last().filter(|_| fixings.len() > 1)];
            times.extend(ends.into_iter().flatten());
            values.resize(times.len(), *premium);
        }
        Ok(Self { premium: PremiumCurve::known(&times, &values)?, premiums, ..curve })
    }

    /// The premium a year with which a month's expected fixings equal its price, by Newton's
    /// method; the sum is convex and rises with the premium.
    fn implied_premium(&self, month: usize) -> Result<f64, PricingError> {
        let times = self.fixings(month);
        let expected: Vec<f64> =
            times.iter().map(|time| self.model.forward(*time)).collect::<Result<_, _>>()?;
        // OK because each month has a price.
        let price = self.prices[month - 1];
        let sum = price * times.len() as f64;
        let mut premium = 0.0;
        for _ in 0..NEWTON_STEPS {
            let grown = |(e, t): (&f64, &f64)| e * libm::exp(premium * t);
            let total: f64 = expected.iter().zip(&times).map(grown).sum();
            let slope: f64 = expected.iter().zip(&times).map(|(e, t)| t * grown((e, t))).sum();
            // In logs, where a single fixing needs one step and many need few.
            let step = libm::log(sum / total) * total / slope;
            premium += step;
            if libm::fabs(step) <= 4.0 * f64::EPSILON * libm::fabs(premium) {
                break;
            }
        }
        finite(premium, &FORWARD.named("futures"), price)
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
        let expected = |month| {
            let times = self.fixings(month);
            let sum = times.iter().map(|time| self.model.forward(*time)).sum::<Result<f64, _>>()?;
            finite(sum / times.len() as f64, &SPOT, self.model.spot)
        };
        (1..=self.years.len()).map(expected).collect()
    }

    /// The times at whose mean a month (from 1) settles, in years.
    fn fixings(&self, month: usize) -> Vec<f64> {
        let days = if self.settles_at_mean { DAYS_A_MONTH } else { 1 };
        // The days of a month end with it, evenly spaced.
        let last = month * days;
        (last + 1 - days..=last).map(|day| day as f64 / (12 * days) as f64).collect()
    }

    /// The price of a month's future at the end of an earlier one.
    pub(super) fn later_price(
        &self,
        from: usize,
        month: usize,
    ) -> Result<LaterPrice, PricingError> {
        let now = from as f64 / 12.0;
        let times = self.fixings(month);
        // OK because each month has a premium.
        let premium = self.premiums[month - 1];
        let part = -libm::log(times.len() as f64);
        let line = |time: &f64| {
            let line = self.model.forward_line(now, *time)?;
            let intercept = line.intercept + premium * (time - now) + part;
            Ok(ForwardLine { intercept, ..line })
        };
        let lines: Vec<ForwardLine> =
            times.iter().map(line).collect::<Result<_, PricingError>>()?;
        Ok(LaterPrice { proportion: proportion(&lines), lines })
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
pub(super) struct LaterPrice {
    /// Of each fixing its part of the price.
    lines: Vec<ForwardLine>,
    /// The price for an index of one, where the price is proportional to the index.
    proportion: Option<f64>,
}

impl LaterPrice {
    /// The price where the index stood at a price.
    pub(super) fn at(&self, index: f64) -> f64 {
        match self.proportion {
            Some(proportion) => proportion * index,
            None => {
                let log = libm::log(index);
                self.lines.iter().map(|line| line.forward(log)).sum()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hedge::daily_strip::{DailyStrip, HeldMonth};
    use crate::study::figures::Study;
    use crate::study::link;
    use crate::study::risk::paths::RiskLaws;

    fn curve(link: &str) -> FuturesCurve {
        let scenario = link::read(&format!("v=1&as_of=2026-11-22&{link}")).scenario;
        let case = RiskCase::of(&scenario, &Study::run(&scenario).unwrap());
        FuturesCurve::new(&case, RiskLaws::new(&case).unwrap().model()).unwrap()
    }

    /// What the margin account starts from, and what a rolled position pays a month later.
    #[test]
    fn a_daily_strip_has_the_same_prices() {
        for settlement in ["monthly", "mean", "last-day"] {
            for rest in
                ["", "lock.curve=typed&lock.futures=6,1,4&risk.index=xing", "risk.futures=expected"]
            {
                let curve = curve(&format!("horizon=5&risk.settlement={settlement}&{rest}"));
                let held = |month| match settlement {
                    "mean" => HeldMonth::mean(1.0, month),
                    _ => HeldMonth::single(1.0, month),
                };
                let held = (1..=5).map(held).collect();
                let strip = DailyStrip::new(&curve.model, curve.premium(), held).unwrap();
                let spot = curve.model.spot;
                for (index, (entry, price)) in
                    strip.entry_prices().iter().zip(curve.prices()).enumerate()
                {
                    assert!(
                        (entry / price - 1.0).abs() < 1e-12,
                        "{settlement} {rest}: {entry} {price}"
                    );
                    let later = curve.later_price(0, index + 1).unwrap().at(spot);
                    assert!(
                        (later / price - 1.0).abs() < 1e-12,
                        "{settlement} {rest}: {later} {price}"
                    );
                }
            }
        }
    }
}
