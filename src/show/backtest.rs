//! A lock on the past in a figure and in tables.

use super::table::{Cell, Row, Table};
use crate::chart::mark::LineMark;
use crate::chart::{AcrossAxis, Chart, Meaning, Panel, ValueAxis};
use crate::market::exact::from_float;
use crate::study::risk::backtest::{BacktestMonth, Start};
use crate::text::backtest::{Tried, calendar, labels};
use crate::text::contract::about;
use crate::text::language::Language;
use crate::text::number::{money_about, money_short};
use crate::text::sentence::plain_text;

const HEIGHT: f64 = 320.0;
/// Money that is shown as none.
const DUST: f64 = 0.005;

/// Each month without and with the lock.
pub fn picture(of: Tried<'_>, language: Language) -> Chart {
    let words = labels(language);
    let currency = of.currency;
    let money = ValueAxis::new(move |value| {
        money_short(from_float(value).unwrap_or_default(), currency, language)
    });
    let months = &of.tested.months;
    let names = months.iter().map(|month| calendar(month.calendar, language)).collect();
    let unhedged: Vec<f64> = months.iter().map(|month| month.unhedged).collect();
    let hedged: Option<Vec<f64>> = months.iter().map(|month| month.hedged).collect();
    let mut panel = Panel::new("", AcrossAxis::Months(names), money)
        .with(LineMark::of_months(Meaning::Unhedged, &unhedged).labelled(words.unhedged));
    if let Some(hedged) = hedged.filter(|_| of.has_lock()) {
        panel = panel.with(LineMark::of_months(Meaning::Locked, &hedged).labelled(words.hedged));
    }
    let chart = Chart::new(words.picture, plain_text(&of.answer(language)), vec![panel]);
    Chart { panel_height: HEIGHT, ..chart }
}

/// Each month, and their sums.
pub fn months(of: Tried<'_>, language: Language) -> Table {
    let words = labels(language);
    let none = || "–".to_owned();
    let money = |value: f64| amount(value, of);
    let price = |value: f64| about(value, of.currency, language);
    let mut so_far = Some(0.0);
    let row = |month: &BacktestMonth| {
        let gain = of.tested.month_gain(month);
        so_far = so_far.zip(gain).map(|(sum, gain)| sum + gain);
        Row {
            name: calendar(month.calendar, language),
            cells: vec![
                Cell::plain(price(month.settlement)),
                Cell::plain(price(month.own_price)),
                Cell::unhedged(money(month.unhedged)),
                Cell::plain(gain.map_or_else(none, money)),
                Cell::locked(month.hedged.map_or_else(none, money)),
                Cell::plain(so_far.map_or_else(none, money)),
            ],
        }
    };
    let mut rows: Vec<Row> = of.tested.months.iter().map(row).collect();
    if let Some(start) = of.tested.start() {
        let gain = of.tested.gain(start);
        rows.push(Row {
            name: words.sum.to_owned(),
            cells: vec![
                Cell::plain(none()),
                Cell::plain(none()),
                Cell::unhedged(money(start.unhedged)),
                Cell::plain(money(gain)),
                Cell::locked(money(start.hedged)),
                Cell::plain(money(gain)),
            ],
        });
    }
    let columns = [
        words.settlement,
        words.own_price,
        words.unhedged,
        words.gain,
        words.hedged,
        words.sum_of_gains,
    ];
    Table {
        caption: words.months.to_owned(),
        corner: words.month.to_owned(),
        groups: Vec::new(),
        columns: columns.map(str::to_owned).to_vec(),
        rows,
    }
}

/// Every start; `None` where there is but one.
pub fn starts(of: Tried<'_>, language: Language) -> Option<Table> {
    let words = labels(language);
    let row = |start: &Start| Row {
        name: calendar(start.month, language),
        cells: vec![
            Cell::unhedged(amount(start.unhedged, of)),
            Cell::locked(amount(start.hedged, of)),
            Cell::plain(amount(of.tested.gain(start), of)),
        ],
    };
    (of.tested.starts.len() > 1).then(|| Table {
        caption: words.starts.to_owned(),
        corner: words.started.to_owned(),
        groups: Vec::new(),
        columns: [words.unhedged, words.hedged, words.gain].map(str::to_owned).to_vec(),
        rows: of.tested.starts.iter().map(row).collect(),
    })
}

/// Resampled futures; `None` where there are none.
pub fn resampled(of: Tried<'_>, language: Language) -> Option<Table> {
    let words = labels(language);
    let found = of.tested.resampled?;
    let row = |name: &str, values: [f64; 3], cell: fn(String) -> Cell| Row {
        name: name.to_owned(),
        cells: values.map(|value| cell(amount(value, of))).to_vec(),
    };
    Some(Table {
        caption: words.resampled.to_owned(),
        corner: words.part.to_owned(),
        groups: Vec::new(),
        columns: [words.low, words.middle, words.high].map(str::to_owned).to_vec(),
        rows: vec![
            row(words.unhedged, found.unhedged, Cell::unhedged),
            row(words.hedged, found.hedged, Cell::locked),
            row(words.gain, found.gain, Cell::plain),
        ],
    })
}

fn amount(value: f64, of: Tried<'_>) -> String {
    money_about(if libm::fabs(value) < DUST { 0.0 } else { value }, of.currency)
}
