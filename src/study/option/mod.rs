//! What an option would cost: caps, floors and collars on the contract's months, American and jumping ones, and the
//! difference between tokens and the GPU-hours behind them.
//!
//! Month m's price today is that of the [contract](super::contract); it settles m/12 years from today, or on the mean
//! of the 21 days before. Values are for a million standard tokens in the contract's currency, and present values.
//! Premiums are paid today; the bill excludes interest on them.

pub mod bill;
pub mod inputs;
pub mod market;
pub mod price;
pub mod seller;
pub mod structure;
