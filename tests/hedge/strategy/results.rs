//! Figures of a lock against counting by hand, against each other, and on both sides.

use std::sync::Arc;

use tokenlock::hedge::results::{Outcome, Results};
use tokenlock::hedge::strategy::Strategy;
use tokenlock::hedge::strategy::comparison::Comparison;
use tokenlock::hedge::strategy::later_forward::next_forward;
use tokenlock::hedge::strategy::setting::{Setting, Side};
use tokenlock::simulate::path_matrix::PathMatrix;
use tokenlock::simulate::sample::Sample;

use super::world::{World, assert_near, each};

const PATHS: usize = 500;

fn outcome(comparison: &Comparison, strategy: &Strategy<'_>, share: f64) -> Outcome {
    let lock = comparison.lock(strategy).map(|lock| Outcome::new(comparison, &lock, share));
    lock.unwrap().unwrap()
}

#[test]
fn no_lock_changes_nothing() {
    let world = World::rough(PATHS as u64, 12);
    let comparison = world.comparison();
    let none = outcome(&comparison, &Strategy::Unhedged, 0.8);
    let nothing = outcome(&comparison, &Strategy::Strip, 0.0);
    assert_eq!(none.results().unwrap(), nothing.results().unwrap());
    assert_eq!(none.results().unwrap().regret.chance.value, 0.0);
    assert_eq!(none.results().unwrap().regret.size, None);
    let costs: Vec<f64> = world
        .own_price
        .rows()
        .zip(world.usage.rows())
        .map(|(price, usage)| price.iter().zip(usage).map(|(s, q)| s * q).sum())
        .collect();
    assert_near(comparison.unhedged(), &costs, 1e-14);
}

#[test]
fn figures_are_those_of_counting() {
    let world = World::rough(PATHS as u64, 12);
    let comparison = world.comparison();
    let outcome = outcome(&comparison, &Strategy::Strip, 0.7);
    let results = outcome.results().unwrap();
    let lock = comparison.lock(&Strategy::Strip).unwrap();
    let added = lock.added(0.7).unwrap();
    let total: Vec<f64> = comparison.unhedged().iter().zip(&added).map(|(c, a)| c + a).collect();
    let mean = total.iter().sum::<f64>() / PATHS as f64;
    assert!((results.mean.value - mean).abs() < 1e-9);
    assert_eq!(results.cash_flow_at_risk.value, results.high.value - results.mean.value);
    assert!(results.low.value < results.median.value && results.median.value < results.high.value);
    assert!(results.expected_shortfall.value > results.high.value);

    let budget = 1.02 * mean;
    let overrun = outcome.overrun(budget).unwrap();
    let over: Vec<f64> = total.iter().filter(|c| **c > budget).map(|c| c - budget).collect();
    assert!((overrun.chance.value - over.len() as f64 / PATHS as f64).abs() < 1e-15);
    let size = over.iter().sum::<f64>() / over.len() as f64;
    assert!((overrun.size.unwrap().value / size - 1.0).abs() < 1e-12);
    // The error of a mean over those that are over, by the textbook.
    let squares: f64 = over.iter().map(|x| (x - size) * (x - size)).sum();
    let error = squares.sqrt() / over.len() as f64;
    assert!((overrun.size.unwrap().standard_error / error - 1.0).abs() < 0.01);

    let regretted: Vec<f64> = added.iter().copied().filter(|more| *more > 0.0).collect();
    assert_eq!(results.regret.chance.value, regretted.len() as f64 / PATHS as f64);
    let size = regretted.iter().sum::<f64>() / regretted.len() as f64;
    assert!((results.regret.size.unwrap().value / size - 1.0).abs() < 1e-12);
    assert_eq!(outcome.overrun(1e9).unwrap().size, None);
    assert!(outcome.overrun(f64::NAN).is_err());
}

