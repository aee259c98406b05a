//! The contracts side by side.

use leptos::prelude::*;

use super::field::label;
use crate::show::contract::cards;
use crate::text::contract::labels;
use crate::text::contract::specification::Card;
use crate::ui::parts::dynamic::{flag, piece, steady};
use crate::ui::session::Session;

/// A card for each contract, that of the chosen calendar marked.
#[component]
pub fn Cards(session: Session) -> impl IntoView {
    // Another bill leaves the contract as it is: what a reader has opened stays open.
    let terms = steady(move || {
        let scenario = session.scenario.read();
        (scenario.contract, scenario.billed_unit(), scenario.contract_currency())
    });
    let shown = piece(move || {
        let ((contract, unit, currency), language) = (terms.get(), session.language.get());
        let cards = cards(&contract, unit, currency, language);
        let cards = cards.into_iter().map(|card| view(session, card));
        cards.collect_view().into_any()
    });
    view! {
        <section class="desk-section" id=session.id("specifications")>
            <h2>{label(session, |language| labels(language).specifications)}</h2>
            <p class="note">{label(session, |language| labels(language).specifications_note)}</p>
            <div class="contract-cards">{shown}</div>
        </section>
    }
}

fn view(session: Session, card: Card) -> AnyView {
    let name = card.name;
    let is_chosen = flag(move || session.scenario.read().curve.preset.name() == name);
    let term = |[term, value]: [String; 2]| view! { <div><dt>{term}</dt><dd>{value}</dd></div> };
    let sources = (!card.sources.is_empty()).then(|| {
        let sources = card.sources.iter().map(|source| view! { <li lang="en">{*source}</li> });
        view! {
            <details>
                <summary>{label(session, |language| labels(language).sources)}</summary>
                <ul class="source">{sources.collect_view()}</ul>
            </details>
        }
    });
    view! {
        <article class="contract-card" class:is-chosen=is_chosen>
            <h3>{card.title}</h3>
            <p class="note">{card.standing}</p>
            <dl>{card.terms.into_iter().map(term).collect_view()}</dl>
            {sources}
        </article>
    }
    .into_any()
}
