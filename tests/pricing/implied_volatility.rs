//! The volatility that a price implies.

use proptest::prelude::*;
use tokenlock::pricing::black;
use tokenlock::pricing::black_inverse;
use tokenlock::pricing::error::{PricingError, PricingReason};
use tokenlock::pricing::european::European;
use tokenlock::pricing::implied_volatility::ImpliedVolatility;
use tokenlock::pricing::option_type::OptionType::{self, Call, Put};

use crate::golden;

fn priced(option: &European, present_value: f64) -> ImpliedVolatility {
    let European { option_type, forward, strike, years, rate, .. } = *option;
    ImpliedVolatility { option_type, forward, strike, years, rate, present_value }
}

/// Its price and what that implies.
fn implied(option: &European) -> (f64, Result<f64, PricingError>) {
    let price = option.present_value().unwrap();
    (price, priced(option, price).value())
}

fn unit(price: f64) -> f64 {
    price.next_up() - price
}

const OPTION: European = European {
    option_type: Call,
    forward: 100.0,
    strike: 120.0,
    years: 0.5,
    rate: 0.03,
    volatility: 0.4,
};

#[test]
fn golden_prices_imply_their_volatility() {
    let mut implied_some = 0;
    for row in golden::rows("black76.csv") {
        let option = row.european();
        match priced(&option, row.number("price")).value() {
            Ok(found) => {
                let slack = row.number("tol") / option.value().unwrap().vega;
                assert!((found - option.volatility).abs() <= slack + 1e-15, "{found}: {option:?}");
                implied_some += 1;
            }
            Err(error) => {
                assert_eq!(
                    (error.reason, option.volatility),
                    (PricingReason::PriceCarriesNoVolatility, 0.0)
                );
            }
        }
    }
    assert!(implied_some >= 10);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// As near as the last place of the volatility and the price's own rounding let.
    #[test]
    fn the_price_comes_back(
        put in any::<bool>(),
        forward in -6.0..6.0,
        deviations in prop_oneof![-3.0..3.0, -30.0..30.0, Just(0.0)],
        deviation in -5.0..1.0,
        years in -4.0..1.3,
        rate in -0.3..0.5,
    ) {
        let (forward, years) = (libm::pow(10.0, forward), libm::pow(10.0, years));
        let deviation: f64 = libm::pow(10.0, deviation);
        let volatility = (deviation / years.sqrt()).min(100.0);
        let log_ratio = f64::clamp(deviations * volatility * years.sqrt(), -200.0, 200.0);
        let strike = forward * libm::exp(log_ratio);
        let option_type = if put { Put } else { Call };
        let option = European { option_type, forward, strike, years, rate, volatility };
        let (price, found) = implied(&option);
        let vega = option.value().unwrap().vega;
        match found {
            Ok(found) => {
                let again = European { volatility: found.min(100.0), ..option }.present_value().unwrap();
                // Half a place of the volatility, and the price's own rounding, which grows alike.
                let slack = (5.0 * unit(price)).max(2.5 * vega * unit(volatility));
                prop_assert!((again - price).abs() <= slack, "{option:?}: {price:e} {again:e}");
                let near = 6.0 * (unit(price) / vega + unit(volatility));
                prop_assert!((found - volatility).abs() <= near, "{option:?}: {found}");
            }
            Err(error) => {
                prop_assert_eq!(error.field.as_ref(), "present_value");
                let discount = libm::exp(-rate * years);
                let intrinsic = discount * option_type.payoff(forward, strike);
                let most = discount * if put { strike } else { forward };
                match error.reason {
                    PricingReason::PriceCarriesNoVolatility => {
                        prop_assert!(price - intrinsic <= 5.0 * unit(price));
                    }
                    PricingReason::AboveMaximum { maximum } => prop_assert!(price >= maximum && maximum == most),
                    other => prop_assert!(false, "{other:?}: {option:?}"),
                }
            }
        }
    }

    #[test]
    fn deviations_come_back_at_any_size(exponent in -300.0..1.1, deviations in 0.0..36.0) {
        let deviation: f64 = libm::pow(10.0, exponent);
        let log_ratio: f64 = deviations * deviation;
        prop_assume!(log_ratio < 500.0);
        let strike = libm::exp(log_ratio);
        let price = black::time_value(1.0, strike, deviation);
        prop_assume!(price > 1e-290 && price < 1.0 - 1e-9);
        let found = black_inverse::standard_deviation(1.0, strike, price).unwrap();
        // A strike that rounding moves to the forward, or away, is another option.
        let distance = black::Distance::between(1.0, strike, deviation);
        let slack = 8.0 * (f64::EPSILON * price / distance.density() + f64::EPSILON * deviation);
        prop_assert!((found - deviation).abs() <= slack, "{found:e} is not {deviation:e}");
    }
}

