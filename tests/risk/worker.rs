//! What passes between a page and its worker, both ends of it.

use proptest::prelude::*;
use tokenlock::study::refusal::Refusals;
use tokenlock::study::risk::study::RiskStudy;
use tokenlock::study::risk::summary::Summary;
use tokenlock::worker::message::{
    Response, WorkerAnswer, WorkerQuestion, WorkerRequest, from_bytes, to_bytes,
};
use tokenlock::worker::studies::{PREVIEW_PATHS, Studies};

use crate::scenarios::case;

/// Asks as a page does: by the bytes of a request, which are answered with those of a response.
fn ask(
    studies: &mut Studies,
    question: WorkerQuestion,
    scenario: &str,
) -> Result<WorkerAnswer, Refusals> {
    let request = WorkerRequest { id: 7, case: case(scenario), question };
    let bytes = studies.respond(&to_bytes(&request)).expect("a response");
    let Response { id, answer } = from_bytes(&bytes).expect("a response that can be read");
    assert_eq!(id, 7);
    answer
}

fn summary(studies: &mut Studies, question: WorkerQuestion, scenario: &str) -> Summary {
    match ask(studies, question, scenario) {
        Ok(WorkerAnswer::Summary(summary)) => summary,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_worker_answers_what_the_study_says() {
    let scenario =
        "risk.paths=3000&risk.usage_vol=0.2&horizon=7&risk.settlement=mean&risk.budget=20000";
    let case = case(scenario);
    let answered = summary(&mut Studies::default(), WorkerQuestion::Full, scenario);
    assert_eq!(answered, Summary::new(&RiskStudy::new(&case, &[]).unwrap(), &case).unwrap());
    assert_eq!((answered.paths, answered.months.locked.len()), (3_000, 7));
}

#[test]
fn a_preview_is_of_few_paths_until_all_are_there() {
    let mut studies = Studies::default();
    let scenario = "risk.paths=3000";
    let few = PREVIEW_PATHS as usize;
    assert_eq!(summary(&mut studies, WorkerQuestion::Preview, scenario).paths, few);
    assert_eq!(summary(&mut studies, WorkerQuestion::Full, scenario).paths, 3_000);
    // Another share or budget asks for no new paths, another R2 does.
    let share = format!("{scenario}&lock.share=0.3");
    let again = summary(&mut studies, WorkerQuestion::Preview, &share);
    assert_eq!(summary(&mut Studies::default(), WorkerQuestion::Full, &share), again);
    let budget = format!("{scenario}&risk.budget=1");
    assert_eq!(summary(&mut studies, WorkerQuestion::Preview, &budget).paths, 3_000);
    let r_squared = format!("{scenario}&risk.r_squared=0.5");
    assert_eq!(summary(&mut studies, WorkerQuestion::Preview, &r_squared).paths, few);
}

fn numbers(line: &str) -> Vec<f64> {
    line.split(',').map(|cell| cell.parse().expect("a number")).collect()
}

#[test]
fn what_the_lock_gives_back_at_a_cost_grows_with_r_squared_to_that_of_the_answer() {
    // The default bill at +50%: ¥50,112.00, which the lock makes ¥13,335.84 less.
    let mut studies = Studies::default();
    let Ok(WorkerAnswer::AtCost(found)) = ask(&mut studies, WorkerQuestion::AtCost(50_112.0), "")
    else {
        panic!("no answer")
    };
    let squares: Vec<f64> = found.iter().map(|one| one.r_squared).collect();
    assert_eq!(squares, [0.12, 0.5, 1.0]);
    let at: Vec<_> = found.iter().map(|one| one.at_cost.expect("enough futures")).collect();
    // The same law, simulated without the program.
    let golden = include_str!("../golden/lock_at_cost.csv");
    let rows: Vec<Vec<f64>> = golden.lines().skip(1).map(numbers).collect();
    assert_eq!(rows.len(), at.len());
    for ((one, r_squared), row) in at.iter().zip(squares).zip(rows) {
        let [golden_r_squared, cost, gain, gain_error, losing, losing_error, ..] = row[..] else {
            panic!("{row:?}")
        };
        assert_eq!((golden_r_squared, cost), (r_squared, 50_112.0));
        for (found, expected, error) in
            [(one.gain, gain, gain_error), (one.losing, losing, losing_error)]
        {
            let both = libm::hypot(found.standard_error, error);
            // The file has two decimals, which is all that tells them apart where nothing is left to chance.
            let apart = (found.value - expected).abs();
            assert!(apart <= 3.0 * both + 0.005, "{found:?}, {expected}, {error}");
        }
    }
    // Where the index explains all, the bill alone tells what the lock does: what the answer says, but for the
    // path that the index took.
    assert!((at[2].gain.value - 13_335.84).abs() < 20.0, "{:?}", at[2]);
    assert!(at[2].losing.value == 0.0 && at[0].losing.value > at[1].losing.value);
    // No answer for a cost that no future has.
    let Ok(WorkerAnswer::AtCost(beyond)) = ask(&mut studies, WorkerQuestion::AtCost(5e6), "")
    else {
        panic!("no answer")
    };
    assert!(beyond.iter().all(|one| one.at_cost.is_none()));
}

#[test]
fn cash_is_answered_where_futures_are_held() {
    let mut studies = Studies::default();
    let answer = ask(&mut studies, WorkerQuestion::Cash, "horizon=3&risk.buffer=500");
    let Ok(WorkerAnswer::Cash(Some(cash))) = answer else { panic!("{answer:?}") };
    assert_eq!(cash.paths, 1_000);
    assert!(cash.initial_margin <= cash.median && cash.median < cash.bad);
    assert!(cash.exhausted.unwrap() >= cash.right_but_exhausted.unwrap());
    let few =
        ask(&mut studies, WorkerQuestion::Cash, "risk.cash_paths=10").expect_err("too few paths");
    assert_eq!(few.0[0].key, "risk.cash_paths");
    for nothing in ["lock.share=0", "risk.cash_paths=0", "contract.lot=1000000"] {
        assert_eq!(
            ask(&mut studies, WorkerQuestion::Cash, nothing),
            Ok(WorkerAnswer::Cash(None)),
            "{nothing}"
        );
    }
}

/// Key and reason of the first refusal.
fn first(refusals: Refusals) -> (String, String) {
    let refusal = refusals.0.into_iter().next().expect("a refusal");
    let name = refusal.reason.name().to_owned();
    (refusal.key, name)
}

#[test]
fn what_cannot_be_is_refused_with_its_key() {
    let refused = |scenario: &str| {
        let answer = ask(&mut Studies::default(), WorkerQuestion::Preview, scenario);
        first(answer.expect_err(scenario))
    };
    let named = |key: &str, name: &str| (key.to_owned(), name.to_owned());
    assert_eq!(refused("move.pass_through=0"), named("risk.r_squared", "nothing_to_follow"));
    let jumps = "risk.own_jump_rate=50&risk.own_jump_sd=1";
    assert_eq!(refused(jumps), named("risk.r_squared", "own_jumps_exceed_r_squared"));
    assert_eq!(refused("contract.tick=1000"), named("lock.futures", "out_of_range"));
    assert_eq!(refused("lock.index=0"), named("lock.index", "out_of_range"));
    assert_eq!(refused("risk.paths=0"), named("risk.paths", "out_of_range"));
    let endless = "risk.paths=100000&horizon=36&risk.settlement=mean";
    let too_much =
        ask(&mut Studies::default(), WorkerQuestion::Full, endless).expect_err("too much");
    assert_eq!(first(too_much), named("risk.paths", "out_of_range"));
    assert_eq!(refused("risk.r_squared=0.001"), named("risk.r_squared", "own_volatility_too_high"));
    let still =
        "risk.index=flagship&risk.r_squared=1&risk.usage_vol=0.1&risk.usage_correlation=0.5";
    assert_eq!(refused(still), named("risk.usage_correlation", "nothing_to_move_with"));
}

#[test]
fn more_daily_paths_than_may_be_typed_are_refused() {
    let mut case = case("horizon=2&risk.paths=100");
    case.risk.cash_paths = 1e18;
    let request = WorkerRequest { id: 1, case, question: WorkerQuestion::Cash };
    let response = Studies::default().respond(&to_bytes(&request)).expect("a response");
    let response = from_bytes::<Response>(&response).expect("a response");
    let refused = first(response.answer.expect_err("too many"));
    assert_eq!(refused, ("risk.cash_paths".to_owned(), "out_of_range".to_owned()));
}

#[test]
fn bytes_that_break_off_are_no_message() {
    let request = WorkerRequest {
        id: 1,
        case: case("horizon=2&risk.paths=200"),
        question: WorkerQuestion::Full,
    };
    let whole = to_bytes(&request);
    let mut studies = Studies::default();
    for length in 0..whole.len() {
        assert_eq!(studies.respond(&whole[..length]), None, "{length}");
    }
    let response = studies.respond(&whole).expect("a response");
    for length in 0..response.len() {
        assert!(from_bytes::<Response>(&response[..length]).is_none(), "{length}");
    }
}

/// Numbers that no range holds.
fn wild() -> impl Strategy<Value = f64> {
    prop::sample::select(vec![f64::NAN, 1e308, f64::INFINITY, f64::NEG_INFINITY, -1.0, 0.5, 0.0])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_break_a_worker(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        Studies::default().respond(&bytes);
    }

    #[test]
    fn no_number_of_a_request_breaks_a_worker(place in 0..400_usize, value in wild()) {
        let request =
            WorkerRequest { id: 1, case: case("horizon=2&risk.paths=100"), question: WorkerQuestion::Cash };
        let mut bytes = to_bytes(&request);
        let place = place.min(bytes.len() - 8);
        bytes[place..place + 8].copy_from_slice(&value.to_le_bytes());
        Studies::default().respond(&bytes);
    }
}
