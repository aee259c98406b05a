//! Indexes over providers.

use proptest::prelude::*;
use tokenlock::market::error::MarketReason;
use tokenlock::market::index::{Index, IndexError, Provider, median, trimmed, volume_weighted};

fn provider(price: f64, volume: f64, score: f64) -> Provider {
    Provider { price, volume, score }
}

/// Providers with these volumes, at prices 1, 2, 3 ... and the reference score.
fn with_volumes(volumes: &[f64]) -> Vec<Provider> {
    (1..).zip(volumes).map(|(price, volume)| provider(price.into(), *volume, 86.0)).collect()
}

fn index(volumes: &[f64], cap: f64) -> Result<Index, IndexError> {
    volume_weighted(&with_volumes(volumes), cap, 86.0)
}

#[track_caller]
fn close(actual: &[f64], expected: &[f64]) {
    assert_eq!(actual.len(), expected.len());
    for (one, other) in actual.iter().zip(expected) {
        assert!((one - other).abs() < 1e-14, "{actual:?}, not {expected:?}");
    }
}

#[test]
fn without_a_cap_the_weights_are_shares_of_volume() {
    let plain = index(&[1.0, 2.0, 5.0], 1.0).unwrap();
    assert_eq!(plain.weights, [0.125, 0.25, 0.625]);
    assert_eq!(plain.value, 0.125 + 0.5 + 1.875);
    let one = index(&[7.0], 1.0).unwrap();
    assert_eq!((one.value, one.weights), (1.0, vec![1.0]));
}

#[test]
fn a_capable_model_counts_as_cheaper() {
    // Equation 6: at twice the reference score, a token does the work of two.
    let providers = [provider(4.0, 1.0, 100.0), provider(4.0, 1.0, 50.0)];
    assert_eq!(volume_weighted(&providers, 1.0, 50.0).unwrap().value, 3.0);
}

#[test]
fn excess_cascades_in_proportion_to_volume() {
    // By hand, at 30 %: 50 gives 20 points to 24/14/12, of which 24 becomes 33.6 and gives 3.6 to
    // 14/12, which end at 7/13 and 6/13 of 40 %.
    let capped = index(&[14.0, 50.0, 12.0, 24.0], 0.3).unwrap();
    close(&capped.weights, &[0.4 * 7.0 / 13.0, 0.3, 0.4 * 6.0 / 13.0, 0.3]);
    close(&[capped.value], &[0.4 * 7.0 / 13.0 + 0.6 + 1.2 * 6.0 / 13.0 + 1.2]);
}

#[test]
fn caps_that_just_fit_hold_exactly() {
    for (volumes, cap) in [
        (&[1.0, 10.0, 100.0, 1000.0][..], 0.25),
        (&[3.0, 2.0, 1.0], 1.0 / 3.0),
        (&[1e9, 1.0], 0.5),
        (&[1.0, 2.0, 3.0, 4.0, 5.0], 0.2),
        (&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0], 0.1),
    ] {
        let capped = index(volumes, cap).unwrap();
        close(&capped.weights, &vec![cap; volumes.len()]);
        assert!(capped.weights.iter().all(|weight| *weight <= cap));
    }
    // 30 % of four: the smallest gets what three caps leave.
    close(&index(&[1e6, 1e6, 1e6, 1.0], 0.3).unwrap().weights, &[0.3, 0.3, 0.3, 0.1]);
}

#[test]
fn too_few_providers_have_a_name() {
    for (volumes, cap, have, fewest) in [
        (&[1.0, 1.0, 1.0][..], 0.3, 3.0, 4.0),
        (&[1.0, 1.0, 1.0, 0.0], 0.3, 3.0, 4.0),
        (&[5.0], 0.999_999, 1.0, 2.0),
        (&[1.0, 1.0, 1.0], 0.333_333_333, 3.0, 4.0),
    ] {
        let refusal = index(volumes, cap).unwrap_err();
        assert_eq!(refusal.reason, MarketReason::TooFewProviders { fewest });
        assert_eq!((refusal.field.as_ref(), refusal.value), ("providers", have));
        assert!(refusal.to_string().starts_with("too_few_providers: providers has "), "{refusal}");
    }
}

