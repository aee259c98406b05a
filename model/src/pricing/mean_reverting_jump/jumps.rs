//! What jumps have added to a mean-reverting log price by a time.
//!
//! Jumps come as a Poisson process of `rate` a year, each Normal(`mean`, `sd`²), and each has
//! decayed by e^{-kappa s} when it came s years before. With M(z) = exp(mean z + sd² z² / 2) the
//! log of the moment-generating function of their sum is
//!
//! J(z) = rate ∫_0^years (M(z e^{-kappa s}) - 1) ds, with the slope
//! J'(z) = (rate / kappa) (M(z) - M(z e^{-kappa years})) / z.
//!
//! J on the real line is taken as the integral over y = e^{-kappa s}, whose integrand
//! (M(z y) - 1) / (kappa y) is smooth down to y = 0; along a path off it, J is the integral of its
//! slope, which costs two exponentials a node whatever the time.

use std::sync::LazyLock;

use crate::pricing::complex::Complex;
use crate::pricing::quadrature::GaussLegendre;

/// Jumps that decay at a positive speed.
#[derive(Clone, Debug)]
pub(super) struct DecayedJumps {
    rate: f64,
    years: f64,
    expected: f64,
    mean: f64,
    sd: f64,
    kappa: f64,
    /// e^{-kappa years}, what is left of the oldest jump.
    left: f64,
    /// 1 - e^{-kappa years}.
    fall: f64,
    /// 1 - e^{-2 kappa years}.
    square_fall: f64,
}

/// Nodes of a panel of ages.
static LINE: LazyLock<GaussLegendre> = LazyLock::new(|| GaussLegendre::with_nodes(16));
/// Nodes of a panel of a path.
static PATH: LazyLock<GaussLegendre> = LazyLock::new(|| GaussLegendre::with_nodes(8));
/// Most panels of an integral over ages; where more were needed, the result is beyond numbers.
const MOST_PANELS: f64 = 4_096.0;
/// Radians, or powers of e, that a panel of a path may span: 8 nodes then err by about 1e-15.
const PANEL: f64 = 3.0;
/// Most panels of a step along a path.
const MOST_PANELS_A_STEP: f64 = 16.0;

impl DecayedJumps {
    pub(super) fn new(rate: f64, mean: f64, sd: f64, kappa: f64, years: f64) -> Self {
        Self {
            rate,
            years,
            expected: rate * years,
            mean,
            sd,
            kappa,
            left: libm::exp(-kappa * years),
            fall: -libm::expm1(-kappa * years),
            square_fall: -libm::expm1(-2.0 * kappa * years),
        }
    }

    /// The expected number of them.
    pub(super) const fn expected(&self) -> f64 {
        self.expected
    }

    /// The mean of their sum.
    pub(super) fn mean(&self) -> f64 {
        self.rate * self.mean * self.fall / self.kappa
    }

    /// The variance of their sum.
    pub(super) fn variance(&self) -> f64 {
        self.rate * (self.mean * self.mean + self.sd * self.sd) * self.square_fall
            / (2.0 * self.kappa)
    }

    pub(super) const fn jump_mean(&self) -> f64 {
        self.mean
    }

    pub(super) const fn jump_sd(&self) -> f64 {
        self.sd
    }

    /// J of a real number.
    pub(super) fn log_moment(&self, z: f64) -> f64 {
        self.over_ages(z, |y| libm::expm1(self.log_jump_moment(z * y)))
    }

    /// J plus the expected number of jumps, which is positive: the log of the moment-generating
    /// function over its part without jumps.
    pub(super) fn log_moment_over_calm(&self, z: f64) -> f64 {
        let sum = if self.left > 0.1 {
            // Over the ages themselves, since this integrand by y has a pole at 0.
            let growth = self.kappa * self.years;
            let panels = (0.5 * self.liveliness_on_line(z) * growth).ceil();
            let panels = panels.clamp(1.0, MOST_PANELS) as usize;
            let at_age = |age: f64| self.log_jump_moment(z * libm::exp(-self.kappa * age));
            self.rate
                * LINE.integrate_in_panels(0.0, self.years, panels, |age| libm::exp(at_age(age)))
        } else {
            self.expected + self.log_moment(z)
        };
        sum.max(f64::MIN_POSITIVE)
    }

    /// J(2) - 2 J(1) without cancellation: every part is positive.
    pub(super) fn log_square_over_squared_mean(&self) -> f64 {
        self.over_ages(2.0, |y| {
            let log = self.log_jump_moment(y);
            let excess = libm::expm1(log);
            excess * excess + libm::exp(2.0 * log) * libm::expm1(self.sd * self.sd * y * y)
        })
    }

