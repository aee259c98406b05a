//! The cash that a strip needs, against the exact account, closed forms and its own limits.

use proptest::prelude::*;
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, dec};
use tokenlock::hedge::cash_need::{BufferChances, CashNeed, CashOutcomes};
use tokenlock::hedge::cash_simulation::{CashSimulation, CashTerms};
use tokenlock::hedge::daily_strip::{DailyStrip, HeldMonth};
use tokenlock::hedge::margin_account::{Excess, MarginAccount};
use tokenlock::hedge::margin_terms::MarginTerms;
use tokenlock::pricing::curve::premium::PremiumCurve;
use tokenlock::pricing::mean_reverting_jump::{Level, MeanRevertingJump, Trend};
use tokenlock::pricing::normal;
use tokenlock::simulate::index_path::IndexSimulation;
use tokenlock::simulate::preset::Preset;
use tokenlock::simulate::sample::Sample;

use super::within_errors::assert_within_four_errors;

fn paper() -> MeanRevertingJump {
    Preset::Xing.model(2.0).unwrap()
}

fn free() -> MeanRevertingJump {
    let trend = Trend::Free { drift: -0.15 };
    MeanRevertingJump { spot: 1.5, trend, volatility: 0.3, ..paper() }
}

fn flat_premium() -> PremiumCurve {
    PremiumCurve::flat(0.08).unwrap()
}

fn terms(rate: Decimal, maintenance: Decimal, excess: Excess) -> CashTerms {
    let margin = MarginTerms::of_rate(rate, maintenance).unwrap();
    CashTerms { margin, lot_value: 1_000.0, excess, funding_rate: 0.05 }
}

fn strip(model: &MeanRevertingJump, lots: f64, months: usize, single: bool) -> DailyStrip {
    let month = if single { HeldMonth::single } else { HeldMonth::mean };
    let months = (1..=months).map(|index| month(lots * index as f64, index)).collect();
    DailyStrip::new(model, &flat_premium(), months).unwrap()
}

fn need(strip: &DailyStrip, terms: CashTerms, paths: u64) -> CashNeed {
    CashSimulation::new(strip, terms, 11, false).unwrap().need(paths).unwrap()
}

/// Nothing about the later forward is known beforehand: E[F_t(T)] = F_0(T), and its square has
/// the mean of a lognormal's where nothing jumps.
#[test]
fn later_forwards_are_todays_on_average() {
    let calm = MeanRevertingJump { jump_rate: 0.0, ..paper() };
    for model in [paper(), free(), calm] {
        let times = [0.25, 0.9];
        let paths =
            IndexSimulation::new(model, &times, 3, false).unwrap().log_changes(0..20_000).unwrap();
        for (index, now) in times.into_iter().enumerate() {
            for expiry in [0.9, 1.5, 3.0] {
                let forward = |change: f64| {
                    model.forward_from(model.spot * libm::exp(change), now, expiry).unwrap()
                };
                let line = model.forward_line(now, expiry).unwrap();
                let log_spot = libm::log(model.spot);
                assert!((line.forward(log_spot + 0.2) / forward(0.2) - 1.0).abs() < 1e-13);
                let sample = Sample::new(paths.at(index).map(forward).collect(), false).unwrap();
                let exact = model.forward(expiry).unwrap();
                assert_within_four_errors(sample.mean(), exact, "forward");
                if model.jump_rate == 0.0 {
                    let variance = model.variance_of_log(now).unwrap() * line.slope * line.slope;
                    let deviation = exact * libm::expm1(variance).sqrt();
                    assert_within_four_errors(sample.standard_deviation(), deviation, "sd");
                }
            }
        }
    }
}

/// A path's need is that of the exact account on the same prices, but for ticks and cents.
#[test]
fn every_path_is_the_exact_accounts() {
    for (model, single, lots, excess) in [
        (paper(), true, 2.0, Excess::Withdrawn),
        (paper(), false, 3.0, Excess::Kept),
        (free(), false, -2.0, Excess::Withdrawn),
    ] {
        let strip = strip(&model, lots, 4, single);
        let terms = terms(dec!(0.10), dec!(0.75), excess);
        let simulation = CashSimulation::new(&strip, terms, 11, false).unwrap();
        let outcomes = simulation.outcomes(0..6).unwrap();
        let paths = IndexSimulation::new(model, &strip.times(), 11, false).unwrap();
        let account = MarginAccount {
            terms: terms.margin,
            tick: dec!(0.0000000001),
            limit: None,
            lot_value: dec!(1_000),
            excess,
        };
        for (path, row) in paths.log_changes(0..6).unwrap().rows().enumerate() {
            let history = account.run(&strip.holdings(row).unwrap()).unwrap();
            let worst = history.worst().cash.to_f64().unwrap();
            let gain = history.final_gain().to_f64().unwrap();
            // Half a cent a month and day at most, on needs of thousands.
            assert!((outcomes.worst()[path] - worst).abs() < 1.0, "{worst}");
            assert!((outcomes.gains()[path] - gain).abs() < 0.03, "{gain}");
            assert!(worst > 500.0);
        }
    }
}

