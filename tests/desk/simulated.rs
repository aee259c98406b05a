//! What the worker answers to the views of the desk, beside what the door says of the same scenario.

use serde_json::Value;
use tokenlock::api;
use tokenlock::simulate::sample::Estimate;
use tokenlock::study::file;
use tokenlock::study::risk::case::RiskCase;
use tokenlock::study::risk::desk::{
    Accounts, DOTS, DeskAnswer, DeskQuestion, Distribution, Strategies,
};
use tokenlock::study::risk::figures::StrategyFigures;
use tokenlock::study::risk::locks::StrategyKind;
use tokenlock::worker::message::{
    Response, WorkerAnswer, WorkerQuestion, WorkerRequest, from_bytes, to_bytes,
};
use tokenlock::worker::studies::Studies;

use crate::scenario;

/// What a worker answers to a question about a link, over the same bytes as on the page.
pub fn answered(keys: &str, question: WorkerQuestion) -> WorkerAnswer {
    let (scenario, study) = scenario(keys);
    let case = RiskCase::of(&scenario, &study);
    let request = WorkerRequest { id: 7, case, question };
    let bytes = Studies::default().respond(&to_bytes(&request)).unwrap();
    let response: Response = from_bytes(&bytes).unwrap();
    response.answer.unwrap_or_else(|refusals| panic!("{keys}: {refusals:?}"))
}

fn asked(keys: &str, question: DeskQuestion) -> DeskAnswer {
    match answered(keys, WorkerQuestion::Desk(question)) {
        WorkerAnswer::Desk(answer) => answer,
        other => panic!("{keys}: {other:?}"),
    }
}

pub fn strategies(keys: &str) -> Strategies {
    let DeskAnswer::Strategies(found) = asked(keys, DeskQuestion::Strategies) else { panic!() };
    *found
}

pub fn distribution(keys: &str, kind: StrategyKind) -> Distribution {
    let DeskAnswer::Distribution(found) = asked(keys, DeskQuestion::Distribution(kind)) else {
        panic!()
    };
    *found
}

pub fn accounts(keys: &str) -> Accounts {
    let DeskAnswer::Accounts(found) = asked(keys, DeskQuestion::Accounts) else { panic!() };
    *found.unwrap()
}

/// The risk study that the door has of a link.
pub fn door(keys: &str) -> Value {
    let (scenario, _) = scenario(keys);
    let answer: Value = serde_json::from_str(&api::evaluate(&file::write(&scenario))).unwrap();
    answer["risk"].clone()
}

fn same(estimate: Estimate, door: &Value, what: &str) {
    assert_eq!(door["value"].as_f64(), Some(estimate.value), "{what}");
    let error = Some(estimate.standard_error).filter(|error| error.is_finite());
    assert_eq!(door["error"].as_f64(), error, "{what}");
}

fn same_figures(figures: &StrategyFigures, door: &Value) {
    let name = figures.kind.name();
    assert_eq!(door["name"], name);
    let results = &figures.results;
    for (estimate, key) in [
        (results.mean, "mean"),
        (results.low, "low"),
        (results.median, "median"),
        (results.high, "high"),
        (results.cash_flow_at_risk, "cash_flow_at_risk"),
        (results.expected_shortfall, "expected_shortfall"),
        (results.cost_of_certainty, "cost_of_certainty"),
        (results.costs.premium, "premium"),
        (results.costs.shortfall, "shortfall"),
    ] {
        same(estimate, &door[key], &format!("{name} {key}"));
    }
    same(results.regret.chance, &door["regret"]["chance"], name);
    same(figures.overrun.chance, &door["overrun"]["chance"], name);
    assert_eq!(door["strike"].as_f64(), figures.terms.strike, "{name}");
    assert_eq!(door["variance"]["basis"].as_f64(), Some(figures.variance.basis), "{name}");
}

