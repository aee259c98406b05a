//! Tokenlock answers one question in the reader's own browser: what if AI token prices rise, and
//! what would it cost to lock them?
//!
//! The way of a number is `fields → Scenario → Study::run → figures and working → page, file, link`.
//! Rooms depend only downward, which `tests/boundaries.rs` holds them to:
//!
//! - [`market`]: what is traded: tokens and their units, prices, currencies, contracts, months; it and the
//!   next three are a package of their own, `tokenlock-model`
//! - [`pricing`]: what it is worth: forward curves, options, the models behind them
//! - [`simulate`]: what could happen: exact paths, and what a sample of them says
//! - [`hedge`]: what a lock does: bill, exposure, lots, gain, how well it offsets, what history says,
//!   strategies side by side, margin and cash
//! - [`parse`]: numbers and dates as people write them, in both languages
//! - [`history`]: what readers' files say: price histories, and usage and cost exports, by line
//! - [`study`]: one scenario in, every figure out, each with its working; links and files
//! - [`chart`]: geometry of figures, and nothing else
//! - [`text`]: words and number formats in English and Chinese
//! - [`show`]: what a reader is shown, as data: tables and figures
//! - [`worker`]: what a page asks of its worker, and what answers
//! - `platform`: the browser, for those who have to ask it for something (feature `page`)
//! - `ui`: the page (feature `page`)
//! - [`api`]: the same for other programs, JSON in and JSON out
//!
//! Conventions. Prices are money per million tokens. A bill is exact: decimals throughout, rounded
//! to 0.01 half away from zero month by month, and totals are sums of rounded months. Costs are
//! positive, a hedge gain is positive, a loss negative. The buyer is long futures. What a reader
//! types as growth a month or premium a year is simple compounding.
//!
//! Limits. No token future is listed: the contract is an assumption. The basis is zero today unless
//! an index is typed. Exchange rates are constant. Amounts above 10^18 are refused, because their
//! cents would not be exact. A power with an exponent that is not whole keeps 15 digits.
//!
//! ```
//! use tokenlock::study::{figures::Study, link};
//!
//! let reading = link::read("v=1&as_of=2026-11-22&move.change=0.5&lock.share=0.8");
//! let study = Study::run(&reading.scenario)?;
//! assert_eq!(study.totals.chosen.unhedged.to_string(), "50112.00");
//! # Ok::<(), tokenlock::study::refusal::Refusals>(())
//! ```

#![deny(missing_docs)]

pub mod api;
pub mod chart;
pub mod history;
pub mod parse;
#[cfg(feature = "page")]
pub mod platform;
pub mod show;
pub mod study;
pub mod text;
#[cfg(feature = "page")]
pub mod ui;
pub mod worker;

pub use tokenlock_model::{hedge, market, pricing, simulate};
