//! A strip of contract months on a grid of trading days.
//!
//! Day d is at d / 252 years, a month is 21 days, and day 0 is the day of entry. Each contract
//! month settles at the mean of the index over its fixing days, which may be a single one. What it
//! is worth on day t is what is fixed by then plus the remaining days at their forwards,
//!
//! F_t = (sum of I_u for u <= t + sum of E_t(I_u) e^{p(u) (u - t)} for u > t) / number of days,
//!
//! with the premium p of the fixing day. It is entered at F_0, so that nothing is gained on entry.

use rust_decimal::RoundingStrategy;

use super::error::HedgeError;
use super::margin_account::Holding;
use crate::market::arithmetic::rounded;
use crate::market::calendar::TRADING_DAYS;
use crate::market::exact::from_float;
use crate::pricing::curve::premium::PremiumCurve;
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::{Input, LONGEST_LIST, finite};
use crate::pricing::mean_reverting_jump::MeanRevertingJump;
use crate::pricing::unsolvable::Unsolvable;

/// Trading days of a month.
pub const DAYS_A_MONTH: usize = 21;

/// Lots of one contract month.
pub const LOTS: Input = Input {
    name: "lots",
    min: -1e12,
    max: 1e12,
    meaning: "lots of a contract month; above zero bought, below zero sold",
};

/// Lots of a contract month with the days whose index makes its final price.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeldMonth {
    /// Lots, above zero for a buyer of futures and below for a seller.
    pub lots: f64,
    /// The first fixing day, at least 1.
    pub first: usize,
    /// The last fixing day, on which the month settles.
    pub last: usize,
}

impl HeldMonth {
    /// Month `month` (1 is the first) settled at the index of its last day.
    pub const fn single(lots: f64, month: usize) -> Self {
        let last = month.saturating_mul(DAYS_A_MONTH);
        Self { lots, first: last, last }
    }

    /// Month `month` (1 is the first) settled at the mean over its days.
    pub const fn mean(lots: f64, month: usize) -> Self {
        let last = month.saturating_mul(DAYS_A_MONTH);
        Self { lots, first: last.saturating_sub(DAYS_A_MONTH - 1), last }
    }

    /// The share of the final price that one fixing day makes.
    fn share(&self) -> f64 {
        1.0 / (self.last - self.first + 1) as f64
    }
}

/// A strip with what is the same on every path.
#[derive(Clone, Debug, PartialEq)]
pub struct DailyStrip {
    model: MeanRevertingJump,
    months: Vec<HeldMonth>,
    log_spot: f64,
    /// By day: the log change since entry that there would be without chance.
    shifts: Vec<f64>,
    /// By day: the premium a day of a fixing on it.
    premiums: Vec<f64>,
    /// By days left: what chance adds to the log forward.
    growth: Vec<f64>,
    /// By days left: how much the log forward moves with the log price.
    slopes: Vec<f64>,
}

impl DailyStrip {
    /// A strip whose months stand in order and share no fixing day, all bought or all sold.
    ///
    /// # Errors
    /// No month, fixing days that don't follow one another (`not_increasing`, `decreases`), more than 5,000 days
    /// (`too_long`), lots on both sides (`no_solution`), or a number of the model out of range.
    pub fn new(
        model: &MeanRevertingJump,
        premium: &PremiumCurve,
        months: Vec<HeldMonth>,
    ) -> Result<Self, HedgeError> {
        model.check()?;
        check(&months)?;
        let last = months.last().map_or(0, |month| month.last);
        let log_spot = libm::log(model.spot);
        let mut strip = Self {
            model: *model,
            months,
            log_spot,
            shifts: Vec::with_capacity(last + 1),
            premiums: Vec::with_capacity(last + 1),
            growth: Vec::with_capacity(last + 1),
            slopes: Vec::with_capacity(last + 1),
        };
        for day in 0..=last {
            let years = years_of(day);
            strip.shifts.push(model.trend.shift(log_spot, years));
            strip.premiums.push(premium.premium(years)? / f64::from(TRADING_DAYS));
            strip.growth.push(model.growth_by_chance(years)?);
            strip.slopes.push(libm::exp(-model.trend.kappa() * years));
        }
        for (index, price) in strip.entry_prices().into_iter().enumerate() {
            let price = if price > 0.0 { price } else { f64::NAN };
            finite(price, &LOTS.named("months"), index as f64)?;
        }
        Ok(strip)
    }

    /// The last day, on which the last month settles.
    pub fn last_day(&self) -> usize {
        self.shifts.len() - 1
    }

    /// The model of the index.
    pub fn model(&self) -> &MeanRevertingJump {
        &self.model
    }

    /// The months held.
    pub fn months(&self) -> &[HeldMonth] {
        &self.months
    }

    /// The futures price of each month at entry.
    pub fn entry_prices(&self) -> Vec<f64> {
        self.months.iter().map(|month| self.price(month, 0, &[])).collect()
    }

