//! What buyers pay for certainty: the futures price over the expected price.
//!
//! p(T) = ln(F_0(T) / E_0(I_T)) / T a year, and later F_t(T) = E_t(I_T) e^{p(T) (T-t)}, so that at
//! expiry the future is the index, F_T(T) = I_T. A negative premium is what sellers pay. It is read
//! off quotes with a model's expectation, and is as good as that expectation.

use super::ForwardCurve;
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::{FORWARD, Input, RATE, SPOT, YEARS, finite};
use crate::pricing::mean_reverting_jump::MeanRevertingJump;
use crate::pricing::schwartz::Schwartz;
use crate::pricing::schwartz_smith::SchwartzSmith;
use crate::pricing::unsolvable::Unsolvable;

/// What expects a price of the index at a later time.
pub trait Expectation {
    /// The expected index `years` years from today.
    ///
    /// # Errors
    /// Where the time or the model is out of range.
    fn expected(&self, years: f64) -> Result<f64, PricingError>;
}

impl Expectation for MeanRevertingJump {
    fn expected(&self, years: f64) -> Result<f64, PricingError> {
        self.forward(years)
    }
}

/// With `alpha` the mean that is expected and not the one under the pricing measure; the field
/// `years` does not matter.
impl Expectation for Schwartz {
    fn expected(&self, years: f64) -> Result<f64, PricingError> {
        Self { years, ..*self }.forward()
    }
}

/// With `mu_xi` as expected and `lambda_chi` zero; the field `years` does not matter.
impl Expectation for SchwartzSmith {
    fn expected(&self, years: f64) -> Result<f64, PricingError> {
        Self { years, ..*self }.forward()
    }
}

/// A curve of expected prices.
impl Expectation for ForwardCurve {
    fn expected(&self, years: f64) -> Result<f64, PricingError> {
        self.price(years)
    }
}

/// The premium a year in a futures price over the price expected at its expiry.
///
/// # Errors
/// A number out of range; no time, which leaves the premium open.
pub fn premium(futures: f64, expected: f64, years: f64) -> Result<f64, PricingError> {
    FORWARD.named("futures").check(futures)?;
    SPOT.named("expected").check(expected)?;
    YEARS.check(years)?;
    if years == 0.0 {
        let reason = PricingReason::NoSolution(Unsolvable::PremiumWithoutTime);
        return Err(PricingError::new(YEARS.name, years, reason));
    }
    finite(libm::log(futures / expected) / years, &YEARS, years)
}

/// A future's price while `years` are left: the expected index times e^{premium years}.
///
/// # Errors
/// A number out of range, or a price beyond floating-point numbers.
pub fn futures_price(expected: f64, premium: f64, years: f64) -> Result<f64, PricingError> {
    SPOT.named("expected").check(expected)?;
    PREMIUM.check(premium)?;
    YEARS.check(years)?;
    let price = expected * libm::exp(premium * years);
    finite(if price > 0.0 { price } else { f64::NAN }, &PREMIUM, premium)
}

/// Premium a year; quotes for the next days may hold a wide one.
pub const PREMIUM: Input = Input {
    min: -1e6,
    max: 1e6,
    ..RATE.named("premium").meaning("premium a year of the future over the expected price")
};

/// When premiums are known.
const EXPIRIES: Input = YEARS.named("expiries");

/// The premium by expiry: linear between the expiries at which it is known, level beyond them.
#[derive(Clone, Debug, PartialEq)]
pub struct PremiumCurve {
    /// Years to expiry with the premium a year, rising in time; at least one.
    nodes: Vec<(f64, f64)>,
}

impl PremiumCurve {
    /// The same premium for every expiry.
    ///
    /// # Errors
    /// Where the premium is out of range.
    pub fn flat(premium: f64) -> Result<Self, PricingError> {
        Ok(Self { nodes: vec![(0.0, PREMIUM.check(premium)?)] })
    }

    /// What futures prices at some expiries hold above a model's expectations.
    ///
    /// # Errors
    /// No expiry, expiries out of order, or those of [`premium`] and of the expectation.
    pub fn implied(
        curve: &ForwardCurve,
        expectation: &impl Expectation,
        expiries: &[f64],
    ) -> Result<Self, PricingError> {
        EXPIRIES.check_increasing(expiries, f64::NEG_INFINITY)?;
        let node = |years: &f64| {
            let expected = expectation.expected(*years)?;
            Ok((*years, premium(curve.price(*years)?, expected, *years)?))
        };
        Ok(Self { nodes: expiries.iter().map(node).collect::<Result<_, _>>()? })
    }

    /// Premiums that are known at some expiries.
    ///
    /// # Errors
    /// No expiry, expiries out of order, or a premium out of range.
    pub fn known(expiries: &[f64], premiums: &[f64]) -> Result<Self, PricingError> {
        EXPIRIES.check_increasing(expiries, f64::NEG_INFINITY)?;
        PREMIUM.check_each(premiums)?;
        if premiums.len() != expiries.len() {
            let reason =
                PricingReason::LengthsDiffer { other: EXPIRIES.name, expected: expiries.len() };
            return Err(PricingError::new(PREMIUM.name, premiums.len() as f64, reason));
        }
        Ok(Self { nodes: expiries.iter().copied().zip(premiums.iter().copied()).collect() })
    }

    /// The premium a year of an expiry.
    ///
    /// # Errors
    /// Where the time is out of range.
    pub fn premium(&self, expiry: f64) -> Result<f64, PricingError> {
        YEARS.check(expiry)?;
        let right = self.nodes.partition_point(|(years, _)| *years < expiry);
        let last = self.nodes.len().saturating_sub(1);
        // OK because there is at least one node and both indexes are within.
        let (before, after) = (self.nodes[right.saturating_sub(1)], self.nodes[right.min(last)]);
        if after.0 <= before.0 || expiry >= after.0 {
            return Ok(after.1);
        }
        Ok(before.1 + (after.1 - before.1) * ((expiry - before.0) / (after.0 - before.0)))
    }

    /// The price at time `now` of a future that expires at `expiry`, both in years from today,
    /// where the index is expected at `expected` by then: E_t(I_T) e^{p(T) (T-t)}.
    ///
    /// # Errors
    /// A number out of range, or an expiry that is past.
    pub fn futures_price(&self, expected: f64, expiry: f64, now: f64) -> Result<f64, PricingError> {
        YEARS.named("now").check(now)?;
        let premium = self.premium(expiry)?;
        if expiry < now {
            return Err(PricingError::new("expiry", expiry, PricingReason::Decreases));
        }
        futures_price(expected, premium, expiry - now)
    }
}
