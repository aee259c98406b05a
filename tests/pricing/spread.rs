//! Differences of two futures.

use proptest::prelude::*;
use tokenlock::pricing::exchange::Exchange;
use tokenlock::pricing::spread::{Spread, SpreadModel};

use crate::golden::rows;

const SWAP: Exchange = Exchange {
    forward1: 122.0,
    forward2: 120.0,
    years: 0.5,
    rate: 0.1,
    volatility1: 0.2,
    volatility2: 0.25,
    correlation: 0.5,
};

fn exchange() -> impl Strategy<Value = Exchange> {
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

/// The integral by as many equal steps as it takes, which needs no panels and no bounds.
fn by_sum(spread: &Spread) -> f64 {
    let root = spread.years.sqrt();
    let (first, second) = (spread.volatility1 * root, spread.volatility2 * root);
    let rest = first * (1.0 - spread.correlation * spread.correlation).sqrt();
    let along = spread.correlation * first;
    let step = 1.0 / 128.0;
    let sum: f64 = (-1_280..=1_280)
        .map(|index| {
            let z = f64::from(index) * step + 0.5 * along;
            let given = spread.forward1 * libm::exp(along * z - 0.5 * along * along);
            let paid =
                spread.forward2 * libm::exp(second * z - 0.5 * second * second) + spread.strike;
            let option = tokenlock::pricing::option_type::OptionType::Call;
            let value = tokenlock::pricing::black::undiscounted(option, given, paid, rest);
            step * tokenlock::pricing::normal::density(z) * value
        })
        .sum();
    discount(spread) * sum
}

#[test]
fn golden_spreads() {
    let mut seen = [0, 0];
    for row in rows("spread.csv") {
        let growth = match row.text("model") {
            "kirk_forward" => 1.0,
            "kirk_spot" => libm::exp(row.number("rate") * row.number("years")),
            other => panic!("{other}"),
        };
        seen[usize::from(growth == 1.0)] += 1;
        let spread = Spread {
            forward1: growth * row.number("f1"),
            forward2: growth * row.number("f2"),
            strike: row.number("strike"),
            years: row.number("years"),
            rate: row.number("rate"),
            volatility1: row.number("vol1"),
            volatility2: row.number("vol2"),
            correlation: row.number("rho"),
        };
        row.assert_near(spread.kirk().unwrap(), "price", row.number("tol"));
        let (exact, second) = (spread.exact().unwrap(), spread.kirk2().unwrap());
        assert!((exact / by_sum(&spread) - 1.0).abs() < 1e-12, "{exact}: {row:?}");
        let kirk_error = (spread.kirk().unwrap() - exact).abs();
        assert!((second - exact).abs() < 0.01 * kirk_error, "{second} {exact}: {row:?}");
    }
    assert!(seen[0] > 0 && seen[1] > 0);
}

#[test]
fn spreads_by_an_integral_over_the_other_price() {
    // By conditioning on the first price instead of the second, at 25 digits with mpmath.
    for (spread, expected) in [
        (
            Spread {
                forward1: 122.0,
                forward2: 120.0,
                strike: 3.0,
                years: 0.5,
                rate: 0.1,
                volatility1: 0.2,
                volatility2: 0.25,
                correlation: 0.5,
            },
            6.927704472113991,
        ),
        (
            Spread {
                forward1: 110.0,
                forward2: 90.0,
                strike: 60.0,
                years: 1.0,
                rate: 0.05,
                volatility1: 0.3,
                volatility2: 0.2,
                correlation: 0.6,
            },
            1.502925660943395,
        ),
        (
            Spread {
                forward1: 85.0,
                forward2: 100.0,
                strike: 30.0,
                years: 2.0,
                rate: 0.03,
                volatility1: 0.6,
                volatility2: 0.9,
                correlation: 0.8,
            },
            8.00927418382726,
        ),
        (
            Spread {
                forward1: 100.0,
                forward2: 100.0,
                strike: -25.0,
                years: 1.5,
                rate: 0.0,
                volatility1: 0.35,
                volatility2: 0.55,
                correlation: -0.4,
            },
            51.30698517408032,
        ),
        (
            Spread {
                forward1: 70.0,
                forward2: 100.0,
                strike: 35.0,
                years: 0.5,
                rate: 0.02,
                volatility1: 0.3,
                volatility2: 0.3,
                correlation: 0.95,
            },
            1.486865328042928e-19,
        ),
    ] {
        let found = spread.exact().unwrap();
        assert!((found / expected - 1.0).abs() < 1e-12, "{found} {expected}: {spread:?}");
    }
}

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
fn the_last_step_of_a_spread_is_its_value() {
    for spread in [CRACK, Spread { strike: -3.0, ..CRACK }, Spread { strike: 0.0, ..CRACK }] {
        for model in SpreadModel::ALL {
            let working = spread.working(model).unwrap();
            assert_eq!(working.result(), Some(spread.value(model).unwrap()));
        }
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

#[test]
fn models_have_the_names_of_the_door() {
    let names = SpreadModel::ALL.map(|model| serde_json::to_string(&model).unwrap());
    assert_eq!(names, ["\"kirk\"", "\"kirk2\"", "\"exact\""]);
}

#[test]
fn a_bad_field_of_a_spread_is_named() {
    let message = |spread: Spread| spread.kirk().unwrap_err().to_string();
    let named = |spread, start| assert!(message(spread).starts_with(start));
    named(Spread { strike: f64::NAN, ..CRACK }, "not_finite: strike ");
    named(Spread { strike: -1e101, ..CRACK }, "out_of_range: strike ");
    named(Spread { forward1: -1.0, ..CRACK }, "out_of_range: forward1 ");
    named(Spread { volatility1: -1.0, ..CRACK }, "out_of_range: vol1 ");
}

#[test]
fn the_second_order_is_nearer_than_kirk() {
    // A grid of what a desk would ask, with all signs of the strike and of the correlation.
    let (mut nearer, mut asked) = (0, 0);
    for forward1 in [90.0, 100.0, 112.0, 130.0] {
        for strike in [-35.0, -8.0, 4.0, 15.0, 40.0] {
            for (volatility1, volatility2) in [(0.2, 0.3), (0.45, 0.25), (0.6, 0.6)] {
                for correlation in [-0.5, 0.2, 0.7, 0.9] {
                    for years in [0.2, 1.5] {
                        let spread = Spread {
                            forward1,
                            forward2: 100.0,
                            strike,
                            years,
                            rate: 0.03,
                            volatility1,
                            volatility2,
                            correlation,
                        };
                        let exact = spread.exact().unwrap();
                        let kirk = (spread.kirk().unwrap() - exact).abs();
                        let second = (spread.kirk2().unwrap() - exact).abs();
                        asked += 1;
                        nearer += usize::from(second <= kirk.max(1e-13 * forward1));
                    }
                }
            }
        }
    }
    assert!(nearer * 1_000 >= asked * 995, "{nearer} of {asked}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_spread_and_its_reverse_differ_by_the_forward_difference(spread in spread()) {
        let forward = discount(&spread) * (spread.forward1 - spread.forward2 - spread.strike);
        for model in SpreadModel::ALL {
            let parity = spread.value(model).unwrap() - reversed(spread).value(model).unwrap();
            prop_assert!((parity - forward).abs() < 1e-12, "{model:?} {parity} {forward}");
        }
    }

    #[test]
    fn a_spread_is_worth_between_its_bounds(spread in spread()) {
        let discount = discount(&spread);
        let least = discount * (spread.forward1 - spread.forward2 - spread.strike).max(0.0);
        let most = discount * (spread.forward1 + (-spread.strike).max(0.0));
        for model in SpreadModel::ALL {
            let value = spread.value(model).unwrap();
            prop_assert!(value >= least - 1e-13 && value <= most + 1e-13, "{model:?} {value}");
        }
    }

    #[test]
    fn a_spread_falls_with_strike_and_correlation_and_is_convex(
        spread in spread(), more in 0.0..0.5, tie in 0.0..1.0,
    ) {
        let value = |strike| Spread { strike, ..spread }.exact().unwrap();
        let (low, middle, high) =
            (value(spread.strike), value(spread.strike + more), value(spread.strike + 2.0 * more));
        let slack = 1e-13 * (1.0 + discount(&spread));
        prop_assert!(low >= middle - slack && middle >= high - slack);
        prop_assert!(low + high >= 2.0 * middle - 4.0 * slack);
        let correlation = spread.correlation + tie * (1.0 - spread.correlation);
        let tied = Spread { correlation, ..spread };
        prop_assert!(tied.exact().unwrap() <= low + slack);
    }

    #[test]
    fn a_spread_in_cents_is_worth_a_hundred_times_as_much(spread in spread()) {
        let cents = Spread {
            forward1: 100.0 * spread.forward1,
            forward2: 100.0 * spread.forward2,
            strike: 100.0 * spread.strike,
            ..spread
        };
        for model in SpreadModel::ALL {
            let (cents, dollars) = (cents.value(model).unwrap(), spread.value(model).unwrap());
            prop_assert!((cents - 100.0 * dollars).abs() < 1e-11, "{model:?} {cents} {dollars}");
        }
    }

    #[test]
    fn without_a_strike_a_spread_is_an_exchange(exchange in exchange()) {
        for model in SpreadModel::ALL {
            let spread = with_strike(exchange, 0.0).value(model).unwrap();
            let exchanged = exchange.value().unwrap();
            prop_assert!((spread - exchanged).abs() <= 1e-14, "{model:?} {spread} {exchanged}");
        }
        let close = with_strike(exchange, 1e-13).exact().unwrap();
        prop_assert!((close - exchange.value().unwrap()).abs() < 1e-12 * discount(&with_strike(exchange, 0.0)).max(1.0));
    }
}
