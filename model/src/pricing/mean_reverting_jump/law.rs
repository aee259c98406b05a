//! The law of the price at one time: chances, density, quantiles and options.

use super::MeanRevertingJump;
use super::jumps::DecayedJumps;
use super::mixture::Mixture;
use super::reverting::Reverting;
use crate::pricing::black::undiscounted;
use crate::pricing::error::{PricingError, PricingReason};
use crate::pricing::input::{Input, PROBABILITY, SPOT, STRIKE, VOLATILITY, finite};
use crate::pricing::normal;
use crate::pricing::option_type::OptionType;
use crate::pricing::root;
use crate::pricing::unsolvable::Unsolvable;

/// The law of the price at one time.
///
/// What is computed for one price serves for the next, so that many quantiles of one time cost
/// little more than one.
#[derive(Clone, Debug)]
pub struct Law {
    spot: f64,
    volatility: f64,
    /// What is added to the log of the spot price without chance.
    shift: f64,
    /// Mean and standard deviation of what chance adds.
    mean: f64,
    sd: f64,
    shape: LawShape,
}

#[derive(Clone, Debug)]
enum LawShape {
    /// Nothing is left to chance.
    Certain,
    /// Without jumps: exactly lognormal.
    Normal,
    /// Without reversion.
    Mixture(Mixture),
    /// With jumps that decay.
    Reverting(Reverting),
}

/// A law with fixed jumps and no volatility between them has no contour that converges.
const NO_CONTOUR: PricingReason = PricingReason::NoSolution(Unsolvable::LawTooRough);

/// Tolerance of the log of a probability.
const ON_THE_SPOT: f64 = 1e-14;

impl Law {
    /// Of a model whose numbers have been checked.
    pub(super) fn new(model: &MeanRevertingJump, years: f64) -> Self {
        let (mean, jump_variance) = model.jump_mean_and_variance(years);
        let variance = model.diffusion_variance(years);
        let sd = (variance + jump_variance).sqrt();
        let kappa = model.trend.kappa();
        let (rate, jump, jump_sd) = (model.jump_rate, model.jump_mean, model.jump_sd);
        let shape = if sd == 0.0 {
            LawShape::Certain
        } else if jump_variance == 0.0 {
            LawShape::Normal
        } else if kappa == 0.0 {
            LawShape::Mixture(Mixture::new(rate * years, jump, jump_sd, variance))
        } else {
            let jumps = DecayedJumps::new(rate, jump, jump_sd, kappa, years);
            LawShape::Reverting(Reverting::new(variance, jumps))
        };
        let shift = if years == 0.0 { 0.0 } else { model.shift(years) };
        Self { spot: model.spot, volatility: model.volatility, shift, mean, sd, shape }
    }

    /// The chance of a price at or below this one.
    ///
    /// # Errors
    /// Where the price is out of range, or the law cannot be inverted there.
    pub fn cumulative(&mut self, price: f64) -> Result<f64, PricingError> {
        let x = self.position(SPOT.named("price").check(price)?);
        let below = x <= self.mean;
        let tail = self.log_tail(!below, x, 0.0).map(libm::exp);
        let chance = if below { tail } else { tail.map(|above| 1.0 - above) };
        chance.map(|chance| chance.clamp(0.0, 1.0)).ok_or_else(|| self.no_contour())
    }

    /// The density of the price, a unit of price. Where volatility is zero, chances that sit on a
    /// single price are not part of it.
    ///
    /// # Errors
    /// Where the price is out of range, where a chance sits on that very price, or where the law
    /// cannot be inverted.
    pub fn density(&mut self, price: f64) -> Result<f64, PricingError> {
        let price = SPOT.named("price").check(price)?;
        let x = self.position(price);
        let of_log = match &mut self.shape {
            LawShape::Certain if x == 0.0 => None,
            LawShape::Certain => Some(0.0),
            LawShape::Normal => Some(normal::density(x / self.sd) / self.sd),
            LawShape::Mixture(mixture) => mixture.density(x),
            LawShape::Reverting(reverting) => reverting.density(x),
        };
        finite(of_log.ok_or_else(|| self.no_contour())? / price, &SPOT.named("price"), price)
    }

