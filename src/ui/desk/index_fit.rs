//! Whether the own price is the index: regression, accounting, lots and use that is not known.

use leptos::prelude::*;

use super::asked::stale;
use super::field::{field, label};
use super::figure::{DeskFigure, desk_figure};
use super::provider_index::provider_index;
use super::section::{scrolled, section};
use crate::chart::Datum;
use crate::market::exact::from_float;
use crate::show::index_fit as shown;
use crate::study::index_fit::{ChangeSample, IndexFit as Fit};
use crate::study::keys::place;
use crate::text::index_fit as words;
use crate::text::index_fit::labels;
use crate::text::views::view_names;
use crate::ui::parts::dynamic::{derived, piece, text};
use crate::ui::parts::reset_button::reset_button;
use crate::ui::parts::sentence::spans;
use crate::ui::session::Session;

/// Places of an R2 that becomes an assumption.
const PLACES: u32 = 4;

/// The reader's own price against the index: regression, chart and table.
#[component]
pub fn IndexFit(
    /// Session with the price and the index.
    session: Session,
) -> impl IntoView {
    let fit = fitted(session);
    let lead = piece(move || {
        let answer = with(fit, |fit| words::answer(fit, session.language.get()));
        spans(answer.unwrap_or_default())
    });
    let table = |id: &'static str, heading, note, make: Made| {
        let table = scrolled(session, heading, move || with(fit, |fit| make(fit, session)));
        section(session, id, heading, table, Some(note), session.stale())
    };
    let regression = table(
        "index-regression",
        |language| labels(language).regression,
        |language| labels(language).regression_note,
        |fit, session| shown::regression(fit, session.language.get()),
    );
    let sizing = table(
        "index-sizing",
        |language| labels(language).sizing,
        |language| labels(language).sizing_note,
        |fit, session| shown::sizing(fit, &session.shown.read().study, session.language.get()),
    );
    let over = text(move || {
        with(fit, |fit| words::over_hedge(fit, session.language.get())).unwrap_or_default()
    });
    let over = view! { <p class="desk-prose" id=session.id("index-over-said")>{over}</p> };
    let over = section(
        session,
        "index-over",
        |language| labels(language).over,
        over.into_any(),
        None,
        session.stale(),
    );
    view! {
        <div class="desk">
            <section class="answer results" class:is-stale=session.stale()>
                <h1 id=session.id("desk-title") tabindex="-1">{label(session, |language| view_names(language).index_fit.title)}</h1>
                <p class="lead" id=session.id("index-answer")>{lead}</p>
            </section>
            {picture(session, fit)}
            {inputs(session, fit)}
            {regression}
            {us_gaap(session, fit)}
            {ifrs9(session, fit)}
            {sizing}
            {over}
            {provider_index(session)}
        </div>
    }
}

/// What the reader's own history says of the lock, or else the bundled weeks.
pub(super) fn fitted(session: Session) -> Memo<Option<Fit>> {
    let bundled = StoredValue::new(ChangeSample::bundled());
    Memo::new(move |_| {
        let brought = session.brought_prices.read();
        let own = brought.as_ref().and_then(ChangeSample::brought);
        let sample = own.or_else(|| bundled.get_value())?;
        let shown = session.shown.read();
        Fit::of(&shown.scenario, &shown.study, sample)
    })
}

/// How a table is made of what the sample says.
type Made = fn(&Fit, Session) -> crate::show::table::Table;

fn with<T>(fit: Memo<Option<Fit>>, shown: impl FnOnce(&Fit) -> T) -> Option<T> {
    fit.read().as_ref().map(shown)
}

fn picture(session: Session, fit: Memo<Option<Fit>>) -> AnyView {
    let (figure, _) = desk_figure(
        session,
        DeskFigure {
            id: "index-scatter",
            heading: |language| labels(language).scatter,
            slider: |language| labels(language).inspect,
            chart: Box::new(move || with(fit, |fit| shown::scatter(fit, session.language.get()))),
            begins_at: Box::new(|| Datum { series: Some(0), index: 0 }),
            reading: Box::new(move |datum| {
                with(fit, |fit| words::reading(fit, datum.index, session.language.get()))
            }),
            is_stale: stale(session),
        },
    );
    let note = label(session, |language| labels(language).scatter_note);
    view! { {figure} <p class="note">{note}</p> }.into_any()
}

fn inputs(session: Session, fit: Memo<Option<Fit>>) -> AnyView {
    let name = derived(move || {
        with(fit, |fit| words::assume(fit, session.language.get())).unwrap_or_default()
    });
    let assume = move |_| {
        let measured = untrack(|| with(fit, |fit| fit.value.r_squared));
        if let Some(measured) = measured.and_then(from_float) {
            session.change(true, |scenario| {
                // OK because R2 is within the range of its key.
                _ = place!("risk.r_squared").put_number(scenario, Some(measured.round_dp(PLACES)));
            });
        }
    };
    view! {
        <section class="control-group" id=session.id("index-fields")>
            <h2>{label(session, |language| labels(language).inputs)}</h2>
            <div class="field-row">
                {field(session, place!("lock.share"), |language| labels(language).share, None)}
                {field(session, place!("risk.funding_rate"), |language| labels(language).funding, Some(|language| labels(language).funding_note))}
            </div>
            <div class="field-row">
                {field(session, place!("risk.usage_vol"), |language| labels(language).usage, Some(|language| labels(language).usage_note))}
                {field(session, place!("risk.usage_correlation"), |language| labels(language).correlation, Some(|language| labels(language).correlation_note))}
            </div>
            {reset_button(session, &["risk.funding_rate", "risk.usage_vol", "risk.usage_correlation"])}
            <div class="desk-action">
                <button type="button" id=session.id("assume-r-squared") on:click=assume>{name}</button>
                <p class="note">{label(session, |language| labels(language).assume_note)}</p>
            </div>
        </section>
    }
    .into_any()
}

fn us_gaap(session: Session, fit: Memo<Option<Fit>>) -> AnyView {
    let verdict = text(move || {
        with(fit, |fit| words::us_gaap(fit, session.language.get())).unwrap_or_default()
    });
    let table = scrolled(
        session,
        |language| labels(language).us_gaap,
        move || with(fit, |fit| shown::us_gaap(fit, session.language.get())),
    );
    let shown =
        view! { <p class="desk-prose" id=session.id("index-verdict")>{verdict}</p> {table} };
    section(
        session,
        "index-us-gaap",
        |language| labels(language).us_gaap,
        shown.into_any(),
        None,
        session.stale(),
    )
}

fn ifrs9(session: Session, fit: Memo<Option<Fit>>) -> AnyView {
    let points = piece(move || {
        let said = with(fit, |fit| words::ifrs9(fit, session.language.get())).unwrap_or_default();
        said.into_iter().map(|one| view! { <li>{one}</li> }).collect_view().into_any()
    });
    section(
        session,
        "index-ifrs",
        |language| labels(language).ifrs,
        view! { <ul class="desk-prose">{points}</ul> }.into_any(),
        Some(|language| labels(language).ifrs_note),
        session.stale(),
    )
}
