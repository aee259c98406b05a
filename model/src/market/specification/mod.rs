//! What a contract is, as data: unit, size, quote, months, settlement, limits, margin, fees.
//!
//! A figure that somebody published stands with its source. What nobody published is `None`: no
//! figure here is made up to fill a gap. No token future is listed anywhere, so every
//! specification carries its [standing](Specification::standing), to be shown with it.

mod custom;
mod gpu;
mod shanghai;
mod stu;
mod term;
mod terms;
mod unit;
mod xing;

use jiff::civil::Date;
use rust_decimal::Decimal;

pub use self::custom::custom;
pub use self::term::{Evidence, Term, TermSource};
pub use self::terms::{
    DailyLimit, Fee, FeeAmount, Halt, MarginRules, MarketMaking, OptionTerms, PriceLimits,
    SettlementRule,
};
pub use self::unit::{ContractUnit, PriceQuoteUnit};

use super::arithmetic::Exact;
use super::billed_unit::BilledUnit;
use super::business_calendar::BusinessCalendar;
use super::calendar::CalendarMonth;
use super::last_trading_day::LastTradingDay;
use super::listing::{ListedMonth, Listing};
use super::standing::Standing;

/// A figure with its source, or `None` where nobody published one.
pub type Published<T> = Option<Term<T>>;

/// A contract as somebody specified it, or as this project assumes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Specification {
    /// The name in the API, such as `xing`.
    pub name: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// Who proposes it.
    pub proposer: &'static str,
    /// Where it stands, to be shown with it.
    pub standing: Standing,
    /// The price that it settles against.
    pub underlying: &'static str,
    /// What it counts in.
    pub unit: ContractUnit,
    /// Units in one lot.
    pub lot: Published<Decimal>,
    /// What a quoted price is money for.
    pub quote: Published<PriceQuoteUnit>,
    /// Smallest step of a quoted price.
    pub tick: Published<Decimal>,
    /// Smallest step of a quoted price difference between two months.
    pub spread_tick: Published<Decimal>,
    /// The months that are listed at a time.
    pub listing: Published<Listing>,
    /// The last day on which a month trades.
    pub last_trading_day: Published<LastTradingDay>,
    /// How the final price comes about.
    pub settlement: Published<SettlementRule>,
    /// How far a price may move in a day.
    pub limits: PriceLimits,
    /// What margin is asked.
    pub margin: MarginRules,
    /// What a lot and side costs, and to whom.
    pub fees: Vec<Term<Fee>>,
    /// Most lots that one holder may have in the month that is about to settle.
    pub spot_month_limit: Published<u32>,
    /// Fewest lots of a trade agreed off the order book.
    pub block_minimum: Published<u32>,
    /// What is asked of market makers.
    pub market_making: Published<MarketMaking>,
    /// Options on the future.
    pub options: Published<OptionTerms>,
}

/// Names of the specifications that come with the project.
pub const PRESETS: [&str; 6] = ["xing", "shanghai", "gpu1", "gpu2", "stu", "custom"];

impl Specification {
    /// The specification of a name among [`PRESETS`].
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "xing" => Some(xing::xing()),
            "shanghai" => Some(shanghai::shanghai()),
            "gpu1" => Some(gpu::gpu1()),
            "gpu2" => Some(gpu::gpu2()),
            "stu" => Some(stu::stu()),
            "custom" => Some(custom(&super::contract::Contract::default(), BilledUnit::Tokens)),
            _ => None,
        }
    }

    /// The months listed on a day, nearest first, each with its last trading day.
    ///
    /// Empty for a contract without listed months: Compute Exchange's forwards are agreed between
    /// two parties for a volume, not for a month.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use tokenlock_model::market::business_calendar::BusinessCalendar;
    /// use tokenlock_model::market::specification::Specification;
    ///
    /// let xing = Specification::named("xing").unwrap();
    /// let months = xing.listed_months(date(2026, 11, 22), &BusinessCalendar::weekdays());
    /// assert_eq!(months[0].month.text(), "2026-12");
    /// assert_eq!(months[0].last_trading_day, date(2026, 12, 16));
    /// assert_eq!(months.len(), 10);
    /// ```
    pub fn listed_months(&self, date: Date, calendar: &BusinessCalendar) -> Vec<ListedMonth> {
        match (self.listing, self.last_trading_day) {
            (Some(listing), Some(rule)) => listing.value.months(date, rule.value, calendar),
            _ => Vec::new(),
        }
    }

    /// The days whose index makes the final price of a month, in order.
    ///
    /// Empty where the settlement is not known.
    pub fn fixing_days(&self, month: CalendarMonth, calendar: &BusinessCalendar) -> Vec<Date> {
        let last_trading_day =
            self.last_trading_day.and_then(|rule| rule.value.of(month, calendar));
        match self.settlement {
            Some(rule) => rule.value.fixing_days(month, last_trading_day, calendar),
            None => Vec::new(),
        }
    }

    /// What a lot is worth at a quoted price: lot / units of the quote x price.
    ///
    /// `None` where lot or quote are not published, or past 28 digits.
    pub fn lot_value(&self, price: Decimal) -> Option<Decimal> {
        self.lot?.value.over(self.quote?.value.units)?.times(price)
    }

    /// What one tick is worth on one lot.
    pub fn tick_value(&self) -> Option<Decimal> {
        self.lot_value(self.tick?.value)
    }

    /// What one tick of a price difference between two months is worth on one lot.
    pub fn spread_tick_value(&self) -> Option<Decimal> {
        self.lot_value(self.spread_tick?.value)
    }

    /// All sources that a figure of this specification stands with, each once.
    pub fn sources(&self) -> Vec<TermSource> {
        let single = [
            Term::origin(self.lot),
            Term::origin(self.quote),
            Term::origin(self.tick),
            Term::origin(self.spread_tick),
            Term::origin(self.listing),
            Term::origin(self.last_trading_day),
            Term::origin(self.settlement),
            Term::origin(self.spot_month_limit),
            Term::origin(self.block_minimum),
            Term::origin(self.market_making),
            Term::origin(self.options),
        ];
        let mut sources = Vec::new();
        let rules = self.limits.sources().into_iter().chain(self.margin.sources());
        let fees = self.fees.iter().map(|fee| fee.source);
        for source in single.into_iter().flatten().chain(rules).chain(fees) {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        sources
    }
}
