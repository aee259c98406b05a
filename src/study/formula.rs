//! A formula as data: what is shown to a reader and evaluated by a test is the same tree.

use std::ops::{Add, Div, Mul, Sub};

use rust_decimal::{Decimal, dec};

use crate::hedge::adjustment::AdjustmentKind;

/// A formula: the symbol of the result, the term that it equals, and how the result is rounded.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    /// What is worked out.
    pub result: Symbol,
    /// What it equals, before rounding.
    pub term: Term,
    /// How it is rounded.
    pub rounding: Rounding,
}

/// How a result is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// Not at all.
    None,
    /// To 0.01, half away from zero.
    Cent,
    /// To a multiple of the input [`Symbol::Tick`], half away from zero.
    Tick,
    /// To the nearest whole lot, half towards zero.
    WholeLots,
}

/// What a [`Term::Total`] runs over. Within it, a symbol is that of one line, kind or month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// The lines of the bill.
    Lines,
    /// The kinds of token that a line uses.
    Kinds,
    /// The months from 1 to this one.
    Months(u32),
}

/// A part of a formula.
#[derive(Clone, Debug, PartialEq)]
pub enum Term {
    /// The value of the input with this symbol.
    Input(Symbol),
    /// The value of the input with this symbol in one month, from 1.
    InputOfMonth(Symbol, u32),
    /// A constant.
    Number(Decimal),
    /// A sum of two.
    Plus(Box<Self>, Box<Self>),
    /// A difference.
    Minus(Box<Self>, Box<Self>),
    /// A product.
    Times(Box<Self>, Box<Self>),
    /// A quotient.
    Over(Box<Self>, Box<Self>),
    /// A base to an exponent.
    Power(Box<Self>, Box<Self>),
    /// A square root.
    Root(Box<Self>),
    /// Euler's number to an exponent.
    Exponential(Box<Self>),
    /// A sum over lines, kinds or months.
    Total(Over, Box<Self>),
}

/// The symbol of an input or a result. How it is written depends on the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// U: a month's bill at unmoved prices.
    Unmoved,
    /// C: a month's bill after the move.
    Unhedged,
    /// Q: a month's exposure.
    Exposure,
    /// I₀: the index today.
    IndexToday,
    /// F: a month's futures price.
    FuturesPrice,
    /// I: a month's settlement price.
    Settlement,
    /// n: a month's lots.
    Lots,
    /// G: a month's gain.
    Gain,
    /// A month's fees.
    Fees,
    /// H: a month's cost with the lock.
    Locked,
    /// ΣC: the cost of all months without the lock.
    TotalUnhedged,
    /// ΣG: the gain of all months.
    TotalGain,
    /// Σ of the fees.
    TotalFees,
    /// ΣH: the cost of all months with the lock.
    TotalLocked,
    /// Σq: millions of plain tokens of all months.
    TotalPlain,
    /// ΣQ: the exposure of all months.
    TotalExposure,
    /// Σn: the lots of all months.
    TotalLots,
    /// What the lock takes off the cost.
    Saved,
    /// The cost of a million tokens with the lock.
    EffectivePrice,
    /// The share covered by whole lots.
    Covered,
    /// Margin on entry.
    Margin,
    /// q: tokens of a kind.
    Tokens,
    /// t: GPU-hours.
    Hours,
    /// Price of a kind, or of an hour.
    Price,
    /// k: what a price or the index is multiplied by.
    Factor,
    /// w: weight of a token of a kind.
    Weight,
    /// s: share of tokens that an adjustment of the price applies to; b for batch.
    AdjustedShare(AdjustmentKind),
    /// r: what such a token costs, as a fraction; d for batch.
    AdjustedRatio(AdjustmentKind),
    /// v: what a batch token weighs, as a fraction.
    BatchWeight,
    /// Yuan for a dollar; one where nothing is converted.
    ExchangeRate,
    /// A number as the reader entered it.
    Entered,
    /// p: premium a year.
    Premium,
    /// m: number of the month.
    MonthNumber,
    /// The tick.
    Tick,
    /// f: how much of a named move the index shares.
    IndexResponse,
    /// h: the locked share.
    Share,
    /// L: the size of a lot.
    LotSize,
    /// The fee of a lot and side.
    Fee,
    /// The margin rate.
    MarginRate,
    /// The budget.
    Budget,
    /// a: how far an unnamed budget lies from the bill at unmoved prices.
    BudgetDistance,
    /// σ: the own price's volatility between its jumps.
    OwnVolatility,
    /// β: the own price's log change for one of the index.
    Beta,
    /// R²: the share of the own price's variance that the index explains.
    RSquared,
    /// V: variance of the index's log change over 12 months.
    IndexVariance,
    /// J: variance of the own price's jumps over 12 months.
    JumpVariance,
    /// T: variance over 12 months of an own volatility of one.
    UnitVariance,
    /// s₀: the standard deviation of the total without the lock.
    DeviationUnhedged,
    /// s: the standard deviation of the total with the lock.
    DeviationLocked,
    /// The cut in volatility.
    VolatilityCut,
    /// r: interest a year.
    InterestRate,
    /// y: convenience yield a year.
    Convenience,
    /// E: what is expected of the index.
    Expected,
    /// P₁: the quote before a month.
    NearPrice,
    /// P₂: the quote after it.
    FarPrice,
    /// m₁: the month of the quote before.
    NearMonth,
    /// m₂: the month of the quote after.
    FarMonth,
    /// An input that no formula names, such as a parameter of the simulation.
    None,
}

impl Formula {
    /// A result that equals a term and is not rounded.
    pub const fn new(result: Symbol, term: Term) -> Self {
        Self { result, term, rounding: Rounding::None }
    }

    /// The same, rounded.
    pub fn rounded(self, rounding: Rounding) -> Self {
        Self { rounding, ..self }
    }
}

impl Term {
    /// One.
    pub const ONE: Self = Self::Number(Decimal::ONE);
    /// Tokens in the unit that prices are quoted for.
    pub const MILLION: Self = Self::Number(dec!(1_000_000));

    /// The sum of this over lines, kinds or months.
    pub fn over(self, over: Over) -> Self {
        Self::Total(over, Box::new(self))
    }

    /// This to an exponent.
    pub fn to_the(self, exponent: Self) -> Self {
        Self::Power(Box::new(self), Box::new(exponent))
    }

    /// Euler's number to this.
    pub fn exponential(self) -> Self {
        Self::Exponential(Box::new(self))
    }

    /// The square root of this.
    pub fn root(self) -> Self {
        Self::Root(Box::new(self))
    }
}

impl From<Symbol> for Term {
    fn from(symbol: Symbol) -> Self {
        Self::Input(symbol)
    }
}

impl From<Decimal> for Term {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

/// Lets terms and symbols be written as a formula is: `Term::ONE - Symbol::RSquared`.
macro_rules! operators {
    ($($operator:ident $method:ident $variant:ident;)+) => {
        $(
            impl<T: Into<Self>> $operator<T> for Term {
                type Output = Self;

                fn $method(self, other: T) -> Self {
                    Self::$variant(Box::new(self), Box::new(other.into()))
                }
            }

            impl<T: Into<Term>> $operator<T> for Symbol {
                type Output = Term;

                fn $method(self, other: T) -> Term {
                    Term::from(self).$method(other)
                }
            }
        )+
    };
}

operators! {
    Add add Plus;
    Sub sub Minus;
    Mul mul Times;
    Div div Over;
}
