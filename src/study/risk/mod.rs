//! What could happen to a bill, what a lock does to it, and what it costs in cash.
//!
//! A [`Case`](case::Case) is all that the study takes of a scenario, in floating-point numbers and
//! in the bill's currency. [`Paths`](paths::Paths) are its simulated months, which depend on
//! neither the locked share nor the budget; [`RiskStudy`](study::RiskStudy) puts strategies on
//! them, and answers for any share and budget without simulating again. A page shows its
//! [`Summary`](summary::Summary).

pub mod assumptions;
pub mod backtest;
pub mod case;
pub mod cash;
pub mod curve;
pub mod desk;
pub(in crate::study) mod error_keys;
pub mod explain;
mod explained_inputs;
pub mod figures;
pub mod inputs;
mod limits;
pub mod locks;
mod path_months;
pub mod paths;
pub mod policy;
pub mod study;
pub mod summary;
pub mod working;
pub mod years;
