//! Words and number formats, English and Chinese: what a reader types, and what a reader sees.

pub mod adjustment;
pub mod answer;
pub mod bill;
mod chinese;
mod english;
pub mod formula;
pub mod futures_list;
pub mod index_model;
pub mod language;
#[cfg(test)]
mod likeness;
pub mod message;
pub mod moves;
pub mod note;
pub mod number;
pub mod outlook;
pub mod paper;
pub mod refusal;
pub mod sentence;
pub mod standing;
pub mod vendor;
pub mod words;
pub mod working;
