//! The paper's claims: beside figures that were computed apart from the program, and by their rule.
#![cfg(not(target_arch = "wasm32"))]

#[path = "pricing/golden.rs"]
mod golden;

use std::collections::HashMap;

use tokenlock::pricing::mean_reverting_jump::MeanRevertingJump;
use tokenlock::simulate::index_path::IndexSimulation;
use tokenlock::simulate::preset::Preset;
use tokenlock::simulate::sample::Sample;
use tokenlock::study::paper::{
    Assumption, Claim, ClaimUnit, ComputedValue, PRICE, Printed, Row, Subject, Topic, Verdict,
    What, claims,
};

fn claim(subject: Subject) -> &'static Claim {
    claims().iter().find(|claim| claim.subject == subject).expect("a claim for every subject")
}

fn numbers(claim: &Claim) -> impl Iterator<Item = &Row> {
    claim.rows.iter().chain(&claim.needed)
}

/// What is printed in a row, as the golden file writes it: from and to.
fn printed(row: &Row) -> Option<[f64; 2]> {
    match row.printed? {
        Printed::Number { value, .. } => Some([value, value]),
        Printed::Range { low, high, .. } => Some([low, high]),
        Printed::Above(_) => None,
    }
}

#[test]
fn every_number_is_the_one_computed_apart() {
    let mut expected = HashMap::new();
    for row in golden::rows("paper_claims.csv") {
        assert!(row.text("figure").is_empty() || !row.text("source").is_empty(), "{row:?}");
        let name = (row.text("id").to_owned(), row.text("what").to_owned());
        assert!(expected.insert(name, row).is_none());
    }
    for claim in claims() {
        for row in numbers(claim) {
            let name = (claim.subject.name().to_owned(), row.what.name());
            let golden = expected.remove(&name).unwrap_or_else(|| panic!("{name:?} is missing"));
            match (row.figure, golden.maybe("figure")) {
                (Some(figure), Some(_)) => {
                    golden.assert_near(figure.value, "figure", golden.number("tol"));
                }
                (None, None) => {}
                (found, _) => panic!("{found:?}: {golden:?}"),
            }
            let Some([low, high]) = printed(row) else {
                assert!(golden.maybe("printed").is_none(), "{golden:?}");
                continue;
            };
            golden.assert_near(low, "printed", 1e-9);
            golden.assert_near(high, "printed_to", 1e-9);
        }
    }
    assert!(expected.is_empty(), "not in the program: {:?}", expected.keys());
}

/// What a reader is told holds and doesn't: a change of any is a change of the page's answer.
#[test]
fn the_verdicts_are_those_of_the_figures() {
    let of = |verdict| {
        let found = claims().iter().filter(|claim| claim.verdict == verdict);
        found.map(|claim| claim.subject.name()).collect::<Vec<_>>()
    };
    assert_eq!(
        of(Verdict::Holds),
        ["correlation-effectiveness", "cost-deviation", "doubling", "initial-margin"]
    );
    assert_eq!(
        of(Verdict::NotReproducible),
        ["other-scenarios", "algorithm-sensitivity", "demand-bound"]
    );
    assert_eq!(
        of(Verdict::NotStated),
        ["forward-formula", "tick", "provider-cap", "floor-and-limits"]
    );
    assert_eq!(of(Verdict::DoesNotHold).len(), 12);
    assert_eq!(claims().len(), 23);
}

