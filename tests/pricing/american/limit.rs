//! American options at the ends of their ranges, where the value is known or bounded.

use tokenlock::pricing::american::American;
use tokenlock::pricing::error::PricingReason;
use tokenlock::pricing::european::European;
use tokenlock::pricing::option_type::OptionType;

use super::{PLAIN, european, intrinsic, value};

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
