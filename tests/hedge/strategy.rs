//! Strategies against each other, against closed forms, and against sums done anew.

mod by_hand;
mod find_lock;
mod hostile;
mod limits;
mod policy;
mod remaining_variance;
mod results;
mod size;
mod world;
