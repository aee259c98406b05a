//! Forward curves.

use proptest::prelude::*;
use tokenlock::pricing::curve::ForwardCurve;
use tokenlock::pricing::curve::premium::{Expectation, PremiumCurve, futures_price, premium};
use tokenlock::pricing::curve::quote::Quote;
use tokenlock::pricing::curve::shape::{CurveShape, Segment, Slope};
use tokenlock::pricing::error::PricingError;
use tokenlock::pricing::mean_reverting_jump::{Level, MeanRevertingJump, Trend};
use tokenlock::pricing::schwartz::Schwartz;
use tokenlock::pricing::schwartz_smith::SchwartzSmith;

fn through(prices: &[(f64, f64)]) -> ForwardCurve {
    let quotes: Vec<Quote> =
        prices.iter().map(|(years, price)| Quote::at(*years, *price)).collect();
    ForwardCurve::from_quotes(&quotes).unwrap()
}

fn model() -> MeanRevertingJump {
    let level = Level { theta0: 0.7, beta: -0.35, season_amplitude: 0.08, season_period: 1.0 };
    MeanRevertingJump {
        spot: 2.0,
        trend: Trend::Reverting { kappa: 2.5, level },
        volatility: 0.4,
        jump_rate: 3.0,
        jump_mean: 0.1,
        jump_sd: 0.25,
    }
}

#[test]
fn flat_is_flat() {
    let curve = ForwardCurve::flat(1.9).unwrap();
    for years in [0.0, 0.3, 1.0, 100.0] {
        assert_eq!(curve.price(years), Ok(1.9));
    }
    assert_eq!(curve.month(7), Ok(1.9));
    assert_eq!(curve.average(0.2, 3.0), Ok(1.9));
    assert_eq!(curve.shape(&[0.0, 1.0, 2.0]), Ok(CurveShape::Flat));
    let segment = Segment::between(&curve, 0.5, 1.0).unwrap();
    assert_eq!((segment.slope, segment.roll_yield), (Slope::Flat, 0.0));
}

#[test]
fn quotes_are_met_and_log_linear_between() {
    let curve = through(&[(0.25, 2.0), (0.5, 2.4), (1.0, 1.8)]);
    assert_eq!(curve.price(0.25), Ok(2.0));
    assert_eq!(curve.month(6), Ok(2.4));
    assert_eq!(curve.price(1.0), Ok(1.8));
    assert!((curve.price(0.375).unwrap() - (2.0_f64 * 2.4).sqrt()).abs() < 1e-15);
    // Level beyond the ends.
    assert_eq!(curve.price(0.0), Ok(2.0));
    assert_eq!(curve.price(50.0), Ok(1.8));
}

#[test]
fn monthly_averages_reprice() {
    let prices = [2.1, 2.3, 2.2, 1.9, 1.7, 1.75, 1.2, 1.1, 1.0, 0.95, 0.9, 1.4];
    let quotes: Vec<Quote> =
        (0..12).map(|month| Quote::month(month, 30, prices[month as usize]).unwrap()).collect();
    let curve = ForwardCurve::from_quotes(&quotes).unwrap();
    for quote in &quotes {
        let mean = curve.mean_at(&quote.fixings).unwrap();
        assert!((mean / quote.price - 1.0).abs() < 1e-14, "{mean} {quote:?}");
    }
    // The last day of each month is its end.
    assert_eq!(quotes[0].fixings.len(), 30);
    assert!((quotes[0].fixings[29] - 1.0 / 12.0).abs() < 1e-16);
    // A single price differs from the average around it.
    assert!((curve.price(quotes[3].fixings[15]).unwrap() / 1.9 - 1.0).abs() > 1e-4);
}

#[test]
fn averages_without_gaps_are_the_limit_of_dense_fixings() {
    let curve = through(&[(0.1, 2.0), (0.4, 3.0), (0.9, 1.5)]);
    let dense: Vec<f64> = (0..4_000).map(|n| 0.05 + (f64::from(n) + 0.5) * 1e-3 / 4.0).collect();
    let average = curve.average(0.05, 1.05).unwrap();
    assert!((average - curve.mean_at(&dense).unwrap()).abs() < 1e-6);
    let carried = ForwardCurve::from_carry(2.0, 0.05, 0.0, 0.45).unwrap();
    let exact = 2.0 * (1.0 - libm::exp(-0.4)) / 0.4;
    assert!((carried.average(0.0, 1.0).unwrap() - exact).abs() < 1e-15);
    assert_eq!(carried.average(0.5, 0.5), carried.price(0.5));
}

