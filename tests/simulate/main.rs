//! Simulation against closed forms, within four of its own standard errors.

mod bootstrap;
mod fan;
mod index_path;
mod month_grid;
mod near;
mod own_price;
mod preset;
mod replay;
mod sample;
mod usage;
mod within_errors;
