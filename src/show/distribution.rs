//! The distribution of the total in pictures and tables.

use super::table::{Cell, Group, Row, Table};
use crate::chart::mark::{Pile, Piles, Rule, StepLine};
use crate::chart::{AcrossAxis, Chart, Meaning, Panel, ValueAxis};
use crate::hedge::attribution::{Attribution, Parts};
use crate::hedge::strategy::setting::Side;
use crate::market::exact::from_float;
use crate::simulate::process::Lead;
use crate::study::risk::desk::BINS;
use crate::study::risk::figures::{Both, StrategyFigures};
use crate::text::contract::percent_of;
use crate::text::distribution::{Spread, labels};
use crate::text::language::Language;
use crate::text::number::{money_short, money_whole, of_hundred};
use crate::text::outlook;
use crate::text::sentence::plain_text;

/// Fifty equally likely totals without and with the lock, and the budget.
pub fn dots(of: Spread<'_>, language: Language) -> Chart {
    let words = labels(language);
    let unhedged = outlook::labels(language).unhedged;
    let dots = &of.distribution.dots;
    let pile = |meaning, values: &[f64]| Pile { meaning, values: values.to_vec() };
    let mut piles = vec![pile(Meaning::Unhedged, &dots.unhedged)];
    let mut names = vec![unhedged.to_owned()];
    if of.has_lock() {
        piles.push(pile(Meaning::Locked, &dots.locked));
        names.push(of.name(language).to_owned());
    }
    let currency = of.currency;
    let money = ValueAxis::new(move |value| {
        money_short(from_float(value).unwrap_or_default(), currency, language)
    });
    let money = ValueAxis { has_zero: false, ..money }.with_caption(words.total);
    let budget = money_whole(of.case.budget(), of.currency);
    let panel =
        Panel::new("", AcrossAxis::Categories(names), money).with(Piles { piles }).with(Rule {
            meaning: Meaning::Budget,
            value: of.case.budget(),
            label: format!("{} {budget}", words.budget),
        });
    let chart = Chart::new(words.dots, of.over_budget(language), vec![panel]);
    // Narrow piles can still be counted; a label over them could not be read.
    Chart { panel_height: 400.0, least_plot: 140.0, ..chart }
}

/// All totals, counted in steps.
pub fn histogram(of: Spread<'_>, language: Language) -> Chart {
    let words = labels(language);
    let histogram = &of.distribution.histogram;
    // OK because paths are counted in memory.
    let share = |counts: &[usize]| -> Vec<f64> {
        counts.iter().map(|count| 100.0 * *count as f64 / of.distribution.paths as f64).collect()
    };
    let edge = |bin: usize| {
        let [from, _] = histogram.edges(bin);
        money_short(from_float(from).unwrap_or_default(), of.currency, language)
    };
    let names = (0..BINS).map(edge).collect();
    let counts = ValueAxis::new(|value| value.to_string()).with_caption(words.of_hundred);
    let unhedged = StepLine::new(Meaning::Unhedged, share(&histogram.counts.unhedged));
    let mut panel = Panel::new("", AcrossAxis::Months(names), counts).with(unhedged);
    if of.has_lock() {
        panel = panel.with(StepLine::new(Meaning::Locked, share(&histogram.counts.locked)));
    }
    Chart::new(words.histogram, plain_text(&of.answer(language)), vec![panel])
}

