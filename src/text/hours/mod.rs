//! The page's words for a bill in GPU-hours: what is counted is an hour, where a bill of tokens counts millions.

pub(super) mod chinese;
pub(super) mod english;
