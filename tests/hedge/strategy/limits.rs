//! Where one strategy becomes another.

use tokenlock::hedge::strategy::later_forward::{curve_at, next_forward};
use tokenlock::hedge::strategy::premium::{PremiumSource, Trade};
use tokenlock::hedge::strategy::setting::Side;
use tokenlock::hedge::strategy::{LayerEntry, Strategy};
use tokenlock::pricing::option_type::OptionType;

use super::world::{TODAY, World, assert_near};

const PATHS: usize = 400;

fn added(world: &World, strategy: &Strategy<'_>, share: f64) -> Vec<f64> {
    world.comparison().lock(strategy).unwrap().added(share).unwrap()
}

fn worlds() -> Vec<World> {
    let mut worlds = Vec::new();
    for side in [Side::Buyer, Side::Provider] {
        for premiums in [
            PremiumSource::Simulated { loading: 0.0 },
            PremiumSource::Volatility { volatility: 0.4, loading: 0.0 },
        ] {
            worlds.push(World { side, premiums, ..World::plain(PATHS as u64, 12) });
        }
    }
    worlds
}

#[test]
fn a_cap_at_zero_is_the_future() {
    for source in [
        PremiumSource::Simulated { loading: 0.3 },
        PremiumSource::Volatility { volatility: 0.4, loading: 0.3 },
    ] {
        let world = World { premiums: source, ..World::plain(PATHS as u64, 12) };
        let cap = added(&world, &Strategy::Cap { strike: 0.0 }, 0.7);
        assert_near(&cap, &added(&world, &Strategy::Strip, 0.7), 1e-12);
    }
}

#[test]
fn a_collar_at_one_strike_is_the_future() {
    for world in worlds() {
        for strike in [0.8, 1.5, 2.5] {
            let collar = Strategy::Collar { cap_strike: strike, floor_strike: strike };
            let collar = added(&world, &collar, 0.7);
            assert_near(&collar, &added(&world, &Strategy::Strip, 0.7), 1e-12);
        }
    }
}

#[test]
fn participating_lies_between_the_future_and_the_cap() {
    for world in worlds() {
        let participating =
            |share| added(&world, &Strategy::Participating { strike: 1.6, share }, 1.0);
        let cap = added(&world, &Strategy::Cap { strike: 1.6 }, 1.0);
        let strip = added(&world, &Strategy::Strip, 1.0);
        assert_near(&participating(1.0), &cap, 1e-12);
        assert_near(&participating(0.0), &strip, 1e-12);
        let third: Vec<f64> = strip.iter().zip(&cap).map(|(f, c)| f + (c - f) / 3.0).collect();
        assert_near(&participating(1.0 / 3.0), &third, 1e-12);
    }
}

#[test]
fn without_cost_nothing_is_paid_today() {
    for world in worlds() {
        for loading in [0.0, 0.1] {
            let premiums = match world.premiums {
                PremiumSource::Simulated { .. } => PremiumSource::Simulated { loading },
                PremiumSource::Volatility { volatility, .. } => {
                    PremiumSource::Volatility { volatility, loading }
                }
            };
            let world = World { premiums, ..world.clone() };
            let comparison = world.comparison();
            let bought = if world.side == Side::Buyer { 1.8 } else { 1.3 };
            let sold = comparison.zero_cost_strike(bought).unwrap();
            let (cap_strike, floor_strike) = (bought.max(sold), bought.min(sold));
            let kept = comparison.zero_cost_share(bought).unwrap();
            let strike = comparison.zero_cost_participating_strike(0.5).unwrap();
            assert!(kept > 0.0 && kept < 1.0 && cap_strike > floor_strike);
            for strategy in [
                Strategy::Collar { cap_strike, floor_strike },
                Strategy::Participating { strike: bought, share: kept },
                Strategy::Participating { strike, share: 0.5 },
            ] {
                let premium = comparison.lock(&strategy).unwrap().costs(1.0).unwrap().premium;
                assert!(premium.abs() < 1e-8, "{strategy:?}: {premium}");
            }
        }
    }
}

