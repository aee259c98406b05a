//! A part of the page that is built after what stands above it, in a task of its own; at once when the page is printed.

use leptos::prelude::*;

use super::dynamic::{Piece, piece};
use crate::platform::effect::follow;
use crate::platform::print::is_printed;
use crate::platform::{document, timer};

/// The part, which is not there until the browser has had time for the parts that were asked for before.
pub fn later(build: impl FnOnce() -> AnyView + Send + 'static) -> Piece {
    let is_due = RwSignal::new(false);
    timer::soon(move || _ = become_due(is_due));
    once(is_due, build)
}

/// The part, which is not there until those that were asked for in this way before have been shown. A browser keeps what a
/// reader looks at in its place while something above it changes, but not if that is replaced in the same frame.
pub fn in_own_frame(build: impl FnOnce() -> AnyView + Send + 'static) -> Piece {
    let is_due = RwSignal::new(false);
    let unfinished = document::unfinished();
    timer::in_own_frame(move || {
        _ = become_due(is_due);
        drop(unfinished);
    });
    once(is_due, build)
}

/// The part, which is not there until those that were asked for before are, with their own parts.
pub fn after_parts(build: impl FnOnce() -> AnyView + Send + 'static) -> Piece {
    let is_due = RwSignal::new(false);
    timer::after_parts(move || _ = become_due(is_due));
    once(is_due, build)
}

/// The part, which is not there until the browser has nothing else to do, or, once it is urgent, has had time for it.
pub fn in_turn(is_urgent: Signal<bool>, build: impl FnOnce() -> AnyView + Send + 'static) -> Piece {
    let is_due = RwSignal::new(false);
    follow(move || {
        if is_urgent.get() {
            timer::soon(move || _ = become_due(is_due));
        } else {
            timer::when_idle(move || become_due(is_due));
        }
    });
    once(is_due, build)
}

/// Has a part built, unless it is, or its place is gone; says whether there was anything to do.
pub fn become_due(is_due: RwSignal<bool>) -> bool {
    is_due.try_get_untracked() == Some(false) && is_due.try_set(true).is_none()
}

fn once(is_due: RwSignal<bool>, build: impl FnOnce() -> AnyView + Send + 'static) -> Piece {
    let is_printed = is_printed();
    // It stays once it is built.
    let is_built = Memo::new(move |before: Option<&bool>| {
        before == Some(&true) || is_due.get() || is_printed.get()
    });
    let mut build = Some(build);
    piece(move || match build.take_if(|_| is_built.get()) {
        // Untracked: a signal that is read here would have this closure run again, which would take the part away.
        Some(build) => untrack(build),
        None => ().into_any(),
    })
}
