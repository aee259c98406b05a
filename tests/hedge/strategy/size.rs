//! What the locked share does to costs and their variance.

use proptest::prelude::*;
use tokenlock::hedge::results::Outcome;
use tokenlock::hedge::strategy::Strategy;
use tokenlock::hedge::strategy::later_forward::next_forward;
use tokenlock::hedge::strategy::setting::StrategyTerms;

use super::world::{World, assert_near, free_terms};

fn deviation(world: &World, strategy: &Strategy<'_>, share: f64) -> f64 {
    let comparison = world.comparison();
    let lock = comparison.lock(strategy).unwrap();
    Outcome::new(&comparison, &lock, share).unwrap().results().unwrap().standard_deviation.value
}

/// Monthly mode, the own price the index, known use, any fraction of a lot, no financing.
#[test]
fn a_full_lock_on_the_index_itself_leaves_no_variance() {
    let world = World::plain(2_000, 24);
    assert!(deviation(&world, &Strategy::Unhedged, 1.0) > 100.0);
    for strategy in [Strategy::Strip, Strategy::Swap { markup: 0.1 }] {
        let left = deviation(&world, &strategy, 1.0);
        assert!(left < 1e-9, "{strategy:?}: {left}");
        assert!(deviation(&world, &strategy, 0.9) > 10.0);
    }
}

/// H = C - h G has variance var C - 2 h cov + h^2 var G, least at cov / var G.
#[test]
fn variance_is_quadratic_with_its_minimum_where_it_should_be() {
    let rough = World::rough(1_000, 12);
    let world = World { terms: StrategyTerms { lot: 9.0, ..free_terms() }, ..rough };
    let comparison = world.comparison();
    for strategy in [Strategy::Strip, Strategy::Cap { strike: 1.6 }] {
        let lock = comparison.lock(&strategy).unwrap();
        let gains: Vec<f64> = lock.added(1.0).unwrap().iter().map(|x| -x).collect();
        let costs = comparison.unhedged();
        let mean = |values: &[f64]| values.iter().sum::<f64>() / 1_000.0;
        let (mean_gain, mean_cost) = (mean(&gains), mean(costs));
        let covariance = |a: &[f64], mean_a: f64, b: &[f64], mean_b: f64| -> f64 {
            a.iter().zip(b).map(|(a, b)| (a - mean_a) * (b - mean_b)).sum::<f64>() / 999.0
        };
        let both = covariance(costs, mean_cost, &gains, mean_gain);
        let gain = covariance(&gains, mean_gain, &gains, mean_gain);
        let cost = covariance(costs, mean_cost, costs, mean_cost);
        for share in [0.0, 0.37, 1.0, 2.0] {
            let variance = deviation(&world, &strategy, share).powi(2);
            let expected = cost - 2.0 * share * both + share * share * gain;
            assert!((variance / expected - 1.0).abs() < 1e-9, "{share}");
        }
        let best = both / gain;
        let least = deviation(&world, &strategy, best);
        assert!(best > 0.3 && best < 2.0, "{best}");
        assert!(least < deviation(&world, &strategy, best - 0.01));
        assert!(least < deviation(&world, &strategy, best + 0.01));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Lots of each month chosen anew, gains and costs summed anew.
    #[test]
    fn recombined_is_computed_anew(share in 0.0..1.5f64, whole_lots: bool, lot in 0.5..60.0f64) {
        let mut world = World::rough(50, 9);
        world.terms = StrategyTerms { lot, whole_lots, ..world.terms };
        let comparison = world.comparison();
        let lots = |units: f64| {
            let lots = share * units / lot;
            if whole_lots { (lots - 0.5).ceil() } else { lots }
        };
        let StrategyTerms { fee, spread, roll, margin, .. } = world.terms;
        let interest = |years: f64| libm::expm1(world.rate * years);
        let strip = |row: &[f64]| -> f64 {
            (0..9).map(|m| {
                let (lots, future) = (lots(world.exposure[m]), world.futures[m]);
                let margin = margin * lot * future * interest(world.years[m]);
                lots * (2.0 * fee + spread + margin) - lots * lot * (row[m] - future)
            }).sum()
        };
        let next = next_forward(&world.index, world.futures[0], |price, _| 1.01 * price);
        let stack = |row: &[f64], next: &[f64]| -> f64 {
            (0..9).map(|m| {
                let lots = lots(world.exposure[m..].iter().sum());
                let margin = margin * lot * world.futures[m] * interest(1.0 / 12.0);
                let entered = if m == 0 { spread } else { roll };
                lots * (2.0 * fee + entered + margin) - lots * lot * (row[m] - next[m])
            }).sum()
        };
        let added = |strategy| comparison.lock(strategy).unwrap().added(share).unwrap();
        let direct: Vec<f64> = world.settlement.rows().map(strip).collect();
        assert_near(&added(&Strategy::Strip), &direct, 1e-11);
        let rows = world.settlement.rows().zip(next.rows());
        let direct: Vec<f64> = rows.map(|(row, next)| stack(row, next)).collect();
        assert_near(&added(&Strategy::StackAndRoll { next_forward: &next }), &direct, 1e-11);
    }

    /// What a dealer agrees and fractions of lots grow in proportion to the share.
    #[test]
    fn costs_are_linear_without_whole_lots(share in 0.0..1.0f64) {
        let mut world = World::rough(50, 9);
        world.terms.whole_lots = false;
        let comparison = world.comparison();
        for strategy in [
            Strategy::Strip,
            Strategy::Swap { markup: 0.02 },
            Strategy::Cap { strike: 1.7 },
            Strategy::Collar { cap_strike: 1.8, floor_strike: 1.3 },
            Strategy::Participating { strike: 1.7, share: 0.4 },
        ] {
            let lock = comparison.lock(&strategy).unwrap();
            let part: Vec<f64> =
                lock.added(1.0).unwrap().iter().map(|full| share * full).collect();
            assert_near(&lock.added(share).unwrap(), &part, 1e-11);
        }
    }
}
