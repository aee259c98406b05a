//! Links and files: what is written is read, whatever happened to it on its way.
#![cfg(not(target_arch = "wasm32"))]

mod any_scenario;
mod mangled;
mod received;
mod written;
