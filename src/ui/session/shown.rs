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
    /// The figures of a scenario; those of the default one with the reason where it has none.
    pub fn first(scenario: &Scenario) -> Self {
        Self::of(scenario).unwrap_or_else(|refusals| {
            let scenario = Scenario::default();
            // OK because the default scenario has figures, as tests/worked_example.rs shows.
            let study = Study::run(&scenario).expect("OK because the default has figures");
            Self::new(scenario, study, refusals)
        })
    }

    /// The figures of a scenario, or these with the reason.
    pub(super) fn then(&self, scenario: &Scenario) -> Self {
        Self::of(scenario).unwrap_or_else(|refusals| Self { refusals, ..self.clone() })
    }

    fn of(scenario: &Scenario) -> Result<Self, Vec<Refusal>> {
        match Study::run(scenario) {
            Ok(study) => Ok(Self::new(scenario.clone(), study, Vec::new())),
            Err(Refusals(refusals)) => Err(refusals),
        }
    }

    fn new(scenario: Scenario, study: Study, refusals: Vec<Refusal>) -> Self {
        Self { scenario: Arc::new(scenario), study: Arc::new(study), refusals }
    }
}
