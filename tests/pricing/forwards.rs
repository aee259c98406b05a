//! Carry, Schwartz and Schwartz-Smith.

use proptest::prelude::*;
use tokenlock::pricing::carry::Carry;
use tokenlock::pricing::error::PricingReason;
use tokenlock::pricing::schwartz::{Schwartz, mean_decay};
use tokenlock::pricing::schwartz_smith::SchwartzSmith;

use crate::golden::{Row, rows};

/// The numbers of a column such as `spot 100; T 1/12`, by name.
fn named(row: &Row, name: &str) -> Option<f64> {
    let entry = row.text("inputs").split("; ").find_map(|entry| {
        let (key, value) = entry.rsplit_once(' ')?;
        (key == name).then_some(value)
    })?;
    let (above, below) = entry.split_once('/').unwrap_or((entry, "1"));
    Some(above.parse::<f64>().unwrap() / below.parse::<f64>().unwrap())
}

fn near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found} is not {expected}");
}

fn relatively_near(found: f64, expected: f64, tolerance: f64) {
    near(found / expected, 1.0, tolerance);
}

#[test]
fn golden_carry() {
    for row in rows("carry.csv") {
        let carry = Carry {
            spot: named(&row, "spot").unwrap(),
            rate: named(&row, "rate").unwrap(),
            storage: named(&row, "storage").unwrap_or(0.0),
            convenience: named(&row, "convenience").or(named(&row, "yield")).unwrap_or(0.0),
            years: named(&row, "T").unwrap(),
        };
        let found = match named(&row, "forward") {
            Some(forward) => carry.implied_convenience(forward),
            None => carry.forward(),
        };
        row.assert_near(found.unwrap(), "value", row.number("tol"));
    }
}

#[test]
fn golden_mean_reversion() {
    let (mut one_factor, mut two_factor) = (0, 0);
    for row in rows("mean_reversion.csv") {
        let years = named(&row, "T").unwrap();
        let found = match row.text("model") {
            "schwartz1" => {
                one_factor += 1;
                let schwartz = Schwartz {
                    spot: named(&row, "spot").unwrap(),
                    kappa: named(&row, "kappa").unwrap(),
                    alpha: named(&row, "alpha_star").unwrap(),
                    volatility: named(&row, "sigma").unwrap(),
                    years,
                };
                schwartz.forward().unwrap()
            }
            "schwartz_smith" => {
                two_factor += 1;
                let oil = SchwartzSmith { years, ..OIL };
                match row.text("output") {
                    "forward" => oil.forward().unwrap(),
                    "instantaneous futures vol" => oil.futures_volatility().unwrap(),
                    other => panic!("{other}"),
                }
            }
            other => panic!("{other}"),
        };
        row.assert_near(found, "value", row.number("tol"));
    }
    assert!(one_factor > 0 && two_factor > 0);
}

/// The first two-factor row of the golden file, which the others call "same".
const OIL: SchwartzSmith = SchwartzSmith {
    chi: 0.119,
    xi: 2.857,
    kappa: 1.49,
    volatility_chi: 0.286,
    lambda_chi: 0.157,
    mu_xi: 0.0115,
    volatility_xi: 0.145,
    correlation: 0.3,
    years: 1.0,
};

const REVERTING: Schwartz =
    Schwartz { spot: 20.0, kappa: 1.49, alpha: 3.0, volatility: 0.286, years: 0.5 };

const STORED: Carry =
    Carry { spot: 100.0, rate: 0.05, storage: 0.01, convenience: 0.02, years: 1.0 };

#[test]
fn the_last_step_of_a_working_is_the_forward() {
    assert_eq!(STORED.working().unwrap().result(), Some(STORED.forward().unwrap()));
    assert_eq!(REVERTING.working().unwrap().result(), Some(REVERTING.forward().unwrap()));
    assert_eq!(OIL.working().unwrap().result(), Some(OIL.forward().unwrap()));
}

#[test]
fn today_the_forward_is_the_spot() {
    assert_eq!(Carry { years: 0.0, ..STORED }.forward().unwrap(), 100.0);
    assert_eq!(Schwartz { years: 0.0, ..REVERTING }.forward().unwrap(), 20.0);
    let spot = libm::exp(0.119 + 2.857);
    assert_eq!(SchwartzSmith { years: 0.0, ..OIL }.forward().unwrap(), spot);
    let error = Carry { years: 0.0, ..STORED }.implied_convenience(101.0).unwrap_err();
    assert!(matches!(error.reason, PricingReason::NoSolution(_)), "{error}");
}

#[test]
fn no_reversion_is_its_own_branch_and_the_limit_of_slow_reversion() {
    assert_eq!(mean_decay(0.0), 1.0);
    for reversion in [5e-324, 1e-300, 1e-17] {
        assert_eq!(mean_decay(reversion), 1.0);
    }
    relatively_near(mean_decay(1e-9), 1.0 - 0.5e-9, 1e-15);
    near(mean_decay(800.0), 1.0 / 800.0, 1e-18);

    let brownian = Schwartz { kappa: 0.0, ..REVERTING };
    let expected = 20.0 * libm::exp(0.5 * 0.286 * 0.286 * 0.5);
    relatively_near(brownian.forward().unwrap(), expected, 1e-15);
    assert_eq!(brownian.futures_volatility().unwrap(), 0.286);
    let slow = Schwartz { kappa: 1e-14, ..REVERTING };
    relatively_near(slow.forward().unwrap(), expected, 1e-13);

    let both = SchwartzSmith { kappa: 0.0, ..OIL };
    let variance = 0.286 * 0.286 + 0.145 * 0.145 + 2.0 * 0.3 * 0.286 * 0.145;
    let expected = libm::exp(0.119 + 2.857 + 0.0115 - 0.157 + 0.5 * variance);
    relatively_near(both.forward().unwrap(), expected, 1e-14);
    relatively_near(both.futures_volatility().unwrap(), variance.sqrt(), 1e-15);
    let slow = SchwartzSmith { kappa: 1e-14, ..OIL };
    relatively_near(slow.forward().unwrap(), expected, 1e-13);
}

