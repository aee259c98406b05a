//! The rules that a contract comes with: settlement, limits, margin, fees, options.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::term::{Term, TermSource};
use super::{LastTradingDay, Published};
use crate::market::business_calendar::{BusinessCalendar, days};
use crate::market::calendar::CalendarMonth;

/// How the final price of a month comes about. All contracts here are settled in cash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettlementRule {
    /// The index of the last trading day.
    SingleFixing,
    /// The arithmetic mean of the index over the month's calendar days.
    MeanOverCalendarDays,
    /// The arithmetic mean of the index over the month's business days.
    MeanOverBusinessDays,
}

impl SettlementRule {
    /// The days whose index makes the final price of a month, in order; empty where a single
    /// fixing has no last trading day to be on.
    pub fn fixing_days(
        self,
        month: CalendarMonth,
        last_trading_day: Option<Date>,
        calendar: &BusinessCalendar,
    ) -> Vec<Date> {
        match self {
            Self::SingleFixing => last_trading_day.into_iter().collect(),
            Self::MeanOverCalendarDays => days(month).collect(),
            Self::MeanOverBusinessDays => calendar.business_days(month),
        }
    }
}

/// How far a price may move in a day.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PriceLimits {
    /// A price that no trade may pass.
    pub daily: Published<DailyLimit>,
    /// Moves that stop trading for a while, smallest first.
    pub halts: Published<&'static [Halt]>,
}

/// A limit around the previous settlement price, and what follows a day that was locked at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DailyLimit {
    /// Either way, as a fraction of the previous settlement price.
    pub fraction: Decimal,
    /// What is added to the fraction after a locked day.
    pub widening: Decimal,
    /// How far the margin rate is above the fraction after a locked day.
    pub margin_above: Decimal,
}

/// A move that stops trading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Halt {
    /// The move either way, as a fraction of the previous settlement price.
    pub fraction: Decimal,
    /// For how long; `None` is until the next session.
    pub minutes: Option<u32>,
}

/// What margin is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MarginRules {
    /// Lowest initial margin as a fraction of the contract's value.
    pub lowest_rate: Published<Decimal>,
    /// Highest initial margin as a fraction of the contract's value.
    pub highest_rate: Published<Decimal>,
    /// Maintenance margin as a fraction of the initial margin.
    pub maintenance: Published<Decimal>,
    /// alpha of the margin alpha x sigma x sqrt(T) x value.
    pub volatility_multiple: Published<Decimal>,
    /// The floor under that margin, in money a lot.
    pub floor: Published<Decimal>,
}

/// What is paid for a trade or a settlement, by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fee {
    /// Who pays it, and for what.
    pub payer: &'static str,
    /// Money a lot and side, or a fraction of the trade's value.
    pub amount: FeeAmount,
}

/// How a fee is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeeAmount {
    /// Money a lot and side.
    PerLot(Decimal),
    /// A fraction of the value traded or settled.
    OfValue(Decimal),
}

/// What is asked of market makers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarketMaking {
    /// Least capital, in the quote's currency.
    pub capital: Decimal,
    /// Least share of hours with quotes.
    pub presence: Decimal,
    /// Widest spread in the front month, as a fraction of the middle price.
    pub front_spread: Decimal,
    /// Widest spread in the back months, as a fraction of the middle price.
    pub back_spread: Decimal,
    /// Fewest lots of a quote.
    pub lots: u32,
}

/// Options on the future.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OptionTerms {
    /// Futures that one option is for.
    pub futures: u32,
    /// Whether it may be exercised before its end.
    pub is_american: bool,
    /// The option's last trading day, by the future's delivery month.
    pub last_trading_day: LastTradingDay,
    /// Strikes reach this many daily limits to each side of the previous settlement price.
    pub strikes_reach: Decimal,
}

impl PriceLimits {
    pub(super) fn sources(&self) -> Vec<TermSource> {
        [Term::origin(self.daily), Term::origin(self.halts)].into_iter().flatten().collect()
    }
}

impl MarginRules {
    pub(super) fn sources(&self) -> Vec<TermSource> {
        let Self { lowest_rate, highest_rate, maintenance, volatility_multiple, floor } = *self;
        let terms = [lowest_rate, highest_rate, maintenance, volatility_multiple, floor];
        terms.into_iter().flatten().map(|term| term.source).collect()
    }
}
