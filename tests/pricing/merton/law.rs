//! What holds for any option on a price that jumps.

use proptest::prelude::*;
use tokenlock::pricing::merton::Merton;
use tokenlock::pricing::option_type::OptionType;

use super::{discount, forward};

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
