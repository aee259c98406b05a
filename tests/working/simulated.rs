//! Simulated figures.
