//! What holds for any American option.

use proptest::prelude::*;
use tokenlock::pricing::american::American;
use tokenlock::pricing::option_type::OptionType;

use super::{european, intrinsic, value};

fn options() -> impl Strategy<Value = American> {
    let option_type = prop_oneof![Just(OptionType::Call), Just(OptionType::Put)];
    (option_type, -0.7..0.7, -4.0..1.6, -7.0..-1.2, -3.0..0.4).prop_map(
        |(option_type, moneyness, years, rate, volatility): (_, f64, f64, f64, f64)| American {
            option_type,
            forward: 100.0 * moneyness.exp(),
            strike: 100.0,
            years: years.exp(),
            rate: rate.exp(),
            volatility: volatility.exp(),
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn it_is_worth_at_least_what_is_certain(option in options()) {
        let found = value(option);
        let european = european(option);
        prop_assert!(found.present_value >= intrinsic(option));
        // Below the least normal number the last digits of both values are lost.
        prop_assert!(found.present_value >= european * (1.0 - 1e-12) - f64::MIN_POSITIVE);
        prop_assert!(found.early_exercise_premium >= 0.0);
        let parts = european + found.early_exercise_premium;
        prop_assert!((found.present_value - parts).abs() < 1e-10);
    }

    #[test]
    fn more_time_or_volatility_is_never_worth_less(option in options(), more in 1.0..1.5_f64) {
        let now = value(option).present_value;
        let longer = American { years: option.years * more, ..option };
        let wilder = American { volatility: option.volatility * more, ..option };
        let dearer = American { rate: option.rate * more, ..option };
        let tolerance = 1e-7 * now;
        prop_assert!(value(longer).present_value >= now - tolerance);
        prop_assert!(value(wilder).present_value >= now - tolerance);
        prop_assert!(value(dearer).present_value <= now + tolerance);
    }

    #[test]
    fn a_call_is_a_put_with_the_prices_changed_about(option in options()) {
        let mirrored = American {
            option_type: option.option_type.other(),
            forward: option.strike,
            strike: option.forward,
            ..option
        };
        let (one, other) = (value(option).present_value, value(mirrored).present_value);
        prop_assert!((one - other).abs() < 1e-11 * (option.forward + option.strike));
    }

    #[test]
    fn cents_and_dollars_agree(option in options()) {
        let cents =
            American { forward: 100.0 * option.forward, strike: 100.0 * option.strike, ..option };
        let (one, other) = (value(option), value(cents));
        prop_assert!((100.0 * one.present_value - other.present_value).abs() < 1e-9);
        prop_assert!((one.delta_forward - other.delta_forward).abs() < 1e-12);
    }

    #[test]
    fn delta_is_the_slope_and_the_value_is_convex(option in options()) {
        let step = 1e-3 * option.forward * (option.volatility * option.years.sqrt()).min(1.0);
        let at = |forward| value(American { forward, ..option }).present_value;
        let (low, high) = (at(option.forward - step), at(option.forward + step));
        let found = value(option);
        let slope = (high - low) / (2.0 * step);
        prop_assert!((found.delta_forward - slope).abs() < 5e-6, "{} {slope}", found.delta_forward);
        prop_assert!(high + low - 2.0 * found.present_value > -1e-9 * option.forward);
    }
}
