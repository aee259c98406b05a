//! Prices of the same tokens in the units of different contracts, and the basis between them.
//!
//! A unit says two things: what each kind of token counts in it (a buyer's own price is the bill
//! over that count) and which tokens its index is read on (the index is the price of that basket
//! over its count). The two prices differ as soon as the buyer's mix is not the basket's, even where
//! the buyer pays the very prices that the index reads: that is a basis, and no market moved.
//!
//! All prices are money per million tokens or units; the basis is the buyer's own price less the
//! index, always.

use rust_decimal::{Decimal, dec};

use super::arithmetic::{Exact, total};
use super::error::{MarketError, MarketReason, not_negative};
use super::token::{PerKind, TokenKind};
use super::unit::{STU_BATCH_WEIGHT, STU_WEIGHTS};

/// The unit of a contract or an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TokenIndex {
    /// What it is called.
    pub name: &'static str,
    /// Units that one ordinary token of each kind counts.
    pub weights: PerKind<Decimal>,
    /// What a batch token counts, as a fraction of an ordinary one.
    pub batch_weight: Decimal,
    /// The tokens that the index is read on, in any proportion; ordinary, not in batch.
    pub basket: PerKind<Decimal>,
    /// Where it is from, and what is read into it.
    pub source: &'static str,
}

/// What a buyer uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TokenMix {
    /// Tokens of each kind, batch tokens included; in millions, or any other count.
    pub tokens: PerKind<Decimal>,
    /// The share of every kind that is sent in batch, 0 to 1.
    pub batch_share: Decimal,
}

/// What a vendor charges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TokenTariff {
    /// Money per million ordinary tokens of each kind.
    pub prices: PerKind<Decimal>,
    /// What a batch token costs, as a fraction of an ordinary one.
    pub batch_price_ratio: Decimal,
}

/// A buyer's price against an index in the same unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitBasis {
    /// The buyer's own price: the bill over the units counted.
    pub own: Decimal,
    /// The index.
    pub index: Decimal,
    /// Own price less index.
    pub basis: Decimal,
    /// The part of the basis that the mix makes: the buyer's tokens at the index's prices, less the
    /// index.
    pub from_mix: Decimal,
    /// The part that prices make: the rest.
    pub from_prices: Decimal,
}

/// Every token counts one, and the index is read on this basket. Xing's SIT is such a unit; the
/// paper does not say which blend of input and output its price is.
pub const fn plain(basket: PerKind<Decimal>) -> TokenIndex {
    TokenIndex {
        name: "plain tokens",
        weights: PerKind::all(Decimal::ONE),
        batch_weight: Decimal::ONE,
        basket,
        source: "Xing (2026) counts one SIT a token; the blend is not in the paper",
    }
}

/// Compute Exchange's Standard Token Unit. Its price is that of one unit, which an uncached input
/// token is, so the basket is that token alone.
pub const STU: TokenIndex = TokenIndex {
    name: "STU",
    weights: STU_WEIGHTS,
    batch_weight: STU_BATCH_WEIGHT,
    basket: PerKind { input: Decimal::ONE, ..PerKind::all(Decimal::ZERO) },
    source: "Compute Exchange, token forwards: 1.00, 0.20, 4.21, batch 0.5; calibrated on Kimi K2",
};

/// InferenceIndexer's blend of 0.4 input and 0.6 output. Its SIT is a million tokens, so its price
/// is money per million.
pub const INFERENCE_INDEXER: TokenIndex = TokenIndex {
    name: "InferenceIndexer",
    basket: PerKind { input: dec!(0.4), output: dec!(0.6), ..PerKind::all(Decimal::ZERO) },
    source: "InferenceIndexer: 1 SIT = 1M tokens, 0.4 input + 0.6 output",
    ..plain(PerKind::all(Decimal::ONE))
};

/// InferenceIndexer's cached variant, 7:2:1, read as cached input to uncached input to output.
pub const INFERENCE_INDEXER_CACHED: TokenIndex = TokenIndex {
    name: "InferenceIndexer, cached",
    basket: PerKind {
        input: dec!(0.2),
        cached: dec!(0.7),
        output: dec!(0.1),
        ..PerKind::all(Decimal::ZERO)
    },
    source: "InferenceIndexer: cached variant 7:2:1, read as cached : input : output",
    ..plain(PerKind::all(Decimal::ONE))
};

