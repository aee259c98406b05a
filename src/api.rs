//! The door for other programs: JSON in, JSON out.
