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
