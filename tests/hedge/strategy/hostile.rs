//! Numbers at the ends of their ranges: a named error or figures, never a panic or NaN.

use proptest::prelude::{ProptestConfig, prop, prop_assert, prop_oneof, proptest};
use tokenlock::hedge::find_lock::LockScan;
use tokenlock::hedge::remaining_variance::RemainingVariance;
use tokenlock::hedge::results::Outcome;
use tokenlock::hedge::strategy::comparison::Comparison;
use tokenlock::hedge::strategy::later_forward::{curve_at, next_forward};
use tokenlock::hedge::strategy::premium::PremiumSource;
use tokenlock::hedge::strategy::setting::{Side, StrategyTerms};
use tokenlock::hedge::strategy::{LayerEntry, Strategy};
use tokenlock::pricing::error::PricingError;
use tokenlock::simulate::path_matrix::PathMatrix;

use super::world::{World, each};

/// Numbers that are large, small, zero or no numbers.
fn wild() -> impl proptest::strategy::Strategy<Value = f64> {
    prop_oneof![
        4 => 0.01..100.0f64,
        1 => prop::sample::select(vec![
            0.0, -0.0, 1e-300, 1e-100, 1e-30, 1e30, 1e100, 1e300, -1.0, f64::INFINITY, f64::NAN,
        ]),
    ]
}

/// All figures of a strategy, if there are any.
fn figures(
    comparison: &Comparison,
    strategy: &Strategy<'_>,
    share: f64,
) -> Result<Vec<f64>, PricingError> {
    let lock = comparison.lock(strategy)?;
    let outcome = Outcome::new(comparison, &lock, share)?;
    let results = outcome.results().unwrap();
    let variance = RemainingVariance::new(comparison, &lock, share)?;
    let scan = LockScan::new(comparison, &lock, 10.0, 1.0)?;
    let mut figures = vec![
        results.mean.value,
        results.mean.standard_error,
        results.standard_deviation.value,
        results.standard_deviation.standard_error,
        results.cash_flow_at_risk.value,
        results.expected_shortfall.value,
        results.regret.chance.value,
        results.regret.size.map_or(0.0, |size| size.standard_error),
        results.costs.premium.value,
        results.costs.shortfall.standard_error,
    ];
    figures.extend(variance.parts());
    figures.extend(variance.volatility_cut());
    figures.extend(scan.over_budget());
    Ok(figures)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_input_breaks_a_comparison(
        wild in prop::collection::vec(wild(), 14),
        share in prop_oneof![0.0..1.0f64, wild()],
        whole_lots: bool,
        provider: bool,
        typed: bool,
    ) {
        let mut world = World::plain(4, 3);
        let spoil = |matrix: &PathMatrix, place: usize| {
            let factor = wild[place];
            each(matrix, |path, month, x| if path == 1 && month == 1 { x * factor } else { x })
        };
        world.settlement = spoil(&world.settlement, 0);
        world.own_price = spoil(&world.own_price, 1);
        world.usage = spoil(&world.usage, 2);
        world.exposure[2] = wild[3];
        world.futures[0] = wild[4];
        world.rate = wild[5].min(2.0);
        let (lot, fee, spread, roll) = (wild[6], wild[7], wild[8], wild[9]);
        world.terms = StrategyTerms { lot, whole_lots, fee, spread, roll, margin: wild[10].min(1.0) };
        world.side = if provider { Side::Provider } else { Side::Buyer };
        world.premiums = if typed {
            PremiumSource::Volatility { volatility: wild[11], loading: 0.1 }
        } else {
            PremiumSource::Simulated { loading: 0.0 }
        };
        let (a, b) = (wild[12], wild[13]);
        let next = next_forward(&world.index, a, |price, _| price * b);
        let curve = curve_at(&world.index, 1, |price, _| price * b).unwrap();
        if let Ok(comparison) = Comparison::new(world.setting()) {
            for strike in [comparison.zero_cost_strike(a), comparison.zero_cost_share(a),
                comparison.zero_cost_participating_strike(0.3), comparison.swap_price()]
                .into_iter().flatten()
            {
                prop_assert!(strike.is_finite() && strike >= 0.0, "{strike}");
            }
            for strategy in [
                Strategy::Unhedged,
                Strategy::Strip,
                Strategy::StackAndRoll { next_forward: &next },
                Strategy::Swap { markup: a },
                Strategy::Cap { strike: a },
                Strategy::Collar { cap_strike: a.max(b), floor_strike: a.min(b) },
                Strategy::Participating { strike: a, share: b.min(1.0) },
                Strategy::Layered {
                    entries: &[LayerEntry::Today, LayerEntry::Later { month: 1, forwards: &curve }],
                },
                Strategy::Commitment { price: a, discount: b.min(1.0), prepaid: provider },
            ] {
                if let Ok(figures) = figures(&comparison, &strategy, share) {
                    prop_assert!(figures.iter().all(|x| x.is_finite()), "{strategy:?} {:?}", &figures[..18]);
                }
            }
        }
    }
}
