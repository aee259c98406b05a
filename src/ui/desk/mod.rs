//! The desk: the contract and the option priced, the lock chosen and its risk and cash looked at, each a view of a session.

mod asked;
mod brief;
mod cards;
mod cash;
mod contract;
pub(super) mod curve_fields;
pub(super) mod curve_figure;
mod distribution;
mod field;
mod figure;
mod files;
mod finder;
mod option_fields;
mod option_figures;
mod options;
pub(super) mod priced;
mod quotes;
mod section;
mod settled;
mod strategies;
mod views;

pub use brief::Brief;
pub use cash::Cash;
pub use contract::Contract;
pub use distribution::Distribution;
pub use options::Options;
pub use strategies::Strategies;
pub use views::Views;