#[test]
fn the_change_of_the_chance_is_that_of_the_same_paths() {
    let world = World::rough(PATHS as u64, 12);
    let comparison = world.comparison();
    let with = outcome(&comparison, &Strategy::Strip, 0.7);
    let without = outcome(&comparison, &Strategy::Unhedged, 0.7);
    let lock = comparison.lock(&Strategy::Strip).unwrap();
    let added = lock.added(0.7).unwrap();
    let paths = || comparison.unhedged().iter().zip(&added);
    let mean = with.results().unwrap().mean.value;
    let mut moved = 0;
    for part in [0.9, 0.95, 1.05, 1.1, 1.2] {
        let budget = part * mean;
        let is_over = |cost: f64| f64::from(cost > budget);
        let changes: Vec<f64> =
            paths().map(|(cost, added)| is_over(cost + added) - is_over(*cost)).collect();
        let expected = changes.iter().sum::<f64>() / PATHS as f64;
        let change = with.overrun_change(&without, budget).unwrap();
        assert!((change.value - expected).abs() < 1e-12, "{change:?} and {expected}");
        let squares: f64 = changes.iter().map(|x| (x - expected) * (x - expected)).sum();
        let error = (squares / (PATHS as f64 - 1.0) / PATHS as f64).sqrt();
        assert!((change.standard_error - error).abs() < 1e-12, "{change:?} and {error}");
        moved += i32::from(expected != 0.0);
    }
    assert!(moved > 2, "only {moved} budgets tell the two apart");
    assert!(with.overrun_change(&without, f64::NAN).is_err());
}

#[test]
fn the_locks_own_costs_are_listed() {
    let mut world = World::rough(PATHS as u64, 12);
    world.terms.whole_lots = false;
    let comparison = world.comparison();
    let costs = |strategy| outcome(&comparison, &strategy, 0.5).results().unwrap().costs;
    let total: f64 = world.exposure.iter().sum();
    let strip = costs(Strategy::Strip);
    assert!((strip.fees.value - 0.5 * total / 9.0 * 0.4).abs() < 1e-12);
    assert!((strip.spread.value - 0.5 * total / 9.0 * 0.3).abs() < 1e-12);
    assert!(strip.financing.value > 0.0 && strip.roll.value == 0.0 && strip.premium.value == 0.0);
    let next = next_forward(&world.index, world.futures[0], |price, _| price);
    let stack = costs(Strategy::StackAndRoll { next_forward: &next });
    let rests: f64 = (1..12).map(|m| world.exposure[m..].iter().sum::<f64>()).sum();
    assert!((stack.roll.value - 0.5 * rests / 9.0 * 0.4).abs() < 1e-11);
    let cap = costs(Strategy::Cap { strike: 1.6 });
    assert!(cap.premium.value > 0.0 && cap.financing.value > 0.0 && cap.fees.value == 0.0);
    let swap = costs(Strategy::Swap { markup: 0.01 });
    assert!((swap.spread.value - 0.005 * total).abs() < 1e-12 && swap.financing.value == 0.0);
    let committed = costs(Strategy::Commitment { price: 1.5, discount: 0.1, prepaid: true });
    assert!(committed.shortfall.value > 0.0 && committed.shortfall.standard_error > 0.0);
    assert!(committed.financing.value > 0.0);
}

#[test]
fn errors_of_pairs_come_from_pairs() {
    let world = World { antithetic: true, ..World::rough(PATHS as u64, 12) };
    let comparison = world.comparison();
    let sample = Sample::new(comparison.unhedged().to_vec(), true).unwrap();
    let results = outcome(&comparison, &Strategy::Unhedged, 0.0).results().unwrap();
    assert_eq!(results.mean, sample.mean());
    assert_eq!(results.expected_shortfall, sample.expected_shortfall(0.05).unwrap());
    for (paths, antithetic, enough) in [(1, false, false), (2, false, true), (2, true, false)] {
        let world = World { antithetic, ..World::plain(paths, 3) };
        let comparison = world.comparison();
        let lock = comparison.lock(&Strategy::Strip).unwrap();
        assert_eq!(Outcome::new(&comparison, &lock, 0.5).is_ok(), enough);
        assert_eq!(lock.added(0.5).unwrap().len(), paths as usize);
    }
}

