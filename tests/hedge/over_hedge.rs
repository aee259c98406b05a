//! Uncertain usage against sums over a grid, and where something does not move.

use tokenlock::hedge::sizing::over_hedge::UncertainUsage;
use tokenlock::pricing::normal::{cumulative, density};

const USAGE: UncertainUsage = UncertainUsage {
    expected: 100.0,
    volatility: 0.4,
    price_volatility: 0.6,
    correlation: -0.3,
    years: 1.5,
    locked: 90.0,
};

/// Ratio, R2 and mean excess by sums over a grid of two normals.
fn by_sums(usage: &UncertainUsage) -> (f64, f64, f64) {
    let root = usage.years.sqrt();
    let (nu, sigma) = (usage.volatility * root, usage.price_volatility * root);
    let other = (1.0 - usage.correlation * usage.correlation).sqrt();
    let grid = || (-160..=160).map(|step| f64::from(step) * 0.05);
    let lognormal = |deviation: f64, x: f64| (deviation * x - 0.5 * deviation * deviation).exp();
    let mut sums = [0.0; 6];
    for x in grid() {
        let s = lognormal(sigma, x);
        for y in grid() {
            let q = usage.expected * lognormal(nu, usage.correlation * x + other * y);
            let weight = density(x) * density(y) * 0.05 * 0.05;
            let excess = (usage.locked - q).max(0.0);
            for (sum, term) in
                sums.iter_mut().zip([s, s * s, q * s, q * s * q * s, q * s * s, excess])
            {
                *sum += weight * term;
            }
        }
    }
    let [s, ss, bill, bill_squared, both, excess] = sums;
    let (covariance, variance) = (both - bill * s, ss - s * s);
    let share = covariance * covariance / variance / (bill_squared - bill * bill);
    (covariance / variance / usage.expected, share, excess)
}

#[test]
fn closed_forms_agree_with_sums() {
    for correlation in [-0.9, -0.3, 0.0, 0.5] {
        let usage = UncertainUsage { correlation, ..USAGE };
        let (ratio, share, excess) = by_sums(&usage);
        let found = usage.value().unwrap();
        assert!((found.best_ratio.unwrap() - ratio).abs() < 1e-9, "{correlation}");
        assert!((found.r_squared.unwrap() - share).abs() < 1e-9, "{correlation}");
        // The kink of the excess falls between points.
        assert!((found.mean_excess - excess).abs() < 0.02, "{correlation}");
    }
}

#[test]
fn the_warning_follows_the_usage() {
    let found = USAGE.value().unwrap();
    assert!(found.best_ratio.unwrap() < 0.8 && found.is_over);
    assert!(!UncertainUsage { locked: 10.0, ..USAGE }.value().unwrap().is_over);
    // Without correlation the mean is right, however uncertain.
    let unrelated = UncertainUsage { correlation: 0.0, ..USAGE }.value().unwrap();
    assert!((unrelated.best_ratio.unwrap() - 1.0).abs() < 1e-15);
    // Usage that falls as fast as prices rise leaves a bill that needs nothing.
    let natural = UncertainUsage { correlation: -1.0, volatility: 0.6, ..USAGE };
    let natural = natural.value().unwrap();
    assert_eq!((natural.best_ratio, natural.r_squared), (Some(0.0), None));
    let reversed = UncertainUsage { correlation: -1.0, volatility: 0.9, ..USAGE };
    assert!(reversed.value().unwrap().best_ratio.unwrap() < 0.0);
    // The median lies below the mean, so that locking the mean is too much more often than not.
    let mean = UncertainUsage { locked: 100.0, ..USAGE }.value().unwrap();
    let half = 0.5 * 0.4 * 1.5_f64.sqrt();
    assert!((mean.chance_below - cumulative(half)).abs() < 1e-15);
    assert_eq!(USAGE.working().unwrap().result(), found.best_ratio);
}

#[test]
fn what_does_not_move_is_written_out() {
    let known = UncertainUsage { volatility: 0.0, ..USAGE };
    let value = known.value().unwrap();
    assert_eq!((value.best_ratio, value.r_squared), (Some(1.0), Some(1.0)));
    assert_eq!((value.chance_below, value.mean_excess), (0.0, 0.0));
    let more = UncertainUsage { locked: 110.0, ..known }.value().unwrap();
    assert_eq!((more.chance_below, more.mean_excess, more.is_over), (1.0, 10.0, true));
    let still = UncertainUsage { price_volatility: 0.0, ..USAGE };
    assert_eq!((still.value().unwrap().best_ratio, still.value().unwrap().is_over), (None, false));
    assert_eq!(still.working().unwrap_err().name(), "no_variation");
    assert_eq!(UncertainUsage { years: 0.0, ..USAGE }.value().unwrap().best_ratio, None);
    let none = UncertainUsage { locked: 0.0, ..USAGE }.value().unwrap();
    assert_eq!((none.chance_below, none.mean_excess), (0.0, 0.0));
}

#[test]
fn extremes_are_figures_or_named() {
    for (volatility, price_volatility, correlation) in
        [(100.0, 100.0, -1.0), (0.1, 100.0, 0.5), (100.0, 0.1, -1.0), (1e-200, 1e-100, 1.0)]
    {
        let usage =
            UncertainUsage { volatility, price_volatility, correlation, years: 100.0, ..USAGE };
        match usage.value() {
            Ok(found) => {
                assert!(found.best_ratio.is_none_or(f64::is_finite));
                assert!(found.r_squared.is_none_or(|share| (0.0..=1.0).contains(&share)));
                assert!(found.mean_excess.is_finite() && found.chance_below.is_finite());
            }
            Err(error) => assert_eq!(error.reason.name(), "result_not_finite"),
        }
    }
    let far = UncertainUsage { volatility: 100.0, correlation: 1.0, years: 100.0, ..USAGE };
    assert_eq!(far.value().unwrap_err().reason.name(), "result_not_finite");
}
