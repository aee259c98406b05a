//! What readers' files say: price histories, and usage and cost exports of providers.
//!
//! A file is bytes. [`encoding`] makes text of it, `sheet` and `table` make lines and columns, and
//! [`prices`] and [`usage`] say what the columns mean. Whatever cannot be taken is a
//! [`Problem`](problem::Problem) with its line and never stops the rest; a file of which nothing can
//! be taken is a [`FileError`](error::FileError). Columns that hold keys or people are
//! [emptied](sensitive) as soon as their titles are known, so that nothing below can repeat them.

#![warn(clippy::disallowed_methods)]

pub mod archive;
pub mod encoding;
pub mod error;
mod line;
pub mod model_name;
pub mod options;
pub mod prices;
pub mod problem;
mod report;
pub mod sensitive;
mod sheet;
mod table;
pub mod unread;
pub mod usage;

/// Files larger than this many bytes, packed or unpacked, are refused.
pub const LARGEST: usize = 25_000_000;
/// Most columns of a table.
pub const MOST_COLUMNS: usize = 500;
/// Most lines of a table.
pub const MOST_LINES: usize = 500_000;
/// Most cells of a table. A cell takes 24 bytes beside its text, so that this many take 72 MB.
pub const MOST_CELLS: usize = 3_000_000;
pub use report::MOST_PROBLEMS;
