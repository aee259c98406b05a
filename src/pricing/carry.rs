//! Forwards by the cost of carry, an analogy for what cannot be stored.
