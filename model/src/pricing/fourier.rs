//! From a law's cumulant function to its density, tail probabilities and option values.
//!
//! With K(z) = log E e^{zX} known for complex z, each of them is a Bromwich integral
//!
//! (1 / 2 pi i) ∫ e^{K(z) - z x} q(z) dz, with q = 1 for the density at x, 1 / z for the chance of
//! more than x (or, with the other sign, of less), and 1 / (z (z - 1)) for E (e^{X-x} - 1)^+.
//!
//! The contour crosses the real line where the integrand is least (the saddlepoint: Lugannani and
//! Rice 1980; for options Rogers and Zane 1999), so that far tails keep their relative
//! accuracy. It is a hyperbola z(t) = c + b (sin w (cosh t - 1) + i cos w sinh t), and the sum over
//! equal steps of t converges exponentially (Boyarchenko and Levendorskii 2019, "sinh-acceleration")
//! even where e^K decays only as a power. The step is halved until leaving out every other node
//! makes no difference above 1e-9; since the error squares with each halving, what remains is near
//! rounding.
//!
//! Not valid where K is known on the imaginary axis only. Laws with neither a density nor a
//! decaying characteristic function are refused with a named error.

use std::f64::consts::PI;

use super::complex::Complex;

/// K(z) = log E e^{zX} of a law.
pub trait Cumulants {
    /// K at a real number; infinite where it is beyond numbers.
    fn at(&self, z: f64) -> f64;
    /// The slope of K at a real number other than 0.
    fn slope(&self, z: f64) -> f64;
    /// What has to be added up along a straight path to know K at its end; no number where the path
    /// is too long.
    fn change(&self, from: Complex, to: Complex) -> Complex;
    /// What the sum of changes starts from at a real number.
    fn start(&self, crossing: f64) -> f64;
    /// e^{K(z) - K(crossing)}, given the start and the sum of the changes along the path from it.
    fn factor(&self, crossing: f64, start: f64, z: Complex, change: Complex) -> Complex;
    /// The mean and the standard deviation, which is positive.
    fn mean_and_sd(&self) -> (f64, f64);
    /// How far the contour's arms lean over, as an angle, positive to the right: as much as makes
    /// e^{-z x} decay without making e^K grow.
    fn lean(&self, crossing: f64, x: f64) -> f64;
    /// Whether e^K, once negligible at this height, remains so above.
    fn is_settled(&self, height: f64) -> bool;
}

/// What is asked of the law, with the side of the poles where the contour passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// The density at x.
    Density,
    /// The chance of at most x.
    Below,
    /// The chance of more than x.
    Above,
    /// E (1 - e^{X-x})^+, a put on e^X per unit of strike.
    Put,
    /// E (e^{X-x} - 1)^+, a call on e^X per unit of strike.
    Call,
}

impl Quantity {
    /// q(z), with the sign that makes the result positive.
    fn kernel(self, z: Complex) -> Complex {
        let one = Complex::new(1.0, 0.0);
        match self {
            Self::Density => one,
            Self::Below => Complex::new(-1.0, 0.0) / z,
            Self::Above => one / z,
            Self::Put | Self::Call => one / (z * (z - one)),
        }
    }

    /// The pole beside which the contour passes, and on which side: 1 right, -1 left.
    const fn side(self, right_of_mean: bool) -> (f64, f64) {
        match self {
            Self::Density => (0.0, if right_of_mean { 1.0 } else { -1.0 }),
            Self::Below | Self::Put => (0.0, -1.0),
            Self::Above => (0.0, 1.0),
            Self::Call => (1.0, 1.0),
        }
    }

    /// The slope of log |q| on the real line.
    fn log_kernel_slope(self, z: f64) -> f64 {
        match self {
            Self::Density => 0.0,
            Self::Below | Self::Above => -1.0 / z,
            Self::Put | Self::Call => -1.0 / z - 1.0 / (z - 1.0),
        }
    }
}

