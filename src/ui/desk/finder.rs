//! How much to lock, for what a reader tolerates.

use leptos::prelude::*;

use super::asked::{Answered, stale};
use super::field::{Label, field, label};
use super::figure::{DeskFigure, desk_figure};
use super::strategies::with;
use crate::chart::Datum;
use crate::market::exact::to_float;
use crate::market::quantity::{LockedShare, Quantity};
use crate::show::strategies as shown;
use crate::study::keys::place;
use crate::study::keys::row::KeyPlace;
use crate::study::risk::desk::ScanPoint;
use crate::text::strategies::{labels, lock_share};
use crate::ui::parts::dynamic::{derived, piece, steady};
use crate::ui::parts::quantity_field::quantity_field;
use crate::ui::parts::sentence::spans;
use crate::ui::session::Session;

/// The two tolerances, the shares that keep to them, and both chances by share.
pub fn finder(session: Session, found: Answered) -> AnyView {
    let answer = piece(move || {
        spans(with(session, found, |of| of.found(session.language.get())).unwrap_or_default())
    });
    let least = steady(move || with(session, found, |of| of.strategies.least_share()).flatten());
    let button = piece(move || {
        let view = least.get().map(|share| {
            let name = derived(move || lock_share(to_float(share), session.language.get()));
            let lock = move |_| {
                if let Ok(share) = LockedShare::new(share) {
                    session.change(true, |scenario| scenario.lock.share = share);
                }
            };
            view! { <button type="button" id=session.id("lock-found") on:click=lock>{name}</button> }
        });
        view.into_any()
    });
    let money = |place: KeyPlace, name: Label, note: Label| {
        let currency = derived(move || Some(session.scenario.read().currency));
        let note = Some(label(session, note));
        quantity_field(session, place, label(session, name), note, Some(currency))
    };
    let begins_at = move || {
        let place = with(session, found, |of| {
            let far = |point: &ScanPoint| libm::fabs(point.share - of.case.share);
            let points = of.strategies.scan.iter().enumerate();
            let nearest = points.min_by(|one, other| far(one.1).total_cmp(&far(other.1)));
            nearest.map(|(place, _)| place)
        });
        Datum::index(place.flatten().unwrap_or_default())
    };
    let (figure, _) = desk_figure(
        session,
        DeskFigure {
            id: "strategies-scan",
            heading: |language| labels(language).scan,
            slider: |language| labels(language).inspect_share,
            chart: Box::new(move || {
                with(session, found, |of| shown::scan(of, session.language.get()))
            }),
            begins_at: Box::new(begins_at),
            reading: Box::new(move |datum| {
                with(session, found, |of| of.at_share(datum.index, session.language.get()))
            }),
            is_stale: stale(session),
        },
    );
    view! {
        <section class="desk-section" id=session.id("finder")>
            <h2>{label(session, |language| labels(language).finder)}</h2>
            <p class="desk-prose results" class:is-stale=stale(session) id=session.id("finder-answer")>{answer}</p>
            <div class="desk-action">{button}</div>
            <div class="field-row">
                {field(session, place!("risk.most_over_budget"), |language| labels(language).most_over_budget, Some(|language| labels(language).most_over_budget_note))}
                {money(place!("risk.budget"), |language| labels(language).budget, |language| labels(language).budget_note)}
                {field(session, place!("risk.most_over_loss"), |language| labels(language).most_over_loss, Some(|language| labels(language).most_over_loss_note))}
                {money(place!("risk.loss"), |language| labels(language).loss, |language| labels(language).loss_note)}
            </div>
            <p class="note">{label(session, |language| labels(language).finder_note)}</p>
            {figure}
        </section>
    }
    .into_any()
}
