//! What chance adds to a mean-reverting log price that jumps.
//!
//! The case of no jump at all is a normal law, known in closed form, and a single point without
//! volatility. Only the rest is inverted: its transform e^{v z²/2} (e^{J(z)} - e^{-rate years})
//! decays where the whole law's would not.

use super::jumps::DecayedJumps;
use crate::pricing::black::undiscounted;
use crate::pricing::complex::Complex;
use crate::pricing::fourier::{Cumulants, Inversion, Quantity};
use crate::pricing::normal;
use crate::pricing::option_type::OptionType;

/// A normal law and decayed jumps, added.
#[derive(Clone, Debug)]
pub(super) struct Reverting {
    /// The chance of no jump.
    calm: f64,
    /// The standard deviation of the normal law.
    sd: f64,
    jumped: Inversion<Jumped>,
}

/// Chances, and options per unit of strike, that keep nine digits as one less the rest.
const LEAST_BY_COMPLEMENT: f64 = 1e-6;

impl Reverting {
    pub(super) fn new(variance: f64, jumps: DecayedJumps) -> Self {
        let calm = libm::exp(-jumps.expected());
        Self { calm, sd: variance.sqrt(), jumped: Inversion::of(Jumped { variance, jumps }) }
    }

    /// The log of the chance of at most x, or of more; only its size matters below `least`.
    pub(super) fn log_tail(&mut self, above: bool, x: f64, least: f64) -> Option<f64> {
        let quantity = if above { Quantity::Above } else { Quantity::Below };
        let away = if above { -x } else { x };
        let calm = if self.sd > 0.0 {
            self.calm * normal::cumulative(away / self.sd)
        } else if away > 0.0 || (away == 0.0 && !above) {
            self.calm
        } else {
            0.0
        };
        let jumped = self.jumped.log(quantity, x);
        // Where a far tail has no contour, the rest may have one, to fewer digits.
        let Some(jumped) = jumped else {
            let rest = if above { Quantity::Below } else { Quantity::Above };
            let jumped = 1.0 - self.calm - self.jumped.value(rest, x)?;
            let chance = calm + jumped.max(0.0);
            let known = chance > LEAST_BY_COMPLEMENT || least > LEAST_BY_COMPLEMENT;
            return known.then(|| libm::log(chance));
        };
        let calm = libm::log(calm);
        let larger = calm.max(jumped);
        if larger == f64::NEG_INFINITY {
            return Some(larger);
        }
        Some(larger + libm::log1p(libm::exp(calm.min(jumped) - larger)))
    }

    /// Whether a quantile is 0, where the chance of no jump sits without volatility. A search would
    /// look there for a value that the chance leaps over.
    pub(super) fn is_at_the_point(&mut self, probability: f64) -> bool {
        if self.sd > 0.0 {
            return false;
        }
        let above = |law: &mut Self| law.jumped.value(Quantity::Above, 0.0);
        let below = self.jumped.value(Quantity::Below, 0.0);
        let below = below.or_else(|| Some((1.0 - self.calm - above(self)?).max(0.0)));
        below.is_some_and(|below| below < probability && probability <= below + self.calm)
    }

    /// The density at x; `None` where a chance sits on a single point there.
    pub(super) fn density(&mut self, x: f64) -> Option<f64> {
        let calm = if self.sd > 0.0 {
            self.calm * normal::density(x / self.sd) / self.sd
        } else if x == 0.0 {
            return None;
        } else {
            0.0
        };
        Some(calm + self.jumped.value(Quantity::Density, x)?)
    }

    /// The undiscounted option per unit of strike, struck at x.
    pub(super) fn option(&mut self, option_type: OptionType, x: f64) -> Option<f64> {
        let quantity = match option_type {
            OptionType::Call => Quantity::Call,
            OptionType::Put => Quantity::Put,
        };
        let forward = libm::exp(0.5 * self.sd * self.sd - x);
        let calm = self.calm * undiscounted(option_type, forward, 1.0, self.sd);
        if let Some(jumped) = self.jumped.value(quantity, x) {
            return Some(calm + jumped);
        }
        // By parity of the part with jumps, to fewer digits.
        let rest = match option_type {
            OptionType::Call => Quantity::Put,
            OptionType::Put => Quantity::Call,
        };
        let excess = self.jumped.law().forward() * libm::exp(-x) - (1.0 - self.calm);
        let jumped = self.jumped.value(rest, x)? + option_type.sign() * excess;
        let value = calm + jumped.max(0.0);
        (value > LEAST_BY_COMPLEMENT * excess.abs().max(1.0)).then_some(value)
    }
}

/// The part of the law with at least one jump.
#[derive(Clone, Debug)]
struct Jumped {
    variance: f64,
    jumps: DecayedJumps,
}

impl Jumped {
    /// The mean of e^X where there are jumps.
    fn forward(&self) -> f64 {
        libm::exp(self.at(1.0))
    }
}

impl Cumulants for Jumped {
    fn at(&self, z: f64) -> f64 {
        let present = self.jumps.log_moment_over_calm(z);
        0.5 * self.variance * z * z
            + (present - self.jumps.expected())
            + libm::log(-libm::expm1(-present))
    }

    fn slope(&self, z: f64) -> f64 {
        let present = self.jumps.log_moment_over_calm(z);
        self.variance * z - self.jumps.slope(z) / libm::expm1(-present)
    }

    fn change(&self, from: Complex, to: Complex) -> Complex {
        self.jumps.change(from, to)
    }

    fn start(&self, crossing: f64) -> f64 {
        self.jumps.log_moment_over_calm(crossing)
    }

    fn factor(&self, crossing: f64, at_crossing: f64, z: Complex, change: Complex) -> Complex {
        let from = Complex::new(crossing, 0.0);
        let normal = ((z - from) * (z + from) * (0.5 * self.variance)).exp();
        let present = Complex::new(at_crossing, 0.0) + change;
        let calm = libm::exp(-at_crossing);
        let jumped = if present.magnitude() < 1.0 {
            present.exp_m1() * calm
        } else {
            change.exp() - Complex::new(calm, 0.0)
        };
        normal * jumped * (-1.0 / libm::expm1(-at_crossing))
    }

    fn mean_and_sd(&self) -> (f64, f64) {
        let chance = -libm::expm1(-self.jumps.expected());
        let mean = self.jumps.mean() / chance;
        let square = self.jumps.variance() / chance - mean * mean * (1.0 - chance);
        (mean, (self.variance + square).max(1e-200).sqrt())
    }

    fn lean(&self, crossing: f64, x: f64) -> f64 {
        let (mean, sd) = (self.jumps.jump_mean(), self.jumps.jump_sd());
        if self.variance.sqrt() > 0.05 * x.abs() {
            return 0.0;
        }
        // Leaning by w lets a jump's factor grow up to exp((sin w (mean + sd² c) / sd)² / 2).
        let against = x.signum() * (mean + sd * sd * crossing);
        let most = 0.3_f64;
        let allowed = if against > 0.0 { most.min(0.9 * sd / against) } else { most };
        allowed.copysign(x)
    }

    fn is_settled(&self, height: f64) -> bool {
        let (mean, sd) = (self.jumps.jump_mean(), self.jumps.jump_sd());
        // Jumps of nearly one size make e^K return again and again, until the normal law or the
        // spread of the jumps puts an end to it.
        self.variance * height * height >= 80.0 || sd * height >= 6.0 || mean.abs() <= 2.0 * sd
    }
}
