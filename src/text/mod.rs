//! Words and number formats, English and Chinese: what a reader types, and what a reader sees.

pub mod adjustment;
pub mod answer;
pub mod bill;
pub mod bill_summary;
mod chinese;
pub mod contract;
pub mod embed;
mod english;
pub mod fold_summary;
pub mod formula;
pub mod futures_list;
pub mod history;
pub mod index_model;
pub mod language;
#[cfg(test)]
mod likeness;
pub mod message;
pub mod moves;
pub mod note;
pub mod number;
pub mod option;
pub mod outlook;
pub mod paper;
pub mod refusal;
mod refused_price;
mod refused_range;
pub mod sentence;
pub mod standing;
pub mod story;
pub mod take_away;
pub mod trades_list;
pub mod vendor;
pub mod views;
pub mod words;
pub mod working;
