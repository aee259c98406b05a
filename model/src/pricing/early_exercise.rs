//! What the right to exercise early adds to a put on a future, per unit of strike.
//!
//! Kim's integral (The Analytic Valuation of American Options, 1990) without a cost of carry: the
//! interest on strike less price while the price is below the boundary of [`ExerciseBoundary`],
//!
//! ∫ r e^(-rs) (N(-d + v) - F/K N(-d)) ds over s from 0 to the years to expiry, with
//! v = volatility √s and d = (ln F/K + b(years - s)) / v + v / 2.
//!
//! Calls need no formula of their own: a call at F struck at K is worth a put at K struck at F
//! (McDonald and Schroder, A Parity Result for American Options, 1998).

use super::exercise_boundary::{ExerciseBoundary, perpetual_distance, perpetual_power, relaxation};
use super::mills;
use super::normal::{INVERSE_SQRT_TWO_PI, cumulative, density};

/// A value per unit of strike, and its slope by the futures price.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PutPart {
    /// The value divided by the strike.
    pub value: f64,
    /// The value's derivative by the futures price.
    pub delta: f64,
}

/// What early exercise adds to a European put, for a futures price at `log_moneyness` = ln F/K
/// above the boundary that was solved for just these years, rate and volatility.
pub fn premium(
    boundary: &ExerciseBoundary,
    years: f64,
    rate: f64,
    volatility: f64,
    log_moneyness: f64,
) -> PutPart {
    let (deviation, interest) = (volatility * years.sqrt(), rate * years);
    let (mut value, mut slope) = (0.0, 0.0);
    for (sine, cosine, weight, distance) in boundary.price_nodes() {
        let v = deviation * sine;
        let below = (log_moneyness + distance) / v - 0.5 * v;
        let d = below + v;
        let chance = cumulative(-d);
        let share = 2.0 * interest * weight * cosine * libm::exp(-interest * sine * sine);
        value += share * sine * (cumulative(-below) - price_share(log_moneyness, d, chance));
        slope += share * (sine * chance + density(d) * libm::expm1(distance) / deviation);
    }
    PutPart { value: value.max(0.0), delta: -slope }
}

/// The whole value of the put where that of a perpetual one is the same to 1e-8 of the strike.
pub fn perpetual(years: f64, rate: f64, volatility: f64, log_moneyness: f64) -> Option<PutPart> {
    let distance = perpetual_distance(rate, volatility);
    let above = 0.5 * (distance + log_moneyness.max(0.0));
    if relaxation(rate, volatility, years) < ENDLESS_RELAXATION + above {
        return None;
    }
    let power = perpetual_power(rate, volatility);
    let value = -libm::expm1(-distance) * libm::exp(-power * (log_moneyness + distance));
    Some(PutPart { value, delta: -power * value * libm::exp(-log_moneyness) })
}

/// From how many relaxations on a price at the strike does not feel the end.
pub const ENDLESS_RELAXATION: f64 = 30.0;

/// F/K times the chance of -d; far above the strike through the Mills ratio, since the factors leave
/// the floating-point numbers before their product does.
fn price_share(log_moneyness: f64, d: f64, chance: f64) -> f64 {
    if log_moneyness < 600.0 {
        return libm::exp(log_moneyness) * chance;
    }
    INVERSE_SQRT_TWO_PI * libm::exp(log_moneyness - 0.5 * d * d) * mills::ratio(d)
}
