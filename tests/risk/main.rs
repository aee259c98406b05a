//! The risk study, from a scenario to its figures.
#![cfg(not(target_arch = "wasm32"))]

mod account;
mod defaults;
mod limits;
mod random;
mod refusals;
mod scenarios;
mod worker;
