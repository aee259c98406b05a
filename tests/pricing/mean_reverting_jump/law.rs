//! What holds for any mean-reverting price that jumps.

use proptest::prelude::*;
use tokenlock::pricing::mean_reverting_jump::{Level, MeanRevertingJump, Trend};
use tokenlock::pricing::option_type::OptionType;

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
