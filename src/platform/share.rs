//! The list of places to send something to that phones and some computers have.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// The browser's function that opens that list; `None` if it has none.
fn sharing() -> Option<(JsValue, Function)> {
    let navigator = JsValue::from(web_sys::window()?.navigator());
    let share = Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()?;
    Some((navigator, share))
}

/// Whether there is such a list.
pub fn is_offered() -> bool {
    sharing().is_some()
}

/// Opens the list for a text with a title. It may only be called while the reader presses something.
pub fn share(title: &str, text: &str) {
    let Some((navigator, share)) = sharing() else { return };
    let shared = Object::new();
    // OK because an object that was just made takes any property.
    _ = Reflect::set(&shared, &"title".into(), &title.into());
    _ = Reflect::set(&shared, &"text".into(), &text.into());
    let Ok(opened) = share.call1(&navigator, &shared) else { return };
    if let Ok(opened) = opened.dyn_into::<Promise>() {
        // A reader who closes the list has shared nothing, which is no error.
        spawn_local(async move { _ = JsFuture::from(opened).await });
    }
}
