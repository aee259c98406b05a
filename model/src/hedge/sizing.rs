//! How many contracts: the ratio of least variance from volatilities, tailing, whole lots.
//!
//! h* = rho sigma_S S / (sigma_F F), both deviations in money per unit (Hull, *Options, Futures
//! and Other Derivatives*, chapter 3, eq. 3.1). With log changes as in a calibration, that is beta
//! x S / F. It holds for short periods in which both prices change by little; over a horizon in
//! which volatilities or the correlation change, or with uncertain usage ([`over_hedge`]), another
//! ratio leaves less.

pub mod over_hedge;

use rust_decimal::{Decimal, RoundingStrategy};

use super::effectiveness::RATIO;
use super::error::HedgeError;
use super::ratio::EXPOSURE;
use crate::market::arithmetic::{Exact, rounded};
use crate::market::exact::{from_float, to_float};
use crate::market::quantity::{LotSize, Quantity};
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::{
    CORRELATION, FORWARD, Input, RATE, SPOT, VOLATILITY, YEARS, check_all, finite,
};
use crate::pricing::working::{StepUnit, Working};

/// Volatility of the price to hedge.
pub const SPOT_VOLATILITY: Input =
    VOLATILITY.named("spot_vol").meaning("volatility a year of the price to hedge");
/// Volatility of the futures price.
pub const FUTURES_VOLATILITY: Input =
    VOLATILITY.named("futures_vol").meaning("volatility a year of the futures price");
/// Futures price.
pub const FUTURES: Input = FORWARD.named("futures");

/// The two prices that a ratio is worked out for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MinimumVariance {
    /// Correlation of the changes.
    pub correlation: f64,
    /// Price to hedge today, money per unit.
    pub spot: f64,
    /// Its volatility a year.
    pub spot_volatility: f64,
    /// Futures price today, money per unit.
    pub futures: f64,
    /// Its volatility a year.
    pub futures_volatility: f64,
}

impl MinimumVariance {
    /// The fields with their ranges, in order.
    pub const INPUTS: [Input; 5] =
        [CORRELATION, SPOT, SPOT_VOLATILITY, FUTURES, FUTURES_VOLATILITY];

    /// Futures for one unit of spot.
    ///
    /// # Errors
    /// A field out of its range, `no_variation` where the futures price does not move.
    pub fn value(&self) -> Result<f64, HedgeError> {
        let Self { correlation, spot, spot_volatility, futures, futures_volatility } = *self;
        let values = [correlation, spot, spot_volatility, futures, futures_volatility];
        check_all(&Self::INPUTS, values)?;
        if futures_volatility == 0.0 {
            return Err(HedgeError::NoVariation(FUTURES_VOLATILITY.name));
        }
        let ratio = correlation * (spot_volatility / futures_volatility) * (spot / futures);
        Ok(finite(ratio, &FUTURES_VOLATILITY, futures_volatility)?)
    }

    /// How the ratio came about; it is the last step.
    ///
    /// # Errors
    /// Those of [`value`](Self::value).
    pub fn working(&self) -> Result<Working, HedgeError> {
        let ratio = self.value()?;
        let source = "Hull, Options, Futures and Other Derivatives, chapter 3, eq. 3.1";
        let (spot, futures) =
            (self.spot_volatility * self.spot, self.futures_volatility * self.futures);
        Ok(Working::from_source(source)
            .input("ρ", self.correlation, StepUnit::Number)
            .input("S", self.spot, StepUnit::Price)
            .input("σ_S", self.spot_volatility, StepUnit::PerYear)
            .input("F", self.futures, StepUnit::Price)
            .input("σ_F", self.futures_volatility, StepUnit::PerYear)
            .step("s", "σ_S S", spot, StepUnit::Price)
            .step("f", "σ_F F", futures, StepUnit::Price)
            .step("h*", "ρ s / f", ratio, StepUnit::Number))
    }
}

/// What a quantity is multiplied by because gains arrive daily and earn interest until the bill is
/// paid: e^(-rate x years), with the time left. It is reset as time passes, up to 1.
///
/// # Errors
/// [`PricingError`] if a number is out of range.
pub fn tail_factor(rate: f64, years: f64) -> Result<f64, PricingError> {
    RATE.check(rate)?;
    YEARS.check(years)?;
    Ok(libm::exp(-rate * years))
}

/// How a quantity becomes whole lots.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LotRule {
    /// The nearest, ties toward zero, as [`nearest_lots`](super::lock::nearest_lots).
    #[default]
    Nearest,
    /// Never more than the quantity.
    Down,
    /// Never less than the quantity.
    Up,
}

impl LotRule {
    /// The name that never changes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nearest => "nearest",
            Self::Down => "down",
            Self::Up => "up",
        }
    }
}

/// Whole lots for a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WholeLots {
    /// Lots, negative for a negative quantity.
    pub lots: Decimal,
    /// Lots before rounding.
    pub exact: Decimal,
    /// The quantity less what the lots hold, in its unit; negative where they hold more.
    pub left: Decimal,
}

