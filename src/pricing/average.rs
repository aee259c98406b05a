//! Options on the arithmetic average of fixings, as monthly-average contracts settle.
