//! An exchange of two futures.

use proptest::prelude::*;
use tokenlock::pricing::exchange::Exchange;

pub const SWAP: Exchange = Exchange {
    forward1: 122.0,
    forward2: 120.0,
    years: 0.5,
    rate: 0.1,
    volatility1: 0.2,
    volatility2: 0.25,
    correlation: 0.5,
};

pub fn exchange() -> impl Strategy<Value = Exchange> {
    (0.5..2.0, 0.5..2.0, 0.0..5.0, -0.1..0.2, 0.0..1.5, 0.0..1.5, -1.0..=1.0).prop_map(
        |(forward1, forward2, years, rate, volatility1, volatility2, correlation)| Exchange {
            forward1,
            forward2,
            years,
            rate,
            volatility1,
            volatility2,
            correlation,
        },
    )
}

fn swapped(exchange: Exchange) -> Exchange {
    Exchange {
        forward1: exchange.forward2,
        forward2: exchange.forward1,
        volatility1: exchange.volatility2,
        volatility2: exchange.volatility1,
        ..exchange
    }
}

#[test]
fn the_last_step_of_an_exchange_is_its_value() {
    assert_eq!(SWAP.working().unwrap().result(), Some(SWAP.value().unwrap()));
}

#[test]
fn an_exchange_without_risk_is_worth_the_discounted_difference() {
    let difference = 2.0 * libm::exp(-0.05);
    let together = Exchange { volatility2: 0.2, correlation: 1.0, ..SWAP };
    let still = Exchange { volatility1: 0.0, volatility2: 0.0, ..SWAP };
    for certain in [together, still] {
        assert!((certain.value().unwrap() - difference).abs() < 1e-15);
        assert_eq!(swapped(certain).value().unwrap(), 0.0);
    }
    assert_eq!(Exchange { years: 0.0, ..SWAP }.value().unwrap(), 2.0);
}

#[test]
fn prices_that_nearly_move_as_one_lose_no_digits() {
    // At the money the value is F s / sqrt(2 pi) for small s, and s² = 2 (1 - rho) v² T.
    for apart in [1e-12, 1e-15] {
        let correlation = 1.0 - apart;
        let exchange =
            Exchange { forward2: 122.0, volatility1: 0.25, rate: 0.0, correlation, ..SWAP };
        let deviation = (2.0 * (1.0 - correlation) * 0.0625 * 0.5).sqrt();
        let expected = 122.0 * deviation * 0.398_942_280_401_432_7;
        let found = exchange.value().unwrap();
        // Black's formula as a difference has the last digits of the forward as its error.
        assert!((found - expected).abs() < 1e-13, "{found} {expected}");
    }
}

#[test]
fn a_bad_field_of_an_exchange_is_named() {
    let message = |exchange: Exchange| exchange.value().unwrap_err().to_string();
    let named = |exchange, start| assert!(message(exchange).starts_with(start));
    named(Exchange { forward2: 0.0, ..SWAP }, "out_of_range: forward2 ");
    named(Exchange { correlation: 1.1, ..SWAP }, "out_of_range: correlation ");
    named(Exchange { volatility2: f64::INFINITY, ..SWAP }, "not_finite: vol2 ");
}

proptest! {
    #[test]
    fn exchanging_back_is_worth_the_difference_less(exchange in exchange()) {
        let discount = libm::exp(-exchange.rate * exchange.years);
        let difference = exchange.forward1 - exchange.forward2;
        let parity = exchange.value().unwrap() - swapped(exchange).value().unwrap();
        prop_assert!((parity - discount * difference).abs() < 1e-15 * 10.0 * discount.max(1.0));
    }

    #[test]
    fn an_exchange_is_worth_between_the_difference_and_what_is_received(exchange in exchange()) {
        let discount = libm::exp(-exchange.rate * exchange.years);
        let value = exchange.value().unwrap();
        let least = discount * (exchange.forward1 - exchange.forward2).max(0.0);
        prop_assert!(value >= least - 1e-14 && value <= discount * exchange.forward1 + 1e-14);
    }

    #[test]
    fn an_exchange_is_worth_less_with_more_correlation(exchange in exchange(), more in 0.0..1.0) {
        let correlation = exchange.correlation + more * (1.0 - exchange.correlation);
        let tied = Exchange { correlation, ..exchange };
        prop_assert!(tied.value().unwrap() <= exchange.value().unwrap() + 1e-14);
    }

    #[test]
    fn an_exchange_in_cents_is_worth_a_hundred_times_as_much(exchange in exchange()) {
        let cents = Exchange {
            forward1: 100.0 * exchange.forward1,
            forward2: 100.0 * exchange.forward2,
            ..exchange
        };
        let (cents, dollars) = (cents.value().unwrap(), exchange.value().unwrap());
        prop_assert!((cents - 100.0 * dollars).abs() < 1e-12, "{cents} {dollars}");
    }
}
