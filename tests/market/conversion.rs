//! The same tokens in the units of different contracts.

use proptest::prelude::*;
use rust_decimal::{Decimal, dec};
use tokenlock::market::error::MarketReason;
use tokenlock::market::token::PerKind;
use tokenlock::market::token_index::{
    INFERENCE_INDEXER, INFERENCE_INDEXER_CACHED, STU, TokenIndex, TokenMix, TokenTariff, plain,
};

const MIX: TokenMix = TokenMix {
    tokens: PerKind {
        input: dec!(1),
        cached: dec!(0.5),
        output: dec!(0.2),
        write: dec!(0),
        write_long: dec!(0),
    },
    batch_share: dec!(0),
};
const LIST: PerKind<Decimal> = PerKind::listed(dec!(2), dec!(0.2), dec!(8));
const TARIFF: TokenTariff = TokenTariff { prices: LIST, batch_price_ratio: dec!(0.5) };
const ALL: [TokenIndex; 4] =
    [STU, INFERENCE_INDEXER, INFERENCE_INDEXER_CACHED, plain(PerKind::all(dec!(1)))];

/// Compute Exchange's own example.
#[test]
fn the_published_example_counts_1_942_000_units_and_half_in_batch() {
    assert_eq!(STU.units(&MIX), Ok(dec!(1.942)));
    let batch = TokenMix { batch_share: dec!(1), ..MIX };
    assert_eq!(STU.units(&batch), Ok(dec!(0.971)));
    let half = TokenMix { batch_share: dec!(0.5), ..MIX };
    assert_eq!(STU.units(&half), Ok(dec!(1.4565)));
    assert_eq!(plain(LIST).units(&batch), Ok(dec!(1.7)));
}

#[test]
fn indexes_are_read_on_their_baskets() {
    assert_eq!(STU.price(LIST), Ok(dec!(2)));
    assert_eq!(INFERENCE_INDEXER.price(LIST), Ok(dec!(5.6)));
    assert_eq!(INFERENCE_INDEXER_CACHED.price(LIST), Ok(dec!(1.34)));
    let three_to_one = plain(PerKind { input: dec!(3), output: dec!(1), ..PerKind::default() });
    assert_eq!(three_to_one.price(LIST), Ok(dec!(3.5)));
}

#[test]
fn a_mix_of_its_own_is_a_basis_at_the_same_prices() {
    // The bill is 2 + 0.1 + 1.6 = 3.7 for 1.7 million tokens or 1.942 million STU.
    let basis = INFERENCE_INDEXER.basis(&MIX, &TARIFF, LIST).unwrap();
    assert_eq!(basis.own.round_dp(12), (dec!(3.7) / dec!(1.7)).round_dp(12));
    assert_eq!(basis.basis, basis.own - dec!(5.6));
    assert_eq!((basis.from_mix, basis.from_prices), (basis.basis, dec!(0)));
    // The same mix as the basket's has none.
    let same = TokenMix { tokens: INFERENCE_INDEXER.basket, ..MIX };
    assert_eq!(INFERENCE_INDEXER.basis(&same, &TARIFF, LIST).unwrap().basis, dec!(0));
}

#[test]
fn prices_in_the_units_own_proportion_have_no_basis_whatever_the_mix() {
    let native = PerKind::listed(dec!(2), dec!(0.4), dec!(8.42));
    let tariff = TokenTariff { prices: native, batch_price_ratio: dec!(0.5) };
    for batch_share in [dec!(0), dec!(0.3), dec!(1)] {
        let mix = TokenMix { batch_share, ..MIX };
        assert_eq!(STU.basis(&mix, &tariff, native).unwrap().basis, dec!(0));
    }
    // A batch discount that is not the unit's is a basis of the mix.
    let dearer = TokenTariff { batch_price_ratio: dec!(0.8), ..tariff };
    let mix = TokenMix { batch_share: dec!(1), ..MIX };
    let basis = STU.basis(&mix, &dearer, native).unwrap();
    assert_eq!((basis.own, basis.from_mix, basis.from_prices), (dec!(3.2), dec!(1.2), dec!(0)));
    // A vendor that charges a tenth more than the index's list.
    let more = TokenTariff { prices: native.map(|price| price * dec!(1.1)), ..tariff };
    let basis = STU.basis(&MIX, &more, native).unwrap();
    assert_eq!((basis.basis, basis.from_prices), (dec!(0.2), dec!(0.2)));
}