/// Where a unit in the volatility's last place moves the price by no more than two in its own.
#[test]
fn near_the_money_the_price_comes_back_to_four_units() {
    let mut tried = 0;
    for volatility in (1..200).map(|percent| f64::from(percent) * 0.01) {
        for strike in [97.0, 99.5, 100.0, 100.5, 104.0, 30.0] {
            for option_type in OptionType::ALL {
                let option = European { option_type, strike, volatility, years: 0.7, ..OPTION };
                let (price, found) = implied(&option);
                let vega = option.value().unwrap().vega;
                let Ok(found) = found else { continue };
                let again = European { volatility: found, ..option }.present_value().unwrap();
                if vega * unit(volatility) <= 2.0 * unit(price) {
                    assert!((again - price).abs() <= 4.0 * unit(price), "{option:?}: {again:e}");
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 1_000, "{tried}");
}

#[test]
fn prices_outside_their_bounds_are_named() {
    let discount = libm::exp(-0.03 * 0.5);
    let itm = European { strike: 80.0, ..OPTION };
    let put = European { option_type: Put, ..itm };
    for (option, price, name) in [
        (itm, discount * 19.99, "price_below_intrinsic"),
        (itm, 0.0, "price_below_intrinsic"),
        (itm, discount * 20.0, "price_carries_no_volatility"),
        (itm, (discount * 20.0).next_up(), "price_carries_no_volatility"),
        (itm, (discount * 20.0).next_down(), "price_carries_no_volatility"),
        (OPTION, 0.0, "price_carries_no_volatility"),
        (OPTION, 5e-324, "price_carries_no_volatility"),
        (OPTION, discount * 100.0, "price_above_maximum"),
        (OPTION, 1e100, "price_above_maximum"),
        (put, discount * 80.0, "price_above_maximum"),
        (put, 0.0, "price_carries_no_volatility"),
        (European { strike: 0.0, ..OPTION }, discount * 100.0, "price_carries_no_volatility"),
        (European { strike: 0.0, ..OPTION }, discount * 101.0, "price_above_maximum"),
        (European { strike: 0.0, ..put }, 0.0, "price_carries_no_volatility"),
        (European { strike: 0.0, ..put }, 1.0, "price_above_maximum"),
        (itm, -1.0, "out_of_range"),
        (itm, f64::NAN, "not_finite"),
    ] {
        let error = priced(&option, price).value().unwrap_err();
        assert_eq!((error.field.as_ref(), error.reason.name()), ("present_value", name), "{price}");
    }
    let expired = European { years: 0.0, ..itm };
    let error = priced(&expired, 25.0).value().unwrap_err();
    assert_eq!((error.field.as_ref(), error.reason.name()), ("years", "no_solution"));
    let error = priced(&expired, 20.0).value().unwrap_err();
    assert_eq!(error.reason, PricingReason::PriceCarriesNoVolatility);
    for (option, field) in [
        (European { forward: 0.0, ..OPTION }, "forward"),
        (European { strike: -1.0, ..OPTION }, "strike"),
        (European { years: f64::NAN, ..OPTION }, "years"),
        (European { rate: 3.0, ..OPTION }, "rate"),
    ] {
        assert_eq!(priced(&option, 1.0).value().unwrap_err().field, field);
    }
}

#[test]
fn prices_near_their_bounds_are_solved() {
    // The last price below the bound, and prices of hardly any time value.
    let most = European { rate: 0.0, ..OPTION };
    for price in [100.0_f64.next_down(), 100.0 - 1e-9, 99.0, 1e-3, 1e-100, 1e-300] {
        let found = priced(&most, price).value().unwrap();
        let deviation = found * most.years.sqrt();
        let again = black::undiscounted(Call, most.forward, most.strike, deviation);
        let slope = black::Distance::between(most.forward, most.strike, deviation).density();
        let slack = (4.0 * unit(price)).max(slope * unit(deviation));
        assert!((again - price).abs() <= slack, "{price:e}: {found} gives {again:e}");
    }
    let steep = European { forward: 1e100, strike: 1e-100, ..OPTION };
    for option_type in OptionType::ALL {
        for price in [1e-110, 1e-101, 9e99, 9.9e99] {
            // Whatever the answer, it is one and no loop.
            let found = priced(&European { option_type, ..steep }, price).value();
            assert!(found.is_err() || found.is_ok_and(f64::is_finite));
        }
    }
}

/// Down there digits and derivatives vanish: an answer or a named error, and no endless descent.
#[test]
fn prices_at_the_end_of_numbers_are_answered_or_named() {
    for exponent in -324..-200 {
        let price = libm::pow(10.0, f64::from(exponent)).max(f64::from_bits(1));
        for option_type in OptionType::ALL {
            for (forward, strike) in [(100.0, 120.0), (120.0, 100.0), (1e-90, 2e-90), (1e90, 1.0)] {
                let option = European { option_type, forward, strike, ..OPTION };
                match priced(&option, price).value() {
                    Ok(found) => assert!(found > 0.0 && found.is_finite(), "{found}: {option:?}"),
                    Err(error) => assert!(
                        matches!(
                            error.reason,
                            PricingReason::PriceCarriesNoVolatility
                                | PricingReason::BelowIntrinsic { .. }
                                | PricingReason::ResultNotFinite
                        ),
                        "{error}: {option:?}"
                    ),
                }
            }
        }
    }
}

#[test]
fn a_working_ends_in_the_volatility() {
    let (price, found) = implied(&OPTION);
    let working = priced(&OPTION, price).working().unwrap();
    assert_eq!(working.result(), Some(found.unwrap()));
    assert!(priced(&OPTION, 0.0).working().is_err());
}
