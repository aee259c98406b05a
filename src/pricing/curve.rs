//! Forward curves: what is known of futures prices, month by month.
