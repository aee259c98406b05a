//! The desk: the contract and the option priced, each view of a session.

mod cards;
mod contract;
mod curve_fields;
mod curve_figure;
mod field;
mod priced;
mod quotes;
mod section;
mod views;

pub use contract::Contract;
pub use views::Views;