const CASES: [&str; 4] = [
    "risk.paths=1000&side=provider&line.1.unit=gpu_hours&line.1.hours=40646&line.1.hour_price=2.63&contract.lot=730&risk.index=gpu-hour",
    "risk.paths=1000",
    "risk.paths=1000&risk.side=provider&risk.r_squared=0.6&risk.usage_vol=0.3&contract.lot=100",
    "risk.paths=1000&risk.settlement=last-day&horizon=6&risk.commitment=prepaid&risk.funding_rate=0.05",
];

#[test]
fn all_ten_strategies_are_the_doors_to_the_last_digit() {
    for keys in CASES {
        let (found, door) = (strategies(keys), door(keys));
        let all = door["strategies"].as_array().unwrap();
        assert_eq!((found.strategies.len(), all.len()), (10, 10), "{keys}");
        for (figures, door) in found.strategies.iter().zip(all) {
            match figures {
                Ok(figures) => same_figures(figures, door),
                Err((kind, refusals)) => {
                    assert_eq!(door["name"], kind.name());
                    assert_eq!(door["errors"][0]["field"], refusals.0[0].key, "{keys}");
                }
            }
        }
        let intervals = &door["found"]["within_budget"]["intervals"];
        let own = found.found.within_budget.intervals.iter();
        let own: Vec<[f64; 2]> = own.map(|shares| [shares.from, shares.to]).collect();
        assert_eq!(*intervals, serde_json::json!(own), "{keys}");
        assert_eq!(found.scan.first().map(|point| point.share), Some(0.0));
        assert_eq!(found.scan.last().map(|point| point.share), Some(1.0));
        assert!(
            found.scan.len() <= 102 && found.scan.windows(2).all(|two| two[0].share < two[1].share)
        );
        // At no lock, both say the same of the budget.
        let unhedged = found.of(StrategyKind::Unhedged).unwrap().overrun.chance.value;
        assert_eq!(found.scan[0].over_budget, unhedged, "{keys}");
    }
}

#[test]
fn a_distribution_has_the_doors_figures_and_its_parts_add_up_to_the_means() {
    for keys in CASES {
        let door = door(keys);
        for (place, kind) in StrategyKind::ALL.iter().enumerate() {
            let found = distribution(keys, *kind);
            same_figures(&found.figures.unhedged, &door["strategies"][0]);
            same_figures(&found.figures.locked, &door["strategies"][place]);
            let sides = [
                (&found.parts.unhedged, &found.figures.unhedged),
                (&found.parts.locked, &found.figures.locked),
            ];
            for (parts, figures) in sides {
                let mean = figures.results.mean.value;
                let off = parts.mean.total() - mean;
                assert!(off.abs() < 1e-9 * mean.abs(), "{keys} {kind:?}: {off}");
                // A twentieth of 1,000 paths is 50 of them, so that the two say the same.
                let bad = figures.results.expected_shortfall.value;
                let off = parts.bad.total() - bad;
                assert!(off.abs() < 1e-9 * bad.abs(), "{keys} {kind:?}: {off}");
            }
            assert_eq!(found.parts.unhedged.mean.lock, 0.0);
            for dots in [&found.dots.unhedged, &found.dots.locked] {
                assert_eq!(dots.len(), DOTS);
                assert!(dots.windows(2).all(|two| two[0] <= two[1]), "{kind:?}");
            }
            for counts in [&found.histogram.counts.unhedged, &found.histogram.counts.locked] {
                assert_eq!(counts.iter().sum::<usize>(), 1_000, "{kind:?}");
            }
        }
    }
}

