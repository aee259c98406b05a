//! The mean-reverting jump-diffusion against the paper's exact values and its own limits.

mod law;
mod limit;

use tokenlock::pricing::complex::Complex;
use tokenlock::pricing::mean_reverting_jump::{Level, MeanRevertingJump, Trend};
use tokenlock::pricing::option_type::OptionType;

use crate::golden;

fn paper() -> MeanRevertingJump {
    let level =
        Level { theta0: libm::log(2.0), beta: -0.35, season_amplitude: 0.08, season_period: 1.0 };
    MeanRevertingJump {
        spot: 2.0,
        trend: Trend::Reverting { kappa: 2.5, level },
        volatility: 0.40,
        jump_rate: 3.0,
        jump_mean: 0.10,
        jump_sd: 0.25,
    }
}

#[test]
fn golden_moments() {
    for row in golden::rows("mean_reverting_jump.csv") {
        let years = row.number("month") / 12.0;
        row.assert_near(paper().forward(years).unwrap(), "forward", 6e-11);
        row.assert_near(paper().standard_deviation(years).unwrap(), "sd_of_price", 6e-11);
        row.assert_near(paper().mean_of_log(years).unwrap(), "mean_of_log", 6e-11);
        row.assert_near(paper().variance_of_log(years).unwrap(), "variance_of_log", 6e-11);
    }
}

#[test]
fn golden_quantiles_and_option() {
    let mut law = paper().law(1.0).unwrap();
    for (probability, expected) in
        [(0.05, 1.148758), (0.25, 1.455793), (0.5, 1.717169), (0.75, 2.054359), (0.95, 2.804144)]
    {
        let found = law.quantile(probability).unwrap();
        assert!((found - expected).abs() < 6e-7, "{found} is not {expected}");
        assert!((law.cumulative(found).unwrap() - probability).abs() < 1e-12);
    }
    let call = paper().option(OptionType::Call, 2.0, 1.0).unwrap();
    assert!((call - 0.13400125).abs() < 6e-9, "{call}");
}

/// Computed in NumPy: jumps integrated over their ages by 64-point panels, inverted by plain sums
/// along the lines with real part 0 and 1/2.
#[test]
fn other_sums_agree() {
    let rows: [([f64; 12], [f64; 4]); 3] = [
        (
            [0.76, 0.7, -0.48, 0.34, 0.54, 5.8, -0.15, 0.09, 0.25, 0.88, 3.0, 0.9],
            [0.465286186424, 0.0201888321858, 0.282648783717, 0.926534672488],
        ),
        (
            [2.0, 8.0, 0.9, -0.5, 0.3, 1.0, 0.4, 0.1, 0.1, 0.5, 0.5, 2.6],
            [2.05623960139, 0.0188312238481, 0.146608076019, 0.946350362146],
        ),
        (
            [5.0, 0.3, 1.2, 0.1, 0.15, 0.5, -0.3, 0.3, 0.0, 1.0, 2.0, 4.0],
            [3.69511101037, 0.325066382968, 0.352119093156, 0.58914699724],
        ),
    ];
    for (inputs, expected) in rows {
        let [spot, kappa, theta0, beta, volatility, jump_rate, ..] = inputs;
        let [.., jump_mean, jump_sd, season_amplitude, season_period, years, strike] = inputs;
        let level = Level { theta0, beta, season_amplitude, season_period };
        let trend = Trend::Reverting { kappa, level };
        let model = MeanRevertingJump { spot, trend, volatility, jump_rate, jump_mean, jump_sd };
        let mut law = model.law(years).unwrap();
        let found = [
            model.forward(years).unwrap(),
            model.option(OptionType::Call, strike, years).unwrap(),
            law.density(strike).unwrap(),
            law.cumulative(strike).unwrap(),
        ];
        for (found, expected) in found.into_iter().zip(expected) {
            assert!((found / expected - 1.0).abs() < 1e-11, "{found} is not {expected}");
        }
    }
}

#[test]
fn densities_are_the_slope_of_chances_and_sum_to_one() {
    let mut law = paper().law(1.0).unwrap();
    let mut sum = 0.0;
    let step = 0.02;
    for index in 0..300 {
        let price = libm::exp(-1.5 + step * f64::from(index));
        sum += law.density(price).unwrap() * price * step;
    }
    assert!((sum - 1.0).abs() < 1e-6, "{sum}");
    for price in [0.9, 1.7, 2.9] {
        let slope =
            (law.cumulative(price + 1e-4).unwrap() - law.cumulative(price - 1e-4).unwrap()) / 2e-4;
        assert!((slope / law.density(price).unwrap() - 1.0).abs() < 1e-6);
    }
}

#[test]
fn characteristic_functions_hold_the_moments() {
    let model = paper();
    let at = |u| model.characteristic(u, 1.0).unwrap();
    assert_eq!(at(0.0), Complex::new(1.0, 0.0));
    assert_eq!(at(-3.0).real, at(3.0).real);
    assert_eq!(at(-3.0).imaginary, -at(3.0).imaginary);
    let small = 1e-3;
    assert!((at(small).imaginary / small - model.mean_of_log(1.0).unwrap()).abs() < 1e-6);
    let log_size = libm::log(at(small).magnitude());
    assert!((-2.0 * log_size / small / small - model.variance_of_log(1.0).unwrap()).abs() < 1e-6);
    // e^{iuX} by the density.
    let mut law = model.law(1.0).unwrap();
    let (mut real, mut imaginary) = (0.0, 0.0);
    for index in 0..300 {
        let log_price = -1.5 + 0.02 * f64::from(index);
        let price = libm::exp(log_price);
        let weight = law.density(price).unwrap() * price * 0.02;
        real += weight * libm::cos(4.0 * log_price);
        imaginary += weight * libm::sin(4.0 * log_price);
    }
    assert!((at(4.0) - Complex::new(real, imaginary)).magnitude() < 1e-6);
}

#[test]
fn workings_end_in_their_values() {
    let model = paper();
    let working = model.forward_working(0.5).unwrap();
    assert_eq!(working.result(), model.forward(0.5).ok());
    assert!(working.steps.iter().any(|step| step.symbol == "kappa"));
    let working = model.option_working(OptionType::Put, 2.1, 0.5).unwrap();
    assert_eq!(working.result(), model.option(OptionType::Put, 2.1, 0.5).ok());
}
