//! What a lock does: the bill it protects, the exposure it covers, the lots and their result.
//!
//! Money is exact: amounts are decimals, rounded where a rule says so and nowhere else. Every
//! function that multiplies answers `None` where the result has no room in 28 digits.

#![cfg_attr(not(test), warn(clippy::disallowed_methods))]

pub mod bill;
pub mod calibration;
pub mod cash_need;
mod cash_path;
pub mod cash_simulation;
pub mod daily_strip;
mod deviations;
pub mod effectiveness;
pub mod error;
pub mod exposure;
pub mod find_lock;
pub mod history;
pub mod liquidity;
pub mod lock;
pub mod margin_account;
pub mod margin_error;
pub mod margin_terms;
pub mod ratio;
pub mod regression;
mod remaining_value;
pub mod remaining_variance;
pub mod results;
pub mod settled_path;
pub mod sizing;
pub mod strategy;
pub mod student;