/// Without margin, the need is the loss so far. That a price falls by a share within a year has a
/// closed form (reflection principle), with days between looks (Broadie, Glasserman and Kou, 1997).
#[test]
fn running_losses_have_the_law_of_the_minimum() {
    let model = MeanRevertingJump { jump_rate: 0.0, ..free() };
    let strip = DailyStrip::new(&model, &flat_premium(), vec![HeldMonth::single(1.0, 12)]).unwrap();
    let need = need(&strip, terms(dec!(0), dec!(1), Excess::Withdrawn), 4_000);
    let entry = strip.entry_prices()[0];
    // The premium falls day by day, and so does the price but for chance.
    let (volatility, drift) = (model.volatility, -0.5 * model.volatility * model.volatility - 0.08);
    for share in [0.1, 0.3, 0.5] {
        let fall = -libm::log1p(-share) + 0.5826 * volatility / 252f64.sqrt();
        let below = normal::cumulative((-fall - drift) / volatility);
        let reflected = libm::exp(-2.0 * drift * fall / (volatility * volatility));
        let exact = below + reflected * normal::cumulative((-fall + drift) / volatility);
        let chance = need.buffer(share * entry * 1_000.0).unwrap().exhausted;
        assert_within_four_errors(chance, exact, "chance");
    }
}

/// The mean need of a day is that of the margin, since on average nothing is gained.
#[test]
fn interest_is_that_of_the_margin_on_average() {
    let model = paper();
    let months = vec![HeldMonth::single(5.0, 6)];
    let strip = DailyStrip::new(&model, &PremiumCurve::flat(0.0).unwrap(), months).unwrap();
    let need = need(&strip, terms(dec!(0.10), dec!(1), Excess::Withdrawn), 2_000);
    let margin = 0.10 * 5_000.0 * strip.entry_prices()[0];
    let exact = margin * 126.0 * libm::expm1(0.05 / 252.0);
    assert_within_four_errors(need.interest().mean(), exact, "interest");
}

#[test]
fn chances_of_the_months_add_up_and_fall_with_the_buffer() {
    let model = paper();
    let strip = strip(&model, 1.0, 6, false);
    let need = need(&strip, terms(dec!(0.10), dec!(0.75), Excess::Withdrawn), 1_000);
    let entry: f64 =
        strip.entry_prices().iter().zip(1..).map(|(price, lots)| price * f64::from(lots)).sum();
    let initial = 0.10 * 1_000.0 * entry;
    let mut before = 1.0;
    for buffer in [0.0, 0.99 * initial, 1.01 * initial, 2.0 * initial, 6.0 * initial] {
        let BufferChances { exhausted: all, by_month: months, right_but_exhausted: right, .. } =
            need.buffer(buffer).unwrap();
        assert_eq!(months.len(), 7);
        let sum: f64 = months.iter().map(|month| month.value).sum();
        assert!((sum - all.value).abs() < 1e-12);
        assert_eq!(months[0].value, f64::from(buffer < initial));
        assert!(right.value <= all.value && all.value <= before);
        before = all.value;
    }
    // Some locks come right in the end that two margins would not have carried.
    let right = need.buffer(2.0 * initial).unwrap().right_but_exhausted;
    assert!(right.value > 4.0 * right.standard_error, "{right:?}");
    let at_risk = need.at_risk(0.95).unwrap();
    let beyond = need.buffer(at_risk.value).unwrap().exhausted;
    assert!((beyond.value - 0.05).abs() < 0.002 && at_risk.standard_error > 0.0);
}

#[test]
fn paths_do_not_depend_on_how_they_are_split() {
    let model = free();
    let strip = strip(&model, -1.0, 3, true);
    let terms = terms(dec!(0.10), dec!(0.75), Excess::Kept);
    let simulation = CashSimulation::new(&strip, terms, 5, true).unwrap();
    let mut joined = CashOutcomes::default();
    for range in [0..3, 3..101, 101..200] {
        joined.append(simulation.outcomes(range).unwrap());
    }
    assert_eq!(joined, simulation.outcomes(0..200).unwrap());
    assert_eq!(CashNeed::new(joined, true).unwrap_err().field(), "paths");
}

#[test]
fn a_hundred_times_the_lots_need_a_hundred_times_the_cash() {
    let model = paper();
    let worst = |lots| {
        let strip = strip(&model, lots, 3, true);
        let terms = terms(dec!(0.10), dec!(0.75), Excess::Withdrawn);
        let simulation = CashSimulation::new(&strip, terms, 5, false).unwrap();
        simulation.outcomes(0..50).unwrap().worst().to_vec()
    };
    for (one, hundred) in worst(1.0).into_iter().zip(worst(100.0)) {
        assert!((hundred / one - 100.0).abs() < 1e-9);
    }
}

