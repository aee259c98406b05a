//! Mean and standard deviation of an average of prices, such as a year's average cost.
//!
//! The later of two log prices is e = e^{-kappa (t - s)} times the earlier one plus what is new, so
//! that E[P_s P_t] is a moment of order 1 + e at s times what is new. Over E[P_s] E[P_t], whose
//! orders at s are 1 and e, what is new and the trend cancel. Of the diffusion, with variance v at s,
//! ((1 + e)² - 1 - e²) v / 2 = e v is left; of the jumps, with log moments J at s, the same difference:
//!
//! ln E[P_s P_t] / (E[P_s] E[P_t]) = c(s, t) = e v + J(1 + e) - J(1) - J(e).
//!
//! The variance of the mean of n prices with forwards F is the sum over all pairs of
//! F_s F_t (e^c - 1) / n².

use super::MeanRevertingJump;
use crate::pricing::error::PricingError;
use crate::pricing::input::{YEARS, finite};

impl MeanRevertingJump {
    /// Mean and standard deviation of the average price over some times.
    ///
    /// # Errors
    /// Where a number is out of range, no time is given, or the result is beyond floating-point
    /// numbers.
    pub fn average(&self, times: &[f64]) -> Result<(f64, f64), PricingError> {
        YEARS.named("times").check_each(times)?;
        let forwards: Vec<f64> =
            times.iter().map(|time| self.forward(*time)).collect::<Result<_, _>>()?;
        let count = times.len() as f64;
        let mut variance = 0.0;
        for (index, time) in times.iter().enumerate() {
            for (other, forward) in times.iter().zip(&forwards) {
                let excess = libm::expm1(self.log_covariance(time.min(*other), time.max(*other)));
                variance += forwards[index] * forward * excess;
            }
        }
        let deviation = variance.max(0.0).sqrt() / count;
        let mean = forwards.iter().sum::<f64>() / count;
        Ok((mean, finite(deviation, &YEARS, times[0])?))
    }

    /// ln(E[P_s P_t] / (E[P_s] E[P_t])) for s at or before t.
    fn log_covariance(&self, earlier: f64, later: f64) -> f64 {
        let left = libm::exp(-self.trend.kappa() * (later - earlier));
        let diffusion = left * self.diffusion_variance(earlier);
        // Both log prices hold the earlier one's jumps, decayed by different times.
        let jumps = |order: f64| match self.decayed_jumps(earlier) {
            Some(jumps) => jumps.log_moment(order),
            None => {
                let growth = order * (self.jump_mean + 0.5 * order * self.jump_sd * self.jump_sd);
                self.jump_rate * earlier * libm::expm1(growth)
            }
        };
        diffusion + jumps(1.0 + left) - jumps(1.0) - jumps(left)
    }
}
