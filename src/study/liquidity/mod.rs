//! Whether the lock can be traded in its size: what entering costs and how long it takes, and what leaving early costs,
//! in a market whose spread, depth and volume are assumed.

pub mod inputs;
mod orders;
pub mod trade;
