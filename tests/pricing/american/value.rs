//! American options beside published values, QuantLib’s and a lattice’s.

use tokenlock::pricing::american::American;
use tokenlock::pricing::option_type::OptionType;

use super::value;
use crate::golden;

/// The value by an equation of its own: a binomial lattice (Cox, Ross and Rubinstein 1979), mean
/// of two neighbouring step counts, whose errors alternate, extrapolated from twice the steps.
fn lattice(option: American, steps: usize) -> f64 {
    let with = |steps: usize| {
        let American { option_type, forward, strike, years, rate, volatility } = option;
        let step = years / steps as f64;
        let up = (volatility * step.sqrt()).exp();
        let discount = (-rate * step).exp();
        let chance = (1.0 - 1.0 / up) / (up - 1.0 / up);
        let price = |step: usize, ups: usize| forward * up.powf(2.0 * ups as f64 - step as f64);
        let mut values: Vec<f64> =
            (0..=steps).map(|ups| option_type.payoff(price(steps, ups), strike)).collect();
        for step in (0..steps).rev() {
            let mut at = price(step, 0);
            for ups in 0..=step {
                let held = discount * (chance * values[ups + 1] + (1.0 - chance) * values[ups]);
                values[ups] = held.max(option_type.payoff(at, strike));
                at *= up * up;
            }
        }
        values[0]
    };
    let mean = |steps: usize| 0.5 * (with(steps) + with(steps + 1));
    2.0 * mean(2 * steps) - mean(steps)
}

#[test]
fn published_values_are_met() {
    for row in golden::rows("american_futures.csv") {
        let option = American {
            option_type: row.option_type(),
            forward: row.number("forward"),
            strike: row.number("strike"),
            years: row.number("years"),
            rate: row.number("rate"),
            volatility: row.number("vol"),
        };
        let found = value(option).present_value;
        row.assert_near(found, "truth", row.number("truth_tol"));
        if let Some(other) = row.maybe("barone_adesi_whaley") {
            assert!((found - other).abs() < 0.005 * found, "{row:?}");
        }
    }
}

/// `QdFpAmericanEngine` of QuantLib 1.44 with its high-precision scheme, yield = rate, years of 365
/// days.
#[test]
fn values_of_quantlib_are_met() {
    for (option_type, forward, days, rate, volatility, expected) in QUANTLIB {
        let years = f64::from(days) / 365.0;
        let option = American { option_type, forward, strike: 100.0, years, rate, volatility };
        let found = value(option).present_value;
        assert!((found / expected - 1.0).abs() < 1e-7, "{found} is not {expected}: {option:?}");
    }
}

#[test]
fn a_lattice_agrees_even_where_rate_or_volatility_are_extreme() {
    for (years, rate, volatility) in
        [(1.0, 0.05, 0.3), (3.0, 1.5, 0.4), (2.0, 0.001, 2.5), (3.0, 0.3, 0.05), (1.0, 2.0, 3.0)]
    {
        for option_type in OptionType::ALL {
            for forward in [85.0, 100.0, 130.0] {
                let option =
                    American { option_type, forward, strike: 100.0, years, rate, volatility };
                let (found, expected) = (value(option).present_value, lattice(option, 150));
                let tolerance = 3e-3 * expected;
                assert!((found - expected).abs() < tolerance, "{found} {expected}: {option:?}");
            }
        }
    }
}

const QUANTLIB: [(OptionType, f64, i32, f64, f64, f64); 12] = [
    (OptionType::Put, 100.0, 365, 0.05, 0.2, 7.66260927694),
    (OptionType::Call, 100.0, 365, 0.05, 0.2, 7.66260927694),
    (OptionType::Put, 90.0, 30, 0.01, 0.6, 12.6830127871),
    (OptionType::Call, 130.0, 730, 0.1, 0.4, 38.7174816069),
    (OptionType::Put, 150.0, 1825, 0.03, 0.8, 49.5041141233),
    (OptionType::Call, 60.0, 1825, 0.3, 1.5, 29.9434721586),
    (OptionType::Put, 96.0, 1825, 0.3, 0.05, 4.34918681884),
    (OptionType::Call, 101.0, 7, 0.2, 0.1, 1.18921091945),
    (OptionType::Put, 100.0, 1095, 0.001, 1.0, 61.1994325961),
    (OptionType::Call, 80.0, 400, 0.08, 0.25, 2.36344450975),
    (OptionType::Put, 100.0, 3650, 0.15, 0.3, 19.1177013513),
    (OptionType::Call, 104.0, 3650, 1.0, 0.1, 4.61917632805),
];
