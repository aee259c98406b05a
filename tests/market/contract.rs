//! Contract specifications.
