//! Shares that keep chances small, against counting at each share.

use tokenlock::hedge::find_lock::{Chances, FINEST, LockScan};
use tokenlock::hedge::strategy::Strategy;
use tokenlock::hedge::strategy::setting::Side;

use super::world::{World, free_terms};

#[test]
fn chances_are_those_of_each_outcome() {
    for side in [Side::Buyer, Side::Provider] {
        let world = World { side, ..World::rough(300, 6) };
        let comparison = world.comparison();
        let typical = world.exposure.iter().sum::<f64>() * 1.5;
        for strategy in [
            Strategy::Strip,
            Strategy::Cap { strike: 1.6 },
            Strategy::Commitment { price: 1.5, discount: 0.1, prepaid: false },
            Strategy::Unhedged,
        ] {
            let lock = comparison.lock(&strategy).unwrap();
            let scan = LockScan::new(&comparison, &lock, typical, 5.0).unwrap();
            assert_eq!((scan.shares().first(), scan.shares().last()), (Some(&0.0), Some(&1.0)));
            assert!(scan.shares().is_sorted());
            for (index, share) in scan.shares().iter().enumerate().step_by(37) {
                let at = Chances::at(&comparison, &lock, *share, typical, 5.0).unwrap();
                let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-12, "{share}: {a} {b}");
                near(at.over_budget.chance.value, scan.over_budget()[index]);
                near(at.over_loss.chance.value, scan.over_loss()[index]);
            }
        }
    }
}

/// Every position in whole lots comes up once, and none is left out.
#[test]
fn whole_lots_are_all_tried() {
    let world = World::rough(10, 6);
    let comparison = world.comparison();
    let lock = comparison.lock(&Strategy::Strip).unwrap();
    let held = |share: f64| lock.covered(share, true).unwrap();
    let scan = LockScan::new(&comparison, &lock, 100.0, 1.0).unwrap();
    let tried: Vec<Vec<f64>> = scan.shares().iter().map(|share| held(*share)).collect();
    assert!(tried.windows(2).all(|pair| pair[0] != pair[1]));
    let mut finely: Vec<Vec<f64>> =
        (0..=200_000).map(|step| held(f64::from(step) / 200_000.0)).collect();
    finely.dedup();
    assert_eq!(tried, finely);
}

/// Where no share reaches a lot, one holds the same as zero: nothing.
#[test]
fn lots_out_of_reach_bound_no_share() {
    let mut world = World::rough(10, 6);
    world.terms.lot = 1e9;
    let comparison = world.comparison();
    let lock = comparison.lock(&Strategy::Strip).unwrap();
    let scan = LockScan::new(&comparison, &lock, 1e6, 0.0).unwrap();
    assert_eq!(scan.shares(), [0.0, 1.0]);
    let found = scan.find(0.0, 0.0).unwrap().within_both;
    assert_eq!((found.smallest(), found.largest()), (Some(0.0), Some(1.0)));
}

/// Futures at 2 against an index of 1 or 4: a lock of the bill keeps to its budget where it is
/// large enough, and never loses little.
#[test]
fn the_smallest_and_the_largest_are_found() {
    let mut world = World::plain(4, 1);
    let prices = [1.0, 1.0, 1.0, 4.0];
    world.index = super::world::each(&world.index, |path, _, _| prices[path]);
    (world.own_price, world.settlement) = (world.index.clone(), world.index.clone());
    (world.exposure, world.futures) = (vec![100.0], vec![2.0]);
    world.usage = super::world::each(&world.usage, |_, _, _| 100.0);
    world.terms = free_terms();
    let comparison = world.comparison();
    let lock = comparison.lock(&Strategy::Strip).unwrap();
    // Cost is 100 + 100 h or 400 - 200 h; the lock loses 100 h in three of four cases.
    let scan = LockScan::new(&comparison, &lock, 250.1, 60.1).unwrap();
    assert_eq!(scan.shares().len(), FINEST + 1);
    let found = scan.find(0.0, 0.5).unwrap();
    assert_eq!(found.within_budget.smallest(), Some(0.75));
    assert_eq!(found.within_budget.largest(), Some(1.0));
    assert_eq!(
        (found.within_loss.smallest(), found.within_loss.largest()),
        (Some(0.0), Some(0.601))
    );
    assert!(found.within_both.is_empty() && !found.within_both.has_gaps());
    let lax = scan.find(0.25, 0.75).unwrap();
    assert!(lax.within_both.smallest() == Some(0.0) && lax.within_both.largest() == Some(1.0));
    // A budget between the two ends of the bad case.
    let scan = LockScan::new(&comparison, &lock, 180.0, 0.0).unwrap();
    let found = scan.find(0.3, 0.0).unwrap();
    assert_eq!(found.within_budget.largest(), Some(0.8));
    assert_eq!(found.within_loss.largest(), Some(0.0));
    assert!(scan.find(0.3, 1.1).is_err() && scan.find(f64::NAN, 0.5).is_err());
    assert!(LockScan::new(&comparison, &lock, 1.0, -1.0).is_err());
}

/// Two months: in one path of each sort a lock first helps and then harms.
#[test]
fn a_set_with_a_gap_says_so() {
    let mut world = World::plain(2, 1);
    // Cost 100 + 100 h, and 160 - 60 h: over 130 below a half in one, above 0.3 in the other.
    let own = [100.0, 160.0];
    let settled = [1.0, 2.6];
    world.own_price = super::world::each(&world.index, |path, _, _| own[path] / 100.0);
    world.settlement = super::world::each(&world.index, |path, _, _| settled[path]);
    world.index = world.settlement.clone();
    (world.exposure, world.futures) = (vec![100.0], vec![2.0]);
    world.usage = super::world::each(&world.usage, |_, _, _| 100.0);
    let comparison = world.comparison();
    let lock = comparison.lock(&Strategy::Strip).unwrap();
    let scan = LockScan::new(&comparison, &lock, 130.0, 1e6).unwrap();
    let found = scan.find(0.5, 1.0).unwrap();
    assert!(found.within_budget.has_gaps(), "{found:?}");
    assert_eq!(found.within_budget.smallest(), Some(0.0));
    assert_eq!(found.within_budget.largest(), Some(1.0));
    assert_eq!(found.within_budget.intervals.len(), 2);
    assert!(scan.find(0.0, 1.0).unwrap().within_budget.is_empty());
}
