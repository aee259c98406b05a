//! What the worker's script calls: the module of the worker begins here.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

use super::studies::Studies;

thread_local! {
    /// What has been simulated for the last requests.
    static STUDIES: RefCell<Studies> = RefCell::default();
}

/// Makes of a panic an error with its text, which the page is told; a trap says only that it is one.
#[wasm_bindgen(start)]
pub fn report_panics() {
    std::panic::set_hook(Box::new(|panic| wasm_bindgen::throw_str(&panic.to_string())));
}

/// Answers the bytes of a request with those of a response, or with nothing if they are no request.
#[wasm_bindgen]
pub fn respond(request: &[u8]) -> Vec<u8> {
    // OK because an answer asks for no other, so that nobody else has borrowed the studies.
    STUDIES.with_borrow_mut(|studies| studies.respond(request)).unwrap_or_default()
}
