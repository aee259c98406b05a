//! The model without time, jumps, season, reversion or volatility, and what is refused.

use std::f64::consts::PI;

use tokenlock::pricing::black;
use tokenlock::pricing::error::PricingError;
use tokenlock::pricing::mean_reverting_jump::{Level, MeanRevertingJump, Trend};
use tokenlock::pricing::option_type::OptionType;

use super::paper;

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
