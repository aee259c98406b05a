//! Listed months and last trading days.
