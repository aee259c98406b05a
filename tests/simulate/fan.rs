//! The fan against sorted samples.

use tokenlock::simulate::fan::{Fan, LEVELS};
use tokenlock::simulate::index_path::IndexSimulation;
use tokenlock::simulate::path_matrix::PathMatrix;
use tokenlock::simulate::sample::Sample;

use crate::near::{assert_within_four_errors, broad_index, months, reverting_index};

fn assert_is_that_of_samples(fan: &Fan, outcomes: impl Fn(usize) -> Vec<f64>) {
    for (time, band) in fan.bands().iter().enumerate() {
        let sample = Sample::new(outcomes(time), false).unwrap();
        assert_eq!(*band, LEVELS.map(|level| sample.quantile(level).unwrap()), "time {time}");
    }
}

#[test]
fn bands_are_the_quantiles_of_sorted_samples() {
    let simulation = IndexSimulation::new(broad_index(), &months(12), 2, false).unwrap();
    for count in [1, 2, 3, 10, 101, 3_000] {
        let paths = simulation.log_changes(0..count).unwrap();
        assert_is_that_of_samples(&Fan::of(&paths).unwrap(), |time| paths.at(time).collect());
        let sums = |time: usize| paths.each(|row| row[..=time].iter().sum());
        assert_is_that_of_samples(&Fan::cumulative(&paths).unwrap(), sums);
    }
}

#[test]
fn equal_outcomes_are_one_line() {
    let paths = PathMatrix::by_row(0..100, 2, |path, row| {
        row.copy_from_slice(&[3.0, (path % 3) as f64]);
    })
    .unwrap();
    let fan = Fan::of(&paths).unwrap();
    assert_eq!(fan.bands()[0].map(|band| (band.value, band.standard_error)), [(3.0, 0.0); 5]);
    assert_is_that_of_samples(&fan, |time| paths.at(time).collect());
}

#[test]
fn bands_are_those_of_the_law() {
    let model = reverting_index();
    let paths =
        IndexSimulation::new(model, &[0.5, 1.0], 2, false).unwrap().log_changes(0..20_000).unwrap();
    let fan = Fan::of(&paths.map(|log| model.spot * libm::exp(log))).unwrap();
    for (band, years) in fan.bands().iter().zip([0.5, 1.0]) {
        let mut law = model.law(years).unwrap();
        for (quantile, level) in band.iter().zip(LEVELS) {
            assert_within_four_errors(*quantile, law.quantile(level).unwrap(), "quantile");
        }
    }
}

#[test]
fn nothing_and_nonsense_have_no_fan() {
    let matrix =
        |paths, value: f64| PathMatrix::by_row(0..paths, 2, move |_, row| row.fill(value)).unwrap();
    assert!(Fan::of(&matrix(0, 1.0)).is_none());
    for value in [f64::NAN, f64::INFINITY, 1e76] {
        assert!(Fan::of(&matrix(5, value)).is_none());
        assert!(Fan::cumulative(&matrix(5, value)).is_none());
    }
    assert!(Fan::of(&matrix(5, 1e75)).is_some());
    assert!(Fan::cumulative(&matrix(5, 1e75)).is_none());
}
