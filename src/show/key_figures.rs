//! The figures of the whole horizon, the move beside its mirror.

use super::table::Accent;
use crate::study::figures::{Case, Study};
use crate::study::scenario::Scenario;
use crate::study::working::Figure;
use crate::text::language::Language;
use crate::text::working::{figure_name, value_text};
use crate::text::{note, number};

/// A figure as a function of the case.
pub type OfCase = fn(Case) -> Figure;

/// The figures that have a working, in reading order.
pub const FIGURES: [(OfCase, Accent); 8] = [
    (Figure::TotalUnhedged, Accent::Unhedged),
    (Figure::TotalGain, Accent::None),
    (Figure::TotalLocked, Accent::Locked),
    (Figure::Saved, Accent::None),
    (Figure::EffectivePlain, Accent::None),
    (Figure::EffectiveStandard, Accent::None),
    (|_| Figure::Covered, Accent::None),
    (|_| Figure::InitialMargin, Accent::None),
];

/// A figure of both cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFigure {
    /// What it is.
    pub name: String,
    /// The value under the move, and under its mirror; one value where both are the same by definition.
    pub values: Vec<String>,
    /// What it is of.
    pub accent: Accent,
    /// Whether there is a working for it.
    pub has_working: bool,
}

/// All of them, in reading order.
pub fn key_figures(scenario: &Scenario, study: &Study, language: Language) -> Vec<KeyFigure> {
    let words = language.words();
    let value = |figure: Figure| {
        let working = study.working(scenario, figure, 1);
        working.map(|working| value_text(working.value, language)).unwrap_or_default()
    };
    let with_working = FIGURES.map(|(figure, accent)| {
        let mut figures = vec![figure(Case::Chosen), figure(Case::Mirror)];
        figures.dedup();
        KeyFigure {
            name: figure_name(figure(Case::Chosen), words).to_owned(),
            values: figures.into_iter().map(value).collect(),
            accent,
            has_working: true,
        }
    });
    let alone = |name: &str, value: String| KeyFigure {
        name: name.to_owned(),
        values: vec![value],
        accent: Accent::None,
        has_working: false,
    };
    let mut all = Vec::from(with_working);
    all.push(alone(words.lots_a_month, lots_a_month(study, language)));
    all.push(alone(words.fees, note::fees(scenario, study, language)));
    all
}

/// The lots of a month, from the least to the most where they differ.
pub fn lots_a_month(study: &Study, language: Language) -> String {
    let lots = study.months.iter().map(|month| month.lots);
    let (least, most) = (lots.clone().min(), lots.max());
    let count = |lots: Option<_>| number::count(lots.unwrap_or_default(), language);
    if least == most { count(least) } else { format!("{}–{}", count(least), count(most)) }
}