impl TokenIndex {
    /// The units that a buyer's tokens count.
    ///
    /// # Errors
    /// `negative`, `out_of_range` or `no_room` with the field.
    pub fn units(&self, mix: &TokenMix) -> Result<Decimal, MarketError> {
        mix.check()?;
        let count = dot(mix.tokens, self.weights)
            .and_then(|count| count.times(mix.batch_factor(self.batch_weight)?));
        count.ok_or_else(|| error("tokens", MarketReason::NoRoom))
    }

    /// The buyer's own price: the bill over the units counted.
    ///
    /// # Errors
    /// As [`units`](Self::units), and `no_volume` where the tokens count nothing.
    pub fn own_price(&self, mix: &TokenMix, tariff: &TokenTariff) -> Result<Decimal, MarketError> {
        let units = self.units(mix)?;
        if units.is_zero() {
            return Err(error("tokens", MarketReason::NoVolume));
        }
        let bill = dot(mix.tokens, tariff.prices)
            .and_then(|bill| bill.times(mix.batch_factor(tariff.batch_price_ratio)?));
        bill.and_then(|bill| bill.over(units)).ok_or_else(|| error("prices", MarketReason::NoRoom))
    }

    /// The index at these prices: the basket's price over the units it counts.
    ///
    /// # Errors
    /// `no_volume` where the basket counts nothing, `no_room` past 28 digits.
    pub fn price(&self, prices: PerKind<Decimal>) -> Result<Decimal, MarketError> {
        let basket = TokenMix { tokens: self.basket, batch_share: Decimal::ZERO };
        self.own_price(&basket, &TokenTariff { prices, batch_price_ratio: Decimal::ONE })
    }

    /// The basis of a buyer with this mix and tariff against the index at these prices.
    ///
    /// # Errors
    /// As [`own_price`](Self::own_price).
    pub fn basis(
        &self,
        mix: &TokenMix,
        tariff: &TokenTariff,
        index_prices: PerKind<Decimal>,
    ) -> Result<UnitBasis, MarketError> {
        let own = self.own_price(mix, tariff)?;
        let index = self.price(index_prices)?;
        let at_index = self.own_price(mix, &TokenTariff { prices: index_prices, ..*tariff })?;
        let less = |one: Decimal, other: Decimal| {
            one.minus(other).ok_or_else(|| error("prices", MarketReason::NoRoom))
        };
        Ok(UnitBasis {
            own,
            index,
            basis: less(own, index)?,
            from_mix: less(at_index, index)?,
            from_prices: less(own, at_index)?,
        })
    }

    /// A price in this unit as the price in another at which the same tokens cost the same.
    ///
    /// # Errors
    /// As [`units`](Self::units), and `no_volume` where the tokens count nothing in the other unit.
    pub fn convert(
        &self,
        price: Decimal,
        other: &Self,
        mix: &TokenMix,
    ) -> Result<Decimal, MarketError> {
        let (here, there) = (self.units(mix)?, other.units(mix)?);
        if there.is_zero() {
            return Err(error("tokens", MarketReason::NoVolume));
        }
        let converted = price.times(here).and_then(|bill| bill.over(there));
        converted.ok_or_else(|| MarketError::of_decimal("price", price, MarketReason::NoRoom))
    }
}

/// What an error calls the tokens of each kind.
const FIELDS: [&str; 5] =
    ["tokens.input", "tokens.cached", "tokens.write", "tokens.write_long", "tokens.output"];

impl TokenMix {
    fn check(&self) -> Result<(), MarketError> {
        for (kind, field) in TokenKind::ALL.into_iter().zip(FIELDS) {
            not_negative(field, self.tokens.get(kind))?;
        }
        if self.batch_share < Decimal::ZERO || self.batch_share > Decimal::ONE {
            let reason = MarketReason::OutOfRange { min: 0.0, max: 1.0 };
            return Err(MarketError::of_decimal("batch_share", self.batch_share, reason));
        }
        Ok(())
    }

    /// 1 - share + share x ratio.
    fn batch_factor(&self, ratio: Decimal) -> Option<Decimal> {
        Decimal::ONE.minus(self.batch_share)?.plus(self.batch_share.times(ratio)?)
    }
}

fn dot(one: PerKind<Decimal>, other: PerKind<Decimal>) -> Option<Decimal> {
    total(TokenKind::ALL.into_iter().map(|kind| one.get(kind).times(other.get(kind))))
}

fn error(field: &'static str, reason: MarketReason) -> MarketError {
    MarketError::new(field, 0.0, reason)
}
