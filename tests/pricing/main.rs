//! Prices against published values, against other formulas, and against what must always hold.

mod american;
mod average;
mod curve;
mod european;
mod exchange;
mod forwards;
mod golden;
mod implied_volatility;
mod mean_reverting_jump;
mod merton;
mod spread;
mod strip;
