//! Figures of samples, each with its standard error.

use tokenlock::simulate::random::{Purpose, Random};
use tokenlock::simulate::sample::{Estimate, Sample};

#[test]
fn figures_of_a_small_sample_are_those_of_a_textbook() {
    let sample = Sample::new(vec![4.0, 1.0, 3.0, 2.0, 5.0], false).unwrap();
    assert_eq!(sample.mean().value, 3.0);
    assert!((sample.mean().standard_error - (2.5f64 / 5.0).sqrt()).abs() < 1e-15);
    assert!((sample.standard_deviation().value - 2.5f64.sqrt()).abs() < 1e-15);
    assert_eq!(sample.quantile(0.5).unwrap().value, 3.0);
    assert_eq!(sample.quantile(0.125).unwrap().value, 1.5);
    assert_eq!(sample.exceedance(3.0).value, 0.4);
    assert!((sample.mean_excess(3.0).value - 0.6).abs() < 1e-15);
    assert!((sample.expected_shortfall(0.4).unwrap().value - 4.5).abs() < 1e-12);
    assert_eq!(sample.sorted(), [1.0, 2.0, 3.0, 4.0, 5.0]);
    assert_eq!(sample.histogram(1.0, 5.0, 2), [2, 3]);
}

#[test]
fn the_change_of_a_chance_is_compared_path_by_path() {
    let sample = |outcomes, antithetic| Sample::new(outcomes, antithetic).unwrap();
    let before = vec![1.0, 4.0, 4.0, 1.0, 4.0, 1.0];
    let after = vec![1.0, 4.0, 1.0, 1.0, 1.0, 4.0];
    // Path by path above 2: 0, 0, -1, 0, -1, +1.
    let change = |antithetic| {
        let (before, after) =
            (sample(before.clone(), antithetic), sample(after.clone(), antithetic));
        after.exceedance_change(&before, 2.0).unwrap()
    };
    let apart = change(false);
    assert!((apart.value + 1.0 / 6.0).abs() < 1e-15);
    let squares = (3.0 - 6.0 / 36.0) / 5.0;
    assert!((apart.standard_error - (squares / 6.0_f64).sqrt()).abs() < 1e-15);
    // The means of the pairs are 0, -1/2 and 0.
    let pairs = change(true);
    assert!((pairs.value + 1.0 / 6.0).abs() < 1e-15);
    assert!((pairs.standard_error - (1.0 / 12.0 / 3.0_f64).sqrt()).abs() < 1e-15);
    // The same paths do not differ at all, though the chance by itself has an error.
    let same = sample(before.clone(), false);
    let none = Estimate { value: 0.0, standard_error: 0.0 };
    assert_eq!(same.exceedance_change(&same, 2.0), Ok(none));
    assert!(same.exceedance(2.0).standard_error > 0.2);
    let short = sample(vec![1.0], false);
    assert_eq!(same.exceedance_change(&short, 2.0).unwrap_err().reason.name(), "lengths_differ");
}

#[test]
fn nothing_and_nonsense_are_no_sample() {
    let refused = |outcomes| Sample::new(outcomes, false).unwrap_err().reason.name();
    assert_eq!(refused(vec![]), "empty");
    assert_eq!(refused(vec![1.0, f64::NAN]), "not_finite");
    assert_eq!(refused(vec![f64::NEG_INFINITY, 1.0]), "not_finite");
    assert_eq!(refused(vec![1.0, 1e76]), "out_of_range");
    for share in [0.0, 1.0, -0.1, f64::NAN] {
        let sample = Sample::new(vec![1.0, 2.0], false).unwrap();
        assert_eq!(sample.quantile(share).unwrap_err().field, "probability");
        assert_eq!(sample.expected_shortfall(share).unwrap_err().field, "tail");
    }
    let constant = Sample::new(vec![2.0; 8], true).unwrap();
    assert_eq!(constant.standard_deviation(), Estimate { value: 0.0, standard_error: 0.0 });
    assert_eq!(constant.expected_shortfall(0.05).unwrap().value, 2.0);
}