#[test]
fn carry_and_its_implied_yield_agree() {
    let curve = ForwardCurve::from_carry(2.0, 0.04, 0.01, 0.3).unwrap();
    assert_eq!(curve.price(0.0), Ok(2.0));
    assert!((curve.price(2.0).unwrap() - 2.0 * libm::exp(-0.5)).abs() < 1e-15);
    let implied = curve.implied_convenience(2.0, 0.04, 0.01, 1.5).unwrap();
    assert!((implied - 0.3).abs() < 1e-15);
    assert_eq!(curve.shape(&[0.0, 1.0, 2.0, 3.0]), Ok(CurveShape::Backwardation));
}

#[test]
fn shapes_are_named() {
    let of = |prices: [f64; 4]| {
        let times = [0.25, 0.5, 0.75, 1.0];
        let pairs: Vec<(f64, f64)> = times.into_iter().zip(prices).collect();
        through(&pairs).shape(&times).unwrap()
    };
    assert_eq!(of([1.0, 1.1, 1.1, 1.2]), CurveShape::Contango);
    assert_eq!(of([1.2, 1.1, 1.1, 1.0]), CurveShape::Backwardation);
    assert_eq!(of([1.0, 1.2, 1.2, 1.1]), CurveShape::Humped);
    assert_eq!(of([1.2, 1.0, 1.1, 1.3]), CurveShape::Dipped);
    assert_eq!(of([1.2, 1.0, 1.1, 1.0]), CurveShape::Uneven);
    let curve = through(&[(0.25, 2.0), (0.5, 1.8)]);
    let segment = Segment::between(&curve, 0.25, 0.5).unwrap();
    assert_eq!(segment.slope, Slope::Backwardation);
    assert!((segment.roll_yield - libm::log(2.0 / 1.8) / 0.25).abs() < 1e-15);
    assert_eq!(segment.calendar_spread, 2.0 - 1.8);
}

#[test]
fn premiums_make_the_round_trip() {
    let model = model();
    let expiries = [1.0 / 12.0, 0.25, 0.5, 1.0, 2.0];
    let curve = through(&[(1.0 / 12.0, 2.2), (0.5, 2.5), (1.0, 2.1), (2.0, 1.5)]);
    let premiums = PremiumCurve::implied(&curve, &model, &expiries).unwrap();
    for expiry in expiries {
        let expected = model.expected(expiry).unwrap();
        let back = premiums.futures_price(expected, expiry, 0.0).unwrap();
        assert!((back / curve.price(expiry).unwrap() - 1.0).abs() < 1e-14);
        // At expiry nothing is uncertain, and the future is the index.
        assert_eq!(premiums.futures_price(1.234, expiry, expiry), Ok(1.234));
    }
    let yearly = premiums.premium(1.0).unwrap();
    assert_eq!(yearly, premium(2.1, model.expected(1.0).unwrap(), 1.0).unwrap());
    assert!(yearly > 0.0);
    // Half way, half the years' premium is left.
    let later = premiums.futures_price(2.0, 1.0, 0.5).unwrap();
    assert!((later - 2.0 * libm::exp(0.5 * yearly)).abs() < 1e-15);
    // Level beyond the ends, linear between.
    assert_eq!(premiums.premium(0.0), premiums.premium(1.0 / 12.0));
    assert_eq!(premiums.premium(9.0), premiums.premium(2.0));
    let middle = 0.5 * (yearly + premiums.premium(2.0).unwrap());
    assert!((premiums.premium(1.5).unwrap() - middle).abs() < 1e-15);
    assert_eq!(PremiumCurve::flat(0.1).unwrap().premium(0.7), Ok(0.1));
}

#[test]
fn every_model_expects_its_forward() {
    let schwartz = Schwartz { spot: 2.0, kappa: 1.0, alpha: 0.5, volatility: 0.4, years: 9.0 };
    assert_eq!(schwartz.expected(0.5), Schwartz { years: 0.5, ..schwartz }.forward());
    let two = SchwartzSmith {
        chi: 0.1,
        xi: 0.6,
        kappa: 1.5,
        volatility_chi: 0.3,
        lambda_chi: 0.0,
        mu_xi: -0.2,
        volatility_xi: 0.2,
        correlation: 0.3,
        years: 9.0,
    };
    assert_eq!(two.expected(0.5), SchwartzSmith { years: 0.5, ..two }.forward());
    assert_eq!(model().expected(0.5), model().forward(0.5));
    let curve = ForwardCurve::flat(2.0).unwrap();
    let none = PremiumCurve::implied(&curve, &curve, &[0.5]).unwrap();
    assert_eq!(none.premium(0.5), Ok(0.0));
}

