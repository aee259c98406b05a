//! What is traded: tokens and their units, prices, currencies, contracts and dates.

#![cfg_attr(not(test), warn(clippy::disallowed_methods))]

pub mod arithmetic;
pub mod billed_unit;
pub mod business_calendar;
pub mod calendar;
pub mod contract;
pub mod currency;
pub mod error;
pub mod exact;
pub mod index;
pub mod index_fall;
pub mod last_trading_day;
pub mod listing;
pub mod margin;
pub mod move_step;
pub mod named_move;
pub mod power;
pub mod price_limit;
pub mod price_list;
pub mod quantity;
mod range;
pub mod settlement_price;
pub mod short_option;
pub mod specification;
pub mod standing;
pub mod tick;
pub mod token;
pub mod token_index;
pub mod token_prices;
pub mod unit;
pub mod write_multiple;
