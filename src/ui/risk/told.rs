//! What the engine has told. The last good answers stay until newer ones come.

use std::sync::Arc;

use super::flow::Step;
use super::subject::Subject;

/// What stands between lines.
const BETWEEN_LINES: char = '\u{1e}';

/// What an answer is, in the order of the kinds of `engine::outlook`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The study cannot be made: the field, and why.
    Refused,
    /// Figures of some of the paths.
    SomePaths,
    /// Figures of all paths.
    AllPaths,
    /// A sentence on an index that explains all of the own price.
    Perfect,
    /// The cash that the lock takes.
    Cash,
}

impl Kind {
    const ALL: [Self; 5] =
        [Self::Refused, Self::SomePaths, Self::AllPaths, Self::Perfect, Self::Cash];

    /// The kind of an answer of these numbers.
    pub fn of(numbers: &[f64]) -> Option<Self> {
        // OK because kinds are few, and `as` saturates.
        Self::ALL.get(*numbers.first()? as usize).copied()
    }
}

/// The lines of the words with figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The answer as markup.
    Answer,
    /// The answer as text.
    PlainAnswer,
    /// What the lock does, and why.
    Reasons,
    /// The totals as a table.
    Totals,
    /// The months as a table.
    Months,
    /// Where the index's numbers come from.
    Source,
    /// What an empty budget means.
    BudgetNote,
    /// How the figure is read.
    FanNote,
    /// What R2 is, and what was measured of it.
    RSquaredNote,
    /// What a volatility of usage of zero means.
    UsageVolatilityNote,
    /// What a cash buffer is for.
    BufferNote,
    /// The first month in words; the others follow.
    FirstMonth,
}

/// The last answers.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// What the figures are of.
    pub subject: Option<Arc<Subject>>,
    /// Their words.
    lines: Vec<String>,
    /// What each month may cost.
    pub fan: Option<FanFigures>,
    /// The sentence on an index that explains all, and what it is of.
    perfect: Option<(Arc<Subject>, String)>,
    /// The sentence on cash.
    pub cash: String,
    /// The field and the reason, where the present subject was refused.
    pub refused: Option<(String, String)>,
    /// The article on the paper, by the number of its request.
    pub paper: Option<(u32, String)>,
}

impl Told {
    /// Takes in an answer; `is_present` says that its subject is the newest.
    pub fn take(
        &mut self,
        (step, subject): (Step, Arc<Subject>),
        is_present: bool,
        kind: Kind,
        numbers: &[f64],
        words: &str,
    ) {
        match (kind, step) {
            (Kind::SomePaths | Kind::AllPaths, _) => {
                self.fan = Some(FanFigures::of(numbers.get(1..).unwrap_or_default()));
                self.lines = words.split(BETWEEN_LINES).map(str::to_owned).collect();
                self.subject = Some(subject);
                self.refused = None;
            }
            (Kind::Perfect, _) => self.perfect = Some((subject, words.to_owned())),
            (Kind::Cash, _) => self.cash = words.to_owned(),
            (Kind::Refused, Step::Preview | Step::Full) if is_present => {
                let (field, reason) = words.split_once(BETWEEN_LINES).unwrap_or_default();
                self.refused = Some((field.to_owned(), reason.to_owned()));
            }
            (Kind::Refused, Step::Cash) => self.cash = String::new(),
            (Kind::Refused, _) => {}
        }
    }

    /// A line of the figures' words; empty before there are any.
    pub fn line(&self, line: Line) -> &str {
        self.line_at(line as usize)
    }

    /// A month in words, counted from 0.
    pub fn month(&self, index: usize) -> &str {
        self.line_at(Line::FirstMonth as usize + index)
    }

    fn line_at(&self, place: usize) -> &str {
        self.lines.get(place).map_or("", String::as_str)
    }

    /// How many months the figures have.
    pub fn months(&self) -> usize {
        self.lines.len().saturating_sub(Line::FirstMonth as usize)
    }

    /// The sentence on an index that explains all, if it is of the same subject as the figures.
    pub fn perfect(&self) -> &str {
        let (Some((of, sentence)), Some(subject)) = (&self.perfect, &self.subject) else {
            return "";
        };
        if Arc::ptr_eq(of, subject) { sentence } else { "" }
    }

    /// Whether the article that was asked for by this number is the one that is there.
    pub fn has_paper(&self, id: u32) -> bool {
        self.paper.as_ref().is_some_and(|(of, _)| *of == id)
    }
}

/// What each month may cost.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FanFigures {
    /// The budget of each month.
    pub budget: Vec<f64>,
    /// The 5, 25, 50, 75 and 95 % quantile of each month, without the lock.
    pub unhedged: Vec<[f64; 5]>,
    /// The same with it.
    pub locked: Vec<[f64; 5]>,
}

impl FanFigures {
    /// Of the numbers that the engine gives: for each month the budget and both fans.
    fn of(numbers: &[f64]) -> Self {
        let mut figures = FanFigures::default();
        for month in numbers.chunks_exact(11) {
            if let &[budget, a, b, c, d, e, f, g, h, i, j] = month {
                figures.budget.push(budget);
                figures.unhedged.push([a, b, c, d, e]);
                figures.locked.push([f, g, h, i, j]);
            }
        }
        figures
    }
}
