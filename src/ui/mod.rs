//! The page: parts that are used in several places, and the calculator made of them.
//!
//! Signals hold state, closures derive from it, and a memo stands only where a value is dear.

pub mod calculator;
pub mod desk;
pub mod embed;
pub mod front;
pub mod paper;
pub mod parts;
pub mod session;
pub mod shell;
pub mod simulation;
pub mod story;
pub mod usage;