#[test]
fn fast_reversion_leaves_the_mean_and_the_long_term_part() {
    let fast = Schwartz { kappa: 1_000.0, years: 10.0, ..REVERTING };
    let expected = libm::exp(3.0 + 0.286 * 0.286 / 4_000.0);
    relatively_near(fast.forward().unwrap(), expected, 1e-14);
    assert_eq!(fast.futures_volatility().unwrap(), 0.0);
    let fast = SchwartzSmith { kappa: 1_000.0, ..OIL };
    relatively_near(fast.futures_volatility().unwrap(), 0.145, 1e-15);
}

#[test]
fn opposite_parts_of_equal_size_cancel_without_losing_digits() {
    // 0.3 (1 - e^(-x)) to its last digits.
    for kappa in [1e-12, 1e-6, 0.1, 0.4, 0.6, 3.0] {
        let cancelling = SchwartzSmith {
            kappa,
            volatility_chi: 0.3,
            volatility_xi: 0.3,
            correlation: -1.0,
            ..OIL
        };
        let found = cancelling.futures_volatility().unwrap();
        relatively_near(found, -0.3 * libm::expm1(-kappa), 1e-15);
    }
}

#[test]
fn a_bad_field_is_named() {
    let text = |error: tokenlock::pricing::error::PricingError| error.to_string();
    let error = Carry { convenience: f64::NAN, ..STORED }.forward().unwrap_err();
    assert!(text(error).starts_with("not_finite: convenience "));
    let error = Schwartz { alpha: 1e3, ..REVERTING }.working().unwrap_err();
    assert!(text(error).starts_with("out_of_range: alpha "));
    let error = SchwartzSmith { volatility_chi: -0.1, ..OIL }.futures_volatility().unwrap_err();
    assert!(text(error).starts_with("out_of_range: vol_chi "));
    let error = STORED.implied_convenience(0.0).unwrap_err();
    assert!(text(error).starts_with("out_of_range: forward "));
    let huge = Schwartz { volatility: 100.0, years: 100.0, kappa: 0.0, ..REVERTING };
    assert!(text(huge.forward().unwrap_err()).starts_with("result_not_finite: vol "));
    let huge = SchwartzSmith { volatility_xi: 100.0, years: 100.0, ..OIL };
    assert!(text(huge.forward().unwrap_err()).starts_with("result_not_finite: years "));
    let dear = Carry { spot: 1e100, rate: 2.0, storage: 2.0, years: 100.0, ..STORED };
    let huge = Carry { convenience: -2.0, ..dear };
    assert!(text(huge.forward().unwrap_err()).starts_with("result_not_finite: years "));
}

proptest! {
    #[test]
    fn the_implied_yield_gives_the_forward_back(
        spot in 0.01..1e4, rate in -0.1..0.3, storage in 0.0..0.5, convenience in -1.0..1.0,
        years in 0.01..30.0,
    ) {
        let carry = Carry { spot, rate, storage, convenience, years };
        let implied = carry.implied_convenience(carry.forward().unwrap()).unwrap();
        prop_assert!((implied - convenience).abs() < 1e-13 / years.min(1.0), "{implied}");
    }

    #[test]
    fn one_factor_is_two_with_a_constant_long_term_part(
        spot in 0.01..1e3, kappa in 0.0..10.0, alpha in -3.0..6.0, volatility in 0.0..1.5,
        years in 0.0..10.0,
    ) {
        let one = Schwartz { spot, kappa, alpha, volatility, years };
        let two = SchwartzSmith {
            chi: libm::log(spot) - alpha,
            xi: alpha,
            kappa,
            volatility_chi: volatility,
            lambda_chi: 0.0,
            mu_xi: 0.0,
            volatility_xi: 0.0,
            correlation: 0.5,
            years,
        };
        let (one_forward, two_forward) = (one.forward().unwrap(), two.forward().unwrap());
        prop_assert!((one_forward / two_forward - 1.0).abs() < 1e-13);
        let (one, two) = (one.futures_volatility().unwrap(), two.futures_volatility().unwrap());
        prop_assert!((one - two).abs() <= 1e-15 * volatility, "{one} {two}");
    }

    #[test]
    fn scale_is_the_long_term_part(
        chi in -1.0..1.0, kappa in 0.0..10.0, volatility_chi in 0.0..1.0,
        volatility_xi in 0.0..1.0, correlation in -1.0..=1.0, years in 0.0..10.0,
    ) {
        let dollars =
            SchwartzSmith { chi, kappa, volatility_chi, volatility_xi, correlation, years, ..OIL };
        let cents = SchwartzSmith { xi: OIL.xi + libm::log(100.0), ..dollars };
        let ratio = cents.forward().unwrap() / dollars.forward().unwrap();
        prop_assert!((ratio - 100.0).abs() < 1e-12, "{ratio}");
        prop_assert_eq!(cents.futures_volatility(), dollars.futures_volatility());
    }
}
