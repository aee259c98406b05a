//! Files that people bring: price histories and usage exports.

mod bill;
mod hostile;
mod layouts;
mod prices;
mod reading;
mod round_trip;
mod secrets;
mod usage;
mod variants;
