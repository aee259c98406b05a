//! The exposure of each month in lots, over the line of one lot.

use rust_decimal::Decimal;

use crate::chart::mark::{Rule, StepLine};
use crate::chart::{AcrossAxis, Chart, Meaning, Panel, ValueAxis};
use crate::market::exact::{from_float, to_float};
use crate::show::table::{Cell, Row, Table};
use crate::study::fit::lots;
use crate::study::section::Section;
use crate::study::story::Story;
use crate::text::language::Language;
use crate::text::number::{count, count_short};
use crate::text::story::figure::{table_labels, title};
use crate::text::story::{fit as words, name};

/// The months in lots.
pub fn exposure_in_lots(story: &Story, language: Language) -> Chart {
    let lots = lots(&story.scenario, &story.study);
    let names = (0..lots.len()).map(|index| name(&story.study, index, language)).collect();
    let [name_of_panel, one] = words::chart(language);
    let axis =
        ValueAxis::new(move |value| count_short(from_float(value).unwrap_or_default(), language));
    let panel = Panel::new(name_of_panel, AcrossAxis::Months(names), axis)
        .with(Rule { meaning: Meaning::Budget, value: 1.0, label: one.to_owned() })
        .with(StepLine::new(Meaning::Neutral, lots.iter().map(|lots| to_float(*lots)).collect()));
    let title = title(Section::Fit, language);
    Chart { panel_height: 200.0, ..Chart::new(title, summary(story, language), vec![panel]) }
}

/// The months, a row each.
pub(super) fn table(story: &Story, language: Language) -> Table {
    let labels = table_labels(language);
    let row = |(index, lots): (usize, &Decimal)| Row {
        name: name(&story.study, index, language),
        cells: vec![Cell::plain(count(lots.round_dp(1).normalize(), language))],
    };
    Table {
        caption: title(Section::Fit, language).to_owned(),
        corner: labels.month.to_owned(),
        columns: vec![labels.lots.to_owned()],
        rows: lots(&story.scenario, &story.study).iter().enumerate().map(row).collect(),
        ..Table::default()
    }
}

/// What is seen, in words.
pub fn summary(story: &Story, language: Language) -> String {
    let lots = lots(&story.scenario, &story.study);
    let first: Decimal = lots.first().copied().unwrap_or_default();
    words::exposure(first, language)
}
