//! American options.

use proptest::prelude::*;
use tokenlock::pricing::american::{American, AmericanValue};
use tokenlock::pricing::error::PricingReason;
use tokenlock::pricing::european::European;
use tokenlock::pricing::normal::cumulative;
use tokenlock::pricing::option_type::OptionType;

use crate::golden;

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

/// The value by an equation of its own: a binomial lattice (Cox, Ross and Rubinstein 1979), mean
/// of two neighbouring step counts, whose errors alternate, extrapolated from twice the steps.
fn lattice(option: American, steps: usize) -> f64 {
    let with = |steps: usize| {
        let American { option_type, forward, strike, years, rate, volatility } = option;
        let step = years / steps as f64;
        let up = (volatility * step.sqrt()).exp();
        let discount = (-rate * step).exp();
        let chance = (1.0 - 1.0 / up) / (up - 1.0 / up);
        let price = |step: usize, ups: usize| forward * up.powf(2.0 * ups as f64 - step as f64);
        let mut values: Vec<f64> =
            (0..=steps).map(|ups| option_type.payoff(price(steps, ups), strike)).collect();
        for step in (0..steps).rev() {
            let mut at = price(step, 0);
            for ups in 0..=step {
                let held = discount * (chance * values[ups + 1] + (1.0 - chance) * values[ups]);
                values[ups] = held.max(option_type.payoff(at, strike));
                at *= up * up;
            }
        }
        values[0]
    };
    let mean = |steps: usize| 0.5 * (with(steps) + with(steps + 1));
    2.0 * mean(2 * steps) - mean(steps)
}

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

#[test]
fn published_values_are_met() {
    for row in golden::rows("american_futures.csv") {
        let option = American {
            option_type: row.option_type(),
            forward: row.number("forward"),
            strike: row.number("strike"),
            years: row.number("years"),
            rate: row.number("rate"),
            volatility: row.number("vol"),
        };
        let found = value(option).present_value;
        row.assert_near(found, "truth", row.number("truth_tol"));
        if let Some(other) = row.maybe("barone_adesi_whaley") {
            assert!((found - other).abs() < 0.005 * found, "{row:?}");
        }
    }
}

/// `QdFpAmericanEngine` of QuantLib 1.44 with its high-precision scheme, yield = rate, years of 365
/// days.
#[test]
fn values_of_quantlib_are_met() {
    for (option_type, forward, days, rate, volatility, expected) in QUANTLIB {
        let years = f64::from(days) / 365.0;
        let option = American { option_type, forward, strike: 100.0, years, rate, volatility };
        let found = value(option).present_value;
        assert!((found / expected - 1.0).abs() < 1e-7, "{found} is not {expected}: {option:?}");
    }
}

#[test]
fn a_lattice_agrees_even_where_rate_or_volatility_are_extreme() {
    for (years, rate, volatility) in
        [(1.0, 0.05, 0.3), (3.0, 1.5, 0.4), (2.0, 0.001, 2.5), (3.0, 0.3, 0.05), (1.0, 2.0, 3.0)]
    {
        for option_type in OptionType::ALL {
            for forward in [85.0, 100.0, 130.0] {
                let option =
                    American { option_type, forward, strike: 100.0, years, rate, volatility };
                let (found, expected) = (value(option).present_value, lattice(option, 150));
                let tolerance = 3e-3 * expected;
                assert!((found - expected).abs() < tolerance, "{found} {expected}: {option:?}");
            }
        }
    }
}

#[test]
fn without_positive_interest_it_is_the_european_option() {
    for option_type in OptionType::ALL {
        for rate in [0.0, -0.03, -2.0] {
            let option = American { option_type, rate, ..PLAIN };
            let found = value(option);
            let American { forward, strike, years, rate, volatility, .. } = option;
            let kept = European { option_type, forward, strike, years, rate, volatility };
            let kept = kept.value().unwrap();
            assert_eq!(found.present_value, kept.present_value);
            assert_eq!(found.delta_forward, kept.delta_forward);
            assert_eq!(found.early_exercise_premium, 0.0);
            assert_eq!(option.exercise_boundary(), Ok(Vec::new()));
        }
        let premium = |rate| value(American { option_type, rate, ..PLAIN }).early_exercise_premium;
        assert!(premium(1e-9) > 0.0 && premium(1e-9) < 1e-7);
        assert!(premium(1e-300) < 1e-100);
    }
}

