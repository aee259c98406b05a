//! The own price against what R2, beta and the compensation say of it.

use proptest::prelude::*;
use tokenlock::pricing::mean_reverting_jump::MeanRevertingJump;
use tokenlock::simulate::error::SimulationError;
use tokenlock::simulate::index_path::IndexSimulation;
use tokenlock::simulate::own_price::{OwnChance, OwnDrift, OwnPrice, OwnPriceSimulation};
use tokenlock::simulate::path_matrix::PathMatrix;
use tokenlock::simulate::preset::Preset;
use tokenlock::simulate::sample::Sample;

use crate::near::{assert_within_four_errors, broad_index, correlation, months, reverting_index};

const PATHS: u64 = 40_000;

/// A vendor that reprices in steps.
fn vendor() -> OwnChance {
    OwnChance { jump_rate: 0.6, jump_mean: -0.05, jump_sd: 0.2, ..OwnChance::default() }
}

/// Index and own price over the same paths.
fn both(
    index: &MeanRevertingJump,
    own: &OwnPrice,
    times: &[f64],
    antithetic: bool,
) -> (PathMatrix, PathMatrix) {
    let paths =
        IndexSimulation::new(*index, times, 11, antithetic).unwrap().log_changes(0..PATHS).unwrap();
    let own = OwnPriceSimulation::new(own, times, 11, antithetic).unwrap();
    let own = own.log_changes(0..PATHS, &paths).unwrap();
    (paths, own)
}

/// Y at one time.
fn apart(index: &PathMatrix, own: &PathMatrix, beta: f64, time: usize) -> Vec<f64> {
    own.at(time).zip(index.at(time)).map(|(own, index)| own - beta * index).collect()
}

#[test]
fn r_squared_and_variance_come_back_from_the_paths() {
    let routed = OwnChance { kappa: 8.0, ..vendor() };
    for (index, own, beta, r_squared) in
        [(broad_index(), vendor(), 0.8, 0.12), (reverting_index(), routed, -1.5, 0.5)]
    {
        let own = OwnPrice::new(&index, beta, r_squared, own, OwnDrift::None).unwrap();
        let times = [0.25, 1.0];
        let (index, paths) = both(&index, &own, &times, false);
        let [a, b]: [Vec<f64>; 2] = [&index, &paths].map(|paths| paths.at(1).collect());
        let sign = beta.signum();
        assert_within_four_errors(correlation(&a, &b), sign * r_squared.sqrt(), "correlation");
        for (time, years) in times.into_iter().enumerate() {
            let y = apart(&index, &paths, beta, time);
            let index: Vec<f64> = index.at(time).collect();
            assert_within_four_errors(correlation(&index, &y), 0.0, "independence");
            let sample = Sample::new(y, false).unwrap();
            let exact = own.own_variance(years).unwrap().sqrt();
            assert_within_four_errors(sample.standard_deviation(), exact, "sd of Y");
        }
    }
}

#[test]
fn the_own_part_has_mean_one_unless_a_drift_is_set() {
    let routed = OwnChance { kappa: 8.0, ..vendor() };
    for own in [vendor(), routed] {
        for drift in [OwnDrift::None, OwnDrift::OfLog(0.3)] {
            let own = OwnPrice::new(&broad_index(), 0.8, 0.4, own, drift).unwrap();
            let times = [1.0 / 12.0, 1.0, 3.0];
            let (index, paths) = both(&broad_index(), &own, &times, false);
            for (time, years) in times.into_iter().enumerate() {
                let sample = Sample::new(apart(&index, &paths, 0.8, time), false).unwrap();
                let (mean, exact) = match drift {
                    OwnDrift::None => (sample.mean_of(libm::exp), 1.0),
                    OwnDrift::OfLog(rate) => (sample.mean(), rate * years),
                };
                assert_within_four_errors(mean, exact, "mean");
            }
        }
    }
}

#[test]
fn the_own_volatility_is_what_the_jumps_leave() {
    // 0.11² + 8 (0.01² + 0.056²) = 0.037988 a year, of which R2 = 0.12 leaves 22/3 times.
    let own = OwnPrice::new(&broad_index(), 1.0, 0.12, vendor(), OwnDrift::None).unwrap();
    let exact = (0.037_988 * 22.0 / 3.0 - 0.6 * (0.05f64 * 0.05 + 0.2 * 0.2)).sqrt();
    assert!((own.volatility() - exact).abs() < 1e-12, "{}", own.volatility());
}