/// Paths in another order are the same outcomes.
#[test]
fn the_order_of_paths_does_not_matter() {
    let world = World::rough(PATHS as u64, 12);
    let turned = |matrix: &PathMatrix| {
        let rows: Vec<&[f64]> = matrix.rows().collect();
        each(matrix, |path, month, _| rows[(path * 7 + 3) % PATHS][month])
    };
    let mixed = World {
        index: turned(&world.index),
        settlement: turned(&world.settlement),
        own_price: turned(&world.own_price),
        usage: turned(&world.usage),
        ..world.clone()
    };
    let figures = |world: &World, strategy: &Strategy<'_>| {
        let Results { mean, standard_deviation, low, median, high, regret, .. } =
            outcome(&world.comparison(), strategy, 0.6).results().unwrap();
        [mean, standard_deviation, low, median, high, regret.chance].map(|figure| figure.value)
    };
    for strategy in [
        Strategy::Strip,
        Strategy::Cap { strike: 1.6 },
        Strategy::Commitment { price: 1.5, discount: 0.1, prepaid: false },
    ] {
        for (a, b) in figures(&world, &strategy).into_iter().zip(figures(&mixed, &strategy)) {
            assert!((a - b).abs() < 1e-11 * a.abs(), "{strategy:?}: {a} {b}");
        }
    }
}

/// With no costs, the provider's revenue under a strip is the buyer's cost, tails exchanged.
#[test]
fn the_provider_sees_the_mirror() {
    let buyer = World::plain(PATHS as u64, 12);
    let provider = World { side: Side::Provider, ..buyer.clone() };
    let (ours, theirs) = (buyer.comparison(), provider.comparison());
    let (ours, theirs) =
        (outcome(&ours, &Strategy::Strip, 0.5), outcome(&theirs, &Strategy::Strip, 0.5));
    let (cost, revenue) = (ours.results().unwrap(), theirs.results().unwrap());
    let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-9, "{a} {b}");
    near(cost.mean.value, revenue.mean.value);
    near(cost.low.value, revenue.low.value);
    near(cost.median.value, revenue.median.value);
    near(cost.high.value, revenue.high.value);
    near(revenue.cash_flow_at_risk.value, revenue.mean.value - revenue.low.value);
    assert!(revenue.expected_shortfall.value < revenue.low.value);
    let budget = cost.median.value;
    let (over, short) = (ours.overrun(budget).unwrap(), theirs.overrun(budget).unwrap());
    near(over.chance.value + short.chance.value, 1.0);
    near(cost.regret.chance.value + revenue.regret.chance.value, 1.0);
}

#[test]
fn what_is_out_of_range_or_shape_is_named() {
    let world = World::plain(20, 3);
    let setting = world.setting();
    let refused = |setting: Setting| Comparison::new(setting).unwrap_err().field.to_string();
    assert_eq!(refused(Setting { exposure: vec![], ..setting.clone() }), "exposure");
    assert_eq!(
        refused(Setting { exposure: vec![1.0, -1.0, 1.0], ..setting.clone() }),
        "exposure[1]"
    );
    assert_eq!(refused(Setting { futures: vec![1.0, 1.0], ..setting.clone() }), "futures");
    assert_eq!(refused(Setting { years: vec![0.1, 0.3, 0.2], ..setting.clone() }), "years[2]");
    assert_eq!(refused(Setting { rate: f64::NAN, ..setting.clone() }), "rate");
    let (short, few) = (World::plain(20, 2), World::plain(19, 3));
    let with = |usage: &PathMatrix| Setting {
        simulated: tokenlock::hedge::strategy::setting::SimulatedMonths {
            usage: Arc::new(usage.clone()),
            ..setting.simulated.clone()
        },
        ..setting.clone()
    };
    assert_eq!(refused(with(&short.usage)), "usage");
    assert_eq!(refused(with(&few.usage)), "usage");
    let wrong = each(&world.usage, |path, _, x| if path == 7 { f64::NAN } else { x });
    assert_eq!(refused(with(&wrong)), "usage");
    let comparison = world.comparison();
    for strategy in [
        Strategy::Cap { strike: -1.0 },
        Strategy::Collar { cap_strike: 1.0, floor_strike: 1.1 },
        Strategy::Participating { strike: 1.0, share: 1.1 },
        Strategy::Swap { markup: f64::INFINITY },
        Strategy::Layered { entries: &[] },
        Strategy::StackAndRoll { next_forward: &short.index },
        Strategy::Commitment { price: 1.0, discount: 2.0, prepaid: false },
    ] {
        assert!(comparison.lock(&strategy).is_err(), "{strategy:?}");
    }
    let lock = comparison.lock(&Strategy::Strip).unwrap();
    assert!(lock.added(-0.1).is_err() && lock.added(f64::NAN).is_err());
}
