//! Contracts, their months, their limits, and indexes.

mod contract;
mod conversion;
mod index;
mod limits;
mod months;
