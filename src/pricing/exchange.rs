//! The option to exchange one future for another.