#[test]
fn jumps_that_r_squared_has_no_room_for_are_named() {
    let make = |r_squared| OwnPrice::new(&broad_index(), 1.0, r_squared, vendor(), OwnDrift::None);
    let error = make(0.9).unwrap_err();
    assert_eq!((error.field(), error.name()), ("r_squared", "own_jumps_exceed_r_squared"));
    let SimulationError::OwnJumpsExceed { largest, .. } = error else { panic!("{error:?}") };
    assert!((largest - 0.037_988 / (0.037_988 + 0.6 * 0.0425)).abs() < 1e-12, "{largest}");
    assert!(error.to_string().contains("0.9"), "{error}");
    assert!(make(largest).unwrap().volatility() < 1e-5);
    assert!(make(largest + 1e-6).is_err());
}

#[test]
fn an_r_squared_of_nothing_is_refused() {
    let calm = MeanRevertingJump { volatility: 0.0, jump_rate: 0.0, ..broad_index() };
    for (index, beta) in [(calm, 1.0), (broad_index(), 0.0)] {
        let error = OwnPrice::new(&index, beta, 0.5, vendor(), OwnDrift::None).unwrap_err();
        assert_eq!((error.field(), error.name()), ("r_squared", "nothing_to_follow"));
        assert!(OwnPrice::new(&index, beta, 0.0, vendor(), OwnDrift::None).is_ok());
    }
}

#[test]
fn without_r_squared_the_price_goes_its_own_way_with_the_volatility_typed() {
    let own = OwnChance { volatility: 0.3, ..OwnChance::default() };
    let own = OwnPrice::new(&broad_index(), 1.0, 0.0, own, OwnDrift::None).unwrap();
    assert_eq!((own.beta(), own.volatility()), (0.0, 0.3));
    let (index, paths) = both(&broad_index(), &own, &[1.0], false);
    let [a, b]: [Vec<f64>; 2] = [&index, &paths].map(|paths| paths.at(0).collect());
    assert_within_four_errors(correlation(&a, &b), 0.0, "correlation");
    let sample = Sample::new(b, false).unwrap();
    assert_within_four_errors(sample.standard_deviation(), 0.3, "sd");
}

/// A buyer at the list price, whom no index helps.
#[test]
fn a_preset_may_be_the_own_price() {
    let vendor = Preset::VendorListPrice;
    let process = vendor.process().unwrap();
    let drift = OwnDrift::OfLog(process.drift);
    let own = OwnPrice::new(&broad_index(), 1.0, 0.0, OwnChance::of(&process), drift).unwrap();
    let (_, paths) = both(&broad_index(), &own, &[1.0], false);
    let sample = Sample::new(paths.at(0).collect(), false).unwrap();
    let model = vendor.model(3.0).unwrap();
    assert_within_four_errors(sample.mean(), process.drift, "mean");
    let exact = model.variance_of_log(1.0).unwrap().sqrt();
    assert_within_four_errors(sample.standard_deviation(), exact, "sd");
}

#[test]
fn with_the_whole_r_squared_it_is_the_index_times_beta() {
    let own =
        OwnPrice::new(&broad_index(), 1.3, 1.0, OwnChance::default(), OwnDrift::None).unwrap();
    let times = months(36);
    let index =
        IndexSimulation::new(broad_index(), &times, 3, true).unwrap().log_changes(0..50).unwrap();
    let own = OwnPriceSimulation::new(&own, &times, 3, true).unwrap();
    let own = own.log_changes(0..50, &index).unwrap();
    for (own, index) in own.rows().flatten().zip(index.rows().flatten()) {
        assert!((own - 1.3 * index).abs() < 1e-15);
    }
}

