//! Tokenlock.
pub mod chart;
pub mod hedge;
pub mod market;
pub mod study;
pub mod text;