    /// The price at or below which the chance is `probability`.
    ///
    /// # Errors
    /// Where the probability is out of range, the price is beyond floating-point numbers, or the
    /// law cannot be inverted.
    pub fn quantile(&mut self, probability: f64) -> Result<f64, PricingError> {
        PROBABILITY.check(probability)?;
        let score = normal::quantile(probability);
        let at_the_point = match &mut self.shape {
            LawShape::Reverting(reverting) => reverting.is_at_the_point(probability),
            _ => false,
        };
        let x = match self.shape {
            LawShape::Certain => 0.0,
            LawShape::Normal => self.sd * score,
            _ if at_the_point => 0.0,
            _ => self.search(probability, score).ok_or_else(|| self.no_contour())?,
        };
        self.price(x, &PROBABILITY, probability)
    }

    /// The undiscounted value of an option on the price, given its forward.
    pub(super) fn option(
        &mut self,
        option_type: OptionType,
        strike: f64,
        forward: f64,
    ) -> Result<f64, PricingError> {
        let value = match &mut self.shape {
            LawShape::Certain => option_type.payoff(forward, strike),
            LawShape::Normal => undiscounted(option_type, forward, strike, self.sd),
            _ if strike == 0.0 => option_type.payoff(forward, strike),
            LawShape::Mixture(mixture) => {
                let centre = self.spot * libm::exp(self.shift);
                mixture.option(option_type, centre, strike)
            }
            LawShape::Reverting(reverting) => {
                let x = libm::log(strike / self.spot) - self.shift;
                // The one out of the money keeps its digits; the other follows by parity.
                let cheap = if strike < forward { OptionType::Put } else { OptionType::Call };
                let time_value = reverting.option(cheap, x).ok_or_else(|| self.no_contour())?;
                option_type.payoff(forward, strike) + strike * time_value
            }
        };
        finite(value, &STRIKE, strike)
    }

    /// How far the log of a price lies from where it is without chance.
    fn position(&self, price: f64) -> f64 {
        libm::log(price / self.spot) - self.shift
    }

    fn price(&self, x: f64, cause: &Input, value: f64) -> Result<f64, PricingError> {
        let price = self.spot * libm::exp(self.shift + x);
        finite(if price > 0.0 { price } else { f64::NAN }, cause, value)
    }

    fn log_tail(&mut self, above: bool, x: f64, least: f64) -> Option<f64> {
        match &mut self.shape {
            LawShape::Certain => {
                let whole = if above { x < 0.0 } else { x >= 0.0 };
                Some(if whole { 0.0 } else { f64::NEG_INFINITY })
            }
            LawShape::Normal => {
                let away = if above { -x } else { x };
                Some(libm::log(normal::cumulative(away / self.sd)))
            }
            LawShape::Mixture(mixture) => Some(libm::log(mixture.tail(above, x))),
            LawShape::Reverting(reverting) => reverting.log_tail(above, x, least),
        }
    }

    /// The quantile of what chance adds, starting from a normal law of the same moments.
    fn search(&mut self, probability: f64, score: f64) -> Option<f64> {
        let above = probability > 0.5;
        let least = if above { 1.0 - probability } else { probability };
        let wanted = libm::log(least);
        let sign = if above { -1.0 } else { 1.0 };
        let (start, mut step) = (self.mean + self.sd * score, 0.5 * self.sd);
        // Rises with x, whichever tail it is taken from.
        let mut excess = |x: f64| {
            self.log_tail(above, x, least).map_or(f64::NAN, |log| sign * (log.max(-1e6) - wanted))
        };
        let at_start = excess(start);
        if at_start.is_nan() {
            return None;
        }
        // A search from a root that is hit might find no change of sign.
        if at_start.abs() < ON_THE_SPOT {
            return Some(start);
        }
        let direction = if at_start < 0.0 { 1.0 } else { -1.0 };
        let (mut near, mut far) = (start, start + direction * step);
        loop {
            let at_far = excess(far);
            if at_far.is_nan() {
                return None;
            }
            if at_far.abs() < ON_THE_SPOT {
                return Some(far);
            }
            if at_far * direction >= 0.0 {
                break;
            }
            step *= 2.0;
            (near, far) = (far, far + direction * step);
            if !far.is_finite() {
                return None;
            }
        }
        root::bracketed(near.min(far), near.max(far), 0.0, excess)
    }

    fn no_contour(&self) -> PricingError {
        PricingError::new(VOLATILITY.name, self.volatility, NO_CONTOUR)
    }
}
