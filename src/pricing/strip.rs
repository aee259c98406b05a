//! Caps, floors, collars, participating forwards and swaps over the months of a hedge.
