//! The working of a figure, as data: its formula, its inputs by name, their units and sources.

use rust_decimal::Decimal;

use super::figures::Case;
use super::formula::{Formula, Symbol};
use super::risk::assumptions::IndexModel;
use super::risk::working::RiskMeaning;
use crate::hedge::adjustment::AdjustmentKind;
use crate::hedge::strategy::setting::Side;
use crate::market::billed_unit::BilledUnit;
use crate::market::calendar::CalendarMonth;
use crate::market::currency::Currency;
use crate::market::token::TokenKind;

/// A figure that can be asked for its working.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The month's bill if prices do not move.
    Unmoved,
    /// C_m: the month's bill after the move.
    Unhedged(Case),
    /// Q_m: the month's exposure.
    Exposure,
    /// I_0: the index today.
    IndexToday,
    /// F_m: the futures price of the month.
    FuturesPrice,
    /// I_m: the settlement price of the month.
    Settlement(Case),
    /// n_m: the lots of the month.
    Lots,
    /// G_m: the gain or loss of the lock in the month.
    Gain(Case),
    /// The fees of the month.
    Fees,
    /// H_m: the month's cost with the lock.
    Locked(Case),
    /// The whole cost without the lock.
    TotalUnhedged(Case),
    /// The whole gain or loss of the lock.
    TotalGain(Case),
    /// The whole cost with the lock.
    TotalLocked(Case),
    /// What the lock takes off the cost.
    Saved(Case),
    /// The locked cost per million plain tokens.
    EffectivePlain(Case),
    /// The locked cost per million standard tokens.
    EffectiveStandard(Case),
    /// The share covered after rounding to whole lots.
    Covered,
    /// Cash tied up at entry.
    InitialMargin,
}

impl Figure {
    /// The figures of one month in one case, in the order in which they are worked out.
    pub const fn of_month(case: Case) -> [Self; 10] {
        [
            Self::Unmoved,
            Self::Unhedged(case),
            Self::Exposure,
            Self::IndexToday,
            Self::FuturesPrice,
            Self::Lots,
            Self::Settlement(case),
            Self::Gain(case),
            Self::Fees,
            Self::Locked(case),
        ]
    }

    /// The figures of the whole horizon in one case.
    pub const fn of_horizon(case: Case) -> [Self; 8] {
        [
            Self::TotalUnhedged(case),
            Self::TotalGain(case),
            Self::TotalLocked(case),
            Self::Saved(case),
            Self::EffectivePlain(case),
            Self::EffectiveStandard(case),
            Self::Covered,
            Self::InitialMargin,
        ]
    }
}

/// What a number of a working counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// An amount of money.
    Money(Currency),
    /// Money per million plain tokens.
    PricePlain(Currency),
    /// Money per million standard tokens.
    PriceStandard(Currency),
    /// Whole plain tokens.
    Tokens,
    /// Millions of plain tokens.
    MillionPlain,
    /// Millions of standard tokens.
    MillionStandard,
    /// Money per GPU-hour.
    PriceHour(Currency),
    /// GPU-hours.
    Hours,
    /// Whole lots.
    Lots,
    /// A fraction, shown as a percentage.
    Percent,
    /// A bare number.
    Number,
}

impl Measure {
    /// What the index and futures prices of a bill are in.
    pub const fn index_price(unit: BilledUnit, currency: Currency) -> Self {
        match unit {
            BilledUnit::Tokens => Self::PriceStandard(currency),
            BilledUnit::GpuHours => Self::PriceHour(currency),
        }
    }

    /// What a bill has of plain units.
    pub const fn plain(unit: BilledUnit) -> Self {
        match unit {
            BilledUnit::Tokens => Self::MillionPlain,
            BilledUnit::GpuHours => Self::Hours,
        }
    }

    /// What exposures and lots of a bill are in.
    pub const fn exposure(unit: BilledUnit) -> Self {
        match unit {
            BilledUnit::Tokens => Self::MillionStandard,
            BilledUnit::GpuHours => Self::Hours,
        }
    }
}

