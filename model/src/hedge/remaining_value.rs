//! What the fixings still to come are worth, day by day, as a function of the index.
//!
//! On a day, the value of all later fixings is sum of w_u exp(b_u + s_u D), where D is how far the
//! log price is from where it would be without chance. Without reversion every s_u is 1, and one
//! exponential says it all. With reversion, each day's function is interpolated in D at Chebyshev
//! points, so that a path costs a short polynomial a day instead of an exponential a fixing. Beyond
//! five standard deviations of D the sum itself is taken.

use std::f64::consts::PI;

use super::daily_strip::{DailyStrip, years_of};
use crate::pricing::error::PricingError;

/// Standard deviations of D that are interpolated over.
const REACH: f64 = 5.0;
/// Widest half of an interval that is interpolated over.
const WIDEST: f64 = 8.0;
/// Bound on the interpolation's error, relative to the smallest value in the interval.
const PRECISION: f64 = 1e-10;

/// The values of a strip's later fixings.
#[derive(Clone, Debug)]
pub(super) struct RemainingValue<'a> {
    strip: &'a DailyStrip,
    weights: Vec<f64>,
    form: ValueFunction,
}

#[derive(Clone, Debug)]
enum ValueFunction {
    /// The value at D = 0 by day, which is multiplied by e^D.
    Exponential(Vec<f64>),
    /// Chebyshev coefficients by day on `centre` ± `half`.
    Polynomial { centre: f64, half: f64, count: usize, coefficients: Vec<f64> },
}

impl<'a> RemainingValue<'a> {
    /// Tabulates the values.
    pub fn new(strip: &'a DailyStrip) -> Result<Self, PricingError> {
        let model = strip.model();
        let weights = strip.weights();
        let form = if model.trend.kappa() == 0.0 {
            let days = 0..=strip.last_day();
            ValueFunction::Exponential(days.map(|day| direct(strip, &weights, day, 0.0)).collect())
        } else {
            let years = years_of(strip.last_day());
            let without_chance = strip.log_spot() + strip.shift(strip.last_day());
            let by_jumps = model.mean_of_log(years)? - without_chance;
            let half = REACH * model.variance_of_log(years)?.sqrt() + 0.5 * by_jumps.abs();
            interpolate(strip, &weights, 0.5 * by_jumps, half.clamp(1e-6, WIDEST))
        };
        Ok(Self { strip, weights, form })
    }

    /// By day, the shares of lots whose price its index makes.
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// The value of the fixings after a day at a deviation D of the log price.
    pub fn at(&self, day: usize, deviation: f64) -> f64 {
        match &self.form {
            // OK because every day to the last has a value.
            ValueFunction::Exponential(values) => values[day] * libm::exp(deviation),
            ValueFunction::Polynomial { centre, half, count, coefficients } => {
                let x = (deviation - centre) / half;
                if x.abs() > 1.0 {
                    return direct(self.strip, &self.weights, day, deviation);
                }
                // OK because every day to the last has that number of coefficients.
                clenshaw(&coefficients[day * count..(day + 1) * count], x)
            }
        }
    }
}

/// The sum over later fixings itself.
fn direct(strip: &DailyStrip, weights: &[f64], day: usize, deviation: f64) -> f64 {
    let fixing = |(fixing, weight): (usize, &f64)| {
        let log = strip.log_forward(day, fixing) + strip.slope(fixing - day) * deviation;
        weight * libm::exp(log)
    };
    let later = weights.iter().enumerate().skip(day + 1);
    later.filter(|(_, weight)| **weight != 0.0).map(fixing).sum()
}

