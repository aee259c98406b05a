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
use crate::text::number;
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

/// The three lines month by month, to the cent, so that they add up; with the fees, where there are any.
pub fn table(story: &Story, is_whole: bool, language: Language) -> Table {
    let study = story.locked(is_whole);
    let labels = labels_for(study.side, language);
    let exact = |value| number::money(value, study.currency, language);
    let has_fees = !study.fees.is_zero();
    let row = |(index, month): (usize, &Month)| {
        let case = month.cases.chosen;
        let fees = has_fees.then(|| Cell::plain(exact(month.fees)));
        let known = [Cell::unhedged(exact(case.unhedged)), Cell::plain(exact(case.gain))];
        let cells = known.into_iter().chain(fees).chain([Cell::locked(exact(case.locked))]);
        Row { name: name(study, index, language), cells: cells.collect() }
    };
    let fees = has_fees.then_some(language.words().fees);
    let columns = [labels.bill, labels.gain].into_iter().chain(fees).chain([labels.paid]);
    Table {
        caption: title_for(Section::Lock, story.study.side, language).to_owned(),
        corner: table_labels(language).month.to_owned(),
        columns: columns.map(str::to_owned).collect(),
        rows: study.months.iter().enumerate().map(row).collect(),
        ..Table::default()
    }
}
