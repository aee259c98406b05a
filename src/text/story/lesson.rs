//! The worksheets of the lessons: questions on the figures as they stand, and their answers.

mod chinese;
mod english;

use self::chinese::Chinese;
use self::english::English;
use super::{cash, draw, index, regret};
use crate::hedge::effectiveness::volatility_cut;
use crate::market::exact::to_float;
use crate::market::quantity::Quantity;
use crate::study::figures::Case;
use crate::study::index_choice::{MeasuredWeeks, OnIndex};
use crate::study::lesson::Lesson;
use crate::study::story::Story;
use crate::text::language::Language;
use crate::text::number::{money_said, percent};
use crate::text::sentence::plain_text;

/// The words, each written by both languages.
trait Sentences {
    /// What a lesson is called.
    fn title(&self, lesson: Lesson) -> &'static str;
    /// What a pupil can do after it.
    fn goal(&self, lesson: Lesson) -> &'static str;
    fn futures(&self, keys: FuturesKeys) -> Vec<[String; 2]>;
    /// Of margin: what the account does on the path, and the most cash that it takes; none without an account.
    fn margin(&self, cash: String, most: Option<String>) -> Vec<[String; 2]>;
    fn index(&self, keys: IndexKeys) -> Vec<[String; 2]>;
}

/// What the figures answer about futures.
struct FuturesKeys {
    /// What the path costs.
    path: String,
    /// What is paid with everything locked.
    whole: String,
    /// Whether that is the same in every month.
    is_flat: bool,
    /// What the mirror costs.
    mirror: String,
}

/// What the figures answer about the index.
struct IndexKeys {
    /// The indexes that the lock loses on.
    dear: Vec<&'static str>,
    /// What is left of a lock at the R2 chosen.
    left: String,
    /// That R2.
    chosen: String,
    calmed: Calmed,
}

/// How far a full lock calms the own price, as the two piles of years show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Calmed {
    Hardly,
    InPart,
    Much,
}

impl Calmed {
    /// By the cut in volatility, from 0 to 1.
    const fn of(cut: f64) -> Self {
        match cut {
            cut if cut < 0.15 => Self::Hardly,
            cut if cut < 0.45 => Self::InPart,
            _ => Self::Much,
        }
    }
}

fn sentences(language: Language) -> &'static dyn Sentences {
    language.choose(&English, &Chinese)
}

/// A worksheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worksheet {
    /// What the lesson is called.
    pub title: &'static str,
    /// What a pupil can do after it.
    pub goal: &'static str,
    /// Each question with its answer.
    pub questions: Vec<[String; 2]>,
}

/// What the page says around a worksheet.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "a label is named after what it says")]
pub struct Labels {
    pub worksheet: &'static str,
    pub answer: &'static str,
    pub key: &'static str,
    pub whole: &'static str,
}

/// The labels in a language.
pub const fn labels(language: Language) -> &'static Labels {
    language.choose(&english::LABELS, &chinese::LABELS)
}

/// What a lesson is called.
pub fn title(lesson: Lesson, language: Language) -> &'static str {
    sentences(language).title(lesson)
}

/// What a pupil can do after a lesson.
pub fn goal(lesson: Lesson, language: Language) -> &'static str {
    sentences(language).goal(lesson)
}

/// The worksheet of a lesson, with the numbers of a story.
pub fn worksheet(lesson: Lesson, story: &Story, language: Language) -> Worksheet {
    let questions = questions(lesson, story, language);
    Worksheet { title: title(lesson, language), goal: goal(lesson, language), questions }
}

/// The questions of a lesson, each with its answer.
fn questions(lesson: Lesson, story: &Story, language: Language) -> Vec<[String; 2]> {
    match lesson {
        Lesson::Futures => futures(story, language),
        Lesson::Margin => {
            let most = story.account().map(|account| account.history.worst().cash);
            let most = most.map(|most| money_said(most, story.study.currency, language));
            sentences(language).margin(plain_text(&cash(story, language)), most)
        }
        Lesson::Index => of_index(story, language),
    }
}

fn futures(story: &Story, language: Language) -> Vec<[String; 2]> {
    let study = &story.study;
    let whole = story.whole();
    let paid = whole.months.iter().map(|month| month.cases.chosen.locked);
    let is_flat = paid.clone().min() == paid.max();
    let whole = money_said(whole.totals.get(Case::Chosen).locked, study.currency, language);
    let path = plain_text(&draw(study, language));
    let mirror = plain_text(&regret(story, Case::Mirror, language));
    sentences(language).futures(FuturesKeys { path, whole, is_flat, mirror })
}

fn of_index(story: &Story, language: Language) -> Vec<[String; 2]> {
    let scenario = &story.scenario;
    let all = OnIndex::all(scenario);
    let dear = all.iter().filter(|on| on.paid > on.bill);
    let dear = dear.map(|on| index::name(on.choice, scenario.currency, language)).collect();
    let r_squared = scenario.risk.r_squared.get();
    let measured = MeasuredWeeks::read().map(|weeks| weeks.r_squared).unwrap_or_default();
    let cut = volatility_cut(to_float(r_squared));
    let chosen = percent(r_squared, language);
    let left = plain_text(&index::left(measured, r_squared, cut, language));
    sentences(language).index(IndexKeys { dear, left, chosen, calmed: Calmed::of(cut) })
}

/// A question with its answer.
fn question(question: &str, answer: impl Into<String>) -> [String; 2] {
    [question.to_owned(), answer.into()]
}