    /// The times of days 1 to the last, in years.
    pub fn times(&self) -> Vec<f64> {
        (1..=self.last_day()).map(years_of).collect()
    }

    /// The daily settlement prices of each month on a path of ln(I / I_0) for days 1 to the last,
    /// to 12 decimal places, for a [margin account](super::margin_account).
    ///
    /// # Errors
    /// `lengths_differ` for a path of another length, `no_room` for prices beyond 28 digits.
    pub fn holdings(&self, log_changes: &[f64]) -> Result<Vec<Holding>, HedgeError> {
        if log_changes.len() != self.last_day() {
            let reason = PricingReason::LengthsDiffer { other: "days", expected: self.last_day() };
            let length = log_changes.len() as f64;
            return Err(PricingError::new("log_changes", length, reason).into());
        }
        let exact = |number: f64, field| {
            let places = |decimal| rounded(decimal, 12, RoundingStrategy::MidpointAwayFromZero);
            from_float(number).map(places).ok_or(HedgeError::NoRoom(field))
        };
        let holding = |month: &HeldMonth| {
            let price = |day| exact(self.price(month, day, log_changes), "prices");
            Ok(Holding {
                lots: exact(month.lots, "lots")?,
                entry_price: price(0)?,
                prices: (1..=month.last).map(price).collect::<Result<_, _>>()?,
            })
        };
        self.months.iter().map(holding).collect()
    }

    /// A month's futures price on a day of a path.
    fn price(&self, month: &HeldMonth, day: usize, log_changes: &[f64]) -> f64 {
        // OK because a path has an entry, and each list of the strip one more, for each day to the
        // last, and no month has a fixing day after that.
        let change = |day: usize| if day == 0 { 0.0 } else { log_changes[day - 1] };
        let deviation = change(day) - self.shifts[day];
        let fixing = |fixing: usize| {
            if fixing <= day {
                libm::exp(self.log_spot + change(fixing))
            } else {
                libm::exp(self.log_forward(day, fixing) + self.slope(fixing - day) * deviation)
            }
        };
        (month.first..=month.last).map(fixing).sum::<f64>() * month.share()
    }

    /// The log forward on a day for a later fixing day, premium included, where the index is at
    /// what it would be without chance.
    pub(super) fn log_forward(&self, day: usize, fixing: usize) -> f64 {
        // OK because the fixing is later and none is after the last day.
        let left = fixing - day;
        let premium = self.premiums[fixing] * left as f64;
        self.log_spot + self.shifts[fixing] + self.growth[left] + premium
    }

    /// How much a log forward moves with the log price with that many days left.
    pub(super) fn slope(&self, left: usize) -> f64 {
        // OK because no more days are left than there are.
        self.slopes[left]
    }

    /// The log change since entry by a day that there would be without chance.
    pub(super) fn shift(&self, day: usize) -> f64 {
        // OK because there is one for each day to the last.
        self.shifts[day]
    }

    /// The log price on the day of entry.
    pub(super) fn log_spot(&self) -> f64 {
        self.log_spot
    }

    /// By day: the lots whose final price that day's index makes, in shares, without their sign.
    pub(super) fn weights(&self) -> Vec<f64> {
        let mut weights = vec![0.0; self.shifts.len()];
        for month in &self.months {
            // OK because fixing days are in order and none is after the last day.
            for weight in &mut weights[month.first..=month.last] {
                *weight = month.lots.abs() * month.share();
            }
        }
        weights
    }
}

/// The time of a day in years.
pub(super) fn years_of(day: usize) -> f64 {
    day as f64 / f64::from(TRADING_DAYS)
}

fn check(months: &[HeldMonth]) -> Result<(), PricingError> {
    let lots: Vec<f64> = months.iter().map(|month| month.lots).collect();
    LOTS.check_each(&lots)?;
    let mut before = 0;
    for (index, month) in months.iter().enumerate() {
        let error = |name: &str, value: f64, reason| {
            Err(PricingError::new(format!("months[{index}].{name}"), value, reason))
        };
        if month.first <= before {
            return error("first", month.first as f64, PricingReason::NotIncreasing);
        }
        if month.last < month.first {
            return error("last", month.last as f64, PricingReason::Decreases);
        }
        if month.last > LONGEST_LIST {
            return error("last", month.last as f64, PricingReason::TooLong { most: LONGEST_LIST });
        }
        before = month.last;
    }
    let other_side = |lots: &f64| *lots != 0.0 && (*lots > 0.0) != is_bought(months);
    if let Some(place) = lots.iter().position(other_side) {
        let reason = PricingReason::NoSolution(Unsolvable::MixedStrip);
        return Err(PricingError::new(format!("lots[{place}]"), lots[place], reason));
    }
    Ok(())
}

/// Whether the first lots that are not zero are bought.
pub(super) fn is_bought(months: &[HeldMonth]) -> bool {
    months.iter().find(|month| month.lots != 0.0).is_none_or(|month| month.lots > 0.0)
}
