//! The clipboard.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Copies a text and calls back with whether the browser did it.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let clipboard = web_sys::window().map(|window| window.navigator().clipboard());
    // Outside secure contexts it is undefined, although its type is not optional.
    let Some(clipboard) = clipboard.filter(|clipboard| !JsValue::from(clipboard).is_undefined())
    else {
        return done(false);
    };
    let written = JsFuture::from(clipboard.write_text(text));
    spawn_local(async move { done(written.await.is_ok()) });
}
