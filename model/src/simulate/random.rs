//! The random numbers of one path.

use rand_distr::{Distribution, Exp1, StandardNormal, StandardUniform};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::SeedableRng;

/// What random numbers are for, of which there may be eight. Each purpose has its own, so that drawing more for one leaves the
/// others as they were.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The diffusion of the index.
    IndexDiffusion,
    /// The jumps of the index.
    IndexJumps,
    /// The diffusion of the buyer's own price.
    OwnDiffusion,
    /// The jumps of the buyer's own price.
    OwnJumps,
    /// The tokens used.
    Usage,
    /// The blocks of a bootstrap.
    Blocks,
}

/// A generator for one path and purpose: xoshiro256++ (Blackman and Vigna, 2021), seeded by
/// splitmix64 from the seed, the path and the purpose.
#[derive(Clone, Debug)]
pub struct Random {
    generator: Xoshiro256PlusPlus,
}

impl Random {
    /// The generator of a path for a purpose.
    pub fn new(seed: u64, path: u64, purpose: Purpose) -> Self {
        // Two rounds keep neighbouring seeds, paths and purposes apart in every bit.
        // OK because a purpose is its place in the list, below eight, so that no path's numbers
        // are another's until paths exceed 61 bits.
        let stream = mixed(mixed(seed) ^ path.wrapping_mul(8).wrapping_add(purpose as u64));
        Self { generator: Xoshiro256PlusPlus::seed_from_u64(stream) }
    }

    /// A standard normal number.
    pub fn normal(&mut self) -> f64 {
        StandardNormal.sample(&mut self.generator)
    }

    /// A number that is exponential with mean one: the wait for the next event of rate one.
    pub fn exponential(&mut self) -> f64 {
        Exp1.sample(&mut self.generator)
    }

    /// A number between 0 (included) and 1 (not included).
    pub fn uniform(&mut self) -> f64 {
        StandardUniform.sample(&mut self.generator)
    }
}

/// The finalizer of splitmix64 (Steele, Lea and Flood, 2014).
const fn mixed(value: u64) -> u64 {
    let value = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draws(seed: u64, path: u64, purpose: Purpose) -> Vec<f64> {
        let mut random = Random::new(seed, path, purpose);
        (0..4).map(|_| random.normal()).collect()
    }

    #[test]
    fn a_seed_a_path_and_a_purpose_name_their_numbers() {
        let numbers = draws(7, 3, Purpose::Usage);
        assert_eq!(numbers, draws(7, 3, Purpose::Usage));
        assert_ne!(numbers, draws(8, 3, Purpose::Usage));
        assert_ne!(numbers, draws(7, 4, Purpose::Usage));
        assert_ne!(numbers, draws(7, 3, Purpose::Blocks));
    }

    #[test]
    fn moments_over_paths_are_those_of_the_distributions() {
        let paths = 40_000;
        let first = |path| {
            let mut random = Random::new(1, path, Purpose::IndexDiffusion);
            (random.normal(), random.exponential(), random.uniform())
        };
        let (mut normal, mut square, mut wait, mut uniform) = (0.0, 0.0, 0.0, 0.0);
        for path in 0..paths {
            let (z, e, u) = first(path);
            (normal, square, wait, uniform) = (normal + z, square + z * z, wait + e, uniform + u);
        }
        let count = paths as f64;
        // Four standard errors of each mean.
        let near =
            |sum: f64, mean: f64, sd: f64| (sum / count - mean).abs() < 4.0 * sd / count.sqrt();
        assert!(near(normal, 0.0, 1.0), "{normal}");
        assert!(near(square, 1.0, 2f64.sqrt()), "{square}");
        assert!(near(wait, 1.0, 1.0), "{wait}");
        assert!(near(uniform, 0.5, (1f64 / 12.0).sqrt()), "{uniform}");
    }
}
