//! Differences of two futures.

mod law;
mod limit;
mod value;

use proptest::prelude::*;
use tokenlock::pricing::exchange::Exchange;
use tokenlock::pricing::spread::Spread;

use crate::exchange::exchange;

const CRACK: Spread = Spread {
    forward1: 122.0,
    forward2: 120.0,
    strike: 3.0,
    years: 0.5,
    rate: 0.1,
    volatility1: 0.2,
    volatility2: 0.25,
    correlation: 0.5,
};

fn spread() -> impl Strategy<Value = Spread> {
    (exchange(), -0.8..1.2).prop_map(|(exchange, strike)| with_strike(exchange, strike))
}

fn with_strike(exchange: Exchange, strike: f64) -> Spread {
    Spread {
        forward1: exchange.forward1,
        forward2: exchange.forward2,
        strike,
        years: exchange.years,
        rate: exchange.rate,
        volatility1: exchange.volatility1,
        volatility2: exchange.volatility2,
        correlation: exchange.correlation,
    }
}

/// The option that receives what this one pays.
fn reversed(spread: Spread) -> Spread {
    Spread {
        forward1: spread.forward2,
        forward2: spread.forward1,
        strike: -spread.strike,
        volatility1: spread.volatility2,
        volatility2: spread.volatility1,
        ..spread
    }
}

fn discount(spread: &Spread) -> f64 {
    libm::exp(-spread.rate * spread.years)
}
