//! A price that jumps.

mod law;
mod limit;

use tokenlock::pricing::merton::Merton;
use tokenlock::pricing::option_type::OptionType;

use crate::golden::rows;

const JUMPING: Merton = Merton {
    option_type: OptionType::Call,
    spot: 100.0,
    strike: 110.0,
    years: 0.75,
    rate: 0.05,
    yield_: 0.02,
    volatility: 0.3,
    jump_rate: 2.0,
    jump_mean: -0.1,
    jump_sd: 0.2,
};

fn discount(merton: &Merton) -> f64 {
    libm::exp(-merton.rate * merton.years)
}

fn forward(merton: &Merton) -> f64 {
    merton.spot * libm::exp((merton.rate - merton.yield_) * merton.years)
}

#[test]
fn golden_merton() {
    for row in rows("merton.csv") {
        let (lambda, gamma) = (row.number("lambda"), row.number("gamma"));
        let jump_sd = 0.25 * (gamma / lambda).sqrt();
        let merton = Merton {
            option_type: OptionType::Call,
            spot: 100.0,
            strike: row.number("strike"),
            years: row.number("years"),
            rate: 0.08,
            yield_: 0.0,
            volatility: 0.25 * (1.0 - gamma).sqrt(),
            jump_rate: lambda,
            jump_mean: -0.5 * jump_sd * jump_sd,
            jump_sd,
        };
        row.assert_near(merton.value().unwrap(), "price", row.number("tol"));
    }
}

#[test]
fn values_by_forty_digits() {
    for (merton, expected) in [
        (
            Merton {
                option_type: OptionType::Call,
                spot: 100.0,
                strike: 110.0,
                years: 0.75,
                rate: 0.05,
                yield_: 0.02,
                volatility: 0.3,
                jump_rate: 2.0,
                jump_mean: -0.1,
                jump_sd: 0.2,
            },
            11.04197227937103,
        ),
        (
            Merton {
                option_type: OptionType::Put,
                spot: 100.0,
                strike: 60.0,
                years: 0.25,
                rate: 0.03,
                yield_: 0.0,
                volatility: 0.2,
                jump_rate: 1.0,
                jump_mean: -0.3,
                jump_sd: 0.4,
            },
            0.9253294979179042,
        ),
        (
            Merton {
                option_type: OptionType::Call,
                spot: 50.0,
                strike: 500.0,
                years: 2.0,
                rate: 0.01,
                yield_: 0.03,
                volatility: 0.1,
                jump_rate: 0.5,
                jump_mean: 0.2,
                jump_sd: 0.3,
            },
            0.0107602873062851,
        ),
        (
            Merton {
                option_type: OptionType::Put,
                spot: 80.0,
                strike: 90.0,
                years: 1.0,
                rate: -0.01,
                yield_: 0.05,
                volatility: 0.4,
                jump_rate: 300.0,
                jump_mean: 0.01,
                jump_sd: 0.02,
            },
            26.68618160307601,
        ),
        (
            Merton {
                option_type: OptionType::Call,
                spot: 100.0,
                strike: 130.0,
                years: 1.0,
                rate: 0.04,
                yield_: 0.0,
                volatility: 0.05,
                jump_rate: 900.0,
                jump_mean: -0.03,
                jump_sd: 0.04,
            },
            48.71537284513687,
        ),
        (
            Merton {
                option_type: OptionType::Call,
                spot: 100.0,
                strike: 100.0,
                years: 1.0,
                rate: 0.0,
                yield_: 0.0,
                volatility: 0.0,
                jump_rate: 3.0,
                jump_mean: 0.4,
                jump_sd: 0.1,
            },
            31.13021672737223,
        ),
    ] {
        let found = merton.value().unwrap();
        assert!((found / expected - 1.0).abs() < 2e-13, "{found} {expected}: {merton:?}");
    }
}

#[test]
fn the_last_step_of_a_working_is_the_value_and_the_rest_is_bounded() {
    for option_type in OptionType::ALL {
        let merton = Merton { option_type, ..JUMPING };
        let (working, value) = (merton.working().unwrap(), merton.value().unwrap());
        assert_eq!(working.result(), Some(value));
        let step = |symbol| working.steps.iter().find(|step| step.symbol == symbol).unwrap().value;
        assert!(step("ε") > 0.0 && step("ε") < 1e-15 * value, "{}", step("ε"));
        assert!(step("n") > 10.0 && step("n") < 60.0, "{}", step("n"));
    }
}
