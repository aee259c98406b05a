//! Reversion to a level, and whether there is any.

use tokenlock::hedge::calibration::mean_reversion::{MeanReversion, TrendTerm};

use super::{Draws, OPEN, bundled, history, near, walk, within_errors};

#[test]
fn reversion_is_found_where_it_is_and_not_where_it_is_not() {
    let mut draws = Draws(4);
    let (phi, level, noise) = (0.9, 1.0, 0.05);
    let (mut phis, mut bias, mut found, mut levels) = (vec![], 0.0, 0, 0.0);
    for _ in 0..100 {
        let mut log = level;
        let logs: Vec<f64> = (0..400)
            .map(|_| {
                log = level + phi * (log - level) + noise * draws.normal();
                log
            })
            .collect();
        let reversion = MeanReversion::of(&history(&logs, 7), TrendTerm::Without).unwrap();
        bias += reversion.bias / 100.0;
        levels += reversion.level.unwrap().ln() / 100.0;
        found += usize::from(reversion.is_significant);
        near(reversion.mean_days, 7.0, 1e-12);
        phis.push(reversion.phi);
    }
    within_errors(phi, -bias, &phis);
    near(levels, level, 0.02);
    assert!(found >= 96, "{found}");

    // Random walks pass for reverting in 5 % of cases, with a trend allowed for or not.
    for trend in [TrendTerm::Without, TrendTerm::Linear] {
        let significant = (0..300).filter(|_| {
            let logs = walk((0..150).map(|_| 0.02 * draws.normal()));
            MeanReversion::of(&history(&logs, 1), trend).unwrap().is_significant
        });
        let share = significant.count();
        assert!((4..=28).contains(&share), "{share} of 300");
    }
}

/// statsmodels 0.15, `adfuller(x, maxlag=0, autolag=None)` of the bundled index.
#[test]
fn the_test_of_dickey_and_fuller_has_its_known_value() {
    for (trend, t, critical) in DICKEY_FULLER {
        let reversion = MeanReversion::of(&bundled(OPEN), trend).unwrap();
        near(reversion.t.unwrap(), t, 1e-9);
        near(reversion.critical, critical, 1e-6);
    }
    near(TrendTerm::Without.critical(1_000_000), -2.86, 0.005);
}

const DICKEY_FULLER: [(TrendTerm, f64, f64); 2] = [
    (TrendTerm::Without, -1.8986387735037433, -2.89090644),
    (TrendTerm::Linear, -1.3161375617987956, -3.4553429739999997),
];

#[test]
fn what_is_reverted_to_and_how_fast_belong_together() {
    let reversion = MeanReversion::of(&bundled(OPEN), TrendTerm::Without).unwrap();
    let (kappa, half_life) = (reversion.kappa.unwrap(), reversion.half_life_days.unwrap());
    near(kappa.value * half_life.value / 365.0, std::f64::consts::LN_2, 1e-12);
    near(kappa.t_against(0.0).unwrap(), half_life.t_against(0.0).unwrap(), 1e-9);
    near((-kappa.value * 7.0 / 365.0).exp(), reversion.phi.value, 1e-12);
    assert!(reversion.volatility.unwrap() > 0.2);
    assert!(reversion.level.unwrap() > 70.0 && reversion.level.unwrap() < 90.0);
    assert_eq!(MeanReversion::of(&bundled(OPEN), TrendTerm::Linear).unwrap().level, None);
}
