//! Usage against its law, and against the price that it moves with.

use tokenlock::pricing::mean_reverting_jump::MeanRevertingJump;
use tokenlock::simulate::index_path::IndexSimulation;
use tokenlock::simulate::own_price::{OwnChance, OwnDrift, OwnPrice, OwnPriceSimulation};
use tokenlock::simulate::path_matrix::PathMatrix;
use tokenlock::simulate::sample::Sample;
use tokenlock::simulate::usage::{MovesWith, UsageSimulation};

use crate::near::{assert_within_four_errors, broad_index, correlation, months};

const PATHS: u64 = 60_000;
const VOLATILITY: f64 = 0.3;

fn factors(with: f64, moves_with: MovesWith, times: &[f64], antithetic: bool) -> PathMatrix {
    let usage = UsageSimulation::new(VOLATILITY, with, moves_with, times, 4, antithetic).unwrap();
    usage.factors(0..PATHS).unwrap()
}

fn index(model: MeanRevertingJump, times: &[f64]) -> PathMatrix {
    IndexSimulation::new(model, times, 4, false).unwrap().log_changes(0..PATHS).unwrap()
}

/// Log changes over the second of two steps.
fn second_step(logs: &PathMatrix) -> Vec<f64> {
    logs.each(|row| row[1] - row[0])
}

#[test]
fn usage_is_lognormal_around_what_was_expected() {
    let times = [0.25, 1.0, 3.0];
    for antithetic in [false, true] {
        let factors = factors(0.5, MovesWith::Index, &times, antithetic);
        for (time, years) in times.into_iter().enumerate() {
            let sample = Sample::new(factors.at(time).collect(), antithetic).unwrap();
            assert_within_four_errors(sample.mean(), 1.0, "mean");
            let variance = VOLATILITY * VOLATILITY * years;
            let exact = libm::expm1(variance).sqrt();
            assert_within_four_errors(sample.standard_deviation(), exact, "sd");
            let median = libm::exp(-0.5 * variance);
            assert_within_four_errors(sample.quantile(0.5).unwrap(), median, "median");
        }
    }
}

#[test]
fn usage_moves_with_the_diffusion_of_the_index() {
    let times = [0.5, 1.0];
    let calm = MeanRevertingJump { jump_rate: 0.0, ..broad_index() };
    // Jumps carry the rest of the variance, and usage does not know them.
    let share = 0.11f64.powi(2) / 0.037_988;
    for (model, seen) in [(calm, 1.0), (broad_index(), share.sqrt())] {
        let prices = index(model, &times);
        for with in [-0.6, 0.0, 0.4] {
            let logs = factors(with, MovesWith::Index, &times, false).map(libm::log);
            let estimate = correlation(&second_step(&prices), &second_step(&logs));
            assert_within_four_errors(estimate, with * seen, "correlation");
        }
    }
}

#[test]
fn cost_rises_by_the_covariance_of_price_and_usage() {
    let calm = MeanRevertingJump { jump_rate: 0.0, volatility: 0.4, ..broad_index() };
    let prices = index(calm, &[1.0]).map(libm::exp);
    let factors = factors(0.7, MovesWith::Index, &[1.0], false);
    let costs = prices.at(0).zip(factors.at(0)).map(|(price, usage)| price * usage).collect();
    let exact = calm.forward(1.0).unwrap() / calm.spot * libm::exp(0.7 * 0.4 * VOLATILITY);
    assert_within_four_errors(Sample::new(costs, false).unwrap().mean(), exact, "cost");
}

#[test]
fn usage_may_move_with_the_own_price_instead() {
    let times = [0.5, 1.0];
    let own = OwnChance { volatility: 0.5, ..OwnChance::default() };
    let own = OwnPrice::new(&broad_index(), 1.0, 0.0, own, OwnDrift::None).unwrap();
    let index = index(broad_index(), &times);
    let own = OwnPriceSimulation::new(&own, &times, 4, false).unwrap();
    let own = own.log_changes(0..PATHS, &index).unwrap();
    let logs = factors(0.4, MovesWith::OwnPrice, &times, false).map(libm::log);
    let with = |prices| correlation(&second_step(prices), &second_step(&logs));
    assert_within_four_errors(with(&own), 0.4, "own price");
    assert_within_four_errors(with(&index), 0.0, "index");
}

#[test]
fn at_full_correlation_usage_is_a_power_of_the_price() {
    let calm = MeanRevertingJump { jump_rate: 0.0, ..broad_index() };
    let times = months(12);
    for antithetic in [false, true] {
        let prices =
            IndexSimulation::new(calm, &times, 4, antithetic).unwrap().log_changes(0..20).unwrap();
        let usage = UsageSimulation::new(0.22, -1.0, MovesWith::Index, &times, 4, antithetic);
        let usage = usage.unwrap().factors(0..20).unwrap();
        for (price, factor) in prices.rows().zip(usage.rows()) {
            for ((price, factor), years) in price.iter().zip(factor).zip(&times) {
                let exact = -2.0 * (price + 0.15 * years) - 0.5 * 0.22 * 0.22 * years;
                assert!((libm::log(*factor) - exact).abs() < 1e-13);
            }
        }
    }
}

#[test]
fn known_usage_is_exactly_what_was_expected() {
    let usage = UsageSimulation::new(0.0, 0.5, MovesWith::Index, &months(12), 1, true).unwrap();
    assert!(usage.factors(0..10).unwrap().rows().flatten().all(|factor| *factor == 1.0));
}

#[test]
fn paths_do_not_depend_on_how_they_are_split() {
    for antithetic in [false, true] {
        let usage = UsageSimulation::new(0.2, 0.5, MovesWith::Index, &months(12), 1, antithetic);
        let usage = usage.unwrap();
        let whole = usage.factors(0..60).unwrap();
        let parts = [0..7, 7..33, 33..60].map(|range| usage.factors(range).unwrap());
        let joined: Vec<&[f64]> = parts.iter().flat_map(PathMatrix::rows).collect();
        assert_eq!(whole.rows().collect::<Vec<_>>(), joined);
    }
}

#[test]
fn numbers_out_of_range_are_named() {
    let fails = |volatility, with, times: &[f64], field: &str| {
        let usage = UsageSimulation::new(volatility, with, MovesWith::Index, times, 1, false);
        assert_eq!(usage.unwrap_err().field, field);
    };
    fails(-0.1, 0.0, &[1.0], "usage_vol");
    fails(0.1, 1.1, &[1.0], "usage_correlation");
    fails(0.1, 0.0, &[], "times");
    fails(0.1, 0.0, &[1.0, 1.0], "times[1]");
    fails(0.1, 0.0, &[0.0], "times[0]");
}
