//! The engine: what takes too long for the page to wait for, in a wasm of its own that a worker runs.
//!
//! `cargo xtask dist` builds it with the feature `engine`, without the page; the page loads it when it
//! is first asked for such a figure. `engine/driver.js` calls it in the worker, and `engine/page.js`
//! starts and ends that worker.

pub mod outlook;

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

use crate::study::risk::message::Worker;

thread_local! {
    /// With what it has simulated, for the next question about the same paths.
    static WORKER: RefCell<Worker> = RefCell::default();

    /// The words of the last look.
    static WORDS: RefCell<String> = RefCell::default();
}

#[wasm_bindgen]
extern "C" {
    /// The driver, which tells the page.
    fn tokenlock_panicked(message: &str);
}

/// Tells a panic to the driver, since a trap by itself says only that it is one.
#[wasm_bindgen(start)]
pub fn report_panics() {
    std::panic::set_hook(Box::new(|panic| tokenlock_panicked(&panic.to_string())));
}

/// Answers a question of [`crate::study::risk::message`].
#[wasm_bindgen]
pub fn answer(question: &[f64]) -> Vec<f64> {
    // OK because an answer asks for no other, so that nobody else has borrowed it.
    WORKER.with_borrow_mut(|worker| worker.answer(question))
}

/// Answers a request of [`outlook`]: its numbers, while [`words`] has its words.
#[wasm_bindgen]
pub fn look(request: &[f64]) -> Vec<f64> {
    // OK because a look asks for no other, so that nobody else has borrowed either.
    let (numbers, words) = WORKER.with_borrow_mut(|worker| outlook::look(worker, request));
    WORDS.set(words);
    numbers
}

/// The words of the last [`look`].
#[wasm_bindgen]
pub fn words() -> String {
    WORDS.take()
}