#[test]
fn what_is_wrong_is_named_with_its_place() {
    let good = provider(2.0, 1.0, 86.0);
    let refusal = |bad: Provider| volume_weighted(&[good, bad], 1.0, 86.0).unwrap_err();
    for (bad, field, name) in [
        (Provider { score: 0.0, ..good }, "providers[1].score", "out_of_range"),
        (Provider { score: -1.0, ..good }, "providers[1].score", "out_of_range"),
        (Provider { score: f64::NAN, ..good }, "providers[1].score", "not_finite"),
        (Provider { price: -0.1, ..good }, "providers[1].price", "out_of_range"),
        (Provider { price: f64::INFINITY, ..good }, "providers[1].price", "not_finite"),
        (Provider { volume: -1.0, ..good }, "providers[1].volume", "out_of_range"),
        (Provider { volume: 1e300, ..good }, "providers[1].volume", "out_of_range"),
    ] {
        let refusal = refusal(bad);
        assert_eq!((refusal.field.as_ref(), refusal.reason.name()), (field, name));
        assert!(refusal.to_string().starts_with(&format!("{name}: {field} ")));
    }
    for cap in [0.0, -0.3, 1.000_001, f64::NAN] {
        assert_eq!(index(&[1.0, 1.0], cap).unwrap_err().field, "cap");
    }
    let refusal = volume_weighted(&[good], 1.0, 0.0).unwrap_err();
    assert_eq!(refusal.field, "reference_score");
    assert_eq!(index(&[0.0, 0.0], 0.5).unwrap_err().reason, MarketReason::NoVolume);
    assert_eq!(index(&[], 0.5).unwrap_err().reason, MarketReason::Empty);
    let many = vec![1.0; 5_001];
    assert_eq!(index(&many, 0.5).unwrap_err().reason, MarketReason::TooLong { most: 5_000 });
    assert!(index(&many[1..], 0.0002).is_ok());
}

#[test]
fn the_ends_of_the_ranges_give_numbers() {
    let ends = [
        provider(1e100, 1e100, 1e-100),
        provider(0.0, 1e-300, 1e100),
        provider(1e-300, f64::MIN_POSITIVE, 1e-100),
        provider(5e-324, 5e-324, 1.0),
    ];
    for cap in [0.25, 0.3, 1.0] {
        for reference in [1e-100, 1.0, 1e100] {
            for result in [
                volume_weighted(&ends, cap, reference).unwrap(),
                median(&ends, cap, reference).unwrap(),
                trimmed(&ends, 0.1, cap, reference).unwrap(),
            ] {
                assert!(result.value.is_finite());
                close(&[result.weights.iter().sum()], &[1.0]);
            }
        }
    }
}

#[test]
fn a_median_is_the_price_in_the_middle_of_the_volume() {
    let value = |volumes: &[f64], cap| median(&with_volumes(volumes), cap, 86.0).unwrap().value;
    assert_eq!(value(&[1.0, 1.0, 1.0], 1.0), 2.0);
    assert_eq!(value(&[1.0, 1.0, 1.0, 1.0], 1.0), 2.5);
    assert_eq!(value(&[5.0, 1.0, 1.0], 1.0), 1.0);
    // Half ends exactly at price 1; the next price with volume is 3.
    assert_eq!(value(&[2.0, 0.0, 1.0, 1.0], 1.0), 2.0);
    // The cap takes the cheapest provider's majority away.
    assert_eq!(value(&[50.0, 1.0, 1.0, 1.0], 0.3), 2.0);
    let middle = median(&with_volumes(&[1.0, 1.0, 1.0]), 1.0, 86.0).unwrap();
    assert_eq!(middle.weights, [0.0, 1.0, 0.0]);
}

#[test]
fn a_trimmed_mean_cuts_the_ends_of_the_volume() {
    let cut = |fraction| trimmed(&with_volumes(&[10.0, 40.0, 40.0, 10.0]), fraction, 1.0, 86.0);
    let tenth = cut(0.1).unwrap();
    close(&tenth.weights, &[0.0, 0.5, 0.5, 0.0]);
    close(&[tenth.value], &[2.5]);
    // 5 % cuts half of each end: 5, 40, 40, 5 of 90.
    close(&cut(0.05).unwrap().weights, &[1.0 / 18.0, 4.0 / 9.0, 4.0 / 9.0, 1.0 / 18.0]);
    assert_eq!(cut(0.0).unwrap(), index(&[10.0, 40.0, 40.0, 10.0], 1.0).unwrap());
    assert_eq!(cut(0.5).unwrap_err().field, "fraction");
    assert_eq!(cut(f64::NAN).unwrap_err().reason, MarketReason::NotFinite);
}

