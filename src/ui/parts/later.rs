//! A part of the page that is built after what stands above it, in a task of its own.

use leptos::prelude::*;

use super::dynamic::{Piece, piece};
use crate::platform::timer;

/// The part, which is not there until the browser has had time for the parts that were asked for before.
pub fn later(build: impl Fn() -> AnyView + Send + 'static) -> Piece {
    once(timer::soon, build)
}

/// The part, which is not there until those that were asked for before are, with their own parts.
pub fn after_parts(build: impl Fn() -> AnyView + Send + 'static) -> Piece {
    once(timer::after_parts, build)
}

fn once(
    in_time: impl FnOnce(Box<dyn FnOnce()>),
    build: impl Fn() -> AnyView + Send + 'static,
) -> Piece {
    let is_due = RwSignal::new(false);
    // Where the part's place is gone by then, there is nothing to tell.
    in_time(Box::new(move || _ = is_due.try_set(true)));
    piece(move || if is_due.get() { build() } else { ().into_any() })
}
