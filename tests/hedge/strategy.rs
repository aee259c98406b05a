//! Strategies against each other, against closed forms, and against sums done anew.

mod find_lock;
mod hostile;
mod limits;
mod remaining_variance;
mod results;
mod size;
mod world;
