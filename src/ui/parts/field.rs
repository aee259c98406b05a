//! A text field. It keeps what was typed, says in words what is wrong with it, and changes nothing
//! until it is right. What a study refuses of its value is said in the same place.

use std::sync::Arc;

use leptos::prelude::*;

use super::dynamic::{derived, flag, text};
use crate::platform::timer::Delay;
use crate::study::view::lists;
use crate::text::language::Language;
use crate::ui::session::Session;

/// How long a reader may be in the middle of an entry before it is called wrong.
const PATIENCE_MILLISECONDS: u32 = 700;

/// What is wrong with a text, in the reader's language.
pub type Mistake = Arc<dyn Fn(Language) -> String + Send + Sync>;

/// The value behind a field.
#[derive(Clone, Copy)]
pub struct FieldValue {
    /// The value, in a form that is the same in every language.
    pub value: Signal<String>,
    /// The value as a reader would type it.
    pub shown: Signal<String>,
    /// Takes a text, or says what is wrong with it.
    pub enter: Callback<String, Result<(), Mistake>>,
    /// Takes back a value that was there before.
    pub restore: Callback<String>,
}

/// What the reader is typing. It stands until the value changes by another way: a slider, Back.
#[derive(Clone, Debug, PartialEq)]
struct Draft {
    text: String,
    /// The value since this text.
    value: String,
    /// The value before the reader began, to which a refused text goes back: the 9 of a refused 99
    /// is not what they meant.
    before: String,
    generation: u32,
}

/// A labelled text field.
#[component]
pub fn Field(
    /// Whose value it is.
    session: Session,
    /// A name that no other field has, as in `line.1.prices.input`.
    key: String,
    /// What the field is called.
    label: Signal<String>,
    /// The value behind it.
    entry: FieldValue,
    /// A sentence beneath it.
    hint: Option<Signal<String>>,
) -> impl IntoView {
    let id = session.id(&field_id(&key));
    let error_id = format!("{id}-error");
    let hint_id = format!("{id}-hint");
    let key = StoredValue::new(key);
    let delay = StoredValue::new_local(Delay::default());
    let draft = RwSignal::new(None::<Draft>);
    let mistake = RwSignal::new(None::<Mistake>);
    let FieldValue { value, shown, enter, restore } = entry;

    let current = move || {
        let is_current = |draft: &Draft| {
            draft.value == value.get() && draft.generation == session.generation.get()
        };
        draft.get().filter(is_current)
    };
    let standing = move || current().map_or_else(|| shown.get(), |draft| draft.text);
    // What is wrong with the text, or else what the studies refuse of the value.
    let said = derived(move || {
        let mistake = mistake.get().filter(|_| current().is_some());
        let mistake = mistake.map(|mistake| mistake(session.language.get()));
        mistake.or_else(|| session.refused_of(&key.read_value())).unwrap_or_default()
    });
    let is_wrong = move || said.with(|said| !said.is_empty());

    let settle = move |found: Option<Mistake>| {
        mark(session, key.get_value(), found.is_some());
        mistake.set(found);
    };
    let type_in = move |typed: String| {
        let before = untrack(|| current().map_or_else(|| value.get(), |draft| draft.before));
        let outcome = enter.run(typed.clone());
        if outcome.is_err() {
            restore.run(before.clone());
        }
        let (value, generation) = (value.get_untracked(), session.generation.get_untracked());
        draft.set(Some(Draft { text: typed, value, before, generation }));
        delay.with_value(Delay::cancel);
        match outcome {
            Ok(()) => settle(None),
            Err(found) if mistake.read_untracked().is_some() => settle(Some(found)),
            Err(found) => delay
                .with_value(|delay| delay.set(PATIENCE_MILLISECONDS, move || settle(Some(found)))),
        }
    };
    let leave = move || {
        delay.with_value(Delay::cancel);
        let Some(typed) = untrack(current) else { return settle(None) };
        match enter.run(typed.text) {
            Ok(()) => {
                settle(None);
                draft.set(None);
            }
            Err(found) => settle(Some(found)),
        }
        session.finish();
    };
    session.fields.update(|fields| _ = fields.insert(key.get_value(), label));
    on_cleanup(move || {
        delay.with_value(Delay::cancel);
        session.fields.update(|fields| _ = fields.remove(&key.get_value()));
        mark(session, key.get_value(), false);
    });

    let described_by = format!("{error_id} {hint_id}");
    let is_locked = flag(move || lists(&session.limits.read().lock, &key.read_value()));
    let is_hidden = flag(move || lists(&session.limits.read().hide, &key.read_value()));
    view! {
        <div class="field" class:is-wrong=flag(is_wrong) hidden=is_hidden>
            <label for=id.clone()>{label}</label>
            <input
                id=id
                type="text"
                autocomplete="off"
                spellcheck="false"
                prop:value=text(standing)
                prop:disabled=is_locked
                aria-invalid=text(move || is_wrong().to_string())
                aria-describedby=described_by
                on:input:target=move |event| type_in(event.target().value())
                on:change=move |_| leave()
                on:blur=move |_| leave()
            />
            <p class="field-error" id=error_id role="status">{said}</p>
            <p class="field-hint" id=hint_id>
                {text(move || hint.map(|hint| hint.get()).unwrap_or_default())}
            </p>
        </div>
    }
}

/// The id of the field with this name, behind the prefix of its session.
pub fn field_id(key: &str) -> String {
    format!("field-{}", key.replace(['.', '_'], "-"))
}

/// Says whether a field's text is wrong, so that results can be dimmed.
pub fn mark(session: Session, key: String, is_wrong: bool) {
    if is_wrong != session.bad_fields.read_untracked().contains(&key) {
        session.bad_fields.update(|fields| {
            if is_wrong {
                fields.insert(key);
            } else {
                fields.remove(&key);
            }
        });
    }
}
