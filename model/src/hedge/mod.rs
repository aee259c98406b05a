//! What a lock does: the bill it protects, what is locked and how well, what it costs and risks.
//!
//! - In exact decimals: [`bill`], [`exposure`] and [`lock`], as the page counts them, and the
//!   [margin account](margin_account) of one path. Amounts are rounded where a rule demands it and
//!   nowhere else; what overflows 28 digits is `None` or an error.
//! - In floating-point numbers: what a [history] says ([`ratio`], [`effectiveness`],
//!   [`calibration`]); how much to lock ([`sizing`], [`find_lock`]); what [strategies](strategy) do
//!   on simulated paths ([`results`], [`remaining_variance`]); what margin and
//!   [liquidity] ask ([`cash_need`], by the margin account's rules without its rounding).
//!
//! Conventions. Money is in the currency of the prices, tokens in millions of standard tokens, rates
//! and volatilities are fractions a year; a history counts 365 actual days a year, margin and
//! liquidity 252 trading days. Costs are positive, and so are a lock's gains; a provider's revenue
//! is a negative cost. Margin is cash tied up, never cost. Estimates come with standard errors.
//! Inputs and results are checked, and an error names the field; no input panics.

#![cfg_attr(not(test), warn(clippy::disallowed_methods))]

pub mod adjustment;
pub mod at_cost;
pub mod attribution;
pub mod bill;
pub mod calibration;
pub mod cash_need;
pub mod cash_simulation;
pub mod daily_strip;
mod deviations;
pub mod effectiveness;
pub mod error;
pub mod exposure;
pub mod find_lock;
mod float_account;
pub mod history;
pub mod liquidity;
pub mod listed_ratio;
pub mod lock;
pub mod margin_account;
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
