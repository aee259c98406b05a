//! A text field for a quantity. It keeps what was typed, says in words what is wrong with it, and
//! changes nothing until it is right.

use super::dynamic::{flag, text};
use leptos::prelude::*;
use rust_decimal::Decimal;

use super::lens::Lens;
use crate::market::currency::Currency;
use crate::market::quantity::OutOfRange;
use crate::platform::timer::Delay;
use crate::text::language::Language;
use crate::text::message::out_of_range_message;
use crate::text::number;
use crate::text::parse::{NotANumber, parse};
use crate::text::words::Pick;
use crate::ui::state::{State, use_state};

/// How long a reader may be in the middle of a number before it is called wrong.
const PATIENCE_MILLISECONDS: u32 = 700;

/// What is wrong with a field's text.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Mistake {
    NotANumber(NotANumber),
    OutOfRange(OutOfRange),
}

impl Mistake {
    pub(super) fn message(
        &self,
        lens: &Lens,
        language: Language,
        currency: Option<Currency>,
    ) -> String {
        match self {
            Self::NotANumber(error) => error.message(language, lens.spec.unit),
            Self::OutOfRange(error) => out_of_range_message(error, language, currency),
        }
    }
}

/// What the reader is typing. It stands until the scenario changes by another way: a slider, Back.
#[derive(Clone, Debug, PartialEq)]
struct Draft {
    text: String,
    /// The scenario's value since this text.
    value: Option<Decimal>,
    /// The value before the reader began, to which a refused text goes back: the 9 of a refused 99
    /// is not what they meant.
    before: Option<Decimal>,
    generation: u32,
}

/// A labelled text field for the quantity that `lens` points at.
///
/// `hint` stands beneath it. `currency` is what money in it is in.
#[component]
pub fn NumberField(
    /// The quantity shown and changed.
    lens: Lens,
    /// What the field is called.
    #[prop(into)]
    label: Signal<String>,
    /// A sentence beneath it.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What money in it is in.
    #[prop(optional, into)]
    currency: MaybeProp<Currency>,
) -> impl IntoView {
    let state = use_state();
    let id = lens.id();
    let error_id = format!("{id}-error");
    let hint_id = format!("{id}-hint");
    let delay = StoredValue::new_local(Delay::default());
    let draft = RwSignal::new(None::<Draft>);
    let mistake = RwSignal::new(None::<Mistake>);

    let value = move || lens.read(&state.scenario.read());
    let formatted = move || {
        let unit = lens.spec.unit;
        let language = state.language.get();
        value().map(|value| number::input(value, unit, language)).unwrap_or_default()
    };
    let current = move || {
        let is_current =
            |draft: &Draft| draft.value == value() && draft.generation == state.generation.get();
        draft.get().filter(is_current)
    };
    let entry = move || current().map_or_else(formatted, |draft| draft.text);
    let is_current = move || current().is_some();
    let is_wrong = move || mistake.read().is_some() && is_current();
    let message = move || {
        let mistake = mistake.get().filter(|_| is_current())?;
        let language = state.language.get();
        Some(mistake.message(&lens, language, currency.get()))
    };

    let settle = move |found: Option<Mistake>| {
        let key = lens.key();
        mark(state, key, found.is_some());
        mistake.set(found);
    };
    let type_in = move |typed: String| {
        let before = untrack(|| current().map_or_else(value, |draft| draft.before));
        let outcome = enter(state, &lens, &typed, currency.get_untracked());
        if outcome.is_err() {
            // OK because a value that was there is in range.
            state.change(false, |scenario| _ = lens.write(scenario, before));
        }
        let (value, generation) = (untrack(value), state.generation.get_untracked());
        draft.set(Some(Draft { text: typed, value, before, generation }));
        delay.with_value(Delay::cancel);
        match outcome {
            Ok(()) => settle(None),
            Err(found) if mistake.read_untracked().is_some() => settle(Some(found)),
            Err(found) => {
                delay.with_value(|delay| {
                    delay.set(PATIENCE_MILLISECONDS, move || settle(Some(found)))
                });
            }
        }
    };
    let leave = move || {
        delay.with_value(Delay::cancel);
        let Some(typed) = untrack(current) else { return settle(None) };
        match enter(state, &lens, &typed.text, currency.get_untracked()) {
            Ok(()) => {
                settle(None);
                draft.set(None);
            }
            Err(found) => settle(Some(found)),
        }
        state.finish();
    };
    on_cleanup(move || {
        delay.with_value(Delay::cancel);
        mark(state, lens.key(), false);
    });

    let described_by = {
        let (error_id, hint_id) = (error_id.clone(), hint_id.clone());
        move || if is_wrong() { error_id.clone() } else { hint_id.clone() }
    };
    view! {
        <div class="field" class:is-wrong=flag(is_wrong)>
            <label for=id.clone()>{label}</label>
            <input
                id=id
                type="text"
                inputmode="text"
                autocomplete="off"
                spellcheck="false"
                prop:value=text(entry)
                aria-invalid=text(move || is_wrong().to_string())
                aria-describedby=text(described_by)
                on:input:target=move |event| type_in(event.target().value())
                on:change=move |_| leave()
                on:blur=move |_| leave()
            />
            <p class="field-error" id=error_id role="status">{text(move || message().unwrap_or_default())}</p>
            <p class="field-hint" id=hint_id>{text(move || hint.get().unwrap_or_default())}</p>
        </div>
    }
}

/// Reads a text into the scenario.
fn enter(state: State, lens: &Lens, text: &str, currency: Option<Currency>) -> Result<(), Mistake> {
    let value = if lens.is_optional && text.trim().is_empty() {
        None
    } else {
        Some(parse(text, lens.spec.unit, currency).map_err(Mistake::NotANumber)?)
    };
    let mut outcome = Ok(());
    state.change(false, |scenario| outcome = lens.write(scenario, value));
    outcome.map_err(Mistake::OutOfRange)
}

/// Says whether a field's text is wrong, so that results can be dimmed.
pub(super) fn mark(state: State, key: String, is_wrong: bool) {
    if is_wrong != state.bad_fields.read_untracked().contains(&key) {
        state.bad_fields.update(|fields| {
            if is_wrong {
                fields.insert(key);
            } else {
                fields.remove(&key);
            }
        });
    }
}

/// A field whose label is one of the page's words. A function, so that its many callers share one
/// copy of what a component's properties cost.
#[inline(never)]
pub fn number_field(lens: Lens, label: Pick) -> AnyView {
    let state = use_state();
    view! { <NumberField lens=lens label=state.word(label)/> }.into_any()
}

/// The same for money in a currency that may change.
#[inline(never)]
pub fn money_field(lens: Lens, label: Pick, currency: Signal<Option<Currency>>) -> AnyView {
    let state = use_state();
    view! { <NumberField lens=lens label=state.word(label) currency=currency/> }.into_any()
}

/// The same with a hint beneath it.
#[inline(never)]
pub fn hinted_field(lens: Lens, label: Pick, hint: Pick) -> AnyView {
    let state = use_state();
    view! { <NumberField lens=lens label=state.word(label) hint=state.word(hint)/> }.into_any()
}
