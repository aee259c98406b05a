//! A policy ladder: by hand, and where it meets the strip.

use tokenlock::hedge::strategy::Strategy;
use tokenlock::hedge::strategy::policy::Policy;
use tokenlock::simulate::path_matrix::PathMatrix;

use super::world::{World, assert_near, each};

const SHARE: f64 = 0.8;

/// Curves of the ends of months, of a market without a premium: the index of the time.
fn later(world: &World, end: usize) -> PathMatrix {
    let index = world.index.clone();
    let mut ends = index.rows().map(|row| row[end - 1]).collect::<Vec<_>>().into_iter();
    let mut now = 0.0;
    each(&world.index, |_, month, _| {
        if month == 0 {
            now = ends.next().unwrap();
        }
        now
    })
}

fn entry_price(world: &World, policy: &Policy) -> PathMatrix {
    let curves: Vec<PathMatrix> = (1..world.futures.len()).map(|end| later(world, end)).collect();
    let rows: Vec<Vec<Vec<f64>>> =
        curves.iter().map(|curve| curve.rows().map(<[f64]>::to_vec).collect()).collect();
    each(&world.index, |path, place, _| {
        let month = place + 1;
        let later = (1..month).map(|end| policy.added(end, month) * rows[end - 1][path][place]);
        policy.added(0, month) * world.futures[place] + later.sum::<f64>()
    })
}

fn added(world: &World, policy: Policy) -> Vec<f64> {
    let entry_price = entry_price(world, &policy);
    let strategy = Strategy::Policy { policy, entry_price: &entry_price };
    world.comparison().lock(&strategy).unwrap().added(SHARE).unwrap()
}

#[test]
fn a_policy_that_holds_all_of_it_at_once_is_the_strip() {
    for world in [World::plain(64, 6), World::rough(64, 6)] {
        let strip = world.comparison().lock(&Strategy::Strip).unwrap().added(SHARE).unwrap();
        for policy in [Policy { near: 6, far: 6, part: 0.2 }, Policy { near: 1, far: 6, part: 1.0 }]
        {
            assert_near(&added(&world, policy), &strip, 1e-12);
        }
    }
}

/// Four months, half of the share four months ahead and a sixth more of it with each month.
#[test]
fn each_part_is_entered_at_the_curve_of_its_time() {
    let world = World::plain(16, 4);
    let policy = Policy { near: 1, far: 4, part: 0.5 };
    let rows: Vec<&[f64]> = world.index.rows().collect();
    let parts = [
        vec![1.0],
        vec![1.0 - 0.5 / 3.0, 0.5 / 3.0],
        vec![1.0 - 1.0 / 3.0, 0.5 / 3.0, 0.5 / 3.0],
        vec![0.5, 0.5 / 3.0, 0.5 / 3.0, 0.5 / 3.0],
    ];
    let expected: Vec<f64> = rows
        .iter()
        .map(|index| {
            let months = parts.iter().enumerate().map(|(month, parts)| {
                let entered: f64 = parts
                    .iter()
                    .enumerate()
                    .map(|(end, part)| {
                        part * if end == 0 { world.futures[month] } else { index[end - 1] }
                    })
                    .sum();
                SHARE * world.exposure[month] * (entered - index[month])
            });
            months.sum()
        })
        .collect();
    assert_near(&added(&world, policy), &expected, 1e-12);
}

/// What is entered later pays as much spread and fee, and less interest.
#[test]
fn later_parts_save_interest() {
    let world = World::rough(8, 6);
    let costs = |policy: Policy| {
        let entry_price = entry_price(&world, &policy);
        let strategy = Strategy::Policy { policy, entry_price: &entry_price };
        world.comparison().lock(&strategy).unwrap().costs(SHARE).unwrap()
    };
    let at_once = costs(Policy { near: 6, far: 6, part: 1.0 });
    let later = costs(Policy { near: 1, far: 6, part: 0.2 });
    assert!((at_once.fees - later.fees).abs() < 1e-12 * at_once.fees);
    assert!((at_once.spread - later.spread).abs() < 1e-12 * at_once.spread);
    assert!(later.financing > 0.0 && later.financing < 0.9 * at_once.financing);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let world = World::plain(4, 3);
    let entry_price = &world.index;
    let field = |policy, entry_price: &PathMatrix| {
        let strategy = Strategy::Policy { policy, entry_price };
        world.comparison().lock(&strategy).unwrap_err().field
    };
    let usual = Policy { near: 1, far: 3, part: 0.5 };
    assert_eq!(field(Policy { part: f64::NAN, ..usual }, entry_price), "policy_part");
    assert_eq!(field(Policy { near: 0, ..usual }, entry_price), "policy_near");
    assert_eq!(field(usual, &World::plain(4, 2).index), "entry_price");
}
