//! Indexes over providers.
