//! Reactive pieces of a view that are of one type, whatever closure is behind them.
//!
//! Every closure in a view is a type of its own, and the framework's code for it is compiled anew:
//! more than a kilobyte each. Behind a box they share one copy.

use leptos::prelude::*;

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

/// A condition that tells its readers only when it changes, so that what hangs on it is not built
/// anew by every keystroke.
pub fn steady(condition: impl Fn() -> bool + Send + Sync + 'static) -> Memo<bool> {
    let condition: Box<dyn Fn() -> bool + Send + Sync> = Box::new(condition);
    Memo::new(move |_| condition())
}
