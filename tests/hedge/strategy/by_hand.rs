//! Four paths of three months, worked out month by month apart from this engine.

use tokenlock::hedge::results::Outcome;
use tokenlock::hedge::strategy::later_forward::{curve_at, next_forward};
use tokenlock::hedge::strategy::premium::{PremiumSource, Trade};
use tokenlock::hedge::strategy::setting::{Side, StrategyTerms};
use tokenlock::hedge::strategy::{LayerEntry, Strategy};
use tokenlock::pricing::black;
use tokenlock::pricing::option_type::OptionType;
use tokenlock::simulate::path_matrix::PathMatrix;

use super::world::{World, assert_near};

const INDEX: [[f64; 3]; 4] = [[1.6, 1.9, 2.2], [1.4, 1.2, 1.0], [1.5, 1.7, 1.3], [2.1, 1.1, 1.8]];
const OWN: [[f64; 3]; 4] = [[1.7, 1.8, 2.5], [1.3, 1.4, 1.1], [1.6, 1.5, 1.2], [1.9, 1.3, 2.0]];
const USAGE: [[f64; 3]; 4] =
    [[100.0, 130.0, 90.0], [80.0, 120.0, 160.0], [110.0, 115.0, 150.0], [95.0, 140.0, 170.0]];

const SIMULATED: PremiumSource = PremiumSource::Simulated { loading: 0.2 };
const TYPED: PremiumSource = PremiumSource::Volatility { volatility: 0.5, loading: 0.2 };

fn matrix(rows: [[f64; 3]; 4]) -> PathMatrix {
    // OK because there are four paths.
    PathMatrix::by_row(0..4, 3, |path, row| row.copy_from_slice(&rows[path as usize])).unwrap()
}

fn world(side: Side, premiums: PremiumSource) -> World {
    World {
        index: matrix(INDEX),
        settlement: matrix(INDEX),
        own_price: matrix(OWN),
        usage: matrix(USAGE),
        exposure: vec![100.0, 124.0, 149.0],
        futures: vec![1.55, 1.6, 1.7],
        years: vec![1.0 / 12.0, 2.0 / 12.0, 3.0 / 12.0],
        rate: 0.06,
        terms: StrategyTerms {
            lot: 10.0,
            whole_lots: true,
            fee: 0.5,
            spread: 0.8,
            roll: 0.9,
            margin: 0.15,
        },
        premiums,
        side,
        antithetic: false,
    }
}

#[test]
fn what_each_strategy_adds_is_as_worked_out() {
    let buyer = world(Side::Buyer, SIMULATED);
    let next = next_forward(&buyer.index, 1.55, |price, _| 1.02 * price);
    let curve = curve_at(
        &buyer.index,
        1,
        |price, month| {
            if month == 2 { 1.03 * price } else { 1.05 * price }
        },
    )
    .unwrap();
    let entries = [LayerEntry::Today, LayerEntry::Later { month: 1, forwards: &curve }];
    let cap = Strategy::Cap { strike: 1.65 };
    let collar = Strategy::Collar { cap_strike: 1.65, floor_strike: 1.45 };
    let participating = Strategy::Participating { strike: 1.65, share: 0.4 };
    let prepaid = Strategy::Commitment { price: 1.5, discount: 0.1, prepaid: true };
    let cases = [
        (
            Side::Buyer,
            SIMULATED,
            Strategy::Strip,
            [-36.1774161515, 172.822583848, 87.8225838485, 44.8225838485],
        ),
        (
            Side::Buyer,
            SIMULATED,
            Strategy::StackAndRoll { next_forward: &next },
            [13.5875173193, 222.247517319, 137.747517319, 89.8275173193],
        ),
        (
            Side::Buyer,
            SIMULATED,
            Strategy::Swap { markup: 0.02 },
            [-81.999762666, 132.200237334, 44.675237334, -0.399762665989],
        ),
        (
            Side::Buyer,
            SIMULATED,
            Strategy::Layered { entries: &entries },
            [-43.3876338557, 155.712366144, 77.1623661443, 121.862366144],
        ),
        (Side::Buyer, SIMULATED, cap, [-27.576414814, 57.136085186, 52.486085186, 6.623585186]),
        (
            Side::Buyer,
            SIMULATED,
            collar,
            [-47.0775928168, 114.922407183, 49.7474071832, 19.6724071832],
        ),
        (
            Side::Buyer,
            SIMULATED,
            participating,
            [-53.2358488884, 109.169151112, 54.7941511116, 9.4041511116],
        ),
        (Side::Buyer, TYPED, cap, [-43.307765336, 41.404734664, 36.754734664, -9.10776533599]),
        (Side::Buyer, TYPED, collar, [-56.2721955348, 105.727804465, 40.5528044652, 10.4778044652]),
        (
            Side::Buyer,
            TYPED,
            participating,
            [-62.6746592016, 99.7303407984, 45.3553407984, -0.0346592015968],
        ),
        (
            Side::Buyer,
            SIMULATED,
            prepaid,
            [-138.188189075, 31.086810925, -11.888189075, -105.188189075],
        ),
        (
            Side::Provider,
            SIMULATED,
            collar,
            [74.0110435468, -87.9889564532, -22.8139564532, 7.26104354685],
        ),
        (
            Side::Provider,
            SIMULATED,
            Strategy::Cap { strike: 1.45 },
            [29.2517670042, -48.0357329958, 12.4892670042, -3.29823299582],
        ),
        (
            Side::Provider,
            SIMULATED,
            Strategy::Strip,
            [134.822583848, -74.1774161515, 10.8225838485, 53.8225838485],
        ),
    ];
    for (side, premiums, strategy, expected) in cases {
        let world = world(side, premiums);
        let comparison = world.comparison();
        let lock = comparison.lock(&strategy).unwrap();
        assert_near(&lock.added(0.75).unwrap(), &expected, 1e-10);
        let results = Outcome::new(&comparison, &lock, 0.75).unwrap().results().unwrap();
        let mean = expected.iter().sum::<f64>() / 4.0;
        assert_near(&[results.cost_of_certainty.value], &[mean], 1e-10);
    }
}

#[test]
fn a_loading_is_of_the_time_value() {
    for option_type in OptionType::ALL {
        let comparison = world(Side::Buyer, TYPED).comparison();
        for (trade, times) in [(Trade::Bought, 1.2), (Trade::Sold, 0.8)] {
            let prices = comparison.prices().undiscounted(option_type, 1.7, trade).unwrap();
            for (month, price) in prices.into_iter().enumerate() {
                let (future, years) = ([1.55, 1.6, 1.7][month], (month + 1) as f64 / 12.0);
                let intrinsic = option_type.payoff(future, 1.7);
                let fair = black::undiscounted(option_type, future, 1.7, 0.5 * years.sqrt());
                let loaded = intrinsic + times * (fair - intrinsic);
                assert!((price - loaded).abs() < 1e-14, "{price} {loaded}");
            }
        }
    }
}
