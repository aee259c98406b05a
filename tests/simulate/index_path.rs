//! Paths of the index against the model's moments, quantiles and options.

use tokenlock::pricing::mean_reverting_jump::MeanRevertingJump;
use tokenlock::pricing::option_type::OptionType;
use tokenlock::simulate::index_path::IndexSimulation;
use tokenlock::simulate::path_matrix::PathMatrix;
use tokenlock::simulate::sample::Sample;

use crate::near::{assert_within_four_errors, broad_index, months, reverting_index};

const PATHS: u64 = 100_000;

fn simulated(model: MeanRevertingJump, times: &[f64], antithetic: bool) -> PathMatrix {
    IndexSimulation::new(model, times, 2026, antithetic).unwrap().log_changes(0..PATHS).unwrap()
}

fn prices(model: &MeanRevertingJump, paths: &PathMatrix, time: usize, paired: bool) -> Sample {
    let prices = paths.at(time).map(|change| model.spot * libm::exp(change)).collect();
    Sample::new(prices, paired).unwrap()
}

fn compare(model: MeanRevertingJump, antithetic: bool) {
    let times = [1.0 / 12.0, 0.5, 1.0];
    let paths = simulated(model, &times, antithetic);
    for (index, years) in times.into_iter().enumerate() {
        let sample = prices(&model, &paths, index, antithetic);
        let forward = model.forward(years).unwrap();
        assert_within_four_errors(sample.mean(), forward, "mean");
        let deviation = model.standard_deviation(years).unwrap();
        assert_within_four_errors(sample.standard_deviation(), deviation, "sd");
        let call = sample.mean_excess(forward);
        let exact = model.option(OptionType::Call, forward, years).unwrap();
        assert_within_four_errors(call, exact, "option");
        let mut law = model.law(years).unwrap();
        for probability in [0.05, 0.25, 0.5, 0.75, 0.95] {
            let exact = law.quantile(probability).unwrap();
            assert_within_four_errors(sample.quantile(probability).unwrap(), exact, "quantile");
        }
    }
}

#[test]
fn the_papers_model_has_its_law_at_every_time() {
    compare(reverting_index(), false);
}

#[test]
fn a_free_price_has_its_law_at_every_time() {
    compare(broad_index(), true);
}

#[test]
fn a_years_average_cost_has_its_mean_and_spread() {
    for model in [reverting_index(), broad_index()] {
        let paths = simulated(model, &months(12), false);
        let average = |row: &[f64]| {
            row.iter().map(|change| model.spot * libm::exp(*change)).sum::<f64>() / 12.0
        };
        let sample = Sample::new(paths.each(average), false).unwrap();
        let (mean, deviation) = model.average(&months(12)).unwrap();
        assert_within_four_errors(sample.mean(), mean, "mean of the average");
        assert_within_four_errors(sample.standard_deviation(), deviation, "sd of the average");
    }
}

/// One step of a year and twelve of a month end in the same law.
#[test]
fn steps_leave_no_bias() {
    let (one, twelve) = (
        simulated(reverting_index(), &[1.0], false),
        simulated(reverting_index(), &months(12), false),
    );
    let one = prices(&reverting_index(), &one, 0, false);
    let twelve = prices(&reverting_index(), &twelve, 11, false);
    for (a, b) in
        [(one.mean(), twelve.mean()), (one.quantile(0.95).unwrap(), twelve.quantile(0.95).unwrap())]
    {
        assert!(
            (a.value - b.value).abs() < 4.0 * a.standard_error.hypot(b.standard_error),
            "{a:?} {b:?}"
        );
    }
}

#[test]
fn paths_do_not_depend_on_how_they_are_split() {
    for antithetic in [false, true] {
        let simulation =
            IndexSimulation::new(reverting_index(), &months(36), 7, antithetic).unwrap();
        let whole = simulation.log_changes(0..100).unwrap();
        let parts = [0..31, 31..32, 32..100].map(|range| simulation.log_changes(range).unwrap());
        let joined: Vec<&[f64]> = parts.iter().flat_map(PathMatrix::rows).collect();
        assert_eq!(whole.rows().collect::<Vec<_>>(), joined);
        let other = IndexSimulation::new(reverting_index(), &months(36), 8, antithetic).unwrap();
        assert_ne!(whole, other.log_changes(0..100).unwrap());
    }
}

#[test]
fn mirrored_paths_narrow_the_mean() {
    let model = broad_index();
    let error = |antithetic| {
        prices(&model, &simulated(model, &[1.0], antithetic), 0, antithetic).mean().standard_error
    };
    let gain = error(false) / error(true);
    assert!(gain > 3.0, "{gain}");
}

#[test]
fn without_chance_the_path_is_the_forward() {
    let model = MeanRevertingJump { volatility: 0.0, jump_rate: 0.0, ..reverting_index() };
    let paths =
        IndexSimulation::new(model, &months(36), 1, false).unwrap().log_changes(0..3).unwrap();
    for row in paths.rows() {
        for (change, years) in row.iter().zip(months(36)) {
            let forward = model.forward(years).unwrap();
            assert!((model.spot * libm::exp(*change) / forward - 1.0).abs() < 1e-13);
        }
    }
}

#[test]
fn times_that_do_not_increase_are_refused() {
    for times in [&[0.0][..], &[0.5, 0.5], &[1.0, 0.5], &[], &[f64::NAN], &[-1.0]] {
        assert!(IndexSimulation::new(reverting_index(), times, 1, false).is_err(), "{times:?}");
    }
}
