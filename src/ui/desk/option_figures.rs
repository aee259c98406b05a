//! The option as figures, each looked at by itself.

use leptos::prelude::*;

use super::field::{Label, label};
use super::figure::heading_with_picture;
use super::options::of;
use super::priced::{Good, Priced, stale};
use crate::chart::{Chart, Datum, ValueCurve};
use crate::platform::measure::follow_width;
use crate::show::option_charts::{by_volatility, payoff, settlements, term_structure};
use crate::study::option::price::OptionStudy;
use crate::text::contract::{month_name, percent_of};
use crate::text::language::Language;
use crate::text::option::labels;
use crate::ui::parts::dynamic::derived;
use crate::ui::parts::inspected_figure::{InspectedFigure, inspected_figure, laid_out};
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
    let heading = heading_with_picture(session, id, heading, move || {
        Some(chart(option.read().good.as_ref()?, session.language.get()))
    });
    let id = session.id(id);
    let frame = NodeRef::new();
    let width = follow_width(frame);
    let looked_at = RwSignal::new(None::<usize>);
    let drawing = laid_out(move || {
        let option = option.read();
        Some(chart(option.good.as_ref()?, session.language.get()).lay_out(width.get()?))
    });
    let index = move || {
        let option = option.read();
        looked_at.get().or_else(|| option.good.as_ref().map(begins_at)).unwrap_or_default()
    };
    let read = move || {
        let option = option.read();
        Some(reading(option.good.as_ref()?, index(), session.language.get()))
    };
    inspected_figure(InspectedFigure {
        id,
        frame,
        heading,
        drawing,
        looked_at: derived(move || Datum::index(index())),
        look_at: Callback::new(move |datum: Datum| looked_at.set(Some(datum.index))),
        reading: derived(move || read().unwrap_or_default()),
        slider: label(session, slider),
        is_stale: stale(session, option),
    })
}
