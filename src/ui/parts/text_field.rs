//! A text field for what is not one number: a date, or a list of prices.

use leptos::prelude::*;

use super::dynamic::{flag, text};
use super::field::mark;
use crate::ui::state::use_state;

/// What the reader is typing, as in a number's field.
#[derive(Clone, Debug, PartialEq)]
struct Draft {
    text: String,
    value: String,
    before: String,
    generation: u32,
}

/// A labelled text field that hands every text to `enter`, which answers with a message where the
/// text means nothing.
#[component]
pub fn TextField(
    /// A name that no other field has.
    key: &'static str,
    /// What the field is called.
    #[prop(into)]
    label: Signal<String>,
    /// The scenario's value as text.
    #[prop(into)]
    value: Signal<String>,
    /// Reads a text into the scenario, or says what is wrong with it.
    #[prop(into)]
    enter: Callback<String, Result<(), String>>,
    /// A sentence beneath it.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
) -> impl IntoView {
    let state = use_state();
    let id = format!("field-{}", key.replace(['.', '_'], "-"));
    let error_id = format!("{id}-error");
    let hint_id = format!("{id}-hint");
    let draft = RwSignal::new(None::<Draft>);
    let message = RwSignal::new(None::<String>);
    let current = move || {
        let is_current = |draft: &Draft| {
            draft.value == value.get() && draft.generation == state.generation.get()
        };
        draft.get().filter(is_current)
    };
    let entry = move || current().map_or_else(|| value.get(), |draft| draft.text);
    let shown_message = move || message.get().filter(|_| current().is_some());
    let type_in = move |typed: String| {
        let before = untrack(|| current().map_or_else(|| value.get(), |draft| draft.before));
        let outcome = enter.run(typed.clone());
        if outcome.is_err() {
            // OK because a text that was there is understood.
            let _ = enter.run(before.clone());
        }
        let (value, generation) = (value.get_untracked(), state.generation.get_untracked());
        draft.set(Some(Draft { text: typed, value, before, generation }));
        mark(state, key.to_owned(), outcome.is_err());
        message.set(outcome.err());
    };
    let leave = move || {
        if message.read_untracked().is_none() {
            draft.set(None);
        }
        state.finish();
    };
    on_cleanup(move || mark(state, key.to_owned(), false));
    view! {
        <div class="field" class:is-wrong=flag(move || shown_message().is_some())>
            <label for=id.clone()>{label}</label>
            <input
                id=id
                type="text"
                autocomplete="off"
                spellcheck="false"
                prop:value=text(entry)
                aria-invalid=text(move || shown_message().is_some().to_string())
                aria-describedby=format!("{error_id} {hint_id}")
                on:input:target=move |event| type_in(event.target().value())
                on:change=move |_| leave()
            />
            <p class="field-error" id=error_id role="status">{text(move || shown_message().unwrap_or_default())}</p>
            <p class="field-hint" id=hint_id>{text(move || hint.get().unwrap_or_default())}</p>
        </div>
    }
}
