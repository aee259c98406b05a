//! Simulation against closed forms, within four of its own standard errors.

mod index_path;