/// A contour with e^K along it, which serves for every x near the one that it was made for.
#[derive(Clone, Debug)]
struct Contour {
    quantity: Quantity,
    crossing: f64,
    at_crossing: f64,
    /// z - crossing, and e^{K(z) - K(crossing)} q(z) z'(t) step / (pi i).
    nodes: Vec<(Complex, Complex)>,
}

/// Inverts one law; contours are kept for the next x.
#[derive(Clone, Debug)]
pub struct Inversion<Law> {
    law: Law,
    contours: Vec<Contour>,
    /// The step that was short enough last time.
    step: f64,
    /// Nodes traced so far.
    effort: usize,
}

/// Steps of t: where to begin and to give up, and how many nodes are too many.
const FIRST_STEP: f64 = 0.125;
const SMALLEST_STEP: f64 = 1e-3;
const MOST_NODES: usize = 1 << 13;
/// How many nodes one law may take in all before it counts as one that cannot be inverted.
const MOST_EFFORT: usize = 1 << 15;
/// How little leaving out every other node may change; the error is about the square of it.
const CLOSE: f64 = 1e-9;
/// The log of 1e-30.
const LOG_OF_NOTHING: f64 = -69.0;
/// Sums whose terms add up to this multiple of the sum in magnitude have lost too many digits.
const WORST_CANCELLATION: f64 = 1e6;

impl<Law: Cumulants> Inversion<Law> {
    /// Of a law.
    pub const fn of(law: Law) -> Self {
        Self { law, contours: Vec::new(), step: FIRST_STEP, effort: 0 }
    }

    /// The law.
    pub const fn law(&self) -> &Law {
        &self.law
    }

    /// The log of a quantity at x, to a relative accuracy as far as the sum has digits, and else
    /// to 1e-30 absolutely; `None` where no contour converges, or finding one takes too long.
    pub fn log(&mut self, quantity: Quantity, x: f64) -> Option<f64> {
        let kept = self.contours.iter().filter(|contour| contour.quantity == quantity);
        if let Some(found) = kept.filter_map(|contour| contour.log_at(x)).next() {
            return Some(found);
        }
        let (crossing, scale) = saddle(&self.law, quantity, x)?;
        let lean = self.law.lean(crossing, x);
        let mut step = (2.0 * self.step).min(FIRST_STEP);
        while step >= SMALLEST_STEP && self.effort < MOST_EFFORT {
            let path = (crossing, scale, lean);
            let contour = Contour::trace(&self.law, quantity, x, path, step, &mut self.effort);
            if let Some(contour) = contour
                && let Some(found) = contour.log_at(x)
            {
                self.contours.push(contour);
                self.step = step;
                return Some(found);
            }
            step *= 0.5;
        }
        None
    }

    /// A quantity at x; zero where it is too small for a number.
    pub fn value(&mut self, quantity: Quantity, x: f64) -> Option<f64> {
        self.log(quantity, x).map(libm::exp)
    }
}

/// Where log |e^{K(z) - z x} q(z)| is least on its side of the poles, and the length over which it
/// rises there.
fn saddle<Law: Cumulants>(law: &Law, quantity: Quantity, x: f64) -> Option<(f64, f64)> {
    let (mean, sd) = law.mean_and_sd();
    let (pole, sign) = quantity.side(x > mean);
    let slope = |away: f64| {
        let z = pole + sign * away;
        let found = sign * (law.slope(z) - x + quantity.log_kernel_slope(z));
        // Beyond numbers is where K rises.
        if found.is_nan() { f64::INFINITY } else { found }
    };
    let mut away = 1.0 / sd;
    let mut tries = 0;
    while slope(away) < 0.0 {
        away *= 2.0;
        tries += 1;
        if tries > 200 {
            return None;
        }
    }
    while slope(away) >= 0.0 && tries < 400 {
        away *= 0.5;
        tries += 1;
    }
    // Between `away` and twice of it. The slope may rise as the exponential of an exponential.
    let (mut low, mut high) = (away, 2.0 * away);
    for count in 0..60 {
        let near = count >= 5 && (slope(high) - slope(low)) * (high - low) < 0.2;
        if near {
            break;
        }
        let middle = 0.5 * (low + high);
        if slope(middle) < 0.0 { low = middle } else { high = middle }
    }
    let away = 0.5 * (low + high);
    let mut width = 0.05 * if quantity == Quantity::Density { away.max(1.0 / sd) } else { away };
    let mut scale = away.min(1.0 / sd);
    for _ in 0..20 {
        let rise = (slope(away + width) - slope(away - width)) / (2.0 * width);
        if rise > 0.0 && rise.is_finite() {
            scale = 1.0 / rise.sqrt();
            // Else the slope bends within the width, and is no estimate for the middle.
            if scale > 0.5 * width {
                break;
            }
        }
        width *= 0.2;
    }
    Some((pole + sign * away, scale))
}

