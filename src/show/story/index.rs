//! One lock on three indexes, beside the weeks in which an index and a bill were measured.

use super::draw::money;
use crate::chart::mark::{BarSeries, Bars, LineMark, Rule, Scatter};
use crate::chart::{AcrossAxis, Chart, Meaning, Panel, ValueAxis};
use crate::market::exact::{from_float, to_float};
use crate::show::table::{Cell, Row, Table};
use crate::study::index_choice::{MeasuredWeeks, OnIndex};
use crate::study::section::Section;
use crate::study::story::Story;
use crate::text::language::Language;
use crate::text::number::{money_said, money_short, percent_signed};
use crate::text::sentence::{join, plain_text};
use crate::text::story::figure::{table_labels, title};
use crate::text::story::index as words;

/// What is paid with the lock on each index, over the bill that stands still; and the weeks.
pub fn three_indexes(
    story: &Story,
    indexes: &[OnIndex],
    weeks: Option<&MeasuredWeeks>,
    language: Language,
) -> Chart {
    let labels = words::labels(story.study.side, language);
    let currency = story.study.currency;
    let names = indexes.iter().map(|on| words::name(on.choice, currency, language).to_owned());
    let paid = indexes.iter().map(|on| to_float(on.paid));
    let short = |value| money_short(value, currency, language);
    let bars = Bars {
        series: vec![BarSeries {
            meaning: Meaning::Locked,
            values: paid.collect(),
            labels: indexes.iter().map(|on| short(on.paid)).collect(),
        }],
    };
    let bill = indexes.first().map(|on| on.bill).unwrap_or_default();
    let rule = Rule {
        meaning: Meaning::Unhedged,
        value: to_float(bill),
        // Its name is in the title, since every place at its end may be a bar's.
        label: String::new(),
    };
    let title_of_lock = [labels.paid, labels.line_is_bill, &short(bill)].concat();
    let axis = money(story, language).with_caption("");
    let lock = Panel::new(title_of_lock, AcrossAxis::Categories(names.collect()), axis)
        .with(rule)
        .with(bars);
    let change = |caption: &str| {
        ValueAxis::new(move |value| percent_signed(from_float(value).unwrap_or_default(), language))
            .with_caption(caption)
    };
    let across = AcrossAxis::Values(change(labels.index_moved));
    let points = weeks.map(|weeks| weeks.changes.clone()).unwrap_or_default();
    let reach = points.iter().map(|[index, _]| libm::fabs(*index)).fold(0.0, f64::max);
    let as_one = LineMark::new(Meaning::Today, vec![[-reach, -reach], [reach, reach]]);
    let measured = Panel::new(labels.weeks, across, change(labels.bill_moved))
        .with(as_one)
        .with(Scatter { meaning: Meaning::Neutral, series: 1, points });
    Chart {
        shares_values: false,
        panel_height: 300.0,
        ..Chart::new(
            title(Section::Index, language),
            summary(story, indexes, language),
            vec![lock, measured],
        )
    }
}

/// The three results, a row each.
pub(super) fn table(story: &Story, indexes: &[OnIndex], language: Language) -> Table {
    let (labels, currency) = (words::labels(story.study.side, language), story.study.currency);
    let said = |value| money_said(value, currency, language);
    let row = |on: &OnIndex| Row {
        name: words::name(on.choice, currency, language).to_owned(),
        cells: vec![
            Cell::plain(percent_signed(on.change, language)),
            Cell::unhedged(said(on.bill)),
            Cell::locked(said(on.paid)),
        ],
    };
    Table {
        caption: title(Section::Index, language).to_owned(),
        corner: table_labels(language).index.to_owned(),
        columns: [labels.index_moved, labels.bill, labels.paid].map(str::to_owned).to_vec(),
        rows: indexes.iter().map(row).collect(),
        ..Table::default()
    }
}

/// What is seen, in words.
pub fn summary(story: &Story, indexes: &[OnIndex], language: Language) -> String {
    let said = indexes.iter().map(|on| words::result(on, &story.scenario, language));
    plain_text(&join(said, language))
}
