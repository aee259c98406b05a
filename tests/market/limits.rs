//! Price limits and margin steps.