fn any_providers() -> impl Strategy<Value = Vec<Provider>> {
    // Equal volumes too, between which only the price decides the order of sums.
    let volume = prop_oneof![Just(0.0), (1..4_u8).prop_map(f64::from), 1e-6..1e6_f64];
    let one = (0.01..100.0_f64, volume, 10.0..100.0_f64);
    prop::collection::vec(
        one.prop_map(|(price, volume, score)| provider(price, volume, score)),
        1..30,
    )
}

type Rule = fn(&[Provider], f64) -> Result<Index, IndexError>;
const RULES: [Rule; 3] = [
    |providers, cap| volume_weighted(providers, cap, 50.0),
    |providers, cap| median(providers, cap, 50.0),
    |providers, cap| trimmed(providers, 0.2, cap, 50.0),
];

proptest! {
    #[test]
    fn weights_sum_to_one_and_none_is_above_the_cap(
        providers in any_providers(), cap in 0.02..1.0_f64,
    ) {
        let Ok(index) = volume_weighted(&providers, cap, 50.0) else { return Ok(()) };
        prop_assert!((index.weights.iter().sum::<f64>() - 1.0).abs() < 1e-13);
        prop_assert!(index.weights.iter().all(|weight| (0.0..=cap).contains(weight)));
        // Below the cap, weights are in proportion to volume, and at least the plain share.
        let total: f64 = providers.iter().map(|provider| provider.volume).sum();
        let mut ratio = None;
        for (provider, weight) in providers.iter().zip(&index.weights) {
            if *weight < cap && provider.volume > 0.0 {
                let own = weight / (provider.volume / total);
                prop_assert!(own > 1.0 - 1e-12);
                prop_assert!((own / *ratio.get_or_insert(own) - 1.0).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn enough_providers_always_have_an_index(providers in any_providers(), cap in 0.02..1.0_f64) {
        let active = providers.iter().filter(|provider| provider.volume > 0.0).count();
        let enough = active as f64 >= (1.0 / cap).ceil();
        prop_assert_eq!(volume_weighted(&providers, cap, 50.0).is_ok(), enough);
    }

    #[test]
    fn the_order_of_providers_does_not_matter(
        (providers, shuffled) in any_providers()
            .prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle())),
        cap in 0.1..1.0_f64,
    ) {
        for rule in RULES {
            let value = |list: &[Provider]| rule(list, cap).map(|index| index.value.to_bits());
            prop_assert_eq!(value(&providers).ok(), value(&shuffled).ok());
        }
    }

    #[test]
    fn volumes_and_prices_scale(
        providers in any_providers(), cap in 0.1..1.0_f64, by in -20..20_i32,
    ) {
        // By powers of two, so that nothing is rounded.
        let factor = f64::from(by).exp2();
        for rule in RULES {
            let Ok(index) = rule(&providers, cap) else { continue };
            let scaled = |volume: f64, price: f64| -> Vec<Provider> {
                let scale = |one: &Provider| Provider {
                    volume: one.volume * volume, price: one.price * price, ..*one
                };
                providers.iter().map(scale).collect()
            };
            prop_assert_eq!(&rule(&scaled(factor, 1.0), cap).unwrap(), &index);
            let dearer = rule(&scaled(1.0, factor), cap).unwrap();
            prop_assert_eq!(dearer.value, index.value * factor);
        }
    }

    #[test]
    fn an_index_lies_between_the_prices(providers in any_providers(), cap in 0.1..1.0_f64) {
        let prices = providers.iter().map(|one| one.price * 50.0 / one.score);
        let (low, high) = prices.fold((f64::MAX, 0.0_f64), |(low, high), price| {
            (low.min(price), high.max(price))
        });
        for rule in RULES {
            let Ok(index) = rule(&providers, cap) else { continue };
            prop_assert!(index.value >= low * (1.0 - 1e-12) && index.value <= high * (1.0 + 1e-12));
            let sum: f64 = index.weights.iter().sum();
            prop_assert!((sum - 1.0).abs() < 1e-13);
        }
    }
}