impl Contour {
    fn trace<Law: Cumulants>(
        law: &Law,
        quantity: Quantity,
        x: f64,
        (crossing, scale, lean): (f64, f64, f64),
        step: f64,
        effort: &mut usize,
    ) -> Option<Self> {
        let (sine, cosine) = libm::sincos(lean);
        let mut contour =
            Self { quantity, crossing, at_crossing: law.at(crossing), nodes: Vec::new() };
        let start = law.start(crossing);
        let (mut before, mut growth) = (Complex::new(crossing, 0.0), Complex::ZERO);
        let (mut largest, mut negligible) = (0.0_f64, 0);
        for index in 0..MOST_NODES {
            *effort += 1;
            let t = step * index as f64;
            let (across, along) = (libm::cosh(t), libm::sinh(t));
            let half = libm::sinh(0.5 * t);
            let offset = Complex::new(2.0 * scale * sine * half * half, scale * cosine * along);
            let z = Complex::new(crossing + offset.real, offset.imaginary);
            growth = growth + law.change(before, z);
            before = z;
            let tangent = Complex::new(scale * sine * along, scale * cosine * across);
            // Divided by i, since the contour runs upward.
            let rotated = Complex::new(tangent.imaginary, -tangent.real) * (step / PI);
            let weight = law.factor(crossing, start, z, growth) * quantity.kernel(z) * rotated;
            let term = (weight * (offset * -x).exp()).magnitude();
            if !(weight.is_finite() && term.is_finite()) {
                return None;
            }
            let share = if index == 0 { 0.5 } else { 1.0 };
            contour.nodes.push((offset, weight * share));
            largest = largest.max(term);
            negligible = if term <= 1e-18 * largest { negligible + 1 } else { 0 };
            let all_zero = largest == 0.0;
            if (negligible >= 4 && law.is_settled(z.imaginary)) || all_zero || t > 150.0 {
                return Some(contour);
            }
        }
        None
    }

    /// The log of the quantity at x, if the sum can be trusted there.
    fn log_at(&self, x: f64) -> Option<f64> {
        let (mut all, mut every_other, mut total, mut last) = (0.0, 0.0, 0.0, 0.0);
        for (index, (offset, weight)) in self.nodes.iter().enumerate() {
            let term = (*weight * (*offset * -x).exp()).real;
            all += term;
            every_other += if index % 2 == 0 { 2.0 * term } else { 0.0 };
            total += term.abs();
            last = term.abs();
        }
        let log_scale = self.at_crossing - self.crossing * x;
        let converged = (all - every_other).abs() <= CLOSE * all && last <= 1e-14 * all;
        if converged && total <= WORST_CANCELLATION * all {
            return Some(log_scale + libm::log(all)).filter(|log| log.is_finite());
        }
        // What is nothing beside any other chance needs no digits.
        let bound = log_scale + libm::log(total);
        (bound <= LOG_OF_NOTHING).then(|| log_scale + libm::log(all.max(0.0)))
    }
}
