//! What passes between a page and its worker.

use tokenlock::study::refusal::Reason;
use tokenlock::study::risk::message::{Answer, PREVIEW_PATHS, Question, Worker};
use tokenlock::study::risk::study::RiskStudy;
use tokenlock::study::risk::summary::Summary;

use crate::scenarios::case;

fn ask(worker: &mut Worker, question: Question, link: &str) -> Answer {
    Answer::read(&worker.answer(&question.write(&case(link)))).expect("an answer")
}

fn summary(worker: &mut Worker, question: Question, link: &str) -> Summary {
    match ask(worker, question, link) {
        Answer::Summary(summary) => summary,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_worker_answers_what_the_study_says() {
    let link =
        "risk.paths=3000&risk.usage_vol=0.2&horizon=7&risk.settlement=mean&risk.budget=20000";
    let case = case(link);
    let told = summary(&mut Worker::default(), Question::Full, link);
    assert_eq!(told, Summary::new(&RiskStudy::new(&case, &[]).unwrap(), &case).unwrap());
    assert_eq!((told.paths, told.months.locked.len()), (3_000, 7));
}

#[test]
fn a_preview_is_of_few_paths_until_all_are_there() {
    let mut worker = Worker::default();
    let link = "risk.paths=3000";
    let few = PREVIEW_PATHS as usize;
    assert_eq!(summary(&mut worker, Question::Preview, link).paths, few);
    assert_eq!(summary(&mut worker, Question::Full, link).paths, 3_000);
    // Another share or budget asks for no new paths, another R2 does.
    let again = summary(&mut worker, Question::Preview, &format!("{link}&lock.share=0.3"));
    let new =
        Worker::default().answer(&Question::Full.write(&case(&format!("{link}&lock.share=0.3"))));
    assert_eq!(Answer::read(&new), Some(Answer::Summary(again)));
    assert_eq!(
        summary(&mut worker, Question::Preview, &format!("{link}&risk.budget=1")).paths,
        3_000
    );
    assert_eq!(
        summary(&mut worker, Question::Preview, &format!("{link}&risk.r_squared=0.5")).paths,
        few
    );
}

#[test]
fn cash_is_answered_where_futures_are_held() {
    let mut worker = Worker::default();
    let Answer::Cash(Some(cash)) = ask(&mut worker, Question::Cash, "horizon=3&risk.buffer=500")
    else {
        panic!("no cash")
    };
    assert_eq!(cash.paths, 1_000);
    assert!(cash.initial_margin <= cash.median && cash.median < cash.bad);
    assert!(cash.exhausted.unwrap() >= cash.right_but_exhausted.unwrap());
    let Answer::Refused(refusals) = ask(&mut worker, Question::Cash, "risk.cash_paths=10") else {
        panic!("too few paths")
    };
    assert_eq!(refusals.0[0].key, "risk.cash_paths");
    assert_eq!(refusals.0[0].reason, Reason::OutOfRange { min: 1_000.0, max: 20_000.0 });
    for nothing in ["lock.share=0", "risk.cash_paths=0", "contract.lot=1000000"] {
        assert_eq!(ask(&mut worker, Question::Cash, nothing), Answer::Cash(None), "{nothing}");
    }
}

#[test]
fn what_cannot_be_is_refused_with_its_field() {
    let refused = |link: &str| match ask(&mut Worker::default(), Question::Preview, link) {
        Answer::Refused(refusals) => {
            assert_eq!(refusals.0.len(), 1, "{refusals}");
            (refusals.0[0].key.clone(), refusals.0[0].reason.name().to_owned())
        }
        other => panic!("{link}: {other:?}"),
    };
    let named = |field: &str, name: &str| (field.to_owned(), name.to_owned());
    assert_eq!(refused("move.pass_through=0"), named("risk.r_squared", "nothing_to_follow"));
    let jumps = "risk.own_jump_rate=50&risk.own_jump_sd=1";
    assert_eq!(refused(jumps), named("risk.r_squared", "own_jumps_exceed_r_squared"));
    assert_eq!(refused("contract.tick=1000"), named("lock.futures", "out_of_range"));
    assert_eq!(refused("lock.index=0"), named("lock.index", "out_of_range"));
    assert_eq!(refused("risk.paths=0"), named("risk.paths", "out_of_range"));
    let endless = "risk.paths=100000&horizon=36&risk.settlement=mean";
    let Answer::Refused(refusals) = ask(&mut Worker::default(), Question::Full, endless) else {
        panic!("too much work")
    };
    assert_eq!(refusals.0[0].key, "risk.paths");
    assert!(matches!(refusals.0[0].reason, Reason::OutOfRange { min: 4.0, max } if max < 1e5));
    assert_eq!(refused("risk.r_squared=0.001"), named("risk.r_squared", "own_volatility_too_high"));
    let still =
        "risk.index=flagship&risk.r_squared=1&risk.usage_vol=0.1&risk.usage_correlation=0.5";
    assert_eq!(refused(still), named("risk.usage_correlation", "nothing_to_move_with"));
}

#[test]
fn nonsense_is_no_question_and_no_answer() {
    let good = Question::Full.write(&case("horizon=2&risk.paths=200"));
    let mut worker = Worker::default();
    for length in 0..good.len() {
        let Some(Answer::Refused(refusals)) = Answer::read(&worker.answer(&good[..length])) else {
            panic!("{length}")
        };
        assert_eq!(refusals.0[0].reason.name(), "not_a_question");
    }
    let answer = worker.answer(&good);
    for length in 0..answer.len() {
        assert_eq!(Answer::read(&answer[..length]), None, "{length}");
    }
    let daily = Question::Full.write(&case("horizon=1&risk.paths=20&risk.settlement=mean"));
    let cash = Question::Cash.write(&case("horizon=1&risk.paths=20"));
    let wild = [f64::NAN, 1e308, f64::INFINITY, -1.0, 0.5];
    for (good, values) in [(good, &wild[..]), (daily, &wild[..]), (cash, &wild[..2])] {
        for place in 0..good.len() {
            for value in values {
                let mut bad = good.clone();
                bad[place] = *value;
                assert!(Answer::read(&worker.answer(&bad)).is_some(), "{place} {value}");
            }
        }
    }
}
