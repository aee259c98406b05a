//! Tokenlock.
pub mod market;
