//! Options on a spot price that jumps.
