//! A price that jumps.
