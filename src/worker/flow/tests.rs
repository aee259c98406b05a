//! The questions and answers of one flow, both ends over the same bytes that cross on the page.

use super::*;
use crate::study::figures::Study;
use crate::study::link;
use crate::worker::message::{from_bytes, to_bytes};
use crate::worker::studies::Studies;

fn subject(link: &str) -> Subject {
    let scenario = link::read(&format!("{link}&horizon=2&risk.paths=2000")).scenario;
    Subject::of(&scenario, &Study::run(&scenario).unwrap())
}

/// Both ends: what is sent goes to a worker's loop as bytes, until everything is answered.
fn steps(flow: &mut Flow, studies: &mut Studies) -> Vec<QuestionStep> {
    let mut steps = Vec::new();
    while let Some(request) = flow.send() {
        let bytes = studies.respond(&to_bytes(&request)).unwrap();
        let response: Response = from_bytes(&bytes).unwrap();
        steps.push(flow.answered(&response).unwrap().0);
    }
    assert!(flow.is_idle());
    steps
}

#[test]
fn a_subject_is_asked_in_steps_and_not_again_while_its_figures_are_the_same() {
    let (mut flow, mut studies) = (Flow::default(), Studies::default());
    assert!(flow.send().is_none());
    flow.want(subject("v=1"));
    flow.want_at(100.0);
    let at = QuestionStep::AtCost;
    let all = [
        QuestionStep::Preview,
        QuestionStep::AtFullRSquared,
        QuestionStep::Full,
        at(100.0),
        QuestionStep::Cash,
    ];
    assert_eq!(steps(&mut flow, &mut studies), all);
    flow.want(subject("v=1&move.change=0.2"));
    flow.want_at(100.0);
    assert!(flow.is_idle(), "the price move is not of the simulation");
    flow.want_at(200.0);
    assert_eq!(steps(&mut flow, &mut studies), [at(200.0)], "but what it comes to is asked about");
    // The paths are there: another share is answered from all of them.
    flow.want(subject("v=1&lock.share=0.5"));
    let few = [QuestionStep::Preview, QuestionStep::AtFullRSquared, at(200.0), QuestionStep::Cash];
    assert_eq!(steps(&mut flow, &mut studies), few);
    flow.want(subject("v=1&risk.r_squared=1"));
    assert_eq!(
        steps(&mut flow, &mut studies),
        [QuestionStep::Preview, QuestionStep::Full, at(200.0), QuestionStep::Cash]
    );
}

#[test]
fn single_years_are_asked_for_once_somebody_wants_them() {
    let (mut flow, mut studies) = (Flow::default(), Studies::default());
    flow.want(subject("v=1&lock.share=0"));
    let at = QuestionStep::AtCost(0.0);
    assert_eq!(
        steps(&mut flow, &mut studies),
        [QuestionStep::Preview, QuestionStep::Full, at, QuestionStep::Cash]
    );
    flow.want_years();
    assert_eq!(steps(&mut flow, &mut studies), [QuestionStep::Years]);
    flow.want_years();
    assert!(flow.is_idle(), "they are there");
    flow.want(subject("v=1&risk.r_squared=1"));
    let all =
        [QuestionStep::Preview, QuestionStep::Full, at, QuestionStep::Years, QuestionStep::Cash];
    assert_eq!(steps(&mut flow, &mut studies), all);
}

#[test]
fn a_view_of_the_desk_is_answered_before_the_rest_and_asks_no_more_when_it_is_left() {
    let (mut flow, mut studies) = (Flow::default(), Studies::default());
    let strategies = QuestionStep::Desk(DeskQuestion::Strategies);
    flow.want(subject("v=1&risk.r_squared=1"));
    flow.want_at(100.0);
    flow.want_desk(Some(DeskQuestion::Strategies));
    let all = [
        QuestionStep::Preview,
        QuestionStep::Full,
        strategies,
        QuestionStep::AtCost(100.0),
        QuestionStep::Cash,
    ];
    assert_eq!(steps(&mut flow, &mut studies), all);
    flow.want_desk(Some(DeskQuestion::Accounts));
    assert_eq!(steps(&mut flow, &mut studies), [QuestionStep::Desk(DeskQuestion::Accounts)]);
    flow.want_desk(None);
    assert!(flow.send().is_none());
    flow.want(subject("v=1&risk.r_squared=1&lock.share=0.5"));
    let few = [QuestionStep::Preview, QuestionStep::AtCost(100.0), QuestionStep::Cash];
    assert_eq!(steps(&mut flow, &mut studies), few);
}

#[test]
fn of_all_that_wait_only_the_newest_is_asked() {
    let (mut flow, mut studies) = (Flow::default(), Studies::default());
    flow.want(subject("v=1"));
    let first = flow.send().unwrap();
    assert!(!flow.is_overtaken());
    for share in ["0.1", "0.2", "0.3"] {
        flow.want(subject(&format!("v=1&lock.share={share}")));
        assert!(flow.send().is_none(), "one at a time");
    }
    assert!(flow.is_overtaken());
    let answer = studies.answer(&first.case, first.question);
    let response = Response { id: first.id, answer };
    let stranger = Response { id: first.id + 1, ..response.clone() };
    assert!(flow.answered(&stranger).is_none(), "nobody asked that");
    let (step, of) = flow.answered(&response).unwrap();
    assert!(step == QuestionStep::Preview && !flow.is_present(&of));
    let id = flow.send().unwrap().id;
    let (step, of) = flow.answered(&Response { id, ..response }).unwrap();
    assert!(step == QuestionStep::Preview && flow.is_present(&of));
    assert_eq!(*of, subject("v=1&lock.share=0.3"));
}

#[test]
fn what_is_refused_is_not_asked_further_and_what_is_lost_is_asked_again() {
    let (mut flow, mut studies) = (Flow::default(), Studies::default());
    flow.want(subject("v=1&risk.index=gpu-hour&risk.r_squared=0.000001"));
    assert_eq!(steps(&mut flow, &mut studies), [QuestionStep::Preview]);
    flow.want(subject("v=1&lock.share=0.5"));
    let lost = flow.send().unwrap();
    flow.begin_again();
    let again = flow.send().unwrap();
    assert_ne!(again.id, lost.id);
    let answer = studies.answer(&lost.case, lost.question);
    assert!(flow.answered(&Response { id: lost.id, answer }).is_none());
}

#[test]
fn of_no_paths_nothing_is_asked() {
    let mut flow = Flow::default();
    let scenario = link::read("v=1&risk.paths=0").scenario;
    flow.want(Subject::of(&scenario, &Study::run(&scenario).unwrap()));
    assert!(flow.send().is_none() && flow.is_idle());
    flow.begin_again();
    assert!(flow.send().is_none());
}

#[test]
fn of_several_costs_that_wait_only_the_newest_is_asked() {
    let (mut flow, mut studies) = (Flow::default(), Studies::default());
    flow.want(subject("v=1"));
    flow.want_at(100.0);
    steps(&mut flow, &mut studies);
    flow.want_at(110.0);
    flow.want_at(120.0);
    assert_eq!(steps(&mut flow, &mut studies), [QuestionStep::AtCost(120.0)]);
}
