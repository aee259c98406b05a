//! The mean-reverting jump-diffusion against the paper's exact values and its own limits.

use std::f64::consts::PI;

use proptest::prelude::*;
use tokenlock::pricing::black;
use tokenlock::pricing::complex::Complex;
use tokenlock::pricing::error::PricingError;
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
fn time_zero_is_exact() {
    let model = MeanRevertingJump { spot: 1.7, ..paper() };
    assert_eq!(model.forward(0.0), Ok(1.7));
    assert_eq!(model.standard_deviation(0.0), Ok(0.0));
    assert_eq!(model.variance_of_log(0.0), Ok(0.0));
    assert_eq!(model.option(OptionType::Call, 1.5, 0.0), Ok(1.7 - 1.5));
    assert_eq!(model.option(OptionType::Put, 1.5, 0.0), Ok(0.0));
    let mut law = model.law(0.0).unwrap();
    assert_eq!(law.quantile(0.01), Ok(1.7));
    assert_eq!(law.cumulative(1.7), Ok(1.0));
    assert_eq!(law.cumulative(1.69), Ok(0.0));
    assert_eq!(law.density(1.7).unwrap_err().reason.name(), "no_solution");
    let limit = (0.16_f64 + 3.0 * (0.01 + 0.0625)).sqrt();
    assert_eq!(model.volatility_to(0.0), Ok(limit));
    assert!((model.volatility_to(1e-9).unwrap() / limit - 1.0).abs() < 1e-8);
}

#[test]
fn without_jumps_the_price_is_lognormal() {
    for still in [
        MeanRevertingJump { jump_rate: 0.0, ..paper() },
        MeanRevertingJump { jump_mean: 0.0, jump_sd: 0.0, ..paper() },
    ] {
        let forward = still.forward(0.75).unwrap();
        let sd = still.variance_of_log(0.75).unwrap().sqrt();
        let exact = black::undiscounted(OptionType::Call, forward, 2.2, sd);
        assert_eq!(still.option(OptionType::Call, 2.2, 0.75), Ok(exact));
        let mut law = still.law(0.75).unwrap();
        let median = libm::exp(still.mean_of_log(0.75).unwrap());
        assert!((law.quantile(0.5).unwrap() / median - 1.0).abs() < 1e-14);
        assert!((law.cumulative(median).unwrap() - 0.5).abs() < 1e-14);
        let peak = 1.0 / (median * sd * (2.0 * PI).sqrt());
        assert!((law.density(median).unwrap() / peak - 1.0).abs() < 1e-13);
    }
}

#[test]
fn without_season_its_period_means_nothing() {
    let with_period = |season_period| {
        let level = Level { theta0: 0.5, beta: 0.1, season_amplitude: 0.0, season_period };
        MeanRevertingJump { trend: Trend::Reverting { kappa: 1.5, level }, ..paper() }
    };
    assert_eq!(with_period(1.0).forward(0.7), with_period(0.0).forward(0.7));
    let expected = 0.5 + (libm::log(2.0) - 0.5) * libm::exp(-1.05);
    let still = MeanRevertingJump { jump_rate: 0.0, ..with_period(1.0) };
    let pulled = expected + 0.1 * (0.7 - (1.0 - libm::exp(-1.05)) / 1.5);
    assert!((still.mean_of_log(0.7).unwrap() - pulled).abs() < 1e-15);
}

#[test]
fn slow_reversion_becomes_none() {
    let level = Level { theta0: 0.5, beta: 0.1, season_amplitude: 0.1, season_period: 1.0 };
    let none =
        MeanRevertingJump { trend: Trend::with_speed(0.0, level), volatility: 0.3, ..paper() };
    assert_eq!(none.trend, Trend::Free { drift: 0.0 });
    let slow = MeanRevertingJump { trend: Trend::with_speed(1e-11, level), ..none };
    let near = |a: f64, b: f64| assert!((a / b - 1.0).abs() < 1e-9, "{a} is not {b}");
    near(slow.forward(0.8).unwrap(), none.forward(0.8).unwrap());
    near(slow.standard_deviation(0.8).unwrap(), none.standard_deviation(0.8).unwrap());
    let (mut slow_law, mut law) = (slow.law(0.8).unwrap(), none.law(0.8).unwrap());
    for probability in [1e-6, 0.05, 0.5, 0.95, 0.999] {
        let price = law.quantile(probability).unwrap();
        near(slow_law.quantile(probability).unwrap(), price);
        near(slow_law.cumulative(price).unwrap(), probability);
        near(slow_law.density(price).unwrap(), law.density(price).unwrap());
        for option_type in OptionType::ALL {
            let of = |model: &MeanRevertingJump| model.option(option_type, price, 0.8).unwrap();
            near(of(&slow), of(&none));
        }
    }
    let difference =
        slow.characteristic(7.0, 0.8).unwrap() - none.characteristic(7.0, 0.8).unwrap();
    assert!(difference.magnitude() < 1e-10);
    let drifting = MeanRevertingJump { trend: Trend::Free { drift: 0.2 }, ..none };
    near(drifting.forward(0.8).unwrap(), none.forward(0.8).unwrap() * libm::exp(0.16));
}

