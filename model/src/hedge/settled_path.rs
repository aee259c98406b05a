//! The settlement prices that price limits leave of the prices that the market wants.
//!
//! Where the market wants a price beyond the day's band, the day is locked: it settles at the
//! band's end, and what is left of the move comes on the days after. A price on the band's end
//! leaves nothing over and is not locked. The final settlement price is the index and not a trade,
//! so that no limit holds it back; hence a limit moves cash in time and never changes the final
//! gain. Conventions of band, widening and margin: [`price_limit`](crate::market::price_limit). The
//! raised margin is asked from the locked day's settlement on. Halts of some minutes, such as
//! Xing's, do not bind a settlement price. What the exchange may decide from the third locked day
//! on is not foreseen.

use rust_decimal::Decimal;

use super::error::HedgeError;
use crate::market::error::positive;
use crate::market::price_limit::{BandRule, LimitDay, PriceBand};
use crate::market::specification::DailyLimit;
use crate::market::tick::{TickRule, to_tick};

/// How one day of one contract month ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SettledDay {
    /// The settlement price, on the tick.
    pub price: Decimal,
    /// Whether the market wanted a price beyond the limit.
    pub is_locked: bool,
    /// The margin rate asked from this day's settlement on.
    pub margin_rate: Decimal,
}

/// What settlement prices obey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SettlementRules {
    /// Smallest step of a price.
    pub tick: Decimal,
    /// The price limit, if there is one.
    pub limit: Option<DailyLimit>,
    /// The ordinary margin rate.
    pub margin_rate: Decimal,
}

impl SettlementRules {
    /// Settles a contract month from the day after entry to its final settlement, which is the last
    /// of the wanted prices. The entry price counts as the settlement price of the day of entry.
    ///
    /// # Errors
    /// `not_positive` for a price or tick that isn't, `no_tick_inside` where a limit is narrower
    /// than a tick, `no_room` past 28 digits.
    pub fn settle(
        &self,
        entry_price: Decimal,
        wanted: &[Decimal],
    ) -> Result<Vec<SettledDay>, HedgeError> {
        positive("entry_price", entry_price)?;
        positive("tick", self.tick)?;
        let ordinary = LimitDay {
            limit: self.limit.map_or(Decimal::ZERO, |limit| limit.fraction),
            margin_rate: self.margin_rate,
        };
        let mut today = ordinary;
        let mut settled = Vec::with_capacity(wanted.len());
        let mut before = entry_price;
        for (index, price) in wanted.iter().enumerate() {
            positive("prices", *price)?;
            let on_tick = to_tick(*price, self.tick, TickRule::Nearest)
                .ok_or(HedgeError::NoRoom("prices"))?;
            let is_final = index + 1 == wanted.len();
            let (settlement, is_locked) = match &self.limit {
                Some(_) if !is_final => self.within_band(before, on_tick, today.limit)?,
                _ => (on_tick, false),
            };
            today = match &self.limit {
                Some(limit) if is_locked => {
                    today.after_locked(limit).ok_or(HedgeError::NoRoom("margin_rate"))?
                }
                _ => ordinary,
            };
            let margin_rate = today.margin_rate;
            settled.push(SettledDay { price: settlement, is_locked, margin_rate });
            before = settlement;
        }
        Ok(settled)
    }

    fn within_band(
        &self,
        before: Decimal,
        wanted: Decimal,
        fraction: Decimal,
    ) -> Result<(Decimal, bool), HedgeError> {
        let band = PriceBand::around(before, fraction, self.tick, BandRule::Inward)?;
        // A fall to nothing is held at the least price there is, so that a band can follow it.
        let lower = band.lower.max(self.tick);
        let settlement = wanted.max(lower).min(band.upper.max(lower));
        Ok((settlement, settlement != wanted))
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    fn shanghai() -> SettlementRules {
        let limit =
            DailyLimit { fraction: dec!(0.10), widening: dec!(0.03), margin_above: dec!(0.02) };
        SettlementRules { tick: dec!(0.1), limit: Some(limit), margin_rate: dec!(0.12) }
    }

    fn settled(wanted: &[Decimal]) -> Vec<(Decimal, bool, Decimal)> {
        let days = shanghai().settle(dec!(100), wanted).unwrap();
        days.into_iter().map(|day| (day.price, day.is_locked, day.margin_rate)).collect()
    }

    #[test]
    fn what_a_locked_day_leaves_comes_on_the_next() {
        let wanted = [dec!(130), dec!(130), dec!(130), dec!(131)];
        assert_eq!(
            settled(&wanted),
            [
                (dec!(110.0), true, dec!(0.15)),
                // 110 x 1.13 = 124.3, then 124.3 x 1.16 = 144.188: the rest fits in.
                (dec!(124.3), true, dec!(0.18)),
                (dec!(130), false, dec!(0.12)),
                (dec!(131), false, dec!(0.12)),
            ]
        );
    }

    #[test]
    fn falls_lock_too_and_the_last_day_is_free() {
        assert_eq!(
            settled(&[dec!(50), dec!(50)]),
            [(dec!(90.0), true, dec!(0.15)), (dec!(50), false, dec!(0.12))]
        );
        assert_eq!(settled(&[dec!(110), dec!(110)])[0], (dec!(110), false, dec!(0.12)));
    }

    #[test]
    fn without_limits_prices_only_reach_the_tick() {
        let rules = SettlementRules { limit: None, ..shanghai() };
        let days = rules.settle(dec!(100), &[dec!(500.04), dec!(1.05)]).unwrap();
        assert_eq!([days[0].price, days[1].price], [dec!(500.0), dec!(1.1)]);
        assert!(days.iter().all(|day| !day.is_locked));
    }

    #[test]
    fn what_cannot_be_settled_is_refused() {
        let name = |entry, wanted: &[Decimal]| shanghai().settle(entry, wanted).unwrap_err().name();
        assert_eq!(name(dec!(0), &[dec!(1)]), "not_positive");
        assert_eq!(name(dec!(1), &[dec!(-1), dec!(1)]), "not_positive");
        assert_eq!(name(dec!(0.35), &[dec!(0.4), dec!(0.4)]), "no_tick_inside");
        assert_eq!(name(Decimal::MAX, &[dec!(1), dec!(1)]), "no_room");
    }
}