fn interpolate(strip: &DailyStrip, weights: &[f64], centre: f64, half: f64) -> ValueFunction {
    let count = coefficients_for(half);
    // cos(order x the angle of a point), from one table of a whole turn.
    let turn: Vec<f64> =
        (0..4 * count).map(|part| libm::cos(0.5 * PI * part as f64 / count as f64)).collect();
    // OK because a remainder is below what it is by.
    let cosine = |order: usize, index: usize| turn[order * (2 * index + 1) % turn.len()];
    let point = |index: usize| centre + half * cosine(1, index);
    // e^(s D) by days left and point, which every day shares.
    let powers: Vec<f64> = (0..weights.len())
        .flat_map(|left| (0..count).map(move |index| libm::exp(strip.slope(left) * point(index))))
        .collect();
    let mut coefficients = Vec::with_capacity(weights.len() * count);
    let mut values = vec![0.0; count];
    for day in 0..weights.len() {
        values.fill(0.0);
        for (fixing, weight) in weights.iter().enumerate().skip(day + 1) {
            if *weight == 0.0 {
                continue;
            }
            let scale = weight * libm::exp(strip.log_forward(day, fixing));
            let left = fixing - day;
            // OK because each number of days left has that number of powers.
            for (value, power) in values.iter_mut().zip(&powers[left * count..]) {
                *value += scale * power;
            }
        }
        for order in 0..count {
            let term = |(index, value): (usize, &f64)| value * cosine(order, index);
            let sum: f64 = values.iter().enumerate().map(term).sum();
            let first = if order == 0 { 1.0 } else { 2.0 };
            coefficients.push(first * sum / count as f64);
        }
    }
    ValueFunction::Polynomial { centre, half, count, coefficients }
}

/// How many coefficients e^(s D), s at most 1, needs on an interval of this half width: the first
/// left out is 2 I_n(half), less than 2 (half / 2)^n / n! e^(half² / 4n), and e^-half the least.
fn coefficients_for(half: f64) -> usize {
    let mut term = 2.0 * libm::exp(2.0 * half);
    let mut count = 0;
    while term > PRECISION {
        count += 1;
        term *= 0.5 * half / count as f64;
    }
    count.max(2)
}

/// A Chebyshev series at x.
fn clenshaw(coefficients: &[f64], x: f64) -> f64 {
    let (mut next, mut after) = (0.0, 0.0);
    for coefficient in coefficients.iter().skip(1).rev() {
        (next, after) = (2.0 * x * next - after + coefficient, next);
    }
    coefficients.first().copied().unwrap_or(0.0) + x * next - after
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hedge::daily_strip::HeldMonth;
    use crate::pricing::curve::premium::PremiumCurve;
    use crate::pricing::mean_reverting_jump::{Level, MeanRevertingJump, Trend};

    fn worst_error(kappa: f64, jump_sd: f64) -> f64 {
        let level = Level { theta0: 0.7, beta: -0.35, season_amplitude: 0.08, season_period: 1.0 };
        let trend = Trend::with_speed(kappa, level);
        let (volatility, jump_rate, jump_mean) = (0.4, 3.0, 0.1);
        let model =
            MeanRevertingJump { spot: 2.0, trend, volatility, jump_rate, jump_mean, jump_sd };
        let months = (1..=12).map(|month| HeldMonth::mean(month as f64, month)).collect();
        let premium = PremiumCurve::flat(0.05).unwrap();
        let strip = DailyStrip::new(&model, &premium, months).unwrap();
        let value = RemainingValue::new(&strip).unwrap();
        let mut worst: f64 = 0.0;
        for day in [0, 1, 20, 21, 130, 250, 251] {
            for step in -30..=30 {
                let deviation = f64::from(step) * 0.1;
                let exact = direct(&strip, value.weights(), day, deviation);
                worst = worst.max((value.at(day, deviation) / exact - 1.0).abs());
            }
        }
        assert_eq!(value.at(252, 0.3), 0.0);
        worst
    }

    #[test]
    fn the_table_is_the_sum() {
        for kappa in [0.0, 1e-3, 0.5, 2.5, 50.0] {
            for jump_sd in [0.0, 0.25, 0.8] {
                let error = worst_error(kappa, jump_sd);
                assert!(error < 1e-9, "kappa {kappa}, jumps {jump_sd}: {error:e}");
            }
        }
    }
}
