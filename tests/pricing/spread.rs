//! Differences of two futures.
