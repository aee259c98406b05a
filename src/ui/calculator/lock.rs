//! The details of the lock: at which futures prices it is taken.

use std::sync::Arc;

use leptos::prelude::*;

use crate::study::keys::place;
use crate::study::scenario::Curve;
use crate::text::futures_list;
use crate::text::note;
use crate::text::words::Pick;
use crate::ui::parts::choice::value_choice;
use crate::ui::parts::dynamic::{derived, piece, steady, text};
use crate::ui::parts::field::{Field, FieldValue, Mistake};
use crate::ui::parts::limit::limited;
use crate::ui::parts::quantity_field::{number_field, quantity_field};
use crate::ui::parts::reset_button::reset_button;
use crate::ui::session::use_session;

const CURVES: [(Curve, Pick); 3] = [
    (Curve::Flat, |words| words.curve_flat),
    (Curve::Premium, |words| words.curve_premium),
    (Curve::Typed, |words| words.curve_typed),
];

/// What the fold has fields for.
const KEYS: &[&str] = &["lock.curve", "lock.premium", "lock.futures", "lock.index"];

/// Where futures prices come from.
#[component]
pub fn Lock() -> impl IntoView {
    let session = use_session();
    view! {
        <section class="control-group" id=session.id("lock")>
            <Curves/>
            {reset_button(session, KEYS)}
        </section>
    }
}

#[component]
fn Curves() -> impl IntoView {
    let session = use_session();
    let choose = move |curve| {
        session.change(true, |scenario| {
            scenario.lock.curve = curve;
            // A typed curve begins with what the flat one was, so that there is one to change.
            if curve == Curve::Typed && scenario.lock.futures.is_empty() {
                let shown = session.shown.read_untracked();
                let first = shown.study.months.first().map(|month| month.futures_price);
                scenario.lock.futures.extend(first.and_then(futures_list::price));
            }
        });
    };
    // A memo, so that typing a premium does not build its field anew.
    let curve = steady(move || session.scenario.read().lock.curve);
    let typed = derived(move || futures_list::write(&session.scenario.read().lock.futures));
    let enter = Callback::new(move |text: String| {
        let currency = session.scenario.read_untracked().contract_currency();
        match futures_list::read(&text, currency, session.language.get_untracked()) {
            Ok(futures) => {
                session.change(false, |scenario| scenario.lock.futures = futures);
                Ok(())
            }
            Err(_) => Err(Arc::new(move |language| {
                futures_list::read(&text, currency, language).err().unwrap_or_default()
            }) as Mistake),
        }
    });
    let restore = Callback::new(move |before| _ = enter.run(before));
    let entry = FieldValue { value: typed, shown: typed, enter, restore };
    let detail = piece(move || match curve.get() {
        Curve::Flat => ().into_any(),
        Curve::Premium => view! {
            {number_field(session, place!("lock.premium"), |words| words.premium)}
        }
        .into_any(),
        Curve::Typed => view! {
            <Field
                session=session
                key=place!("lock.futures").name()
                label=session.word(|words| words.typed_futures)
                hint=Some(session.word(|words| words.typed_futures_note))
                entry=entry
            />
        }
        .into_any(),
    });
    let index = place!("lock.index");
    let currency = derived(move || Some(session.scenario.read().contract_currency()));
    let basis = text(move || {
        let shown = session.shown.read();
        note::basis(&shown.study, shown.scenario.lock.index.is_some(), session.language.get())
    });
    view! {
        {limited(session, &["lock.curve"], value_choice(session, "curve", |words| words.curve, &CURVES, |scenario| scenario.lock.curve, choose))}
        <p class="note">{session.word(|words| words.curve_note)}</p>
        {detail}
        {quantity_field(session, index, session.word(|words| words.typed_index), Some(session.word(|words| words.typed_index_note)), Some(currency))}
        <p class="note">{basis}</p>
    }
}
