//! A token bill: lines of models, prices and tokens, and what they cost in a month.
//!
//! C_m = sum over lines and kinds of q / 10^6 x price x adjustments x exchange rate, rounded once to
//! 0.01, half away from zero, where q grows by g a month and is rounded half-even to whole tokens.
//! A line in GPU-hours costs its hours x price x exchange rate; hours grow likewise and are rounded half-even to
//! a millionth. It has no kinds of token and no adjustments.
//! [Adjustments](super::adjustment) are the product over a of 1 - s_a + s_a r_a.

use rust_decimal::{Decimal, RoundingStrategy, dec};

use super::adjustment::Adjustments;
use crate::market::arithmetic::{Exact, rounded, total};
use crate::market::billed_unit::BilledUnit;
use crate::market::currency::{Currency, ExchangeQuote};
use crate::market::power::whole_power;
use crate::market::quantity::{
    BatchPriceRatio, BatchShare, GpuHours, HourPrice, MonthlyGrowth, Quantity, Tokens,
};
use crate::market::token::{PerKind, TokenKind};
use crate::market::token_prices::TokenPrices;

/// Tokens in the unit that prices are quoted for.
pub const MILLION: Decimal = dec!(1_000_000);

/// One model's part of a bill.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BillLine {
    /// The price list's name for the model, or whatever the reader calls it.
    pub model: String,
    /// What is counted: tokens, or hours.
    pub unit: BilledUnit,
    /// Hours of an accelerator in month 1, of a line in hours.
    pub hours: GpuHours,
    /// Money for such an hour.
    pub hour_price: HourPrice,
    /// What the prices are in.
    pub currency: Currency,
    /// Money per million tokens.
    pub prices: TokenPrices,
    /// Tokens in month 1.
    pub tokens: PerKind<Tokens>,
    /// b: the share of tokens sent in batch.
    pub batch_share: BatchShare,
    /// d: what a batch token costs, as a fraction of the ordinary price.
    pub batch_price_ratio: BatchPriceRatio,
    /// Whatever else changes the price of part of the tokens.
    pub adjustments: Adjustments,
}

/// What a move does to a price: multiplies it, or, in the mirror case, divides it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Factor {
    /// The price becomes this many times what it was.
    Times(Decimal),
    /// The price becomes what it was, divided by this. Zero is answered with `None` where it is
    /// used.
    Over(Decimal),
}

impl Factor {
    /// Nothing moves.
    pub const UNMOVED: Self = Self::Times(Decimal::ONE);

    /// The factor's effect on an amount.
    pub fn apply(self, amount: Decimal) -> Option<Decimal> {
        match self {
            Self::Times(factor) => amount.times(factor),
            Self::Over(divisor) => amount.over(divisor),
        }
    }

    /// The same move the other way: division where this multiplies.
    pub const fn mirrored(self) -> Self {
        match self {
            Self::Times(factor) => Self::Over(factor),
            Self::Over(divisor) => Self::Times(divisor),
        }
    }
}

/// Tokens of one kind in month `month` (1 is the first): q (1+g)^(month-1), half-even to whole.
pub fn grown_tokens(tokens: Tokens, growth: MonthlyGrowth, month: u32) -> Option<Decimal> {
    let factor = whole_power(Decimal::ONE + growth.get(), month.saturating_sub(1))?;
    let grown = tokens.get().times(factor)?;
    Some(grown.round_dp_with_strategy(0, RoundingStrategy::MidpointNearestEven))
}

/// Hours in month `month` (1 is the first): the hours of month 1 times (1+g)^(month-1), half-even to a millionth.
pub fn grown_hours(hours: GpuHours, growth: MonthlyGrowth, month: u32) -> Option<Decimal> {
    let factor = whole_power(Decimal::ONE + growth.get(), month.saturating_sub(1))?;
    let grown = hours.get().times(factor)?;
    let places = GpuHours::SPEC.places;
    Some(grown.round_dp_with_strategy(places, RoundingStrategy::MidpointNearestEven))
}

/// The largest amount that is answered: beyond it, 28 digits leave too few for exact cents.
const LARGEST_AMOUNT: Decimal = dec!(1_000_000_000_000_000_000);

/// An amount of money to the hundredth, half away from zero, or `None` above 10^18.
pub fn to_cent(amount: Decimal) -> Option<Decimal> {
    (amount.abs() <= LARGEST_AMOUNT)
        .then(|| rounded(amount, 2, RoundingStrategy::MidpointAwayFromZero))
}

impl BillLine {
    /// The cost of one kind of token in the line's own currency, not rounded.
    pub fn kind_cost(
        &self,
        kind: TokenKind,
        growth: MonthlyGrowth,
        month: u32,
        factor: Factor,
    ) -> Option<Decimal> {
        let millions = grown_tokens(self.tokens.get(kind), growth, month)?.over(MILLION)?;
        let listed = millions.times(self.prices.get(kind).get())?;
        factor.apply(listed.times(self.price_factor(kind)?)?)
    }

    /// The cost of the hours in the line's own currency, not rounded.
    fn hours_cost(&self, growth: MonthlyGrowth, month: u32, factor: Factor) -> Option<Decimal> {
        let hours = grown_hours(self.hours, growth, month)?;
        factor.apply(hours.times(self.hour_price.get())?)
    }

    /// The cost of the hours, which move as uncached input does, or of all kinds of token, in the line's own currency,
    /// not rounded.
    pub fn cost(
        &self,
        growth: MonthlyGrowth,
        month: u32,
        factors: PerKind<Factor>,
    ) -> Option<Decimal> {
        if self.unit == BilledUnit::GpuHours {
            return self.hours_cost(growth, month, factors.input);
        }
        let kinds = TokenKind::ALL.into_iter();
        total(kinds.map(|kind| self.kind_cost(kind, growth, month, factors.get(kind))))
    }

