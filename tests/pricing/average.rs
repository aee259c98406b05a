//! Averages of fixings.

mod law;
mod limit;

use tokenlock::pricing::average::{AverageOption, AverageValue};
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
