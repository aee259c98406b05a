//! Words and number formats, English and Chinese: what a reader types, and what a reader sees.

mod chinese;
mod english;
pub mod formula;
pub mod futures_list;
pub mod index_model;
pub mod language;
pub mod message;
pub mod moves;
pub mod note;
pub mod number;
pub mod paper;
pub mod refusal;
pub mod risk;
pub mod sentence;
pub mod standing;
pub mod vendor;
pub mod words;
pub mod working;