#[test]
fn without_volatility_the_chance_of_no_jump_sits_on_one_price() {
    let model = MeanRevertingJump { volatility: 0.0, ..paper() };
    let years = 0.25;
    let centre =
        libm::exp(MeanRevertingJump { jump_rate: 0.0, ..model }.mean_of_log(years).unwrap());
    let mut law = model.law(years).unwrap();
    let chance = law.cumulative(centre * (1.0 + 1e-12)).unwrap()
        - law.cumulative(centre * (1.0 - 1e-12)).unwrap();
    assert!((chance - libm::exp(-0.75)).abs() < 1e-9, "{chance}");
    assert!((law.quantile(0.5).unwrap() / centre - 1.0).abs() < 1e-12);
    // All quantiles of that chance are that price, also where no density is near it.
    let below = law.cumulative(centre * (1.0 - 1e-12)).unwrap();
    for share in [0.01, 0.5, 0.99] {
        let probability = below + share * chance;
        assert!((law.quantile(probability).unwrap() / centre - 1.0).abs() < 1e-12);
    }
    let narrow = MeanRevertingJump { jump_sd: 0.01, jump_rate: 1.0, ..model };
    let centre_of_narrow =
        libm::exp(MeanRevertingJump { jump_rate: 0.0, ..narrow }.mean_of_log(years).unwrap());
    let found = narrow.law(years).unwrap().quantile(0.05).unwrap();
    assert!((found / centre_of_narrow - 1.0).abs() < 1e-12);
    let slight = MeanRevertingJump { volatility: 1e-5, ..model };
    for strike in [1.9, centre, 2.3] {
        let bare = model.option(OptionType::Call, strike, years).unwrap();
        let near = slight.option(OptionType::Call, strike, years).unwrap();
        assert!((bare - near).abs() < 4e-6 && near >= bare, "{bare} {near}");
    }
}

