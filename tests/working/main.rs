//! The formula shown is the working done: each figure again, by its formula from its named inputs.
#![cfg(not(target_arch = "wasm32"))]

mod contract;
mod evaluate;
mod exact;
mod shown;
mod simulated;
