//! Changes of the own price against those of the index, a dot for each stretch of days.

use crate::chart::mark::Scatter;
use crate::chart::{AcrossAxis, Chart, Meaning, Panel, ValueAxis};
use crate::study::price_report::{Likeness, PriceReport};
use crate::text::history::{labels, price_findings};
use crate::text::language::Language;
use crate::text::number::percent_about;

const HEIGHT: f64 = 280.0;

/// A log change as a percentage of the price.
fn change(log: f64, language: Language) -> String {
    percent_about(libm::expm1(log), language)
}

/// The chart; `None` for a report without an index.
pub fn scatter(report: &PriceReport, language: Language) -> Option<Chart> {
    let words = labels(language);
    let likeness = report.likeness.as_ref()?;
    let points = likeness.points.iter().map(|(index, own)| [*index, *own]).collect();
    let mark = Scatter { meaning: Meaning::Neutral, series: 0, points };
    let axis = |caption: &str| {
        let axis = ValueAxis::new(move |log| change(log, language)).with_caption(caption);
        ValueAxis { has_zero: false, ..axis }
    };
    let across = AcrossAxis::Values(axis(words.index_change));
    let panel = Panel::new("", across, axis(words.price_change)).with(mark);
    let summary = price_findings(report, language).pop().unwrap_or_default();
    Some(Chart { panel_height: HEIGHT, ..Chart::new(words.scatter, summary, vec![panel]) })
}

/// What is read out of one dot.
pub fn reading(likeness: &Likeness, place: usize, language: Language) -> String {
    let Some((index, own)) = likeness.points.get(place) else { return String::new() };
    let words = labels(language);
    let [index, own] = [*index, *own].map(|log| change(log, language));
    let (colon, stop) = (language.colon(), language.semicolon());
    format!("{}{colon}{index}{stop}{}{colon}{own}", words.index_change, words.price_change)
}
