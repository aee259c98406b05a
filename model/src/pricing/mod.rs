//! What a contract is worth: forward curves, options, and the models behind them.
//!
//! Conventions. Rates, volatilities and drifts are a year, continuously compounded, as fractions;
//! time is in years. A value is for one unit and undiscounted unless a name says `present_value`.
//! Formulas work on bare numbers and write out their degenerate branches; products check their
//! fields ([`input`]) and answer with a value or a named [`error`], never with NaN; every product
//! gives its [`working`].

#![cfg_attr(not(test), warn(clippy::disallowed_methods))]

pub mod american;
pub mod average;
pub mod black;
pub mod black_greeks;
pub mod black_inverse;
pub mod carry;
mod chebyshev;
mod collocation;
pub mod complex;
pub mod curve;
mod early_exercise;
pub mod error;
pub mod european;
pub mod exchange;
mod exercise_boundary;
pub mod fixings;
mod fourier;
pub mod geometric_average;
pub mod implied_volatility;
pub mod input;
mod kirk;
mod legs;
mod linear_system;
mod lognormal_mixture;
pub mod mean_reverting_jump;
pub mod merton;
mod mills;
mod mills_series;
pub mod moment_match;
pub mod normal;
pub mod option_type;
mod poisson;
pub mod quadrature;
pub mod root;
pub mod schwartz;
pub mod schwartz_smith;
pub mod spread;
mod spread_boundary;
mod spread_quadrature;
pub mod strip;
pub mod unsolvable;
pub mod working;