#[test]
fn protection_better_than_the_swap_is_not_to_be_had_for_nothing() {
    for world in worlds() {
        let comparison = world.comparison();
        let swap_price = comparison.swap_price().unwrap();
        let better = if world.side == Side::Buyer { 0.99 } else { 1.01 } * swap_price;
        assert!(comparison.zero_cost_strike(better).is_err());
        assert!(comparison.zero_cost_share(better).is_err());
        assert!(comparison.zero_cost_participating_strike(1.0).is_err());
        assert_eq!(comparison.zero_cost_strike(swap_price), Ok(swap_price));
        assert!(comparison.zero_cost_share(swap_price).unwrap() < 1e-9);
        let strike = comparison.zero_cost_participating_strike(0.0).unwrap();
        assert!((strike - swap_price).abs() < 1e-9);
    }
}

#[test]
fn one_layer_is_the_strip() {
    let world = World::rough(PATHS as u64, 12);
    for share in [0.3, 1.0] {
        let layered = added(&world, &Strategy::Layered { entries: &[LayerEntry::Today] }, share);
        assert_eq!(layered, added(&world, &Strategy::Strip, share));
    }
}

/// Each layer is a strip of a part, from its own time and curve on.
#[test]
fn layers_are_strips_of_parts() {
    let world = World::plain(PATHS as u64, 6);
    for month in [0, 7] {
        assert!(curve_at(&world.index, month, |price, _| price).is_err(), "{month}");
    }
    let curve = curve_at(&world.index, 2, |price, month| price * (1.0 + 0.01 * month as f64));
    let curve = curve.unwrap();
    let entries = [LayerEntry::Today, LayerEntry::Later { month: 2, forwards: &curve }];
    let layered = added(&world, &Strategy::Layered { entries: &entries }, 0.8);
    let direct: Vec<f64> = world
        .index
        .rows()
        .map(|row| {
            let month = |m: usize| {
                let later = row[1] * (1.0 + 0.01 * (m + 1) as f64);
                let second = if m >= 2 { row[m] - later } else { 0.0 };
                -0.4 * world.exposure[m] * (row[m] - world.futures[m] + second)
            };
            (0..6).map(month).sum()
        })
        .collect();
    assert_near(&layered, &direct, 1e-12);
}

/// On a flat curve whose futures price is the index of the day, rolling adds up to the strip,
/// whatever the index does.
#[test]
fn rolling_on_a_flat_curve_is_the_strip() {
    for side in [Side::Buyer, Side::Provider] {
        let plain = World::plain(PATHS as u64, 12);
        let world = World { futures: vec![TODAY; 12], side, ..plain };
        let next = next_forward(&world.index, TODAY, |price, _| price);
        let stack = Strategy::StackAndRoll { next_forward: &next };
        assert_near(&added(&world, &stack, 0.6), &added(&world, &Strategy::Strip, 0.6), 1e-12);
    }
}

#[test]
fn a_swap_is_a_strip_at_one_price() {
    let world = World::plain(PATHS as u64, 12);
    let comparison = world.comparison();
    let flat = World { futures: vec![comparison.swap_price().unwrap(); 12], ..world.clone() };
    let swap = added(&world, &Strategy::Swap { markup: 0.0 }, 0.9);
    assert_near(&swap, &added(&flat, &Strategy::Strip, 0.9), 1e-12);
    let weights: Vec<f64> =
        world.exposure.iter().zip(&world.years).map(|(q, t)| q * libm::exp(-0.04 * t)).collect();
    let value: f64 = weights.iter().zip(&world.futures).map(|(w, f)| w * f).sum();
    let price = comparison.swap_price().unwrap();
    assert!((price - value / weights.iter().sum::<f64>()).abs() < 1e-14);
}

