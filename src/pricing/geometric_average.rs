//! Options on the geometric average of fixings, exact.
