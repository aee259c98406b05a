//! What a hedge is worth by the numbers: histories, effectiveness, calibration, size.

mod history;
