//! How much margin a contract asks: a share of its value with a floor, and what must stay of it.
//!
//! Both rules of the field have this form. A percentage is a share without a floor; Xing's (2026,
//! section 5.3) max(alpha sigma sqrt(T) V, floor) is a share alpha sigma sqrt(T) with one.

use rust_decimal::{Decimal, RoundingStrategy, dec};

use super::error::HedgeError;
use crate::market::arithmetic::{Exact, rounded};
use crate::market::calendar::TRADING_DAYS;
use crate::market::error::{MarketError, MarketReason};
use crate::market::exact::{from_float, to_float};
use crate::market::margin::VolatilityMargin;
use crate::market::specification::MarginRules;

/// What margin is asked for a lot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarginTerms {
    /// Initial margin as a fraction of the contract's value.
    pub rate: Decimal,
    /// Least initial margin, in money a lot; 0 for no minimum.
    pub floor: Decimal,
    /// Maintenance margin as a fraction of the initial margin, above 0 and at most 1.
    pub maintenance: Decimal,
}

impl MarginTerms {
    /// A percentage of the value. Xing's maintenance is 0.75 of it.
    ///
    /// # Errors
    /// Those of [`check`](Self::check).
    pub fn of_rate(rate: Decimal, maintenance: Decimal) -> Result<Self, HedgeError> {
        Self { rate, floor: Decimal::ZERO, maintenance }.check()
    }

    /// alpha sigma sqrt(holding days / 252) of the value, to ten decimal places, and a floor.
    ///
    /// # Errors
    /// Those of [`VolatilityMargin::rate`] and of [`check`](Self::check).
    pub fn by_volatility(
        alpha: f64,
        sigma: f64,
        holding_days: f64,
        floor: Decimal,
        maintenance: Decimal,
    ) -> Result<Self, HedgeError> {
        let holding_years = holding_days / f64::from(TRADING_DAYS);
        let rate =
            VolatilityMargin { alpha, sigma, holding_years, value: 1.0, floor: 0.0 }.rate()?;
        let rate = from_float(rate).ok_or(HedgeError::NoRoom("rate"))?;
        let rate = rounded(rate, 10, RoundingStrategy::MidpointAwayFromZero);
        Self { rate, floor, maintenance }.check()
    }

    /// What a specification publishes. Where it names alpha and `sigma` is given, the rate over one
    /// trading day, kept between its lowest and highest rate; else its lowest rate. Without a
    /// published maintenance margin, all of the initial margin must stay.
    ///
    /// # Errors
    /// [`HedgeError::NoRate`] where the rules give none, else as
    /// [`by_volatility`](Self::by_volatility).
    pub fn published(rules: &MarginRules, sigma: Option<f64>) -> Result<Self, HedgeError> {
        let floor = rules.floor.map_or(Decimal::ZERO, |term| term.value);
        let maintenance = rules.maintenance.map_or(Decimal::ONE, |term| term.value);
        let lowest = rules.lowest_rate.map(|term| term.value);
        if let (Some(alpha), Some(sigma)) = (rules.volatility_multiple, sigma) {
            let alpha = to_float(alpha.value);
            let terms = Self::by_volatility(alpha, sigma, 1.0, floor, maintenance)?;
            let raised = terms.rate.max(lowest.unwrap_or(Decimal::ZERO));
            let rate = rules.highest_rate.map_or(raised, |term| raised.min(term.value));
            return Self { rate, ..terms }.check();
        }
        Self { rate: lowest.ok_or(HedgeError::NoRate)?, floor, maintenance }.check()
    }

    /// The terms, if each is in its range: a rate from 0 to 10, a floor that is not negative, and
    /// maintenance above 0 and at most 1.
    ///
    /// # Errors
    /// `out_of_range` or `negative` with the field.
    pub fn check(self) -> Result<Self, HedgeError> {
        within("rate", self.rate, Decimal::ZERO, dec!(10))?;
        within("maintenance", self.maintenance, dec!(0.000001), Decimal::ONE)?;
        within("floor", self.floor, Decimal::ZERO, dec!(1_000_000_000_000))?;
        Ok(self)
    }

    /// Initial margin of `lots` lots, each worth `lot_value`, at a rate that may have been raised.
    ///
    /// `None` past 28 digits.
    pub fn initial(&self, rate: Decimal, lots: Decimal, lot_value: Decimal) -> Option<Decimal> {
        lot_value.times(rate)?.max(self.floor).times(lots.abs())
    }
}

/// A decimal within a range, both ends included.
fn within(
    field: &'static str,
    value: Decimal,
    min: Decimal,
    max: Decimal,
) -> Result<(), MarketError> {
    if (min..=max).contains(&value) {
        return Ok(());
    }
    let reason = MarketReason::OutOfRange { min: to_float(min), max: to_float(max) };
    Err(MarketError::of_decimal(field, value, reason))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::specification::Specification;

    #[test]
    fn both_rules_are_a_rate_and_a_floor() {
        let terms = MarginTerms::by_volatility(3.0, 0.5, 1.0, dec!(100), dec!(0.75)).unwrap();
        assert_eq!(terms.rate, dec!(0.0944911183));
        assert_eq!(terms.initial(terms.rate, dec!(-2), dec!(10_000)), Some(dec!(1889.822366)));
        assert_eq!(terms.initial(terms.rate, dec!(2), dec!(1_000)), Some(dec!(200)));
        let terms = MarginTerms::of_rate(dec!(0.12), dec!(1)).unwrap();
        assert_eq!(terms.initial(dec!(0.15), dec!(3), dec!(1_000)), Some(dec!(450.00)));
    }

    #[test]
    fn published_rules_are_kept_within_their_range() {
        let xing = Specification::named("xing").unwrap().margin;
        let rate = |sigma| MarginTerms::published(&xing, sigma).unwrap().rate;
        assert_eq!(rate(None), dec!(0.08));
        assert_eq!(rate(Some(0.2)), dec!(0.08));
        assert_eq!(rate(Some(0.5)), dec!(0.0944911183));
        assert_eq!(rate(Some(2.0)), dec!(0.12));
        assert_eq!(MarginTerms::published(&xing, None).unwrap().maintenance, dec!(0.75));
        let gpu = Specification::named("gpu1").unwrap().margin;
        assert_eq!(MarginTerms::published(&gpu, None), Err(HedgeError::NoRate));
        let shanghai = Specification::named("shanghai").unwrap().margin;
        assert_eq!(MarginTerms::published(&shanghai, None).unwrap().maintenance, dec!(1));
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        let field = |rate, maintenance| {
            MarginTerms::of_rate(rate, maintenance).unwrap_err().field().to_owned()
        };
        assert_eq!(field(dec!(-0.01), dec!(1)), "rate");
        assert_eq!(field(dec!(11), dec!(1)), "rate");
        assert_eq!(field(dec!(0.1), dec!(0)), "maintenance");
        assert_eq!(field(dec!(0.1), dec!(1.01)), "maintenance");
        let by_volatility =
            |sigma| MarginTerms::by_volatility(3.0, sigma, 1.0, dec!(0), dec!(1)).unwrap_err();
        assert_eq!(by_volatility(f64::NAN).name(), "not_finite");
        assert_eq!(by_volatility(-0.1).name(), "out_of_range");
    }
}
