//! American options.

mod law;
mod limit;
mod value;

use tokenlock::pricing::american::{American, AmericanValue};
use tokenlock::pricing::normal::cumulative;
use tokenlock::pricing::option_type::OptionType;

const PLAIN: American = American {
    option_type: OptionType::Put,
    forward: 95.0,
    strike: 100.0,
    years: 0.75,
    rate: 0.06,
    volatility: 0.35,
};

fn value(option: American) -> AmericanValue {
    option.value().unwrap_or_else(|error| panic!("{error}: {option:?}"))
}

/// Black-76 as the books print it.
fn european(option: American) -> f64 {
    let American { option_type, forward, strike, years, rate, volatility } = option;
    let (sign, deviation) = (option_type.sign(), volatility * years.sqrt());
    let d = (forward / strike).ln() / deviation + 0.5 * deviation;
    let paid = forward * cumulative(sign * d) - strike * cumulative(sign * (d - deviation));
    (-rate * years).exp() * sign * paid
}

fn intrinsic(option: American) -> f64 {
    option.option_type.payoff(option.forward, option.strike)
}

#[test]
fn the_boundary_runs_from_far_to_the_strike() {
    for (years, rate, volatility) in
        [(0.75, 0.06, 0.35), (100.0, 2.0, 0.2), (100.0, 0.01, 5.0), (1e-6, 1e-6, 0.1)]
    {
        for option_type in OptionType::ALL {
            let option = American { option_type, years, rate, volatility, ..PLAIN };
            let line = option.exercise_boundary().unwrap();
            let (now, end) = (line[0], line[line.len() - 1]);
            assert_eq!((now.years_from_now, end.years_from_now), (0.0, years));
            assert_eq!(end.forward, 100.0);
            let sign = option_type.sign();
            assert!(sign * (now.forward - 100.0) > 0.0);
            for pair in line.windows(2) {
                assert!(pair[0].years_from_now < pair[1].years_from_now);
                assert!(sign * (pair[0].forward - pair[1].forward) >= 0.0, "{option:?}");
            }
            // Waiting for ever moves it no further than McKean's closed form (1965).
            let power = 0.5 + (0.25 + 2.0 * rate / (volatility * volatility)).sqrt();
            let last = 100.0 * (power / (power - 1.0)).powf(sign);
            assert!(sign * (now.forward - last) <= 1e-9 * last, "{now:?} {last}");
            if years == 100.0 {
                assert!((now.forward / last - 1.0).abs() < 1e-6, "{now:?} {last}");
            }
        }
    }
}

#[test]
fn the_value_leaves_what_exercise_pays_without_a_kink() {
    for option_type in OptionType::ALL {
        let option = American { option_type, ..PLAIN };
        let boundary = option.exercise_boundary().unwrap()[0].forward;
        for (aside, exercised) in [(1e-5, true), (-1e-5, false)] {
            let forward = boundary * (1.0 + option_type.sign() * aside);
            let option = American { forward, ..option };
            let found = value(option);
            assert!((found.delta_forward - option_type.sign()).abs() < 1e-5, "{found:?}");
            assert!((found.present_value - intrinsic(option)).abs() < 1e-6, "{found:?}");
            let exact = found.present_value == intrinsic(option);
            assert!(exact || !exercised, "{found:?}");
        }
        let forward = boundary * (1.0 - option_type.sign() * 0.02);
        let held = American { forward, ..option };
        assert!(value(held).present_value > intrinsic(held));
    }
}

#[test]
fn the_working_ends_with_the_value() {
    for option_type in OptionType::ALL {
        for (forward, rate, volatility) in [(95.0, 0.06, 0.35), (10.0, 0.06, 0.1), (95.0, 0.0, 0.3)]
        {
            let option = American { option_type, forward, rate, volatility, ..PLAIN };
            let (found, working) = (value(option), option.working().unwrap());
            assert_eq!(working.result(), Some(found.present_value));
            let step = |symbol| working.steps.iter().find(|step| step.symbol == symbol);
            let parts = step("V_E").unwrap().value + step("ε").unwrap().value;
            assert!((parts - found.present_value).abs() < 1e-12);
            assert_eq!(step("B(T)").is_some(), rate > 0.0);
        }
    }
}
