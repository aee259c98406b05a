//! European options on futures: Black-76 on numbers.
