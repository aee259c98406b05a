//! The formula shown is the working done: each figure again, by its formula from its named inputs.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::field_reassign_with_default,
    reason = "a scenario reads best as what differs from the default"
)]

mod evaluate;
mod exact;
mod shown;
mod simulated;
