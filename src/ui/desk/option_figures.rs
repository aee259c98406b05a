//! The option as figures, each looked at by itself.

use leptos::prelude::*;

use super::field::Label;
use super::figure::{DeskFigure, desk_figure};
use super::options::of;
use super::priced::{Good, Priced, stale};
use crate::chart::{Chart, Datum, ValueCurve};
use crate::show::option_charts::{by_volatility, payoff, settlements, term_structure};
use crate::study::option::price::OptionStudy;
use crate::text::contract::{month_name, percent_of};
use crate::text::language::Language;
use crate::text::option::labels;
use crate::ui::session::Session;

/// A figure of the option.
struct OptionFigure {
    id: &'static str,
    heading: Label,
    slider: Label,
    chart: fn(&Good<OptionStudy>, Language) -> Chart,
    /// What is read out of a place among its points.
    reading: fn(&Good<OptionStudy>, usize, Language) -> String,
    /// The place that is looked at before the reader looks at another.
    begins_at: fn(&Good<OptionStudy>) -> usize,
}

/// What a unit costs by settlement price.
pub fn payoff_figure(session: Session, option: Memo<Priced<OptionStudy>>) -> AnyView {
    let figure = OptionFigure {
        id: "option-payoff",
        heading: |language| labels(language).payoff,
        slider: |language| labels(language).inspect_price,
        chart: |good, language| payoff(of(good), language),
        reading: |good, index, language| {
            let price = settlements(&good.priced).get(index).copied();
            price.map(|price| of(good).at_price(price, language)).unwrap_or_default()
        },
        // Where it begins to pay more than it cost shows best a little above the strike.
        begins_at: |good| settlements(&good.priced).len().saturating_sub(8),
    };
    option_figure(session, option, figure)
}

/// The value by volatility.
pub fn volatility_figure(session: Session, option: Memo<Priced<OptionStudy>>) -> AnyView {
    let figure = OptionFigure {
        id: "option-by-volatility",
        heading: |language| labels(language).by_volatility,
        slider: |language| labels(language).inspect_volatility,
        chart: |good, language| by_volatility(&good.priced, language),
        reading: |good, index, language| of(good).at_volatility(index, language),
        begins_at: |good| {
            let option = &good.priced;
            let used = option.market.volatility_of(option.structure.style());
            ValueCurve::nearest(&option.by_volatility, used)
        },
    };
    option_figure(session, option, figure)
}

/// The volatility by month.
pub fn term_figure(session: Session, option: Memo<Priced<OptionStudy>>) -> AnyView {
    let figure = OptionFigure {
        id: "option-term-structure",
        heading: |language| labels(language).term_structure,
        slider: |language| labels(language).inspect_month,
        chart: |good, language| term_structure(&good.priced, language),
        reading: |good, index, language| {
            let option = &good.priced;
            let month = option.contract.months.get(index);
            let read = month.zip(option.term_structure.get(index)).map(|(month, volatility)| {
                let name = month_name(month, language);
                format!("{name}{}{}", language.colon(), percent_of(*volatility, language))
            });
            read.unwrap_or_default()
        },
        begins_at: |good| good.priced.contract.chosen,
    };
    option_figure(session, option, figure)
}

#[inline(never)]
fn option_figure(
    session: Session,
    option: Memo<Priced<OptionStudy>>,
    figure: OptionFigure,
) -> AnyView {
    let OptionFigure { id, heading, slider, chart, reading, begins_at } = figure;
    let begins = move || option.read().good.as_ref().map(begins_at);
    let (figure, _) = desk_figure(
        session,
        DeskFigure {
            id,
            heading,
            slider,
            chart: Box::new(move || {
                Some(chart(option.read().good.as_ref()?, session.language.get()))
            }),
            begins_at: Box::new(move || Datum::index(begins().unwrap_or_default())),
            reading: Box::new(move |datum| {
                let option = option.read();
                Some(reading(option.good.as_ref()?, datum.index, session.language.get()))
            }),
            is_stale: stale(session, option),
        },
    );
    figure
}
