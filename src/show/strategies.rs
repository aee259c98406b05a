//! The strategies in a table and in two pictures.

use super::table::{Cell, Row, Table};
use crate::chart::mark::{Dot, LineMark};
use crate::chart::{AcrossAxis, Chart, Meaning, Panel, ValueAxis};
use crate::hedge::strategy::setting::Side;
use crate::market::exact::from_float;
use crate::simulate::process::Lead;
use crate::study::risk::desk::ScanPoint;
use crate::study::risk::figures::StrategyFigures;
use crate::study::risk::locks::StrategyKind;
use crate::text::language::Language;
use crate::text::number::{money_about, money_short, of_hundred, percent_about};
use crate::text::sentence::plain_text;
use crate::text::strategies::{Choosing, labels, name};

const HEIGHT: f64 = 360.0;
/// Money that is shown as none.
const DUST: f64 = 0.005;

/// What a number is of: no lock, the strategy chosen, or another one.
fn meaning(kind: StrategyKind, chosen: StrategyKind) -> Meaning {
    match kind {
        StrategyKind::Unhedged => Meaning::Unhedged,
        _ if kind == chosen => Meaning::Locked,
        _ => Meaning::Neutral,
    }
}

/// The available strategies in order; an index among them is one in the picture.
pub fn shown<'a>(of: &Choosing<'a>) -> Vec<&'a StrategyFigures> {
    of.strategies.strategies.iter().flatten().collect()
}

/// All figures of all strategies.
pub fn table(of: Choosing<'_>, language: Language) -> Table {
    let words = labels(language);
    let side = of.side();
    let place = usize::from(side == Side::Provider);
    // What makes an option free is found to a fraction of a cent.
    let money =
        |value: f64| money_about(if libm::fabs(value) < DUST { 0.0 } else { value }, of.currency);
    let row = |figures: &StrategyFigures| {
        let results = &figures.results;
        let cell = match meaning(figures.kind, of.chosen) {
            Meaning::Unhedged => Cell::unhedged,
            Meaning::Locked => Cell::locked,
            _ => Cell::plain,
        };
        let is_locked = figures.kind != StrategyKind::Unhedged;
        let regret = results.regret.size.filter(|_| is_locked);
        let costs = results.costs.map(|cost| cost.value).added();
        let of_lock = |text: String| if is_locked { text } else { "–".to_owned() };
        let cells = [
            money(of.middle(figures)),
            money(of.bad_end(figures)),
            money(results.cash_flow_at_risk.value),
            money(results.expected_shortfall.value),
            of_hundred(figures.overrun.chance.value, language),
            of_lock(of_hundred(results.regret.chance.value, language)),
            regret.map_or("–".to_owned(), |size| money(size.value)),
            of_lock(money(costs)),
        ];
        Row {
            name: name(figures.kind, side, language).to_owned(),
            cells: cells.into_iter().map(cell).collect(),
        }
    };
    let middle = match of.strategies.lead {
        Lead::Mean => words.mean,
        Lead::Median => words.median,
    };
    // OK because a side is one of two.
    let (bad_end, over_budget) = (words.bad_end[place], words.over_budget[place]);
    Table {
        caption: words.table.to_owned(),
        corner: words.strategy.to_owned(),
        groups: Vec::new(),
        columns: [
            middle,
            bad_end,
            words.at_risk,
            words.shortfall,
            over_budget,
            words.regret,
            words.regret_size,
            words.own_costs,
        ]
        .map(str::to_owned)
        .to_vec(),
        rows: shown(&of).into_iter().map(row).collect(),
    }
}

/// The bad end by what is paid or comes in on average: a dot for each strategy, in the order of [`shown`].
pub fn picture(of: Choosing<'_>, language: Language) -> Chart {
    let words = labels(language);
    let place = usize::from(of.side() == Side::Provider);
    let middle = match of.strategies.lead {
        Lead::Mean => words.mean,
        Lead::Median => words.median,
    };
    let axis = |caption: &str| {
        ValueAxis { has_zero: false, ..money_axis(of, language) }.with_caption(caption)
    };
    // OK because a side is one of two.
    let start = Panel::new("", AcrossAxis::Values(axis(middle)), axis(words.bad_end[place]));
    let panel = shown(&of).into_iter().enumerate().fold(start, |panel, (series, figures)| {
        panel.with(Dot {
            meaning: meaning(figures.kind, of.chosen),
            series,
            place: [of.middle(figures), of.bad_end(figures)],
            label: name(figures.kind, of.side(), language).to_owned(),
        })
    });
    let chart = Chart::new(words.picture, plain_text(&of.answer(language)), vec![panel]);
    Chart { panel_height: HEIGHT, ..chart }
}

/// The two chances by locked share of the strip.
pub fn scan(of: Choosing<'_>, language: Language) -> Chart {
    let words = labels(language);
    let percent = move |value: f64| percent_about(value, language);
    let line = |chance: fn(&ScanPoint) -> f64, meaning: Meaning, label: &str| {
        let points = of.strategies.scan.iter().map(|point| [point.share, chance(point)]).collect();
        LineMark::new(meaning, points).labelled(label)
    };
    let across = ValueAxis::new(percent).with_caption(words.scan_share);
    let values = ValueAxis::new(percent).with_caption(words.scan_chance);
    let panel = Panel::new("", AcrossAxis::Values(across), values)
        .with(line(|point| point.over_budget, Meaning::Budget, words.scan_budget))
        .with(line(|point| point.over_loss, Meaning::Neutral, words.scan_loss));
    let chart = Chart::new(words.scan, plain_text(&of.found(language)), vec![panel]);
    Chart { panel_height: 280.0, ..chart }
}

fn money_axis(of: Choosing<'_>, language: Language) -> ValueAxis {
    let currency = of.currency;
    ValueAxis::new(move |value| {
        money_short(from_float(value).unwrap_or_default(), currency, language)
    })
}
