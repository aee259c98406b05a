//! Simulated outcomes to compare strategies on.

use std::sync::Arc;

use tokenlock::hedge::strategy::comparison::Comparison;
use tokenlock::hedge::strategy::premium::PremiumSource;
use tokenlock::hedge::strategy::setting::{Setting, Side, SimulatedMonths, StrategyTerms};
use tokenlock::pricing::mean_reverting_jump::{MeanRevertingJump, Trend};
use tokenlock::simulate::index_path::IndexSimulation;
use tokenlock::simulate::path_matrix::PathMatrix;
use tokenlock::simulate::random::{Purpose, Random};

/// The index today.
pub const TODAY: f64 = 1.5;

/// Everything that a setting borrows.
#[derive(Clone)]
pub struct World {
    pub index: PathMatrix,
    pub settlement: PathMatrix,
    pub own_price: PathMatrix,
    pub usage: PathMatrix,
    pub exposure: Vec<f64>,
    pub futures: Vec<f64>,
    pub years: Vec<f64>,
    pub rate: f64,
    pub terms: StrategyTerms,
    pub premiums: PremiumSource,
    pub side: Side,
    pub antithetic: bool,
}

pub fn free_terms() -> StrategyTerms {
    StrategyTerms { lot: 1.0, whole_lots: false, fee: 0.0, spread: 0.0, roll: 0.0, margin: 0.0 }
}

impl World {
    /// Monthly mode, the own price the index, known use, nothing but futures prices to pay.
    pub fn plain(paths: u64, months: usize) -> Self {
        let model = MeanRevertingJump {
            spot: TODAY,
            trend: Trend::Free { drift: -0.05 },
            volatility: 0.35,
            jump_rate: 3.0,
            jump_mean: 0.02,
            jump_sd: 0.10,
        };
        let years: Vec<f64> = (1..=months).map(|month| month as f64 / 12.0).collect();
        let changes =
            IndexSimulation::new(model, &years, 11, false).unwrap().log_changes(0..paths).unwrap();
        let index = each(&changes, |_, _, change| TODAY * libm::exp(change));
        let exposure: Vec<f64> = (0..months).map(|month| 40.0 + 3.3 * month as f64).collect();
        let usage = each(&index, |_, month, _| exposure[month]);
        Self {
            settlement: index.clone(),
            own_price: index.clone(),
            index,
            usage,
            futures: years.iter().map(|t| TODAY * libm::exp(0.06 * t)).collect(),
            exposure,
            years,
            rate: 0.04,
            terms: free_terms(),
            premiums: PremiumSource::Simulated { loading: 0.0 },
            side: Side::Buyer,
            antithetic: false,
        }
    }

    /// With all that a lock does not reach: an own price, uncertain use, another settlement, whole
    /// lots and their costs.
    pub fn rough(paths: u64, months: usize) -> Self {
        let plain = Self::plain(paths, months);
        let noise = |purpose, size: f64| {
            let mut generators: Vec<Random> =
                (0..paths).map(|path| Random::new(3, path, purpose)).collect();
            move |path: usize| libm::exp(size * generators[path].normal())
        };
        let mut own = noise(Purpose::OwnDiffusion, 0.15);
        let mut used = noise(Purpose::Usage, 0.2);
        let mut settled = noise(Purpose::Blocks, 0.03);
        let own_price = each(&plain.index, |path, _, price| price * own(path));
        let usage = each(&plain.usage, |path, _, units| units * used(path));
        let settlement = each(&plain.index, |path, _, price| price * settled(path));
        let terms = StrategyTerms {
            lot: 9.0,
            whole_lots: true,
            fee: 0.2,
            spread: 0.3,
            roll: 0.4,
            margin: 0.12,
        };
        let premiums = PremiumSource::Simulated { loading: 0.1 };
        Self { own_price, usage, settlement, terms, premiums, ..plain }
    }

    pub fn simulated(&self) -> SimulatedMonths {
        let index = Arc::new(self.index.clone());
        let settlement = if self.settlement == self.index {
            Arc::clone(&index)
        } else {
            Arc::new(self.settlement.clone())
        };
        SimulatedMonths {
            index,
            settlement,
            own_price: Arc::new(self.own_price.clone()),
            usage: Arc::new(self.usage.clone()),
            antithetic: self.antithetic,
        }
    }

    pub fn setting(&self) -> Setting {
        Setting {
            simulated: self.simulated(),
            side: self.side,
            exposure: self.exposure.clone(),
            futures: self.futures.clone(),
            years: self.years.clone(),
            rate: self.rate,
            terms: self.terms,
            premiums: self.premiums,
        }
    }

    pub fn comparison(&self) -> Comparison {
        Comparison::new(self.setting()).unwrap()
    }
}

/// Each number of a matrix made into another, by path and month.
pub fn each(matrix: &PathMatrix, mut of: impl FnMut(usize, usize, f64) -> f64) -> PathMatrix {
    let mut rows = matrix.rows().enumerate();
    PathMatrix::by_row(0..matrix.paths() as u64, matrix.times(), |_, row| {
        let (path, values) = rows.next().unwrap();
        for (month, (new, old)) in row.iter_mut().zip(values).enumerate() {
            *new = of(path, month, *old);
        }
    })
    .unwrap()
}

pub fn assert_near(a: &[f64], b: &[f64], tolerance: f64) {
    assert_eq!(a.len(), b.len());
    for (path, (a, b)) in a.iter().zip(b).enumerate() {
        assert!((a - b).abs() <= tolerance * (1.0 + b.abs()), "path {path}: {a} {b}");
    }
}
