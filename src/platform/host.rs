//! The page around this one, where it stands in a frame of someone else's.
//!
//! Nothing is known of that page but that it can be told something; what it says is only ever the question how high
//! this one is.

use gloo::events::EventListener;
use js_sys::{JSON, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Window};

/// The page around this one; `None` where this one is the whole window.
fn host() -> Option<Window> {
    let window = web_sys::window()?;
    let parent = window.parent().ok().flatten()?;
    (JsValue::from(&parent) != JsValue::from(&window)).then_some(parent)
}

/// Whether this page stands in a frame.
pub fn is_framed() -> bool {
    host().is_some()
}

/// Posts a message, the text of a JSON value, to the page around this one; does nothing outside a frame.
///
/// It is told to any page, since which one it is cannot be known: heights and addresses of this page are no secret.
pub fn tell(message: &str) {
    if let (Some(host), Ok(value)) = (host(), JSON::parse(message)) {
        // A page that has gone is told nothing.
        let _ = host.post_message(&value, "*");
    }
}

/// Calls back whenever the page around this one asks for the height, for as long as this one lives: with a message of
/// the type `kind`, or with WordPress's word that it is ready.
pub fn on_question(kind: &'static str, mut callback: impl FnMut() + 'static) {
    let (Some(window), Some(host)) = (web_sys::window(), host()) else { return };
    let host = JsValue::from(host);
    let listener = EventListener::new(&window, "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        let is_hosts = event.source().is_some_and(|source| JsValue::from(source) == host);
        let says = |name: &str, value: &str| {
            let found = Reflect::get(&event.data(), &name.into()).ok();
            found.and_then(|found| found.as_string()).is_some_and(|found| found == value)
        };
        if is_hosts && (says("type", kind) || says("message", "ready")) {
            callback();
        }
    });
    listener.forget();
}
