//! What holds for any scenario.

use proptest::prelude::*;
use rust_decimal::{Decimal, dec};
use tokenlock::market::quantity::{
    BatchShare, CurvePremium, Fee, Horizon, IndexPrice, LockedShare, LotSize, MonthlyGrowth,
    MoveMonths, PassThrough, PriceChange, Quantity, Tick, Tokens,
};
use tokenlock::market::token::PerKind;
use tokenlock::market::unit::StandardUnit;
use tokenlock::study::figures::Case;
use tokenlock::study::price_move::{PriceMove, Shape};
use tokenlock::study::scenario::{Curve, Scenario};

use super::study;

fn hundredths(value: i64) -> Decimal {
    Decimal::new(value, 2)
}

prop_compose! {
    fn slider()(change in -90..=300_i64, pass_through in 0..=300_i64, months in 1..=36_u32,
        shape in prop::sample::select(Shape::ALL.to_vec())) -> PriceMove {
        PriceMove {
            change: PriceChange::new(hundredths(change)).unwrap(),
            pass_through: PassThrough::new(hundredths(pass_through)).unwrap(),
            months: MoveMonths::new(months.into()).unwrap(),
            shape,
            ..PriceMove::default()
        }
    }
}

prop_compose! {
    fn scenario()(price_move in slider(), share in 0..=100_i64, growth in -20..=30_i64,
        horizon in 1..=36_u32, unit in prop::sample::select(StandardUnit::ALL.to_vec()),
        batch in 0..=100_i64, tokens in (0..2_000_000_000_u32, 0..2_000_000_000_u32, 1_000_000..2_000_000_000_u32),
        fee in 0..=200_i64, premium in -50..=100_i64) -> Scenario {
        let mut scenario = Scenario::default();
        let line = &mut scenario.lines[0];
        line.tokens = PerKind {
            input: Tokens::from_whole(tokens.0),
            cached: Tokens::from_whole(tokens.1),
            output: Tokens::from_whole(tokens.2),
            ..PerKind::default()
        };
        line.batch_share = BatchShare::new(hundredths(batch)).unwrap();
        scenario.price_move = price_move;
        scenario.unit = unit;
        scenario.growth = MonthlyGrowth::new(hundredths(growth)).unwrap();
        scenario.horizon = Horizon::new(horizon.into()).unwrap();
        scenario.lock.share = LockedShare::new(hundredths(share)).unwrap();
        scenario.lock.curve = Curve::Premium;
        scenario.lock.premium = CurvePremium::new(hundredths(premium)).unwrap();
        scenario.contract.fee = Fee::new(hundredths(fee)).unwrap();
        scenario
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    /// h = 1, tick and lot towards 0, beta 1, flat curve, no fees: the locked cost is the unmoved
    /// bill for any slider move, up to the cents that rounding leaves.
    #[test]
    fn a_whole_lock_makes_the_cost_certain(mut scenario in scenario()) {
        scenario.price_move.pass_through = PassThrough::default();
        scenario.lock.share = LockedShare::new(dec!(1)).unwrap();
        scenario.lock.curve = Curve::Flat;
        scenario.contract.fee = Fee::default();
        scenario.contract.lot = LotSize::new(LotSize::SPEC.min).unwrap();
        scenario.contract.tick = Tick::new(Tick::SPEC.min).unwrap();
        let study = study(&scenario);
        let first = study.months[0];
        for month in &study.months {
            for case in [Case::Chosen, Case::Mirror] {
                let difference = (month.cases.get(case).locked - month.unmoved).abs();
                let moved = (month.cases.get(case).index_factor - dec!(1)).abs();
                // The first month's cent, carried to this month's exposure by the index; a cent for
                // each of the two roundings; and half a token of each kind where tokens grow.
                let cents = dec!(0.02) + dec!(0.005) * month.exposure / first.exposure * moved;
                let tokens = dec!(0.0001) * (dec!(1) + moved);
                let ticks = dec!(0.000000001) * month.exposure;
                prop_assert!(difference <= cents + tokens + ticks, "{difference} in {month:?}");
            }
        }
    }

    #[test]
    fn no_move_and_a_flat_curve_is_no_gain(mut scenario in scenario()) {
        scenario.price_move.change = PriceChange::new(dec!(0)).unwrap();
        scenario.lock.curve = Curve::Flat;
        let study = study(&scenario);
        for case in [Case::Chosen, Case::Mirror] {
            prop_assert_eq!(study.totals.get(case).gain, dec!(0));
            prop_assert_eq!(study.totals.get(case).unhedged, study.unmoved);
        }
    }

    #[test]
    fn totals_are_the_sums_of_the_rounded_months(scenario in scenario()) {
        let study = study(&scenario);
        for case in [Case::Chosen, Case::Mirror] {
            let total = study.totals.get(case);
            let sum = |figure: &dyn Fn(&tokenlock::study::figures::Month) -> Decimal| {
                study.months.iter().map(figure).sum::<Decimal>()
            };
            prop_assert_eq!(total.unhedged, sum(&|month| month.cases.get(case).unhedged));
            prop_assert_eq!(total.locked, sum(&|month| month.cases.get(case).locked));
            prop_assert_eq!(total.locked, total.unhedged - total.gain + study.fees);
            for month in &study.months {
                prop_assert!(month.cases.get(case).unhedged.scale() <= 2);
                prop_assert!(month.cases.get(case).gain.scale() <= 2);
                prop_assert!(month.lots.fract().is_zero());
            }
        }
    }

    #[test]
    fn the_mirror_of_the_mirror_is_the_move(scenario in scenario()) {
        let study = study(&scenario);
        for month in &study.months {
            let product = month.cases.chosen.index_factor * month.cases.mirror.index_factor;
            prop_assert!((product - dec!(1)).abs() < dec!(0.000000000000000001));
        }
        let product = (study.totals.chosen.change + dec!(1)) * (study.totals.mirror.change + dec!(1));
        prop_assert!((product - dec!(1)).abs() < dec!(0.000000000000000001));
    }

    #[test]
    fn lots_are_nearest_and_the_cover_is_within_half_a_lot(scenario in scenario()) {
        let study = study(&scenario);
        for month in &study.months {
            let wanted = scenario.lock.share.get() * month.exposure / scenario.contract.lot.get();
            prop_assert!((month.lots - wanted).abs() <= dec!(0.5));
        }
    }

    #[test]
    fn a_larger_rise_never_lowers_the_bill_or_the_gain(scenario in scenario(), more in 0..=100_i64) {
        let mut dearer = scenario.clone();
        let change = scenario.price_move.change.get() + hundredths(more);
        prop_assume!(change <= dec!(3));
        dearer.price_move.change = PriceChange::new(change).unwrap();
        let (before, after) = (study(&scenario).totals.chosen, study(&dearer).totals.chosen);
        prop_assert!(after.unhedged >= before.unhedged);
        prop_assert!(after.gain >= before.gain);
    }

    /// Prices in cents or in dollars, a thousand times the tokens and the lot: the same answer.
    #[test]
    fn the_scale_of_tokens_does_not_matter(mut scenario in scenario()) {
        scenario.lines[0].tokens = PerKind::all(Tokens::from_whole(3_000_000));
        scenario.growth = MonthlyGrowth::default();
        scenario.contract.fee = Fee::default();
        // Typed, because the cent of a small bill can move its own index by a tick.
        scenario.lock.index = Some(IndexPrice::new(dec!(3)).unwrap());
        let small = study(&scenario);
        scenario.lines[0].tokens = PerKind::all(Tokens::from_whole(3_000_000_000));
        scenario.contract.lot = LotSize::new(dec!(1000)).unwrap();
        let large = study(&scenario);
        prop_assert_eq!(small.lots, large.lots);
        let thousandfold = small.totals.chosen.gain * dec!(1000);
        prop_assert!((large.totals.chosen.gain - thousandfold).abs() <= dec!(0.005) * dec!(36_000));
    }
}
