//! The bundled index, and processes whose parameters are known.

mod bundled;
mod jumps;
mod reversion;

use jiff::civil::{Date, date};
use tokenlock::hedge::calibration::beta::Beta;
use tokenlock::hedge::calibration::drift::Drift;
use tokenlock::hedge::calibration::horizon::{Horizon, Overlap};
use tokenlock::hedge::calibration::mean_reversion::{MeanReversion, TrendTerm};
use tokenlock::hedge::calibration::volatility::HorizonVolatility;
use tokenlock::hedge::calibration::{Calibration, USUAL_HORIZONS};
use tokenlock::hedge::history::PriceHistory;
use tokenlock::history::options::Options;
use tokenlock::history::prices;
use tokenlock::pricing::normal::quantile;
use tokenlock::simulate::sample::Estimate;

const WEEK: Horizon = Horizon::Days(7);

const OPEN: usize = 0;

const BILL: usize = 2;

fn bundled(column: usize) -> PriceHistory {
    let text = include_str!("../../data/index_weekly.csv");
    prices::read_text(text, Options::default()).unwrap().histories.swap_remove(column).history
}

fn volatility(history: &PriceHistory, horizon: Horizon, overlap: Overlap) -> Estimate {
    HorizonVolatility::of(history, horizon, overlap).unwrap().volatility
}

fn near(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found} is not {expected}");
}

/// Numbers that look like chance and are the same every time: SplitMix64 (Steele et al. 2014).
struct Draws(u64);

impl Draws {
    fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64 + 1e-17
    }

    fn normal(&mut self) -> f64 {
        quantile(self.uniform())
    }
}

fn day(place: usize) -> Date {
    date(2000, 1, 1).checked_add(jiff::Span::new().days(place as i64)).unwrap()
}

/// A history of logs, one each `spacing` days.
fn history(logs: &[f64], spacing: usize) -> PriceHistory {
    let dates = (0..logs.len()).map(|place| day(place * spacing)).collect();
    PriceHistory::new("simulated".into(), dates, logs.iter().map(|log| log.exp()).collect())
        .unwrap()
}

fn walk(steps: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut level = 0.0;
    std::iter::once(0.0)
        .chain(steps.map(|step| {
            level += step;
            level
        }))
        .collect()
}

/// Over many histories, estimates less the truth have the size that their errors say: the mean
/// square of the distance in errors is near one, and the mean distance is chance, but for a quarter
/// of an error: an estimate that is low by chance often has an error that is too small.
fn within_errors(truth: f64, bias: f64, estimates: &[Estimate]) {
    let count = estimates.len() as f64;
    let distances = estimates.iter().map(|e| (e.value - bias - truth) / e.standard_error);
    let square = distances.clone().map(|distance| distance * distance).sum::<f64>() / count;
    let mean = distances.sum::<f64>() / count;
    assert!(square.sqrt() > 0.75 && square.sqrt() < 1.35, "size {} {mean}", square.sqrt());
    assert!(mean.abs() < 3.0 / count.sqrt() + 0.25, "mean {mean}");
}

#[test]
fn a_random_walk_gives_its_volatility_and_drift() {
    let mut draws = Draws(1);
    let (volatility_a_year, drift) = (0.4, 0.1);
    let (mut one, mut month, mut overlapping, mut drifts) = (vec![], vec![], vec![], vec![]);
    for _ in 0..100 {
        let step = 1.0 / 365.0_f64;
        let steps =
            (0..730).map(|_| drift * step + volatility_a_year * step.sqrt() * draws.normal());
        let found = history(&walk(steps), 1);
        one.push(volatility(&found, Horizon::Days(1), Overlap::Without));
        month.push(volatility(&found, Horizon::Days(30), Overlap::Without));
        overlapping.push(volatility(&found, Horizon::Days(7), Overlap::With));
        drifts.push(Drift::of(&found).unwrap().per_year);
    }
    within_errors(volatility_a_year, 0.0, &one);
    within_errors(volatility_a_year, 0.0, &overlapping);
    within_errors(drift, 0.0, &drifts);
    let mean = month.iter().map(|month| month.value).sum::<f64>() / 100.0;
    near(mean, volatility_a_year, 0.03);
}

#[test]
fn uneven_days_cost_nothing() {
    let mut draws = Draws(2);
    let mut rows = vec![(0, 0.0)];
    for _ in 0..2_000 {
        let (place, level) = rows[rows.len() - 1];
        let days = 1 + (draws.uniform() * 5.0) as usize;
        let step = days as f64 / 365.0;
        rows.push((place + days, level + 0.3 * step + 0.6 * step.sqrt() * draws.normal()));
    }
    let dates = rows.iter().map(|row| day(row.0)).collect();
    let found =
        PriceHistory::new("uneven".into(), dates, rows.iter().map(|row| row.1.exp()).collect())
            .unwrap();
    let volatility = volatility(&found, Horizon::Rows(1), Overlap::Without);
    assert!(volatility.t_against(0.6).unwrap().abs() < 3.0, "{volatility:?}");
    near(volatility.standard_error, 0.6 / 4_000.0_f64.sqrt(), 0.001);
}

