//! What holds for any option on an average.

use proptest::prelude::*;
use tokenlock::pricing::average::AverageOption;
use tokenlock::pricing::black;
use tokenlock::pricing::fixings::Fixings;
use tokenlock::pricing::option_type::OptionType;

use super::{equal_times, flat, geometric, option, present_value, value};

fn any_fixings() -> impl Strategy<Value = Fixings> {
    let fixing = (0.001..0.5_f64, 0.0..0.1_f64, -0.3..0.3_f64);
    let past = prop::collection::vec(50.0..200.0_f64, 0..4);
    (prop::collection::vec(fixing, 1..9), past).prop_map(|(list, past)| {
        let (mut t, mut variance) = (0.0, 0.0);
        let mut fixings =
            Fixings { years: Vec::new(), forwards: Vec::new(), volatilities: Vec::new(), past };
        for (years, more, log) in list {
            t += years;
            variance += more;
            fixings.years.push(t);
            fixings.volatilities.push(f64::sqrt(variance / t));
            fixings.forwards.push(100.0 * f64::exp(log));
        }
        fixings
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn parity_bounds_and_workings_hold(
        fixings in any_fixings(), strike in 40.0..250.0_f64, rate in -0.1..0.2_f64,
    ) {
        let call = option(OptionType::Call, strike, rate, fixings.clone());
        let put = AverageOption { option_type: OptionType::Put, ..call.clone() };
        let (calls, puts) = (value(&call), value(&put));
        let discount = (-rate * call.years).exp();
        let mean = fixings.mean().unwrap();
        let forward = discount * (mean - strike);
        for (call, put) in [
            (calls.present_value, puts.present_value),
            (calls.moment_match, puts.moment_match),
        ] {
            let rounding = 1e-13 * (mean + strike);
            prop_assert!((call - put - forward).abs() <= rounding);
            prop_assert!(call >= forward.max(0.0) - rounding && call <= discount * mean);
            prop_assert!(put >= (-forward).max(0.0) - rounding && put <= discount * strike);
        }
        for option in [&call, &put] {
            prop_assert_eq!(option.working().unwrap().result(), Some(value(option).present_value));
            let geometric = geometric(option);
            let found = geometric.value().unwrap();
            prop_assert_eq!(geometric.working().unwrap().result(), Some(found));
        }
        // An arithmetic mean is never below the geometric one.
        prop_assert!(geometric(&call).value().unwrap() <= calls.present_value + 1e-9);
        prop_assert!(geometric(&put).value().unwrap() >= puts.present_value - 1e-9);
    }

    #[test]
    fn values_fall_and_bend_with_the_strike_and_scale(
        fixings in any_fixings(), strike in 60.0..200.0_f64,
    ) {
        let at = |strike| present_value(OptionType::Call, strike, &fixings);
        let (low, middle, high) = (at(strike - 5.0), at(strike), at(strike + 5.0));
        prop_assert!(low >= middle && middle >= high);
        prop_assert!(low + high >= 2.0 * middle - 1e-5);
        let mut cents = fixings.clone();
        cents.forwards.iter_mut().chain(&mut cents.past).for_each(|price| *price *= 100.0);
        let scaled = present_value(OptionType::Call, 100.0 * strike, &cents);
        prop_assert!((scaled - 100.0 * middle).abs() <= 1e-9 * scaled + 1e-10);
    }

    #[test]
    fn an_average_is_worth_less_than_its_last_fixing_and_more_with_volatility(
        count in 1..14_usize, volatility in 0.05..1.0_f64, log_strike in -0.5..0.5_f64,
    ) {
        let strike = 100.0 * log_strike.exp();
        for option_type in OptionType::ALL {
            let at = |volatility| {
                let fixings = flat(equal_times(count, 1.0), 100.0, volatility);
                present_value(option_type, strike, &fixings)
            };
            let european = black::undiscounted(option_type, 100.0, strike, volatility);
            if count == 1 {
                prop_assert_eq!(at(volatility), european);
            }
            prop_assert!(at(volatility) <= european);
            prop_assert!(at(volatility) <= at(volatility * 1.1));
        }
    }
}
