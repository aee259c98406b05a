//! The orders of a lock in a figure and in tables.

use super::model_working::ShownWorking;
use super::table::{Cell, Row, Table};
use crate::chart::{Chart, ValueAxis, ValueCurve};
use crate::hedge::liquidity::{ObligedQuotes, TradeCost};
use crate::market::exact::{from_float, to_float};
use crate::market::specification::{PRESETS, Specification};
use crate::study::figures::Study;
use crate::study::liquidity::trade::{MonthTrade, Way};
use crate::text::contract::{names, percent_of};
use crate::text::language::Language;
use crate::text::liquidity::{Trading, labels};
use crate::text::number::{count, money_about, money_short, month};
use crate::text::sentence::plain_text;

const HEIGHT: f64 = 300.0;

/// What leaving costs by the days that it takes. `None` where nothing is left to leave.
pub fn haste(of: Trading<'_>, language: Language) -> Option<Chart> {
    let words = labels(language);
    let currency = of.currency;
    if of.study.leave.lots.is_zero() {
        return None;
    }
    // OK because days are few.
    let point = |way: &Way| [way.days as f64, way.total()];
    let money = ValueAxis::new(move |value| {
        money_short(from_float(value).unwrap_or_default(), currency, language)
    });
    let days = ValueAxis::new(move |value| {
        count(from_float(value).unwrap_or_default().normalize(), language)
    });
    let chart = ValueCurve {
        title: words.haste.to_owned(),
        summary: plain_text(&of.answer(language)),
        points: of.study.by_days.iter().map(point).collect(),
        here: point(&of.study.leave),
        label: String::new(),
        number: days.with_caption(words.days_axis),
        value: money.with_caption(words.cost_axis),
    };
    Some(Chart { panel_height: HEIGHT, ..chart.chart() })
}

/// Entering and leaving, part by part.
pub fn ways(of: Trading<'_>, study: &Study, language: Language) -> Table {
    let words = labels(language);
    let money = |value: f64| money_about(value, of.currency);
    let bill = to_float(study.unmoved);
    let [enter, leave] = [&of.study.enter, &of.study.leave];
    let row = |name: &str, text: &dyn Fn(&Way) -> String| Row {
        name: name.to_owned(),
        cells: vec![Cell::plain(text(enter)), Cell::plain(text(leave))],
    };
    let part = |value: f64| if bill > 0.0 { value / bill } else { 0.0 };
    Table {
        caption: words.ways.to_owned(),
        corner: words.cost.to_owned(),
        groups: Vec::new(),
        columns: vec![words.enter.to_owned(), words.leave.to_owned()],
        rows: vec![
            row(words.lots, &|way| count(way.lots.normalize(), language)),
            row(words.value, &|way| money(way.value)),
            row(words.days, &|way| count(way.days.into(), language)),
            row(words.half_spread, &|way| money(way.half_spread)),
            row(words.price_impact, &|way| money(way.impact)),
            row(words.fees, &|way| money(way.fees)),
            row(words.total, &|way| money(way.total())),
            row(words.of_value, &|way| percent_of(way.share(), language)),
            row(words.of_bill, &|way| percent_of(part(way.total()), language)),
        ],
    }
}

/// Each month's orders.
pub fn months(of: Trading<'_>, language: Language) -> Table {
    let words = labels(language);
    let money = |cost: &TradeCost, fee: f64| money_about(cost.total() + fee, of.currency);
    let row = |trade: &MonthTrade| {
        let left = trade.leave.as_ref();
        let settled = || words.settled.to_owned();
        let cells = [
            count(trade.lots.normalize(), language),
            percent_of(trade.spread, language),
            count(trade.enter.days.into(), language),
            percent_of(trade.enter.participation, language),
            money(&trade.enter, trade.fee),
            left.map_or_else(settled, |left| percent_of(left.participation, language)),
            left.map_or_else(settled, |left| money(left, trade.fee)),
        ];
        Row {
            name: month(trade.calendar.year, trade.calendar.month, language),
            cells: cells.into_iter().map(Cell::plain).collect(),
        }
    };
    let columns = [
        words.lots,
        words.spread,
        words.days,
        words.of_volume,
        words.enter,
        words.of_volume,
        words.leave,
    ];
    Table {
        caption: words.months.to_owned(),
        corner: words.month.to_owned(),
        groups: Vec::new(),
        columns: columns.map(str::to_owned).to_vec(),
        rows: of.study.months.iter().map(row).collect(),
    }
}

/// What the proposed contracts say of quotes and positions.
pub fn published(language: Language) -> Table {
    let words = labels(language);
    let none = || words.not_published.to_owned();
    let lots = |lots: f64| count(from_float(lots).unwrap_or_default(), language);
    let row = |specification: &Specification| {
        let quotes = ObligedQuotes::of(specification);
        let spreads = quotes.map(|quotes| {
            [1, 2].map(|month| percent_of(quotes.spread(month), language)).join(" / ")
        });
        let cells = [
            spreads.unwrap_or_else(none),
            quotes.map_or_else(none, |quotes| lots(quotes.depth)),
            specification
                .spot_month_limit
                .map_or_else(none, |limit| count(limit.value.into(), language)),
            specification
                .block_minimum
                .map_or_else(none, |least| count(least.value.into(), language)),
        ];
        Row {
            name: names::title(specification.name, language).to_owned(),
            cells: cells.into_iter().map(Cell::plain).collect(),
        }
    };
    let proposed = PRESETS.iter().filter(|name| **name != "custom");
    let specifications: Vec<Specification> =
        proposed.filter_map(|name| Specification::named(name)).collect();
    Table {
        caption: words.published.to_owned(),
        corner: words.contract.to_owned(),
        groups: Vec::new(),
        columns: [words.quoted_spread, words.quoted_lots, words.spot_limit, words.block]
            .map(str::to_owned)
            .to_vec(),
        rows: specifications.iter().map(row).collect(),
    }
}

/// How the cost of the first order came about, entering and leaving.
pub fn workings(of: Trading<'_>, language: Language) -> Vec<ShownWorking> {
    let shown = of.study.workings.iter().zip([true, false]).filter_map(|(working, is_entry)| {
        let heading = of.working_of(is_entry, language);
        Some(ShownWorking::of(working.as_ref()?, heading, of.currency, language))
    });
    shown.collect()
}
