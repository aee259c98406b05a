//! What a page asks of its worker and what it is answered, as types, which question comes next, and what answers.
//!
//! Simulations take longer than a frame, so they run in a worker. Only [requests](message::Request) and
//! [responses](message::Response) pass between it and the page, as bytes; they hold figures, and no words,
//! markup or geometry.
//!
//! The worker is a module of its own, built from this room (feature `worker`), because a page that holds
//! the simulation as well is there half a second later on a slow line, and because the worker is compiled
//! for speed and the page for size. The page's side, which starts and ends it, is `platform::worker`.

#[cfg(feature = "worker")]
pub mod entry;
pub mod files;
pub mod flow;
pub mod message;
pub mod studies;
pub mod subject;
