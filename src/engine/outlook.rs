//! What could happen, written and drawn for the page: sentences, tables and the fan of costs.
//!
//! A request is a question of [`crate::study::risk::message`] behind what it is asked for: the
//! language, the currency and the first month. An answer is a list of numbers
//! that begins with its kind, and lines of words, U+001E between them: markup in which nothing was typed by anyone.

mod fan;
mod figures;

use super::outlook::fan::Fan;
use crate::market::calendar::CalendarMonth;
use crate::market::currency::Currency;
use crate::study::risk::case::Case;
use crate::study::risk::message::{Answer, Question, Worker};
use crate::study::risk::number::Number;
use crate::study::risk::summary::Summary;
use crate::text::index_model;
use crate::text::language::Language;
use crate::text::number::month;
use crate::text::risk::{Outlook, budget_note, cash, labels, refusal};
use crate::text::sentence::{Piece, plain_text};

/// What stands between lines.
const BETWEEN_LINES: &str = "\u{1e}";

/// The study cannot be made: the field, and why.
pub const REFUSED: f64 = 0.0;
/// Figures of some of the paths.
pub const SOME_PATHS: f64 = 1.0;
/// Figures of all paths.
pub const ALL_PATHS: f64 = 2.0;
/// A sentence on an index that explains all of the own price.
pub const PERFECT: f64 = 3.0;
/// The cash that the lock takes.
pub const CASH: f64 = 4.0;

/// What a question is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    language: Language,
    currency: Currency,
    first: CalendarMonth,
    is_perfect: bool,
}

impl Reader {
    /// How many numbers stand before the question.
    pub const COUNT: usize = 5;

    /// OK because languages, currencies, years and months are small, and `as` saturates.
    fn of(numbers: &[f64; Self::COUNT]) -> Option<Self> {
        let [language, currency, year, month, is_perfect] = *numbers;
        Some(Self {
            language: *Language::ALL.get(language as usize)?,
            currency: *Currency::ALL.get(currency as usize)?,
            first: CalendarMonth { year: year as i16, month: month as i8 },
            is_perfect: is_perfect != 0.0,
        })
    }

    fn month(&self, index: usize) -> String {
        // OK because a horizon has few months.
        let CalendarMonth { year, month: number } = self.first.plus(index as i32);
        month(year, number, self.language)
    }
}

/// Answers a request; nothing is said of what is none.
pub fn look(worker: &mut Worker, request: &[f64]) -> (Vec<f64>, String) {
    let nothing = (vec![REFUSED], BETWEEN_LINES.to_owned());
    let Some((reader, question)) = request.split_first_chunk() else { return nothing };
    let (Some(reader), Some((_, case))) = (Reader::of(reader), Question::read(question)) else {
        return nothing;
    };
    match Answer::read(&worker.answer(question)) {
        Some(Answer::Summary(summary)) if reader.is_perfect => {
            let outlook = outlook(&case, &summary, &reader);
            (vec![PERFECT], outlook.if_all_were_explained(reader.language))
        }
        Some(Answer::Summary(summary)) => figures(&case, &summary, &reader),
        Some(Answer::Cash(found)) => {
            let pieces = match &found {
                Some(found) => {
                    cash(found, case.chosen(Number::Buffer), reader.currency, reader.language)
                }
                None if case.share == 0.0 => {
                    vec![Piece::Plain(labels(reader.language).cash_none.to_owned())]
                }
                None => Vec::new(),
            };
            (vec![CASH], markup(&pieces))
        }
        Some(Answer::Refused { field, name, .. }) => (
            vec![REFUSED],
            format!("{field}{BETWEEN_LINES}{}", refusal(&field, &name, reader.language)),
        ),
        None => nothing,
    }
}

fn outlook<'a>(case: &'a Case, summary: &'a Summary, reader: &Reader) -> Outlook<'a> {
    Outlook { case, summary, currency: reader.currency }
}

fn figures(case: &Case, summary: &Summary, reader: &Reader) -> (Vec<f64>, String) {
    let outlook = outlook(case, summary, reader);
    let language = reader.language;
    let answer = outlook.answer(language);
    let is_all = summary.paths as u64 >= case.count(Number::Paths);
    let mut numbers = vec![if is_all { ALL_PATHS } else { SOME_PATHS }];
    let fan = Fan { outlook, reader };
    fan.put(&mut numbers);
    let mut lines = vec![
        markup(&answer),
        plain_text(&answer),
        outlook.reasons(language),
        figures::table(outlook, language),
        fan.table(),
        index_model::source(case.index_model(), language),
        budget_note(case, reader.currency, language),
        labels(language).fan_note.to_owned(),
        labels(language).r_squared_note.to_owned(),
        labels(language).usage_volatility_note.to_owned(),
        labels(language).buffer_note.to_owned(),
    ];
    let reading = |index| outlook.month(index, &reader.month(index), language);
    lines.extend((0..case.months()).filter_map(reading));
    (numbers, lines.join(BETWEEN_LINES))
}

/// A sentence with its numbers marked for what they are.
fn markup(pieces: &[Piece]) -> String {
    let marked = |piece: &Piece| match piece {
        Piece::Plain(text) => text.clone(),
        Piece::Unhedged(text) => format!("<strong class=\"unhedged\">{text}</strong>"),
        Piece::Locked(text) => format!("<strong class=\"locked\">{text}</strong>"),
        Piece::Strong(text) => format!("<strong>{text}</strong>"),
    };
    pieces.iter().map(marked).collect()
}
