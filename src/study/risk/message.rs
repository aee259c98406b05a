//! What a page asks a worker, and what it is answered: lists of numbers both ways.
//!
//! The worker keeps what it has simulated, so that another locked share, budget or tolerance is
//! answered without simulating again.

use super::assumptions::Choices;
use super::case::Case;
use super::error::RiskError;
use super::number::{COUNT, Number, SPECS};
use super::numbers::{Reader, Writer};
use super::study::RiskStudy;
use super::summary::{CashSummary, Summary};
use crate::market::exact::to_float;
use crate::market::quantity::{Spec, Unit};

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
    Refused {
        /// The scenario's field that has to change.
        field: String,
        /// The name of the reason.
        name: String,
        /// The reason, in English.
        message: String,
    },
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
            Self::Refused { field, name, message } => {
                to.one(2.0);
                for text in [field, name, message] {
                    let letters: Vec<f64> = text.chars().map(|c| f64::from(u32::from(c))).collect();
                    to.list(&letters);
                }
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
                let mut text = || -> Option<String> {
                    // OK because letters are small whole numbers, and another number is refused.
                    from.list()?.into_iter().map(|letter| char::from_u32(letter as u32)).collect()
                };
                Some(Self::Refused { field: text()?, name: text()?, message: text()? })
            }
            _ => None,
        }
    }
}

impl From<RiskError> for Answer {
    fn from(error: RiskError) -> Self {
        let RiskError { field, name, message, .. } = error;
        Self::Refused { field: field.into_owned(), name: name.to_owned(), message }
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
    key: Vec<u64>,
    study: RiskStudy,
}

impl Worker {
    /// Answers a question. What is no question is refused.
    pub fn answer(&mut self, numbers: &[f64]) -> Vec<f64> {
        let answer = match Question::read(numbers) {
            Some((question, case)) => self.answered(question, &case).unwrap_or_else(Answer::from),
            None => Answer::Refused {
                field: String::new(),
                name: "not_a_question".to_owned(),
                message: "not_a_question: these numbers are no question".to_owned(),
            },
        };
        answer.write()
    }

    fn answered(&mut self, question: Question, case: &Case) -> Result<Answer, RiskError> {
        let is_ready = self.full.as_ref().is_some_and(|kept| kept.key == case.simulation_key());
        let study = if question == Question::Preview && !is_ready {
            // OK because a preview's paths are few.
            let few = case.number(Number::Paths).min(PREVIEW_PATHS as f64);
            let few = case.with(Number::Paths, few);
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
fn kept<'a>(place: &'a mut Option<Kept>, case: &Case) -> Result<&'a RiskStudy, RiskError> {
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
    fn simulation_key(&self) -> Vec<u64> {
        const LEFT_OPEN: [Number; 9] = [
            Number::Budget,
            Number::Loss,
            Number::MostOverBudget,
            Number::MostOverLoss,
            Number::Buffer,
            Number::Maintenance,
            Number::CashPaths,
            Number::PriceLimit,
            Number::AccountQuantile,
        ];
        let mut case = Self { share: 0.0, ..self.clone() };
        for number in LEFT_OPEN {
            // OK because every number has its place.
            case.numbers[number.index()] = 0.0;
        }
        let mut to = Writer::default();
        case.write(&mut to);
        to.0.into_iter().map(f64::to_bits).collect()
    }

    fn write(&self, to: &mut Writer) {
        self.choices.places().into_iter().for_each(|place| to.one(place));
        to.0.extend(self.numbers);
        let Self { index_today, premium, beta, share, lot, tick, fee, margin_rate, .. } = *self;
        to.0.extend([index_today, premium, beta, share, lot, tick, fee, margin_rate]);
        for list in [&self.bills, &self.exposure, &self.futures] {
            to.list(list);
        }
    }

    fn read(from: &mut Reader<'_>) -> Option<Self> {
        let choices = Choices::at_places(|| from.count())?;
        let mut numbers = [f64::NAN; COUNT];
        numbers.copy_from_slice(from.some(COUNT)?);
        let is_known = |(value, spec): (&f64, &Spec)| {
            // Money of a contract in another currency may leave the range of what is typed.
            let is_money = spec.unit == Unit::Money && value.is_finite();
            value.is_nan() || is_money || (to_float(spec.min)..=to_float(spec.max)).contains(value)
        };
        if !numbers.iter().zip(SPECS).all(is_known) {
            return None;
        }
        let case = Self {
            choices,
            numbers,
            index_today: from.one()?,
            premium: from.one()?,
            beta: from.one()?,
            share: from.one()?,
            lot: from.one()?,
            tick: from.one()?,
            fee: from.one()?,
            margin_rate: from.one()?,
            bills: from.list()?,
            exposure: from.list()?,
            futures: from.list()?,
        };
        let months = case.bills.len();
        let is_one_length = case.exposure.len() == months && case.futures.len() == months;
        (is_one_length && months <= MOST_MONTHS).then_some(case)
    }
}
