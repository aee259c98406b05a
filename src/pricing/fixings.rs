//! The fixings that an average is taken over.