#[test]
fn without_chance_only_the_margin_is_needed() {
    let model = MeanRevertingJump { volatility: 0.0, jump_rate: 0.0, spot: 2.0, ..free() };
    let strip =
        DailyStrip::new(&model, &PremiumCurve::flat(0.0).unwrap(), vec![HeldMonth::mean(1.0, 2)])
            .unwrap();
    let need = need(&strip, terms(dec!(0.10), dec!(0.75), Excess::Withdrawn), 1_000);
    let margin = 100.0 * strip.entry_prices()[0];
    assert!((need.at_risk(0.99).unwrap().value - margin).abs() < 1e-9);
    assert_eq!(need.at_risk(0.99).unwrap().standard_error, 0.0);
    assert_eq!(need.buffer(1.01 * margin).unwrap().exhausted.value, 0.0);
    for buffer in [f64::NAN, f64::INFINITY, -1.0] {
        assert_eq!(need.buffer(buffer).unwrap_err().field, "buffer");
    }
}

#[test]
fn what_is_no_strip_is_refused() {
    let error = |months: &[HeldMonth]| {
        let error = DailyStrip::new(&paper(), &flat_premium(), months.to_vec()).unwrap_err();
        (error.name(), error.field().to_owned())
    };
    let (mean, single) = (HeldMonth::mean, HeldMonth::single);
    assert_eq!(error(&[]), ("empty", "lots".into()));
    assert_eq!(error(&[mean(1.0, 0)]), ("not_increasing", "months[0].first".into()));
    assert_eq!(
        error(&[mean(1.0, 2), single(1.0, 2)]),
        ("not_increasing", "months[1].first".into())
    );
    assert_eq!(error(&[single(1.0, 239)]), ("too_long", "months[0].last".into()));
    assert_eq!(error(&[single(f64::NAN, 1)]), ("not_finite", "lots[0]".into()));
    assert_eq!(
        error(&[single(0.0, 1), single(1.0, 2), single(-1.0, 3)]),
        ("no_solution", "lots[2]".into())
    );
    let backwards = HeldMonth { lots: 1.0, first: 9, last: 8 };
    assert_eq!(error(&[backwards]), ("decreases", "months[0].last".into()));
    let strip = strip(&paper(), 1.0, 1, true);
    let wild = CashTerms { lot_value: f64::NAN, ..terms(dec!(0.1), dec!(1), Excess::Kept) };
    let error = CashSimulation::new(&strip, wild, 1, false).unwrap_err();
    assert_eq!(error.field(), "lot_value");
    assert_eq!(strip.holdings(&[0.0; 3]).unwrap_err().name(), "lengths_differ");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Models at the ends of their ranges give numbers or a named error, never a NaN or a panic.
    #[test]
    fn wild_models_give_numbers_or_a_named_error(
        kappa in prop_oneof![Just(0.0), Just(1e-120), Just(1e-9), 0.0..1_000.0],
        (theta0, beta) in (-230.0..230.0f64, -10.0..10.0f64),
        volatility in prop_oneof![Just(0.0), 0.0..3.0, 0.0..100.0],
        jump_rate in prop_oneof![Just(0.0), 0.0..5.0, 0.0..1_000.0],
        (jump_mean, jump_sd) in (-5.0..5.0f64, 0.0..5.0f64),
        log_spot in -230.0..230.0f64,
        premium in -100.0..100.0f64,
        (lots, single) in (-1e12..1e12f64, any::<bool>()),
    ) {
        let level = Level { theta0, beta, season_amplitude: 1.0, season_period: 0.5 };
        let model = MeanRevertingJump {
            spot: libm::exp(log_spot),
            trend: Trend::with_speed(kappa, level),
            volatility,
            jump_rate,
            jump_mean,
            jump_sd,
        };
        let month = if single { HeldMonth::single } else { HeldMonth::mean };
        let premium = PremiumCurve::flat(premium).unwrap();
        let strip = DailyStrip::new(&model, &premium, vec![month(lots, 1), month(lots, 2)]);
        let Ok(strip) = strip else { return Ok(()) };
        let terms = terms(dec!(0.10), dec!(0.75), Excess::Withdrawn);
        let simulation = CashSimulation::new(&strip, terms, 1, false).unwrap();
        let Ok(outcomes) = simulation.outcomes(0..2) else { return Ok(()) };
        prop_assert!(outcomes.worst().iter().all(|worst| worst.is_finite() && *worst >= 0.0));
        prop_assert!(outcomes.gains().iter().all(|gain| gain.is_finite()));
    }
}