#[test]
fn paths_do_not_depend_on_how_they_are_split() {
    let times = months(24);
    for antithetic in [false, true] {
        let own = OwnPrice::new(&broad_index(), 1.0, 0.2, vendor(), OwnDrift::None).unwrap();
        let own = OwnPriceSimulation::new(&own, &times, 5, antithetic).unwrap();
        let index = IndexSimulation::new(broad_index(), &times, 5, antithetic).unwrap();
        let draw = |range: std::ops::Range<u64>| {
            own.log_changes(range.clone(), &index.log_changes(range).unwrap()).unwrap()
        };
        let whole = draw(0..100);
        let parts = [0..31, 31..32, 32..100].map(draw);
        let joined: Vec<&[f64]> = parts.iter().flat_map(PathMatrix::rows).collect();
        assert_eq!(whole.rows().collect::<Vec<_>>(), joined);
        for (own, index) in whole.rows().zip(index.log_changes(0..100).unwrap().rows()) {
            assert_ne!(own, index);
        }
    }
}

#[test]
fn mirrored_paths_narrow_the_mean() {
    for (own, r_squared, expected) in [(OwnChance::default(), 0.5, 3.2), (vendor(), 0.12, 1.9)] {
        let own = OwnPrice::new(&broad_index(), 1.0, r_squared, own, OwnDrift::None).unwrap();
        let error = |antithetic| {
            let (_, paths) = both(&broad_index(), &own, &[1.0], antithetic);
            let prices = paths.at(0).map(libm::exp).collect();
            Sample::new(prices, antithetic).unwrap().mean().standard_error
        };
        let gain = error(false) / error(true);
        assert!((gain - expected).abs() < 0.1, "{gain}");
    }
}

#[test]
fn paths_of_another_index_are_refused() {
    let own = OwnPrice::new(&broad_index(), 1.0, 0.2, vendor(), OwnDrift::None).unwrap();
    let own = OwnPriceSimulation::new(&own, &months(12), 5, false).unwrap();
    let index = |count| IndexSimulation::new(broad_index(), &months(count), 5, false).unwrap();
    for (paths, given) in [(0..9, index(12)), (0..10, index(11))] {
        let error = own.log_changes(0..10, &given.log_changes(paths).unwrap()).unwrap_err();
        assert_eq!((error.field.as_ref(), error.reason.name()), ("index", "lengths_differ"));
    }
    assert_eq!(own.log_changes(4..4, &index(12).log_changes(4..4).unwrap()).unwrap().paths(), 0);
}

#[test]
fn numbers_out_of_range_are_named() {
    let fails = |beta, r_squared, own, drift, field: &str| {
        let error = OwnPrice::new(&broad_index(), beta, r_squared, own, drift).unwrap_err();
        assert_eq!(error.field(), field);
    };
    let calm = OwnChance::default();
    fails(f64::NAN, 0.5, calm, OwnDrift::None, "beta");
    fails(1.0, 1.5, calm, OwnDrift::None, "r_squared");
    fails(1.0, 1e-12, calm, OwnDrift::None, "own_vol");
    fails(1.0, 0.0, OwnChance { volatility: -0.1, ..calm }, OwnDrift::None, "own_vol");
    fails(1.0, 0.5, OwnChance { kappa: -1.0, ..calm }, OwnDrift::None, "own_kappa");
    fails(1.0, 0.5, OwnChance { jump_rate: -1.0, ..calm }, OwnDrift::None, "own_jump_rate");
    fails(1.0, 0.5, calm, OwnDrift::OfLog(f64::INFINITY), "own_drift");
}

proptest! {
    #[test]
    fn the_solved_volatility_gives_the_r_squared(
        beta in 0.1..3.0f64, r_squared in 0.001..1.0f64, kappa in 0.0..10.0f64,
        jump_rate in 0.0..3.0f64, jump_mean in -0.5..0.5f64, jump_sd in 0.0..0.8f64,
    ) {
        let own = OwnChance { kappa, jump_rate, jump_mean, jump_sd, ..OwnChance::default() };
        let explained = beta * beta * broad_index().variance_of_log(1.0).unwrap();
        match OwnPrice::new(&broad_index(), beta, r_squared, own, OwnDrift::None) {
            Ok(own) => {
                let variance = own.own_variance(1.0).unwrap();
                prop_assert!((explained / (explained + variance) - r_squared).abs() < 1e-12);
            }
            Err(SimulationError::OwnJumpsExceed { largest, .. }) => {
                prop_assert!(largest < r_squared);
            }
            Err(error) => prop_assert!(false, "{error}"),
        }
    }
}
