//! Tokenlock.
pub mod hedge;
pub mod market;