/// Whole lots for ratio x exposure (millions of standard tokens).
///
/// # Errors
/// [`PricingError`] if the ratio is out of range or the result overflows 28 digits.
pub fn whole_lots(
    ratio: f64,
    exposure: Decimal,
    lot: LotSize,
    rule: LotRule,
) -> Result<WholeLots, PricingError> {
    RATIO.check(ratio)?;
    let strategy = match rule {
        LotRule::Nearest => RoundingStrategy::MidpointTowardZero,
        LotRule::Down => RoundingStrategy::ToZero,
        LotRule::Up => RoundingStrategy::AwayFromZero,
    };
    let whole = || {
        let quantity = from_float(ratio)?.times(exposure)?;
        let exact = quantity.over(lot.get())?;
        let lots = rounded(exact, 0, strategy);
        Some(WholeLots { lots, exact, left: quantity.minus(lots.times(lot.get())?)? })
    };
    whole().ok_or_else(|| {
        PricingError::new(EXPOSURE.name, to_float(exposure), PricingReason::ResultNotFinite)
    })
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;
    use rust_decimal::prelude::ToPrimitive;

    use super::*;
    use crate::hedge::lock::nearest_lots;
    use crate::market::quantity::LockedShare;

    const HULL: MinimumVariance = MinimumVariance {
        correlation: 0.928,
        spot: 1.0,
        spot_volatility: 0.0263,
        futures: 1.0,
        futures_volatility: 0.0313,
    };

    /// Hull's example 3.3: 0.928 x 0.0263 / 0.0313 = 0.78.
    #[test]
    fn the_ratio_of_the_book_comes_back() {
        assert!((HULL.value().unwrap() - 0.78).abs() < 5e-4);
        assert_eq!(HULL.working().unwrap().result(), Some(HULL.value().unwrap()));
        let dearer = MinimumVariance { futures: 2.0, ..HULL };
        assert!((2.0 * dearer.value().unwrap() - HULL.value().unwrap()).abs() < 1e-15);
        let none = MinimumVariance { spot_volatility: 0.0, ..HULL };
        assert_eq!(none.value(), Ok(0.0));
    }

    #[test]
    fn what_has_no_ratio_is_named() {
        let name = |prices: MinimumVariance| prices.value().unwrap_err().name();
        assert_eq!(name(MinimumVariance { futures_volatility: 0.0, ..HULL }), "no_variation");
        assert_eq!(name(MinimumVariance { correlation: 1.1, ..HULL }), "out_of_range");
        assert_eq!(name(MinimumVariance { spot: f64::NAN, ..HULL }), "not_finite");
        let far =
            MinimumVariance { spot: 1e100, futures: 1e-100, futures_volatility: 1e-300, ..HULL };
        assert_eq!(name(far), "result_not_finite");
    }

    #[test]
    fn a_tail_shrinks_with_interest_and_time() {
        assert_eq!((tail_factor(0.05, 0.0), tail_factor(0.0, 3.0)), (Ok(1.0), Ok(1.0)));
        assert!((tail_factor(0.05, 2.0).unwrap() - 0.904_837_418_035_959_6).abs() < 1e-15);
        assert!(tail_factor(0.05, -1.0).is_err() && tail_factor(3.0, 1.0).is_err());
    }

    #[test]
    fn lots_follow_their_rule() {
        let lot = LotSize::new(dec!(10)).unwrap();
        let lots = |ratio, rule| whole_lots(ratio, dec!(100), lot, rule).unwrap();
        for (ratio, nearest, down, up) in [
            (0.78, dec!(8), dec!(7), dec!(8)),
            (0.75, dec!(7), dec!(7), dec!(8)),
            (0.7, dec!(7), dec!(7), dec!(7)),
            (-0.78, dec!(-8), dec!(-7), dec!(-8)),
            (1.24, dec!(12), dec!(12), dec!(13)),
            (0.0, dec!(0), dec!(0), dec!(0)),
        ] {
            assert_eq!(lots(ratio, LotRule::Nearest).lots, nearest, "{ratio}");
            assert_eq!(lots(ratio, LotRule::Down).lots, down, "{ratio}");
            assert_eq!(lots(ratio, LotRule::Up).lots, up, "{ratio}");
        }
        let found = lots(0.78, LotRule::Nearest);
        assert_eq!((found.exact, found.left), (dec!(7.8), dec!(-2)));
        // Where both may be asked, both say the same.
        for percent in 0..=100 {
            let share = Decimal::new(percent, 2);
            let ratio = share.to_f64().unwrap();
            let nearest = nearest_lots(LockedShare::new(share).unwrap(), dec!(857.2), lot);
            let own = whole_lots(ratio, dec!(857.2), lot, LotRule::Nearest).unwrap();
            assert_eq!(nearest, Some(own.lots), "{percent}");
        }
        assert!(whole_lots(1e6, Decimal::MAX, lot, LotRule::Up).is_err());
        assert!(whole_lots(f64::NAN, dec!(1), lot, LotRule::Up).is_err());
    }
}
