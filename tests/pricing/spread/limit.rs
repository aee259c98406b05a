//! Spreads at the ends of their ranges, where the value is known or bounded.

use tokenlock::pricing::spread::{Spread, SpreadModel};

use super::{CRACK, discount};
use crate::exchange::SWAP;

#[test]
fn a_bend_that_is_thinner_than_any_step_is_not_missed() {
    // Next to perfect correlation the inner option is its payoff but for a layer of 1e-4 and less.
    for (spread, expected) in [
        (
            Spread {
                forward1: 110.00885998618395,
                forward2: 100.0,
                strike: 14.784493631711078,
                years: 0.824601839830146,
                rate: 0.0,
                volatility1: 0.10908155364729086,
                volatility2: 0.22522437809761373,
                correlation: 0.9999999870995939,
            },
            1.61008947566776,
        ),
        (
            Spread {
                forward1: 137.62380764257202,
                forward2: 100.0,
                strike: 9.996843297252635,
                years: 1.6706797060486385,
                rate: 0.0,
                volatility1: 0.17193257063445136,
                volatility2: 0.3934003660144916,
                correlation: -0.999999986355272,
            },
            48.71898877751535,
        ),
    ] {
        let found = spread.exact().unwrap();
        assert!((found / expected - 1.0).abs() < 1e-13, "{found} {expected}: {spread:?}");
    }
}

#[test]
fn what_black_gives_exactly_every_model_gives_exactly() {
    let margrabe = SWAP.value().unwrap();
    // (122 - 3) less a call on the other price, and a call struck at 120 + 3, in closed form.
    let cases = [
        (Spread { strike: 0.0, ..CRACK }, margrabe),
        (Spread { strike: -0.0, ..CRACK }, margrabe),
        (
            Spread { volatility1: 0.0, volatility2: 0.0, strike: -1.0, ..CRACK },
            3.0 * discount(&CRACK),
        ),
        (Spread { volatility1: 0.0, volatility2: 0.0, ..CRACK }, 0.0),
        (Spread { years: 0.0, strike: 1.5, ..CRACK }, 0.5),
        (Spread { volatility1: 0.0, strike: 130.0, ..CRACK }, 0.0),
    ];
    // A strike that vanishes beside the prices, to the last digits an exchange.
    let vanishing = [5e-324, -5e-324].map(|strike| (Spread { strike, ..CRACK }, margrabe));
    for (spread, expected) in cases.into_iter().chain(vanishing) {
        for model in SpreadModel::ALL {
            let found = spread.value(model).unwrap();
            assert!((found - expected).abs() < 1e-13, "{model:?} {found} {expected}: {spread:?}");
        }
    }
    // Only one price moves: Black on the difference.
    let option = |option_type, forward, strike, deviation| {
        discount(&CRACK)
            * tokenlock::pricing::black::undiscounted(option_type, forward, strike, deviation)
    };
    use tokenlock::pricing::option_type::OptionType::{Call, Put};
    let root = 0.5_f64.sqrt();
    for model in SpreadModel::ALL {
        let first = Spread { volatility2: 0.0, ..CRACK }.value(model).unwrap();
        assert_eq!(first, option(Call, 122.0, 123.0, 0.2 * root));
        let second = Spread { volatility1: 0.0, ..CRACK }.value(model).unwrap();
        let expected = option(Put, 120.0, 119.0, 0.25 * root);
        match model {
            SpreadModel::Kirk => assert!((second / expected - 1.0).abs() < 1e-3),
            _ => assert_eq!(second, expected),
        }
    }
}

#[test]
fn prices_that_move_as_one_are_priced_to_the_last_digits() {
    // One factor: exercised between the two points where both prices differ by the strike, so the
    // value is a sum of normal distributions. Correlations next to one must come close to it.
    let spread = Spread { strike: 10.0, rate: 0.0, years: 1.0, volatility2: 0.5, ..CRACK };
    let certain = Spread { correlation: 1.0, ..spread };
    let rule = tokenlock::pricing::quadrature::GaussLegendre::with_nodes(40);
    let difference = |z: f64| {
        let first = 122.0 * libm::exp(0.2 * z - 0.02);
        first - 120.0 * libm::exp(0.5 * z - 0.125) - 10.0
    };
    let crossing = |low, high| tokenlock::pricing::root::bracketed(low, high, 0.0, difference);
    let (low, high) = (crossing(-40.0, -2.0).unwrap_or(-40.0), crossing(-2.0, 5.0).unwrap());
    let density = tokenlock::pricing::normal::density;
    let expected =
        rule.integrate_in_panels(low.max(-12.0), high, 12, |z| density(z) * difference(z));
    let found = certain.exact().unwrap();
    assert!((found / expected - 1.0).abs() < 1e-12, "{found} {expected}");
    for apart in [1e-15, 1e-12, 1e-9] {
        let near = Spread { correlation: 1.0 - apart, ..spread }.exact().unwrap();
        assert!((near / expected - 1.0).abs() < 10.0 * apart + 1e-12, "{near} {expected}");
    }
    assert_eq!(certain.kirk2().unwrap(), found);
    let opposite = Spread { correlation: -1.0, ..spread }.exact().unwrap();
    let nearly = Spread { correlation: -1.0 + 1e-13, ..spread }.exact().unwrap();
    assert!((opposite / nearly - 1.0).abs() < 1e-11, "{opposite} {nearly}");
}

#[test]
fn extreme_spreads_stay_within_their_bounds() {
    let mut checked = 0;
    for strike in [-1e100, -200.0, -1e-90, 1e-90, 40.0, 1e100] {
        for volatility1 in [1e-12, 1.0, 100.0] {
            for volatility2 in [1e-12, 1.0, 100.0] {
                for correlation in [-1.0, -0.999_999, 0.3, 1.0 - 1e-15, 1.0] {
                    let spread = Spread {
                        strike,
                        volatility1,
                        volatility2,
                        correlation,
                        years: 100.0,
                        rate: 0.0,
                        ..CRACK
                    };
                    let least = (2.0 - strike).max(0.0);
                    let most = 122.0 + (-strike).max(0.0);
                    for model in SpreadModel::ALL {
                        let value = spread.value(model).unwrap();
                        let slack = 1e-13 * most;
                        assert!(
                            value >= least - slack && value <= most + slack,
                            "{value} {spread:?}"
                        );
                        checked += 1;
                    }
                }
            }
        }
    }
    assert_eq!(checked, 6 * 9 * 5 * 3);
}
