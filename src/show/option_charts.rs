//! The option in charts: what a unit costs by settlement price, its value by volatility, and the volatility by month.

use super::futures_curve::{axis, price_caption};
use crate::chart::mark::LineMark;
use crate::chart::{AcrossAxis, Chart, Meaning, Panel, Payoff, ValueAxis, ValueCurve};
use crate::study::option::price::OptionStudy;
use crate::text::contract::{about, month_name, percent_of};
use crate::text::language::Language;
use crate::text::option::{PricedOption, labels};
use crate::text::sentence::plain_text;

const HEIGHT: f64 = 280.0;

/// Points of the payoff.
const POINTS: u32 = 40;

/// How far below and above the futures price settlement is looked at, as parts of it.
const REACH: [f64; 2] = [0.4, 1.8];

/// The settlement prices that are looked at: evenly, and the strikes among them.
pub fn settlements(option: &OptionStudy) -> Vec<f64> {
    let forward = option.market.forward;
    let [low, high] = REACH.map(|part| part * forward);
    let even = (0..=POINTS).map(|point| low + (high - low) * f64::from(point) / f64::from(POINTS));
    let strikes = [Some(option.strike), option.floor, Some(forward)].into_iter().flatten();
    let strikes = strikes.filter(|strike| *strike > low && *strike < high);
    let mut prices: Vec<f64> = even.chain(strikes).collect();
    prices.sort_by(f64::total_cmp);
    prices.dedup();
    prices
}

/// What a unit costs by settlement price.
pub fn payoff(of: PricedOption<'_>, language: Language) -> Chart {
    let (words, option) = (labels(language), of.option);
    let currency = option.currency();
    let prices = settlements(option);
    let costs: Vec<[f64; 3]> = prices.iter().map(|price| of.costs_at(*price)).collect();
    let cost = |place: usize, label: &str| {
        // OK because there are three costs.
        (costs.iter().map(|costs| costs[place]).collect(), label.to_owned())
    };
    let chart = Payoff {
        title: words.payoff.to_owned(),
        summary: plain_text(&of.answer(language)),
        costs: [cost(0, words.unhedged), cost(1, words.locked), cost(2, words.with_option)],
        prices,
        price: axis(currency, language).with_caption(words.settles_at),
        cost: axis(currency, language).with_caption(price_caption(
            of.study.unit,
            currency,
            language,
        )),
    };
    Chart { panel_height: 320.0, ..chart.chart() }
}

/// The value by volatility.
pub fn by_volatility(option: &OptionStudy, language: Language) -> Chart {
    let words = labels(language);
    let used = option.market.volatility_of(option.structure.style());
    let value = about(option.present_value, option.currency(), language);
    let chart = ValueCurve {
        title: words.by_volatility.to_owned(),
        summary: format!("{}{}{value}", percent_of(used, language), language.colon()),
        points: option.by_volatility.clone(),
        here: [used, option.present_value],
        label: String::new(),
        number: percentages(language).with_caption(words.volatility_axis),
        value: axis(option.currency(), language).with_caption(words.value_axis),
    };
    Chart { panel_height: HEIGHT, ..chart.chart() }
}

/// The volatility to each month's settlement.
pub fn term_structure(option: &OptionStudy, language: Language) -> Chart {
    let words = labels(language);
    let names = option.contract.months.iter().map(|month| month_name(month, language));
    let last = option.term_structure.last().copied().unwrap_or_default();
    let line = LineMark::of_months(Meaning::Neutral, &option.term_structure);
    let value = percentages(language).with_caption(words.a_year);
    let panel = Panel::new("", AcrossAxis::Months(names.collect()), value)
        .with(line.labelled(percent_of(last, language)));
    let chart = Chart::new(words.term_structure, words.term_structure_note, vec![panel]);
    Chart { panel_height: HEIGHT, ..chart }
}

/// An axis of percentages.
fn percentages(language: Language) -> ValueAxis {
    ValueAxis::new(move |value| percent_of(value, language))
}
