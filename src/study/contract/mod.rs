//! What the contract is worth: the futures price of every month of the bill, by the curve that the reader chose,
//! beside the index, what is expected of it, and the months that a contract lists.
//!
//! Month m settles m/12 years from today, as everywhere in this package. Prices are money per million standard
//! tokens in the contract's currency, on the contract's tick. Valid while prices are above zero.

pub mod example;
pub mod inputs;
pub mod price;
pub mod settled;
pub mod units;
mod working;
