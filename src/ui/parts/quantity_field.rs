//! A field for a quantity of the scenario.
//!
//! Functions and not components, so that their many callers share one copy of what a component's
//! properties cost.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::parts::dynamic::derived;
use rust_decimal::Decimal;

use super::field::{Entry, Field, Mistake};
use super::lens::Lens;
use crate::market::currency::Currency;
use crate::parse::parse;
use crate::text::message::out_of_range_message;
use crate::text::number;
use crate::text::words::Pick;
use crate::ui::state::{State, use_state};

/// A field whose label is one of the page's words.
#[inline(never)]
pub fn number_field(lens: Lens, label: Pick) -> AnyView {
    quantity_field(lens, use_state().word(label), None, None)
}

/// The same with a hint beneath it.
#[inline(never)]
pub fn hinted_field(lens: Lens, label: Pick, hint: Pick) -> AnyView {
    let state = use_state();
    quantity_field(lens, state.word(label), Some(state.word(hint)), None)
}

/// The same for money in a currency that may change.
#[inline(never)]
pub fn money_field(lens: Lens, label: Pick, currency: Signal<Option<Currency>>) -> AnyView {
    quantity_field(lens, use_state().word(label), None, Some(currency))
}

/// A field for the quantity that `lens` points at; money in it is in `currency`.
#[inline(never)]
pub fn quantity_field(
    lens: Lens,
    label: Signal<String>,
    hint: Option<Signal<String>>,
    currency: Option<Signal<Option<Currency>>>,
) -> AnyView {
    let state = use_state();
    let value = move || lens.read(&state.scenario.read());
    let shown = move || {
        let language = state.language.get();
        value().map(|value| number::input(value, lens.spec.unit, language)).unwrap_or_default()
    };
    let enter = move |text: String| {
        let currency = currency.and_then(|currency| currency.get_untracked());
        enter(state, lens, &text, currency)
    };
    let restore = move |before: String| {
        // OK because a value that was there is in range.
        let before = Decimal::from_str_exact(&before).ok();
        state.change(false, |scenario| _ = lens.write(scenario, before));
    };
    let entry = Entry {
        value: derived(move || value().map(|value| value.to_string()).unwrap_or_default()),
        shown: derived(shown),
        enter: Callback::new(enter),
        restore: Callback::new(restore),
    };
    view! { <Field key=lens.key() label=label entry=entry hint=hint/> }.into_any()
}

/// Reads a text into the scenario.
fn enter(state: State, lens: Lens, text: &str, currency: Option<Currency>) -> Result<(), Mistake> {
    let unit = lens.spec.unit;
    let value =
        if lens.is_optional && text.trim().is_empty() {
            None
        } else {
            let parsed = parse(text, unit, currency);
            Some(parsed.map_err(|error| {
                Arc::new(move |language| error.message(language, unit)) as Mistake
            })?)
        };
    let mut outcome = Ok(());
    state.change(false, |scenario| outcome = lens.write(scenario, value));
    outcome.map_err(|error| {
        Arc::new(move |language| out_of_range_message(&error, language, currency)) as Mistake
    })
}
