//! Forward curves.
