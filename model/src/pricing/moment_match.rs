//! The average of fixings taken as lognormal, with its first two moments matched.
//!
//! Turnbull and Wakeman, A Quick Algorithm for Pricing European Average Options, Journal of
//! Financial and Quantitative Analysis 26(3), 1991, and Levy, Pricing European Average Rate
//! Currency Options, Journal of International Money and Finance 11(5), 1992. For comparison only:
//! the average is less skewed than a lognormal, so that out-of-the-money calls come out too low.

/// The standard deviation of the log of a lognormal with the first two moments of a sum of weights
/// times a lognormal martingale at the dates when its log has had these variances.
///
/// The weights sum to 1, the variances do not decrease.
pub fn standard_deviation(weights: &[f64], variances: &[f64]) -> f64 {
    let largest = variances.last().copied().unwrap_or(0.0);
    let pairs = |power: &dyn Fn(f64) -> f64| {
        let (mut later, mut sum) = (0.0, 0.0);
        for (weight, variance) in weights.iter().zip(variances).rev() {
            sum += weight * (weight + 2.0 * later) * power(*variance);
            later += weight;
        }
        sum
    };
    let variance = if largest < 1.0 {
        // Without the 1, so that a small variance keeps its digits.
        libm::log1p(pairs(&libm::expm1))
    } else {
        // By the largest term, so that a large variance stays finite.
        largest + libm::log(pairs(&|variance| libm::exp(variance - largest)))
    };
    variance.max(0.0).sqrt()
}
