//! What the engine is asked about.

use super::flow::Step;
use crate::market::calendar::CalendarMonth;
use crate::study::figures::Study;
use crate::study::risk::case::Case;
use crate::study::risk::message::Question;
use crate::study::risk::number::Number;
use crate::study::scenario::Scenario;
use crate::text::language::Language;

/// Above this R2, what more of it would do is not worth saying.
const NEARLY_PERFECT: f64 = 0.9;

/// A case, and for whom it is written and drawn.
#[derive(Clone, Debug)]
pub struct Subject {
    /// The case.
    case: Case,
    /// The same with an R2 of one.
    perfect: Case,
    /// Language, currency and first month, as `engine::outlook` reads them.
    reader: [f64; 4],
}

impl Subject {
    /// The subject of a scenario with its figures, for a reader of a language.
    pub fn of(scenario: &Scenario, study: &Study, language: Language) -> Self {
        let first = CalendarMonth::of(study.as_of).plus(1);
        let first = study.months.first().map_or(first, |month| month.calendar);
        // OK because languages and currencies are few.
        let (language, currency) = (language as u8, scenario.currency as u8);
        let case = Case::of(scenario, study);
        Self {
            perfect: case.with(Number::RSquared, 1.0),
            case,
            reader: [language.into(), currency.into(), first.year.into(), first.month.into()],
        }
    }

    /// What the engine is asked in a step.
    pub fn request(&self, step: Step) -> Vec<f64> {
        let is_perfect = step == Step::Perfect;
        let case = if is_perfect { &self.perfect } else { &self.case };
        let question = match step {
            Step::Preview | Step::Perfect => Question::Preview,
            Step::Full => Question::Full,
            Step::Cash => Question::Cash,
        };
        let mut request = self.reader.to_vec();
        request.push(if is_perfect { 1.0 } else { 0.0 });
        request.extend(question.write(case));
        request
    }

    /// Whether its answers are those of another.
    pub fn is_same(&self, other: &Self) -> bool {
        // By the bits, because a number that is not chosen is NaN.
        let (own, other) = (self.request(Step::Full), other.request(Step::Full));
        own.len() == other.len()
            && own.iter().zip(&other).all(|(own, other)| own.to_bits() == other.to_bits())
    }

    /// How many paths are asked for.
    pub fn paths(&self) -> u64 {
        self.case.count(Number::Paths)
    }

    /// Whether it is worth asking what an R2 of one would do.
    pub fn has_perfect(&self) -> bool {
        self.case.number(Number::RSquared) < NEARLY_PERFECT && self.case.share > 0.0
    }
}
