//! Files that people bring: price histories and usage exports.

mod bill;
mod hostile;
mod prices;
mod secrets;
mod usage;