#[test]
fn no_sample_is_too_small_or_too_wild_for_a_number() {
    for (outcomes, antithetic) in
        [(vec![2.0], false), (vec![2.0], true), (vec![2.0, 2.0], true), (vec![1.0, 3.0], true)]
    {
        let sample = Sample::new(outcomes, antithetic).unwrap();
        assert_eq!(sample.mean(), Estimate { value: 2.0, standard_error: f64::INFINITY });
        let deviation = sample.standard_deviation();
        assert!(deviation.value.is_finite() && deviation.standard_error == f64::INFINITY);
    }
    let wild: Vec<f64> = (0..1_000).map(|path| if path % 2 == 0 { 1e75 } else { -1e75 }).collect();
    let sample = Sample::new(wild, false).unwrap();
    for figure in [
        sample.mean(),
        sample.standard_deviation(),
        sample.quantile(0.4995).unwrap(),
        sample.mean_excess(-1e75),
        sample.expected_shortfall(1e-12).unwrap(),
    ] {
        assert!(figure.value.is_finite() && figure.standard_error.is_finite(), "{figure:?}");
    }
}

#[test]
fn samples_are_equal_whether_put_in_order_or_not() {
    let sample = Sample::new(vec![2.0, 1.0], false).unwrap();
    let copy = sample.clone();
    sample.sorted();
    assert_eq!(sample, copy);
    assert_ne!(sample, Sample::new(vec![1.0, 2.0], false).unwrap());
}

/// Mirrored normal numbers have a mean of exactly nothing, which only pairs can know.
#[test]
fn antithetic_errors_come_from_pairs() {
    let mut random = Random::new(5, 0, Purpose::IndexDiffusion);
    let mirrored: Vec<f64> = (0..2_000)
        .flat_map(|_| {
            let z = random.normal();
            [z, -z]
        })
        .collect();
    let pairs = Sample::new(mirrored.clone(), true).unwrap().mean();
    assert!(pairs.standard_error < 1e-15, "{pairs:?}");
    let singles = Sample::new(mirrored, false).unwrap().mean();
    assert!((singles.standard_error - 1.0 / 4_000f64.sqrt()).abs() < 1e-3, "{singles:?}");
}

/// Whatever the outcomes look like, quantiles are those of the outcomes in order.
#[test]
fn quantiles_are_those_of_a_full_order() {
    let mut random = Random::new(3, 0, Purpose::Usage);
    let mut draws =
        |law: fn(f64) -> f64| -> Vec<f64> { (0..5_000).map(|_| law(random.normal())).collect() };
    let mut lists = vec![
        draws(|z| z),
        draws(|z| (4.0 * z).exp()),
        draws(|z| -z.abs().powi(9)),
        draws(f64::round),
        draws(|_| 7.0),
        draws(|z| 1.0 + 1e-15 * z.round()),
        draws(|z| 1e74 * z.signum()),
        draws(|z| f64::MIN_POSITIVE * z),
    ];
    // Nearly all alike, and the few others where no scout comes by; fewer than a scout is for.
    lists.push((0..5_000).map(|i| if i % 39 == 1 { f64::from(i) } else { 2.0 }).collect());
    lists.push((0..700).map(|i| f64::from(i % 13)).collect());
    for outcomes in lists {
        let last = outcomes.len() - 1;
        let sample = Sample::new(outcomes, false).unwrap();
        for probability in [1e-9, 0.05, 0.25, 0.5, 0.95, 0.999] {
            let place = probability * last as f64;
            let below = place as usize;
            let (low, high) = (sample.sorted()[below], sample.sorted()[last.min(below + 1)]);
            let expected = low + (high - low) * (place - below as f64);
            assert_eq!(sample.quantile(probability).unwrap().value, expected, "{probability}");
        }
    }
}

/// Over many samples, a figure is off by about its standard error.
#[test]
fn standard_errors_are_as_large_as_the_errors() {
    let truth = [0.0, 1.0, 1.644_853_626_951_472_7, 0.05, 2.062_712_807_507_41];
    let figures = |sample: &Sample| {
        [
            sample.mean(),
            sample.standard_deviation(),
            sample.quantile(0.95).unwrap(),
            sample.exceedance(truth[2]),
            sample.expected_shortfall(0.05).unwrap(),
        ]
    };
    let mut squares = [0.0; 5];
    let samples = 200;
    for path in 0..samples {
        let mut random = Random::new(9, path, Purpose::OwnDiffusion);
        let sample = Sample::new((0..500).map(|_| random.normal()).collect(), false).unwrap();
        for (index, figure) in figures(&sample).into_iter().enumerate() {
            squares[index] += square((figure.value - truth[index]) / figure.standard_error);
        }
    }
    for (index, sum) in squares.into_iter().enumerate() {
        let ratio = (sum / samples as f64).sqrt();
        assert!((0.75..1.4).contains(&ratio), "figure {index}: {ratio}");
    }
}

fn square(x: f64) -> f64 {
    x * x
}
