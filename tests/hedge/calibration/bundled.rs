//! The histories that the page brings with it.

use jiff::civil::date;
use tokenlock::hedge::calibration::beta::Beta;
use tokenlock::hedge::calibration::drift::Drift;
use tokenlock::hedge::calibration::horizon::{Horizon, Overlap};
use tokenlock::hedge::calibration::jumps::{JumpRule, Jumps};
use tokenlock::hedge::calibration::mean_reversion::{MeanReversion, TrendTerm};

use super::{BILL, OPEN, WEEK, bundled, near, volatility};

/// Expected values: NumPy on the same file.
#[test]
fn the_bundled_index_has_its_known_volatility_and_the_bill_its_r_squared() {
    let open = bundled(OPEN);
    near(volatility(&open, WEEK, Overlap::Without).value, 0.208_981_138_651_201_2, 1e-12);
    // Over the weeks in which the bill is known too: about 17 %.
    let since = open.since(date(2024, 12, 7)).unwrap();
    near(volatility(&since, WEEK, Overlap::Without).value, 0.173_524_287_002_414_15, 1e-12);
    let bill = bundled(BILL);
    near(volatility(&bill, WEEK, Overlap::Without).value, 0.845_315_513_212_311_2, 1e-12);
    let beta = Beta::of(&bill, &open, WEEK, Overlap::Without).unwrap();
    near(beta.r_squared, 0.119_845_444_287_814_74, 1e-12);
    near(beta.beta.value, 1.686_433_95, 1e-8);
    assert_eq!((beta.count, beta.independent), (89, 89));
    let (low, high) = beta.r_squared_interval;
    assert!(low > 0.0 && low < 0.03 && high > 0.25 && high < 0.30, "{low} {high}");
    let fortnight = Beta::of(&bill, &open, Horizon::Days(14), Overlap::Without).unwrap();
    near(fortnight.r_squared, 0.144_669_075_132_028_92, 1e-12);
    let overlapping = Beta::of(&bill, &open, Horizon::Days(30), Overlap::With).unwrap();
    near(overlapping.r_squared, 0.194_591_549_286_076_36, 1e-12);
    assert_eq!((overlapping.count, overlapping.independent), (86, 22));
}

#[test]
fn the_bundled_index_shows_no_significant_reversion_and_few_jumps() {
    let open = bundled(OPEN);
    let reversion = MeanReversion::of(&open, TrendTerm::Without).unwrap();
    assert!(!reversion.is_significant && reversion.t.unwrap() > reversion.critical);
    assert!(reversion.half_life_days.is_some());
    let jumps = Jumps::of(&open, JumpRule::default()).unwrap();
    assert_eq!(jumps.jumps.len(), 2);
    near(jumps.volatility_without.value, 0.155_138_677_409_851_04, 1e-12);
    let drift = Drift::of(&open).unwrap();
    near(drift.per_year.value, -0.070_223_342_448_871_24, 1e-12);
    assert!(drift.per_year.standard_error > drift.per_year.value.abs());
}
