//! The numeric rooms of Tokenlock, from what is traded to what a lock does.
//!
//! A package of their own for three reasons: the compiler keeps them from knowing the page; they are
//! compiled for speed while the page is compiled for size; and other Rust programs can use them.
//!
//! - [`market`]: tokens and their units, prices, currencies, contracts, calendars, the price list
//! - [`pricing`]: what it is worth: curves, options and the models behind them
//! - [`simulate`]: what could happen: exact paths, and statistics of samples
//! - [`hedge`]: what a lock does: bill, exposure, lots, strategies, margin, effectiveness, calibration
//!
//! Each knows only those above it in this list.

#![deny(missing_docs)]

pub mod hedge;
pub mod market;
pub mod pricing;
pub mod simulate;
