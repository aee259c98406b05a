//! Averages of fixings.

use proptest::prelude::*;
use tokenlock::pricing::average::{AverageOption, AverageValue};
use tokenlock::pricing::black;
use tokenlock::pricing::fixings::Fixings;
use tokenlock::pricing::geometric_average::GeometricAverageOption;
use tokenlock::pricing::option_type::OptionType;

use crate::golden;

fn option(option_type: OptionType, strike: f64, rate: f64, fixings: Fixings) -> AverageOption {
    AverageOption { option_type, strike, rate, years: fixings.last(), fixings }
}

fn value(option: &AverageOption) -> AverageValue {
    option.value().unwrap_or_else(|error| panic!("{error}: {option:?}"))
}

fn present_value(option_type: OptionType, strike: f64, fixings: &Fixings) -> f64 {
    value(&option(option_type, strike, 0.0, fixings.clone())).present_value
}

fn geometric(option: &AverageOption) -> GeometricAverageOption {
    let AverageOption { option_type, strike, rate, years, fixings } = option.clone();
    GeometricAverageOption { option_type, strike, rate, years, fixings }
}

fn flat(years: Vec<f64>, forward: f64, volatility: f64) -> Fixings {
    Fixings::flat(years, forward, volatility, Vec::new()).expect("fixings")
}

/// Equal times from the first to the last.
fn equal_times(count: usize, last: f64) -> Vec<f64> {
    (1..=count).map(|index| last * index as f64 / count as f64).collect()
}

/// Times at the middle of equal parts, whose average nears the continuous one as 1 / count².
fn midpoints(count: usize, last: f64) -> Vec<f64> {
    (0..count).map(|index| last * (index as f64 + 0.5) / count as f64).collect()
}

/// A spot price growing at its cost of carry.
fn carried(years: Vec<f64>, spot: f64, carry: f64, volatility: f64) -> Fixings {
    let forwards = years.iter().map(|t| spot * (carry * t).exp()).collect();
    let volatilities = vec![volatility; years.len()];
    Fixings { years, forwards, volatilities, past: Vec::new() }
}

#[test]
fn discrete_averages_are_as_published() {
    for row in golden::rows("asian_discrete.csv") {
        let fixings = flat(equal_times(26, 0.5), 100.0, 0.2);
        let found = value(&option(row.option_type(), row.number("strike"), 0.05, fixings));
        row.assert_near(found.moment_match, "moment_match", row.number("moment_match_tol"));
        if row.maybe("truth").is_some() {
            row.assert_near(found.present_value, "truth", row.number("truth_se"));
            assert!(found.present_value > row.number("geometric_lower_bound"));
        }
    }
}

#[test]
fn geometric_averages_are_as_published() {
    for row in golden::rows("asian_geometric.csv") {
        let (years, strike) = (row.number("years"), row.number("strike"));
        let value = |times| {
            let fixings =
                carried(times, row.number("spot"), row.number("carry"), row.number("vol"));
            let rate = row.number("rate");
            let option = option(row.option_type(), strike, rate, fixings);
            geometric(&AverageOption { years, ..option }).value().expect("a value")
        };
        let found = match row.maybe("fixings") {
            Some(count) => value(equal_times(count as usize, years)),
            None => limit(500, |count| value(midpoints(count, years))),
        };
        row.assert_near(found, "price", row.number("tol"));
    }
}

/// The limit of many fixings, whose error falls as 1 / count², from two counts.
fn limit(count: usize, at: impl Fn(usize) -> f64) -> f64 {
    (4.0 * at(2 * count) - at(count)) / 3.0
}

/// Continuous averages with a part of the time gone: as many past fixings at the running average.
#[test]
fn moment_matches_of_many_fixings_are_levys() {
    for row in golden::rows("asian_seasoned.csv") {
        let (length, elapsed) = (row.number("length_days"), row.number("elapsed_days"));
        let years = (length - elapsed) / 360.0;
        let carry = row.number("rate") - row.number("yield");
        let found = limit(90, |count| {
            let past = (count as f64 * elapsed / length).round() as usize;
            let times = midpoints(count - past, years);
            let mut fixings = carried(times, row.number("spot"), carry, row.number("vol"));
            fixings.past = vec![row.number("running_average"); past];
            let (strike, rate) = (row.number("strike"), row.number("rate"));
            let option_type = row.option_type();
            value(&AverageOption { option_type, strike, rate, years, fixings }).moment_match
        });
        row.assert_near(found, "price", row.number("tol"));
    }
}

#[test]
fn averages_of_many_fixings_are_linetskys() {
    for row in golden::rows("asian_continuous_exact.csv") {
        let (rate, strike) = (row.number("rate"), row.number("strike"));
        let values = |count| {
            let times = midpoints(count, row.number("years"));
            let fixings = carried(times, row.number("spot"), rate, row.number("vol"));
            let years = row.number("years");
            value(&AverageOption { option_type: OptionType::Call, strike, rate, years, fixings })
        };
        row.assert_near(limit(40, |count| values(count).present_value), "exact", 5e-7);
        row.assert_near(limit(40, |count| values(count).moment_match), "levy", 2e-7);
    }
}

/// Values by convolution of densities of the log on a fine grid, in Python, good to 1e-10.
#[test]
fn averages_are_right_far_into_the_tails() {
    for (count, volatility, strike, call, put) in REFERENCES {
        let fixings = flat(equal_times(count, 1.0), 100.0, volatility);
        for (option_type, exact) in [(OptionType::Call, call), (OptionType::Put, put)] {
            let found = present_value(option_type, strike, &fixings);
            let error = (found / exact - 1.0).abs();
            assert!(error < 2e-6, "{count} at {volatility}, {strike}: {found}, {error:e}");
        }
    }
}

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

/// Fixings over a year, volatility, strike, call and put, all forwards 100.
const REFERENCES: [(usize, f64, f64, f64, f64); 10] = [
    (22, 0.05, 95.0, 5.049_675_522_61, 0.049_675_522_611_4),
    (22, 0.6, 60.0, 40.764_672_565_7, 0.764_672_565_677),
    (22, 0.6, 100.0, 14.167_526_719_7, 14.167_526_719_7),
    (22, 0.6, 200.0, 0.684_201_774_4, 100.684_201_774),
    (12, 1.0, 30.0, 70.145_745_141_6, 0.145_745_141_642),
    (12, 1.0, 100.0, 23.887_584_448_2, 23.887_584_448_2),
    (12, 1.0, 400.0, 0.877_686_215_265, 300.877_686_215),
    (12, 0.3, 200.0, 0.001_128_206_472_11, 100.001_128_206),
    (12, 1.5, 500.0, 4.689_399_419_15, 404.689_399_419),
    (50, 0.3, 60.0, 40.003_938_387_3, 0.003_938_387_318_7),
];
