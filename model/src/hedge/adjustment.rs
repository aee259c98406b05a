//! What changes the price of part of a line's tokens: a service tier, long context, the hour, the
//! place, a custom discount.
//!
//! The price of a kind k is multiplied by
//!
//! (1 - Σ_t s_t + Σ_t s_t r_tk) x Π_a (1 - s_ak + s_ak r_ak)
//!
//! with shares s of the tokens and ratios r of the price. A request is served in one tier t only, so
//! the shares of batch, flex, priority and fast add up to at most 1 and are one adjustment together.
//! The others are taken as independent of each other and of the tier: of 40 % at peak hours and 30 %
//! of long context, 12 % are both. Where in truth the long requests are those at night, that is
//! wrong, and the bill of a month cannot tell.

use rust_decimal::Decimal;

use super::bill::BillLine;
use crate::market::arithmetic::Exact;
use crate::market::quantity::{AdjustedShare, PriceRatio, Quantity};
use crate::market::token::{PerKind, TokenKind};

/// Which adjustment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdjustmentKind {
    /// Requests answered within a day: usually half the price.
    Batch,
    /// Requests that may wait or be turned away.
    Flex,
    /// Requests that are served before others.
    Priority,
    /// The same model on faster machines.
    Fast,
    /// Requests longer than the vendor's line, which cost more as a whole.
    LongContext,
    /// Requests at the vendor's peak hours.
    Peak,
    /// Requests that have to stay in a region.
    Residency,
    /// A custom discount, off the list.
    Discount,
}

impl AdjustmentKind {
    /// All of them: the tiers, then the others.
    pub const ALL: [Self; 8] = [
        Self::Batch,
        Self::Flex,
        Self::Priority,
        Self::Fast,
        Self::LongContext,
        Self::Peak,
        Self::Residency,
        Self::Discount,
    ];

    /// Whether it is a service tier, of which a request has only one.
    pub const fn is_tier(self) -> bool {
        matches!(self, Self::Batch | Self::Flex | Self::Priority | Self::Fast)
    }
}

/// An adjustment as a reader enters it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Adjustment {
    /// s: the share of the line's tokens.
    pub share: AdjustedShare,
    /// r: the price of these tokens over the ordinary one.
    pub ratio: PriceRatio,
    /// The ratio of cached input; `None` is [`ratio`](Self::ratio).
    pub cached_ratio: Option<PriceRatio>,
    /// The ratio of output; `None` is [`ratio`](Self::ratio).
    pub output_ratio: Option<PriceRatio>,
}

/// The adjustments of a line besides the share in batch and its ratio.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Adjustments {
    /// The ratio of cached input in batch; `None` is the line's ratio of batch.
    pub batch_cached_ratio: Option<PriceRatio>,
    /// The ratio of output in batch; `None` is the line's ratio of batch.
    pub batch_output_ratio: Option<PriceRatio>,
    /// [`AdjustmentKind::Flex`].
    pub flex: Adjustment,
    /// [`AdjustmentKind::Priority`].
    pub priority: Adjustment,
    /// [`AdjustmentKind::Fast`].
    pub fast: Adjustment,
    /// [`AdjustmentKind::LongContext`], with the share of input.
    pub long: Adjustment,
    /// The share of output in long requests; `None` is that of input. Long requests carry more
    /// input than output.
    pub long_output_share: Option<AdjustedShare>,
    /// [`AdjustmentKind::Peak`].
    pub peak: Adjustment,
    /// [`AdjustmentKind::Residency`].
    pub residency: Adjustment,
    /// [`AdjustmentKind::Discount`].
    pub discount: Adjustment,
}

/// No tokens, at a ratio in hundredths.
const fn none_at(hundredths: u32) -> Adjustment {
    Adjustment {
        share: AdjustedShare::NONE,
        ratio: PriceRatio::from_hundredths(hundredths),
        cached_ratio: None,
        output_ratio: None,
    }
}

impl Default for Adjustments {
    /// None has a share; ratios are those that vendors charge most often.
    fn default() -> Self {
        Self {
            batch_cached_ratio: None,
            batch_output_ratio: None,
            flex: none_at(50),
            priority: none_at(200),
            fast: none_at(200),
            long: none_at(200),
            long_output_share: None,
            peak: none_at(200),
            residency: none_at(110),
            discount: none_at(90),
        }
    }
}

/// What an adjustment does to each kind of token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    /// s: the share of each kind.
    pub share: PerKind<Decimal>,
    /// r: the ratio of each kind.
    pub ratio: PerKind<Decimal>,
}

impl Effect {
    /// Whether some kind's share or ratio is another than input's.
    fn differs_by_kind(&self) -> bool {
        self.share != PerKind::all(self.share.input) || self.ratio != PerKind::all(self.ratio.input)
    }

    /// s (r - 1), for a sum over tiers.
    fn change(&self, kind: TokenKind) -> Option<Decimal> {
        let share = self.share.get(kind);
        share.times(self.ratio.get(kind))?.minus(share)
    }
}

impl BillLine {
    /// An adjustment as it was entered; `None` for batch, which has fields of its own.
    const fn entered(&self, kind: AdjustmentKind) -> Option<&Adjustment> {
        let all = &self.adjustments;
        Some(match kind {
            AdjustmentKind::Batch => return None,
            AdjustmentKind::Flex => &all.flex,
            AdjustmentKind::Priority => &all.priority,
            AdjustmentKind::Fast => &all.fast,
            AdjustmentKind::LongContext => &all.long,
            AdjustmentKind::Peak => &all.peak,
            AdjustmentKind::Residency => &all.residency,
            AdjustmentKind::Discount => &all.discount,
        })
    }

