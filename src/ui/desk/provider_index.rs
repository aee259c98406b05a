//! An index by hand: its providers in fields, where it stands, and how it adds up.

use leptos::prelude::*;

use super::field::{field, label};
use super::provider_fields::provider_fields;
use super::section::scrolled;
use crate::market::error::MarketError;
use crate::market::exact::from_float;
use crate::market::quantity::{IndexPrice, Quantity};
use crate::show::provider_index as shown;
use crate::study::keys::place;
use crate::study::provider_index::ProviderIndex;
use crate::text::provider_index as words;
use crate::text::provider_index::labels;
use crate::ui::parts::dynamic::{piece, steady, text};
use crate::ui::parts::reset_button::reset_button;
use crate::ui::parts::sentence::spans;
use crate::ui::session::Session;

/// Places of an index that becomes the contract's.
const PLACES: u32 = 4;

/// The section of the view.
pub(super) fn provider_index(session: Session) -> AnyView {
    let index = Memo::new(move |_| ProviderIndex::of(&session.scenario.read()));
    let answer = piece(move || {
        let language = session.language.get();
        match &*index.read() {
            Ok(index) => spans(words::answer(index, language)),
            Err(error) => words::refused(error, language).into_any(),
        }
    });
    let source = text(move || {
        let language = session.language.get();
        index.read().as_ref().map(|index| words::source(index, language)).unwrap_or_default()
    });
    let working = scrolled(
        session,
        |language| labels(language).working,
        move || Some(shown::working(index.read().as_ref().ok()?, session.language.get())),
    );
    view! {
        <section class="desk-section results" id=session.id("provider-index")>
            <h2>{label(session, |language| labels(language).heading)}</h2>
            <p class="note">{label(session, |language| labels(language).note)}</p>
            <p class="desk-prose" id=session.id("provider-index-answer") role="status">{answer}</p>
            {working}
            <p class="note">{label(session, |language| labels(language).formula)}</p>
            <p class="source" id=session.id("provider-index-source")>{source}</p>
            {taken(session, index)}
            <div class="control-group">
                <div class="field-row">
                    {field(session, place!("index.cap"), |language| labels(language).cap, Some(|language| labels(language).cap_note))}
                    {field(session, place!("index.reference_score"), |language| labels(language).reference, Some(|language| labels(language).reference_note))}
                </div>
                {provider_fields(session)}
                {reset_button(session, &["index"])}
            </div>
        </section>
    }
    .into_any()
}

/// The button that makes it the contract's index, where both are in one currency.
fn taken(session: Session, index: Memo<Result<ProviderIndex, MarketError>>) -> AnyView {
    let price = move || {
        let index = index.read();
        let index = index.as_ref().ok()?;
        let currency = session.scenario.read().contract_currency();
        let value = from_float(index.value).filter(|_| index.currency == currency)?;
        IndexPrice::new(value.round_dp(PLACES).normalize()).ok()
    };
    let has_price = steady(move || price().is_some());
    let take = move |_| {
        if let Some(price) = untrack(price) {
            session.change(true, |scenario| scenario.lock.index = Some(price));
        }
    };
    let shown = piece(move || {
        let shown = has_price.get().then(|| {
            view! {
                <div class="desk-action">
                    <button type="button" id=session.id("take-provider-index") on:click=take>
                        {label(session, |language| labels(language).take)}
                    </button>
                    <p class="note">{label(session, |language| labels(language).take_note)}</p>
                </div>
            }
        });
        shown.into_any()
    });
    view! { {shown} }.into_any()
}
