//! What could happen: random numbers, exact path steps, and the statistics of what comes out.
//!
//! Conventions. Month m is at m / 12 years; a path holds months 1 to M. Steps are exact: a month's
//! price has the law that the model gives it, however few steps lie between. A seed gives the same
//! paths to the bit on one target, however they are split over workers, because every path draws
//! from a generator of its own.

#![cfg_attr(not(test), warn(clippy::disallowed_methods))]

pub mod bootstrap;
pub mod error;
pub mod fan;
pub mod index_path;
pub mod month_grid;
pub mod own_price;
pub mod path_matrix;
pub mod preset;
pub mod process;
mod quantile;
pub mod random;
mod ranked;
pub mod replay;
pub mod sample;
pub mod time_of_use;
pub mod usage;
