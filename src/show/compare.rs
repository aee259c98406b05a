//! Scenarios side by side: the figures with their differences, the entries that differ, and ([`chart`]) the small multiples.

mod figure;
mod panel_scale;

use rust_decimal::Decimal;

use super::table::{Accent, Cell, Group, Row, Table};
use crate::study::comparison::Comparison;
use crate::study::figures::Study;
use crate::text::compare::{Labels, effective, labels, name_of};
use crate::text::language::Language;
use crate::text::number::{count, money_said, percent, percent_signed, price};

pub use figure::{chart, reading};
pub use panel_scale::fitting_scale;

/// How a figure is written.
#[derive(Clone, Copy, PartialEq)]
enum ComparedUnit {
    Money,
    Price,
    Percent,
    Change,
    Count,
    Lots,
}

impl ComparedUnit {
    /// Whether a difference of two such figures means something: money that is paid is not set against money that is taken
    /// in, nor what is for a token against what is for an hour.
    fn compares(self, one: &Study, other: &Study) -> bool {
        match self {
            Self::Money => one.side == other.side,
            Self::Price => one.side == other.side && one.unit == other.unit,
            Self::Lots => one.unit == other.unit,
            Self::Percent | Self::Change | Self::Count => true,
        }
    }
}

/// What a figure is called: by the labels, or by what its price is for.
#[derive(Clone, Copy)]
enum Name {
    Label(fn(&Labels) -> &'static str),
    Effective,
}

/// A figure of a study: what it is called, how it is written, what it is of, and its value in the bill's currency.
type ComparedFigure = (Name, ComparedUnit, Accent, fn(&Study) -> Option<Decimal>);

const FIGURES: [ComparedFigure; 12] = [
    (Name::Label(|words| words.unmoved), ComparedUnit::Money, Accent::None, |study| {
        Some(study.unmoved)
    }),
    (Name::Label(|words| words.change), ComparedUnit::Change, Accent::None, |study| {
        Some(study.totals.chosen.change)
    }),
    (Name::Label(|words| words.unhedged), ComparedUnit::Money, Accent::Unhedged, |study| {
        Some(study.totals.chosen.unhedged)
    }),
    (Name::Label(|words| words.locked), ComparedUnit::Money, Accent::Locked, |study| {
        Some(study.totals.chosen.locked)
    }),
    (Name::Label(|words| words.saved), ComparedUnit::Money, Accent::None, |study| {
        Some(study.totals.chosen.saved)
    }),
    (Name::Label(|words| words.mirror_locked), ComparedUnit::Money, Accent::Locked, |study| {
        Some(study.totals.mirror.locked)
    }),
    (Name::Label(|words| words.a_month), ComparedUnit::Money, Accent::Locked, |study| {
        study.totals.chosen.locked.checked_div(Decimal::from(study.months.len()))
    }),
    (Name::Effective, ComparedUnit::Price, Accent::Locked, |study| {
        study.totals.chosen.effective_standard
    }),
    (Name::Label(|words| words.share), ComparedUnit::Percent, Accent::None, |study| {
        Some(study.covered)
    }),
    (Name::Label(|words| words.lots), ComparedUnit::Lots, Accent::None, |study| Some(study.lots)),
    (Name::Label(|words| words.margin), ComparedUnit::Money, Accent::None, |study| {
        Some(study.initial_margin)
    }),
    (Name::Label(|words| words.months), ComparedUnit::Count, Accent::None, |study| {
        Some(Decimal::from(study.months.len()))
    }),
];

/// What is written where a scenario has no such figure.
const NONE: &str = "–";

/// The figures of each scenario, and how far each is from those of the first.
pub fn figures(comparison: &Comparison, language: Language) -> Table {
    let words = labels(language);
    let names = (1..)
        .zip(&comparison.sides)
        .map(|(number, side)| name_of(&side.compared, number, language));
    let group =
        |(index, title): (usize, String)| Group { title, span: if index == 0 { 1 } else { 2 } };
    let value_of = |study: Option<&Study>, (_, kind, _, value): &ComparedFigure| {
        let (study, value) = (study?, value(study?)?);
        match kind {
            ComparedUnit::Money | ComparedUnit::Price => comparison.amount(value, study),
            ComparedUnit::Percent
            | ComparedUnit::Change
            | ComparedUnit::Count
            | ComparedUnit::Lots => Some(value),
        }
    };
    let row = |figure: &ComparedFigure| {
        let (name, kind, accent, _) = figure;
        let written = |value: Option<Decimal>| {
            value.map_or(NONE.to_owned(), |value| write(*kind, value, comparison, language))
        };
        let values: Vec<Option<Decimal>> = comparison
            .sides
            .iter()
            .map(|side| value_of(side.study.as_ref().ok(), figure))
            .collect();
        let first = values.first().copied().flatten();
        let first_study = comparison.sides.first().and_then(|side| side.study.as_ref().ok());
        let mut cells = Vec::new();
        for (index, (value, side)) in values.into_iter().zip(&comparison.sides).enumerate() {
            cells.push(Cell { text: written(value), accent: *accent });
            if index > 0 {
                let studies = side.study.as_ref().ok().zip(first_study);
                let compares = studies.is_some_and(|(one, first)| kind.compares(one, first));
                let apart = value
                    .zip(first)
                    .filter(|_| compares)
                    .and_then(|(value, first)| value.checked_sub(first));
                let text = apart.map_or(NONE.to_owned(), |apart| {
                    difference(*kind, apart, comparison, language)
                });
                cells.push(Cell::plain(text));
            }
        }
        let name = match name {
            Name::Label(label) => label(words).to_owned(),
            Name::Effective => effective(comparison, language),
        };
        Row { name, cells }
    };
    let columns = comparison.sides.iter().skip(1).flat_map(|_| [words.value, words.difference]);
    Table {
        caption: words.figures.to_owned(),
        corner: words.what.to_owned(),
        groups: names.enumerate().map(group).collect(),
        columns: columns.map(str::to_owned).collect(),
        rows: FIGURES.iter().map(row).collect(),
    }
}

fn write(kind: ComparedUnit, value: Decimal, of: &Comparison, language: Language) -> String {
    match kind {
        ComparedUnit::Money => money_said(value, of.currency, language),
        ComparedUnit::Price => price(value, of.currency, language),
        ComparedUnit::Percent => percent(value, language),
        ComparedUnit::Change => percent_signed(value, language),
        ComparedUnit::Count | ComparedUnit::Lots => count(value.normalize(), language),
    }
}

/// A difference with its sign; none for none.
fn difference(kind: ComparedUnit, apart: Decimal, of: &Comparison, language: Language) -> String {
    if apart.is_zero() {
        return "0".to_owned();
    }
    let kind = if kind == ComparedUnit::Change { ComparedUnit::Percent } else { kind };
    let text = write(kind, apart, of, language);
    let is_more =
        apart.is_sign_positive() && text.contains(|sign: char| ('1'..='9').contains(&sign));
    if is_more { format!("+{text}") } else { text }
}

/// The entries that are not the same in all scenarios.
pub fn entries(comparison: &Comparison, language: Language) -> Table {
    let words = labels(language);
    let names = (1..)
        .zip(&comparison.sides)
        .map(|(number, side)| name_of(&side.compared, number, language));
    let cell = |value: Option<String>| {
        Cell::plain(value.filter(|text| !text.is_empty()).unwrap_or(NONE.to_owned()))
    };
    let rows = comparison
        .differences()
        .into_iter()
        .map(|one| Row { name: one.key, cells: one.values.into_iter().map(cell).collect() });
    Table {
        caption: words.entries.to_owned(),
        corner: words.key.to_owned(),
        groups: Vec::new(),
        columns: names.collect(),
        rows: rows.collect(),
    }
}
