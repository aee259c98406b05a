//! Tokenlock.
pub mod chart;
pub mod hedge;
pub mod market;
pub mod platform;
pub mod study;
pub mod text;
pub mod ui;
