//! Tokenlock.
