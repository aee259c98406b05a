//! A price that jumps.

use proptest::prelude::*;
use tokenlock::pricing::black;
use tokenlock::pricing::merton::{Jumps, Merton, undiscounted};
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

fn jumping() -> impl Strategy<Value = Merton> {
    let contract = (0.5..2.0, 0.5..2.0, 0.0..3.0, -0.05..0.15, -0.05..0.15);
    let jumps = (0.0..0.8, 0.0..20.0, -0.5..0.5, 0.0..0.5);
    (contract, jumps, any::<bool>()).prop_map(|(contract, jumps, call)| Merton {
        option_type: if call { OptionType::Call } else { OptionType::Put },
        spot: contract.0,
        strike: contract.1,
        years: contract.2,
        rate: contract.3,
        yield_: contract.4,
        volatility: jumps.0,
        jump_rate: jumps.1,
        jump_mean: jumps.2,
        jump_sd: jumps.3,
    })
}

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

#[test]
fn without_jumps_it_is_black() {
    for option_type in OptionType::ALL {
        let merton = Merton { option_type, ..JUMPING };
        let deviation = (0.3_f64 * 0.3 * 0.75).sqrt();
        let black = black::undiscounted(option_type, forward(&merton), 110.0, deviation);
        let expected = discount(&merton) * black;
        for still in
            [Merton { jump_rate: 0.0, ..merton }, Merton { jump_mean: 0.0, jump_sd: 0.0, ..merton }]
        {
            assert_eq!(still.value().unwrap(), expected);
        }
        let rare = Merton { jump_rate: 1e-16, ..merton }.value().unwrap();
        assert!((rare / expected - 1.0).abs() < 1e-14, "{rare} {expected}");
        let tiny = Merton { jump_mean: 1e-14, jump_sd: 0.0, ..merton }.value().unwrap();
        assert!((tiny / expected - 1.0).abs() < 1e-13, "{tiny} {expected}");
    }
}

#[test]
fn without_time_strike_or_risk_it_is_the_payoff() {
    for option_type in OptionType::ALL {
        let now = Merton { option_type, years: 0.0, ..JUMPING };
        assert_eq!(now.value().unwrap(), option_type.payoff(100.0, 110.0));
        let free = Merton { option_type, strike: 0.0, ..JUMPING };
        let expected = discount(&free) * option_type.payoff(forward(&free), 0.0);
        assert_eq!(free.value().unwrap(), expected);
        let certain = Merton { option_type, volatility: 0.0, jump_rate: 0.0, ..JUMPING };
        let expected = discount(&certain) * option_type.payoff(forward(&certain), 110.0);
        assert_eq!(certain.value().unwrap(), expected);
    }
}

#[test]
fn jumps_of_one_size_alone_are_a_sum_of_payoffs() {
    // Each jump halves the price: the forward before any is F e^(lambda T / 2).
    let merton = Merton {
        volatility: 0.0,
        jump_mean: libm::log(0.5),
        jump_sd: 0.0,
        jump_rate: 1.0,
        years: 1.0,
        ..JUMPING
    };
    let mut weight = libm::exp(-1.0);
    let mut expected = 0.0;
    let mut price = forward(&merton) * libm::exp(0.5);
    for number in 1..40 {
        expected += weight * (price - 110.0_f64).max(0.0);
        weight /= f64::from(number);
        price *= 0.5;
    }
    let found = merton.value().unwrap() / discount(&merton);
    assert!((found / expected - 1.0).abs() < 1e-14, "{found} {expected}");
}

#[test]
fn many_small_jumps_diffuse() {
    // A hundred thousand jumps whose variance adds up to a volatility of 0.4.
    let jump_sd = 0.4 / 1e5_f64.sqrt();
    let jumps = Jumps::new(1e5, -0.5 * jump_sd * jump_sd, jump_sd);
    for option_type in OptionType::ALL {
        for strike in [40.0, 100.0, 250.0] {
            let found = undiscounted(option_type, 100.0, strike, 0.0, &jumps);
            let black = black::undiscounted(option_type, 100.0, strike, 0.4);
            assert!((found.undiscounted / black - 1.0).abs() < 3e-4, "{found:?} {black}");
            assert!(found.terms < 8_000 && found.remaining < 1e-15 * found.undiscounted);
        }
    }
}