/// A number and what it counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Value {
    /// The number.
    pub number: Decimal,
    /// Its unit.
    pub measure: Measure,
}

/// What an input of a working is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Tokens of a kind in the month.
    Tokens(TokenKind),
    /// The price of a kind.
    Price(TokenKind),
    /// GPU-hours in the month.
    Hours,
    /// The price of a GPU-hour.
    HourPrice,
    /// What the move multiplies that price by (in the mirror case, divides).
    HourFactor,
    /// What the move multiplies the price of a kind by (in the mirror case, divides).
    PriceFactor(TokenKind),
    /// What a token of a kind weighs in standard tokens.
    Weight(TokenKind),
    /// The share that an adjustment applies to, of one kind where kinds differ.
    AdjustedShare(AdjustmentKind, Option<TokenKind>),
    /// What a token with it costs, as a fraction, for one kind where kinds differ.
    AdjustedRatio(AdjustmentKind, Option<TokenKind>),
    /// What a batch token weighs, as a fraction.
    BatchWeight,
    /// Yuan for a dollar.
    ExchangeRate,
    /// A bill line in the bill's own currency, which is converted by one.
    NoConversion,
    /// A price that the reader entered: the index today, or a futures price.
    EnteredPrice,
    /// The premium a year.
    Premium,
    /// The number of the month.
    MonthNumber,
    /// The tick.
    Tick,
    /// What the move multiplies the index by.
    IndexFactor,
    /// How much of a named move the index shares.
    IndexResponse,
    /// The locked share.
    Share,
    /// The contract's size.
    LotSize,
    /// The fee a lot.
    Fee,
    /// The margin rate.
    MarginRate,
    /// Plain tokens of the horizon.
    PlainSum,
    /// Standard tokens of the horizon.
    ExposureSum,
    /// Lots of the horizon.
    LotsSum,
    /// Fees of the horizon.
    FeesSum,
    /// Another figure.
    Figure(Figure),
    /// What only the simulated figures take.
    Risk(RiskMeaning),
    /// What only the priced contract takes.
    Curve(CurveMeaning),
}

/// What only the price of a contract takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CurveMeaning {
    /// Interest a year.
    InterestRate,
    /// Convenience yield a year.
    Convenience,
    /// What the index model expects.
    Expected,
    /// The quote before the month.
    QuoteBefore,
    /// The quote after it.
    QuoteAfter,
    /// The month of the quote before.
    MonthBefore,
    /// The month of the quote after.
    MonthAfter,
}

/// Where an input comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputSource {
    /// The reader's own field.
    Reader,
    /// The bundled price list's row of this source and date.
    PriceList(&'static str, jiff::civil::Date),
    /// Published weights of the Standard Token Unit.
    StandardTokenUnit,
    /// The contract's terms, which are assumptions.
    Contract,
    /// The move that the reader chose.
    Move,
    /// Worked out from other figures.
    Computed,
    /// The parameters of a model of the index.
    IndexModel(IndexModel),
    /// What this page takes where the reader names nothing.
    Convention,
    /// Counted from the simulated paths.
    Simulated,
}

/// A month of the horizon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthOf {
    /// Its number, from 1.
    pub number: u32,
    /// Its place in the calendar.
    pub calendar: CalendarMonth,
}

/// One input of a working.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorkingInput {
    /// Its symbol in the formula.
    pub symbol: Symbol,
    /// The bill line it belongs to, from 1, where it belongs to one.
    pub line: Option<usize>,
    /// The month it belongs to, where several months have an input of this symbol.
    pub month: Option<MonthOf>,
    /// What it is.
    pub meaning: Meaning,
    /// Its value.
    pub value: Value,
    /// Where it comes from.
    pub source: InputSource,
}

/// How a figure was worked out.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureWorking {
    /// Whose figure it is.
    pub side: Side,
    /// What the bill counts.
    pub unit: BilledUnit,
    /// The figure.
    pub figure: Figure,
    /// The formula, in the symbols of the inputs.
    pub formula: Formula,
    /// What went in, in the order of the formula.
    pub inputs: Vec<WorkingInput>,
    /// What came out.
    pub value: Value,
}
