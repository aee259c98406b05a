//! Strips over months.

use proptest::prelude::*;
use tokenlock::pricing::average::AverageOption;
use tokenlock::pricing::fixings::Fixings;
use tokenlock::pricing::option_type::OptionType;
use tokenlock::pricing::strip::Strip;
use tokenlock::pricing::strip::leg::Leg;
use tokenlock::pricing::strip::structure::Structure;
use tokenlock::pricing::working::StepUnit;

/// A month with `count` fixings, the last at its end.
fn leg(month: usize, fixings: usize, quantity: f64, forward: f64, volatility: f64) -> Leg {
    let end = month as f64 / 12.0;
    let day = |index: usize| end - (fixings - 1 - index) as f64 / 252.0;
    let years = (0..fixings).map(day).collect();
    let fixings = Fixings::flat(years, forward, volatility, Vec::new()).expect("fixings");
    Leg { quantity, rate: 0.04, years: end + 0.02, fixings }
}

fn year() -> Strip {
    let legs = (1..=12).map(|month| {
        let forward = 4.0 - 0.05 * month as f64;
        leg(month, 4, 1_000.0 + 100.0 * month as f64, forward, 0.6)
    });
    Strip { legs: legs.collect() }
}

fn premium(strip: &Strip, structure: Structure) -> f64 {
    strip.premium(&structure).expect("a premium").total
}

fn any_strip() -> impl Strategy<Value = Strip> {
    let leg = (1..13_usize, 1..4_usize, 1.0..100.0_f64, 50.0..200.0_f64, 0.1..0.9_f64).prop_map(
        |(month, fixings, quantity, forward, volatility)| {
            leg(month, fixings, quantity, forward, volatility)
        },
    );
    prop::collection::vec(leg, 1..4).prop_map(|legs| Strip { legs })
}

#[test]
fn a_strip_is_the_sum_of_its_months() {
    let strip = year();
    let found = strip.premium(&Structure::Cap { strike: 4.2 }).unwrap();
    let each = strip.legs.iter().map(|leg| {
        let Leg { quantity, rate, years, fixings } = leg.clone();
        let option_type = OptionType::Call;
        let option = AverageOption { option_type, strike: 4.2, rate, years, fixings };
        quantity * option.value().unwrap().present_value
    });
    assert_eq!(found.legs, each.collect::<Vec<_>>());
    assert_eq!(found.total, found.legs.iter().sum::<f64>());
}

#[test]
fn a_swap_price_is_the_weighted_mean_of_forwards() {
    let strip = year();
    let (mut above, mut below) = (0.0, 0.0);
    for (month, leg) in (1..).zip(&strip.legs) {
        let weight = (1_000.0 + 100.0 * f64::from(month)) * (-0.04 * leg.years).exp();
        above += weight * (4.0 - 0.05 * f64::from(month));
        below += weight;
    }
    assert!((strip.swap_price().unwrap() - above / below).abs() < 1e-14);
    let same = Strip { legs: vec![leg(1, 3, 7.0, 3.3, 0.5), leg(5, 2, 0.1, 3.3, 0.2)] };
    assert_eq!(same.swap_price(), Ok(3.3));
}

