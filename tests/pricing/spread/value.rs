//! The value of a spread beside published prices and other ways to it.

use tokenlock::pricing::spread::{Spread, SpreadModel};

use super::{CRACK, discount};
use crate::golden::rows;

/// The integral by as many equal steps as it takes, which needs no panels and no bounds.
fn by_sum(spread: &Spread) -> f64 {
    let root = spread.years.sqrt();
    let (first, second) = (spread.volatility1 * root, spread.volatility2 * root);
    let rest = first * (1.0 - spread.correlation * spread.correlation).sqrt();
    let along = spread.correlation * first;
    let step = 1.0 / 128.0;
    let sum: f64 = (-1_280..=1_280)
        .map(|index| {
            let z = f64::from(index) * step + 0.5 * along;
            let given = spread.forward1 * libm::exp(along * z - 0.5 * along * along);
            let paid =
                spread.forward2 * libm::exp(second * z - 0.5 * second * second) + spread.strike;
            let option = tokenlock::pricing::option_type::OptionType::Call;
            let value = tokenlock::pricing::black::undiscounted(option, given, paid, rest);
            step * tokenlock::pricing::normal::density(z) * value
        })
        .sum();
    discount(spread) * sum
}

#[test]
fn golden_spreads() {
    let mut seen = [0, 0];
    for row in rows("spread.csv") {
        let growth = match row.text("model") {
            "kirk_forward" => 1.0,
            "kirk_spot" => libm::exp(row.number("rate") * row.number("years")),
            other => panic!("{other}"),
        };
        seen[usize::from(growth == 1.0)] += 1;
        let spread = Spread {
            forward1: growth * row.number("f1"),
            forward2: growth * row.number("f2"),
            strike: row.number("strike"),
            years: row.number("years"),
            rate: row.number("rate"),
            volatility1: row.number("vol1"),
            volatility2: row.number("vol2"),
            correlation: row.number("rho"),
        };
        row.assert_near(spread.kirk().unwrap(), "price", row.number("tol"));
        let (exact, second) = (spread.exact().unwrap(), spread.kirk2().unwrap());
        assert!((exact / by_sum(&spread) - 1.0).abs() < 1e-12, "{exact}: {row:?}");
        let kirk_error = (spread.kirk().unwrap() - exact).abs();
        assert!((second - exact).abs() < 0.01 * kirk_error, "{second} {exact}: {row:?}");
    }
    assert!(seen[0] > 0 && seen[1] > 0);
}

#[test]
fn spreads_by_an_integral_over_the_other_price() {
    // By conditioning on the first price instead of the second, at 25 digits with mpmath.
    for (spread, expected) in [
        (CRACK, 6.927704472113991),
        (
            Spread {
                forward1: 110.0,
                forward2: 90.0,
                strike: 60.0,
                years: 1.0,
                rate: 0.05,
                volatility1: 0.3,
                volatility2: 0.2,
                correlation: 0.6,
            },
            1.502925660943395,
        ),
        (
            Spread {
                forward1: 85.0,
                forward2: 100.0,
                strike: 30.0,
                years: 2.0,
                rate: 0.03,
                volatility1: 0.6,
                volatility2: 0.9,
                correlation: 0.8,
            },
            8.00927418382726,
        ),
        (
            Spread {
                forward1: 100.0,
                forward2: 100.0,
                strike: -25.0,
                years: 1.5,
                rate: 0.0,
                volatility1: 0.35,
                volatility2: 0.55,
                correlation: -0.4,
            },
            51.30698517408032,
        ),
        (
            Spread {
                forward1: 70.0,
                forward2: 100.0,
                strike: 35.0,
                years: 0.5,
                rate: 0.02,
                volatility1: 0.3,
                volatility2: 0.3,
                correlation: 0.95,
            },
            1.486865328042928e-19,
        ),
    ] {
        let found = spread.exact().unwrap();
        assert!((found / expected - 1.0).abs() < 1e-12, "{found} {expected}: {spread:?}");
    }
}

#[test]
fn the_last_step_of_a_spread_is_its_value() {
    for spread in [CRACK, Spread { strike: -3.0, ..CRACK }, Spread { strike: 0.0, ..CRACK }] {
        for model in SpreadModel::ALL {
            let working = spread.working(model).unwrap();
            assert_eq!(working.result(), Some(spread.value(model).unwrap()));
        }
    }
}

#[test]
fn models_have_the_names_of_the_door() {
    let names = SpreadModel::ALL.map(|model| serde_json::to_string(&model).unwrap());
    assert_eq!(names, ["\"kirk\"", "\"kirk2\"", "\"exact\""]);
}

#[test]
fn a_bad_field_of_a_spread_is_named() {
    let message = |spread: Spread| spread.kirk().unwrap_err().to_string();
    let named = |spread, start| assert!(message(spread).starts_with(start));
    named(Spread { strike: f64::NAN, ..CRACK }, "not_finite: strike ");
    named(Spread { strike: -1e101, ..CRACK }, "out_of_range: strike ");
    named(Spread { forward1: -1.0, ..CRACK }, "out_of_range: forward1 ");
    named(Spread { volatility1: -1.0, ..CRACK }, "out_of_range: vol1 ");
}

#[test]
fn the_second_order_is_nearer_than_kirk() {
    // A grid of what a desk would ask, with all signs of the strike and of the correlation.
    let (mut nearer, mut asked) = (0, 0);
    for forward1 in [90.0, 100.0, 112.0, 130.0] {
        for strike in [-35.0, -8.0, 4.0, 15.0, 40.0] {
            for (volatility1, volatility2) in [(0.2, 0.3), (0.45, 0.25), (0.6, 0.6)] {
                for correlation in [-0.5, 0.2, 0.7, 0.9] {
                    for years in [0.2, 1.5] {
                        let spread = Spread {
                            forward1,
                            forward2: 100.0,
                            strike,
                            years,
                            rate: 0.03,
                            volatility1,
                            volatility2,
                            correlation,
                        };
                        let exact = spread.exact().unwrap();
                        let kirk = (spread.kirk().unwrap() - exact).abs();
                        let second = (spread.kirk2().unwrap() - exact).abs();
                        asked += 1;
                        nearer += usize::from(second <= kirk.max(1e-13 * forward1));
                    }
                }
            }
        }
    }
    assert!(nearer * 1_000 >= asked * 995, "{nearer} of {asked}");
}
