//! What the page says about a file that it did not read.

use crate::history::error::FileError;

/// What there is to say about a file beside the answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// It was refused before it was read.
    TooLarge {
        /// Its name.
        name: String,
        /// Its bytes.
        bytes: u64,
    },
    /// It was refused because of the files that are there already.
    TooLargeTogether {
        /// Its name.
        name: String,
        /// The bytes of all of them.
        bytes: u64,
    },
    /// The browser could not read it.
    Unreadable {
        /// Its name.
        name: String,
    },
    /// Nothing could be taken from it, and what was there before stays.
    Refused(FileError),
    /// The worker could not start, or broke down.
    Failed,
}
