//! The path and its mirror, without and with the lock; and what is regretted on each.

use rust_decimal::Decimal;

use super::{both_regrets, draw::money};
use crate::chart::mark::{BarSeries, Bars};
use crate::chart::{AcrossAxis, Chart, Meaning, Panel};
use crate::market::exact::to_float;
use crate::show::table::{Cell, Row, Table};
use crate::study::figures::{Case, Total};
use crate::study::section::Section;
use crate::study::story::Story;
use crate::text::language::Language;
use crate::text::number::{money_said, money_short};
use crate::text::story::figure::title;
use crate::text::story::{case_name, labels};

const CASES: [Case; 2] = [Case::Chosen, Case::Mirror];

/// What both paths cost in all, without and with the lock.
pub fn both_paths(story: &Story, language: Language) -> Chart {
    let words = language.words();
    let series = |meaning, name: &str, value: fn(&Total) -> Decimal| {
        let values = CASES.map(|case| value(story.study.totals.get(case)));
        let label = |value: Decimal| {
            format!("{name} {}", money_short(value, story.study.currency, language))
        };
        BarSeries {
            meaning,
            values: values.map(to_float).to_vec(),
            labels: values.map(label).to_vec(),
        }
    };
    let bars = Bars {
        series: vec![
            series(Meaning::Unhedged, words.series_unhedged, |total| total.unhedged),
            series(Meaning::Locked, words.series_locked, |total| total.locked),
        ],
    };
    let names = CASES.map(|case| case_name(case, language).to_owned());
    let axis = money(story, language).with_caption("");
    let panel = Panel::new("", AcrossAxis::Categories(names.to_vec()), axis).with(bars);
    let chart =
        Chart::new(title(Section::Mirror, language), both_regrets(story, language), vec![panel]);
    Chart { panel_height: 320.0, ..chart }
}

/// Both columns of regret, a row for each path.
pub fn regrets(story: &Story, language: Language) -> Table {
    let labels = labels(language);
    let row = |case: Case| {
        let total = story.study.totals.get(case);
        let more =
            |amount: Decimal| money_said(amount.max(Decimal::ZERO), story.study.currency, language);
        Row {
            name: case_name(case, language).to_owned(),
            cells: vec![Cell::unhedged(more(total.saved)), Cell::locked(more(-total.saved))],
        }
    };
    Table {
        caption: labels.regret.to_owned(),
        columns: vec![labels.regret_of_none.to_owned(), labels.regret_of_lock.to_owned()],
        rows: CASES.map(row).to_vec(),
        ..Table::default()
    }
}

/// What is seen, in words.
pub(super) fn summary(story: &Story, language: Language) -> String {
    both_regrets(story, language)
}
