//! Moments of mixtures, and what must not break them.

use super::*;

const ALL: Extent = Extent { deviations: 8.0, large_values: true };

fn sum(weights: &[f64], variances: &[f64]) -> LognormalMixture {
    LognormalMixture::of_sum(weights, variances, ALL)
}

/// The mean of the sum's square, and what it must be.
fn squares(weights: &[f64], variances: &[f64]) -> (f64, f64) {
    let found = sum(weights, variances).sum(|component| {
        component.chance * component.mean * component.mean * component.variance.exp()
    });
    let deviation = super::super::moment_match::standard_deviation(weights, variances);
    (found, (deviation * deviation).exp())
}

#[test]
fn a_sum_has_its_moments() {
    for (weights, variances) in [
        (&[0.25; 4][..], &[0.1, 0.2, 0.3, 0.4][..]),
        (&[0.1, 0.6, 0.3], &[0.001, 0.5, 0.9]),
        (&[0.5, 0.2, 0.1, 0.2], &[0.2, 0.201, 0.2011, 0.4]),
    ] {
        let mean = sum(weights, variances).sum(|component| component.chance * component.mean);
        assert!((mean - 1.0).abs() < 1e-12, "{mean}");
        let (found, expected) = squares(weights, variances);
        assert!((found / expected - 1.0).abs() < 1e-4, "{found} {expected}");
    }
}

proptest::proptest! {
    #[test]
    fn a_sum_of_any_dates_has_its_moments(
        list in proptest::collection::vec((0.01..1.0_f64, -9.0..0.0_f64), 2..25),
        total in 0.001..1.0_f64,
    ) {
        let weight: f64 = list.iter().map(|(weight, _)| weight).sum();
        let weights: Vec<f64> = list.iter().map(|(part, _)| part / weight).collect();
        let steps: f64 = list.iter().map(|(_, log)| log.exp()).sum();
        let mut variance = 0.0;
        let grow = |(_, log): &(f64, f64)| {
            variance += log.exp() * total / steps;
            variance
        };
        let variances: Vec<f64> = list.iter().map(grow).collect();
        let (found, expected) = squares(&weights, &variances);
        let error = (found - expected).abs() / (expected - 1.0);
        proptest::prop_assert!(error < 5e-4, "{}", error);
    }
}

/// What is nearly known from the start is no different from what is known.
#[test]
fn narrow_factors_keep_the_shape_of_wide_ones() {
    for first in [1e-12, 1e-9] {
        let mixture = sum(&[0.5, 0.5], &[first, 0.5]);
        for strike in [0.6, 0.8, 1.0, 1.5, 3.0] {
            for option_type in OptionType::ALL {
                let known = black::undiscounted(option_type, 0.5, strike - 0.5, 0.5_f64.sqrt());
                let found = mixture.undiscounted(option_type, strike);
                assert!((found / known - 1.0).abs() < 3e-5, "{strike}: {found} {known}");
            }
        }
    }
}

#[test]
fn variances_of_any_size_give_numbers() {
    let extent = Extent { deviations: 8.0, large_values: false };
    for variances in [[1e4, 1e4 + 0.01, 2e4], [1e-9, 1e4, 2e4], [1e4, 2e4, 2e4 + 1e-9]] {
        let mixture = LognormalMixture::of_sum(&[0.3, 0.3, 0.4], &variances, extent);
        let put = mixture.undiscounted(OptionType::Put, 0.9);
        assert!(put > 0.3 && put < 0.9 * (1.0 + 1e-12), "{variances:?}: {put}");
    }
}

#[test]
fn no_term_is_no_component() {
    assert_eq!(sum(&[], &[]).undiscounted(OptionType::Call, 1.0), 0.0);
    assert_eq!(sum(&[1.0], &[]).undiscounted(OptionType::Call, 0.75), 0.25);
}
