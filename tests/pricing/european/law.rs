//! What holds for any European option.

use proptest::prelude::*;
use tokenlock::pricing::black_greeks;
use tokenlock::pricing::european::{European, EuropeanValue};
use tokenlock::pricing::option_type::OptionType::{self, Call, Put};

use super::value;

/// Any option whose greeks are of ordinary size.
fn ordinary() -> impl Strategy<Value = European> {
    let either = prop_oneof![Just(Call), Just(Put)];
    (either, 0.1..1e3, -2.0..2.0, 0.05..3.0, -0.1..0.2, 0.05..1.5).prop_map(
        |(option_type, forward, deviations, years, rate, volatility): (
            OptionType,
            f64,
            f64,
            f64,
            f64,
            f64,
        )| {
            let strike = forward * libm::exp(deviations * volatility * years.sqrt());
            European { option_type, forward, strike, years, rate, volatility }
        },
    )
}

/// Any option at all.
fn any_option() -> impl Strategy<Value = European> {
    let either = prop_oneof![Just(Call), Just(Put)];
    let price = || (-100.0..100.0).prop_map(|exponent: f64| libm::pow(10.0, exponent));
    let small = |max: f64| {
        prop_oneof![
            Just(0.0),
            Just(max),
            0.0..max,
            (-300.0..0.0).prop_map(move |e: f64| max * libm::pow(10.0, e))
        ]
    };
    (either, price(), price(), any::<bool>(), small(100.0), -2.0..2.0, small(100.0), 0.8..1.25)
        .prop_map(
            |(option_type, forward, strike, close, years, rate, volatility, near): (
                OptionType,
                f64,
                f64,
                bool,
                f64,
                f64,
                f64,
                f64,
            )| {
                // Prices a hundred powers of ten apart have nothing to say to each other.
                let strike = if close { f64::min(forward * near, 1e100) } else { strike };
                European { option_type, forward, strike, years, rate, volatility }
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn calls_less_puts_are_the_discounted_forward(option in ordinary()) {
        let call = value(European { option_type: Call, ..option });
        let put = value(European { option_type: Put, ..option });
        let discount = libm::exp(-option.rate * option.years);
        let scale = discount * option.forward.max(option.strike);
        let parity = discount * (option.forward - option.strike);
        prop_assert!((call.present_value - put.present_value - parity).abs() <= 1e-15 * scale);
        prop_assert!((call.delta_forward - put.delta_forward - discount).abs() <= 1e-14 * discount);
        prop_assert_eq!(call.gamma_forward, put.gamma_forward);
        prop_assert_eq!((call.vega, call.vanna, call.volga), (put.vega, put.vanna, put.volga));
    }

    #[test]
    fn cents_and_dollars_give_the_same(option in ordinary()) {
        let dollars = value(option);
        let cents = value(European {
            forward: 100.0 * option.forward,
            strike: 100.0 * option.strike,
            ..option
        });
        let near = |found: f64, expected: f64| (found - expected).abs() <= 1e-12 * expected.abs();
        prop_assert!(near(cents.present_value, 100.0 * dollars.present_value));
        prop_assert!(near(cents.delta_forward, dollars.delta_forward));
        prop_assert!(near(cents.gamma_forward, 0.01 * dollars.gamma_forward));
        prop_assert!(near(cents.vega, 100.0 * dollars.vega));
    }

    #[test]
    fn nothing_escapes_as_nan(option in any_option()) {
        if let Ok(found) = option.value() {
            let all = [
                found.present_value, found.undiscounted, found.delta_forward, found.gamma_forward,
                found.vega, found.theta, found.rho, found.vanna, found.volga,
            ];
            prop_assert!(all.iter().all(|number| number.is_finite()), "{found:?}");
            prop_assert!(found.gamma_forward >= 0.0 && found.vega >= 0.0);
            let most = if option.option_type == Call { option.forward } else { option.strike };
            let payoff = option.option_type.payoff(option.forward, option.strike);
            prop_assert!(payoff <= found.undiscounted && found.undiscounted <= most * (1.0 + 1e-15));
            let discount = libm::exp(-option.rate * option.years);
            let share = found.delta_forward * option.option_type.sign() / discount;
            prop_assert!((0.0..=1.0 + 1e-15).contains(&share), "{share}");
            let working = option.working().unwrap();
            prop_assert!(working.steps.iter().all(|step| step.value.is_finite()), "{working:?}");
        } else {
            // The price itself is answered even where a greek is beyond all numbers.
            prop_assert!(option.present_value().is_ok());
        }
    }

    #[test]
    fn prices_rise_with_volatility_and_bend_upward_in_the_strike(option in ordinary(), more in 1.001..2.0) {
        let at = |volatility, strike| value(European { volatility, strike, ..option }).present_value;
        let (volatility, strike) = (option.volatility, option.strike);
        prop_assert!(at(volatility * more, strike) > at(volatility, strike));
        let (low, high) = (at(volatility, strike / more), at(volatility, strike * more));
        let weight = (strike * more - strike) / (strike * more - strike / more);
        let slack = 1e-14 * option.forward.max(strike * more);
        prop_assert!(at(volatility, strike) <= weight * low + (1.0 - weight) * high + slack);
    }

    #[test]
    fn greeks_are_slopes(option in ordinary()) {
        let found = value(option);
        let by = |change: &dyn Fn(f64) -> European, step: f64, of: &dyn Fn(EuropeanValue) -> f64| {
            // Fourth order, so that a large step can stay clear of rounding.
            let at = |steps: f64| of(value(change(steps * step)));
            (8.0 * (at(1.0) - at(-1.0)) - (at(2.0) - at(-2.0))) / (12.0 * step)
        };
        let deviation = option.volatility * option.years.sqrt();
        let forward = |step: f64| European { forward: option.forward + step, ..option };
        let volatility = |step: f64| European { volatility: option.volatility + step, ..option };
        let years = |step: f64| European { years: option.years + step, ..option };
        let rate = |step: f64| European { rate: option.rate + step, ..option };
        let price = |value: EuropeanValue| value.present_value;
        let bump = 2e-3 * option.forward * deviation.min(1.0);
        let (point, day) = (2e-3 * option.volatility, 2e-3 * option.years);
        let root = option.years.sqrt();
        let scale = option.forward.max(option.strike);
        for (name, found, slope, size) in [
            ("delta", found.delta_forward, by(&forward, bump, &price), 1.0),
            ("gamma", found.gamma_forward, by(&forward, bump, &|v| v.delta_forward), 1.0 / (option.forward * deviation)),
            ("vega", found.vega, by(&volatility, point, &price), scale * root),
            ("theta", -found.theta, by(&years, day, &price), scale / option.years),
            ("rho", found.rho, by(&rate, 1e-3, &price), scale * option.years),
            ("vanna", found.vanna, by(&volatility, point, &|v| v.delta_forward), 1.0 / option.volatility),
            ("volga", found.volga, by(&volatility, point, &|v| v.vega), scale * root / option.volatility),
        ] {
            prop_assert!((found - slope).abs() <= 1e-8 * size, "{}: {} is not {}", name, found, slope);
        }
    }

    #[test]
    fn strike_derivatives_follow_from_the_forwards(option in ordinary()) {
        let European { option_type, forward, strike, years, volatility, .. } = option;
        let found = black_greeks::greeks(option_type, forward, strike, years, volatility);
        // A value is homogeneous in forward and strike.
        let sum = forward * found.delta + strike * found.dual_delta;
        prop_assert!((sum - found.value).abs() <= 1e-13 * forward.max(strike));
        let (by_forward, by_strike) = (forward * forward * found.gamma, strike * strike * found.dual_gamma);
        prop_assert!((by_forward - by_strike).abs() <= 1e-12 * by_strike);
    }
}
