//! What is left of the variance, in parts.

use tokenlock::hedge::remaining_variance::RemainingVariance;
use tokenlock::hedge::results::Outcome;
use tokenlock::hedge::strategy::later_forward::{curve_at, next_forward};
use tokenlock::hedge::strategy::setting::Side;
use tokenlock::hedge::strategy::{LayerEntry, Strategy};

use super::world::World;

fn remaining(world: &World, strategy: &Strategy<'_>, share: f64) -> RemainingVariance {
    let comparison = world.comparison();
    let lock = comparison.lock(strategy).unwrap();
    RemainingVariance::new(&comparison, &lock, share).unwrap()
}

#[test]
fn parts_sum_to_the_variance_of_every_strategy() {
    for side in [Side::Buyer, Side::Provider] {
        let world = World { side, ..World::rough(400, 12) };
        let next = next_forward(&world.index, world.futures[0], |price, _| price);
        let curve = curve_at(&world.index, 3, |price, _| price).unwrap();
        let comparison = world.comparison();
        for strategy in [
            Strategy::Unhedged,
            Strategy::Strip,
            Strategy::StackAndRoll { next_forward: &next },
            Strategy::Swap { markup: 0.0 },
            Strategy::Cap { strike: 1.6 },
            Strategy::Collar { cap_strike: 1.8, floor_strike: 1.2 },
            Strategy::Participating { strike: 1.7, share: 0.3 },
            Strategy::Layered {
                entries: &[LayerEntry::Today, LayerEntry::Later { month: 3, forwards: &curve }],
            },
            Strategy::Commitment { price: 1.5, discount: 0.1, prepaid: true },
        ] {
            let lock = comparison.lock(&strategy).unwrap();
            let parts = RemainingVariance::new(&comparison, &lock, 0.7).unwrap();
            let outcome = Outcome::new(&comparison, &lock, 0.7).unwrap();
            let deviation = outcome.results().unwrap().standard_deviation.value;
            assert!((parts.hedged / deviation.powi(2) - 1.0).abs() < 1e-10, "{strategy:?}");
            let sum: f64 = parts.parts().iter().sum();
            assert!((sum / parts.hedged - 1.0).abs() < 1e-9, "{strategy:?}: {sum}");
        }
    }
}

#[test]
fn each_imperfection_shows_as_its_own_part() {
    let names = ["unhedged_share", "rounding", "volume", "basis", "timing", "instrument"];
    let plain = || World::plain(400, 12);
    let rough = World::rough(400, 12);
    let mut lots = plain();
    lots.terms.lot = 25.0;
    lots.terms.whole_lots = true;
    let cases = [
        (plain(), Strategy::Strip, 0.8, 0),
        (lots, Strategy::Strip, 1.0, 1),
        (World { usage: rough.usage.clone(), ..plain() }, Strategy::Strip, 1.0, 2),
        (World { own_price: rough.own_price.clone(), ..plain() }, Strategy::Strip, 1.0, 3),
        (World { settlement: rough.settlement.clone(), ..plain() }, Strategy::Strip, 1.0, 4),
        (plain(), Strategy::Cap { strike: 1.6 }, 1.0, 5),
    ];
    for (world, strategy, share, wanted) in cases {
        let left = remaining(&world, &strategy, share);
        for (index, part) in left.parts().into_iter().enumerate() {
            let relative = part / left.unhedged;
            let is_there = relative > 1e-6;
            assert_eq!(is_there, index == wanted, "{}: {relative}", names[index]);
            assert!(relative > -1e-12);
        }
    }
}

#[test]
fn a_half_lock_leaves_a_quarter_of_variance_and_half_the_volatility() {
    let left = remaining(&World::plain(400, 12), &Strategy::Strip, 0.5);
    assert!((left.effectiveness().unwrap() - 0.75).abs() < 1e-12);
    assert!((left.volatility_cut().unwrap() - 0.5).abs() < 1e-12);
    let none = remaining(&World::plain(1, 12), &Strategy::Strip, 0.5);
    assert_eq!((none.effectiveness(), none.volatility_cut()), (None, None));
}
