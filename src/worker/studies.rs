//! The worker's loop: each request is answered from what has been simulated, or simulated first.

use super::message::{
    AtRSquared, Response, WorkerAnswer, WorkerQuestion, WorkerRequest, from_bytes, to_bytes,
};
use crate::study::refusal::Refusals;
use crate::study::risk::assumptions::MARKS;
use crate::study::risk::case::RiskCase;
use crate::study::risk::study::RiskStudy;
use crate::study::risk::summary::{CashSummary, Summary};
use crate::study::risk::years::Years;

/// Paths of a preview: few enough for one frame.
pub const PREVIEW_PATHS: f64 = 1_000.0;

/// The last simulated studies, so that another locked share, budget or tolerance needs no new paths.
#[derive(Debug, Default)]
pub struct Studies {
    preview: Option<Kept>,
    full: Option<Kept>,
}

/// A study, and what it was simulated for.
#[derive(Debug)]
struct Kept {
    simulated: RiskCase,
    study: RiskStudy,
}

impl Studies {
    /// Answers the bytes of a [`WorkerRequest`] with those of its [`Response`]; `None` for bytes that are no
    /// request.
    pub fn respond(&mut self, request: &[u8]) -> Option<Vec<u8>> {
        let WorkerRequest { id, case, question } = from_bytes(request)?;
        let answer = self.answer(&case, question);
        Some(to_bytes(&Response { id, answer }))
    }

    /// Answers a question about a case.
    ///
    /// # Errors
    /// What has to change in the scenario.
    pub fn answer(
        &mut self,
        case: &RiskCase,
        question: WorkerQuestion,
    ) -> Result<WorkerAnswer, Refusals> {
        let has_all_paths =
            self.full.as_ref().is_some_and(|kept| kept.simulated == case.simulated());
        let study = if question == WorkerQuestion::Preview && !has_all_paths {
            let mut few = case.clone();
            few.risk.paths = few.risk.paths.min(PREVIEW_PATHS);
            kept(&mut self.preview, &few)?
        } else {
            kept(&mut self.full, case)?
        };
        Ok(match question {
            WorkerQuestion::Preview | WorkerQuestion::Full => {
                WorkerAnswer::Summary(Summary::new(study, case)?)
            }
            WorkerQuestion::AtCost(cost) => {
                let own = AtRSquared {
                    r_squared: case.risk.r_squared,
                    at_cost: study.at_cost(case, cost)?,
                };
                // Not kept: three more studies would take more memory than a phone should give.
                let marks = MARKS.iter().filter(|r_squared| **r_squared != own.r_squared);
                let marks = marks.map(|r_squared| at_mark(case, *r_squared, cost));
                WorkerAnswer::AtCost(std::iter::once(own).chain(marks).collect())
            }
            WorkerQuestion::Years => WorkerAnswer::Years(Years::new(study, case)?),
            WorkerQuestion::Cash => {
                WorkerAnswer::Cash(study.cash(case)?.as_ref().map(CashSummary::new))
            }
            WorkerQuestion::Desk(question) => WorkerAnswer::Desk(study.answer(case, question)?),
        })
    }
}

/// What the lock gives back at a cost if the index explained so much.
fn at_mark(case: &RiskCase, r_squared: f64, cost: f64) -> AtRSquared {
    let mut case = case.clone();
    case.risk.r_squared = r_squared;
    let found = RiskStudy::new(&case, &[]).and_then(|study| study.at_cost(&case, cost));
    AtRSquared { r_squared, at_cost: found.ok().flatten() }
}

/// The study that is kept, if it was simulated for such a case, or else a new one in its place.
fn kept<'a>(place: &'a mut Option<Kept>, case: &RiskCase) -> Result<&'a mut RiskStudy, Refusals> {
    let simulated = case.simulated();
    // The old study goes before the new one is simulated, so that both never lie in memory.
    let kept = match place.take().filter(|kept| kept.simulated == simulated) {
        Some(kept) => kept,
        None => Kept { simulated, study: RiskStudy::new(case, &[])? },
    };
    Ok(&mut place.insert(kept).study)
}