#[test]
fn what_cannot_be_counted_is_a_named_error() {
    let nothing = TokenMix { tokens: PerKind::all(dec!(0)), ..MIX };
    assert_eq!(STU.own_price(&nothing, &TARIFF).unwrap_err().reason, MarketReason::NoVolume);
    assert_eq!(STU.units(&nothing), Ok(dec!(0)));
    assert_eq!(
        STU.convert(dec!(1), &INFERENCE_INDEXER, &nothing).unwrap_err().reason,
        MarketReason::NoVolume
    );
    let negative = TokenMix { tokens: PerKind { output: dec!(-1), ..MIX.tokens }, ..MIX };
    let refusal = STU.units(&negative).unwrap_err();
    assert_eq!((refusal.field.as_ref(), refusal.reason.name()), ("tokens.output", "negative"));
    let batch = TokenMix { batch_share: dec!(1.01), ..MIX };
    assert_eq!(STU.units(&batch).unwrap_err().field, "batch_share");
    let large = TokenMix { tokens: PerKind::all(Decimal::MAX), ..MIX };
    assert_eq!(STU.units(&large).unwrap_err().reason, MarketReason::NoRoom);
    assert_eq!(
        plain(PerKind::all(dec!(0))).price(LIST).unwrap_err().reason,
        MarketReason::NoVolume
    );
}

fn amount() -> impl Strategy<Value = Decimal> {
    (1..1_000_000_i64).prop_map(|thousandths| Decimal::new(thousandths, 3))
}

fn per_kind() -> impl Strategy<Value = PerKind<Decimal>> {
    (amount(), amount(), amount(), amount(), amount()).prop_map(
        |(input, cached, write, write_long, output)| PerKind {
            input,
            cached,
            write,
            write_long,
            output,
        },
    )
}

proptest! {
    #[test]
    fn a_bill_is_the_same_in_every_unit(
        tokens in per_kind(), prices in per_kind(), percent in 0..=100_i64,
    ) {
        let mix = TokenMix { tokens, batch_share: Decimal::new(percent, 2) };
        let tariff = TokenTariff { prices, batch_price_ratio: dec!(0.5) };
        let bill = |unit: &TokenIndex| {
            unit.own_price(&mix, &tariff).unwrap() * unit.units(&mix).unwrap()
        };
        let first = bill(&STU);
        for unit in &ALL {
            prop_assert_eq!(bill(unit).round_dp(9), first.round_dp(9));
            let own = STU.own_price(&mix, &tariff).unwrap();
            let converted = STU.convert(own, unit, &mix).unwrap();
            let direct = unit.own_price(&mix, &tariff).unwrap();
            prop_assert_eq!(converted.round_dp(15), direct.round_dp(15));
        }
    }

    #[test]
    fn the_parts_of_a_basis_add_up(
        tokens in per_kind(), prices in per_kind(), index_prices in per_kind(),
    ) {
        let mix = TokenMix { tokens, batch_share: dec!(0.25) };
        let tariff = TokenTariff { prices, batch_price_ratio: dec!(0.6) };
        for unit in ALL {
            let basis = unit.basis(&mix, &tariff, index_prices).unwrap();
            prop_assert_eq!(basis.basis, basis.own - basis.index);
            let sum = basis.from_mix + basis.from_prices;
            prop_assert!((sum - basis.basis).abs() < dec!(0.000_000_000_000_000_000_001));
        }
    }
}
