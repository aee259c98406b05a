//! The figures of the whole horizon, the move beside its mirror.

use super::table::Accent;
use crate::market::billed_unit::BilledUnit;
use crate::study::figures::{Case, Study};
use crate::study::scenario::Scenario;
use crate::study::working::Figure;
use crate::text::language::Language;
use crate::text::working::{figure_name, value_text};
use crate::text::{note, number};

/// A figure as a function of the case.
pub type OfCase = fn(Case) -> Figure;

/// How many of the first [`FIGURES`] differ between the cases.
pub const OF_CASES: usize = 6;

/// The figures that have a working, in reading order: first those of a case, then those that both cases share.
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

/// A figure with its value in each case, or with the one value that holds in both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFigure {
    /// What it is.
    pub name: String,
    /// The value under the move, and under its mirror, each with whether it is a loss; or the one value.
    pub values: Vec<(String, bool)>,
    /// What it is of.
    pub accent: Accent,
    /// Whether there is a working for it.
    pub has_working: bool,
}

/// All of them, in reading order: those of a case, and those that both cases share.
pub fn key_figures(scenario: &Scenario, study: &Study, language: Language) -> [Vec<KeyFigure>; 2] {
    let words = language.words_for(study.side, study.unit);
    let value = |figure: Figure| {
        let working = study.working(scenario, figure, 1);
        let text = working.map(|working| value_text(working.value, language)).unwrap_or_default();
        (text, is_loss(study, figure))
    };
    let figure = |(figure, accent): &(OfCase, Accent)| {
        let mut figures = vec![figure(Case::Chosen), figure(Case::Mirror)];
        figures.dedup();
        KeyFigure {
            name: figure_name(figure(Case::Chosen), words).to_owned(),
            values: figures.into_iter().map(value).collect(),
            accent: *accent,
            has_working: true,
        }
    };
    let alone = |name: &str, value: String| KeyFigure {
        name: name.to_owned(),
        values: vec![(value, false)],
        accent: Accent::None,
        has_working: false,
    };
    let (of_cases, shared) = FIGURES.split_at(OF_CASES);
    let is_told = |one: &&(OfCase, Accent)| !is_told_already(study, one.0);
    let of_cases = of_cases.iter().filter(is_told).map(figure).collect();
    let mut shared: Vec<_> = shared.iter().map(figure).collect();
    shared.push(alone(words.lots_a_month, lots_a_month(study, language)));
    shared.push(alone(words.fees, note::fees(scenario, study, language)));
    [of_cases, shared]
}

/// Whether a figure duplicates another: without fees, what the lock saves is its gain; and of hours there is one price.
pub fn is_told_already(study: &Study, figure: OfCase) -> bool {
    match figure(Case::Chosen) {
        Figure::Saved(_) => study.fees.is_zero(),
        Figure::EffectivePlain(_) => study.unit == BilledUnit::GpuHours,
        _ => false,
    }
}

/// Whether the lock loses or costs by this figure.
pub fn is_loss(study: &Study, figure: Figure) -> bool {
    match figure {
        Figure::TotalGain(case) => study.totals.get(case).gain.is_sign_negative(),
        Figure::Saved(case) => study.totals.get(case).saved.is_sign_negative(),
        _ => false,
    }
}

/// The lots of a month, from the least to the most where they differ.
pub fn lots_a_month(study: &Study, language: Language) -> String {
    let lots = study.months.iter().map(|month| month.lots);
    let (least, most) = (lots.clone().min(), lots.max());
    let count = |lots: Option<_>| number::count(lots.unwrap_or_default(), language);
    if least == most { count(least) } else { format!("{}–{}", count(least), count(most)) }
}