#[test]
fn what_the_provider_gains_the_buyer_loses() {
    let buyer = World::plain(PATHS as u64, 12);
    let provider = World { side: Side::Provider, ..buyer.clone() };
    let next = next_forward(&buyer.index, TODAY, |price, _| 1.01 * price);
    for strategy in [
        Strategy::Strip,
        Strategy::Swap { markup: 0.0 },
        Strategy::StackAndRoll { next_forward: &next },
        Strategy::Collar { cap_strike: 1.9, floor_strike: 1.2 },
        Strategy::Commitment { price: 1.5, discount: 0.1, prepaid: true },
    ] {
        let mirrored: Vec<f64> = added(&provider, &strategy, 0.8).iter().map(|x| -x).collect();
        assert_near(&added(&buyer, &strategy, 0.8), &mirrored, 1e-12);
    }
    let committed = Strategy::Commitment { price: 1.5, discount: 0.1, prepaid: true };
    let [paid, received] = [&buyer, &provider].map(|world| {
        let lock = world.comparison().lock(&committed).unwrap();
        (lock.shortfall(1.5).unwrap().unwrap()[0], lock.costs(1.5).unwrap().financing)
    });
    assert!(paid.0 > 0.0 && paid.1 > 0.0);
    assert_eq!(paid, (-received.0, -received.1));
}

/// Known use that is committed in full costs the price that was agreed, whatever happens.
#[test]
fn a_commitment_to_known_use_is_a_fixed_price() {
    let world = World::plain(PATHS as u64, 12);
    let comparison = world.comparison();
    let total: f64 = world.exposure.iter().sum();
    for prepaid in [false, true] {
        let rate = if prepaid { 0.0 } else { world.rate };
        let world = World { rate, ..world.clone() };
        let lock = Strategy::Commitment { price: 1.5, discount: 0.2, prepaid };
        for (cost, added) in comparison.unhedged().iter().zip(added(&world, &lock, 1.0)) {
            assert!((cost + added - 1.2 * total).abs() < 1e-9);
        }
    }
}

#[test]
fn a_commitment_is_paid_used_or_not() {
    let world = World::rough(PATHS as u64, 6);
    let comparison = world.comparison();
    let strategy = Strategy::Commitment { price: 1.5, discount: 0.2, prepaid: true };
    let lock = comparison.lock(&strategy).unwrap();
    let (share, price) = (0.9, 1.2);
    let direct = |path: usize| -> f64 {
        let prices = world.own_price.rows().nth(path).unwrap();
        let usage = world.usage.rows().nth(path).unwrap();
        (0..6)
            .map(|m| {
                let committed = share * world.exposure[m];
                price * committed * libm::exp(0.04 * world.years[m])
                    + prices[m] * (usage[m] - committed).max(0.0)
            })
            .sum()
    };
    let direct: Vec<f64> = (0..PATHS).map(direct).collect();
    let added = lock.added(share).unwrap();
    let total: Vec<f64> = comparison.unhedged().iter().zip(added).map(|(c, a)| c + a).collect();
    assert_near(&total, &direct, 1e-12);
    let shortfall = lock.shortfall(share).unwrap().unwrap();
    assert!(shortfall.iter().all(|paid| *paid >= 0.0) && shortfall.iter().any(|paid| *paid > 0.0));
}

/// Call less put is the future less the strike, in every month, and a lower premium at a higher
/// strike; the simulated price is that of the mean of recentred payoffs.
#[test]
fn option_prices_keep_parity() {
    for world in worlds() {
        let comparison = world.comparison();
        for strike in [0.5, 1.4, 1.6, 4.0] {
            let price = |kind, strike| {
                comparison.prices().undiscounted(kind, strike, Trade::Bought).unwrap()
            };
            let (calls, puts) = (price(OptionType::Call, strike), price(OptionType::Put, strike));
            let higher = price(OptionType::Call, strike + 0.1);
            for (month, future) in world.futures.iter().enumerate() {
                assert!((calls[month] - puts[month] - (future - strike)).abs() < 1e-13);
                assert!(higher[month] <= calls[month] && puts[month] >= 0.0);
            }
        }
    }
    let world = World::plain(PATHS as u64, 3);
    let sum: f64 = world.index.at(2).sum();
    let factor = world.futures[2] / (sum / PATHS as f64);
    let payoffs: f64 = world.index.at(2).map(|price| (price * factor - 1.3).max(0.0)).sum();
    let comparison = world.comparison();
    let price = |strike| comparison.prices().undiscounted(OptionType::Call, strike, Trade::Bought);
    assert!(price(f64::NAN).is_err() && price(-1.0).is_err());
    let price = price(1.3).unwrap()[2];
    assert!((price - payoffs / PATHS as f64).abs() < 1e-13);
}
