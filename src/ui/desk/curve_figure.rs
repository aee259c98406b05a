//! The curve as a figure, and the bundled forwards as one.

use leptos::prelude::*;

use super::field::label;
use super::figure::{DeskFigure, desk_figure, heading_with_picture};
use super::priced::{Priced, stale};
use crate::chart::Datum;
use crate::market::currency::Currency;
use crate::platform::measure::follow_width;
use crate::show::futures_curve::{chart, example_chart};
use crate::study::contract::example::ExampleCurve;
use crate::study::contract::price::ContractStudy;
use crate::study::keys::place;
use crate::text::contract::{about, labels, reading};
use crate::text::number::nth_month;
use crate::ui::parts::dynamic::{derived, flag};
use crate::ui::parts::inspected_figure::{InspectedFigure, inspected_figure, laid_out};
use crate::ui::session::Session;

/// The months of the contract. To look at one is to price it.
pub fn curve_figure(session: Session, contract: Memo<Priced<ContractStudy>>) -> AnyView {
    let id = session.id("futures-curve");
    let frame = NodeRef::new();
    let width = follow_width(frame);
    let drawing = laid_out(move || {
        let contract = contract.read();
        let drawn = chart(&contract.good.as_ref()?.priced, session.language.get());
        Some(drawn.lay_out(width.get()?))
    });
    let heading = heading_with_picture(
        session,
        "futures-curve",
        |language| labels(language).chart,
        move || Some(chart(&contract.read().good.as_ref()?.priced, session.language.get())),
    );
    let chosen = move || contract.read().good.as_ref().map_or(0, |good| good.priced.chosen);
    let read = move || {
        let contract = contract.read();
        let good = contract.good.as_ref();
        good.map(|good| reading(&good.priced, good.priced.chosen, session.language.get()))
    };
    inspected_figure(InspectedFigure {
        id,
        frame,
        heading,
        drawing,
        looked_at: derived(move || Datum::index(chosen())),
        look_at: Callback::new(move |datum: Datum| {
            let month = (datum.index + 1).to_string();
            // OK because a month of the figure is one that the key takes.
            session.change(false, |scenario| _ = place!("contract.month").put(scenario, &month));
        }),
        reading: derived(move || read().unwrap_or_default()),
        slider: label(session, |language| labels(language).inspect),
        is_stale: stale(session, contract),
    })
}

/// The bundled forwards.
pub fn example_figure(session: Session, curve: ExampleCurve) -> AnyView {
    let curve = StoredValue::new(curve);
    let read = move |index: usize| {
        let language = session.language.get();
        let price = curve.with_value(|curve| curve.months.get(index).copied())?;
        // OK because a curve has few months.
        let month = nth_month(index as u32 + 1, language);
        Some(format!("{month}{}{}", language.colon(), about(price, Currency::Usd, language)))
    };
    let (figure, _) = desk_figure(
        session,
        DeskFigure {
            id: "example-curve",
            heading: |language| labels(language).example,
            slider: |language| labels(language).month,
            chart: Box::new(move || {
                Some(curve.with_value(|curve| example_chart(curve, session.language.get())))
            }),
            begins_at: Box::new(Datum::default),
            reading: Box::new(move |datum| read(datum.index)),
            is_stale: flag(|| false),
        },
    );
    figure
}
