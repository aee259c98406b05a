//! What is traded: tokens and their units, prices, currencies, contracts and dates.

pub mod currency;
pub mod exact;
pub mod quantity;
