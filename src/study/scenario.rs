//! Everything that a reader chose, and nothing else.
//!
//! Its [keys](super::keys) make it a link, a file and a request. A default never changes within a schema
//! version, because links and files leave defaults out.

use jiff::civil::{Date, date};

use super::choice::choices;
use super::contract::inputs::CurveInputs;
use super::liquidity::inputs::TradeInputs;
use super::option::inputs::OptionInputs;
use super::price_move::PriceMove;
use super::provider_index::inputs::ProviderIndexInputs;
use super::risk::assumptions::LockingSide;
use super::risk::backtest::inputs::BacktestInputs;
use super::risk::inputs::Risk;
use super::risk::locks::StrategyKind;
use crate::hedge::bill::BillLine;
use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;
use crate::market::contract::Contract;
use crate::market::currency::{Currency, ExchangeQuote};
use crate::market::quantity::{
    CurvePremium, Horizon, IndexPrice, LockedShare, MonthlyGrowth, Price, Quantity, Tokens,
};
use crate::market::token::PerKind;
use crate::market::token_prices::TokenPrices;
use crate::market::unit::StandardUnit;

/// The schema that this program writes.
pub const VERSION: u32 = 1;

/// Most lines that a bill may have.
pub const MOST_LINES: usize = 20;

/// A bill, a move of the price and a lock.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// The day that the scenario is seen from; month 1 is the calendar month after it.
    pub as_of: Date,
    /// Who looks: a buyer pays the bill, and a provider is paid it.
    pub side: LockingSide,
    /// What the bill is in.
    pub currency: Currency,
    /// Yuan for a dollar, constant over the horizon, where the two meet.
    pub exchange: ExchangeQuote,
    /// M: months looked at.
    pub horizon: Horizon,
    /// g: growth of all tokens from month to month.
    pub growth: MonthlyGrowth,
    /// The bill, at most [`MOST_LINES`] lines.
    pub lines: Vec<BillLine>,
    /// How tokens are added up to an exposure.
    pub unit: StandardUnit,
    /// What prices do.
    pub price_move: PriceMove,
    /// What is locked, and at which price.
    pub lock: LockChoice,
    /// The contract that locks it.
    pub contract: Contract,
    /// Which contract and month are priced, and by which curve.
    pub curve: CurveInputs,
    /// Which option is priced.
    pub option: OptionInputs,
    /// The market in which the lock is entered and left.
    pub trade: TradeInputs,
    /// Which past the lock is tried on.
    pub backtest: BacktestInputs,
    /// An index by hand, from providers' prices.
    pub provider_index: ProviderIndexInputs,
    /// What is assumed of chance.
    pub risk: Risk,
}

/// How much of the exposure is locked, and at which futures prices.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LockChoice {
    /// h: the share of each month's exposure.
    pub share: LockedShare,
    /// Where the futures prices come from.
    pub curve: Curve,
    /// p: the premium a year of [`Curve::Premium`].
    pub premium: CurvePremium,
    /// The prices of [`Curve::Typed`], by month. The last one also applies to the months after it.
    pub futures: Vec<IndexPrice>,
    /// I_0: today's index in the contract's currency; `None` takes the bill's own price, so that
    /// the basis is zero today.
    pub index: Option<IndexPrice>,
    /// Which strategy the desk looks at; `None` is the strip of futures. The answer is of the strip, whatever it is.
    pub strategy: Option<StrategyKind>,
}

choices! {
    /// Where the futures prices come from.
    Curve {
        /// Today's index for every month.
        Flat = "flat",
        /// Today's index with a premium or discount a year.
        Premium = "premium",
        /// As the reader typed them.
        Typed = "typed",
    }
}

impl Scenario {
    /// The contract's currency: its own, or else the bill's.
    pub fn contract_currency(&self) -> Currency {
        self.contract.currency.unwrap_or(self.currency)
    }

    /// Who looks at the exact figures, as models take it.
    pub const fn side(&self) -> Side {
        self.side.side()
    }

    /// What the bill counts: all of its lines count the same, or it has no figures.
    pub fn billed_unit(&self) -> BilledUnit {
        self.lines.first().map(|line| line.unit).unwrap_or_default()
    }

    /// Whose total is simulated: a provider's where `side` says so, or `risk.side` in a link of before.
    pub fn simulated_side(&self) -> LockingSide {
        match self.side {
            LockingSide::Buyer => self.risk.side,
            LockingSide::Provider => LockingSide::Provider,
        }
    }

    /// Whether a provider's total is simulated beside a buyer's exact figures, as a link of before may ask.
    pub fn simulates_another_side(&self) -> bool {
        self.simulated_side() != self.side
    }

    /// M as a count.
    pub fn months(&self) -> u32 {
        // OK because a horizon is a whole number from 1 to 36; 1 is the fallback.
        u32::try_from(self.horizon.get()).unwrap_or(1)
    }

    /// Whether yuan and dollars meet, so that the exchange rate matters.
    pub fn currencies_meet(&self) -> bool {
        self.contract_currency() != self.currency
            || self.lines.iter().any(|line| line.currency != self.currency)
    }
}

impl Default for Scenario {
    /// Schema version 1: a bill on DeepSeek V4-Pro at its off-peak list price of 17 August 2026.
    fn default() -> Self {
        let line = BillLine {
            model: "DeepSeek/deepseek-v4-pro off-peak/CNY".to_owned(),
            prices: TokenPrices::listed(
                Price::from_millionths(4_500_000),
                Price::from_millionths(150_000),
                Price::from_millionths(13_500_000),
            ),
            tokens: PerKind {
                input: Tokens::from_whole(240_000_000),
                cached: Tokens::from_whole(560_000_000),
                output: Tokens::from_whole(120_000_000),
                ..PerKind::default()
            },
            ..BillLine::default()
        };
        Self {
            as_of: date(2026, 11, 22),
            side: LockingSide::default(),
            currency: Currency::Cny,
            exchange: ExchangeQuote::default(),
            horizon: Horizon::default(),
            growth: MonthlyGrowth::default(),
            lines: vec![line],
            unit: StandardUnit::default(),
            price_move: PriceMove::default(),
            lock: LockChoice::default(),
            contract: Contract::default(),
            curve: CurveInputs::default(),
            option: OptionInputs::default(),
            trade: TradeInputs::default(),
            backtest: BacktestInputs::default(),
            provider_index: ProviderIndexInputs::default(),
            risk: Risk::default(),
        }
    }
}
