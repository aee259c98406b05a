//! A text field for what is not one number: a date, or a list of prices.

use super::dynamic::{flag, text};
use leptos::prelude::*;

use super::field::mark;
use crate::ui::state::use_state;

/// A labelled text field that hands every text to `enter`, which answers with a message where the
/// text means nothing.
#[component]
pub fn TextField(
    /// The key in a link.
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
    // The text as typed, with the scenario's value at that time: it stands until that changes.
    let draft = RwSignal::new(None::<(String, String)>);
    let message = RwSignal::new(None::<String>);
    let is_current = move || draft.read().as_ref().is_some_and(|(_, then)| *then == value.get());
    let entry = move || match draft.get() {
        Some((typed, then)) if then == value.get() => typed,
        _ => value.get(),
    };
    let shown_message = move || message.get().filter(|_| is_current());
    let type_in = move |typed: String| {
        let outcome = enter.run(typed.clone());
        draft.set(Some((typed, value.get_untracked())));
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
