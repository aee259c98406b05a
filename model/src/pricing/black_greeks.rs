//! First and second derivatives of Black-76 on bare numbers, undiscounted.
//!
//! F. Black (1976) as in [`black`](super::black), differentiated. Every derivative is a multiple of
//! the density F φ(d1) = K φ(d2) or, for the deltas, of a tail by its Mills ratio, so that none
//! cancels far out of the money. Measured against 80-digit arithmetic on 20,000 random inputs
//! (volatilities from 0.1 % to 300 %, 1e-4 to 20 years), the relative error is below 3e-13 within 8
//! standard deviations of the strike and below 3e-12 up to 36; closer to where a derivative changes
//! its sign (d1 = 0 or d2 = 0) than random inputs come, it grows.
//!
//! Without volatility or time the value is a kink at the strike. Away from it all derivatives are
//! those of what the option pays. At it they are the limits from above zero where these are finite,
//! and zero for gamma, dual gamma and decay where they are not; delta is one half.

use std::f64::consts::FRAC_1_SQRT_2;

use super::black::Distance;
use super::mills;
use super::normal;
use super::option_type::OptionType;

/// An undiscounted value and its derivatives by forward F, strike K, volatility σ and years T.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Greeks {
    /// The value itself, in money per unit.
    pub value: f64,
    /// d1, infinite where nothing is uncertain.
    pub d1: f64,
    /// d2, infinite where nothing is uncertain.
    pub d2: f64,
    /// By F.
    pub delta: f64,
    /// By F twice.
    pub gamma: f64,
    /// By σ.
    pub vega: f64,
    /// By T.
    pub decay: f64,
    /// By F and σ.
    pub vanna: f64,
    /// By σ twice.
    pub volga: f64,
    /// By K.
    pub dual_delta: f64,
    /// By K twice: the density of the price at expiry.
    pub dual_gamma: f64,
}

/// Value and derivatives. `forward` above zero; `strike`, `years` and `volatility` may be zero.
pub fn greeks(
    option_type: OptionType,
    forward: f64,
    strike: f64,
    years: f64,
    volatility: f64,
) -> Greeks {
    let root = years.sqrt();
    let deviation = volatility * root;
    if strike == 0.0 || deviation == 0.0 {
        return certain(option_type, forward, strike, root);
    }
    let distance = Distance::between(forward, strike, deviation);
    let density = distance.density();
    let value = option_type.payoff(forward, strike) + distance.time_value_with(density);
    let (near, far) = (distance.nearer(), distance.deviations + distance.half);
    let (d1, d2) = if forward < strike { (near, -far) } else { (far, -near) };
    let sign = option_type.sign();
    let delta = sign * cumulative(sign * d1, density / forward);
    let dual_delta = -sign * cumulative(sign * d2, density / strike);
    // Where the density is nothing, d1 and d2 may be beyond all numbers.
    if density == 0.0 {
        return Greeks { value, d1, d2, delta, dual_delta, ..Greeks::NONE };
    }
    let vega = density * root;
    Greeks {
        value,
        d1,
        d2,
        delta,
        gamma: density / forward / (forward * deviation),
        vega,
        decay: if years > 0.0 { 0.5 * density * volatility / root } else { 0.0 },
        vanna: -(density / forward) * d2 / volatility,
        volga: vega * d1 * (d2 / volatility),
        dual_delta,
        dual_gamma: density / strike / (strike * deviation),
    }
}

impl Greeks {
    const NONE: Self = Self {
        value: 0.0,
        d1: 0.0,
        d2: 0.0,
        delta: 0.0,
        gamma: 0.0,
        vega: 0.0,
        decay: 0.0,
        vanna: 0.0,
        volga: 0.0,
        dual_delta: 0.0,
        dual_gamma: 0.0,
    };
}

/// N(d), with the density at d known.
fn cumulative(d: f64, density: f64) -> f64 {
    // Near zero the tail is the error function's own affair; far away this saves its exponential.
    if d.abs() < 1.0 {
        0.5 * libm::erfc(-d * FRAC_1_SQRT_2)
    } else if density == 0.0 {
        // Beyond the density's range, where d may be infinite.
        if d > 0.0 { 1.0 } else { 0.0 }
    } else {
        let tail = density * mills::ratio(d.abs());
        if d > 0.0 { 1.0 - tail } else { tail }
    }
}

/// The limit where nothing is uncertain: no volatility, no time, or no strike.
fn certain(option_type: OptionType, forward: f64, strike: f64, root: f64) -> Greeks {
    let sign = option_type.sign();
    let value = option_type.payoff(forward, strike);
    if forward != strike {
        let d = if forward > strike { f64::INFINITY } else { f64::NEG_INFINITY };
        let share = if sign * d > 0.0 { sign } else { 0.0 };
        return Greeks { value, d1: d, d2: d, delta: share, dual_delta: -share, ..Greeks::NONE };
    }
    let vega = forward * normal::INVERSE_SQRT_TWO_PI * root;
    Greeks {
        value,
        delta: 0.5 * sign,
        vega,
        vanna: 0.5 * vega / forward,
        dual_delta: -0.5 * sign,
        ..Greeks::NONE
    }
}
