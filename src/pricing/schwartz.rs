//! Forwards of a price that reverts to a mean.
