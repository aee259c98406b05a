//! Forwards of a price with a short-term and a long-term part.
