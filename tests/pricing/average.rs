//! Averages of fixings.
