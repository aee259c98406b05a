//! A field for a quantity of the scenario.
//!
//! Functions and not components, so that their many callers share one copy of what a component's
//! properties cost.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::parts::dynamic::derived;
use rust_decimal::Decimal;

use super::field::{Field, FieldValue, Mistake};
use crate::market::currency::Currency;
use crate::market::quantity::Unit;
use crate::parse::{parse, parse_share_of_one};
use crate::study::keys::key;
use crate::study::keys::row::KeyPlace;
use crate::text::number;
use crate::text::refusal::beside;
use crate::text::words::Pick;
use crate::ui::session::Session;

/// The share that is commonly written from 0 to 1: a `1` that is typed there is all of it, and not a hundredth.
const SHARE_OF_ONE: &str = key!("risk.r_squared").name;

/// A field whose label is one of the page's words.
#[inline(never)]
pub fn number_field(session: Session, place: KeyPlace, label: Pick) -> AnyView {
    quantity_field(session, place, session.word(label), None, None)
}

/// The same with a hint beneath it.
#[inline(never)]
pub fn hinted_field(session: Session, place: KeyPlace, label: Pick, hint: Pick) -> AnyView {
    quantity_field(session, place, session.word(label), Some(session.word(hint)), None)
}

/// The same for money in a currency that may change.
#[inline(never)]
pub fn money_field(
    session: Session,
    place: KeyPlace,
    label: Pick,
    currency: Signal<Option<Currency>>,
) -> AnyView {
    quantity_field(session, place, session.word(label), None, Some(currency))
}

/// A field for the quantity of a key; money in it is in `currency`.
#[inline(never)]
pub fn quantity_field(
    session: Session,
    place: KeyPlace,
    label: Signal<String>,
    hint: Option<Signal<String>>,
    currency: Option<Signal<Option<Currency>>>,
) -> AnyView {
    let unit = unit(place);
    let value = move || place.number(&session.scenario.read());
    let shown = move || {
        let language = session.language.get();
        value().map(|value| number::input(value, unit, language)).unwrap_or_default()
    };
    let enter = move |text: String| {
        let currency = currency.and_then(|currency| currency.get_untracked());
        enter(session, place, &text, currency)
    };
    let restore = move |before: String| {
        // OK because a value that was there is in range.
        let before = Decimal::from_str_exact(&before).ok();
        session.change(false, |scenario| _ = place.put_number(scenario, before));
    };
    let entry = FieldValue {
        value: derived(move || value().map(|value| value.to_string()).unwrap_or_default()),
        shown: derived(shown),
        enter: Callback::new(enter),
        restore: Callback::new(restore),
    };
    view! { <Field session=session key=place.name() label=label entry=entry hint=hint/> }.into_any()
}

/// The unit of the key's number; a bare number if the key has no unit.
fn unit(place: KeyPlace) -> Unit {
    place.key.spec().map_or(Unit::Number, |spec| spec.unit)
}

/// Reads a text into the scenario.
fn enter(
    session: Session,
    place: KeyPlace,
    text: &str,
    currency: Option<Currency>,
) -> Result<(), Mistake> {
    let unit = unit(place);
    let value =
        if place.key.is_optional() && text.trim().is_empty() {
            None
        } else {
            let parsed = match place.key.name {
                SHARE_OF_ONE => parse_share_of_one(text),
                _ => parse(text, unit, currency),
            };
            Some(parsed.map_err(|error| {
                Arc::new(move |language| error.message(language, unit)) as Mistake
            })?)
        };
    let mut outcome = Ok(());
    session.change(false, |scenario| outcome = place.put_number(scenario, value));
    outcome.map_err(|refusal| {
        Arc::new(move |language| beside(&refusal, language, currency)) as Mistake
    })
}