    /// The slope of J at a real number other than 0.
    pub(super) fn slope(&self, z: f64) -> f64 {
        let (newest, oldest) = (self.log_jump_moment(z), self.log_jump_moment(z * self.left));
        let between = self.mean * z * self.fall + 0.5 * self.square(z) * self.square_fall;
        let gap = if between > 0.0 {
            -libm::exp(newest) * libm::expm1(-between)
        } else {
            libm::exp(oldest) * libm::expm1(between)
        };
        self.rate / self.kappa * gap / z
    }

    /// J at the end less J at the start of a straight path; no number where the path is too long.
    pub(super) fn change(&self, from: Complex, to: Complex) -> Complex {
        let step = to - from;
        let panels = step.magnitude() * self.liveliness(from, to) / PANEL;
        if panels <= MOST_PANELS_A_STEP {
            self.change_in(from, step, panels)
        } else {
            Complex::new(f64::NAN, f64::NAN)
        }
    }

    fn change_in(&self, from: Complex, step: Complex, panels: f64) -> Complex {
        let panels = panels.ceil().max(1.0);
        let mut sum = Complex::ZERO;
        for panel in 0..panels as usize {
            let (low, high) = (panel as f64 / panels, (panel as f64 + 1.0) / panels);
            for (share, weight) in PATH.on(low, high) {
                sum = sum + self.complex_slope(from + step * share) * weight;
            }
        }
        step * sum
    }

    /// J of an imaginary number iu.
    pub(super) fn log_characteristic(&self, u: f64) -> Complex {
        let mut sum = Complex::ZERO;
        let mut from = 0.0;
        // Steps of a quarter, since the slope is alike in all scales once jumps of one age die out.
        let mut to = (0.5 / (self.mean.abs() + self.sd)).min(u.abs());
        while from < u.abs() {
            let (start, end) = (Complex::new(0.0, from), Complex::new(0.0, to));
            let panels = (to - from) * self.liveliness(start, end) / PANEL;
            sum = sum + self.change_in(start, end - start, panels);
            (from, to) = (to, (1.25 * to).min(u.abs()));
        }
        // The other half of the line is its mirror image.
        if u < 0.0 { Complex::new(sum.real, -sum.imaginary) } else { sum }
    }

    /// The log of the moment-generating function of one jump.
    fn log_jump_moment(&self, z: f64) -> f64 {
        self.mean * z + 0.5 * self.square(z)
    }

    fn square(&self, z: f64) -> f64 {
        (self.sd * z) * (self.sd * z)
    }

    fn complex_slope(&self, z: Complex) -> Complex {
        let square = z * z * (0.5 * self.sd * self.sd);
        let between = z * (self.mean * self.fall) + square * self.square_fall;
        let gap = if between.real > 0.0 {
            let newest = (z * self.mean + square).exp();
            newest * (between * -1.0).exp_m1() * -1.0
        } else {
            let oldest = (z * (self.mean * self.left) + square * (self.left * self.left)).exp();
            oldest * between.exp_m1()
        };
        gap / z * (self.rate / self.kappa)
    }

    /// How fast the slope's logarithm changes between two points, a unit of distance.
    fn liveliness(&self, from: Complex, to: Complex) -> f64 {
        let height = from.imaginary.abs().min(to.imaginary.abs());
        let reach = from.real.abs().max(to.real.abs());
        let of_jumps_left = |left: f64| {
            let sd = self.sd * left;
            // Where |M| is below e^-40, there is nothing to resolve.
            let decay = 0.5 * sd * sd * (height - reach) * (height + reach);
            if decay > 40.0 + (self.mean * left * reach).abs() {
                return 0.0;
            }
            self.mean.abs() * left + sd * (3.0_f64).max(sd * reach)
        };
        let nearest = from.magnitude().min(to.magnitude());
        let around_zero = if nearest > 0.0 { 1.0 / nearest } else { 0.0 };
        let jumps = of_jumps_left(1.0).max(of_jumps_left(self.left));
        jumps + around_zero.min(jumps)
    }

    fn liveliness_on_line(&self, z: f64) -> f64 {
        (self.mean * z).abs() + (self.sd * z).abs() * 6.0 + self.square(z)
    }

    /// The integral of a function of y = e^{-kappa s} over the ages s of jumps, times the rate.
    fn over_ages(&self, z: f64, function: impl Fn(f64) -> f64) -> f64 {
        let panels = (0.5 * self.liveliness_on_line(z) * self.fall).ceil().clamp(1.0, MOST_PANELS);
        // From y = 1 downward, so that a short time keeps its digits.
        let integral = LINE.integrate_in_panels(0.0, self.fall, panels as usize, |below| {
            let y = 1.0 - below;
            function(y) / y
        });
        self.rate / self.kappa * integral
    }
}
