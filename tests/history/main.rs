//! Files that people bring: price histories and usage exports.

mod bill;
mod credits;
mod encoded;
mod hostile;
mod layouts;
mod months_across;
mod prices;
mod reading;
mod repeated;
mod round_trip;
mod secrets;
mod usage;
mod variants;
