//! The path that a reader draws, and the bill that follows it.

use rust_decimal::prelude::ToPrimitive;

use crate::chart::mark::{Handles, LineMark, Rule, StepLine};
use crate::chart::{AcrossAxis, AcrossScale, Chart, Drawing, Meaning, Panel, ValueAxis};
use crate::market::exact::{from_float, to_float};
use crate::show::table::{Cell, Row, Table};
use crate::study::drawn_path::{DrawnPath, HIGHEST, LOWEST};
use crate::study::figures::{Case, Month};
use crate::study::section::Section;
use crate::study::story::Story;
use crate::text::language::Language;
use crate::text::number::{money_a_month, money_said, money_short, percent};
use crate::text::story::figure::{table_labels, title_for};
use crate::text::story::{labels_for, name};

const HEIGHT: f64 = 300.0;

/// The path over its months, and the bill of each.
pub fn bill_and_path(story: &Story, language: Language) -> Chart {
    let (words, study) = (labels_for(story.study.side, language), &story.study);
    let count = story.drawn_months();
    let heights = DrawnPath::of_study(study).heights();
    let heights: Vec<f64> = heights.iter().take(count).map(|height| to_float(*height)).collect();
    let months = |count: usize| {
        AcrossAxis::Months((0..count).map(|index| name(study, index, language)).collect())
    };
    let share =
        ValueAxis::new(move |value| percent(from_float(value).unwrap_or_default(), language));
    let path = Panel::new(words.path, months(count), share.with_caption(words.of_today))
        .with(Rule { meaning: Meaning::Today, value: 1.0, label: String::new() })
        .with(LineMark::of_months(Meaning::Neutral, &heights))
        .with(Handles {
            meaning: Meaning::Neutral,
            values: heights,
            range: [LOWEST, HIGHEST].map(to_float),
        });
    let bills =
        study.months.iter().take(count).map(|month| &month.cases.get(Case::Chosen).unhedged);
    let bills: Vec<f64> = bills.map(|bill| bill.to_f64().unwrap_or(f64::NAN)).collect();
    let still = study.months.iter().take(count).map(|month| to_float(month.unmoved)).collect();
    let bill = Panel::new(words.bill, months(count), money(story, language))
        .with(StepLine::new(Meaning::Today, still).labelled(words.today))
        .with(StepLine::new(Meaning::Unhedged, bills).labelled(words.bill));
    let summary = super::figure(Section::Draw).summary(story, language);
    Chart {
        shares_values: false,
        panel_height: HEIGHT,
        ..Chart::new(
            title_for(Section::Draw, story.study.side, language),
            summary,
            vec![path, bill],
        )
    }
}

/// Price and bill of each month of the path.
pub(super) fn table(story: &Story, language: Language) -> Table {
    let (words, study) = (labels_for(story.study.side, language), &story.study);
    let heights = DrawnPath::of_study(study).heights();
    let months = study.months.iter().zip(heights).take(story.drawn_months()).enumerate();
    let row = |(index, (month, height)): (usize, (&Month, _))| Row {
        name: name(study, index, language),
        cells: vec![
            Cell::plain(percent(height, language)),
            Cell::unhedged(money_said(month.cases.chosen.unhedged, study.currency, language)),
        ],
    };
    Table {
        caption: title_for(Section::Draw, story.study.side, language).to_owned(),
        corner: table_labels(language).month.to_owned(),
        columns: [words.of_today, words.bill].map(str::to_owned).to_vec(),
        rows: months.map(row).collect(),
        ..Table::default()
    }
}

/// An axis of money a month.
pub(super) fn money(story: &Story, language: Language) -> ValueAxis {
    let currency = story.study.currency;
    ValueAxis::new(move |value| {
        money_short(from_float(value).unwrap_or_default(), currency, language)
    })
    .with_caption(money_a_month(currency, language))
}

/// Whether a place is on the panel where the path is drawn.
pub fn is_on_path(drawing: &Drawing, x: f64, y: f64) -> bool {
    drawing.panels.first().is_some_and(|panel| panel.outer.contains(x, y))
}

/// The month, from 0, and the height that a reader means at a place, held on the panel of the path.
pub fn place(drawing: &Drawing, x: f64, y: f64) -> Option<(usize, f64)> {
    let panel = drawing.panels.first()?;
    let AcrossScale::Bands(bands) = panel.across else { return None };
    // Not `clamp`, whose panic prints floats.
    let month = bands.index_at(x.max(bands.left).min(bands.right))?;
    Some((month, panel.value_at(y)))
}
