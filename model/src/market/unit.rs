//! Standard tokens: the unit that a contract counts in, and what each kind of token weighs in it.
//!
//! The weights of the Standard Token Unit (STU) are those of Compute Exchange's token forwards:
//! uncached input 1, cached input 0.20, output 4.21, batch half. They were calibrated on one
//! model, Kimi K2, so another model's price ratios differ from them: that is a basis.

use rust_decimal::{Decimal, dec};

use super::arithmetic::Exact;
use super::quantity::{BatchPriceRatio, Quantity};
use super::token::PerKind;

/// How tokens of different kinds are added up to one exposure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StandardUnit {
    /// Compute Exchange's Standard Token Unit: 1 / 0.20 / 4.21, batch half.
    #[default]
    Stu,
    /// Every token counts one, in batch too.
    Plain,
    /// Every token counts its own price over the first line's uncached input price.
    PriceWeighted,
}

/// What tokens of a bill line weigh in standard tokens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// One ordinary token of each kind.
    pub token: PerKind<Decimal>,
    /// A batch token, as a fraction of an ordinary one.
    pub batch: Decimal,
    /// What else changes the count.
    pub counted: Counted,
}

/// Which adjustments of a line's price change the count of its tokens too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Batch alone, by the unit's own weight.
    Batch,
    /// All of them, as they change the price: alike for all kinds of token.
    All,
    /// All of them, as they change the price of each kind.
    AllByKind,
}

impl StandardUnit {
    /// All units, in the order in which a page offers them.
    pub const ALL: [Self; 3] = [Self::Stu, Self::Plain, Self::PriceWeighted];

    /// The weights for a line with these prices, or `None` where a price-weighted unit has no
    /// price to measure by.
    ///
    /// `prices` and `unit_price` (the first line's uncached input price) are in one currency.
    pub fn weights(
        self,
        prices: PerKind<Decimal>,
        batch_price_ratio: BatchPriceRatio,
        unit_price: Decimal,
    ) -> Option<Weights> {
        match self {
            Self::Stu => Some(Weights {
                token: STU_WEIGHTS,
                batch: STU_BATCH_WEIGHT,
                counted: Counted::Batch,
            }),
            Self::Plain => Some(Weights {
                token: PerKind::all(Decimal::ONE),
                batch: Decimal::ONE,
                counted: Counted::Batch,
            }),
            Self::PriceWeighted if unit_price.is_zero() => None,
            Self::PriceWeighted => {
                let weigh = |price: Decimal| price.over(unit_price);
                let PerKind { input, cached, write, write_long, output } = prices.map(weigh);
                let token = PerKind {
                    input: input?,
                    cached: cached?,
                    write: write?,
                    write_long: write_long?,
                    output: output?,
                };
                Some(Weights { token, batch: batch_price_ratio.get(), counted: Counted::All })
            }
        }
    }
}

/// STU weights of ordinary tokens (Compute Exchange), which names none for what is written to a
/// cache: that counts as the input it is.
pub const STU_WEIGHTS: PerKind<Decimal> = PerKind::listed(dec!(1), dec!(0.2), dec!(4.21));

/// STU weight of a batch token, as a fraction of an ordinary one (Compute Exchange).
pub const STU_BATCH_WEIGHT: Decimal = dec!(0.5);

#[cfg(test)]
mod tests {
    use super::*;

    /// Compute Exchange's own example: 1.0M input, 0.5M cached and 0.2M output are 1,942,000 STU,
    /// in batch 971,000.
    #[test]
    fn the_published_example_adds_up() {
        let ratio = BatchPriceRatio::new(dec!(0.5)).unwrap();
        let weights = StandardUnit::Stu.weights(PerKind::all(dec!(1)), ratio, dec!(1)).unwrap();
        let tokens = PerKind::listed(dec!(1.0), dec!(0.5), dec!(0.2));
        let sum = tokens.input * weights.token.input
            + tokens.cached * weights.token.cached
            + tokens.output * weights.token.output;
        assert_eq!(sum * dec!(1_000_000), dec!(1_942_000));
        assert_eq!(sum * weights.batch * dec!(1_000_000), dec!(971_000));
    }

    #[test]
    fn a_price_weighted_unit_needs_a_price() {
        let ratio = BatchPriceRatio::new(dec!(0.5)).unwrap();
        let prices = PerKind::all(dec!(2));
        assert!(StandardUnit::PriceWeighted.weights(prices, ratio, dec!(0)).is_none());
        let weights = StandardUnit::PriceWeighted.weights(prices, ratio, dec!(4)).unwrap();
        assert_eq!(weights.token.output, dec!(0.5));
    }
}