#[test]
fn what_is_wrong_is_named() {
    fn name<T: std::fmt::Debug>(result: Result<T, PricingError>) -> (String, &'static str) {
        let error = result.unwrap_err();
        (error.field.into_owned(), error.reason.name())
    }
    let quotes = |list: &[Quote]| name(ForwardCurve::from_quotes(list));
    assert_eq!(quotes(&[]), ("quotes".into(), "empty"));
    assert_eq!(
        quotes(&[Quote::at(0.5, 2.0), Quote::at(0.25, 2.0)]),
        ("quotes[1]".into(), "not_increasing")
    );
    assert_eq!(quotes(&[Quote::at(0.5, -2.0)]), ("quotes[0].price".into(), "out_of_range"));
    assert_eq!(quotes(&[Quote::at(f64::NAN, 2.0)]), ("quotes[0].fixings[0]".into(), "not_finite"));
    let many = vec![Quote::month(0, 1_000, 2.0).unwrap(); 6];
    assert_eq!(quotes(&many), ("quotes".into(), "too_long"));
    let (first, second) = (Quote::month(0, 30, 2.0).unwrap(), Quote::at(0.05, 2.0));
    assert_eq!(quotes(&[first, second]), ("quotes[1]".into(), "not_increasing"));
    // The first of these days are too near the high quote for so low a mean.
    let steep = [Quote::at(1.0, 100.0), Quote::average(1.0, 3.0, 1_000, 1e-4).unwrap()];
    assert_eq!(quotes(&steep), ("quotes".into(), "no_solution"));
    assert_eq!(name(Quote::month(0, 0, 2.0)), ("days".into(), "out_of_range"));
    assert_eq!(name(Quote::average(1.0, 0.5, 3, 2.0)), ("to".into(), "not_increasing"));
    assert_eq!(name(ForwardCurve::flat(0.0)), ("forward".into(), "out_of_range"));
    let curve = ForwardCurve::flat(2.0).unwrap();
    assert_eq!(name(curve.price(-1.0)), ("years".into(), "out_of_range"));
    assert_eq!(name(curve.average(1.0, 0.5)), ("to".into(), "decreases"));
    assert_eq!(name(curve.mean_at(&[])), ("fixings".into(), "empty"));
    assert_eq!(
        name(curve.implied_convenience(2.0, 0.0, 0.0, 0.0)),
        ("years".into(), "no_solution")
    );
    assert_eq!(name(curve.segments(&[1.0, 0.5])), ("far".into(), "not_increasing"));
    assert_eq!(name(PremiumCurve::flat(f64::NAN)), ("premium".into(), "not_finite"));
    assert_eq!(
        name(PremiumCurve::implied(&curve, &curve, &[0.5, 0.5])),
        ("expiries[1]".into(), "not_increasing")
    );
    assert_eq!(name(premium(2.0, 2.0, 0.0)), ("years".into(), "no_solution"));
    assert_eq!(name(futures_price(2.0, 1e5, 50.0)), ("premium".into(), "result_not_finite"));
    let flat = PremiumCurve::flat(0.1).unwrap();
    assert_eq!(name(flat.futures_price(2.0, 0.5, 1.0)), ("expiry".into(), "decreases"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn uneven_averages_reprice_too(
        logs in prop::collection::vec(-1.0..1.0_f64, 1..24),
        days in 1..40_u32,
        gap in 0..3_u32,
    ) {
        let quotes: Vec<Quote> = logs
            .iter()
            .zip(0..)
            .map(|(log, index)| Quote::month(index * (1 + gap), days, libm::exp(*log)).unwrap())
            .collect();
        let curve = ForwardCurve::from_quotes(&quotes).unwrap();
        for quote in &quotes {
            let mean = curve.mean_at(&quote.fixings).unwrap();
            prop_assert!((mean / quote.price - 1.0).abs() < 1e-13);
        }
    }
}
