//! Carry, Schwartz and Schwartz-Smith.