#[test]
fn without_volatility_or_time_it_is_exercised_or_kept() {
    for option_type in OptionType::ALL {
        for forward in [80.0, 100.0, 120.0] {
            for (years, rate, volatility) in
                [(0.0, 0.1, 0.3), (2.0, 0.1, 0.0), (0.0, -0.1, 0.0), (1e-300, 2.0, 1e-150)]
            {
                let option =
                    American { option_type, forward, strike: 100.0, years, rate, volatility };
                let more = value(option).present_value - intrinsic(option);
                assert!((0.0..1e-290).contains(&more), "{option:?}");
            }
            let option =
                American { option_type, forward, years: 2.0, rate: -0.1, volatility: 0.0, ..PLAIN };
            let waiting = (0.2_f64).exp() * intrinsic(option);
            assert!((value(option).present_value - waiting).abs() < 1e-12);
        }
        // On the way there nothing jumps.
        for (years, volatility) in [(1e-10, 0.35), (0.75, 1e-6), (0.75, 1e-11)] {
            let option = American { option_type, years, volatility, ..PLAIN };
            assert!((value(option).present_value - intrinsic(option)).abs() < 1e-6);
        }
    }
    let line = American { volatility: 0.0, ..PLAIN }.exercise_boundary().unwrap();
    assert!(line.iter().all(|point| point.forward == 100.0));
}

#[test]
fn a_strike_of_zero_is_the_price_itself_or_nothing() {
    let call = American { option_type: OptionType::Call, strike: 0.0, ..PLAIN };
    assert_eq!(value(call).present_value, 95.0);
    assert_eq!(value(call).delta_forward, 1.0);
    let put = American { strike: 0.0, ..PLAIN };
    assert_eq!(value(put).present_value, 0.0);
    assert_eq!(put.exercise_boundary(), Ok(Vec::new()));
}

#[test]
fn far_in_the_money_it_is_exercised_at_once() {
    for (option_type, forward) in [(OptionType::Put, 20.0), (OptionType::Call, 500.0)] {
        let option = American { option_type, forward, ..PLAIN };
        let found = value(option);
        assert_eq!(found.present_value, intrinsic(option));
        assert_eq!(found.delta_forward, option_type.sign());
        assert!(
            (found.early_exercise_premium - intrinsic(option) + european(option)).abs() < 1e-10
        );
    }
}

/// No published value is in reach here: it must answer, and within what is certain.
#[test]
fn the_ends_of_every_range_have_a_value() {
    let ends = |low: f64, high: f64| [low, 1e-3, 1.0, high];
    for option_type in OptionType::ALL {
        for forward in [1e-100, 1.0, 1e100] {
            for strike in [1e-300, 1e-100, 1.0, 1e100] {
                for years in ends(5e-324, 100.0) {
                    for rate in [5e-324, 1e-12, 0.1, 2.0] {
                        for volatility in ends(5e-324, 100.0) {
                            let option =
                                American { option_type, forward, strike, years, rate, volatility };
                            let found = value(option);
                            let most =
                                if option_type == OptionType::Put { strike } else { forward };
                            assert!(found.present_value >= intrinsic(option), "{option:?}");
                            assert!(found.present_value <= most * (1.0 + 1e-12), "{option:?}");
                            assert!(found.early_exercise_premium >= 0.0, "{option:?}");
                            let delta = found.delta_forward * option_type.sign();
                            assert!((0.0..=1.0 + 1e-9).contains(&delta), "{option:?}: {found:?}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn a_field_out_of_range_is_named() {
    let nan = f64::NAN;
    for (option, field) in [
        (American { forward: 0.0, ..PLAIN }, "forward"),
        (American { strike: -1.0, ..PLAIN }, "strike"),
        (American { years: nan, ..PLAIN }, "years"),
        (American { rate: 2.1, ..PLAIN }, "rate"),
        (American { volatility: f64::INFINITY, ..PLAIN }, "vol"),
    ] {
        assert_eq!(option.value().unwrap_err().field, field);
        assert_eq!(option.exercise_boundary().unwrap_err().field, field);
        assert_eq!(option.working().unwrap_err().field, field);
    }
    let error = American { volatility: nan, ..PLAIN }.value().unwrap_err();
    assert_eq!(error.reason, PricingReason::NotFinite);
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

const QUANTLIB: [(OptionType, f64, i32, f64, f64, f64); 12] = [
    (OptionType::Put, 100.0, 365, 0.05, 0.2, 7.66260927694),
    (OptionType::Call, 100.0, 365, 0.05, 0.2, 7.66260927694),
    (OptionType::Put, 90.0, 30, 0.01, 0.6, 12.6830127871),
    (OptionType::Call, 130.0, 730, 0.1, 0.4, 38.7174816069),
    (OptionType::Put, 150.0, 1825, 0.03, 0.8, 49.5041141233),
    (OptionType::Call, 60.0, 1825, 0.3, 1.5, 29.9434721586),
    (OptionType::Put, 96.0, 1825, 0.3, 0.05, 4.34918681884),
    (OptionType::Call, 101.0, 7, 0.2, 0.1, 1.18921091945),
    (OptionType::Put, 100.0, 1095, 0.001, 1.0, 61.1994325961),
    (OptionType::Call, 80.0, 400, 0.08, 0.25, 2.36344450975),
    (OptionType::Put, 100.0, 3650, 0.15, 0.3, 19.1177013513),
    (OptionType::Call, 104.0, 3650, 1.0, 0.1, 4.61917632805),
];

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