/// The figures of no lock and of the strategy.
pub fn figures(of: Spread<'_>, language: Language) -> Table {
    let words = labels(language);
    let Both { unhedged, locked } = &of.distribution.figures;
    let money = |value: f64| of.money(value);
    let place = usize::from(of.side() == Side::Provider);
    let row = |name: &str, value: &dyn Fn(&StrategyFigures) -> String| {
        let mut cells = vec![Cell::unhedged(value(unhedged))];
        cells.extend(of.has_lock().then(|| Cell::locked(value(locked))));
        Row { name: name.to_owned(), cells }
    };
    let mut rows = vec![
        row(words.low, &|one| money(one.results.low.value)),
        row(words.median, &|one| money(one.results.median.value)),
        row(words.high, &|one| money(one.results.high.value)),
    ];
    // Few outcomes carry the mean where it misleads.
    if of.distribution.lead == Lead::Mean {
        rows.push(row(words.mean, &|one| money(one.results.mean.value)));
        rows.push(row(words.deviation, &|one| money(one.results.standard_deviation.value)));
        rows.push(row(words.at_risk, &|one| money(one.results.cash_flow_at_risk.value)));
    }
    let or_none = |value: Option<String>| value.unwrap_or_else(|| "–".to_owned());
    rows.extend([
        row(words.shortfall, &|one| money(one.results.expected_shortfall.value)),
        // OK because a side is one of two.
        row(words.over_budget[place], &|one| of_hundred(one.overrun.chance.value, language)),
        row(words.overrun, &|one| or_none(one.overrun.size.map(|size| money(size.value)))),
    ]);
    if of.has_lock() {
        let regret = &locked.results.regret;
        let chance = of_hundred(regret.chance.value, language);
        let size = or_none(regret.size.map(|size| money(size.value)));
        for (name, value) in [(words.regret, chance), (words.regret_size, size)] {
            let cells = vec![Cell::unhedged("–".to_owned()), Cell::locked(value)];
            rows.push(Row { name: name.to_owned(), cells });
        }
    }
    Table {
        caption: words.figures.to_owned(),
        corner: words.figures.to_owned(),
        groups: Vec::new(),
        columns: columns(of, language),
        rows,
    }
}

/// No lock, and the strategy where one is looked at.
fn columns(of: Spread<'_>, language: Language) -> Vec<String> {
    let mut columns = vec![outlook::labels(language).unhedged.to_owned()];
    columns.extend(of.has_lock().then(|| of.name(language).to_owned()));
    columns
}

/// How a cell is made of its text.
type Made = fn(String) -> Cell;

/// What the totals are made of, on average and in the worst twentieth.
pub fn parts(of: Spread<'_>, language: Language) -> Table {
    let words = labels(language);
    let Both { unhedged, locked } = &of.distribution.parts;
    let of_both = |of: &Attribution, cell: Made| [(of.mean, cell), (of.bad, cell)];
    let mut all = of_both(unhedged, Cell::unhedged).to_vec();
    if of.has_lock() {
        all.extend(of_both(locked, Cell::locked));
    }
    let row = |name: &str, value: &dyn Fn(&Parts) -> f64| Row {
        name: name.to_owned(),
        // To the whole unit, so that a reader can add them up.
        cells: all.iter().map(|(parts, cell)| cell(whole(value(parts), of))).collect(),
    };
    let side = usize::from(of.side() == Side::Provider);
    // OK because a side is one of two.
    let names = words.part_names.iter().map(|names| names[side]).enumerate();
    // OK because there are as many names as parts.
    let mut rows: Vec<Row> =
        names.map(|(place, name)| row(name, &|one| one.each()[place])).collect();
    rows.push(row(words.part_total, &Parts::total));
    let columns = columns(of, language);
    let group = |title: &String| Group { title: title.clone(), span: 2 };
    Table {
        caption: words.parts.to_owned(),
        corner: String::new(),
        groups: columns.iter().map(group).collect(),
        columns: columns
            .iter()
            .flat_map(|_| [words.on_average, words.worst])
            .map(str::to_owned)
            .collect(),
        rows,
    }
}

fn whole(value: f64, of: Spread<'_>) -> String {
    // A part that is nothing has no sign and no digits of rounding.
    let value = if value.abs() < 0.5 { 0.0 } else { libm::round(value) };
    money_whole(value, of.currency)
}

/// What is left of the variance, and from where; `None` where there is no lock, or nothing to cut.
pub fn variance(of: Spread<'_>, language: Language) -> Option<Table> {
    let words = labels(language);
    let variance = &of.distribution.figures.locked.variance;
    if !of.has_lock() || variance.unhedged <= 0.0 {
        return None;
    }
    let percent = |part: f64| percent_signed(part / variance.unhedged, language);
    let row = |name: &str, part: f64| Row {
        name: name.to_owned(),
        cells: vec![Cell::plain(percent(part))],
    };
    let names = words.variance_names.iter().zip(variance.parts());
    let mut rows: Vec<Row> = names.map(|(name, part)| row(name, part)).collect();
    rows.push(row(words.variance_left, variance.hedged));
    Some(Table {
        caption: words.variance.to_owned(),
        corner: String::new(),
        groups: Vec::new(),
        columns: vec![words.variance_share.to_owned()],
        rows,
    })
}

/// A share to a tenth of a percent, with a minus where it is below zero.
fn percent_signed(share: f64, language: Language) -> String {
    percent_of(if share.abs() < 0.0005 { 0.0 } else { share }, language)
}
