//! The parts of a lock and their sum: the bill, the contract's gain, and what is paid.

use super::draw::money;
use crate::chart::mark::StepLine;
use crate::chart::{AcrossAxis, Chart, Meaning, Panel};
use crate::market::exact::to_float;
use crate::show::table::{Cell, Row, Table};
use crate::study::figures::{Month, MonthCase};
use crate::study::section::Section;
use crate::study::story::Story;
use crate::text::language::Language;
use crate::text::number::money_said;
use crate::text::sentence::plain_text;
use crate::text::story::figure::{table_labels, title_for};
use crate::text::story::{self as words, labels_for, name};

/// The three lines, with everything locked or with the reader's share.
pub fn three_lines(story: &Story, is_whole: bool, language: Language) -> Chart {
    let study = story.locked(is_whole);
    let labels = labels_for(study.side, language);
    let series = |meaning, label: &str, value: fn(&MonthCase) -> rust_decimal::Decimal| {
        let values = study.months.iter().map(|month| to_float(value(&month.cases.chosen)));
        StepLine::new(meaning, values.collect()).labelled(label)
    };
    let months = (0..study.months.len()).map(|index| name(study, index, language)).collect();
    let panel = Panel::new("", AcrossAxis::Months(months), money(story, language))
        .with(series(Meaning::Neutral, labels.gain, |case| case.gain))
        .with(series(Meaning::Locked, labels.paid, |case| case.locked))
        .with(series(Meaning::Unhedged, labels.bill, |case| case.unhedged));
    let summary = plain_text(&words::lock(story, is_whole, language));
    Chart {
        panel_height: 320.0,
        ..Chart::new(title_for(Section::Lock, story.study.side, language), summary, vec![panel])
    }
}

/// The three lines month by month.
pub fn table(story: &Story, is_whole: bool, language: Language) -> Table {
    let study = story.locked(is_whole);
    let labels = labels_for(study.side, language);
    let said = |value| money_said(value, study.currency, language);
    let row = |(index, month): (usize, &Month)| {
        let case = month.cases.chosen;
        Row {
            name: name(study, index, language),
            cells: vec![
                Cell::unhedged(said(case.unhedged)),
                Cell::plain(said(case.gain)),
                Cell::locked(said(case.locked)),
            ],
        }
    };
    Table {
        caption: title_for(Section::Lock, story.study.side, language).to_owned(),
        corner: table_labels(language).month.to_owned(),
        columns: [labels.bill, labels.gain, labels.paid].map(str::to_owned).to_vec(),
        rows: study.months.iter().enumerate().map(row).collect(),
        ..Table::default()
    }
}