#[test]
fn extreme_jumps_stay_within_their_bounds() {
    for option_type in OptionType::ALL {
        for jump_mean in [-5.0, -0.01, 0.0, 0.02, 5.0] {
            for jump_sd in [0.0, 1e-3, 5.0] {
                for (jump_rate, years) in [(1e-100, 1.0), (3.0, 100.0), (1_000.0, 10.0)] {
                    for (spot, strike) in [(1e100, 1e-100), (1e-100, 1e100), (1.0, 1.0)] {
                        let merton = Merton {
                            option_type,
                            spot,
                            strike,
                            years,
                            rate: 0.0,
                            yield_: 0.0,
                            volatility: 0.1,
                            jump_rate,
                            jump_mean,
                            jump_sd,
                        };
                        let value = merton.value().unwrap();
                        let least = option_type.payoff(spot, strike);
                        let most = if option_type == OptionType::Call { spot } else { strike };
                        let within =
                            value >= least * (1.0 - 1e-11) && value <= most * (1.0 + 1e-13);
                        assert!(within, "{value} outside {least} to {most}: {merton:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_bad_field_is_named() {
    let message = |merton: Merton| merton.value().unwrap_err().to_string();
    let named = |merton, start| assert!(message(merton).starts_with(start));
    named(Merton { yield_: f64::NAN, ..JUMPING }, "not_finite: yield ");
    named(Merton { jump_rate: -1.0, ..JUMPING }, "out_of_range: jump_rate ");
    named(Merton { jump_mean: 6.0, ..JUMPING }, "out_of_range: jump_mean ");
    named(Merton { jump_sd: -0.1, ..JUMPING }, "out_of_range: jump_sd ");
    named(Merton { spot: 0.0, ..JUMPING }, "out_of_range: spot ");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn call_less_put_is_the_forward_less_the_strike(merton in jumping()) {
        let value = |option_type| Merton { option_type, ..merton }.value().unwrap();
        let parity = value(OptionType::Call) - value(OptionType::Put);
        let expected = discount(&merton) * (forward(&merton) - merton.strike);
        prop_assert!((parity - expected).abs() < 1e-12, "{parity} {expected}");
    }

    #[test]
    fn jumps_only_add_to_a_value_that_stays_in_its_bounds(merton in jumping()) {
        let value = merton.value().unwrap();
        let still = Merton { jump_rate: 0.0, ..merton }.value().unwrap();
        prop_assert!(value >= still - 1e-13, "{value} {still}");
        let most = discount(&merton)
            * if merton.option_type == OptionType::Call { forward(&merton) } else { merton.strike };
        prop_assert!(value <= most + 1e-13, "{value} {most}");
        let more = Merton { jump_rate: 1.5 * merton.jump_rate, ..merton }.value().unwrap();
        prop_assert!(more >= value - 1e-13, "{more} {value}");
    }

    #[test]
    fn a_value_is_monotone_and_convex_in_the_strike(merton in jumping(), step in 0.001..0.2) {
        let value = |strike| Merton { strike, ..merton }.value().unwrap();
        let (low, middle, high) =
            (value(merton.strike), value(merton.strike + step), value(merton.strike + 2.0 * step));
        let sign = merton.option_type.sign();
        prop_assert!(sign * (low - middle) >= -1e-13 && sign * (middle - high) >= -1e-13);
        prop_assert!(low + high >= 2.0 * middle - 1e-13);
    }

    #[test]
    fn in_cents_a_value_is_a_hundred_times_as_large(merton in jumping()) {
        let cents = Merton { spot: 100.0 * merton.spot, strike: 100.0 * merton.strike, ..merton };
        let (cents, dollars) = (cents.value().unwrap(), merton.value().unwrap());
        prop_assert!((cents - 100.0 * dollars).abs() < 1e-11, "{cents} {dollars}");
    }
}
