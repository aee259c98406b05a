//! The desk: the contract and the option priced, each view of a session.

mod cards;
mod contract;
pub(super) mod curve_fields;
pub(super) mod curve_figure;
mod field;
mod option_fields;
mod option_figures;
mod options;
pub(super) mod priced;
mod quotes;
mod section;
mod settled;
mod views;

pub use contract::Contract;
pub use options::Options;
pub use views::Views;
