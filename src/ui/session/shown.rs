//! What a session shows: a scenario with its figures, and why a newer one has none.

use std::sync::Arc;

use crate::study::figures::Study;
use crate::study::refusal::{Refusal, Refusals};
use crate::study::scenario::Scenario;

/// A scenario with its figures, and why a newer one has none.
///
/// Several parts of the page keep one, so scenario and figures are shared.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The newest scenario that has figures.
    pub scenario: Arc<Scenario>,
    /// Its figures.
    pub study: Arc<Study>,
    /// Why the reader's present scenario is not the one shown; empty where it is.
    pub refusals: Vec<Refusal>,
}

impl Shown {
    fn new(scenario: Scenario, study: Study, refusals: Vec<Refusal>) -> Self {
        Self { scenario: Arc::new(scenario), study: Arc::new(study), refusals }
    }
}

/// The figures of a scenario, or those shown before with the reason.
pub(super) fn shown(scenario: &Scenario, before: Option<&Shown>) -> Shown {
    let refusals = match Study::run(scenario) {
        Ok(study) => return Shown::new(scenario.clone(), study, Vec::new()),
        Err(Refusals(refusals)) => refusals,
    };
    match before {
        Some(before) => Shown { refusals, ..before.clone() },
        None => {
            let scenario = Scenario::default();
            // OK because the default scenario has figures, as tests/worked_example.rs shows.
            let study = Study::run(&scenario).expect("OK because the default has figures");
            Shown::new(scenario, study, refusals)
        }
    }
}
