//! Random inputs that the benches in C++ and Python draw too.

/// How many inputs each instrument is measured on.
pub const COUNT: usize = 256;
/// The price that the others are set around.
pub const FORWARD: f64 = 100.0;

/// SplitMix64 (Steele, Lea and Flood 2014), which is five lines in any language.
pub struct Draw(u64);

impl Draw {
    /// The same numbers for every instrument.
    pub fn new() -> Self {
        Self(20_260_322)
    }

    /// The inputs of an instrument.
    pub fn inputs<T>(mut one: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let mut draw = Self::new();
        (0..COUNT).map(|_| one(&mut draw)).collect()
    }

    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// Whether it is a call.
    pub fn heads(&mut self) -> bool {
        self.unit() < 0.5
    }

    /// A whole number of days as years, since QuantLib counts in days.
    pub fn years(&mut self) -> f64 {
        self.between(30.0, 730.0).floor() / 365.0
    }

    fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        // OK because 53 bits fit a float.
        ((z ^ (z >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }
}
