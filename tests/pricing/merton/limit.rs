//! Prices that jump never, at once, by one size, all the time or far.

use tokenlock::pricing::black;
use tokenlock::pricing::merton::{Jumps, Merton, undiscounted};
use tokenlock::pricing::option_type::OptionType;

use super::{JUMPING, discount, forward};

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
