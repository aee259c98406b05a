//! The cash in between in a picture and in tables.

use super::table::{Cell, Row, Table};
use crate::chart::mark::{LineMark, Rule};
use crate::chart::{AcrossAxis, Chart, Meaning, Panel, ValueAxis};
use crate::market::exact::from_float;
use crate::study::risk::desk::{Account, Accounts};
use crate::text::accounts::{Between, labels};
use crate::text::contract::percent_of;
use crate::text::language::Language;
use crate::text::number::{money_about, money_short, money_whole, month, of_hundred};
use crate::text::sentence::plain_text;

/// What stands in the accounts day by day. `None` where nothing is held.
pub fn picture(of: Between<'_>, language: Language) -> Option<Chart> {
    let words = labels(language);
    let accounts = of.accounts?;
    let currency = of.currency;
    let money = ValueAxis::new(move |value| {
        money_short(from_float(value).unwrap_or_default(), currency, language)
    });
    let days = ValueAxis::new(|value| value.to_string()).with_caption(words.day_axis);
    let mut panel = Panel::new("", AcrossAxis::Values(days), money.with_caption(words.cash_axis));
    if let Some(buffer) = of.case.risk.buffer {
        let label = words.buffer_line.to_owned();
        panel = panel.with(Rule { meaning: Meaning::Budget, value: buffer, label });
    }
    // The bad path in front.
    let mut shown = of.shown();
    shown.sort_by_key(|place| *place == 1);
    for place in shown {
        let Some(account) = accounts.accounts.get(place) else { continue };
        let meaning = match place {
            1 => Meaning::Locked,
            0 => Meaning::Neutral,
            _ => Meaning::Today,
        };
        // OK because days are few.
        let points = account.cash.iter().enumerate().map(|(day, cash)| [day as f64, *cash]);
        let name = of.name(place, language);
        panel = panel.with(LineMark::new(meaning, points.collect()).labelled(name));
    }
    let chart = Chart::new(words.picture, plain_text(&of.answer(language)), vec![panel]);
    Some(Chart { panel_height: 340.0, ..chart })
}

/// The liquidity-at-risk.
pub fn need(of: Between<'_>, language: Language) -> Option<Table> {
    let words = labels(language);
    let accounts = of.accounts?;
    let row = |name: &str, value: f64| Row {
        name: name.to_owned(),
        cells: vec![
            Cell::plain(money_about(value, of.currency)),
            Cell::plain(percent_of(part(value, accounts), language)),
        ],
    };
    Some(Table {
        caption: words.need.to_owned(),
        corner: words.need.to_owned(),
        groups: Vec::new(),
        columns: vec![words.amount.to_owned(), words.of_value.to_owned()],
        rows: vec![
            row(words.entry, accounts.initial_margin),
            row(words.median_need, accounts.median.value),
            row(words.bad_need, accounts.bad.value),
            row(words.very_bad_need, accounts.very_bad.value),
            row(words.interest, accounts.interest.value),
        ],
    })
}

/// An amount as a part of all that is held; zero where that is worth nothing.
fn part(value: f64, accounts: &Accounts) -> f64 {
    if accounts.notional > 0.0 { value / accounts.notional } else { 0.0 }
}

/// The single paths side by side.
pub fn paths(of: Between<'_>, language: Language) -> Option<Table> {
    let words = labels(language);
    let accounts = of.accounts?;
    let money = |value: f64| money_whole(value, of.currency);
    let row = |place: usize| {
        let Account { calls, locked_days, largest_need, gain, .. } =
            accounts.accounts.get(place)?;
        let cells =
            [calls.len().to_string(), money(*largest_need), locked_days.to_string(), money(*gain)];
        let cells = cells.into_iter().map(Cell::plain).collect();
        Some(Row { name: of.name(place, language), cells })
    };
    Some(Table {
        caption: words.paths_table.to_owned(),
        corner: words.path.to_owned(),
        groups: Vec::new(),
        columns: [words.calls, words.largest, words.locked_days, words.gain]
            .map(str::to_owned)
            .to_vec(),
        rows: of.shown().into_iter().filter_map(row).collect(),
    })
}

/// The calls on the bad path; `None` without a call.
pub fn calls(of: Between<'_>, language: Language) -> Option<Table> {
    let words = labels(language);
    let calls = of.calls(1, language);
    let rows: Vec<Row> = calls
        .into_iter()
        .map(|call| Row {
            name: call.date.unwrap_or_else(|| call.day.to_string()),
            cells: vec![Cell::plain(call.amount), Cell::plain(call.cash)],
        })
        .collect();
    (!rows.is_empty()).then(|| Table {
        caption: words.calls_table.to_owned(),
        corner: words.day.to_owned(),
        groups: Vec::new(),
        columns: vec![words.called.to_owned(), words.cash.to_owned()],
        rows,
    })
}

/// In which month the buffer runs out; `None` where none is stated.
pub fn buffer(of: Between<'_>, language: Language) -> Option<Table> {
    let words = labels(language);
    let buffer = of.accounts?.buffer.as_ref()?;
    let name = |place: usize| {
        let calendar = place.checked_sub(1).and_then(|place| of.months.get(place));
        calendar.map_or(words.on_entry.to_owned(), |one| month(one.year, one.month, language))
    };
    let row = |(place, chance): (usize, &crate::simulate::sample::Estimate)| Row {
        name: name(place),
        cells: vec![Cell::plain(of_hundred(chance.value, language))],
    };
    Some(Table {
        caption: words.buffer_table.to_owned(),
        corner: words.month.to_owned(),
        groups: Vec::new(),
        columns: vec![words.runs_out.to_owned()],
        rows: buffer.by_month.iter().enumerate().map(row).collect(),
    })
}