#[test]
fn a_verdict_follows_from_printed_numbers_and_figures() {
    let number = Printed::Number { value: 2.8, tolerance: 0.05 };
    let range = Printed::Range { low: 0.62, high: 0.78, tolerance: 0.005 };
    let row = |printed: Option<Printed>, figure: Option<(f64, Option<f64>)>| {
        let figure = figure.map(|(value, standard_error)| ComputedValue { value, standard_error });
        Row { what: What::HalfLife, unit: ClaimUnit::Months, printed, figure }
    };
    for (rows, verdict) in [
        (vec![], Verdict::NotStated),
        (vec![row(None, Some((2.8, None)))], Verdict::NotStated),
        (vec![row(Some(number), None)], Verdict::NotReproducible),
        (vec![row(Some(number), Some((2.85, None)))], Verdict::Holds),
        (vec![row(Some(number), Some((2.86, None)))], Verdict::DoesNotHold),
        (vec![row(Some(number), Some((2.86, Some(0.01))))], Verdict::Holds),
        (vec![row(Some(number), Some((2.90, Some(0.01))))], Verdict::DoesNotHold),
        (vec![row(Some(range), Some((0.615, None)))], Verdict::Holds),
        (vec![row(Some(range), Some((0.786, None)))], Verdict::DoesNotHold),
        (vec![row(Some(range), Some((f64::NAN, None)))], Verdict::DoesNotHold),
        (vec![row(Some(Printed::Above(0.0)), Some((0.0, None)))], Verdict::DoesNotHold),
        (vec![row(Some(Printed::Above(0.0)), Some((0.1, None)))], Verdict::Holds),
        // One that fails is enough; one without a figure is no excuse.
        (
            vec![
                row(Some(number), Some((2.8, None))),
                row(Some(range), Some((0.5, None))),
                row(Some(number), None),
            ],
            Verdict::DoesNotHold,
        ),
    ] {
        assert_eq!(Verdict::on(&rows), verdict, "{rows:?}");
    }
}

#[test]
fn claims_are_named_once_and_stand_by_topic() {
    let mut names: Vec<_> = claims().iter().map(|claim| claim.subject.name()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), claims().len());
    let topics: Vec<Topic> = claims().iter().map(|claim| claim.topic).collect();
    let mut in_order = topics.clone();
    in_order.dedup();
    assert_eq!(in_order, Topic::ALL);
    for claim in claims() {
        let is_plain = claim.assumption == Assumption::Nothing;
        assert!(!is_plain || (claim.verdict == Verdict::Holds && claim.needed.is_empty()));
        for row in &claim.needed {
            assert!(row.printed.is_none() && row.figure.is_some(), "{row:?}");
        }
    }
}

/// The inputs that the page states as necessary reproduce the printed figures.
#[test]
fn with_what_is_needed_the_claim_would_hold() {
    let needed = |subject: Subject, what| {
        let rows = &claim(subject).needed;
        rows.iter().find(|row| row.what == what).unwrap().figure.unwrap().value
    };
    let model = Preset::Xing.model(PRICE).unwrap();
    let year: Vec<f64> = (1..=12).map(|month| f64::from(month) / 12.0).collect();
    let volatility = needed(Subject::ProcurementCost, What::Diffusion);
    let (_, deviation) = MeanRevertingJump { volatility, ..model }.average(&year).unwrap();
    assert!((deviation - 1.80).abs() < 1e-9, "{deviation}");
    let price = needed(Subject::ProcurementCost, What::PriceToday);
    let (_, deviation) = Preset::Xing.model(price).unwrap().average(&year).unwrap();
    assert!((deviation - 1.80).abs() < 1e-9, "{deviation}");
    let rho = needed(Subject::CorrelationVolatility, What::Correlation);
    assert!((1.0 - (1.0 - rho * rho).sqrt() - 0.72).abs() < 1e-12);
    for (what, cut) in [(What::LeastEffectiveness, 0.62), (What::MostEffectiveness, 0.78)] {
        let effectiveness = needed(Subject::VolatilityCut, what);
        assert!((1.0 - (1.0 - effectiveness).sqrt() - cut).abs() < 1e-12);
    }
    let sigma = needed(Subject::InitialMargin, What::LeastVolatility);
    assert!((3.0 * sigma / 252f64.sqrt() - 0.08).abs() < 1e-12);
}

/// The closed form of the deviation that $1.80 is held against, on many more paths than the claims
/// take.
#[test]
fn the_deviation_of_a_years_cost_is_that_of_paths() {
    let model = Preset::Xing.model(PRICE).unwrap();
    let year: Vec<f64> = (1..=12).map(|month| f64::from(month) / 12.0).collect();
    let simulation = IndexSimulation::new(model, &year, 18, false).unwrap();
    let paths = simulation.log_changes(0..100_000).unwrap();
    let cost = |row: &[f64]| row.iter().map(|change| PRICE * change.exp()).sum::<f64>() / 12.0;
    let found = Sample::new(paths.each(cost), false).unwrap().standard_deviation();
    let row = claim(Subject::ProcurementCost).rows[0];
    assert_eq!(row.what, What::DeviationOfAverage);
    let t = found.t_against(row.figure.unwrap().value).unwrap();
    assert!(t.abs() < 4.0, "{found:?} {t}");
}
