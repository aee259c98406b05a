//! A file that was brought with others and not read.

use serde::{Deserialize, Serialize};

use super::error::FileError;

/// A file that was brought with others and not read, while they were.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unread {
    /// Its place among those that were brought, from 0.
    pub file: usize,
    /// Why nothing could be taken from it.
    pub reason: FileError,
}
