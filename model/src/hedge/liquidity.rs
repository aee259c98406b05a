//! What it costs to enter a strip and to leave it early, and how many days that takes.
//!
//! An order of n lots is traded in equal parts of x = n / days. Every lot pays half the spread.
//! What of a day's part is beyond the depth of the quotes moves the price as well, on average by
//!
//! eta sigma (x / V)^beta,
//!
//! with sigma the volatility of a day and V the day's usual volume: the temporary impact of
//! Almgren, Thum, Hauptmann and Li, "Direct Estimation of Equity Market Impact" (Risk, July 2005),
//! eta = 0.142 and beta = 3/5. It was measured on large US shares. That it holds for token futures,
//! which nobody trades yet, is an assumption, as are depth and volume; so both of its numbers can be
//! changed. Their permanent impact is left out: it moves the price for all, not only for the order.
//! Above a whole day's volume the formula stands outside anything measured, and the cost is marked.

mod working;

use rust_decimal::prelude::ToPrimitive;

use crate::market::calendar::TRADING_DAYS;
use crate::market::specification::Specification;
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::{FORWARD, Input, VOLATILITY, finite};
use crate::pricing::unsolvable::Unsolvable;

/// Best offer less best bid.
pub const RELATIVE_SPREAD: Input = Input {
    name: "relative_spread",
    min: 0.0,
    max: 2.0,
    meaning: "bid-ask spread over the middle price",
};
/// Lots at the best quote.
pub const DEPTH: Input = Input {
    name: "depth",
    min: 0.0,
    max: 1e12,
    meaning: "lots a day that trade at the best quote without moving it",
};
/// Lots of a usual day.
pub const DAILY_VOLUME: Input =
    Input { name: "daily_volume", min: 1e-6, max: 1e12, meaning: "lots traded on a usual day" };
/// Share of a day's volume that an order takes at most.
pub const PARTICIPATION: Input = Input {
    name: "participation",
    min: 1e-4,
    max: 1.0,
    meaning: "largest share of a day's volume that the order makes",
};
/// Price on which money is counted.
pub const PRICE: Input = FORWARD.named("price").meaning("middle price of the contract month");
/// The coefficient of the impact.
pub const IMPACT_COEFFICIENT: Input =
    Input { name: "coefficient", min: 0.0, max: 100.0, meaning: "impact in daily volatilities" };
/// The exponent of the impact.
pub const IMPACT_EXPONENT: Input =
    Input { name: "exponent", min: 0.1, max: 2.0, meaning: "power of the share of the volume" };
/// Most trading days of an order: far more than anybody has, so that an order too large for its market is
/// told by the days that it takes, and only what is beyond all sense is refused.
pub const MOST_DAYS: f64 = 10_000_000.0;
/// Trading days of an order.
pub const DAYS: Input =
    Input { name: "days", min: 1.0, max: MOST_DAYS, meaning: "trading days that an order takes" };
const LOTS: Input = super::daily_strip::LOTS;
const LOT_VALUE: Input = super::cash_simulation::LOT_VALUE;

/// How far an order beyond the depth moves the price.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Impact {
    /// eta: daily volatilities at a whole day's volume.
    pub coefficient: f64,
    /// beta: 1 is linear, 0.5 the square-root law.
    pub exponent: f64,
}

impl Impact {
    /// Almgren, Thum, Hauptmann and Li (2005), for large US shares.
    pub const ALMGREN: Self = Self { coefficient: 0.142, exponent: 0.6 };
}

/// The market of one contract month, and an order in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MonthOrder {
    /// Lots to trade; the sign does not matter.
    pub lots: f64,
    /// Middle price.
    pub price: f64,
    /// What a price of 1 is worth on one lot.
    pub lot_value: f64,
    /// Spread over the middle price.
    pub relative_spread: f64,
    /// Lots a day that trade at the best quote without moving it.
    pub depth: f64,
    /// Lots traded on a usual day.
    pub daily_volume: f64,
    /// Volatility a year of the month's price.
    pub volatility: f64,
}

/// What an order costs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TradeCost {
    /// Trading days that it takes.
    pub days: usize,
    /// The share of the usual volume that it makes on each of them.
    pub participation: f64,
    /// Half the spread on every lot, money.
    pub half_spread: f64,
    /// The impact on what is beyond the depth, money.
    pub impact: f64,
    /// Whether more is traded than a whole day's usual volume, where no formula was measured.
    pub is_beyond_market: bool,
}

impl TradeCost {
    /// All that it costs, money.
    pub fn total(&self) -> f64 {
        self.half_spread + self.impact
    }
}