/// 686 lots of a million tokens for 857.2: a strip of whole lots of 100 million rounds, and that is told apart.
#[test]
fn whole_lots_and_uncertain_use_are_parts_of_their_own() {
    let fine =
        distribution("risk.paths=1000&contract.lot=0.0001", StrategyKind::Strip).parts.locked;
    let coarse = distribution("risk.paths=1000&contract.lot=500", StrategyKind::Strip).parts.locked;
    assert!(fine.mean.lots.abs() < 1e-3 * coarse.mean.lots.abs(), "{fine:?} {coarse:?}");
    assert!(fine.bad.volume.abs() < 1e-6 * fine.bad.today, "{fine:?}");
    let used = distribution("risk.paths=1000&risk.usage_vol=0.5", StrategyKind::Strip).parts.locked;
    assert!(used.bad.volume > 0.01 * used.bad.today, "{used:?}");
    // In the bad years a bill is dear because of the own price, and hardly of the index, at an R2 of 12 %.
    assert!(fine.bad.basis > fine.bad.price, "{fine:?}");
    let index =
        distribution("risk.paths=1000&risk.r_squared=1", StrategyKind::Strip).parts.unhedged;
    assert!(index.bad.price > 0.0 && index.bad.basis.abs() < 1e-9 * index.bad.today, "{index:?}");
}

#[test]
fn accounts_are_the_doors_to_the_cent() {
    for keys in ["", "risk.side=provider&risk.buffer=5000", "risk.price_limit=0.03&horizon=6"] {
        let (found, door) = (accounts(keys), door(keys));
        let cash = &door["cash"];
        same(found.bad, &cash["bad"], keys);
        same(found.very_bad, &cash["very_bad"], keys);
        assert_eq!(cash["initial_margin"].as_f64(), Some(found.initial_margin), "{keys}");
        let account = &found.accounts[2];
        let told = &cash["account"];
        let money = |value: &Value| value.as_str().unwrap().parse::<f64>().unwrap();
        assert_eq!(money(&told["largest_need"]), account.largest_need, "{keys}");
        assert_eq!(money(&told["gain"]), account.gain, "{keys}");
        assert_eq!(told["locked_days"], account.locked_days, "{keys}");
        let calls = told["calls"].as_array().unwrap();
        assert_eq!(calls.len(), account.calls.len(), "{keys}");
        for (call, (day, amount)) in calls.iter().zip(&account.calls) {
            assert_eq!((&call["day"], money(&call["amount"])), (&Value::from(*day), *amount));
        }
        for account in &found.accounts {
            let most = account.cash.iter().copied().fold(f64::MIN, f64::max);
            assert_eq!(most, account.largest_need, "{keys}");
            assert_eq!(account.cash.last().copied(), Some(-account.gain), "{keys}");
        }
        let [middle, bad, chosen] = &found.accounts[..] else { panic!() };
        // The chosen path is by itself the bad one.
        assert!(middle.largest_need < bad.largest_need && chosen == bad, "{keys}");
        assert_eq!(found.buffer.is_some(), keys.contains("buffer"));
    }
}

#[test]
fn nothing_locked_takes_no_cash() {
    let nothing = asked("lock.share=0", DeskQuestion::Accounts);
    assert_eq!(nothing, DeskAnswer::Accounts(None));
}

/// 3 x 11 % x sqrt(1/252) of the value, with jumps of the index model on top.
#[test]
fn margin_by_volatility_is_xings() {
    let found = accounts("risk.index=custom&risk.volatility=0.42");
    let by = found.by_volatility;
    assert!((by.volatility - 0.42).abs() < 1e-12, "{by:?}");
    assert!((by.rate - 3.0 * 0.42 / 252_f64.sqrt()).abs() < 1e-12, "{by:?}");
    assert!((by.amount - by.rate * found.notional).abs() < 1e-9, "{by:?}");
}

#[test]
fn what_cannot_be_had_is_refused_with_its_key() {
    let (scenario, study) = scenario("risk.paths=1000&risk.cash_paths=500");
    let case = RiskCase::of(&scenario, &study);
    let refused = Studies::default().answer(&case, WorkerQuestion::Desk(DeskQuestion::Accounts));
    assert_eq!(refused.unwrap_err().0[0].key, "risk.cash_paths");
}
