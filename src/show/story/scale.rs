//! The cost of a small price move for the reader in a year.

use rust_decimal::{Decimal, dec};

use super::draw::money;
use crate::chart::mark::{Dot, LineMark};
use crate::chart::{AcrossAxis, Chart, Meaning, Panel, ValueAxis};
use crate::market::exact::{from_float, to_float};
use crate::show::table::{Cell, Row, Table};
use crate::study::demand::{LARGEST, cost_of_bill};
use crate::study::section::Section;
use crate::study::story::Story;
use crate::text::language::Language;
use crate::text::number::{money_said, price};
use crate::text::sentence::plain_text;
use crate::text::story::figure::title;
use crate::text::story::scale as words;

/// The moves in the table, in money a million tokens.
const LISTED: [Decimal; 5] = [dec!(0.01), dec!(0.05), dec!(0.1), dec!(0.5), dec!(1)];

/// The cost of every move, with the reader's marked.
pub fn small_moves(story: &Story, change: Decimal, language: Language) -> Chart {
    let labels = words::labels(language);
    let currency = story.study.currency;
    let point = |change: Decimal| {
        let cost = cost_of_bill(&story.study, change).map(to_float).unwrap_or(f64::NAN);
        [to_float(change), cost]
    };
    let across = ValueAxis::new(move |value| {
        price(from_float(value).unwrap_or_default(), currency, language)
    });
    let here = Dot {
        meaning: Meaning::Neutral,
        series: 0,
        place: point(change),
        label: labels.here.to_owned(),
    };
    let axis = money(story, language).with_caption("");
    let across = AcrossAxis::Values(across.with_caption(labels.change));
    let panel = Panel::new(labels.a_year, across, axis)
        .with(LineMark::new(Meaning::Neutral, vec![point(Decimal::ZERO), point(LARGEST)]))
        .with(here);
    let summary = plain_text(&words::finding(&story.study, change, language));
    let title = title(Section::Scale, language);
    Chart { panel_height: 240.0, ..Chart::new(title, summary, vec![panel]) }
}

/// What some moves come to, a row each.
pub(super) fn table(story: &Story, language: Language) -> Table {
    let labels = words::labels(language);
    let currency = story.study.currency;
    let row = |change: Decimal| Row {
        name: price(change, currency, language),
        cells: vec![Cell::plain(money_said(
            cost_of_bill(&story.study, change).unwrap_or_default(),
            currency,
            language,
        ))],
    };
    Table {
        caption: title(Section::Scale, language).to_owned(),
        corner: labels.change.to_owned(),
        columns: vec![labels.a_year.to_owned()],
        rows: LISTED.map(row).to_vec(),
        ..Table::default()
    }
}
