//! Options on an average by a lognormal of two moments, for comparison.
