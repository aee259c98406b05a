//! What a page asks a worker, and what it is answered: lists of numbers both ways.
//!
//! The worker keeps what it has simulated, so that another locked share, budget or tolerance is
//! answered without simulating again.

use super::case::Case;
use super::numbers::{Reader, Writer};
use super::study::RiskStudy;
use super::summary::{CashSummary, Summary};
use crate::study::refusal::{Reason, Refusal, Refusals};

/// Most months of a case, as of a scenario.
const MOST_MONTHS: usize = 36;
/// Paths of a preview: few enough for one frame.
pub const PREVIEW_PATHS: u64 = 1_000;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// A summary at once: of all paths if they are there, else of a preview.
    Preview,
    /// A summary of all paths.
    Full,
    /// The cash that the lock takes.
    Cash,
}

/// What a question is answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// No lock beside the strip.
    Summary(Summary),
    /// The cash; `None` where nothing is held or no paths are asked for.
    Cash(Option<CashSummary>),
    /// The study cannot be made.
    Refused(Refusals),
}

impl Question {
    const ALL: [Self; 3] = [Self::Preview, Self::Full, Self::Cash];

    /// The question about a case, as numbers.
    pub fn write(self, case: &Case) -> Vec<f64> {
        let mut to = Writer::default();
        // OK because a question is its place in the list.
        to.one(self as usize as f64);
        case.write(&mut to);
        to.0
    }

    /// Reads what [`write`](Self::write) wrote; `None` for anything else.
    pub fn read(numbers: &[f64]) -> Option<(Self, Case)> {
        let mut from = Reader(numbers);
        let question = *Self::ALL.get(from.count()?)?;
        let case = Case::read(&mut from)?;
        from.0.is_empty().then_some((question, case))
    }
}

impl Answer {
    fn write(&self) -> Vec<f64> {
        let mut to = Writer::default();
        match self {
            Self::Summary(summary) => {
                to.one(0.0);
                summary.write(&mut to);
            }
            Self::Cash(cash) => {
                to.one(1.0);
                if let Some(cash) = cash {
                    cash.write(&mut to);
                }
            }
            Self::Refused(refusals) => {
                to.one(2.0);
                // OK because refusals have no way not to be written as JSON.
                let text = serde_json::to_string(refusals).unwrap_or_default();
                to.list(&text.bytes().map(f64::from).collect::<Vec<_>>());
            }
        }
        to.0
    }

    /// Reads what [`Worker::answer`] wrote; `None` for anything else.
    pub fn read(numbers: &[f64]) -> Option<Self> {
        let mut from = Reader(numbers);
        match from.count()? {
            0 => Summary::read(&mut from).map(Self::Summary),
            1 if from.0.is_empty() => Some(Self::Cash(None)),
            1 => CashSummary::read(&mut from).map(|cash| Self::Cash(Some(cash))),
            2 => {
                // OK because letters are small whole numbers, and `as` saturates.
                let text: Vec<u8> = from.list()?.into_iter().map(|letter| letter as u8).collect();
                serde_json::from_slice(&text).ok().map(Self::Refused)
            }
            _ => None,
        }
    }
}

impl From<Refusals> for Answer {
    fn from(refusals: Refusals) -> Self {
        Self::Refused(refusals)
    }
}

/// Whoever answers questions, with what was simulated for the last ones.
#[derive(Debug, Default)]
pub struct Worker {
    preview: Option<Kept>,
    full: Option<Kept>,
}

/// A study and the case that it was simulated for.
#[derive(Debug)]
struct Kept {
    key: Case,
    study: RiskStudy,
}

impl Worker {
    /// Answers a question. What is no question is refused.
    pub fn answer(&mut self, numbers: &[f64]) -> Vec<f64> {
        let answer = match Question::read(numbers) {
            Some((question, case)) => self.answered(question, &case).unwrap_or_else(Answer::from),
            None => {
                let message = "these numbers are no question".to_owned();
                let reason = Reason::Model { name: "not_a_question".to_owned(), message };
                Answer::Refused(Refusal::new("", "", reason).into())
            }
        };
        answer.write()
    }

    fn answered(&mut self, question: Question, case: &Case) -> Result<Answer, Refusals> {
        let is_ready = self.full.as_ref().is_some_and(|kept| kept.key == case.simulation_key());
        let study = if question == Question::Preview && !is_ready {
            // OK because a preview's paths are few.
            let paths = case.risk.paths.min(PREVIEW_PATHS as f64);
            let mut few = case.clone();
            few.risk.paths = paths;
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
    let key = case.simulation_key();
    // The old study goes before the new one is simulated, so that both never lie in memory.
    let kept = match place.take().filter(|kept| kept.key == key) {
        Some(kept) => kept,
        None => Kept { key, study: RiskStudy::new(case, &[])? },
    };
    Ok(&place.insert(kept).study)
}

impl Case {
    /// What paths and strategies depend on: all but the share, the budget and the tolerances.
    fn simulation_key(&self) -> Self {
        let mut key = Self { share: 0.0, ..self.clone() };
        let risk = &mut key.risk;
        (risk.budget, risk.loss, risk.buffer, risk.price_limit) = (None, None, None, None);
        (risk.most_over_budget, risk.most_over_loss, risk.maintenance) = (0.0, 0.0, 0.0);
        (risk.cash_paths, risk.account_quantile) = (0.0, 0.0);
        key
    }

    /// As JSON, a number for each letter.
    fn write(&self, to: &mut Writer) {
        // OK because a case has no way not to be written as JSON.
        let text = serde_json::to_string(self).unwrap_or_default();
        to.list(&text.bytes().map(f64::from).collect::<Vec<_>>());
    }

    fn read(from: &mut Reader<'_>) -> Option<Self> {
        // OK because letters are small whole numbers, and `as` saturates.
        let letters: Vec<u8> = from.list()?.into_iter().map(|letter| letter as u8).collect();
        let case: Self = serde_json::from_slice(&letters).ok()?;
        let months = case.bills.len();
        let is_one_length = case.exposure.len() == months && case.futures.len() == months;
        (is_one_length && months <= MOST_MONTHS).then_some(case)
    }
}
