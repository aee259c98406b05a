//! Days folded to months, and futures inside a month.

use tokenlock::pricing::mean_reverting_jump::MeanRevertingJump;
use tokenlock::simulate::index_path::IndexSimulation;
use tokenlock::simulate::month_grid::{MonthGrid, future_inside};
use tokenlock::simulate::path_matrix::PathMatrix;
use tokenlock::simulate::sample::Sample;

use crate::near::{assert_within_four_errors, reverting_index};

fn one_row(values: &[f64]) -> PathMatrix {
    PathMatrix::by_row(0..1, values.len(), |_, row| row.copy_from_slice(values))
}

fn flat(matrix: &PathMatrix) -> Vec<f64> {
    matrix.rows().flatten().copied().collect()
}

#[test]
fn days_end_with_the_month() {
    let (daily, monthly) = (MonthGrid::daily(36, 21).unwrap(), MonthGrid::monthly(36).unwrap());
    let times = daily.times();
    assert_eq!(times.len(), 756);
    assert!((times[0] - 1.0 / 252.0).abs() < 1e-16);
    let ends: Vec<f64> = times.into_iter().skip(20).step_by(21).collect();
    assert_eq!(ends, daily.month_ends());
    assert_eq!(monthly.times(), monthly.month_ends());
    assert_eq!(monthly.month_ends(), daily.month_ends());
}

#[test]
fn days_fold_to_means_and_ends() {
    let grid = MonthGrid::daily(2, 3).unwrap();
    let prices = one_row(&[1.0, 2.0, 6.0, 4.0, 4.0, 4.0]);
    assert_eq!(flat(&grid.means(&prices).unwrap()), [3.0, 4.0]);
    assert_eq!(flat(&grid.lasts(&prices).unwrap()), [6.0, 4.0]);
    assert_eq!(flat(&grid.timing_basis(&prices).unwrap()), [-3.0, 0.0]);
    let futures = grid.futures_inside(&prices, |_, price| price).unwrap();
    assert_eq!(flat(&futures), [1.0, 5.0 / 3.0, 3.0, 4.0, 4.0, 4.0]);
}

#[test]
fn a_month_of_one_price_has_no_timing() {
    let grid = MonthGrid::monthly(3).unwrap();
    let prices = one_row(&[1.0, 2.0, 6.0]);
    assert_eq!(grid.means(&prices).unwrap(), prices);
    assert_eq!(grid.lasts(&prices).unwrap(), prices);
    assert_eq!(grid.futures_inside(&prices, |_, _| f64::NAN).unwrap(), prices);
    assert_eq!(flat(&grid.timing_basis(&prices).unwrap()), [0.0; 3]);
}

#[test]
fn a_months_mean_has_the_law_of_the_average() {
    let model = reverting_index();
    let grid = MonthGrid::daily(2, 10).unwrap();
    let simulation = IndexSimulation::new(model, &grid.times(), 12, false).unwrap();
    let prices = simulation.log_changes(0..20_000).map(|log| model.spot * libm::exp(log));
    let means = grid.means(&prices).unwrap();
    let days = &grid.times()[10..];
    let (mean, deviation) = model.average(days).unwrap();
    let sample = Sample::new(means.at(1).collect(), false).unwrap();
    assert_within_four_errors(sample.mean(), mean, "mean");
    assert_within_four_errors(sample.standard_deviation(), deviation, "sd");
    let basis = grid.timing_basis(&prices).unwrap();
    let exact = mean - model.forward(2.0 / 12.0).unwrap();
    let basis = Sample::new(basis.at(1).collect(), false).unwrap();
    assert_within_four_errors(basis.mean(), exact, "timing");
    assert!(basis.standard_deviation().value > 0.05);
}

/// With the model's own expectation as forward, a future drifts nowhere on its way to the mean.
#[test]
fn a_future_inside_the_month_is_a_martingale() {
    let model = MeanRevertingJump {
        trend: tokenlock::pricing::mean_reverting_jump::Trend::Free { drift: 0.5 },
        ..reverting_index()
    };
    let growth = libm::log(model.forward(1.0).unwrap() / model.spot);
    let grid = MonthGrid::daily(1, 12).unwrap();
    let simulation = IndexSimulation::new(model, &grid.times(), 13, false).unwrap();
    let prices = simulation.log_changes(0..20_000).map(|log| model.spot * libm::exp(log));
    let day = 1.0 / 144.0;
    let forward = |column: usize, price: f64| {
        let remaining = 11 - column;
        let sum: f64 = (1..=remaining).map(|days| libm::exp(growth * day * days as f64)).sum();
        price * sum / remaining as f64
    };
    let futures = grid.futures_inside(&prices, forward).unwrap();
    let (exact, _) = model.average(&grid.times()).unwrap();
    for column in [0, 4, 10, 11] {
        let sample = Sample::new(futures.at(column).collect(), false).unwrap();
        assert_within_four_errors(sample.mean(), exact, "future");
    }
    assert_eq!(
        futures.at(11).collect::<Vec<_>>(),
        grid.means(&prices).unwrap().at(0).collect::<Vec<_>>()
    );
}

#[test]
fn a_fixed_part_keeps_its_share() {
    assert_eq!(future_inside(0.0, 0, 20, 2.0), 2.0);
    assert_eq!(future_inside(30.0, 10, 20, 2.0), 2.5);
    assert_eq!(future_inside(60.0, 20, 20, f64::NAN), 3.0);
}

#[test]
fn grids_and_matrices_that_do_not_fit_are_refused() {
    for (months, days, field, name) in [
        (0, 1, "months", "empty"),
        (1, 0, "days_a_month", "empty"),
        (1_000, 21, "months", "too_long"),
        (usize::MAX, 2, "months", "too_long"),
    ] {
        let error = MonthGrid::daily(months, days).unwrap_err();
        assert_eq!((error.field.as_ref(), error.reason.name()), (field, name));
    }
    let grid = MonthGrid::daily(2, 3).unwrap();
    for matrix in [one_row(&[1.0; 5]), one_row(&[])] {
        for result in [
            grid.means(&matrix),
            grid.lasts(&matrix),
            grid.timing_basis(&matrix),
            grid.futures_inside(&matrix, |_, price| price),
        ] {
            assert_eq!(result.unwrap_err().reason.name(), "lengths_differ");
        }
    }
}
