//! The risk study, from a scenario to its figures.

mod limits;
mod message;
mod scenarios;
