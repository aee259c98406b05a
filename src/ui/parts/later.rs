//! A part of the page that is built after what stands above it, in a task of its own.

use leptos::prelude::*;

use super::dynamic::{Piece, piece};
use crate::platform::timer;

/// The part, which is not there until the browser has had time for the parts that were asked for before.
pub fn later(build: impl Fn() -> AnyView + Send + 'static) -> Piece {
    let is_due = RwSignal::new(false);
    // Where the part's place is gone by then, there is nothing to tell.
    timer::soon(move || _ = is_due.try_set(true));
    piece(move || if is_due.get() { build() } else { ().into_any() })
}