#[test]
fn a_structure_without_a_cost_lies_about_the_swap_price() {
    let strip = year();
    let swap = strip.swap_price().unwrap();
    let floor_strike = strip.zero_cost_floor(4.5).unwrap();
    assert!(floor_strike > 0.5 * swap && floor_strike < swap, "{floor_strike} {swap}");
    let share = strip.zero_cost_share(4.5).unwrap();
    assert!(share > 0.1 && share < 1.0, "{share}");
    // The dearer the cap may be, the nearer the floor; and the lower the strike, the less is kept.
    assert!(strip.zero_cost_floor(4.2).unwrap() > floor_strike);
    assert!(strip.zero_cost_share(4.2).unwrap() < share);
    assert_eq!(strip.zero_cost_share(swap), Ok(0.0));
    assert_eq!(strip.zero_cost_floor(swap), Ok(swap));
    assert_eq!(strip.zero_cost_cap(swap), Ok(swap));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn structures_hang_together(strip in any_strip(), strike in 40.0..250.0_f64) {
        let cap = premium(&strip, Structure::Cap { strike });
        let floor = premium(&strip, Structure::Floor { strike });
        let swap = premium(&strip, Structure::Swap { price: strike });
        let rounding = 1e-9;
        prop_assert!((cap - floor - swap).abs() < rounding);
        let collar = Structure::Collar { cap_strike: strike, floor_strike: strike };
        prop_assert!((premium(&strip, collar) - swap).abs() < rounding);
        for (share, same) in [(0.0, swap), (1.0, cap), (0.25, cap - 0.75 * floor)] {
            let participating = Structure::Participating { strike, share };
            prop_assert!((premium(&strip, participating) - same).abs() < rounding);
        }
        let swap_price = strip.swap_price().unwrap();
        let fair = premium(&strip, Structure::Swap { price: swap_price });
        prop_assert!(fair.abs() < rounding, "{}", fair);
    }

    #[test]
    fn solved_structures_cost_nothing(strip in any_strip(), away in 1.001..1.5_f64) {
        let swap = strip.swap_price().unwrap();
        let (cap, floor) = (swap * away, swap / away);
        let size: f64 = strip.legs.iter().map(|leg| leg.quantity * swap).sum();
        let paid = Structure::Collar {
            cap_strike: cap,
            floor_strike: strip.zero_cost_floor(cap).unwrap(),
        };
        prop_assert!(premium(&strip, paid).abs() < 1e-12 * size);
        if let Ok(cap_strike) = strip.zero_cost_cap(floor) {
            let paid = Structure::Collar { cap_strike, floor_strike: floor };
            prop_assert!(premium(&strip, paid).abs() < 1e-12 * size);
        }
        let share = strip.zero_cost_share(cap).unwrap();
        let paid = Structure::Participating { strike: cap, share };
        prop_assert!(premium(&strip, paid).abs() < 1e-12 * size);
    }
}

#[test]
fn a_working_ends_in_the_premium() {
    let strip = year();
    for structure in [
        Structure::Swap { price: 4.0 },
        Structure::Cap { strike: 4.0 },
        Structure::Floor { strike: 3.0 },
        Structure::Collar { cap_strike: 4.0, floor_strike: 3.0 },
        Structure::Participating { strike: 4.0, share: 0.3 },
    ] {
        let working = strip.working(&structure).unwrap();
        assert_eq!(working.result(), Some(premium(&strip, structure)));
        let money = working.steps.iter().filter(|step| step.unit == StepUnit::Money);
        assert_eq!(money.count(), 13);
    }
}

#[test]
fn what_cannot_be_priced_or_solved_is_named() {
    let fails = |error: tokenlock::pricing::error::PricingError, field: &str, reason: &str| {
        assert_eq!((&*error.field, error.reason.name()), (field, reason));
    };
    let strip = year();
    let cap = Structure::Cap { strike: 4.0 };
    let with = |leg| Strip { legs: vec![strip.legs[0].clone(), leg] };
    fails(Strip { legs: vec![] }.premium(&cap).unwrap_err(), "legs", "empty");
    let negative = with(Leg { quantity: -1.0, ..strip.legs[1].clone() });
    fails(negative.premium(&cap).unwrap_err(), "legs[1].quantity", "out_of_range");
    let early = with(Leg { years: 0.01, ..strip.legs[1].clone() });
    fails(early.premium(&cap).unwrap_err(), "legs[1].years", "out_of_range");
    let mut bad = strip.legs[1].clone();
    bad.fixings.forwards[2] = f64::NAN;
    fails(with(bad).swap_price().unwrap_err(), "legs[1].forwards[2]", "not_finite");
    let crossed = Structure::Collar { cap_strike: 3.0, floor_strike: 4.0 };
    fails(strip.premium(&crossed).unwrap_err(), "floor_strike", "out_of_range");
    let share = Structure::Participating { strike: 3.0, share: 1.1 };
    fails(strip.premium(&share).unwrap_err(), "share", "out_of_range");
    fails(strip.zero_cost_floor(3.0).unwrap_err(), "cap_strike", "no_solution");
    fails(strip.zero_cost_cap(4.5).unwrap_err(), "floor_strike", "no_solution");
    fails(strip.zero_cost_share(3.0).unwrap_err(), "strike", "no_solution");
    fails(strip.zero_cost_cap(0.0).unwrap_err(), "floor_strike", "no_solution");
    let calm = Strip { legs: vec![leg(3, 4, 10.0, 4.0, 0.0)] };
    fails(calm.zero_cost_floor(5.0).unwrap_err(), "cap_strike", "no_solution");
    fails(calm.zero_cost_cap(3.0).unwrap_err(), "floor_strike", "no_solution");
    assert_eq!(calm.zero_cost_share(5.0), Ok(1.0));
    let none = Strip { legs: vec![leg(3, 4, 0.0, 4.0, 0.2)] };
    fails(none.swap_price().unwrap_err(), "legs", "no_solution");
}
