//! American options.
