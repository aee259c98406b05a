//! American options on futures.
