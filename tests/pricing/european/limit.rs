//! European options without uncertainty, and what is refused.

use tokenlock::pricing::error::PricingReason;
use tokenlock::pricing::european::European;
use tokenlock::pricing::option_type::OptionType::{self, Put};

use super::{OPTION, value};

#[test]
fn without_uncertainty_an_option_is_what_it_pays() {
    let discount = libm::exp(-0.04 * 0.75);
    for option_type in OptionType::ALL {
        for strike in [0.0, 90.0, 110.0] {
            let found = value(European { option_type, strike, volatility: 0.0, ..OPTION });
            let payoff = option_type.payoff(100.0, strike);
            assert_eq!((found.undiscounted, found.present_value), (payoff, discount * payoff));
            let pays = if payoff > 0.0 { option_type.sign() } else { 0.0 };
            assert_eq!(found.delta_forward, discount * pays);
            assert_eq!(
                (found.gamma_forward, found.vega, found.vanna, found.volga),
                (0.0, 0.0, 0.0, 0.0)
            );
            assert_eq!(found.theta, 0.04 * found.present_value);
            let expired = value(European { option_type, strike, years: 0.0, ..OPTION });
            assert_eq!((expired.present_value, expired.delta_forward), (payoff, pays));
            assert_eq!((expired.gamma_forward, expired.vega, expired.rho), (0.0, 0.0, 0.0));
        }
    }
}

#[test]
fn at_the_kink_greeks_are_limits_or_zero() {
    let kink = European { strike: 100.0, ..OPTION };
    let still = value(European { volatility: 0.0, ..kink });
    let nearly = value(European { volatility: 1e-12, ..kink });
    assert_eq!((still.present_value, still.gamma_forward, still.theta), (0.0, 0.0, 0.0));
    assert!((still.delta_forward - nearly.delta_forward).abs() < 1e-12);
    assert!((still.vega / nearly.vega - 1.0).abs() < 1e-12);
    assert!((still.vanna / nearly.vanna - 1.0).abs() < 1e-12);
    assert!(nearly.volga.abs() < 1e-9 && still.volga == 0.0);
    let expired = value(European { years: 0.0, option_type: Put, ..kink });
    assert_eq!((expired.present_value, expired.delta_forward), (0.0, -0.5));
    assert_eq!(
        (expired.gamma_forward, expired.vega, expired.theta, expired.vanna),
        (0.0, 0.0, 0.0, 0.0)
    );
}

#[test]
fn a_free_strike_is_the_forward() {
    let call = value(European { strike: 0.0, ..OPTION });
    assert_eq!((call.undiscounted, call.vega, call.gamma_forward), (100.0, 0.0, 0.0));
    let put = value(European { strike: 0.0, option_type: Put, ..OPTION });
    assert_eq!((put.present_value, put.delta_forward, put.theta), (0.0, 0.0, 0.0));
}

#[test]
fn errors_name_the_field() {
    for (option, field) in [
        (European { forward: 0.0, ..OPTION }, "forward"),
        (European { forward: f64::NAN, ..OPTION }, "forward"),
        (European { strike: -1.0, ..OPTION }, "strike"),
        (European { years: -0.1, ..OPTION }, "years"),
        (European { rate: f64::INFINITY, ..OPTION }, "rate"),
        (European { volatility: -0.2, ..OPTION }, "vol"),
    ] {
        assert_eq!(option.value().unwrap_err().field, field);
        assert_eq!(option.present_value().unwrap_err().field, field);
        assert_eq!(option.working().unwrap_err().field, field);
    }
    let steep = European { forward: 1e-100, strike: 1e-100, volatility: 1e-300, ..OPTION };
    let error = steep.value().unwrap_err();
    assert_eq!((error.field.as_ref(), error.reason), ("vol", PricingReason::ResultNotFinite));
    assert!(steep.present_value().is_ok());
}
