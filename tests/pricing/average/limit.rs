//! Options on averages that are certain, decided or extreme.

use tokenlock::pricing::average::AverageOption;
use tokenlock::pricing::fixings::Fixings;
use tokenlock::pricing::option_type::OptionType;

use super::{equal_times, flat, geometric, option, present_value, value};

#[test]
fn what_is_certain_is_worth_its_payoff() {
    let times = || equal_times(5, 1.0);
    let known = Fixings { past: vec![90.0, 120.0], ..flat(times(), 100.0, 0.0) };
    let over = Fixings { past: known.past.clone(), ..flat(vec![], 100.0, 0.0) };
    let today = flat(vec![0.0, 0.0], 100.0, 0.5);
    for option_type in OptionType::ALL {
        for strike in [0.0, 90.0, 100.0, 110.0] {
            for (fixings, mean) in [(&known, 710.0 / 7.0), (&over, 105.0), (&today, 100.0)] {
                let option = option(option_type, strike, 0.05, fixings.clone());
                let expected = (-0.05 * option.years).exp() * option_type.payoff(mean, strike);
                let found = value(&option);
                assert!((found.present_value - expected).abs() < 1e-13);
                assert_eq!(found.present_value, found.moment_match);
            }
        }
    }
    assert_eq!(present_value(OptionType::Call, 100.0, &flat(times(), 100.0, 0.0)), 0.0);
    let geometric = geometric(&option(OptionType::Call, 100.0, 0.0, flat(times(), 100.0, 0.0)));
    assert_eq!(geometric.value(), Ok(0.0));
}

#[test]
fn past_fixings_that_decide_leave_a_forward() {
    let fixings = Fixings { past: vec![300.0], ..flat(vec![0.5, 1.0], 90.0, 0.4) };
    assert_eq!(present_value(OptionType::Call, 80.0, &fixings), 80.0);
    assert_eq!(present_value(OptionType::Call, 100.0, &fixings), 60.0);
    assert_eq!(present_value(OptionType::Put, 100.0, &fixings), 0.0);
    assert!(present_value(OptionType::Put, 120.0, &fixings) > 0.0);
}

#[test]
fn fixings_that_move_as_one_are_one() {
    let one = Fixings::single(1.0, 100.0, 0.3);
    let volatility = |t: f64| f64::sqrt(0.09 / t);
    let two = Fixings {
        years: vec![0.3, 0.7, 1.0],
        forwards: vec![100.0; 3],
        volatilities: vec![volatility(0.3), volatility(0.7), volatility(1.0)],
        past: Vec::new(),
    };
    let (single, same) = (
        present_value(OptionType::Call, 110.0, &one),
        present_value(OptionType::Call, 110.0, &two),
    );
    assert!((single - same).abs() < 1e-12, "{single} {same}");
}

#[test]
fn extreme_inputs_give_numbers_within_bounds() {
    let times =
        [vec![1e-9, 1.0], equal_times(3, 100.0), equal_times(20, 1.0), vec![0.0, 1e-12, 1.0]];
    for years in times {
        for volatility in [1e-12, 1e-7, 1e-3, 0.5, 3.0, 10.0, 100.0] {
            for (forward, strike) in [
                (1e100, 1e100),
                (1e-100, 1e-100),
                (1.0, 1e-90),
                (1.0, 1e90),
                (5.0, 4.9),
                (5.0, 0.0),
            ] {
                let fixings = flat(years.clone(), forward, volatility);
                let call = value(&option(OptionType::Call, strike, 0.0, fixings.clone()));
                let put = value(&option(OptionType::Put, strike, 0.0, fixings));
                let slack = 1.0 + 1e-14;
                for (call, put) in
                    [(call.present_value, put.present_value), (call.moment_match, put.moment_match)]
                {
                    assert!(call >= 0.0 && call <= forward * slack, "{call} {forward} {strike}");
                    assert!(put >= 0.0 && put <= strike * slack, "{put} {forward} {strike}");
                }
            }
        }
    }
}

#[test]
fn what_cannot_be_priced_is_named() {
    let fixings = || flat(vec![0.5, 1.0], 100.0, 0.2);
    let fails = |option: AverageOption, field: &str, reason: &str| {
        for error in [option.value().unwrap_err(), geometric(&option).value().unwrap_err()] {
            assert_eq!((&*error.field, error.reason.name()), (field, reason));
        }
    };
    let call = |fixings| option(OptionType::Call, 100.0, 0.0, fixings);
    fails(call(Fixings { years: vec![], ..fixings() }), "forwards", "lengths_differ");
    fails(call(Fixings { volatilities: vec![0.2], ..fixings() }), "vols", "lengths_differ");
    fails(call(flat(vec![], 1.0, 0.2)), "fixings", "empty");
    fails(call(flat(vec![0.1; 5_001], 1.0, 0.2)), "fixings", "too_long");
    fails(call(flat(vec![1.0, 0.5], 1.0, 0.2)), "fixings[1]", "decreases");
    fails(call(flat(vec![-1.0, 0.5], 1.0, 0.2)), "fixings[0]", "out_of_range");
    let falling = Fixings { volatilities: vec![0.3, 0.2], ..fixings() };
    fails(call(falling), "vols[1]", "variance_decreases");
    let negative = Fixings { forwards: vec![1.0, -1.0], ..fixings() };
    fails(call(negative), "forwards[1]", "out_of_range");
    let past = Fixings { past: vec![f64::NAN], ..fixings() };
    fails(call(past), "past_fixings[0]", "not_finite");
    let good = || call(fixings());
    fails(AverageOption { years: 0.9, ..good() }, "years", "out_of_range");
    fails(AverageOption { strike: -1.0, ..good() }, "strike", "out_of_range");
    fails(AverageOption { rate: f64::INFINITY, ..good() }, "rate", "not_finite");
    let error = Fixings::flat(vec![1.0], 100.0, -0.2, vec![]).unwrap_err();
    assert_eq!(&*error.field, "vol");
}