#[test]
fn jumps_of_nearly_one_size_leave_the_other_tail_to_volatility() {
    let level = Level { theta0: 0.0, beta: 0.0, season_amplitude: 0.0, season_period: 1.0 };
    let model = MeanRevertingJump {
        spot: 1.0,
        trend: Trend::Reverting { kappa: 3.2586, level },
        volatility: 0.0174,
        jump_rate: 0.5862,
        jump_mean: 0.3681,
        jump_sd: 0.04,
    };
    let (years, probability) = (0.615, 0.05);
    let still = MeanRevertingJump { jump_rate: 0.0, ..model };
    let calm = libm::exp(-0.5862 * years);
    // Jumps only raise the price, so that the low tail is that of the paths without one.
    let expected = still.law(years).unwrap().quantile(probability / calm).unwrap();
    let found = model.law(years).unwrap().quantile(probability).unwrap();
    assert!((found / expected - 1.0).abs() < 1e-8, "{found} is not {expected}");
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

#[test]
fn what_cannot_be_priced_is_named() {
    let name = |result: Result<f64, PricingError>| {
        let error = result.unwrap_err();
        (error.field.into_owned(), error.reason.name())
    };
    let model = paper();
    let wrong = |model: MeanRevertingJump| name(model.forward(1.0));
    assert_eq!(wrong(MeanRevertingJump { spot: 0.0, ..model }), ("spot".into(), "out_of_range"));
    assert_eq!(
        wrong(MeanRevertingJump { jump_rate: f64::NAN, ..model }),
        ("jump_rate".into(), "not_finite")
    );
    assert_eq!(
        wrong(MeanRevertingJump { jump_sd: 5.0, jump_rate: 1000.0, ..model }),
        ("years".into(), "result_not_finite")
    );
    let Trend::Reverting { kappa, level } = model.trend else { panic!("it reverts") };
    let with =
        |kappa, level| MeanRevertingJump { trend: Trend::Reverting { kappa, level }, ..model };
    assert_eq!(wrong(with(-1.0, level)), ("kappa".into(), "out_of_range"));
    let level = Level { season_period: 0.0, ..level };
    assert_eq!(wrong(with(kappa, level)), ("season_period".into(), "out_of_range"));
    let level = Level { theta0: 1e3, ..level };
    assert_eq!(wrong(with(kappa, level)), ("theta0".into(), "out_of_range"));
    assert_eq!(name(model.forward(-1.0)), ("years".into(), "out_of_range"));
    let mut law = model.law(1.0).unwrap();
    assert_eq!(name(law.quantile(1.0)), ("probability".into(), "out_of_range"));
    assert_eq!(name(law.density(-1.0)), ("price".into(), "out_of_range"));
    let fixed = MeanRevertingJump { volatility: 0.0, jump_sd: 0.0, ..model };
    assert_eq!(name(fixed.option(OptionType::Call, 2.0, 1.0)), ("vol".into(), "no_solution"));
    assert!(fixed.forward(1.0).is_ok());
}

fn models() -> impl Strategy<Value = (MeanRevertingJump, f64)> {
    let trend = (0.2..8.0, 0.0..1.5, -0.5..0.5, 0.0..0.3, 0.4..2.0);
    let rest = (0.1..0.9, 0.0..8.0, -0.3..0.3, 0.0..0.5, 0.02..3.0);
    (trend, rest).prop_map(|(trend, rest)| {
        let (kappa, theta0, beta, season_amplitude, season_period) = trend;
        let (volatility, jump_rate, jump_mean, jump_sd, years) = rest;
        let level = Level { theta0, beta, season_amplitude, season_period };
        let trend = Trend::Reverting { kappa, level };
        let model =
            MeanRevertingJump { spot: 2.0, trend, volatility, jump_rate, jump_mean, jump_sd };
        (model, years)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn options_behave((model, years) in models(), moneyness in -1.0..1.0_f64) {
        let forward = model.forward(years).unwrap();
        let strike = forward * libm::exp(moneyness);
        let at = |option_type, strike| model.option(option_type, strike, years).unwrap();
        let (call, put) = (at(OptionType::Call, strike), at(OptionType::Put, strike));
        prop_assert!((call - put - (forward - strike)).abs() < 1e-12 * forward.max(strike));
        prop_assert!(call >= forward - strike && call <= forward && put <= strike);
        // Much narrower than the law, whose density the second difference would else be an average of.
        let step = 0.01_f64.min(0.05 * model.volatility * libm::sqrt(years));
        let beside = |step: f64| at(OptionType::Call, (1.0 + step) * strike);
        let (lower, higher) = (beside(-step), beside(step));
        let slack = 1e-12 * forward;
        prop_assert!(lower >= call - slack && call >= higher - slack);
        prop_assert!(lower + higher >= 2.0 * call - slack);
        // The second difference by strike is the density.
        let mut law = model.law(years).unwrap();
        let slope = (higher - lower) / (2.0 * step * strike);
        let above = 1.0 - law.cumulative(strike).unwrap();
        prop_assert!((slope + above).abs() < 2e-3, "{slope} {above}");
    }

    #[test]
    fn quantiles_undo_chances((model, years) in models(), probability in 1e-6..0.999_999_f64) {
        let mut law = model.law(years).unwrap();
        let price = law.quantile(probability).unwrap();
        let back = law.cumulative(price).unwrap();
        prop_assert!((back - probability).abs() < 1e-11, "{back} is not {probability}");
        prop_assert!(law.quantile(0.5 * probability).unwrap() < price);
    }

    #[test]
    fn cents_and_dollars_agree((model, years) in models()) {
        let Trend::Reverting { kappa, level } = model.trend else { unreachable!() };
        let level = Level { theta0: level.theta0 + libm::log(100.0), ..level };
        let trend = Trend::Reverting { kappa, level };
        let cents = MeanRevertingJump { spot: 200.0, trend, ..model };
        let near = |a: f64, b: f64| (a / b - 100.0).abs() < 1e-9;
        prop_assert!(near(cents.forward(years).unwrap(), model.forward(years).unwrap()));
        let option = |model: &MeanRevertingJump, strike| model.option(OptionType::Put, strike, years);
        prop_assert!(near(option(&cents, 210.0).unwrap(), option(&model, 2.1).unwrap()));
        let quantile = |model: &MeanRevertingJump| model.law(years).unwrap().quantile(0.3).unwrap();
        prop_assert!(near(quantile(&cents), quantile(&model)));
    }
}