impl MonthOrder {
    /// How many days it takes at a largest share of each day's volume; 0 without lots.
    ///
    /// # Errors
    /// A number out of range, or more than [`MOST_DAYS`] (`no_solution`).
    pub fn days_to_build(&self, participation: f64) -> Result<usize, PricingError> {
        self.check()?;
        PARTICIPATION.check(participation)?;
        let days = (self.lots.abs() / (participation * self.daily_volume)).ceil();
        if days > MOST_DAYS {
            let reason = PricingReason::NoSolution(Unsolvable::TooManyDays);
            return Err(PricingError::new(LOTS.name, self.lots, reason));
        }
        // OK because the number of days is whole, not negative and at most ten million.
        Ok(days as usize)
    }

    /// What it costs to enter at a largest share of each day's volume.
    ///
    /// # Errors
    /// Those of [`days_to_build`](Self::days_to_build) and of [`trade`](Self::trade).
    pub fn enter(&self, participation: f64, impact: Impact) -> Result<TradeCost, PricingError> {
        let days = self.days_to_build(participation)?;
        self.trade(days.max(1), impact)
    }

    /// Cost of trading all lots in a number of days, as when a position must be left early.
    ///
    /// # Errors
    /// A number out of range, or a cost beyond floating-point numbers.
    pub fn trade(&self, days: usize, impact: Impact) -> Result<TradeCost, PricingError> {
        self.check()?;
        IMPACT_COEFFICIENT.check(impact.coefficient)?;
        IMPACT_EXPONENT.check(impact.exponent)?;
        DAYS.check(days as f64)?;
        let lots = self.lots.abs();
        if lots == 0.0 {
            let nothing = TradeCost {
                days: 0,
                participation: 0.0,
                half_spread: 0.0,
                impact: 0.0,
                is_beyond_market: false,
            };
            return Ok(nothing);
        }
        let a_day = lots / days as f64;
        let value = self.lot_value * self.price;
        let participation = a_day / self.daily_volume;
        let daily_volatility = self.volatility / f64::from(TRADING_DAYS).sqrt();
        let moved =
            impact.coefficient * daily_volatility * libm::pow(participation, impact.exponent);
        let beyond = (a_day - self.depth).max(0.0) * days as f64;
        let cost = TradeCost {
            days,
            participation,
            half_spread: 0.5 * self.relative_spread * lots * value,
            impact: moved * beyond * value,
            is_beyond_market: participation > 1.0,
        };
        finite(cost.total(), &LOTS, self.lots)?;
        Ok(cost)
    }

    fn check(&self) -> Result<(), PricingError> {
        LOTS.check(self.lots)?;
        PRICE.check(self.price)?;
        LOT_VALUE.check(self.lot_value)?;
        RELATIVE_SPREAD.check(self.relative_spread)?;
        DEPTH.check(self.depth)?;
        DAILY_VOLUME.check(self.daily_volume)?;
        VOLATILITY.check(self.volatility).map(|_| ())
    }
}

/// A spread of some ticks as a fraction of the price.
///
/// # Errors
/// A number out of range, a spread beyond twice the price.
pub fn spread_of_ticks(ticks: f64, tick: f64, price: f64) -> Result<f64, PricingError> {
    PRICE.check(price)?;
    const TICK: Input = PRICE.named("tick").meaning("smallest step of the price");
    TICK.check(tick)?;
    const TICKS: Input =
        RELATIVE_SPREAD.named("ticks").meaning("ticks between best bid and best offer");
    Input { max: 1e9, ..TICKS }.check(ticks)?;
    RELATIVE_SPREAD.check(ticks * tick / price)
}

/// The worst quotes that market makers may show by a specification.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ObligedQuotes {
    /// Widest spread of the first month, as a fraction of the middle price.
    pub front_spread: f64,
    /// Widest spread of the later months.
    pub back_spread: f64,
    /// Fewest lots of a quote.
    pub depth: f64,
}

impl ObligedQuotes {
    /// What a specification asks of market makers; `None` where it asks nothing.
    pub fn of(specification: &Specification) -> Option<Self> {
        let making = specification.market_making?.value;
        Some(Self {
            front_spread: making.front_spread.to_f64()?,
            back_spread: making.back_spread.to_f64()?,
            depth: f64::from(making.lots),
        })
    }

    /// The spread of a month, of which 1 is the first.
    pub const fn spread(&self, month: usize) -> f64 {
        if month <= 1 { self.front_spread } else { self.back_spread }
    }
}

/// A contract month with more lots than one holder may have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LimitBreach {
    /// The month's place, from 0.
    pub month: usize,
    /// Lots held, without their sign.
    pub lots: f64,
    /// Most lots allowed.
    pub limit: u32,
}

/// Months with more lots than the limit of the month that is about to settle. Each month is that
/// one in the end, so each must keep it if it is held to settlement.
pub fn over_limit(lots: &[f64], limit: u32) -> Vec<LimitBreach> {
    let breach = |(month, lots): (usize, &f64)| {
        let lots = lots.abs();
        (lots > f64::from(limit)).then_some(LimitBreach { month, lots, limit })
    };
    lots.iter().enumerate().filter_map(breach).collect()
}
