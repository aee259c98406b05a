//! The keys with which readers undo and redo everywhere. In a text field they are the field's own.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement, KeyboardEvent};

/// Kinds of input in which nothing is typed.
const NOT_TYPED_IN: [&str; 7] = ["button", "checkbox", "color", "file", "radio", "range", "submit"];

/// What a reader asks for with keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// Ctrl+Z, or Cmd+Z.
    Undo,
    /// The same with Shift, or Ctrl+Y.
    Redo,
}

/// Calls back with each of them that is pressed outside of text fields, for as long as the page lives.
pub fn on_shortcut(callback: impl Fn(Shortcut) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&window, "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        if let Some(shortcut) = shortcut(key).filter(|_| !is_typed_in(event)) {
            event.prevent_default();
            callback(shortcut);
        }
    });
    listener.forget();
}

fn shortcut(event: &KeyboardEvent) -> Option<Shortcut> {
    if event.alt_key() || !(event.ctrl_key() || event.meta_key()) {
        return None;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(Shortcut::Undo),
        ("z", true) | ("y", false) => Some(Shortcut::Redo),
        _ => None,
    }
}

fn is_typed_in(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|element| match element.dyn_ref::<HtmlInputElement>() {
        Some(input) => !NOT_TYPED_IN.contains(&input.type_().as_str()),
        None => element.tag_name() == "TEXTAREA" || element.is_content_editable(),
    })
}
