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
mod json;
mod line;
pub mod model_name;
pub mod opened;
pub mod options;
pub mod prices;
pub mod problem;
mod progress;
mod records;
mod report;
pub mod sensitive;
mod separator;
mod sheet;
mod tabbed;
mod table;
mod total;
pub mod unread;
pub mod usage;
mod wide;

/// Files larger than this many bytes, packed or unpacked, are refused.
pub const LARGEST: usize = 25_000_000;
/// Most columns of a table.
pub const MOST_COLUMNS: usize = 500;
/// Most lines of a table: as many as a file has whose lines are ten bytes long. Twelve bytes are held of each.
pub const MOST_LINES: usize = LARGEST / 10;
/// Most cells of a table of JSON, in which an object has the columns of all others. The cells of other files are
/// cut when they are looked at, so that their number has no limit of its own.
pub const MOST_CELLS: usize = 3_000_000;
pub use report::MOST_PROBLEMS;
