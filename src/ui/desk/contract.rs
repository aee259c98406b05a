//! What the contract is worth.

use leptos::prelude::*;

use super::cards::Cards;
use super::curve_fields::CurveFields;
use super::curve_figure::{curve_figure, example_figure};
use super::field::label;
use super::priced::{Priced, priced, stale};
use super::section::{scrolled, section};
use super::settled::settled_section;
use crate::show::contract as tables;
use crate::study::contract::example::ExampleCurve;
use crate::study::contract::price::ContractStudy;
use crate::study::contract::units;
use crate::text::contract::{answer, example, labels, month_name};
use crate::text::views::view_names;
use crate::ui::parts::dynamic::{piece, text};
use crate::ui::parts::sentence::spans;
use crate::ui::parts::working::WorkingView;
use crate::ui::session::Session;

/// Futures price of every month and the contract's terms.
#[component]
pub fn Contract(
    /// Session with the contract.
    session: Session,
) -> impl IntoView {
    let contract = priced(session, ContractStudy::run);
    let lead = piece(move || {
        let contract = contract.read();
        let good = contract.good.as_ref();
        spans(good.map(|good| answer(&good.priced, session.language.get())).unwrap_or_default())
    });
    let months = scrolled(
        session,
        |language| labels(language).months,
        move || {
            let contract = contract.read();
            Some(tables::months(&contract.good.as_ref()?.priced, session.language.get()))
        },
    );
    let months = section(
        session,
        "contract-months",
        |language| labels(language).months,
        months,
        Some(|language| labels(language).months_note),
        stale(session, contract),
    );
    let working = section(
        session,
        "contract-working",
        |language| labels(language).working,
        view! { {working(session, contract)} {convenience(session, contract)} }.into_any(),
        Some(|language| labels(language).carry_note),
        stale(session, contract),
    );
    let units = scrolled(
        session,
        |language| labels(language).units,
        move || {
            let (currency, units) = units::units(&session.shown.read().scenario)?;
            Some(tables::units(currency, &units, session.language.get()))
        },
    );
    let units = section(
        session,
        "contract-units",
        |language| labels(language).units,
        units,
        Some(|language| labels(language).units_note),
        session.stale(),
    );
    let bundled = ExampleCurve::bundled().map(|curve| example_section(session, curve));
    view! {
        <div class="desk">
            <section class="answer results" class:is-stale=stale(session, contract)>
                <h1 id=session.id("desk-title") tabindex="-1">{label(session, |language| view_names(language).contract.title)}</h1>
                <p class="lead" id=session.id("contract-answer")>{lead}</p>
                <p class="stale-note">{stale_note(session, contract)}</p>
            </section>
            {curve_figure(session, contract)}
            <CurveFields session=session contract=contract/>
            {working}
            {months}
            {bundled}
            <Cards session=session/>
            {settled_section(session)}
            {units}
        </div>
    }
}

/// Says that what is shown is of older entries, where it is.
pub fn stale_note<T: Send + Sync + 'static>(
    session: Session,
    priced: Memo<Priced<T>>,
) -> impl IntoView {
    let mut is_stale = stale(session, priced);
    text(
        move || {
            if is_stale() { session.words().last_good_result.to_owned() } else { String::new() }
        },
    )
}

fn working(session: Session, contract: Memo<Priced<ContractStudy>>) -> AnyView {
    let shown = piece(move || {
        let (contract, language) = (contract.read(), session.language.get());
        let view = || {
            let good = contract.good.as_ref()?;
            let month = good.priced.month();
            let working = good.priced.working(&good.scenario, &good.study, month.number)?;
            let of = month_name(month, language);
            Some(view! { <WorkingView working=working of=of language=language/> })
        };
        view().into_any()
    });
    view! { {shown} }.into_any()
}

/// The convenience yield that the priced month implies.
fn convenience(session: Session, contract: Memo<Priced<ContractStudy>>) -> AnyView {
    let value = text(move || {
        let (contract, language) = (contract.read(), session.language.get());
        let good = contract.good.as_ref();
        good.map(|good| tables::implied_convenience(&good.priced, language)).unwrap_or_default()
    });
    view! {
        <p class="desk-figure">
            {label(session, |language| labels(language).implied_convenience)}
            " "
            <strong class="number">{value}</strong>
        </p>
    }
    .into_any()
}

fn example_section(session: Session, curve: ExampleCurve) -> AnyView {
    let told = StoredValue::new(curve.clone());
    let said = text(move || told.with_value(|curve| example(curve, session.language.get())));
    let source = curve.source;
    view! {
        <div id=session.id("contract-example")>
            {example_figure(session, curve)}
            <p class="desk-prose">{said}</p>
            <p class="source">
                {label(session, |language| labels(language).example_source)}
                {text(move || session.language.get().colon().to_owned())}
                <span lang="en">{source}</span>
            </p>
        </div>
    }
    .into_any()
}
