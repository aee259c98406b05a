//! Days folded to months.

use tokenlock::simulate::index_path::IndexSimulation;
use tokenlock::simulate::month_grid::MonthGrid;
use tokenlock::simulate::path_matrix::PathMatrix;
use tokenlock::simulate::sample::Sample;

use crate::near::{assert_within_four_errors, reverting_index};

fn one_row(values: &[f64]) -> PathMatrix {
    PathMatrix::by_row(0..1, values.len(), |_, row| row.copy_from_slice(values)).unwrap()
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
}

#[test]
fn a_month_of_one_price_has_no_timing() {
    let grid = MonthGrid::monthly(3).unwrap();
    let prices = one_row(&[1.0, 2.0, 6.0]);
    assert_eq!(grid.means(&prices).unwrap(), prices);
    assert_eq!(grid.lasts(&prices).unwrap(), prices);
    assert_eq!(flat(&grid.timing_basis(&prices).unwrap()), [0.0; 3]);
}

#[test]
fn a_months_mean_has_the_law_of_the_average() {
    let model = reverting_index();
    let grid = MonthGrid::daily(2, 10).unwrap();
    let simulation = IndexSimulation::new(model, &grid.times(), 12, false).unwrap();
    let prices = simulation.log_changes(0..20_000).unwrap().map(|log| model.spot * libm::exp(log));
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

#[test]
fn grids_and_matrices_that_do_not_fit_are_refused() {
    for (months, days, field, name) in [
        (0, 1, "months", "out_of_range"),
        (1, 0, "days_a_month", "out_of_range"),
        (1_000, 21, "months", "too_long"),
        (usize::MAX, 2, "months", "out_of_range"),
        (2, usize::MAX, "days_a_month", "out_of_range"),
    ] {
        let error = MonthGrid::daily(months, days).unwrap_err();
        assert_eq!((error.field.as_ref(), error.reason.name()), (field, name));
    }
    let grid = MonthGrid::daily(2, 3).unwrap();
    for matrix in [one_row(&[1.0; 5]), one_row(&[])] {
        for result in [grid.means(&matrix), grid.lasts(&matrix), grid.timing_basis(&matrix)] {
            assert_eq!(result.unwrap_err().reason.name(), "lengths_differ");
        }
    }
}
