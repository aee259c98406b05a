//! Options on the difference of two futures.
