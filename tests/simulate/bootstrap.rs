//! The stationary bootstrap against its own moments.

use tokenlock::simulate::bootstrap::Bootstrap;
use tokenlock::simulate::path_matrix::PathMatrix;
use tokenlock::simulate::sample::Sample;

use crate::near::assert_within_four_errors;

const PATHS: u64 = 60_000;

/// Two years of monthly changes with runs in them.
fn history() -> Vec<f64> {
    (0..24)
        .map(|month| {
            let month = f64::from(month);
            0.06 * libm::sin(0.9 * month) + 0.03 * libm::cos(2.3 * month * month) - 0.01
        })
        .collect()
}

/// Mean and standard deviation of the sum of `count` changes.
fn moments(changes: &[f64], block_length: f64, steps: usize) -> (f64, f64) {
    let count = changes.len();
    let mean = changes.iter().sum::<f64>() / count as f64;
    let covariance = |lag: usize| {
        let product =
            |place: usize| (changes[place] - mean) * (changes[(place + lag) % count] - mean);
        (0..count).map(product).sum::<f64>() / count as f64
    };
    let stay = 1.0 - 1.0 / block_length;
    let variance = (1..steps).fold(steps as f64 * covariance(0), |sum, lag| {
        sum + 2.0 * (steps - lag) as f64 * libm::pow(stay, lag as f64) * covariance(lag)
    });
    (steps as f64 * mean, variance.sqrt())
}

#[test]
fn sums_have_the_moments_of_the_stationary_bootstrap() {
    for block_length in [1.0, 3.0, 12.0] {
        let steps = 12;
        let bootstrap = Bootstrap::new(history(), block_length, steps, 6).unwrap();
        let paths = bootstrap.log_changes(0..PATHS).unwrap();
        for time in [0, 5, 11] {
            let (mean, deviation) = moments(&history(), block_length, time + 1);
            let sample = Sample::new(paths.at(time).collect(), false).unwrap();
            assert_within_four_errors(sample.mean(), mean, "mean");
            assert_within_four_errors(sample.standard_deviation(), deviation, "sd");
        }
    }
    // The blocks matter for this history.
    let (_, apart) = moments(&history(), 1.0, 12);
    let (_, together) = moments(&history(), 12.0, 12);
    assert!(together < 0.9 * apart, "{together} {apart}");
}

#[test]
fn every_change_is_equally_likely_at_every_step() {
    let bootstrap = Bootstrap::new(history(), 4.0, 6, 6).unwrap();
    let paths = bootstrap.log_changes(0..PATHS).unwrap();
    for step in [0, 3, 5] {
        let changes = paths.each(|row| row[step] - if step == 0 { 0.0 } else { row[step - 1] });
        for change in history() {
            let hits = changes.iter().map(|drawn| f64::from((drawn - change).abs() < 1e-12));
            let sample = Sample::new(hits.collect(), false).unwrap();
            assert_within_four_errors(sample.mean(), 1.0 / 24.0, "chance");
        }
    }
}

#[test]
fn histories_of_the_same_months_stay_together() {
    let doubled = history().iter().map(|change| 2.0 * change).collect();
    let [one, two] = [history(), doubled].map(|changes: Vec<f64>| {
        Bootstrap::new(changes, 3.0, 36, 6).unwrap().log_changes(0..50).unwrap()
    });
    for (one, two) in one.rows().flatten().zip(two.rows().flatten()) {
        assert_eq!(2.0 * one, *two);
    }
}

#[test]
fn a_mean_of_ones_own_moves_every_change() {
    let bootstrap = Bootstrap::new(history(), 3.0, 12, 6).unwrap();
    let moved = bootstrap.clone().with_mean(0.02).unwrap();
    let mean = history().iter().sum::<f64>() / 24.0;
    for (own, moved) in
        bootstrap.log_changes(0..50).unwrap().rows().zip(moved.log_changes(0..50).unwrap().rows())
    {
        assert!((moved[11] - own[11] - 12.0 * (0.02 - mean)).abs() < 1e-14);
    }
}

#[test]
fn paths_do_not_depend_on_how_they_are_split() {
    let bootstrap = Bootstrap::new(history(), 3.0, 36, 6).unwrap();
    let whole = bootstrap.log_changes(0..60).unwrap();
    let parts = [0..7, 7..33, 33..60].map(|range| bootstrap.log_changes(range).unwrap());
    let joined: Vec<&[f64]> = parts.iter().flat_map(PathMatrix::rows).collect();
    assert_eq!(whole.rows().collect::<Vec<_>>(), joined);
}

#[test]
fn one_change_is_a_line() {
    let paths = Bootstrap::new(vec![0.5], 7.0, 3, 6).unwrap().log_changes(0..5).unwrap();
    assert!(paths.rows().all(|row| row == [0.5, 1.0, 1.5]));
}

#[test]
fn numbers_out_of_range_are_named() {
    let fails = |changes: Vec<f64>, block_length, steps, field: &str| {
        assert_eq!(Bootstrap::new(changes, block_length, steps, 1).unwrap_err().field, field);
    };
    fails(vec![], 3.0, 12, "log_changes");
    fails(vec![f64::NAN], 3.0, 12, "log_changes[0]");
    fails(history(), 0.5, 12, "block_length");
    fails(history(), f64::NAN, 12, "block_length");
    fails(history(), 3.0, 0, "steps");
    fails(history(), 3.0, usize::MAX, "steps");
    let bootstrap = Bootstrap::new(history(), 3.0, 12, 1).unwrap();
    assert_eq!(bootstrap.with_mean(f64::NAN).unwrap_err().field, "mean");
    assert_eq!(Bootstrap::usual_block_length(0), 1.0);
    assert!((Bootstrap::usual_block_length(27) - 3.0).abs() < 1e-15);
}
