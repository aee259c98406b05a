//! European options on futures, with their greeks.
