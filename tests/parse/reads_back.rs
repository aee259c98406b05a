//! What is written is read as the same number.

use proptest::prelude::*;
use rust_decimal::Decimal;
use tokenlock::market::currency::Currency;
use tokenlock::market::quantity::{SPECS, Spec, Unit};
use tokenlock::parse::parse;
use tokenlock::text::language::Language;
use tokenlock::text::number;

use super::UNITS;

/// Any decimal at all, of up to 28 places.
fn decimal() -> impl Strategy<Value = Decimal> {
    let digits = prop_oneof![any::<i64>().prop_map(i128::from), -(1_i128 << 95)..(1_i128 << 95)];
    (digits, 0_u32..=28).prop_map(|(digits, scale)| Decimal::from_i128_with_scale(digits, scale))
}

/// A quantity's range and a number in it, of as many places as it keeps; sometimes one of its ends.
fn quantity() -> impl Strategy<Value = (Spec, Decimal)> {
    (0..SPECS.len(), any::<u64>(), 0_u32..=18, any::<u64>()).prop_map(
        |(spec, place, fine, shape)| {
            let spec = SPECS[spec];
            let part = Decimal::from(place) / Decimal::from(u64::MAX);
            let width = match shape % 4 {
                0 => spec.max - spec.min,
                1 => (spec.max - spec.min).min(Decimal::from(10_000)),
                2 => (spec.max - spec.min) * Decimal::new(1, 6),
                _ => return (spec, if place % 2 == 0 { spec.min } else { spec.max }),
            };
            let value = (spec.min + width * part).round_dp(fine.min(spec.places));
            (spec, value.clamp(spec.min, spec.max))
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_field_reads_back_what_it_shows((spec, value) in quantity()) {
        for language in Language::ALL {
            let text = number::input(value, spec.unit, language);
            let read = parse(&text, spec.unit, Some(Currency::Usd));
            prop_assert_eq!(read, Ok(value), "{} shows {}", spec.name, text);
        }
    }

    #[test]
    fn any_decimal_reads_back_in_any_unit(value in decimal()) {
        for unit in UNITS {
            for language in Language::ALL {
                let text = number::input(value, unit, language);
                prop_assert_eq!(parse(&text, unit, None), Ok(value), "{}", text);
            }
        }
    }

    #[test]
    fn money_to_two_decimals_reads_back(cents in any::<i64>()) {
        let value = Decimal::new(cents, 2);
        for currency in Currency::ALL {
            let text = number::money(value, currency, Language::English);
            prop_assert_eq!(parse(&text, Unit::Money, Some(currency)), Ok(value), "{}", text);
        }
    }

    #[test]
    fn no_decimal_is_too_much_to_show(value in decimal()) {
        for language in Language::ALL {
            for currency in Currency::ALL {
                number::money(value, currency, language);
                number::money_short(value, currency, language);
                number::price(value, currency, language);
            }
            number::percent(value, language);
            number::percent_signed(value, language);
            number::count_short(value, language);
            let text = number::count(value, language);
            prop_assert_eq!(text.replace(',', "").replace('−', "-").parse(), Ok(value));
        }
    }
}

#[test]
fn the_ends_and_steps_of_every_range_read_back() {
    for Spec { name, unit, min, max, step, .. } in SPECS {
        for value in [*min, *max, *step, *min + *step, *max - *step] {
            for language in Language::ALL {
                let text = number::input(value, *unit, language);
                assert_eq!(parse(&text, *unit, Some(Currency::Cny)), Ok(value), "{name}: {text}");
            }
        }
    }
}