#[test]
fn beta_comes_back_with_its_error() {
    let mut draws = Draws(5);
    let (beta, own) = (1.5, 0.5);
    let (mut plain, mut overlapping, mut correlations) = (vec![], vec![], vec![]);
    let step = 1.0 / 365.0_f64;
    for _ in 0..100 {
        let index = walk((0..1_000).map(|_| 0.4 * step.sqrt() * draws.normal()));
        let rest = walk((0..1_000).map(|_| own * step.sqrt() * draws.normal()));
        let price: Vec<f64> = index.iter().zip(&rest).map(|(i, r)| beta * i + r).collect();
        let (price, index) = (history(&price, 1), history(&index, 1));
        let week = Beta::of(&price, &index, WEEK, Overlap::Without).unwrap();
        near(week.own_volatility, own, 0.2);
        assert!(
            week.r_squared_interval.0 < week.r_squared
                && week.r_squared < week.r_squared_interval.1
        );
        plain.push(week.beta);
        correlations.push(week.correlation);
        overlapping.push(Beta::of(&price, &index, WEEK, Overlap::With).unwrap().beta);
    }
    within_errors(beta, 0.0, &plain);
    within_errors(beta, 0.0, &overlapping);
    within_errors((0.36_f64 / 0.61).sqrt(), 0.0, &correlations);
}

#[test]
fn a_history_against_itself_is_followed_wholly() {
    let open = bundled(OPEN);
    let beta = Beta::of(&open, &open, WEEK, Overlap::Without).unwrap();
    assert_eq!((beta.r_squared, beta.r_squared_interval), (1.0, (1.0, 1.0)));
    near(beta.beta.value, 1.0, 1e-15);
    near(beta.own_volatility, 0.0, 1e-15);
}

#[test]
fn workings_end_with_what_they_explain() {
    let (open, bill) = (bundled(OPEN), bundled(BILL));
    let volatility = HorizonVolatility::of(&open, WEEK, Overlap::Without).unwrap();
    assert_eq!(volatility.working().result(), Some(volatility.volatility.value));
    let reversion = MeanReversion::of(&open, TrendTerm::Without).unwrap();
    let steps = reversion.working().unwrap();
    assert_eq!(steps.result(), Some(reversion.kappa.unwrap().value));
    assert_eq!(steps.steps[0].value, 100.0);
    let beta = Beta::of(&bill, &open, WEEK, Overlap::Without).unwrap();
    assert_eq!(beta.working().result(), Some(beta.r_squared));
    near(beta.correlation.value.powi(2), beta.r_squared, 1e-14);
}

#[test]
fn each_part_fails_for_itself() {
    let open = bundled(OPEN);
    let value = Calibration { index: Some(&bundled(BILL)), ..Calibration::of(&open) }.value();
    assert_eq!(value.volatilities.len(), USUAL_HORIZONS.len());
    // Weekly rows have no changes of a day.
    assert_eq!(value.volatilities[0].as_ref().unwrap_err().name(), "too_short");
    assert!(
        value.volatilities[1..].iter().all(Result::is_ok) && value.betas.iter().all(Result::is_ok)
    );
    assert!(value.jumps.is_ok() && value.mean_reversion.is_ok() && value.drift.is_ok());

    let flat = history(&[0.5; 30], 1);
    let value = Calibration { index: Some(&open), ..Calibration::of(&flat) }.value();
    assert_eq!(value.volatilities[0].as_ref().unwrap().volatility.value, 0.0);
    assert_eq!(value.mean_reversion.unwrap_err().name(), "no_variation");
    assert_eq!(value.betas[0].as_ref().unwrap_err().name(), "too_short");
    let itself = Beta::of(&flat, &flat, Horizon::Rows(1), Overlap::Without).unwrap_err();
    assert_eq!(itself.name(), "no_variation");
    let line: Vec<f64> = (0..30).map(|place| 0.01 * f64::from(place)).collect();
    for trend in [TrendTerm::Without, TrendTerm::Linear] {
        let found = MeanReversion::of(&history(&line, 1), trend);
        assert!(found.is_err() || !found.unwrap().is_significant);
    }
    let single = history(&[0.5], 1);
    let value = Calibration::of(&single).value();
    assert!(value.volatilities.iter().all(Result::is_err));
    assert!(value.jumps.is_err() && value.mean_reversion.is_err() && value.drift.is_err());
}
