//! What simulated figures are held to.

use tokenlock::pricing::mean_reverting_jump::MeanRevertingJump;
use tokenlock::simulate::preset::Preset;
use tokenlock::simulate::sample::{Estimate, Sample};

pub use super::within_errors::assert_within_four_errors;

/// The correlation of two lists, its error from the figure's influence function: no law is assumed.
pub fn correlation(first: &[f64], second: &[f64]) -> Estimate {
    let (first, second) = (standardized(first), standardized(second));
    let count = first.len() as f64;
    let value = first.iter().zip(&second).map(|(a, b)| a * b).sum::<f64>() / count;
    let influence =
        first.iter().zip(&second).map(|(a, b)| a * b - 0.5 * value * (a * a + b * b)).collect();
    Estimate { value, standard_error: Sample::new(influence, false).unwrap().mean().standard_error }
}

fn standardized(list: &[f64]) -> Vec<f64> {
    let count = list.len() as f64;
    let mean = list.iter().sum::<f64>() / count;
    let variance = list.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / count;
    list.iter().map(|x| (x - mean) / variance.sqrt()).collect()
}

/// The ends of the first `count` months, in years.
pub fn months(count: u32) -> Vec<f64> {
    (1..=count).map(|month| f64::from(month) / 12.0).collect()
}

/// A broad index: it drifts, diffuses and jumps.
pub fn broad_index() -> MeanRevertingJump {
    Preset::OpenWeightIndex.model(1.5).unwrap()
}

/// An index that reverts and jumps.
pub fn reverting_index() -> MeanRevertingJump {
    Preset::Xing.model(2.0).unwrap()
}
