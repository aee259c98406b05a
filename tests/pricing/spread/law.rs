//! What holds of any spread.

use proptest::prelude::*;
use tokenlock::pricing::spread::{Spread, SpreadModel};

use super::{discount, reversed, spread, with_strike};
use crate::exchange::exchange;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_spread_and_its_reverse_differ_by_the_forward_difference(spread in spread()) {
        let forward = discount(&spread) * (spread.forward1 - spread.forward2 - spread.strike);
        for model in SpreadModel::ALL {
            let parity = spread.value(model).unwrap() - reversed(spread).value(model).unwrap();
            prop_assert!((parity - forward).abs() < 1e-12, "{model:?} {parity} {forward}");
        }
    }

    #[test]
    fn a_spread_is_worth_between_its_bounds(spread in spread()) {
        let discount = discount(&spread);
        let least = discount * (spread.forward1 - spread.forward2 - spread.strike).max(0.0);
        let most = discount * (spread.forward1 + (-spread.strike).max(0.0));
        for model in SpreadModel::ALL {
            let value = spread.value(model).unwrap();
            prop_assert!(value >= least - 1e-13 && value <= most + 1e-13, "{model:?} {value}");
        }
    }

    #[test]
    fn a_spread_falls_with_strike_and_correlation_and_is_convex(
        spread in spread(), more in 0.0..0.5, tie in 0.0..1.0,
    ) {
        let value = |strike| Spread { strike, ..spread }.exact().unwrap();
        let (low, middle, high) =
            (value(spread.strike), value(spread.strike + more), value(spread.strike + 2.0 * more));
        let slack = 1e-13 * (1.0 + discount(&spread));
        prop_assert!(low >= middle - slack && middle >= high - slack);
        prop_assert!(low + high >= 2.0 * middle - 4.0 * slack);
        let correlation = spread.correlation + tie * (1.0 - spread.correlation);
        let tied = Spread { correlation, ..spread };
        prop_assert!(tied.exact().unwrap() <= low + slack);
    }

    #[test]
    fn a_spread_in_cents_is_worth_a_hundred_times_as_much(spread in spread()) {
        let cents = Spread {
            forward1: 100.0 * spread.forward1,
            forward2: 100.0 * spread.forward2,
            strike: 100.0 * spread.strike,
            ..spread
        };
        for model in SpreadModel::ALL {
            let (cents, dollars) = (cents.value(model).unwrap(), spread.value(model).unwrap());
            prop_assert!((cents - 100.0 * dollars).abs() < 1e-11, "{model:?} {cents} {dollars}");
        }
    }

    #[test]
    fn without_a_strike_a_spread_is_an_exchange(exchange in exchange()) {
        for model in SpreadModel::ALL {
            let spread = with_strike(exchange, 0.0).value(model).unwrap();
            let exchanged = exchange.value().unwrap();
            prop_assert!((spread - exchanged).abs() <= 1e-14, "{model:?} {spread} {exchanged}");
        }
        let close = with_strike(exchange, 1e-13).exact().unwrap();
        prop_assert!((close - exchange.value().unwrap()).abs() < 1e-12 * discount(&with_strike(exchange, 0.0)).max(1.0));
    }
}
