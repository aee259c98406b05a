//! Files that people bring: price histories and usage exports.

mod hostile;
mod prices;
mod secrets;
mod usage;
