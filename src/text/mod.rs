//! Words and number formats, English and Chinese: what a reader types, and what a reader sees.

mod digits;
pub mod language;
pub mod message;
pub mod number;
pub mod parse;
