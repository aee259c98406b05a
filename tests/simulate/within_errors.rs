//! Simulated figures against what they should be.

use tokenlock::simulate::sample::Estimate;

/// A figure within four of its own standard errors.
#[track_caller]
pub fn assert_within_four_errors(estimate: Estimate, exact: f64, what: &str) {
    let distance = (estimate.value - exact).abs() / estimate.standard_error;
    assert!(distance < 4.0, "{what}: {estimate:?} is not {exact}");
}
