//! What a reader assumes of the market in which the lock is traded.
//!
//! Token futures are not listed. Spreads and depth are the widest and the least that the one published design (Xing 2026)
//! asks of its market makers. Volume and participation nobody publishes: the defaults are round numbers, ten times the
//! least quote and a tenth of a day. The impact is what was measured on large US shares.

use tokenlock_model::quantities;

use crate::hedge::liquidity::Impact;
use crate::market::exact::to_float;
use crate::market::quantity::Quantity;
use crate::study::keys::value::read_as_number;

quantities! {
    /// Bid-ask spread of the month next to settle, over the middle price.
    FrontSpread = "front_spread", Percent, 0 ..= 2 step 0.005 places 6 default 0.02;
    /// Bid-ask spread of later months, over the middle price.
    BackSpread = "back_spread", Percent, 0 ..= 2 step 0.005 places 6 default 0.05;
    /// Lots a day at the best quote.
    QuoteDepth = "depth", Number, 0 ..= 1_000_000_000 step 10 places 3 default 50;
    /// Lots of a usual day.
    DailyVolume = "volume", Number, 0.001 ..= 1_000_000_000 step 50 places 3 default 500;
    /// Largest share of a day's volume.
    Participation = "participation", Percent, 0.0001 ..= 1 step 0.01 places 6 default 0.1;
    /// Trading days in which the lock is left.
    LeaveDays = "leave_days", Number, 1 ..= 252 step 1 places 0 default 5;
    /// Months that have settled by then.
    LeaveAfter = "leave_after", Months, 0 ..= 35 step 1 places 0 default 0;
    /// Most lots of a month.
    PositionLimit = "limit", Number, 1 ..= 1_000_000_000 step 100 places 0 default 1;
    /// Daily volatilities by which a whole day's volume moves the price.
    ImpactCoefficient = "impact", Number, 0 ..= 100 step 0.05 places 6 default 0.142;
    /// Power of the share of the volume.
    ImpactExponent = "exponent", Number, 0.1 ..= 2 step 0.1 places 6 default 0.6;
}

read_as_number!(
    BackSpread,
    DailyVolume,
    FrontSpread,
    ImpactCoefficient,
    ImpactExponent,
    LeaveAfter,
    LeaveDays,
    Participation,
    PositionLimit,
    QuoteDepth,
);

/// The market in which the lock is entered and left.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TradeInputs {
    /// Spread of the month next to settle.
    pub front_spread: FrontSpread,
    /// Spread of later months.
    pub back_spread: BackSpread,
    /// Lots a day at the best quote.
    pub depth: QuoteDepth,
    /// Lots of the month next to settle on a usual day.
    pub volume: DailyVolume,
    /// Lots of a later month on a usual day; none is the same.
    pub back_volume: Option<DailyVolume>,
    /// Largest share of a day's volume while the lock is entered.
    pub participation: Participation,
    /// Trading days in which it is left.
    pub leave_days: LeaveDays,
    /// Months that have settled by then.
    pub leave_after: LeaveAfter,
    /// Most lots of a month.
    pub limit: Option<PositionLimit>,
    /// Impact of a whole day's volume.
    pub impact: ImpactCoefficient,
    /// Its power.
    pub exponent: ImpactExponent,
}

impl TradeInputs {
    /// How far an order moves the price.
    pub fn impact(&self) -> Impact {
        Impact { coefficient: to_float(self.impact.get()), exponent: to_float(self.exponent.get()) }
    }

    /// The spread of a month, the first of those that have not settled or a later one.
    pub fn spread(&self, is_front: bool) -> f64 {
        to_float(if is_front { self.front_spread.get() } else { self.back_spread.get() })
    }

    /// The lots of a month on a usual day.
    pub fn volume(&self, is_front: bool) -> f64 {
        let back = self.back_volume.unwrap_or(self.volume);
        to_float(if is_front { self.volume.get() } else { back.get() })
    }

    /// Trading days in which the lock is left.
    pub fn leave_days(&self) -> usize {
        // OK because it is a whole number from 1 to 252; 1 would stand for any other.
        usize::try_from(self.leave_days.get()).unwrap_or(1)
    }

    /// Months that have settled when it is left.
    pub fn leave_after(&self) -> u32 {
        // OK because it is a whole number from 0 to 35; 0 would stand for any other.
        u32::try_from(self.leave_after.get()).unwrap_or(0)
    }

    /// Most lots of a month.
    pub fn limit(&self) -> Option<u32> {
        // OK because a limit is a whole number of at most a billion.
        self.limit.and_then(|limit| u32::try_from(limit.get()).ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hedge::liquidity::ObligedQuotes;
    use crate::market::specification::Specification;

    #[test]
    fn every_number_has_a_range_and_a_default_in_it() {
        for (spec, default) in SPECS.iter().zip(defaults()) {
            assert_eq!(spec.check(default), Ok(default), "{}", spec.name);
        }
    }

    #[test]
    fn the_defaults_are_the_published_quotes_and_the_measured_impact() {
        let inputs = TradeInputs::default();
        let published = ObligedQuotes::of(&Specification::named("xing").unwrap()).unwrap();
        assert_eq!([true, false].map(|front| inputs.spread(front)), [0.02, 0.05]);
        assert_eq!([published.spread(1), published.spread(2)], [0.02, 0.05]);
        assert_eq!(to_float(inputs.depth.get()), published.depth);
        assert_eq!(inputs.impact(), Impact::ALMGREN);
        assert_eq!(inputs.volume(true), 10.0 * published.depth);
        assert_eq!((inputs.volume(false), inputs.leave_days(), inputs.limit()), (500.0, 5, None));
    }
}
