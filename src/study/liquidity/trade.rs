//! The orders of a lock, month by month: entering all of it, and leaving what has not settled.
//!
//! Each month is an order of its own, and all of them are traded side by side. Entering takes the days that the largest
//! share of a day's volume asks for; leaving has to be done in the days that the reader gives. Prices are today's futures
//! prices, volatilities those to a month's settlement as for options. Money is in the bill's currency.

use rust_decimal::Decimal;

use super::orders::{Held, ORIGINS, check_days, held};
use crate::hedge::liquidity::{LimitBreach, MonthOrder, TradeCost, over_limit};
use crate::market::calendar::{CalendarMonth, TRADING_DAYS};
use crate::market::exact::to_float;
use crate::market::quantity::Quantity;
use crate::pricing::error::PricingError;
use crate::pricing::working::Working;
use crate::study::figures::Study;
use crate::study::refusal::Refusals;
use crate::study::risk::error_keys::by_origin;
use crate::study::scenario::Scenario;

/// Numbers of days in which leaving is looked at.
const POINTS: usize = 30;

/// What trading a lock one way costs.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Way {
    /// Trading days until the last month is done.
    pub days: usize,
    /// Half the spread on every lot.
    pub half_spread: f64,
    /// The impact of what is beyond the depth.
    pub impact: f64,
    /// Exchange fees.
    pub fees: f64,
    /// What is traded, at today's futures prices.
    pub value: f64,
    /// Lots traded.
    pub lots: Decimal,
    /// Months in which more is traded than a whole day's usual volume, where no formula was measured.
    pub months_beyond: usize,
}

impl Way {
    /// All that it costs.
    pub fn total(&self) -> f64 {
        self.half_spread + self.impact + self.fees
    }

    /// What it costs over what is traded; zero where nothing is.
    pub fn share(&self) -> f64 {
        if self.value > 0.0 { self.total() / self.value } else { 0.0 }
    }

    fn add(&mut self, month: &Held, cost: &TradeCost) {
        self.days = self.days.max(cost.days);
        self.half_spread += cost.half_spread;
        self.impact += cost.impact;
        self.fees += month.fee;
        self.value += to_float(month.lots) * month.entering.lot_value * month.entering.price;
        self.lots += month.lots;
        self.months_beyond += usize::from(cost.is_beyond_market);
    }
}

/// One month of the lock.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MonthTrade {
    /// The month, from 1.
    pub number: u32,
    /// The month in the calendar.
    pub calendar: CalendarMonth,
    /// Its lots.
    pub lots: Decimal,
    /// The fee of trading them once.
    pub fee: f64,
    /// Its spread today.
    pub spread: f64,
    /// Entering it.
    pub enter: TradeCost,
    /// Leaving it; `None` where it has settled by then.
    pub leave: Option<TradeCost>,
}

/// What it takes to enter a lock and to leave it.
#[derive(Clone, Debug, PartialEq)]
pub struct LiquidityStudy {
    /// The months that have lots.
    pub months: Vec<MonthTrade>,
    /// Entering all of it.
    pub enter: Way,
    /// Leaving what has not settled.
    pub leave: Way,
    /// Leaving in fewer or more days.
    pub by_days: Vec<Way>,
    /// The limit on lots of a month.
    pub limit: Option<u32>,
    /// Months with more.
    pub over_limit: Vec<LimitBreach>,
    /// How the cost of the first month's order came about: entering, and leaving where it is left.
    pub workings: [Option<Working>; 2],
}

impl LiquidityStudy {
    /// What it takes to trade the lock of a scenario whose exact figures are known.
    ///
    /// # Errors
    /// A futures price of zero, a model of the index beyond floating-point numbers, or a share of the volume at which
    /// entering would take more than ten million days.
    pub fn run(scenario: &Scenario, study: &Study) -> Result<Self, Refusals> {
        let refused = |error: PricingError| by_origin(ORIGINS, error);
        let held = held(scenario, study)?;
        let inputs = &scenario.trade;
        check_days(scenario, &held)?;
        let impact = inputs.impact();
        let participation = to_float(inputs.participation.get());
        let days = inputs.leave_days();
        let leaving = |days: usize| {
            let mut way = Way { days, ..Way::default() };
            for month in &held {
                if let Some(order) = month.leaving {
                    way.add(month, &order.trade(days, impact)?);
                }
            }
            Ok(way)
        };
        let mut enter = Way::default();
        let mut months = Vec::new();
        for month in &held {
            let cost = month.entering.enter(participation, impact).map_err(refused)?;
            enter.add(month, &cost);
            let leave = month.leaving.map(|order| order.trade(days, impact)).transpose();
            months.push(MonthTrade {
                number: month.number,
                calendar: month.calendar,
                lots: month.lots,
                fee: month.fee,
                spread: month.entering.relative_spread,
                enter: cost,
                leave: leave.map_err(refused)?,
            });
        }
        let by_days = looked_at(days).map(leaving).collect::<Result<_, _>>().map_err(refused)?;
        let lots: Vec<f64> = held.iter().map(|month| to_float(month.lots)).collect();
        let limit = inputs.limit();
        let working = |order: Option<MonthOrder>, days| {
            let working = order.map(|order: MonthOrder| order.working(days, impact));
            working.transpose().map_err(refused)
        };
        let first = held.first();
        let enter_days = months.first().map_or(1, |month| month.enter.days);
        let left = held.iter().find_map(|month| month.leaving);
        Ok(Self {
            workings: [
                working(first.map(|month| month.entering), enter_days)?,
                working(left, days)?,
            ],
            over_limit: limit.map(|limit| over_limit(&lots, limit)).unwrap_or_default(),
            limit,
            by_days,
            leave: leaving(days).map_err(refused)?,
            enter,
            months,
        })
    }

    /// Months that settle before their order to enter is done, where a month has 21 trading days.
    pub fn months_late(&self) -> usize {
        let settles = |month: &MonthTrade| f64::from(month.number * (TRADING_DAYS / 12));
        // OK because days are few.
        self.months.iter().filter(|month| month.enter.days as f64 > settles(month)).count()
    }

    /// The month of a breach of the limit.
    pub fn month_of(&self, breach: &LimitBreach) -> Option<&MonthTrade> {
        self.months.get(breach.month)
    }

    /// The place among the looked-at days of those in which the lock is left.
    pub fn here(&self) -> usize {
        let place = self.by_days.iter().position(|way| way.days == self.leave.days);
        place.unwrap_or_default()
    }
}

/// The numbers of days that are looked at, from one day on, with the chosen one among them.
fn looked_at(chosen: usize) -> impl Iterator<Item = usize> {
    let step = (2 * chosen).div_ceil(POINTS).max(1);
    let first = (step > 1).then_some(1);
    // Multiples of the step that meet the chosen number.
    let offset = match chosen % step {
        0 => step,
        rest => rest,
    };
    let even = (0..POINTS).map(move |point| offset + point * step);
    first.into_iter().filter(move |first| *first < offset).chain(even)
}
