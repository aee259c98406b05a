//! Reactive pieces of a view that are of one type, whatever closure is behind them.
//!
//! Every closure in a view is a type of its own, and the framework's code for it is compiled anew:
//! more than a kilobyte each. Behind a box they share one copy.

use leptos::prelude::*;

use crate::platform::effect::follow;

/// A text that follows signals.
pub type Text = Box<dyn FnMut() -> String + Send>;

/// A yes or no that follows signals.
pub type Flag = Box<dyn FnMut() -> bool + Send>;

/// A part of the view that is built anew when a signal changes.
pub type Piece = Box<dyn FnMut() -> AnyView + Send>;

/// A text for a child, an attribute or a property.
pub fn text(closure: impl FnMut() -> String + Send + 'static) -> Text {
    Box::new(closure)
}

/// A condition for a class or a property.
pub fn flag(closure: impl FnMut() -> bool + Send + 'static) -> Flag {
    Box::new(closure)
}

/// A part of the view.
pub fn piece(closure: impl FnMut() -> AnyView + Send + 'static) -> Piece {
    Box::new(closure)
}

/// A value that tells its readers only when it changes, so that what hangs on it is not built anew
/// by every keystroke.
pub fn steady<T: PartialEq + Send + Sync + 'static>(
    value: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    let value: Box<dyn Fn() -> T + Send + Sync> = Box::new(value);
    Memo::new(move |_| value())
}

/// A value for readers all over the page, who wake only when it changes.
///
/// The readers of a memo all wake whenever what it is computed from changes, to ask whether it did: where those are every
/// word of the page, that takes most of the time of a slider's step.
pub fn distinct<T: PartialEq + Clone + Send + Sync + 'static>(
    value: impl Fn() -> T + 'static,
) -> ReadSignal<T> {
    let (read, write) = signal(untrack(&value));
    follow(move || {
        let now = value();
        if read.with_untracked(|before| *before != now) {
            write.set(now);
        }
    });
    read
}

/// A signal that follows others. Behind a box, as everything here.
pub fn derived<T: Send + Sync + 'static>(
    closure: impl Fn() -> T + Send + Sync + 'static,
) -> Signal<T> {
    #[inline(never)]
    fn of_box<T: Send + Sync + 'static>(closure: Box<dyn Fn() -> T + Send + Sync>) -> Signal<T> {
        Signal::derive(closure)
    }
    of_box(Box::new(closure))
}
