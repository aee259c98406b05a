//! A part of the page that is built after what stands above it, in a task of its own.

use leptos::prelude::*;

use super::dynamic::{Piece, piece};
use crate::platform::print::is_printed;
use crate::platform::timer;

/// The part, which is not there until the browser has had time for the parts that were asked for before, or the page is
/// printed.
pub fn later(build: impl FnOnce() -> AnyView + Send + 'static) -> Piece {
    once(timer::soon, build)
}

/// The part, which is not there until those that were asked for before are, with their own parts.
pub fn after_parts(build: impl FnOnce() -> AnyView + Send + 'static) -> Piece {
    once(timer::after_parts, build)
}

/// The part, which is not there until the browser has nothing else to do.
pub fn in_idle(build: impl FnOnce() -> AnyView + Send + 'static) -> Piece {
    once(timer::when_idle, build)
}

fn once(
    in_time: impl FnOnce(Box<dyn FnOnce()>),
    build: impl FnOnce() -> AnyView + Send + 'static,
) -> Piece {
    let is_due = RwSignal::new(false);
    // Where the part's place is gone by then, there is nothing to tell.
    in_time(Box::new(move || _ = is_due.try_set(true)));
    let is_printed = is_printed();
    // It stays once it is built.
    let is_built = Memo::new(move |before: Option<&bool>| {
        before == Some(&true) || is_due.get() || is_printed.get()
    });
    let mut build = Some(build);
    piece(move || match build.take_if(|_| is_built.get()) {
        Some(build) => build(),
        None => ().into_any(),
    })
}
