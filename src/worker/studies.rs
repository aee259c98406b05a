//! The worker's loop: each request is answered from what has been simulated, or simulated first.

use super::message::{Answer, Question, Request, Response, from_bytes, to_bytes};
use crate::study::refusal::Refusals;
use crate::study::risk::case::Case;
use crate::study::risk::study::RiskStudy;
use crate::study::risk::summary::{CashSummary, Summary};

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
    simulated: Case,
    study: RiskStudy,
}

impl Studies {
    /// Answers the bytes of a [`Request`] with those of its [`Response`]; `None` for bytes that are no
    /// request.
    pub fn respond(&mut self, request: &[u8]) -> Option<Vec<u8>> {
        let Request { id, case, question } = from_bytes(request)?;
        let answer = self.answer(&case, question);
        Some(to_bytes(&Response { id, answer }))
    }

    /// Answers a question about a case.
    ///
    /// # Errors
    /// What has to change in the scenario.
    pub fn answer(&mut self, case: &Case, question: Question) -> Result<Answer, Refusals> {
        let has_all_paths =
            self.full.as_ref().is_some_and(|kept| kept.simulated == case.simulated());
        let study = if question == Question::Preview && !has_all_paths {
            let mut few = case.clone();
            few.risk.paths = few.risk.paths.min(PREVIEW_PATHS);
            kept(&mut self.preview, &few)?
        } else {
            kept(&mut self.full, case)?
        };
        Ok(match question {
            Question::Preview | Question::Full => Answer::Summary(Summary::new(study, case)?),
            Question::Cash => Answer::Cash(study.cash(case)?.as_ref().map(CashSummary::new)),
        })
    }
}

/// The study that is kept, if it was simulated for such a case, or else a new one in its place.
fn kept<'a>(place: &'a mut Option<Kept>, case: &Case) -> Result<&'a RiskStudy, Refusals> {
    let simulated = case.simulated();
    // The old study goes before the new one is simulated, so that both never lie in memory.
    let kept = match place.take().filter(|kept| kept.simulated == simulated) {
        Some(kept) => kept,
        None => Kept { simulated, study: RiskStudy::new(case, &[])? },
    };
    Ok(&place.insert(kept).study)
}