    /// Whether any token of the line has an adjustment.
    pub fn uses(&self, kind: AdjustmentKind) -> bool {
        let share =
            self.entered(kind).map_or(self.batch_share.get(), |entered| entered.share.get());
        let of_output = self.adjustments.long_output_share;
        let of_output = of_output.filter(|_| kind == AdjustmentKind::LongContext);
        !share.is_zero() || of_output.is_some_and(|share| !share.get().is_zero())
    }

    /// What one adjustment does to this line.
    pub fn effect(&self, kind: AdjustmentKind) -> Effect {
        let all = &self.adjustments;
        let Some(Adjustment { share, ratio, cached_ratio, output_ratio }) = self.entered(kind)
        else {
            let ratio = self.batch_price_ratio.get();
            let by_kind = |own: Option<PriceRatio>| own.map_or(ratio, Quantity::get);
            let (cached, output) = (all.batch_cached_ratio, all.batch_output_ratio);
            return Effect {
                share: PerKind::all(self.batch_share.get()),
                ratio: PerKind::listed(ratio, by_kind(cached), by_kind(output)),
            };
        };
        let of_output = all.long_output_share.filter(|_| kind == AdjustmentKind::LongContext);
        let of_output = of_output.unwrap_or(*share).get();
        let by_kind = |own: &Option<PriceRatio>| own.unwrap_or(*ratio).get();
        Effect {
            share: PerKind { output: of_output, ..PerKind::all(share.get()) },
            ratio: PerKind::listed(ratio.get(), by_kind(cached_ratio), by_kind(output_ratio)),
        }
    }

    /// Factor of all adjustments on the price of a kind; 1 without adjustments.
    ///
    /// `None` if the product overflows 28 digits.
    pub fn price_factor(&self, kind: TokenKind) -> Option<Decimal> {
        let mut tier = Decimal::ONE;
        let mut others = None::<Decimal>;
        for adjustment in AdjustmentKind::ALL {
            // Asked first, because most lines use none and a study asks for every kind and month.
            if !self.uses(adjustment) {
                continue;
            }
            let change = self.effect(adjustment).change(kind)?;
            if adjustment.is_tier() {
                tier = tier.plus(change)?;
            } else {
                let factor = Decimal::ONE.plus(change)?;
                others = Some(others.map_or(Some(factor), |others| others.times(factor))?);
            }
        }
        others.map_or(Some(tier), |others| tier.times(others))
    }

    /// Whether an adjustment that is used treats kinds of token differently.
    pub fn differs_by_kind(&self) -> bool {
        let mut used = AdjustmentKind::ALL.into_iter().filter(|kind| self.uses(*kind));
        used.any(|kind| self.effect(kind).differs_by_kind())
    }

    /// The shares of all service tiers together, which cannot be more than 1.
    pub fn tier_shares(&self) -> Decimal {
        let tiers = AdjustmentKind::ALL.into_iter().filter(|kind| kind.is_tier());
        // OK because four shares of at most 1 have room.
        tiers.map(|tier| self.effect(tier).share.input).sum()
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;
    use crate::market::quantity::{BatchPriceRatio, BatchShare};

    fn share(value: Decimal) -> AdjustedShare {
        AdjustedShare::new(value).unwrap()
    }

    fn factors(line: &BillLine) -> [Decimal; 5] {
        TokenKind::ALL.map(|kind| line.price_factor(kind).unwrap())
    }

    #[test]
    fn a_line_without_shares_costs_what_is_listed() {
        assert_eq!(factors(&BillLine::default()), [Decimal::ONE; 5]);
        assert!(!BillLine::default().differs_by_kind());
    }

    #[test]
    fn tiers_are_one_adjustment_and_add_up() {
        let mut line = BillLine {
            batch_share: BatchShare::new(dec!(0.4)).unwrap(),
            batch_price_ratio: BatchPriceRatio::new(dec!(0.5)).unwrap(),
            ..BillLine::default()
        };
        line.adjustments.priority.share = share(dec!(0.1));
        // 0.5 + 0.4 x 0.5 + 0.1 x 2
        assert_eq!(factors(&line), [dec!(0.9); 5]);
        assert_eq!(line.tier_shares(), dec!(0.5));
    }

    #[test]
    fn others_multiply_each_other_and_the_tier() {
        let mut line =
            BillLine { batch_share: BatchShare::new(dec!(1)).unwrap(), ..BillLine::default() };
        line.adjustments.residency.share = share(dec!(1));
        line.adjustments.peak.share = share(dec!(0.4));
        assert_eq!(factors(&line), [dec!(0.5) * dec!(1.1) * dec!(1.4); 5]);
    }

    #[test]
    fn kinds_may_have_ratios_and_long_output_a_share_of_its_own() {
        let mut line = BillLine::default();
        line.adjustments.long.share = share(dec!(1));
        line.adjustments.long.output_ratio = Some(PriceRatio::from_hundredths(150));
        assert_eq!(factors(&line), [dec!(2), dec!(2), dec!(2), dec!(2), dec!(1.5)]);
        line.adjustments.long_output_share = Some(share(dec!(0.2)));
        assert_eq!(factors(&line)[4], dec!(1.1));
        assert!(line.differs_by_kind());
        // A vendor that does not halve cached tokens in batch.
        let mut line =
            BillLine { batch_share: BatchShare::new(dec!(1)).unwrap(), ..BillLine::default() };
        line.adjustments.batch_cached_ratio = Some(PriceRatio::from_hundredths(100));
        assert_eq!(factors(&line), [dec!(0.5), dec!(1), dec!(0.5), dec!(0.5), dec!(0.5)]);
    }
}
