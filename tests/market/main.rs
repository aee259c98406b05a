//! Contracts, their months, their limits, and indexes.

mod contract;
mod index;
mod limits;
mod months;