    /// Whether nothing is bought or sold.
    pub fn is_empty(&self) -> bool {
        match self.unit {
            BilledUnit::Tokens => self.tokens == PerKind::default(),
            BilledUnit::GpuHours => self.hours == GpuHours::default(),
        }
    }

    /// What a line has in a month: millions of plain tokens of all kinds, or hours.
    pub fn plain_units(&self, growth: MonthlyGrowth, month: u32) -> Option<Decimal> {
        if self.unit == BilledUnit::GpuHours {
            return grown_hours(self.hours, growth, month);
        }
        let kinds = TokenKind::ALL.into_iter();
        total(kinds.map(|kind| grown_tokens(self.tokens.get(kind), growth, month)))?.over(MILLION)
    }
}

/// What all lines cost in a month, in `currency`, to the cent.
///
/// `None` if the amount overflows 28 digits.
pub fn month_cost(
    lines: &[BillLine],
    growth: MonthlyGrowth,
    month: u32,
    factors: PerKind<Factor>,
    currency: Currency,
    quote: ExchangeQuote,
) -> Option<Decimal> {
    let line_cost = |line: &BillLine| {
        quote.convert(line.cost(growth, month, factors)?, line.currency, currency)
    };
    total(lines.iter().map(line_cost)).and_then(to_cent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::quantity::Price;

    fn line() -> BillLine {
        let price = |value| Price::new(value).unwrap();
        BillLine {
            prices: TokenPrices::listed(price(dec!(3)), price(dec!(0.025)), price(dec!(6))),
            tokens: PerKind {
                input: Tokens::from_whole(240_000_000),
                cached: Tokens::from_whole(560_000_000),
                output: Tokens::from_whole(120_000_000),
                ..PerKind::default()
            },
            ..BillLine::default()
        }
    }

    fn cost(line: &BillLine, growth: Decimal, month: u32, factor: Factor) -> Decimal {
        let growth = MonthlyGrowth::new(growth).unwrap();
        let factors = PerKind::all(factor);
        let quote = ExchangeQuote::default();
        month_cost(std::slice::from_ref(line), growth, month, factors, Currency::Cny, quote)
            .unwrap()
    }

    #[test]
    fn a_month_is_the_sum_of_its_kinds() {
        assert_eq!(cost(&line(), dec!(0), 1, Factor::UNMOVED), dec!(1454.00));
        assert_eq!(cost(&line(), dec!(0), 12, Factor::Times(dec!(2))), dec!(2908.00));
        assert_eq!(cost(&line(), dec!(0), 1, Factor::Over(dec!(3))), dec!(484.67));
    }

    #[test]
    fn batch_takes_its_discount_on_its_share() {
        let half = BillLine { batch_share: BatchShare::new(dec!(0.5)).unwrap(), ..line() };
        assert_eq!(cost(&half, dec!(0), 1, Factor::UNMOVED), dec!(1090.50));
    }

    #[test]
    fn dollars_meet_yuan_at_the_quoted_rate() {
        let dollars = BillLine { currency: Currency::Usd, ..line() };
        assert_eq!(cost(&dollars, dec!(0), 1, Factor::UNMOVED), dec!(9916.28));
    }

    #[test]
    fn tokens_grow_half_even_to_whole_ones() {
        let growth = MonthlyGrowth::new(dec!(0.5)).unwrap();
        let grown = |tokens, month| grown_tokens(Tokens::from_whole(tokens), growth, month);
        assert_eq!(grown(1, 2), Some(dec!(2)), "1.5 to even");
        assert_eq!(grown(3, 2), Some(dec!(4)), "4.5 to even");
        assert_eq!(grown(10, 3), Some(dec!(22)), "22.5 to even");
        assert_eq!(grown(10, 1), Some(dec!(10)));
    }

    #[test]
    fn hours_cost_their_price_and_follow_the_price_of_input() {
        let hours = BillLine {
            unit: BilledUnit::GpuHours,
            hours: GpuHours::new(dec!(40646)).unwrap(),
            hour_price: HourPrice::new(dec!(2.63)).unwrap(),
            // Tokens of another day are kept, and count for nothing.
            ..line()
        };
        assert_eq!(cost(&hours, dec!(0), 1, Factor::UNMOVED), dec!(106898.98));
        assert_eq!(cost(&hours, dec!(0), 1, Factor::Over(dec!(2))), dec!(53449.49));
        assert_eq!(cost(&hours, dec!(0.5), 2, Factor::UNMOVED), dec!(160348.47));
        let none = MonthlyGrowth::default();
        assert_eq!(hours.plain_units(none, 1), Some(dec!(40646)));
        assert!(!hours.is_empty() && BillLine { hours: GpuHours::default(), ..hours }.is_empty());
    }

    #[test]
    fn half_a_cent_rounds_away_from_zero() {
        assert_eq!(to_cent(dec!(0.005)), Some(dec!(0.01)));
        assert_eq!(to_cent(dec!(-0.005)), Some(dec!(-0.01)));
        assert_eq!(to_cent(dec!(0.0049999)), Some(dec!(0.00)));
    }

    #[test]
    fn what_has_no_room_is_none_and_never_a_panic() {
        let most =
            BillLine { tokens: PerKind::all(Tokens::new(Tokens::SPEC.max).unwrap()), ..line() };
        let growth = MonthlyGrowth::new(dec!(1)).unwrap();
        let factors = PerKind::all(Factor::Times(dec!(1_000_000)));
        let quote = ExchangeQuote::default();
        assert_eq!(month_cost(&[most], growth, 36, factors, Currency::Cny, quote), None);
        assert_eq!(Factor::Over(Decimal::ZERO).apply(Decimal::ONE), None);
    }
}
