//! The door for other programs: its answers, its errors, and the documents written from its table.

mod documents;
mod evaluation;
mod files;
mod golden;
mod hostile;
mod kinds;
mod random;
mod received;
mod request;
mod warnings;
