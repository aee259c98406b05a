//! A field for a quantity of the scenario.
//!
//! Functions and not components, so that their many callers share one copy of what a component's
//! properties cost.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::parts::dynamic::derived;
use rust_decimal::Decimal;

use super::field::{Entry, Field, Mistake};
use crate::market::currency::Currency;
use crate::market::quantity::Unit;
use crate::parse::parse;
use crate::study::keys::row::Place;
use crate::text::number;
use crate::text::refusal::beside;
use crate::text::words::Pick;
use crate::ui::state::{State, use_state};

/// A field whose label is one of the page's words.
#[inline(never)]
pub fn number_field(place: Place, label: Pick) -> AnyView {
    quantity_field(place, use_state().word(label), None, None)
}

/// The same with a hint beneath it.
#[inline(never)]
pub fn hinted_field(place: Place, label: Pick, hint: Pick) -> AnyView {
    let state = use_state();
    quantity_field(place, state.word(label), Some(state.word(hint)), None)
}

/// The same for money in a currency that may change.
#[inline(never)]
pub fn money_field(place: Place, label: Pick, currency: Signal<Option<Currency>>) -> AnyView {
    quantity_field(place, use_state().word(label), None, Some(currency))
}

/// A field for the quantity that a key stands for; money in it is in `currency`.
#[inline(never)]
pub fn quantity_field(
    place: Place,
    label: Signal<String>,
    hint: Option<Signal<String>>,
    currency: Option<Signal<Option<Currency>>>,
) -> AnyView {
    let state = use_state();
    let unit = unit(place);
    let value = move || place.number(&state.scenario.read());
    let shown = move || {
        let language = state.language.get();
        value().map(|value| number::input(value, unit, language)).unwrap_or_default()
    };
    let enter = move |text: String| {
        let currency = currency.and_then(|currency| currency.get_untracked());
        enter(state, place, &text, currency)
    };
    let restore = move |before: String| {
        // OK because a value that was there is in range.
        let before = Decimal::from_str_exact(&before).ok();
        state.change(false, |scenario| _ = place.put_number(scenario, before));
    };
    let entry = Entry {
        value: derived(move || value().map(|value| value.to_string()).unwrap_or_default()),
        shown: derived(shown),
        enter: Callback::new(enter),
        restore: Callback::new(restore),
    };
    view! { <Field key=place.name() label=label entry=entry hint=hint/> }.into_any()
}

/// What the key's number counts; a bare number where it is none.
fn unit(place: Place) -> Unit {
    place.key.spec().map_or(Unit::Number, |spec| spec.unit)
}

/// Reads a text into the scenario.
fn enter(
    state: State,
    place: Place,
    text: &str,
    currency: Option<Currency>,
) -> Result<(), Mistake> {
    let unit = unit(place);
    let value =
        if place.key.is_optional() && text.trim().is_empty() {
            None
        } else {
            let parsed = parse(text, unit, currency);
            Some(parsed.map_err(|error| {
                Arc::new(move |language| error.message(language, unit)) as Mistake
            })?)
        };
    let mut outcome = Ok(());
    state.change(false, |scenario| outcome = place.put_number(scenario, value));
    outcome.map_err(|refusal| {
        Arc::new(move |language| beside(&refusal, language, currency)) as Mistake
    })
}
