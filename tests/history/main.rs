//! Files that people bring: price histories and usage exports.

mod bill;
mod hostile;
mod prices;
mod reading;
mod secrets;
mod usage;
