//! Complex numbers, as far as characteristic functions need them.
//!
//! Own, since the kept library computes with the platform's exponential and sine, which differ
//! between the page and native code in the last bits.

use std::ops::{Add, Div, Mul, Sub};

/// A complex number.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Complex {
    /// The real part.
    pub real: f64,
    /// The imaginary part.
    pub imaginary: f64,
}

impl Complex {
    /// Nothing.
    pub const ZERO: Self = Self::new(0.0, 0.0);

    /// From its two parts.
    pub const fn new(real: f64, imaginary: f64) -> Self {
        Self { real, imaginary }
    }

    /// Its distance from zero.
    pub fn magnitude(self) -> f64 {
        libm::hypot(self.real, self.imaginary)
    }

    /// Whether both parts are finite numbers.
    pub const fn is_finite(self) -> bool {
        self.real.is_finite() && self.imaginary.is_finite()
    }

    /// e to its power; zero where that is too small for a number.
    pub fn exp(self) -> Self {
        let magnitude = libm::exp(self.real);
        if magnitude == 0.0 {
            return Self::ZERO;
        }
        let (sine, cosine) = libm::sincos(self.imaginary);
        Self::new(magnitude * cosine, magnitude * sine)
    }

    /// e to its power, less one, without cancellation near zero.
    pub fn exp_m1(self) -> Self {
        let grown = libm::expm1(self.real);
        let (sine, cosine) = libm::sincos(0.5 * self.imaginary);
        // The cosine of the whole angle, less one.
        let fall = -2.0 * sine * sine;
        Self::new(grown + (grown + 1.0) * fall, (grown + 1.0) * 2.0 * sine * cosine)
    }
}

impl Add for Complex {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.real + other.real, self.imaginary + other.imaginary)
    }
}

impl Sub for Complex {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::new(self.real - other.real, self.imaginary - other.imaginary)
    }
}

impl Mul for Complex {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self::new(
            self.real * other.real - self.imaginary * other.imaginary,
            self.real * other.imaginary + self.imaginary * other.real,
        )
    }
}

impl Mul<f64> for Complex {
    type Output = Self;
    fn mul(self, factor: f64) -> Self {
        Self::new(self.real * factor, self.imaginary * factor)
    }
}

impl Div for Complex {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        // Scaled first, so that squares neither overflow nor vanish.
        let scale = other.real.abs().max(other.imaginary.abs());
        let (a, b) = (other.real / scale, other.imaginary / scale);
        let square = (a * a + b * b) * scale;
        Self::new(
            (self.real * a + self.imaginary * b) / square,
            (self.imaginary * a - self.real * b) / square,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotients_undo_products() {
        let (a, b) = (Complex::new(3.0, -4.0), Complex::new(-0.5, 1e-3));
        let back = a * b / b;
        assert!((back - a).magnitude() < 1e-14);
        let tiny = Complex::new(1e-200, 2e-200);
        assert_eq!(tiny / tiny, Complex::new(1.0, 0.0));
    }

    #[test]
    fn exponentials_agree_and_keep_small_numbers() {
        let z = Complex::new(0.3, 2.0);
        assert!((z.exp_m1() - z.exp() + Complex::new(1.0, 0.0)).magnitude() < 1e-15);
        let small = Complex::new(1e-20, -3e-20).exp_m1();
        assert_eq!(small, Complex::new(1e-20, -3e-20));
        assert_eq!(Complex::new(-800.0, 1e300).exp(), Complex::ZERO);
    }
}
