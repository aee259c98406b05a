//! Whatever is chosen, a worker answers: with figures that are numbers, or with a named refusal.

use proptest::collection::vec;
use proptest::prelude::*;
use rust_decimal::Decimal;
use tokenlock::study::keys;
use tokenlock::study::refusal::Reason;
use tokenlock::study::risk::assumptions::MARKS;
use tokenlock::study::risk::desk::{DeskAnswer, DeskQuestion};
use tokenlock::study::risk::locks::StrategyKind;
use tokenlock::study::risk::summary::{Band, Total};
use tokenlock::worker::message::{WorkerAnswer, WorkerQuestion};
use tokenlock::worker::studies::Studies;

use crate::scenarios::case;

/// A value of a number: often an end of its range, else one near a tenth of it, where sense is made.
fn number() -> impl Strategy<Value = String> {
    let share = prop_oneof![Just(0_i64), Just(1_000_000), 0..=1_000_000_i64, 0..=20_000_i64,];
    let numbers = keys::all().filter(|key| key.name.starts_with("risk."));
    let numbers: Vec<_> = numbers.filter_map(|key| Some((key.name, key.spec()?))).collect();
    (prop::sample::select(numbers), share).prop_map(|((name, spec), millionths)| {
        let value = spec.min + (spec.max - spec.min) * Decimal::new(millionths, 6);
        let value = value.round_dp(spec.places).normalize();
        let few = if name == "risk.cash_paths" { value.min(Decimal::from(1_000)) } else { value };
        format!("{name}={few}")
    })
}

fn choice() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec!["custom", "xing", "flagship", "routed-open-model", "gpu-hour"])
            .prop_map(|name| format!("risk.index={name}")),
        prop::sample::select(vec!["mean", "last-day"])
            .prop_map(|name| format!("risk.settlement={name}")),
        Just("risk.side=provider".to_owned()),
        Just("risk.futures=expected".to_owned()),
        Just("lock.curve=premium&lock.premium=-0.9".to_owned()),
        Just("lock.curve=premium&lock.premium=3".to_owned()),
        Just("lock.index=0.011".to_owned()),
        Just("growth=-0.5".to_owned()),
        Just("growth=1".to_owned()),
        Just("contract.margin_rate=0".to_owned()),
        Just("contract.fee=1000000".to_owned()),
        Just("move.pass_through=3".to_owned()),
        Just("lock.share=1".to_owned()),
    ]
}

fn check_bands(bands: &[Band]) {
    for band in bands {
        assert!(band.iter().all(|level| level.is_finite()), "{band:?}");
        assert!(band.is_sorted(), "{band:?}");
    }
}

fn check_total(total: &Total) {
    let Total { mean, low, median, high, over_budget, over_budget_error } = *total;
    assert!(mean.is_finite() && low <= median && median <= high, "{total:?}");
    assert!((0.0..=1.0).contains(&over_budget) && over_budget_error >= 0.0, "{total:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_answer_is_a_number_or_a_name(
        months in 1..=4_u32, numbers in vec(number(), 0..6), choices in vec(choice(), 0..3)
    ) {
        let parts: Vec<String> = numbers.into_iter().chain(choices).collect();
        let link = format!("horizon={months}&{}&risk.paths=100", parts.join("&"));
        let case = case(&link);
        let mut studies = Studies::default();
        let costs = [0.0, 0.5 * case.bill_today(), 1.2 * case.bill_today()].map(WorkerQuestion::AtCost);
        let others = [WorkerQuestion::Preview, WorkerQuestion::Full, WorkerQuestion::Years, WorkerQuestion::Cash];
        let desk = [
            DeskQuestion::Distribution(StrategyKind::ALL[link.len() % StrategyKind::ALL.len()]),
            DeskQuestion::Strategies,
            DeskQuestion::Accounts,
        ];
        for question in others.into_iter().chain(costs).chain(desk.map(WorkerQuestion::Desk)) {
            match studies.answer(&case, question) {
                Ok(WorkerAnswer::Summary(summary)) => {
                    check_bands(&summary.months.unhedged);
                    check_bands(&summary.months.locked);
                    check_total(&summary.totals.unhedged);
                    check_total(&summary.totals.locked);
                    prop_assert!(summary.own_volatility.is_finite(), "{}", link);
                }
                Ok(WorkerAnswer::AtCost(found)) => {
                    prop_assert!(found.len() >= MARKS.len(), "{}", link);
                    for one in found.into_iter().filter_map(|one| one.at_cost) {
                        prop_assert!(one.gain.value.is_finite(), "{}", link);
                        prop_assert!((0.0..=1.0).contains(&one.losing.value), "{}", link);
                        prop_assert!(one.costs[0] <= one.costs[1], "{}", link);
                    }
                }
                Ok(WorkerAnswer::Years(years)) => {
                    for totals in [&years.totals.unhedged, &years.totals.locked] {
                        prop_assert!(totals.iter().all(|total| total.is_finite()), "{}", link);
                        prop_assert!(totals.is_sorted(), "{}", link);
                    }
                }
                Ok(WorkerAnswer::Cash(None) | WorkerAnswer::Desk(DeskAnswer::Accounts(None))) => {}
                Ok(WorkerAnswer::Desk(DeskAnswer::Strategies(found))) => {
                    prop_assert_eq!(found.strategies.len(), StrategyKind::ALL.len());
                    for one in &found.strategies {
                        match one {
                            Ok(figures) => prop_assert!(figures.results.mean.value.is_finite()),
                            Err((_, refusals)) => {
                                prop_assert!(keys::find(&refusals.0[0].key).is_some(), "{}", link);
                            }
                        }
                    }
                }
                Ok(WorkerAnswer::Desk(DeskAnswer::Distribution(found))) => {
                    let (parts, figures) = (&found.parts.locked, &found.figures.locked);
                    let (mean, total) = (figures.results.mean.value, parts.mean.total());
                    // Parts may be far larger than what they add up to.
                    let size: f64 = parts.mean.each().iter().map(|part| part.abs()).sum();
                    prop_assert!((mean - total).abs() <= 1e-9 * size, "{}: {} {}", link, mean, total);
                }
                Ok(WorkerAnswer::Desk(DeskAnswer::Accounts(Some(found)))) => {
                    prop_assert!(found.by_volatility.amount.is_finite(), "{}", link);
                    for account in &found.accounts {
                        prop_assert!(account.cash.iter().all(|cash| cash.is_finite()), "{}", link);
                    }
                }
                Ok(WorkerAnswer::Cash(Some(cash))) => {
                    prop_assert!(cash.median.is_finite() && cash.median <= cash.bad, "{}", link);
                }
                Err(refusals) => {
                    prop_assert!(!refusals.0.is_empty(), "{}", link);
                    for refusal in &refusals.0 {
                        prop_assert!(keys::find(&refusal.key).is_some(), "{}: {}", link, refusals);
                        let is_model = matches!(refusal.reason, Reason::Model { .. });
                        prop_assert!(!is_model, "{}: {}", link, refusals);
                    }
                }
            }
        }
    }
}
